/// Column values as text in one language.
public struct ColumnText: Equatable, Sendable {
    /// How numbers are written.
    public let numbers: NumberText
    private let groups: [String: String]

    /// Text in `language`, with the titles of `groups`.
    public init(_ language: Language, groups: [UnitGroup]) {
        numbers = NumberText(language)
        self.groups = Dictionary(groups.map { ($0.code, $0.title[language]) }, uniquingKeysWith: { first, _ in first })
    }

    /// Stands before a share of so few documents that it says little.
    public static let fewMark = "*"
    /// What ``fewMark`` means.
    public static let fewNote = Phrase(
        "* tỷ lệ tính trên dưới \(Rate.fewDocuments) văn bản", "* a share of fewer than \(Rate.fewDocuments) documents")

    /// The text of `value` for a unit; paces of units are whole documents.
    public func text(_ value: ColumnValue) -> String {
        switch value {
        case .text(let text): text
        case .group(let code): groups[code] ?? code
        case .count(let number): numbers.count(number)
        case .countBetween(let range): numbers.count(range)
        case .rate(let rate): (rate.isOfFew ? Self.fewMark : "") + numbers.percent(rate)
        case .publishedPercent(let percent): numbers.publishedPercent(percent)
        case .pace(let rate): numbers.wholePace(rate)
        case .paceAtLeast(let rate): "≥ \(numbers.wholePace(rate))"
        case .achieved(let rate): numbers.pace(rate)
        case .day(let day): numbers.date(day)
        case .flags(let flags): flags.map { $0.title[numbers.language] }.joined(separator: ", ")
        case .verdict(let verdict): verdict.title[numbers.language]
        case .finish(let finish): numbers.finish(finish)
        case .change(let change): numbers.signed(change)
        case .points(let change): numbers.points(change)
        case .trend(let open): sparkline(open)
        case .missing: NumberText.missing
        }
    }

    /// The text of `value` for a sum of units; paces have one decimal.
    public func totalText(_ value: ColumnValue) -> String {
        if case .pace(let rate) = value { return numbers.pace(rate) }
        if case .paceAtLeast(let rate) = value { return "≥ \(numbers.pace(rate))" }
        return text(value)
    }

    /// The title of the group `code`; the code itself when no title is known.
    public func groupTitle(_ code: String) -> String { groups[code] ?? code }
}
