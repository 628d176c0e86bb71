import VietnameseText

/// A heading or a name of a column, folded and spelled out so that the two can be compared.
///
/// Abbreviations become words ("VB" → "van ban"), "%" becomes "ty le", y and i forms of one word become one.
struct HeadingText: Hashable, Sendable {
    /// The words.
    let words: [String]
    /// The words without spaces.
    let squeezed: [UInt8]

    init(_ text: String, abbreviations: [String: String]) {
        var words: [String] = []
        let folded = foldedForSearch(
            text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: " ty le "))
        for word in folded.split(separator: " ") {
            let full = abbreviations[String(word)] ?? String(word)
            words += full.split(separator: " ").map(String.init)
        }
        // "Tỷ lệ %" says it twice.
        var place = 2
        while place + 1 < words.count {
            if words[place - 2] == "ty", words[place - 1] == "le", words[place] == "ty", words[place + 1] == "le" {
                words.removeSubrange(place...(place + 1))
            } else {
                place += 1
            }
        }
        self.words = words
        squeezed = Array(words.joined().utf8)
        isPercent =
            words.contains("percent") || words.contains("rate")
            || zip(words, words.dropFirst()).contains { $0 == "ty" && $1 == "le" }
        isNegated = words.contains { Self.negations.contains($0) }
    }

    /// Whether it speaks of a percentage.
    let isPercent: Bool
    /// Whether it says what is not the case.
    let isNegated: Bool

    private static let negations: Set<String> = ["khong", "chua", "not", "unsigned", "unprocessed", "mien"]

    /// How well this heading fits the name `phrase`: 100 for the same text, less for looser matches, 0 for none.
    func score(_ phrase: HeadingText) -> Int {
        guard !words.isEmpty, !phrase.words.isEmpty else { return 0 }
        if words == phrase.words { return 100 }
        guard isNegated == phrase.isNegated else { return 0 }
        if squeezed == phrase.squeezed { return 98 }
        if words.count == phrase.words.count, squeezed.count == phrase.squeezed.count,
            words.sorted() == phrase.words.sorted()
        {
            return 96
        }
        if let mistakes = mistakes(from: phrase) { return 92 - 4 * mistakes }
        guard phrase.squeezed.count < squeezed.count else { return 0 }
        let coverage = 35 * phrase.squeezed.count / squeezed.count
        guard phrase.words.count >= 2 || coverage >= 17 else { return 0 }
        if contains(phrase.words) { return 55 + coverage }
        let own = Set(words)
        return phrase.words.count >= 2 && phrase.words.allSatisfy(own.contains) ? 45 + coverage : 0
    }

    /// Misspelled letters, where the phrase is long enough to be sure: one from 8 letters on, two from 14; never more
    /// than one a word, so that đến and đi, đã and chưa stay apart.
    private func mistakes(from phrase: HeadingText) -> Int? {
        let limit = phrase.squeezed.count >= 14 ? 2 : phrase.squeezed.count >= 8 ? 1 : 0
        guard limit > 0, words.count == phrase.words.count else { return nil }
        var total = 0
        for (word, other) in zip(words, phrase.words) where word != other {
            guard word.utf8.count >= 2, other.utf8.count >= 3,
                let mistakes = editDistance(word.utf8, other.utf8, limit: 1)
            else { return nil }
            total += mistakes
        }
        return total <= limit ? total : nil
    }

    private func contains(_ part: [String]) -> Bool {
        guard part.count <= words.count else { return false }
        return (0...(words.count - part.count)).contains { start in
            words[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
