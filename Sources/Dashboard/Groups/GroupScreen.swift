import Statistics
import Terminal
import Text

/// By what open documents are put together.
public enum GroupColumn: CaseIterable, Hashable, Sendable {
    /// The same document of the same issuer, wherever it is open.
    case circular
    case subject, dueWeek, role, urgency, issuer, age, state, month, unit

    /// What it is called.
    var title: Phrase {
        switch self {
        case .circular: Phrase("Cùng một văn bản", "The same document")
        case .subject: Phrase("Trích yếu", "Subject")
        case .dueWeek: Phrase("Tuần đến hạn", "Due week")
        case .role: Phrase("Vai trò", "Role")
        case .urgency: Phrase("Độ khẩn", "Urgency")
        case .issuer: Phrase("Cơ quan ban hành", "Issuer")
        case .age: Phrase("Tuổi tồn", "Age")
        case .state: Phrase("Trạng thái", "State")
        case .month: Phrase("Tháng đến", "Month of arrival")
        case .unit: Phrase("Đơn vị", "Unit")
        }
    }

    /// What documents of the same group have in common; compared and sorted by it.
    func key(_ document: IncomingDocument, asOf day: CalendarDay) -> String {
        switch self {
        case .circular:
            document.reference.isEmpty
                ? "" : "\(foldedForSearch(document.issuer))\u{1F}\(foldedForSearch(document.reference))"
        case .subject: foldedForSearch(document.subject)
        case .dueWeek: document.dueDate.map { Self.monday($0).iso } ?? "~"
        case .role: document.role.rawValue
        case .urgency: document.urgency.rawValue
        case .issuer: foldedForSearch(document.issuer)
        case .age: String(AgeBand.allCases.firstIndex(of: AgeBand(days: document.age(asOf: day))) ?? 0)
        case .state: document.state.rawValue
        case .month: String(document.arrivalDate.iso.prefix(7))
        case .unit: document.unit.text
        }
    }

    /// The value that the documents of a group share, from one of them.
    func value(_ document: IncomingDocument, asOf day: CalendarDay, _ numbers: NumberText) -> String {
        let language = numbers.language
        switch self {
        case .circular:
            if document.reference.isEmpty { return Phrase("(không có số, ký hiệu)", "(without a reference)")[language] }
            return document.issuer.isEmpty ? document.reference : "\(document.reference) · \(document.issuer)"
        case .subject: return document.subject
        case .dueWeek:
            guard let due = document.dueDate else { return Phrase("không đặt hạn", "no due date")[language] }
            let monday = Self.monday(due)
            let sunday = monday.advanced(by: 6)
            // The year stands once: at the end of a Vietnamese date, at the beginning of an English one.
            return language == .vietnamese
                ? "\(numbers.dayAndMonth(monday))–\(numbers.date(sunday))"
                : "\(numbers.date(monday))–\(numbers.dayAndMonth(sunday))"
        case .role: return document.role.title[language]
        case .urgency: return document.urgency.title[language]
        case .issuer: return document.issuer
        case .age: return AgeBand(days: document.age(asOf: day)).shortTitle[language]
        case .state: return document.state.title[language]
        case .month:
            let month = document.arrivalDate.iso.prefix(7)
            return language == .vietnamese ? "\(month.suffix(2))/\(month.prefix(4))" : String(month)
        // The name is the screen's to know.
        case .unit: return document.unit.text
        }
    }

    /// Weeks and ages run by themselves; other groups stand with the most units first.
    var isSortedByKey: Bool { self == .dueWeek || self == .age || self == .month }

    private static func monday(_ day: CalendarDay) -> CalendarDay { day.advanced(by: 1 - day.weekday) }
}

/// Documents that have a value in common.
struct DocumentGroup: Equatable, Sendable {
    let key: String
    /// Places among all documents.
    var places: [Int]
    /// In how many units.
    var units: Int
    /// Arrival of the oldest one.
    var oldest: CalendarDay
}

/// What groups can be sorted by.
enum GroupOrder: CaseIterable, Hashable, Sendable {
    case value, units, documents, oldest

    /// What the sort panel calls it; the value by the column that puts documents together.
    func title(_ column: GroupColumn) -> Phrase {
        switch self {
        case .value: column.title
        case .units: Phrase("Đơn vị", "Units")
        case .documents: Phrase("Tồn", "Open")
        case .oldest: Phrase("Cũ nhất", "Oldest")
        }
    }

    /// Whether one stands before the other, smallest first.
    func precedes(_ left: DocumentGroup, _ right: DocumentGroup) -> Bool {
        switch self {
        case .value: left.key < right.key
        case .units: left.units < right.units
        case .documents: left.places.count < right.places.count
        case .oldest: left.oldest < right.oldest
        }
    }
}

/// How often each value of a column stands in the open documents of all units, or of one.
public struct GroupScreen: Equatable, Sendable {
    private struct Key: Equatable {
        let by: GroupOrder
        let isDescending: Bool
    }

