import Statistics
import Terminal
import Text

/// Something asked of the shell that may not have come yet.
public enum Fetched<Value: Equatable & Sendable>: Equatable, Sendable {
    case waiting
    case ready(Value)
    /// There is no register to take it from.
    case unavailable
    /// It could not be read, and why.
    case failed(Phrase)
}

/// Which documents of a unit are listed.
public enum DocumentList: String, CaseIterable, Hashable, Sendable {
    case backlog, signing
}

/// A list of documents, sorted and searched; the same for both lists of a unit.
public struct DocumentListState<Column: DocumentColumn>: Equatable, Sendable
where Column.Document: Equatable & Sendable {
    /// All documents as they came.
    public private(set) var documents: Fetched<[Column.Document]> = .waiting
    /// The first documents of a long list, seen while it is still read.
    public private(set) var beginning: [Column.Document] = []
    /// Sort keys; none is the order they came in: oldest first.
    public var sort: [DocumentSortKey<Column>] = []
    /// Text that must be found in the document.
    public var filter = ""
    /// Places in the documents, in the order shown.
    public private(set) var shown: [Int] = []
    /// The window over ``shown``.
    public var window = ListWindow()
    /// Made when something is first typed: the list of a large unit is open sooner than its text is folded.
    private var searchKeys: [SearchKey] = []

    /// A list that waits for its documents.
    public init() {}

    /// All documents; empty while waiting.
    public var all: [Column.Document] {
        if case .ready(let documents) = documents { return documents }
        return []
    }

    /// The document under the cursor.
    public var selected: Column.Document? {
        shown.indices.contains(window.selected) ? all[shown[window.selected]] : nil
    }

    /// Shows the first documents of a list that waits.
    public mutating func begin(with documents: [Column.Document]) {
        if self.documents == .waiting { beginning = documents }
    }

    /// Takes what was fetched.
    public mutating func take(_ fetched: [Column.Document]?, asOf day: CalendarDay) {
        beginning = []
        documents = fetched.map { .ready($0) } ?? .unavailable
        // Also when there are none any more: what was shown are places in those that were.
        searchKeys = []
        refresh(asOf: day)
    }

    /// Takes that it could not be fetched.
    mutating func fail(_ why: Phrase, asOf day: CalendarDay) {
        documents = .failed(why)
        searchKeys = []
        refresh(asOf: day)
    }

    /// Sorts and filters again; the cursor stays on its document.
    public mutating func refresh(asOf day: CalendarDay) {
        let kept = shown.indices.contains(window.selected) ? shown[window.selected] : nil
        let wanted = SearchKey(filter)
        if !wanted.isEmpty, searchKeys.isEmpty { searchKeys = all.map { SearchKey(Column.searchText($0)) } }
        let places =
            sort.isEmpty
            ? Array(all.indices)
            : Column.sortedPlaces(of: all, by: sort.map { ($0.column, $0.isDescending) }, asOf: day)
        shown = wanted.isEmpty ? places : places.filter { searchKeys[$0].matches(wanted) }
        let before = window.selected
        window.count = shown.count
        if let kept, let place = shown.firstIndex(of: kept) {
            window.select(place)
        } else {
            window.select(min(before, max(0, shown.count - 1)))
        }
    }
}

/// One key of a sort of documents.
public struct DocumentSortKey<Column: DocumentColumn>: Hashable, Sendable {
    /// What is compared.
    public let column: Column
    /// Greatest first.
    public let isDescending: Bool
}

/// One unit opened: tallies, pace, breakdown and its documents.
public struct UnitScreen: Equatable, Sendable {
    /// Whose screen it is.
    public let unit: UnitID
    /// Which documents are listed.
    public var list: DocumentList = .backlog
    /// Open documents.
    public var backlog = DocumentListState<BacklogColumn>()
    /// Documents that lack a signature.
    public var signing = DocumentListState<SigningColumn>()
    /// Columns scrolled out on the left.
    public var columnOffset = 0

    /// The screen of `unit`.
    public init(unit: UnitID) { self.unit = unit }

    /// The window of the list shown.
    public var window: ListWindow {
        get { list == .backlog ? backlog.window : signing.window }
        set { if list == .backlog { backlog.window = newValue } else { signing.window = newValue } }
    }

    /// The filter of the list shown.
    public var filter: String {
        get { list == .backlog ? backlog.filter : signing.filter }
        set { if list == .backlog { backlog.filter = newValue } else { signing.filter = newValue } }
    }

    /// Sorts and filters the list shown again.
    public mutating func refresh(asOf day: CalendarDay) {
        if list == .backlog { backlog.refresh(asOf: day) } else { signing.refresh(asOf: day) }
    }
}
