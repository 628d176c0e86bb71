import Terminal

/// Keys that a Vietnamese input method takes for itself, and what to press instead.
///
/// Telex takes s f r x j z after a vowel, w and the brackets always; VNI the digits after a vowel. What it makes of them is
/// undone by ``TelexKey`` where it can be; the other key never passes through the input method at all.
enum InputMethods {
    /// The characters taken, as lowercase letters.
    static let taken: Set<Character> = Set("sfrxjzw[]0123456789")

    /// Alt with the key, where every key of an action is one that may be taken.
    static func otherKeys(for keys: [Key]) -> [Key] {
        let characters = keys.map { key -> Character? in
            guard case .character(let character) = key, let lower = character.lowercased().first,
                taken.contains(lower)
            else { return nil }
            return character
        }
        guard characters.allSatisfy({ $0 != nil }) else { return [] }
        return characters.compactMap { $0 }.map { .alt($0) }
    }
}
