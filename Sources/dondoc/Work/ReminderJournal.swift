import Statistics

/// Where reminders that were sent are kept, so that the next one can tell of the last.
protocol ReminderJournal: Sendable {
    /// Everything kept, oldest first.
    func entries() throws -> [UnitID: [JournalEntry]]
    /// Keeps entries for good; a second reminder to a unit on one day takes the place of the first.
    func record(_ entries: [JournalEntry]) throws
}

/// No journal: nothing was kept, and nothing can be.
struct NoJournal: ReminderJournal {
    func entries() -> [UnitID: [JournalEntry]] { [:] }

    func record(_ entries: [JournalEntry]) throws { throw Complaint(Messages.noJournal) }
}
