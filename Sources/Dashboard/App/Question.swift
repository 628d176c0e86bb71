import Statistics

/// Which reading of the files something is about: every reading has a number of its own, later ones a greater one.
public struct ReadingID: Hashable, Sendable {
    /// The number.
    public let number: Int

    /// The reading of this number.
    public init(_ number: Int) { self.number = number }
}

/// Something asked of one reading. Its answer comes back with it: an answer to another reading, or to what nobody asks
/// any more, is dropped, in whatever order answers come.
public struct Question: Hashable, Sendable {
    /// What is asked.
    public enum Subject: Hashable, Sendable {
        /// A unit's open documents at the end of a day.
        case backlog(UnitID, asOf: CalendarDay)
        /// A unit's documents that lack a signature at the end of a day.
        case signing(UnitID, asOf: CalendarDay)
        /// Two days side by side.
        case comparison(from: CalendarDay, to: CalendarDay)
        /// How the backlog of a unit, or of all, came about.
        case history(UnitID?, through: CalendarDay)
        /// The evaluation of a period; nil is that of the report.
        case evaluation(PeriodPreset?)
        /// All open documents at the end of a day, of a unit or of all.
        case openDocuments(UnitID?, asOf: CalendarDay)
        /// What became of promises.
        case promises([JournalEntry])
        /// Reminders to units.
        case reminders([UnitID], Language)
    }

    /// What is asked.
    public let subject: Subject
    /// Of which reading.
    public let reading: ReadingID

    /// A question.
    public init(_ subject: Subject, of reading: ReadingID) {
        self.subject = subject
        self.reading = reading
    }
}

/// What came of a question.
public enum Answer: Equatable, Sendable {
    /// Nil when no register holds them.
    case backlog([IncomingDocument]?)
    /// The first ones of a long list; the list comes after them.
    case backlogBegun([IncomingDocument])
    /// Nil when no register holds them.
    case signing([IssuedDocument]?)
    /// The comparison, or why there is none.
    case comparison(ComparisonAnswer)
    /// Nil when nothing tells.
    case history(History?)
    /// The evaluation with what was frozen for its period.
    case evaluation(EvaluationAnswer)
    /// Nil when no register holds them.
    case openDocuments([IncomingDocument]?)
    /// What became of the promises of which something tells.
    case promises([JournalEntry: PromiseOutcome])
    /// So many reminders, ready to be copied.
    case reminders(String, units: Int)
    /// It could not be answered, and why.
    case failed(Phrase)
    /// Reminders to several units were written, a file each; where, in a sentence.
    case reminderFiles(Phrase)
}

extension Model {
    /// Asks the figures in front; nothing before there are any.
    func ask(_ subjects: Question.Subject...) -> [Effect] {
        guard let data else { return [] }
        return subjects.map { .ask(Question($0, of: data.reading)) }
    }

    /// What somebody waits for: work on anything else is for nobody.
    public var awaited: Set<Question> {
        guard let data else { return [] }
        var subjects = subjectsOfScreens(data)
        if let roll = rollCall, let unit = roll.unit { subjects.append(roll.question(unit, data.asOf)) }
        return Set(subjects.map { Question($0, of: data.reading) })
    }

    /// After a new reading: whatever the screens show, those below the one in front too, is asked for again.
    func asksAgain() -> [Effect] {
        guard let data else { return [] }
        return subjectsOfScreens(data).map { .ask(Question($0, of: data.reading)) }
    }

    /// What the screens show that has to be asked for, and what is being copied. A roll-call asks unit by unit.
    private func subjectsOfScreens(_ data: DashboardData) -> [Question.Subject] {
        let day = data.asOf
        let shown = stack.flatMap { screen -> [Question.Subject] in
            switch screen {
            case .unit(let screen): [.backlog(screen.unit, asOf: day), .signing(screen.unit, asOf: day)]
            case .comparison(let screen): [.comparison(from: screen.from, to: screen.to)]
            case .history(let screen): [.history(screen.unit, through: day)]
            case .evaluation(let screen): [.evaluation(screen.preset)]
            case .groups(let screen): [.openDocuments(screen.unit, asOf: day)]
            case .journal: [.promises(lastPromises)]
            default: []
            }
        }
        return shown + (isCopying ? [.reminders(copiedReminders, language)] : [])
    }
}

/// Gives an answer to whoever waits for it; whatever else has been asked since, or read since, it changes nothing else.
func take(_ answer: Answer, to question: Question, in model: inout Model) -> [Effect] {
    guard let data = model.data, question.reading == data.reading else { return [] }
    switch (question.subject, answer) {
    case (.backlog(let unit, let day), .backlog(let documents)) where day == data.asOf:
        take(documents, backlogOf: unit, in: &model)
    case (.backlog(let unit, let day), .backlogBegun(let documents)) where day == data.asOf:
        forUnitScreen(unit, in: &model) { $0.backlog.begin(with: documents) }
    case (.signing(let unit, let day), .signing(let documents)) where day == data.asOf:
        take(documents, signingOf: unit, in: &model)
    case (let subject, .failed(let why)): take(why, insteadOf: subject, in: &model)
    case (.comparison, .comparison(let answer)): take(answer, in: &model)
    case (.history(let unit, let day), .history(let history)) where day == data.asOf:
        take(history.map { .ready($0) } ?? .unavailable, of: unit, in: &model)
    case (.openDocuments(let unit, let day), .openDocuments(let documents)) where day == data.asOf:
        forGroupScreens(unit, in: &model) { $0.take(documents, data) }
    case (.evaluation, .evaluation(let answer)): take(answer, in: &model)
    case (.promises(let entries), .promises(let outcomes)) where entries == model.lastPromises: model.take(outcomes)
    case (.reminders(let units, _), .reminders(let text, let count)) where units == model.copiedReminders:
        model.isCopying = false
        return [.copy(text, naming: Text.reminders(count))]
    case (.reminders(let units, _), .reminderFiles(let sentence)) where units == model.copiedReminders:
        model.isCopying = false
        model.notice = sentence
    default: break
    }
    return []
}

/// Says why there is no answer, where it would stand.
private func take(_ why: Phrase, insteadOf subject: Question.Subject, in model: inout Model) {
    model.notice = why
    switch subject {
    case .backlog(let unit, let day):
        takeInRollCall(unit, &model, isSigning: false, oldest: .failed(why))
        forUnitScreen(unit, in: &model) { $0.backlog.fail(why, asOf: day) }
    case .signing(let unit, let day):
        takeInRollCall(unit, &model, isSigning: true, oldest: .failed(why))
        forUnitScreen(unit, in: &model) { $0.signing.fail(why, asOf: day) }
    case .history(let unit, _):
        take(.failed(why), of: unit, in: &model)
    case .openDocuments(let unit, _): forGroupScreens(unit, in: &model) { $0.fail(why) }
    case .evaluation(let preset):
        take(EvaluationAnswer(preset: preset, evaluation: nil, problem: why), in: &model)
    case .reminders: model.isCopying = false
    case .comparison, .promises: break
    }
}
