import Text

/// Which units stand above which: province, commune, office.
public struct UnitTree: Equatable, Sendable {
    private var childrenOf: [UnitID: [UnitID]] = [:]
    /// Those of ``parents`` that have a row of their own.
    private var known: Set<UnitID> = []
    /// Every unit that has others below it, in the order in which they are met; those that have no row themselves too.
    public private(set) var parents: [UnitID] = []

    /// The tree of `units`. A unit that is its own parent counts as one without a parent.
    public init(_ units: [UnitFigures]) {
        for place in units.indices {
            // Read one by one: thousands of units need not be copied for their parents.
            guard let parent = units[place].unit.parent, parent != units[place].unit.id else { continue }
            if childrenOf[parent] == nil { parents.append(parent) }
            childrenOf[parent, default: []].append(units[place].unit.id)
        }
        if parents.isEmpty { return }
        for place in units.indices where childrenOf[units[place].unit.id] != nil { known.insert(units[place].unit.id) }
    }

    /// How many units with rows of their own there are at and below one of ``parents``: whatever stands below another has
    /// one, which said so.
    func unitCount(under parent: UnitID) -> Int { subtree(of: parent).count - (known.contains(parent) ? 0 : 1) }

    /// The units right below `id`, in the order of the report.
    public func children(of id: UnitID) -> [UnitID] { childrenOf[id] ?? [] }

    /// Whether some unit with a row of its own has others below it, so that there is something to drill into.
    public var isDeep: Bool { parents.contains(where: known.contains) }

    /// `id` and everything below it. Circles of parents end where they began.
    public func subtree(of id: UnitID) -> Set<UnitID> {
        var found: Set<UnitID> = [id]
        var waiting = [id]
        while let next = waiting.popLast() {
            for child in children(of: next) where found.insert(child).inserted { waiting.append(child) }
        }
        return found
    }
}

extension Snapshot {
    /// Which units stand above which.
    public var tree: UnitTree { UnitTree(units) }

    /// The figures of `root` and everything below it, under its name.
    public func scoped(to root: UnitID) -> Snapshot {
        let tree = tree
        let kept = tree.subtree(of: root)
        var result = self
        result.units = units.filter { kept.contains($0.unit.id) }
        if result.units.count < units.count { result.scope = names(of: [root], tree)[root] ?? root.text }
        return result
    }

    /// What can be chosen as a scope: every unit that has others below it, but not the one above all.
    public var scopes: [Scope] {
        let tree = tree
        guard !tree.parents.isEmpty else { return [] }
        let names = names(of: tree.parents, tree)
        return tree.parents.map { id in
            Scope(id: id, name: names[id] ?? id.text, unitCount: tree.unitCount(under: id))
        }.filter { $0.unitCount < units.count }
    }

    /// The names of units that have others below them; of one without a row of its own that of the first office below
    /// it, which is its committee, else its number.
    private func names(of parents: [UnitID], _ tree: UnitTree) -> [UnitID: String] {
        let wanted = Set(parents)
        var own: [UnitID: String] = [:]
        var committees: [UnitID: String] = [:]
        for unit in units.lazy.map(\.unit) {
            if wanted.contains(unit.id), own[unit.id] == nil { own[unit.id] = unit.name }
            if let parent = unit.parent, wanted.contains(parent), committees[parent] == nil,
                tree.children(of: unit.id).isEmpty
            {
                committees[parent] = unit.name
            }
        }
        return committees.merging(own) { $1 }
    }
}

/// Part of the units that can be looked at alone: a province, a district, a commune.
public struct Scope: Hashable, Sendable {
    /// The unit above them.
    public let id: UnitID
    /// Its name.
    public let name: String
    /// How many units there are in it.
    public let unitCount: Int

    /// Whether `text` is part of its name.
    public func matches(_ text: String) -> Bool {
        let query = SearchKey(text)
        return !query.isEmpty && SearchKey(name).matches(query)
    }

    /// Whether `text` is its whole name, whatever its case and tones.
    public func isNamed(_ text: String) -> Bool { foldedForSearch(text) == foldedForSearch(name) }
}

extension Assessment {
    /// The rows of the table below `parent`: its own register first, then each unit right below it with everything under
    /// that added up and judged by that unit's targets. Counts are added, percentages never averaged.
    func rows(under parent: UnitID, tree: UnitTree) -> [(place: Int, unit: UnitAssessment)] {
        let children = Set(tree.children(of: parent))
        let expected = snapshot.tables
        let wholeBacklog = snapshot.units.reduce(0) { $0 + ($1.incoming?[.open] ?? 0) }
        return units.enumerated().compactMap { place, unit in
            let id = unit.figures.unit.id
            if id == parent { return (place, unit) }
            guard children.contains(id) else { return nil }
            guard !tree.children(of: id).isEmpty else { return (place, unit) }
            let below = tree.subtree(of: id)
            var sum = UnitFigures(unit: unit.figures.unit, reportOrder: unit.figures.reportOrder)
            for member in units where below.contains(member.figures.unit.id) { sum.add(member.figures) }
            return (
                place,
                UnitAssessment(
                    sum, targets: unit.targets, frame: frame, expected: expected, wholeBacklog: wholeBacklog)
            )
        }
    }
}

extension UnitFigures {
    /// Adds the counts of `other`; published percentages cannot be added and are dropped.
    mutating func add(_ other: UnitFigures) {
        if let more = other.incoming { incoming = incoming.map { $0 + more } ?? more }
        if let more = other.issued { issued = issued.map { $0 + more } ?? more }
        if let more = other.backlog {
            var sum = backlog ?? BacklogBreakdown()
            sum.add(more)
            backlog = sum
        }
        published = PublishedPercents()
    }

    /// What each successor of the unit takes over, in the order of its successors: the counts are divided by share and
    /// sum back exactly. What the register tells of the backlog cannot be divided and is dropped.
    func dividedAmongSuccessors() -> [(successor: String, figures: UnitFigures)] {
        let shares = unit.successors.map(\.share)
        let whole = shares.reduce(0, +)
        let incoming = incoming?.divided(by: shares)
        let issued = issued?.divided(by: shares)
        return unit.successors.enumerated().map { place, succession in
            var part = Unit(
                id: UnitID("\(unit.id.text)→\(succession.name)"), parent: unit.parent,
                name: "\(unit.name) (\(shares[place])/\(whole))", group: unit.group,
                level: unit.level, aliases: unit.aliases, validFrom: unit.validFrom, validTo: unit.validTo,
                successors: [succession])
            part.partOf = unit.id
            return (
                succession.name,
                UnitFigures(
                    unit: part, reportOrder: reportOrder, incoming: incoming?[place], issued: issued?[place])
            )
        }
    }
}
