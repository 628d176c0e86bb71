extension Snapshot {
    /// Adds what came in and was done lately, and the figures of an earlier day, from whatever `figures` can tell: a
    /// register counts exactly; without one, reports of earlier days of the same period give the differences.
    /// - Throws: what reading an earlier report throws.
    public mutating func addRecentWork(from figures: any FiguresSource, calendar: WorkingCalendar) throws {
        if let documents = figures.documents, let first = figures.registerDays?.lowerBound, first <= asOf {
            try addFlows(of: documents, since: first, calendar: calendar)
        } else {
            try addFlows(between: figures, calendar: calendar)
        }
        let asOf = asOf
        if let day = figures.snapshotDays.last(where: { $0 < asOf }), let before = try figures.snapshot(asOf: day) {
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
        of documents: any DocumentSource, since first: CalendarDay, calendar: WorkingCalendar
    ) throws {
        guard documents.holds.incoming else { return }
        let frame = FlowFrame(asOf: asOf, knownSince: first, calendar: calendar)
        let flows = try documents.recentFlows(in: frame)
        flowFrame = frame
        for place in units.indices { units[place].flow = flows[units[place].unit.id] }
    }

    /// Counts of a report that grew since an earlier one of the same period tell what arrived and what was done.
    private mutating func addFlows(between figures: any FiguresSource, calendar: WorkingCalendar) throws {
        var read: [CalendarDay: [UnitID: IncomingTally]] = [:]
        /// The latest report at least so many working days old, and at most twice as many.
        func report(_ days: Int) throws -> (window: FlowFrame.Window, tallies: [UnitID: IncomingTally])? {
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
            guard let now = units[place].incoming else { continue }
            let id = units[place].unit.id
            guard let shortCount = Self.count(now, since: short?.tallies, id),
                let longCount = Self.count(now, since: long?.tallies, id)
            else { continue }
            units[place].flow = RecentFlow(short: shortCount, long: longCount, weeks: [], closing: now.open)
        }
    }

    /// Nil when the unit had no row then, or its counts shrank, so that the reports do not belong together.
    private static func count(_ now: IncomingTally, since then: [UnitID: IncomingTally]?, _ id: UnitID) -> FlowCount? {
        guard let then else { return FlowCount() }
        guard let before = then[id], before.received <= now.received, before.processed <= now.processed else {
            return nil
        }
        return FlowCount(arrivals: now.received - before.received, completions: now.processed - before.processed)
    }

    private mutating func addEarlier(_ before: Snapshot) {
        let earlier = Dictionary(
            before.units.map { ($0.unit.id, EarlierFigures(incoming: $0.incoming, issued: $0.issued)) },
            uniquingKeysWith: { first, _ in first })
        for place in units.indices { units[place].earlier = earlier[units[place].unit.id] }
    }

    /// Only where the register counts today what the table shows: otherwise the difference would be that of two sources.
    private mutating func addEarlier(of documents: any DocumentSource, on day: CalendarDay) throws {
        let known = Set(documents.units.map(\.id))
        let incoming = (
            now: try documents.incomingTallies(asOf: asOf), then: try documents.incomingTallies(asOf: day)
        )
        let issued = (now: try documents.issuedTallies(asOf: asOf), then: try documents.issuedTallies(asOf: day))
        for place in units.indices where known.contains(units[place].unit.id) {
            let id = units[place].unit.id
            var earlier = EarlierFigures()
            if let now = units[place].incoming, incoming.now[id] == now {
                earlier.incoming = incoming.then[id] ?? IncomingTally()
            }
            if let now = units[place].issued, let counted = issued.now[id], counted.isAlike(now) {
                earlier.issued = issued.then[id] ?? IssuedTally()
                // An appendix does not tell which documents are exempt: then they are left out on neither day.
                if now.exempt == 0 { earlier.issued?.exempt = 0 }
            }
            units[place].earlier = earlier
        }
    }

    var incomingByUnit: [UnitID: IncomingTally] {
        Dictionary(
            units.compactMap { unit in unit.incoming.map { (unit.unit.id, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension IssuedTally {
    /// The same counts, exempt documents aside.
    fileprivate func isAlike(_ other: IssuedTally) -> Bool {
        paper == other.paper && signed == other.signed && unsigned == other.unsigned
            && leaderSigned == other.leaderSigned
    }
}
