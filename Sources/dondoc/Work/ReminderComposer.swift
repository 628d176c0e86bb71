import Output
import Statistics

/// Makes reminders of what was read: the same letter for the command line and for the dashboard.
struct ReminderComposer {
    private let assessment: Assessment
    private let documents: (any DocumentSource)?
    private let listed: Int
    private let journal: [UnitID: [JournalEntry]]
    private let today: CalendarDay?

    /// Letters that list at most `listed` documents and tell of the reminders in `journal` before `today`.
    init(
        _ assessment: Assessment, documents: (any DocumentSource)?, listed: Int, journal: [UnitID: [JournalEntry]],
        today: CalendarDay?
    ) {
        self.assessment = assessment
        self.documents = documents
        self.listed = listed
        self.journal = journal
        self.today = today
    }

    func reminder(_ unit: UnitAssessment) throws -> Reminder {
        let id = unit.figures.unit.id
        let asOf = assessment.snapshot.asOf
        let backlog = try documents.map { $0.parted(try $0.backlog(of: id, asOf: asOf), of: id, asOf: asOf) }
        return Reminder(
            unit, in: assessment, backlog: backlog?.open ?? [], doubtful: backlog?.doubtful ?? [],
            since: backlog?.since,
            unsigned: try documents?.notFullySigned(of: id, asOf: asOf) ?? [], listed: listed,
            previous: ReminderHistory(journal[id] ?? [], before: today))
    }
}

extension Assessment {
    /// The name of every unit.
    var names: [UnitID: String] {
        Dictionary(
            units.map { ($0.figures.unit.id, $0.figures.unit.name) }, uniquingKeysWith: { first, _ in first })
    }
}
