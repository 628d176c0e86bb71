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
    /// The time of day at which the figures that are shown were read.
    let lastRead = Guarded("—")
    /// What is answered from; nil before anything was read.
    let reading = Guarded<Reading?>(nil)
    /// What somebody waits for.
    let openQuestions = OpenQuestions()
    /// The scope that is looked at, which the user can change.
    let scope: Guarded<String?>
    /// Held while the journal is written or read, so that what is told of it comes in the order it was kept.
    private let journal = Guarded<Void>(())

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
        case .ask(let question): answer(question)
        case .record(let entries): record(entries)
        case .withdraw(let entry): telling { try journalFile.withdraw(entry) }
        case .save(let letter, let name, let format):
            mailbox.post(.exported(LetterFile.save(letter, name, format, beside: request.paths)))
        case .export(let export, let path, let replacing): self.export(export, to: path, replacing: replacing)
        case .writePack(let units, let language): writePack(units, language)
        case .freeze(let evaluation, let preset): freeze(evaluation, preset: preset)
        case .changeSetting(let path, let value): change(path, to: value)
        case .keepLayout(let layout): keep(layout)
        case .changeScope(let unit):
            scope.withLock { $0 = unit?.text }
            load()
        case .bell, .redraw, .suspend, .captureMouse, .copy, .openInbox, .quit: break
        }
    }

    /// Does it on a thread of its own where it may take time.
    func start(_ effect: Effect) {
        switch effect {
        case .cancelLoading, .bell, .redraw, .suspend, .captureMouse, .copy, .openInbox, .quit: run(effect)
        case .load, .ask, .record, .withdraw, .save, .export, .writePack, .freeze, .changeSetting, .changeScope,
            .keepLayout:
            BackgroundThread.run { self.run(effect) }
        }
    }

    /// Something was written where the figures come from. An archive is only told of when what it holds changed: its
    /// files are written to for other reasons too.
    func noteChange() {
        if request.paths.isEmpty {
            let stamp = stampNow()
            // A server that is not reached now is told of by who watches it.
            if stamp == nil, ArchiveFile.isOnServer(request.archivePath) { return }
            if let stamp, stamp == archiveStamp.withLock({ $0 }) { return }
        }
        mailbox.post(.sourceChanged)
    }

    private func stampNow() -> [Int]? {
        guard request.paths.isEmpty else { return nil }
        return try? ArchiveFile.openExisting(request.archivePath)?.stamp()
    }

    /// Keeps what was decided about a table, and reads again.
    private func keep(_ layout: KeptColumns) {
        do {
            try LayoutFile(path: request.archivePath).keep(layout)
            load()
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
        }
    }

    /// The journal of what is shown.
    private var journalFile: JournalFile {
        JournalFile(request, isSample: reading.withLock { $0?.assessment.snapshot.isSample ?? false })
    }

    private func record(_ entries: [JournalEntry]) {
        let names = reading.withLock { $0?.assessment.names ?? [:] }
        telling { try journalFile.record(entries, names: names) }
    }

    /// Does something with the journal and tells what it holds afterwards.
    private func telling(
        _ work: () throws -> [UnitID: [JournalEntry]],
        otherwise: (Phrase) -> Message = { .exported($0) }
    ) {
        journal.withLock { _ in
            do {
                mailbox.post(.journal(try work()))
            } catch {
                mailbox.post(otherwise(Messages.sentence(for: error)))
            }
        }
    }

    private func export(_ export: Export, to path: String, replacing: Bool) {
        do {
            let place = try Outbox.path(path)
            if !replacing, Folder.isTaken(place), !OutputFile.isSpecial(place) {
                mailbox.post(.exportAnswered(.exists(path)))
                return
            }
            try OutputFile.write(try export.bytes(), to: place, replacing: replacing)
            mailbox.post(.exportAnswered(.written(Messages.written(Folder.shortened(Folder.absolute(place))))))
        } catch {
            mailbox.post(.exportAnswered(.failed(Messages.sentence(for: error))))
        }
    }

    private func writePack(_ units: [UnitID], _ language: Language) {
        guard let reading = reading.withLock({ $0 }) else { return }
        mailbox.post(.exported(Messages.makingPack))
        do {
            let written = try PackWriter(
                assessment: reading.assessment, groups: reading.result.office.settings.groups,
                documents: reading.result.documents,
                journal: JournalFile(request, isSample: reading.assessment.snapshot.isSample), language: language
            ).write(to: nil, remindingOnly: units, listsDocuments: false) { try reading.result.checkFiles() }
            mailbox.post(.exported(Messages.packWritten(written)))
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
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
            let before = reading.withLock { $0?.id }
            let isFirst = before == nil
            let id = ReadingID((before?.number ?? 0) + 1)
            var rhythm = ProgressRhythm()
            let result = try request.load { done, total in
                if done > 0, rhythm.isDue() { self.mailbox.post(.loading(done: done, total: total)) }
                return !self.isCancelled.load(ordering: .relaxed)
            } early: { data in
                guard isFirst else { return }
                self.mailbox.post(data.map { .begun($0.of(id)) } ?? .loading(done: 0, total: 0))
            }
            reading.withLock { $0 = Reading(id: id, result: result) }
            lastRead.withLock { $0 = Today.clock }
            mailbox.post(.loaded(result.data.of(id)))
            telling({ try journalFile.entries() }, otherwise: { .journalUnread($0) })
        } catch LoadError.uncertain(let table) {
            mailbox.post(.asked(table.table))
        } catch {
            // What was not read is asked for again when the source says anything.
            archiveStamp.withLock { $0 = nil }
            mailbox.post(.loadFailed([Messages.sentence(for: error)]))
        }
    }
}
