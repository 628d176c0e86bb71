import Statistics
import Terminal

/// The oldest document of a unit that is called.
public enum OldestDocument: Equatable, Sendable {
    /// Asked for.
    case waiting
    /// There is no register to take it from.
    case unavailable
    /// It could not be read, and why.
    case failed(Phrase)
    /// Nothing is open, or everything is signed.
    case nothing
    case incoming(IncomingDocument)
    case issued(IssuedDocument)
}

/// Failing units called one by one. Who is called and in which order stays as it was begun until the user asks for it
/// anew.
public struct RollCall: Equatable, Sendable {
    /// Which documents are spoken of.
    public let table: TableKind
    /// Who comes first.
    public private(set) var order: RollCallOrder
    /// Who is called.
    public private(set) var units: [UnitID]
    /// The place of the unit on the screen.
    public private(set) var place: Int
    /// How many units would be called at another place if the figures decided now.
    public private(set) var movedUnits = 0
    /// What was fetched so far.
    public var oldest: [UnitID: OldestDocument] = [:]

    /// A roll-call of those of `units` that fail in `table`, beginning with `first` if it is one of them; nil when none
    /// fails.
    init?(of units: [UnitAssessment], in table: TableKind, order: RollCallOrder, first: UnitID? = nil) {
        self.table = table
        self.order = order
        self.units = Self.called(units, table, order)
        guard !self.units.isEmpty else { return nil }
        place = first.flatMap(self.units.firstIndex) ?? 0
    }

    /// The unit on the screen.
    public var unit: UnitID? { units.indices.contains(place) ? units[place] : nil }

    /// Goes so many units on; false at the end.
    mutating func step(_ count: Int) -> Bool {
        guard units.indices.contains(place + count) else { return false }
        place += count
        return true
    }

    mutating func moveToStart() { place = 0 }
    mutating func moveToEnd() { place = max(0, units.count - 1) }

    /// Calls those of `units` that fail now, in this order; the unit on the screen stays there if it is one of them.
    mutating func reorder(_ units: [UnitAssessment], _ order: RollCallOrder) {
        let kept = unit
        let called = Self.called(units, table, order)
        guard !called.isEmpty else { return }
        self.order = order
        self.units = called
        place = kept.flatMap(called.firstIndex) ?? min(place, called.count - 1)
        movedUnits = 0
    }

    /// Takes new figures: the order stays, units that are no longer known go. What was fetched is fetched again.
    mutating func refresh(_ shown: [UnitAssessment], isKnown: (UnitID) -> Bool) {
        let before = units.prefix(place).count(where: isKnown)
        units.removeAll { !isKnown($0) }
        place = max(0, min(before, units.count - 1))
        oldest = [:]
        let now = Self.called(shown, table, order)
        movedUnits = units.indices.count { !now.indices.contains($0) || now[$0] != units[$0] }
    }

    /// What is asked to know the oldest document of a unit.
    func question(_ unit: UnitID, _ day: CalendarDay) -> Question.Subject {
        table == .issued ? .signing(unit, asOf: day) : .backlog(unit, asOf: day)
    }

    private static func called(_ units: [UnitAssessment], _ table: TableKind, _ order: RollCallOrder) -> [UnitID] {
        order.sorted(units.filter { FailingFilter.failing.keeps($0, in: table) }, in: table)
            .map { $0.figures.unit.id }
    }
}
