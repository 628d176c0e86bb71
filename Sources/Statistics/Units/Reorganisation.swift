import Text

/// Which units are expected before and after units were put together anew (sắp xếp đơn vị hành chính, as on 1 July 2025).
///
/// A roster names successors, often by a bare name ("Vĩnh Linh") and without a day; reports name them as they are ("Xã Vĩnh
/// Linh", "UBND xã Vĩnh Linh"), and one of them may have the name of a unit it replaced. So the figures tell the era: where
/// a unit has figures that the roster knows only as a successor, the units of before are not missing, they have ended.
public struct Reorganisation: Sendable {
    private let roster: [Unit]
    private let known: Set<UnitID>
    /// The successors in the order in which the roster names them, by what their names have in common.
    private let names: [(key: String, name: String)]
    private let keys: Set<String>

    /// The eras of a roster.
    public init(_ roster: [Unit]) {
        self.roster = roster
        known = Set(roster.map(\.id))
        var seen: Set<String> = []
        names = roster.flatMap(\.successors).map { (Self.key($0.name), $0.name) }.filter { seen.insert($0.0).inserted }
        keys = seen
    }

    /// Whether any unit of the roster has a successor.
    public var isTold: Bool { !keys.isEmpty }

    /// Whether the roster knows `unit` only as the successor of others.
    public func isSuccessor(_ unit: Unit) -> Bool {
        isTold && !known.contains(unit.id)
            && (keys.contains(Self.key(unit.name)) || keys.contains(Self.key(unit.id.text)))
    }

    /// Whether figures of these units are those of after.
    public func isAfter(_ reported: some Sequence<Unit>) -> Bool { isTold && reported.contains(where: isSuccessor) }

    /// The units that must be there on `day` when `reported` have figures: those valid then; after a reorganisation that the
    /// roster gives no day for, its successors, and only those of its units that began or are reported.
    public func expected(on day: CalendarDay, reported: [Unit]) -> [Unit] {
        let valid = roster.filter { $0.isValid(on: day) }
        guard isAfter(reported) else { return valid }
        let present = Set(reported.map(\.id))
        let named = Set(reported.map { Self.key($0.name) } + reported.map { Self.key($0.id.text) })
        let missing = names.filter { !named.contains($0.key) }.map { Unit(id: UnitID($0.name), name: $0.name) }
        return valid.filter { present.contains($0.id) || $0.validFrom != nil } + missing
    }

    /// What names of one unit have in common: folded, without the words that say what kind of unit it is.
    static func key(_ name: String) -> String {
        var words = foldedForSearch(name).split(separator: " ").map { String($0) }[...]
        let kinds = [
            ["uy", "ban", "nhan", "dan"], ["ubnd"], ["thi", "tran"], ["thi", "xa"], ["dac", "khu"], ["xa"], ["phuong"],
            ["tt"],
        ]
        var isKind = true
        while isKind, words.count > 1 {
            isKind = false
            for kind in kinds where words.count > kind.count && Array(words.prefix(kind.count)) == kind {
                words = words.dropFirst(kind.count)
                isKind = true
                break
            }
        }
        return words.joined(separator: " ")
    }
}

extension Snapshot {
    /// A title that names a unit of the roster which has ended by then (a district after 2025) says what is not so any more.
    public mutating func dropScopeOfEndedUnit(_ roster: [Unit]) {
        guard !scope.isEmpty, Reorganisation(roster).isAfter(units.map(\.unit)) else { return }
        let present = Set(units.map(\.unit.id))
        if roster.contains(where: { $0.name == scope && !present.contains($0.id) }) { scope = "" }
    }
}

/// What was known on an earlier day of the units that a later one was put together from.
struct Predecessors {
    private var parts: [String: [UnitFigures]] = [:]
    /// Whether the later day has units that the earlier one knew only as successors.
    let isReorganised: Bool

    init(_ earlier: [UnitFigures], later: [UnitFigures]) {
        let eras = Reorganisation(earlier.map(\.unit))
        isReorganised = eras.isAfter(later.map(\.unit))
        guard isReorganised else { return }
        for figures in earlier {
            for (successor, part) in figures.dividedAmongSuccessors() {
                parts[Reorganisation.key(successor), default: []].append(part)
            }
        }
    }

    /// The parts `unit` was put together from; empty when it was not.
    func parts(of unit: Unit) -> [UnitFigures] {
        for name in [unit.name, unit.id.text] + unit.aliases {
            if let found = parts[Reorganisation.key(name)] { return found }
        }
        return []
    }

    /// The figures of the parts of `unit` added up; nil when it was not put together. What is not known of one is not known
    /// of all.
    func sum(of unit: Unit) -> UnitFigures? {
        let parts = parts(of: unit)
        guard var sum = parts.first else { return nil }
        for part in parts.dropFirst() {
            sum.incoming = sum.incoming.flatMap { one in part.incoming.map { one + $0 } }
            sum.issued = sum.issued.flatMap { one in part.issued.map { one + $0 } }
        }
        return sum
    }
}
