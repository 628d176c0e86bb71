import Text

/// Which key a Vietnamese input method was given when it produced a letter with marks.
enum TelexKey {
    /// The last key pressed in Telex for `character`: the tone key if it carries a tone, w for ă, ơ and ư, the doubled
    /// letter for â, ê, ô and đ. Nil for characters without marks. Uppercase stays uppercase.
    static func pressed(for character: Character) -> Character? {
        guard let scalar = composed(String(character)).unicodeScalars.first, scalar.value >= 0x80,
            let letter = VietnameseLetter(scalar)
        else { return nil }
        let key: Character =
            switch letter.tone {
            case .rising: "s"
            case .falling: "f"
            case .asking: "r"
            case .tumbling: "x"
            case .heavy: "j"
            case .level:
                switch letter.letter {
                case "ă", "ơ", "ư": "w"
                default: Character(letter.plain)
                }
            }
        return letter.isUppercase ? Character(key.uppercased()) : key
    }
}
