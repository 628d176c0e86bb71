import Text

/// A heading or a name of a column, folded and spelled out so that the two can be compared.
///
/// Abbreviations become words ("VB" → "van ban"), "%" becomes "ty le", y and i forms of one word become one. Words are
/// compared by number: every heading is compared with some 400 names.
struct HeadingText: Sendable {
    /// The words without spaces.
    let squeezed: [UInt8]
    /// Whether it speaks of a percentage.
    let isPercent: Bool
    /// Whether it says what is not the case.
    let isNegated: Bool
    /// Where each word ends in ``squeezed``.
    private let ends: [Int32]
    private let codes: [UInt64]
    /// One bit for each word, so that most names are told apart at once.
    private let mask: UInt64

    /// What abbreviations stand for, by the number of the word.
    struct Abbreviations: Sendable {
        fileprivate let words: [UInt64: [ArraySlice<UInt8>]]

        /// Abbreviations and what they stand for, folded for search.
        init(_ texts: [String: String]) {
            words = Dictionary(
                texts.map { (code($0.key.utf8), Array($0.value.utf8).split(separator: 0x20)) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// What decides at a glance that two texts cannot fit, without touching their words.
    struct Outline {
        fileprivate let mask: UInt64
        fileprivate let words: Int32
        fileprivate let letters: Int32

        /// Whether a heading of this outline may fit a name of the outline `name`.
        func mayFit(_ name: Outline) -> Bool {
            if name.mask & ~mask == 0, name.letters <= letters { return true }
            guard words == name.words, abs(letters - name.letters) <= 2 else { return false }
            return (mask ^ name.mask).nonzeroBitCount <= 4
        }
    }

    /// The outline of this text.
    var outline: Outline {
        Outline(
            mask: mask, words: Int32(truncatingIfNeeded: codes.count),
            letters: Int32(truncatingIfNeeded: squeezed.count))
    }

    init(_ text: String, abbreviations: Abbreviations) {
        let hasPercent = text.utf8.contains(0x25)
        let folded = foldedBytes(hasPercent ? Self.spellingOutPercents(text) : text)
        var words: [ArraySlice<UInt8>] = []
        var codes: [UInt64] = []
        for word in folded.split(separator: 0x20) {
            let number = code(word)
            if let full = abbreviations.words[number] {
                words += full
                codes += full.map { code($0) }
            } else {
                words.append(word)
                codes.append(number)
            }
        }
        // "Tỷ lệ %" says it twice.
        var place = 2
        while hasPercent, place + 1 < codes.count {
            if codes[(place - 2)...].starts(with: Self.rate), codes[place...].starts(with: Self.rate) {
                codes.removeSubrange(place...(place + 1))
                words.removeSubrange(place...(place + 1))
            } else {
                place += 1
            }
        }
        var squeezed: [UInt8] = []
        squeezed.reserveCapacity(folded.count)
        var ends: [Int32] = []
        ends.reserveCapacity(words.count)
        for word in words {
            squeezed.append(contentsOf: word)
            ends.append(Int32(truncatingIfNeeded: squeezed.count))
        }
        self.squeezed = squeezed
        self.ends = ends
        self.codes = codes
        mask = codes.reduce(0) { $0 | 1 << ($1 >> 58) }
        isPercent =
            codes.contains(where: Self.percents.contains)
            || zip(codes, codes.dropFirst()).contains { $0 == Self.rate[0] && $1 == Self.rate[1] }
        isNegated = codes.contains(where: Self.negations.contains)
    }

    private static func spellingOutPercents(_ text: String) -> String {
        text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: " ty le ")
    }

    private static let negations = ["khong", "chua", "not", "unsigned", "unprocessed", "mien"].map { code($0.utf8) }
    private static let percents = ["percent", "rate"].map { code($0.utf8) }
    private static let rate = ["ty", "le"].map { code($0.utf8) }

    /// The letters of a word.
    private func word(_ place: Int) -> ArraySlice<UInt8> {
        squeezed[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])]
    }

    /// How well this heading fits the name `phrase`: 100 for the same text, less for looser matches, 0 for none.
    func score(_ phrase: HeadingText) -> Int {
        guard !codes.isEmpty, !phrase.codes.isEmpty else { return 0 }
        if codes.count == phrase.codes.count {
            if mask == phrase.mask, codes == phrase.codes { return 100 }
            guard isNegated == phrase.isNegated else { return 0 }
            if mask == phrase.mask, codes.sorted() == phrase.codes.sorted() { return 96 }
            if let mistakes = mistakes(from: phrase) { return 92 - 4 * mistakes }
        }
        guard isNegated == phrase.isNegated else { return 0 }
        if squeezed.count == phrase.squeezed.count, squeezed == phrase.squeezed { return 98 }
        guard phrase.squeezed.count < squeezed.count, phrase.mask & ~mask == 0 else { return 0 }
        let coverage = 35 * phrase.squeezed.count / squeezed.count
        guard phrase.codes.count >= 2 || coverage >= 17 else { return 0 }
        if contains(phrase.codes) { return 55 + coverage }
        return phrase.codes.count >= 2 && phrase.codes.allSatisfy(codes.contains) ? 45 + coverage : 0
    }

    /// Misspelled letters, where the phrase is long enough to be sure: one from 8 letters on, two from 14; never more
    /// than one a word, so that đến and đi, đã and chưa stay apart.
    private func mistakes(from phrase: HeadingText) -> Int? {
        let limit = phrase.squeezed.count >= 14 ? 2 : phrase.squeezed.count >= 8 ? 1 : 0
        guard limit > 0, abs(squeezed.count - phrase.squeezed.count) <= limit else { return nil }
        var total = 0
        for place in codes.indices where codes[place] != phrase.codes[place] {
            total += 1
            guard total <= limit else { return nil }
        }
        for place in codes.indices where codes[place] != phrase.codes[place] {
            let (word, other) = (word(place), phrase.word(place))
            // In words of two letters only one may be taken for another (sử for xử).
            guard other.count >= 3 || (other.count == 2 && word.count == 2),
                editDistance(word, other, limit: 1) != nil
            else { return nil }
        }
        return total
    }

    /// Whether these words stand in it, one behind the other.
    func says(_ part: [String]) -> Bool { contains(part.map { code($0.utf8) }) }

    private func contains(_ part: [UInt64]) -> Bool {
        guard part.count <= codes.count else { return false }
        return (0...(codes.count - part.count)).contains { start in
            part.indices.allSatisfy { codes[start + $0] == part[$0] }
        }
    }
}

/// The number of a word: FNV-1a of its letters.
private func code(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
