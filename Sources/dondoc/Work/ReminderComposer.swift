import Reports
import Statistics

/// Makes reminders of what was read: the same letter for the command line and for the dashboard.
struct ReminderComposer {
    private let assessment: Assessment
    private let documents: (any DocumentSource)?
    private let listed: Int

    init(_ assessment: Assessment, documents: (any DocumentSource)?, listed: Int) {
        self.assessment = assessment
        self.documents = documents
        self.listed = listed
    }

    func reminder(_ unit: UnitAssessment) throws -> Reminder {
        let id = unit.figures.unit.id
        let asOf = assessment.snapshot.asOf
        return Reminder(
            unit, in: assessment, backlog: try documents?.backlog(of: id, asOf: asOf) ?? [],
            unsigned: try documents?.notFullySigned(of: id, asOf: asOf) ?? [], listed: listed)
    }
}
