import Statistics

/// Adds up incoming documents that come unit by unit, as they stood at the end of a day: the one rule for documents that are
/// read again and for those that are just being written.
struct IncomingTallies {
    private(set) var tallies: [Int: IncomingTally] = [:]
    private(set) var backlogs: [Int: BacklogBreakdown] = [:]
    private let day: CalendarDay
    private var unit: Int?
    private var tally = IncomingTally()
    private var backlog = BacklogBreakdown()

    /// Adds up as of the end of `day`.
    init(asOf day: CalendarDay) { self.day = day }

    /// Adds one more.
    mutating func add(_ document: DocumentScan.Incoming) {
        if unit != document.unit {
            finish()
            unit = document.unit
        }
        switch document.state(asOf: day) {
        case .replied: tally.replied += 1
        case .closed: tally.closed += 1
        case .unprocessed, .inProgress:
            tally.open += 1
            backlog.add(
                arrival: document.arrival, dueDate: document.due, role: StoredCodes.roles[document.role],
                urgency: StoredCodes.urgencies[document.urgency], asOf: day)
        case .returned, nil: break
        }
    }

    /// Keeps the sums of the last unit. A unit none of whose documents counts has no row.
    mutating func finish() {
        if let unit, tally != IncomingTally() {
            tallies[unit] = tally
            if tally.open > 0 { backlogs[unit] = backlog }
        }
        unit = nil
        tally = IncomingTally()
        backlog = BacklogBreakdown()
    }
}

/// Counts incoming documents for the day the archive opens with, and day by day, which is written as soon as the next unit
/// begins.
struct IncomingCount {
    private(set) var sums: IncomingTallies
    private var flows: CountedFlows.Writer

    /// Counts as of the end of `day`.
    init(asOf day: CalendarDay, _ database: any Database) throws {
        sums = IncomingTallies(asOf: day)
        flows = CountedFlows.Writer(try CountedFlows.insertion(database))
    }

    /// Counts one more.
    mutating func add(_ document: DocumentScan.Incoming) throws {
        try flows.add(document)
        sums.add(document)
    }

    /// Nothing more comes.
    mutating func finish() throws {
        try flows.finish()
        sums.finish()
    }
}
