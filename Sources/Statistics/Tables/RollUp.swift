/// By what the rows of a table are put together.
public enum Grouping: String, CaseIterable, Hashable, Sendable {
    case group, parent, successor

    /// What it is called.
    public var title: Phrase {
        switch self {
        case .group: Phrase("Theo nhóm", "By group")
        case .parent: Phrase("Theo đơn vị cấp trên", "By parent unit")
        case .successor: Phrase("Theo đơn vị kế thừa", "By successor")
        }
    }

    /// The value units are put together by; "" for those without one.
    public func key(of unit: Unit) -> String {
        switch self {
        case .group: unit.group
        case .parent: unit.parent?.text ?? ""
        case .successor: unit.successor ?? ""
        }
    }

    /// The groupings that put `units` together in some way: units that all have one parent need no grouping by it.
    public static func useful(for units: [Unit]) -> [Grouping] {
        allCases.filter { grouping in
            var keys: Set<String> = []
            for unit in units {
                keys.insert(grouping.key(of: unit))
                if keys.count > 1 { return true }
            }
            return grouping == .group && keys != [""]
        }
    }
}

/// Puts units together by group, parent or successor. A unit with several successors appears under each with its share
/// of the counts, so that the sums of the sections add up to the sum of the units.
struct RollUp {
    private let grouping: Grouping
    private let assessment: Assessment
    private let groups: [UnitGroup]
    /// The unit that a successor or parent is, by number, name or other name.
    private let unitByName: [String: Unit]

    init(_ grouping: Grouping, _ assessment: Assessment, groups: [UnitGroup]) {
        self.grouping = grouping
        self.assessment = assessment
        self.groups = groups
        var found: [String: Unit] = [:]
        if grouping != .group {
            // Of units of two eras with one name the later one is meant: successors come after.
            let units = assessment.units.map(\.figures.unit)
            let latestFirst = units.enumerated().sorted { left, right in
                let (first, second) = (left.element.validFrom, right.element.validFrom)
                if first != second { return first.map { day in second.map { day > $0 } ?? true } ?? false }
                return left.offset < right.offset
            }.map(\.element)
            for unit in latestFirst {
                for name in [unit.id.text] + (grouping == .successor ? [unit.name] + unit.aliases : [])
                where found[name] == nil { found[name] = unit }
            }
        }
        unitByName = found
    }

    /// The name of the unit that `key` stands for; nil when it is none of those known.
    func title(of key: String) -> String? { unitByName[key]?.name }

    /// The members of each section: groups in their order, other sections in the order in which they are met.
    func sections(of units: [UnitAssessment]) -> [(key: String, members: [UnitAssessment])] {
        var keys: [String] = grouping == .group ? groups.map(\.code) : []
        var members: [String: [UnitAssessment]] = [:]
        func add(_ unit: UnitAssessment, to key: String) {
            if members[key] == nil, !keys.contains(key) { keys.append(key) }
            members[key, default: []].append(unit)
        }
        let named = grouping == .successor ? Set(units.flatMap { $0.figures.unit.successors.map(\.name) }) : []
        for unit in units {
            let successors = unit.figures.unit.successors
            guard grouping == .successor else {
                add(unit, to: grouping.key(of: unit.figures.unit))
                continue
            }
            if successors.isEmpty {
                // The successor itself stands with those it follows.
                add(
                    unit,
                    to: ([unit.figures.unit.id.text, unit.figures.unit.name] + unit.figures.unit.aliases)
                        .first(where: named.contains) ?? "")
            } else if successors.count == 1 {
                add(unit, to: successors[0].name)
            } else {
                for (key, figures) in unit.figures.dividedAmongSuccessors() { add(judged(figures, as: unit), to: key) }
            }
        }
        return keys.compactMap { key in members[key].map { (key, $0) } }
    }

    private func judged(_ figures: UnitFigures, as unit: UnitAssessment) -> UnitAssessment {
        UnitAssessment(
            figures, targets: unit.targets, frame: assessment.frame, expected: assessment.snapshot.tables,
            wholeBacklog: assessment.snapshot.units.reduce(0) { $0 + ($1.incoming?[.open] ?? 0) })
    }
}
