import Text

/// Tells whether a word can be a syllable of Vietnamese: an initial, a rhyme and a tone that go together.
///
/// Text decoded with the wrong table gives words that no Vietnamese syllable can be, so a handful of names is enough to
/// tell the encodings apart. Complete for ordinary words; rare borrowed ones are missed, which only weakens the evidence.
enum VietnameseSyllable {
    /// Initials and rhymes as numbers, see ``key(_:)``: every word of a sample is looked up, several times.
    private static let initials = Set(
        [
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu",
            "r", "s", "t", "th", "tr", "v", "x",
        ].map { key($0) })

    private static let rhymes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch \
        êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang \
        oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt \
        ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya \
        uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt \
        yêu ych ynh yt
        """.split(separator: " ").map { key($0) })

    private static let vowels = Set("aăâeêioôơuưy".unicodeScalars.map(\.value))
    /// Rhymes that carry their tone over either letter.
    private static let undecided = Set(["oa", "oe", "uy"].map { key($0) })

    /// Whether `word`, composed letters in any case, can be a syllable.
    static func isPossible(_ word: some Collection<Unicode.Scalar>) -> Bool {
        guard word.count <= 8 else { return false }
        var letters: [Unicode.Scalar] = []
        var tone = Tone.level
        var tonePlace: Int?
        for scalar in word {
            guard let letter = VietnameseLetter(scalar) else { return false }
            if letter.tone != .level {
                guard tonePlace == nil else { return false }
                tone = letter.tone
                tonePlace = letters.count
            }
            letters.append(letter.letter)
        }
        for length in 0...min(3, letters.count) {
            // "gi" gives its i to the rhyme: gì, gìn, giếng.
            guard initials.contains(key(letters[..<length])), rhymes.contains(key(letters[length...])) else { continue }
            let rhyme = Array(letters[length...])
            if let tonePlace, !mayCarryTone(rhyme, at: tonePlace - length) { continue }
            // Syllables that end in a stop are said with two of the tones only.
            let isStopped = ["c", "p", "t"].contains(rhyme.last) || rhyme.suffix(2) == ["c", "h"]
            if isStopped, tone != .rising, tone != .heavy { continue }
            return true
        }
        return false
    }

    /// Whether the tone is written over that letter of the rhyme: over the hatted vowel, else over the one that leads.
    /// In oa, oe and uy it may stand over either (hoà, hòa).
    private static func mayCarryTone(_ rhyme: [Unicode.Scalar], at place: Int) -> Bool {
        let vowels = rhyme.prefix { Self.vowels.contains($0.value) }
        guard vowels.indices.contains(place) else { return false }
        if let hatted = vowels.lastIndex(where: { $0.value >= 0x80 }) { return place == hatted }
        if vowels.count == 1 { return true }
        if vowels.count == 3 || rhyme.count > vowels.count { return place == 1 }
        return place == 0 || undecided.contains(key(vowels))
    }

    /// Up to six letters without tones as one number, nine bits each: the last of them is ư, U+01B0. 0 for more.
    private static func key(_ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
        guard letters.count <= 6 else { return 0 }
        return letters.reduce(1) { $1.value < 512 ? $0 << 9 | UInt64($1.value) : 0 }
    }

    private static func key(_ text: some StringProtocol) -> UInt64 { key(Array(text.unicodeScalars)[...]) }
}
