import Sheets

/// The synonyms of the tests, which no source can see.
struct LayoutWords {
    private var words: [String: [String]] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            words[String(line[..<colon])] = line[line.index(after: colon)...].split(separator: "|").map(Self.trimmed)
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// One of the words for a meaning.
    func word(_ meaning: String, _ random: inout some RandomNumberGenerator) -> String {
        words[meaning]?.randomElement(using: &random) ?? meaning
    }
}
