import Statistics

/// All units met so far: those of the roster, and those that reports and registers name.
///
/// A row is assigned to a unit by its number; without a number by its name, which the roster or an earlier report may
/// know. What the roster does not know is kept, and reported.
struct UnitDirectory {
    /// The roster as it was given.
    let roster: Roster
    /// The roster and everything met since.
    private(set) var known: Roster
    private let eras: Reorganisation
    /// The nearest name is looked for so many times more: a register of strangers would take for ever.
    private var looksLeft = 200

    init(_ roster: Roster) {
        self.roster = roster
        known = roster
        eras = Reorganisation(roster.units)
    }

    /// The unit a row speaks of.
    struct Assignment {
        let unit: Unit
        /// What was doubtful, with the field it stands in.
        let doubt: (kind: FindingKind, field: ReportField)?
    }

    /// The unit with this number or, without one, this name; nil when a row has neither. Of units of different eras with
    /// one name, the one that existed on `day` is meant.
    mutating func assign(number: String, name: String, parent: String = "", on day: CalendarDay?) -> Assignment? {
        if !number.isEmpty { return assign(UnitID(number), name: name, parent: parent) }
        guard !name.isEmpty else { return nil }
        if let unit = known.unit(named: name, on: day) { return Assignment(unit: unit, doubt: nil) }
        // Without a number the name is all there is to tell the unit by.
        let unit = Unit(id: UnitID(name), name: name)
        var doubt: FindingKind?
        if !known.units(named: name).isEmpty {
            doubt = .ambiguousName
        } else if !roster.isEmpty, !eras.isSuccessor(unit) {
            doubt = .unknownUnit(nearest: nearest(to: name))
        }
        known.add(unit)
        return Assignment(unit: unit, doubt: doubt.map { ($0, .unitName) })
    }

    /// The units of different eras that have `name`, when there are several and their days do not overlap.
    func eras(named name: String) -> [Unit] {
        let found = known.units(named: name).sorted { left, right in
            (left.validFrom?.daysSince1970 ?? .min) < (right.validFrom?.daysSince1970 ?? .min)
        }
        let isApart = zip(found, found.dropFirst()).allSatisfy { earlier, later in
            earlier.validTo.flatMap { end in later.validFrom.map { end < $0 } } ?? false
        }
        return found.count > 1 && isApart ? found : []
    }

    private mutating func nearest(to name: String) -> String? {
        guard looksLeft > 0, !name.isEmpty else { return nil }
        looksLeft -= 1
        return roster.nearestName(to: name)
    }

    private mutating func assign(_ id: UnitID, name: String, parent: String) -> Assignment {
        guard let unit = known.unit(id) else {
            let unit = Unit(id: id, parent: parent.isEmpty ? nil : UnitID(parent), name: name.isEmpty ? id.text : name)
            known.add(unit)
            guard !roster.isEmpty, !eras.isSuccessor(unit) else { return Assignment(unit: unit, doubt: nil) }
            let nearest = roster.unit(named: name)?.name ?? nearest(to: name)
            return Assignment(unit: unit, doubt: (.unknownUnit(nearest: nearest), .unitID))
        }
        guard !name.isEmpty, !roster.isEmpty, let other = roster.unit(named: name), other.id != id else {
            return Assignment(unit: unit, doubt: nil)
        }
        return Assignment(unit: unit, doubt: (.nameOfOtherUnit(known: unit.name), .unitName))
    }
}
