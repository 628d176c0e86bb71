import Statistics

/// What ambiguous words can mean, and which values of an axis nobody names exist. Each has options, the plain one first;
/// a question is asked of the figures only where the words of a table raise it.
enum Question: Int, CaseIterable, Sendable {
    /// "Chưa xử lý": open, or not started where "đang xử lý" stands beside it.
    case open
    /// Several columns of what is not done ("Chưa mở", "Đã xem, chưa xử lý", "Đang xử lý"): overlapping, or parts beside
    /// each other.
    case states
    /// "Đúng hạn": in time, on the day or with the due day ahead, on the day alone.
    case onDay
    /// "Trong hạn": in time, without the soon due, not yet due alone.
    case inTime
    /// Of which documents a total without an origin tells: the period's, or all.
    case totalSpan
    /// Of which documents outcomes without an origin tell: the period's, or all.
    case outcomeSpan
    /// Whether undated documents exist where no heading names them: no, yes.
    case undated
    /// Whether there are documents to cooperate on where no heading names them: yes, no.
    case cooperate
    case notStarted, inProgress, replied, closed, onDueDay, paper, information
    /// Whether a total counts returned documents: no, yes.
    case returned
    /// "Điện tử" beside "điện tử kèm giấy": both, or electronic alone.
    case electronic
    /// "Văn bản mật" beside paper and electronic documents: some of them, apart from paper, apart from both.
    case exempt
    /// "Ký số": the organisation's, or any.
    case signature
    /// "Văn bản xử lý", the bare noun: documents to be processed, or those that were.
    case noun
    /// "Chưa trả lời": open, or everything that was not replied to, where no word tells what else was done.
    case unreplied
    /// "Chưa ký số, ký giấy": paper, or electronic documents without a signature.
    case unsignedPaper
    /// "Ký số cá nhân" beside "cả hai": with or without those that have both.
    case onlySigner
    /// A timing without an outcome, group by group: of all, of processed, of open.
    case context0, context1, context2, context3

    static let contexts: [Question] = [.context0, .context1, .context2, .context3]

    /// Options, in the order of their numbers.
    func options(_ words: NamedFacets) -> [Int] {
        switch self {
        case .onDay: words.has(.early) ? [1, 0, 2] : [0, 1]
        case .inTime: words.has(.soon) ? [0, 1, 2] : [0, 2]
        case .exempt: words.has(.electronic) ? [0, 1, 2] : [0, 1]
        case .unreplied: words.has(any: [.closed, .processed]) ? [0, 1] : [1]
        case .context0, .context1, .context2, .context3: [0, 1, 2]
        default: [0, 1]
        }
    }

    /// Whether one option is as plain as the other: only the figures can tell.
    var isOpen: Bool { self == .totalSpan || self == .outcomeSpan || self == .returned }
}

/// An answer to every question.
struct Choices: Hashable, Sendable {
    private var answers = [Int8](repeating: 0, count: Question.allCases.count)

    subscript(question: Question) -> Int {
        get { Int(answers[question.rawValue]) }
        set { answers[question.rawValue] = Int8(newValue) }
    }
}

/// The facets that any column of a table names.
struct NamedFacets: Sendable {
    private var bits: UInt128 = 0

    private static func bit(_ facet: Facet) -> UInt128 { 1 << UInt128(places[facet] ?? 0) }
    private static let places = Dictionary(
        uniqueKeysWithValues: Facet.allCases.enumerated().map { ($0.element, $0.offset) })

    mutating func insert(_ facet: Facet) { bits |= Self.bit(facet) }
    func has(_ facet: Facet) -> Bool { bits & Self.bit(facet) != 0 }
    func has(any facets: [Facet]) -> Bool { facets.contains(where: has) }
    func speaks(of axis: Facet.Axis) -> Bool { Facet.allCases.contains { $0.axis == axis && has($0) } }
}
