import Dashboard
import Intake
import Statistics
import Synchronization
import Threads

/// Carries out what the dashboard asks of the world: reading files and fetching documents. Results come back as
/// messages; the screen and the end of the program are the loop's.
final class EffectRunner: Sendable {
    let request: LoadRequest
    let mailbox: Mailbox
    private let isCancelled = Atomic<Bool>(false)
    private let isLoading = Atomic<Bool>(false)
    private let hasChangedAgain = Atomic<Bool>(false)
    private let archiveStamp = Guarded<[Int]?>(nil)
    private let documents = Guarded<(any DocumentSource)?>(nil)
    let assessment = Guarded<Assessment?>(nil)
    let figures = Guarded<(any FiguresSource)?>(nil)
    /// The settings that hold, once they were read.
    let office = Guarded<OfficeSettings?>(nil)
    /// The scope that is looked at, which the user can change.
    let scope: Guarded<String?>
    private let files = Guarded<[OpenedFile]>([])

    init(_ request: LoadRequest, mailbox: Mailbox) {
        self.request = request
        self.mailbox = mailbox
        scope = Guarded(request.scope)
    }

    /// Whether the user stopped the last reading.
    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) }

    /// Does it now, on this thread.
    func run(_ effect: Effect) {
        switch effect {
        case .load: load()
        case .cancelLoading: isCancelled.store(true, ordering: .relaxed)
        case .fetchBacklog(let unit, let day):
            let found = answering { try source(\.incoming)?.backlog(of: unit, asOf: day) }
            post(.backlog(unit, found), orIfFilesChanged: .backlog(unit, nil))
        case .fetchSigning(let unit, let day):
            let found = answering { try source(\.issued)?.notFullySigned(of: unit, asOf: day) }
            post(.signing(unit, found), orIfFilesChanged: .signing(unit, nil))
        case .fetchComparison(let from, let to): compare(from, to)
        case .fetchHistory(let unit, let day):
            let source = figures.withLock { $0 }
            let found = answering { try source.flatMap { try History(of: unit, through: day, from: $0) } }
            mailbox.post(.history(unit, found))
        case .composeReminders(let units, let language): compose(units, language)
        case .record(let entries): record(entries)
        case .save(let letter, let name, let format):
            mailbox.post(.exported(LetterFile.save(letter, name, format, beside: request.paths)))
        case .export(let export, let path, let replacing): self.export(export, to: path, replacing: replacing)
        case .evaluate(let preset): evaluate(preset)
        case .freeze(let evaluation, let preset): freeze(evaluation, preset: preset)
        case .changeSetting(let path, let value): change(path, to: value)
        case .changeScope(let unit):
            scope.withLock { $0 = unit?.text }
            load()
        case .redraw, .suspend, .captureMouse, .copy, .quit: break
        }
    }

    /// Does it on a thread of its own where it may take time.
    func start(_ effect: Effect) {
        switch effect {
        case .cancelLoading, .redraw, .suspend, .captureMouse, .copy, .quit: run(effect)
        case .load, .fetchBacklog, .fetchSigning, .fetchComparison, .fetchHistory, .composeReminders, .record, .save,
            .export, .evaluate, .freeze, .changeSetting, .changeScope:
            BackgroundThread.run { self.run(effect) }
        }
    }

    /// Something was written where the figures come from. An archive is only told of when what it holds changed: its
    /// files are written to for other reasons too.
    func noteChange() {
        if request.paths.isEmpty, let stamp = stampNow(), stamp == archiveStamp.withLock({ $0 }) { return }
        mailbox.post(.sourceChanged)
    }

    private func stampNow() -> [Int]? {
        guard request.paths.isEmpty else { return nil }
        return try? ArchiveFile.openExisting(request.archivePath)?.stamp()
    }

    /// What `work` gives; nil after telling at the foot of the screen why it could not.
    private func answering<Answer>(_ work: () throws -> Answer?) -> Answer? {
        do {
            return try work()
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
            return nil
        }
    }

    private func source(_ holds: KeyPath<(incoming: Bool, issued: Bool), Bool>) -> (any DocumentSource)? {
        documents.withLock { $0 }.flatMap { $0.holds[keyPath: holds] ? $0 : nil }
    }

    /// Posts text just read from the files, unless a file changed under it: then that, and `other`.
    private func post(_ message: Message, orIfFilesChanged other: Message?) {
        let changed = files.withLock { $0 }.first { $0.hasChanged }
        guard let changed else { return mailbox.post(message) }
        if let other { mailbox.post(other) }
        mailbox.post(.sourceChanged)
        mailbox.post(.exported(Messages.sentence(for: FileError.changed(changed.path))))
    }

    private func compare(_ from: CalendarDay, _ to: CalendarDay) {
        guard let figures = figures.withLock({ $0 }) else { return }
        let days = FigureDays(figures)
        do {
            let comparison = try figures.comparison(from, to)
            mailbox.post(.comparison(ComparisonAnswer(from: from, to: to, comparison: comparison, days: days)))
        } catch {
            let problem = Messages.sentence(for: error)
            mailbox.post(
                .comparison(ComparisonAnswer(from: from, to: to, comparison: nil, problem: problem, days: days)))
        }
    }

    private func compose(_ units: [UnitID], _ language: Language) {
        guard let assessment = assessment.withLock({ $0 }) else { return }
        let journal = answering { try JournalFile(path: request.archivePath).entries() }
        let composer = ReminderComposer(
            assessment, documents: documents.withLock { $0 }, listed: 5, journal: journal ?? [:], today: request.today)
        let wanted = Set(units)
        let letters = answering {
            try assessment.units.filter { wanted.contains($0.figures.unit.id) }
                .map { try composer.reminder($0).letter(language).formatted(as: .text) }
        }
        guard let letters else { return }
        post(.reminders(letters.joined(separator: "\n"), units: letters.count), orIfFilesChanged: nil)
    }

    private func record(_ entries: [JournalEntry]) {
        let names = assessment.withLock { $0?.names ?? [:] }
        let all = answering { try JournalFile(path: request.archivePath).record(entries, names: names) }
        if let all { mailbox.post(.journal(all)) }
    }

    private func export(_ export: Export, to path: String, replacing: Bool) {
        do {
            let place = Folder.expanded(path)
            if !replacing, Folder.exists(place) {
                mailbox.post(.exportAnswered(.exists(path)))
                return
            }
            try OutputFile.write(try export.bytes(), to: place, replacing: replacing)
            mailbox.post(.exportAnswered(.written(Messages.written(Folder.shortened(Folder.absolute(place))))))
        } catch {
            mailbox.post(.exportAnswered(.failed(Messages.sentence(for: error))))
        }
    }

    func load() {
        guard !isLoading.exchange(true, ordering: .acquiring) else {
            hasChangedAgain.store(true, ordering: .relaxed)
            return
        }
        defer {
            isLoading.store(false, ordering: .releasing)
            if hasChangedAgain.exchange(false, ordering: .relaxed) { load() }
        }
        isCancelled.store(false, ordering: .relaxed)
        archiveStamp.withLock { $0 = stampNow() }
        do {
            var request = request
            request.scope = scope.withLock { $0 }
            let isFirst = assessment.withLock { $0 == nil }
            var rhythm = ProgressRhythm()
            let result = try request.load { done, total in
                if done > 0, rhythm.isDue() { self.mailbox.post(.loading(done: done, total: total)) }
                return !self.isCancelled.load(ordering: .relaxed)
            } early: { data in
                if isFirst { self.mailbox.post(data.map { .begun($0) } ?? .loading(done: 0, total: 0)) }
            }
            documents.withLock { $0 = result.documents }
            files.withLock { $0 = result.files }
            figures.withLock { $0 = result.figures }
            assessment.withLock { $0 = result.data.assessment }
            office.withLock { $0 = result.office }
            mailbox.post(.loaded(result.data))
            if let journal = answering({ try JournalFile(path: request.archivePath).entries() }), !journal.isEmpty {
                mailbox.post(.journal(journal))
            }
        } catch {
            mailbox.post(.loadFailed([Messages.sentence(for: error)]))
        }
    }
}
