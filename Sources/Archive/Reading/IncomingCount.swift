import GRDB
import Statistics

/// Counts incoming documents that come unit by unit: what they add up to at the end of a day, and day by day, which is
/// written as soon as the next unit begins.
struct IncomingCount {
    private(set) var tallies: [Int: IncomingTally] = [:]
    private(set) var backlogs: [Int: BacklogBreakdown] = [:]
    private let day: CalendarDay
    private var flows: CountedFlows.Writer
    private var unit: Int?
    private var tally = IncomingTally()
    private var backlog = BacklogBreakdown()

    /// Counts as of the end of `day`.
    init(asOf day: CalendarDay, _ database: Database) throws {
        self.day = day
        flows = CountedFlows.Writer(try BoundStatement(database, CountedFlows.insertion))
    }

    /// Counts one more.
    mutating func add(_ document: DocumentScan.Incoming) throws {
        try flows.add(document)
        if unit != document.unit {
            keepUnit()
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

    /// Nothing more comes.
    mutating func finish() throws {
        try flows.finish()
        keepUnit()
        unit = nil
    }

    /// A unit none of whose documents counts has no row.
    private mutating func keepUnit() {
        if let unit, tally != IncomingTally() {
            tallies[unit] = tally
            if tally.open > 0 { backlogs[unit] = backlog }
        }
        tally = IncomingTally()
        backlog = BacklogBreakdown()
    }
}
