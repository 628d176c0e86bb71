/// What goes into the rows of a table beside what its own source tells.
extension SnapshotAssembly {
    /// Puts the rows of the reports of one kind in the place of what the registers count, completed by it where both speak
    /// of the same days.
    static func fill(
        _ units: inout [UnitFigures], with rows: [ReportedTable.Row], of table: Table, _ material: Material
    ) {
        guard table.usesReport else { return }
        let kind = table.choice.kind
        let registered = units.map { kind == .incoming ? $0.incoming : $0.issued }
        for place in units.indices {
            if kind == .incoming { units[place].incoming = nil } else { units[place].issued = nil }
        }
        let placeOf = Dictionary(
            units.enumerated().map { ($0.element.unit.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let isOnePeriod = Set(table.choice.used.map { material.reports[$0].period }).count == 1
        for row in rows {
            guard let place = placeOf[row.unit] else { continue }
            if isOnePeriod { units[place].complete(from: row) }
            if kind == .incoming {
                guard units[place].incoming == nil, var counts = row.incoming else { continue }
                if table.registerDay == table.choice.asOf, let other = registered[place] {
                    counts.complete(from: other)
                }
                counts.addUpSpans()
                units[place].incoming = counts
                units[place].isReported = true
                if table.registerDay == table.choice.asOf {
                    units[place].openByRegister = registered[place]?.open(otherThan: counts)
                }
                units[place].published.processing = row.published.processing
            } else {
                guard units[place].issued == nil, var counts = row.issued else { continue }
                if table.registerDay == table.choice.asOf, let other = registered[place] {
                    counts.complete(from: other)
                }
                units[place].issued = counts
                units[place].published.signing = row.published.signing
                units[place].published.leader = row.published.leader
            }
        }
    }

    /// Tells what was open when a period began, where its own source does not: what the sources of before say of the end of
    /// the day before, by the same rule as if that day had been asked for. Where they end earlier, or do not know it
    /// themselves, it is not known, and what was open last is remembered: the old stock is never forgotten.
    static func carryOver(
        into units: inout [UnitFigures], of period: ReportingPeriod, _ material: Material, unit: (UnitID) -> Unit?
    ) throws {
        let lacking = units.indices.filter { place in
            units[place].incoming.map { $0[.carriedOver] == nil && $0[.openAll] == nil } ?? false
        }
        let eve = period.from.advanced(by: -1)
        let reports = material.reports.contains { $0.kind == .incoming && $0.asOf.map { $0 <= eve } ?? false }
        let register = material.documents?.days(of: .incoming).map { $0.lowerBound <= eve } ?? false
        guard !lacking.isEmpty, reports || register,
            let before = try SnapshotAssembly(material, asOf: eve, unit: unit), let day = before.incoming.day,
            day <= eve
        else { return }
        let known = Dictionary(
            before.snapshot.units.compactMap { unit in unit.incoming.map { (unit.unit.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        // Units that were put together since took over what those they came from had open.
        let predecessors = Predecessors(before.snapshot.units, later: units)
        func told(_ unit: Unit) -> Counts? {
            if let sum = predecessors.sum(of: unit) { return sum.incoming }
            return known[unit.id]
        }
        // Nothing arrives on the days between that nobody works.
        let isEve =
            (1...7).prefix(day.days(to: eve)).allSatisfy { day.advanced(by: $0).weekday > 5 } && day.days(to: eve) < 7
        for place in lacking {
            guard let counts = told(units[place].unit) else { continue }
            if isEve, let stock = counts.stock {
                units[place].incoming?[.carriedOver] = stock
                units[place].incoming?.addUpSpans()
            } else {
                let open = counts.stock ?? counts.earlierStock?.open ?? counts[.carriedOver] ?? 0
                let since = counts.stock != nil ? day : counts.earlierStock?.day ?? before.eve ?? day
                if open > 0 { units[place].incoming?.earlierStock = EarlierStock(open: open, day: since) }
            }
        }
    }

    /// The day before the period of its incoming figures.
    private var eve: CalendarDay? { snapshot.period?.from.advanced(by: -1) }
}

extension UnitFigures {
    /// Takes from another report of the same days what the first one does not say, where they differ in nothing.
    fileprivate mutating func complete(from row: ReportedTable.Row) {
        if let more = row.incoming, incoming?.fits(more) == true { incoming?.complete(from: more) }
        if let more = row.issued, issued?.fits(more) == true { issued?.complete(from: more) }
    }
}

extension Counts {
    /// What is open by these counts of a register, where `report` says otherwise of the same documents.
    fileprivate func open(otherThan report: Counts) -> Int? {
        for measure in [Measure.openAll, .open] {
            if let listed = self[measure], let told = report[measure] { return listed == told ? nil : listed }
        }
        return nil
    }

    /// Whether both say the same of what both tell, and both tell something.
    func saysSame(as other: Counts) -> Bool {
        var shared = 0
        for (measure, count) in known {
            guard let figure = other[measure] else { continue }
            if figure != count { return false }
            shared += 1
        }
        return shared > 0
    }

    /// Whether both are of the same documents: they say the same of what both tell, or, where they tell of nothing the same,
    /// every part that one tells is within the whole that the other does.
    func fits(_ other: Counts) -> Bool {
        let shares = known.contains { other[$0.measure] != nil }
        return shares ? saysSame(as: other) : contains(other) ?? other.contains(self) ?? false
    }

    /// Whether no part is more than its whole; nil where nothing here is a whole of what the other tells.
    private func contains(_ other: Counts) -> Bool? {
        var isTested = false
        for (part, count) in other.known {
            for (whole, all) in known
            where part.kind == whole.kind && part.population.cells & ~whole.population.cells == 0 {
                if count > all { return false }
                isTested = true
            }
        }
        return isTested ? true : nil
    }

    /// Takes from a register of the same days what a report does not say. Where the two disagree on what both tell, only
    /// what was carried over is taken: those are other documents.
    mutating func complete(from register: Counts) {
        let agrees = known.allSatisfy { register[$0.measure].map { [count = $0.count] in $0 == count } ?? true }
        // A report that takes all electronic documents as those to be signed does not tell exemptions.
        let tellsExemption = self[.toSign] != self[.electronic] || self[.exempt] != nil
        for (measure, count) in register.known.reversed() where self[measure] == nil {
            if measure == .exempt, !tellsExemption { continue }
            if agrees || (measure.kind == .incoming && measure.span == .carried) { self[measure] = count }
        }
    }

    /// Carried over and received add up to both together, whichever two are known.
    mutating func addUpSpans() {
        for measure in Measure.allCases where measure.kind == .incoming && measure.span == .period {
            let (carried, all) = (measure.of(.carried), measure.of(.all))
            switch (self[measure], self[carried], self[all]) {
            case (let own?, let before?, nil): self[all] = own + before
            case (let own?, nil, let both?) where both >= own: self[carried] = both - own
            case (nil, let before?, let both?) where both >= before: self[measure] = both - before
            default: break
            }
        }
    }
}
