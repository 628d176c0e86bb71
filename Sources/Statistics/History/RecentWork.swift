extension Snapshot {
    /// Adds what came in and was done lately, what is left of the order's cohort, and the figures of an earlier day, from
    /// whatever `figures` can tell: a register counts exactly; without one, reports of earlier days of the same period give
    /// the differences. `order` is the day of the order that says what is to be cleared; nil takes what is open now.
    /// - Throws: what reading an earlier report throws.
    public mutating func addRecentWork(
        from figures: any FiguresSource, calendar: WorkingCalendar, order: CalendarDay? = nil
    ) throws {
        self.order = order.flatMap { $0 < self.asOf ? $0 : nil }
        // A register of earlier days tells its own last weeks; one that begins after the figures tells nothing of them.
        if let documents = figures.documents, let days = documents.coveredDays(of: .incoming, around: asOf) {
            let last = min(asOf, days.upperBound)
            // What was open on the day of an order that no register reaches is not known, and so is what became of it: the pace
            // is that of all that is open, then.
            let known = order.flatMap { $0 >= days.lowerBound ? $0 : nil }
            try addFlows(of: documents, since: days.lowerBound, through: last, calendar: calendar, order: known)
            if last == asOf { try addCohort(of: order, from: figures) }
        } else {
            try addFlows(between: figures, calendar: calendar)
        }
        try addReportedCohort(of: order, from: figures)
        let asOf = asOf
        if let day = figures.snapshotDays.last(where: { $0 < asOf }), let before = try figures.snapshot(asOf: day) {
            // Units that were put together since are other units, whatever their names and numbers.
            guard !Predecessors(before.units, later: units).isReorganised else { return }
            earlierDay = day
            addEarlier(before)
        } else if let documents = figures.documents, let first = figures.registerDays?.lowerBound {
            let day = asOf.advanced(by: -7)
            guard first <= day else { return }
            earlierDay = day
            try addEarlier(of: documents, on: day)
        }
    }

    private mutating func addFlows(
        of documents: any DocumentSource, since first: CalendarDay, through last: CalendarDay,
        calendar: WorkingCalendar, order: CalendarDay?
    ) throws {
        let frame = FlowFrame(asOf: last, knownSince: first, calendar: calendar, order: order)
        let flows = try documents.recentFlows(in: frame)
        flowFrame = frame
        for place in units.indices where !units[place].isOtherwiseRegistered {
            units[place].flow = flows[units[place].unit.id]
        }
        guard last == asOf else { return }
        let times = try documents.closingTimes(asOf: last)
        for place in units.indices where !units[place].isOtherwiseRegistered {
            units[place].closingTimes = times[units[place].unit.id]
        }
    }

    /// Only of the day of the figures: a cohort of another day would stand beside figures it does not belong to.
    private mutating func addCohort(of order: CalendarDay?, from figures: any FiguresSource) throws {
        guard let order, let cohorts = try registeredCohorts(of: order, on: asOf, from: figures) else { return }
        orderDay = order
        // What was told on the order's day may differ from what a newer register counts of it: both are said.
        let then = figures.snapshotDays.contains(order) ? try figures.snapshot(asOf: order) : nil
        let reported = then.flatMap { $0.isReported ? $0.incomingByUnit : nil }
        for place in units.indices where units[place].incoming != nil && !units[place].isOtherwiseRegistered {
            let id = units[place].unit.id
            units[place].cohort = cohorts[id]
            units[place].cohort?.reported = reported?[id]?.stock
        }
    }

    /// What was left, at the end of `day`, of the documents open at the end of the day of `order`; nil where no register covers
    /// both days.
    func registeredCohorts(
        of order: CalendarDay, on day: CalendarDay, from figures: any FiguresSource
    ) throws -> [UnitID: Cohort]? {
        guard let documents = figures.documents, order < day,
            let days = documents.coveredDays(of: .incoming, around: asOf), days.contains(order), days.contains(day)
        else { return nil }
        return try documents.cohorts(of: order, asOf: day)
    }

    /// On the order's own day its cohort is all that is open. Later, where no register tells what is left of it, a report of
    /// that day tells how many documents there were, and the reports since how many of those open can be newer.
    private mutating func addReportedCohort(of order: CalendarDay?, from figures: any FiguresSource) throws {
        guard let order else { return }
        if order == asOf {
            for place in units.indices {
                units[place].cohort = units[place].incoming?.stock.map { Cohort(ordered: $0, left: $0) }
            }
            return
        }
        let cohorts = try reportedCohorts(of: order, from: figures)
        for place in units.indices where units[place].cohort == nil {
            units[place].cohort = cohorts[units[place].unit.id]
        }
        if units.contains(where: { $0.cohort != nil }) { orderDay = order }
    }

    /// What reports tell of the documents open on an earlier day: how many there were, and how many of those open now can be
    /// newer.
    func reportedCohorts(of order: CalendarDay, from figures: any FiguresSource) throws -> [UnitID: Cohort] {
        guard order < asOf, figures.snapshotDays.contains(order), let then = try figures.snapshot(asOf: order) else {
            return [:]
        }
        var cohorts: [UnitID: Cohort] = [:]
        let before = then.incomingByUnit
        let (isSamePeriod, isNextPeriod) = (then.period?.from == period?.from, period?.from == order.advanced(by: 1))
        for unit in units {
            guard let now = unit.incoming, let earlier = before[unit.unit.id], let ordered = earlier.stock,
                let open = now.stock
            else { continue }
            if isNextPeriod, let left = now[.carriedOpen], left <= ordered {
                cohorts[unit.unit.id] = Cohort(ordered: ordered, left: left)
                continue
            }
            // What arrived since the order: what the same period's reports grew by, or all that a period begun after it has.
            let arrived =
                isSamePeriod
                ? now.difference(.received, since: earlier) : isNextPeriod ? now[.received] : nil
            guard let arrived, arrived >= 0 else { continue }
            let most = min(open, ordered)
            cohorts[unit.unit.id] = Cohort(ordered: ordered, left: min(most, max(0, open - arrived))...most)
        }
        return cohorts
    }

    /// Counts of a report that grew since an earlier one of the same period tell what arrived and what was done.
    private mutating func addFlows(between figures: any FiguresSource, calendar: WorkingCalendar) throws {
        var read: [CalendarDay: [UnitID: Counts]] = [:]
        /// The latest report at least so many working days old, and at most twice as many.
        func report(_ days: Int) throws -> (window: FlowFrame.Window, counts: [UnitID: Counts])? {
            for day in figures.snapshotDays.reversed() where day < asOf {
                let worked = calendar.workingDays(from: day.advanced(by: 1), through: asOf)
                if worked < days { continue }
                if worked > 2 * days { return nil }
                if read[day] == nil {
                    guard let before = try figures.snapshot(asOf: day), before.period?.from == period?.from else {
                        return nil
                    }
                    read[day] = before.incomingByUnit
                }
                let window = FlowFrame.Window(first: day.advanced(by: 1), workingDays: worked)
                return read[day].map { (window, $0) }
            }
            return nil
        }
        let short = try report(FlowFrame.shortDays)
        let long = try report(FlowFrame.longDays)
        guard short != nil || long != nil else { return }
        flowFrame = FlowFrame(asOf: asOf, short: short?.window, long: long?.window)
        for place in units.indices {
            guard let now = units[place].incoming, let open = now[.open] else { continue }
            let id = units[place].unit.id
            guard let shortCount = Self.count(now, since: short?.counts, id),
                let longCount = Self.count(now, since: long?.counts, id)
            else { continue }
            units[place].flow = RecentFlow(short: shortCount, long: longCount, weeks: [], closing: open)
        }
    }

    /// Nil when the unit had no row then, or its counts shrank, so that the reports do not belong together.
    private static func count(_ now: Counts, since then: [UnitID: Counts]?, _ id: UnitID) -> FlowCount? {
        guard let then else { return FlowCount() }
        guard let before = then[id], let arrivals = now.difference(.received, since: before),
            let completions = now.difference(.processed, since: before), arrivals >= 0, completions >= 0
        else { return nil }
        return FlowCount(arrivals: arrivals, completions: completions)
    }

    private mutating func addEarlier(_ before: Snapshot) {
        let earlier = Dictionary(
            before.units.map {
                ($0.unit.id, EarlierFigures(incoming: $0.incoming, issued: $0.issued, from: before.period?.from))
            }, uniquingKeysWith: { first, _ in first })
        let then = Dictionary(before.units.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
        for place in units.indices {
            let id = units[place].unit.id
            units[place].earlier = earlier[id]
            // Figures of a register are not subtracted from those of a report that counts others.
            if let figures = then[id], units[place].isOtherSource(than: figures) {
                units[place].earlier?.incoming = nil
            }
        }
    }

    /// Only where the register counts today what the table shows: otherwise the difference would be that of two sources.
    private mutating func addEarlier(of documents: any DocumentSource, on day: CalendarDay) throws {
        let known = Set(documents.units.map(\.id))
        let first = period?.from
        let incoming = (
            now: try documents.incomingCounts(from: first, asOf: asOf),
            then: try documents.incomingCounts(from: first, asOf: day)
        )
        let issued = (
            now: try documents.issuedCounts(from: first, asOf: asOf),
            then: try documents.issuedCounts(from: first, asOf: day)
        )
        for place in units.indices where known.contains(units[place].unit.id) {
            let id = units[place].unit.id
            var earlier = EarlierFigures(from: first)
            if let now = units[place].incoming, let counted = incoming.now[id], counted.agrees(with: now) {
                earlier.incoming = incoming.then[id] ?? .incoming()
            }
            if let now = units[place].issued, let counted = issued.now[id], counted.agrees(with: now) {
                var then = issued.then[id] ?? .issued()
                // An appendix does not tell which documents are exempt: then they are left out on neither day.
                if now[.toSign] == now[.electronic] {
                    then[.unsigned] = then.withoutSignature
                    then[.toSign] = then[.electronic]
                }
                earlier.issued = then
            }
            units[place].earlier = earlier
        }
    }

    var incomingByUnit: [UnitID: Counts] {
        Dictionary(
            units.compactMap { unit in unit.incoming.map { (unit.unit.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Counts {
    /// Whether the two tell nothing different: exemptions aside, which an appendix does not tell.
    func agrees(with other: Counts) -> Bool {
        let exemptions: Set<Measure> = [.toSign, .exempt, .unsigned]
        return known.allSatisfy { measure, count in
            exemptions.contains(measure) || (other[measure].map { $0 == count } ?? true)
        } && (withoutSignature == nil || other.withoutSignature == nil || withoutSignature == other.withoutSignature)
    }
}