    /// Whose documents; nil for all units.
    public let unit: UnitID?
    /// By what they are put together.
    public private(set) var column = GroupColumn.circular
    /// All open documents.
    public private(set) var documents: Fetched<[IncomingDocument]> = .waiting
    /// The groups shown, in their order.
    private(set) var groups: [DocumentGroup] = []
    /// All groups, in the order they come in.
    private(set) var found: [DocumentGroup] = []
    /// Text that must be found in the value of a group.
    private(set) var filter = ""
    /// What the groups are sorted by; nothing is the order they come in.
    private var order: [Key] = []
    /// The values of ``found``, folded; made when something is first typed.
    private var searchKeys: [SearchKey] = []
    /// The window over them.
    public var window = ListWindow()
    private var asOf = CalendarDay(daysSince1970: 0)
    /// The days as of which the documents of units are listed whose register ends before ``asOf``.
    private var earlierDays: [UnitID: CalendarDay] = [:]

    /// A screen that waits for its documents.
    public init(unit: UnitID?) { self.unit = unit }

    /// All open documents; none while waiting.
    var all: [IncomingDocument] {
        if case .ready(let documents) = documents { return documents }
        return []
    }

    /// Takes that they could not be read.
    mutating func fail(_ why: Phrase) {
        documents = .failed(why)
        group()
    }

    /// Takes the documents, as of the days of `data`.
    mutating func take(_ documents: [IncomingDocument]?, _ data: DashboardData) {
        self.documents = documents.map { .ready($0) } ?? .unavailable
        asOf = data.asOf
        let days = Set((documents ?? []).map(\.unit)).map { ($0, data.documentsDay(of: $0)) }
        earlierDays = Dictionary(days.filter { $0.1 != data.asOf }, uniquingKeysWith: { $1 })
        group()
    }

    /// The day as of which a document is listed.
    func day(of document: IncomingDocument) -> CalendarDay { earlierDays[document.unit] ?? asOf }

    /// Puts them together by the next column, or the one before.
    mutating func turn(by step: Int) {
        let columns = GroupColumn.allCases
        let place = columns.firstIndex(of: column) ?? 0
        column = columns[(place + step + columns.count) % columns.count]
        window = ListWindow(height: window.height)
        filter = ""
        order = []
        group()
    }

    /// Shows the groups whose value holds `text`; `name` is how a value is shown.
    mutating func narrow(to text: String, name: (DocumentGroup) -> String) {
        filter = text
        if searchKeys.isEmpty { searchKeys = found.map { SearchKey(name($0)) } }
        arrange()
    }

    /// The panel to sort by, from the order in force.
    var sortPanel: SortPanel {
        let all = GroupOrder.allCases
        return SortPanel(
            titles: all.map { $0.title(column) }, startsDescending: all.map { $0 == .units || $0 == .documents },
            keys: order.compactMap { key in
                all.firstIndex(of: key.by).map { SortPanel.Key(place: $0, isDescending: key.isDescending) }
            })
    }

    /// Sorts by the keys of ``sortPanel``.
    mutating func sort(by keys: [SortPanel.Key]) {
        order = keys.map { Key(by: GroupOrder.allCases[$0.place], isDescending: $0.isDescending) }
        arrange()
    }

    /// Filters and sorts again; a cursor that was moved stays on its group, one on the first line stays there.
    private mutating func arrange() {
        let kept = window.selected > 0 && groups.indices.contains(window.selected) ? groups[window.selected].key : nil
        let wanted = SearchKey(filter)
        groups =
            wanted.isEmpty ? found : found.indices.filter { searchKeys[$0].matches(wanted) }.map { found[$0] }
        if !order.isEmpty {
            groups = groups.enumerated().sorted { left, right in
                for key in order {
                    let isLess = key.by.precedes(left.element, right.element)
                    if isLess || key.by.precedes(right.element, left.element) { return isLess != key.isDescending }
                }
                return left.offset < right.offset
            }.map(\.element)
        }
        window.count = groups.count
        if let kept, let place = groups.firstIndex(where: { $0.key == kept }) { window.select(place) }
    }

    private mutating func group() {
        let all = all
        var byKey: [String: DocumentGroup] = [:]
        var seen: [String: Set<UnitID>] = [:]
        for (place, document) in all.enumerated() {
            let key = column.key(document, asOf: day(of: document))
            let arrival = document.arrivalDate
            byKey[key, default: DocumentGroup(key: key, places: [], units: 0, oldest: arrival)].places.append(place)
            if let oldest = byKey[key]?.oldest, arrival < oldest { byKey[key]?.oldest = arrival }
            seen[key, default: []].insert(document.unit)
        }
        for (key, units) in seen { byKey[key]?.units = units.count }
        let isSortedByKey = column.isSortedByKey
        found = byKey.values.sorted { left, right in
            if isSortedByKey { return left.key < right.key }
            return (right.units, right.places.count, left.key) < (left.units, left.places.count, right.key)
        }
        searchKeys = []
        // What was typed is typed again by whoever wants it: these are other values.
        filter = ""
        arrange()
    }
}

/// The documents of one group.
public struct GroupDocuments: Equatable, Sendable {
    /// What they have in common.
    let title: String
    /// The documents, oldest first, sorted and searched as those of a unit.
    var list = DocumentListState<BacklogColumn>()

    init(title: String, documents: [IncomingDocument], asOf day: CalendarDay) {
        self.title = title
        list.take(documents, asOf: day)
    }
}

extension Model {
    /// The groups on top, if they are.
    var groupScreen: GroupScreen? {
        get {
            if case .groups(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .groups = stack.last else { return }
            stack[stack.count - 1] = .groups(newValue)
        }
    }
}
