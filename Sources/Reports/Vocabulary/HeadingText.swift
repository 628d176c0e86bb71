import VietnameseText

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
    private let words: [String]
    private let codes: [UInt64]
    /// One bit for each word, so that most names are told apart at once.
    private let mask: UInt64

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

    init(_ text: String, abbreviations: [String: String]) {
        let hasPercent = text.utf8.contains(0x25)
        let folded = foldedForSearch(hasPercent ? text.replacing("%", with: " ty le ") : text)
        var words: [String] = []
        for word in folded.split(separator: " ") {
            if let full = abbreviations[String(word)] {
                words += full.split(separator: " ").map(String.init)
            } else {
                words.append(String(word))
            }
        }
        // "Tỷ lệ %" says it twice.
        var place = 2
        while hasPercent, place + 1 < words.count {
            if words[place - 2] == "ty", words[place - 1] == "le", words[place] == "ty", words[place + 1] == "le" {
                words.removeSubrange(place...(place + 1))
            } else {
                place += 1
            }
        }
        self.words = words
        codes = words.map { $0.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
        mask = codes.reduce(0) { $0 | 1 << ($1 >> 58) }
        squeezed = words.flatMap(\.utf8)
        isPercent =
            words.contains("percent") || words.contains("rate")
            || zip(words, words.dropFirst()).contains { $0 == "ty" && $1 == "le" }
        isNegated = words.contains { Self.negations.contains($0) }
    }

    private static let negations: Set<String> = ["khong", "chua", "not", "unsigned", "unprocessed", "mien"]

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
            let (word, other) = (words[place].utf8, phrase.words[place].utf8)
            // In words of two letters only one may be taken for another (sử for xử).
            guard other.count >= 3 || (other.count == 2 && word.count == 2),
                editDistance(word, other, limit: 1) != nil
            else { return nil }
        }
        return total
    }

    /// Whether these words stand in it, one behind the other.
    func says(_ part: [String]) -> Bool {
        guard part.count <= words.count else { return false }
        return (0...(words.count - part.count)).contains { words[$0..<($0 + part.count)].elementsEqual(part) }
    }

    private func contains(_ part: [UInt64]) -> Bool {
        guard part.count <= codes.count else { return false }
        return (0...(codes.count - part.count)).contains { start in
            part.indices.allSatisfy { codes[start + $0] == part[$0] }
        }
    }
}
