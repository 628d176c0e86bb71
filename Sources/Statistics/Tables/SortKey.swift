import Text

/// One key of a sort.
public struct SortKey: Hashable, Sendable {
    /// What is compared.
    public let column: Column
    /// Greatest first.
    public let isDescending: Bool

    /// A key.
    public init(_ column: Column, descending: Bool) {
        self.column = column
        isDescending = descending
    }
}

extension [UnitAssessment] {
    /// The units sorted by `keys`, the first key first. Missing values come last in either direction; what is equal in
    /// every key stays in the order of the report, then by identity, so that the order is total and repeatable.
    public func sorted(by keys: [SortKey], groups: [UnitGroup] = []) -> [UnitAssessment] {
        let groupRank = Dictionary(
            groups.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func isBefore(_ left: UnitAssessment, _ right: UnitAssessment) -> Bool {
            let (left, right) = (left.figures, right.figures)
            return left.reportOrder == right.reportOrder
                ? left.unit.id < right.unit.id : left.reportOrder < right.reportOrder
        }
        // They nearly always are: then nothing is moved.
        let isInOrder = indices.dropFirst().allSatisfy { place in
            let (before, here) = (self[place - 1].figures.reportOrder, self[place].figures.reportOrder)
            return before < here || (before == here && !isBefore(self[place], self[place - 1]))
        }
        let inOrder = isInOrder ? self : sorted(by: isBefore)
        let values = keys.map { key in
            let value = key.column.definition.value
            return inOrder.indices.map { value(inOrder[$0]) }
        }
        return sortedPlaces(
            count: count, by: zip(values, keys).map { ($0, $1.isDescending) }, groupRank: groupRank
        ).map { inOrder[$0] }
    }
}

/// The places 0..<count sorted by columns of values, the first column first, each greatest first when so marked.
/// Missing values come last in either direction; what is equal in every column keeps its place.
func sortedPlaces(
    count: Int, by columns: [(values: [ColumnValue], isDescending: Bool)], groupRank: [String: Int] = [:]
) -> [Int] {
    let keys = columns.map { column in column.values.map { SortValue($0, groupRank: groupRank) } }
    return (0..<count).sorted { left, right in
        for (place, column) in columns.enumerated() {
            switch keys[place][left].compared(to: keys[place][right], descending: column.isDescending) {
            case .less: return true
            case .greater: return false
            case .equal: continue
            }
        }
        return left < right
    }
}

/// A column value made comparable once, before sorting.
private enum SortValue {
    case missing
    case number(Int)
    case rate(Rate)
    /// A difference of rates: only for order.
    case fraction(Double)
    case text(CollationKey)

    init(_ value: ColumnValue, groupRank: [String: Int]) {
        switch value {
        case .text(let text): self = Int(text).map { .number($0) } ?? .text(CollationKey(text))
        case .group(let code): self = groupRank[code].map { .number($0) } ?? .text(CollationKey(code))
        case .count(let number), .publishedPercent(let number): self = .number(number)
        case .countBetween(let range): self = .number(range.upperBound)
        case .rate(let rate), .pace(let rate), .paceAtLeast(let rate), .achieved(let rate):
            self = rate.isDefined ? .rate(rate) : .missing
        case .day(let day): self = .number(Int(day.daysSince1970))
        case .flags(let flags): self = .number(flags.count)
        case .verdict(let verdict): self = .number(verdict.rank)
        case .finish(.done): self = .number(.min)
        case .finish(.on(let day)): self = .number(Int(day.daysSince1970))
        case .finish(.beyondTenYears): self = .number(.max - 1)
        case .finish(.never): self = .number(.max)
        case .change(let change): self = .number(change.difference)
        case .points(let change): self = change.fraction.map { .fraction($0) } ?? .missing
        // What matters in a trend is what became of it.
        case .trend(let open): self = .number((open.last ?? 0) - (open.first ?? 0))
        case .missing: self = .missing
        }
    }

    private var kindRank: Int {
        switch self {
        case .number: 0
        case .rate: 1
        case .fraction: 2
        case .text: 3
        case .missing: 4
        }
    }

    func compared(to other: SortValue, descending: Bool) -> Ordering {
        let ascending: Ordering
        switch (self, other) {
        case (.missing, .missing): return .equal
        case (.missing, _): return .greater
        case (_, .missing): return .less
        case (.number(let left), .number(let right)):
            ascending = left == right ? .equal : left < right ? .less : .greater
        case (.rate(let left), .rate(let right)): ascending = left.compared(to: right) ?? .equal
        case (.fraction(let left), .fraction(let right)):
            ascending = left == right ? .equal : left < right ? .less : .greater
        case (.text(let left), .text(let right)):
            ascending = left == right ? .equal : left < right ? .less : .greater
        default: ascending = kindRank < other.kindRank ? .less : .greater
        }
        guard descending else { return ascending }
        return switch ascending {
        case .less: .greater
        case .greater: .less
        case .equal: .equal
        }
    }
}
