/// The two languages of the program.
public enum Language: String, CaseIterable, Sendable {
    case vietnamese = "vi"
    case english = "en"
}

/// One text in both languages, so that neither can be forgotten.
public struct Phrase: Hashable, Sendable {
    /// As an office in Viet Nam writes it.
    public let vietnamese: String
    /// In English.
    public let english: String

    /// A text in both languages.
    public init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The text in `language`.
    public subscript(_ language: Language) -> String { language == .vietnamese ? vietnamese : english }
}

/// So many of something in English: "1 unit", "36 units", "1,200 open documents". `count` is a number or one that was written out.
public func plural(_ count: some CustomStringConvertible, _ noun: String) -> String {
    let number = count.description
    return number == "1" ? "1 \(noun)" : "\(number) \(noun)s"
}
