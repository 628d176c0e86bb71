import Dashboard
import Reports
import Statistics
import Synchronization

/// Carries out what the dashboard asks of the world: reading files and fetching documents. Results come back as
/// messages; the screen and the end of the program are the loop's.
final class EffectRunner: Sendable {
    private let request: LoadRequest
    private let mailbox: Mailbox
    private let isCancelled = Atomic<Bool>(false)
    private let isLoading = Atomic<Bool>(false)
    private let documents = Mutex<(any DocumentSource)?>(nil)
    private let assessment = Mutex<Assessment?>(nil)
    private let figures = Mutex<(any FiguresSource)?>(nil)
    private let files = Mutex<[OpenedFile]>([])
    private let journal = Mutex<[UnitID: [JournalEntry]]>([:])

    init(_ request: LoadRequest, mailbox: Mailbox) {
        self.request = request
        self.mailbox = mailbox
    }

    /// Whether the user stopped the last reading.
    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) }

    /// Does it now, on this thread.
    func run(_ effect: Effect) {
        switch effect {
        case .load: load()
        case .cancelLoading: isCancelled.store(true, ordering: .relaxed)
        case .fetchBacklog(let unit, let day):
            let documents = source(\.incoming)?.backlog(of: unit, asOf: day)
            post(.backlog(unit, documents), orIfFilesChanged: .backlog(unit, nil))
        case .fetchSigning(let unit, let day):
            let documents = source(\.issued)?.notFullySigned(of: unit, asOf: day)
            post(.signing(unit, documents), orIfFilesChanged: .signing(unit, nil))
        case .composeReminders(let units, let language): compose(units, language)
        case .record(let entries): record(entries)
        case .redraw, .suspend, .captureMouse, .copy, .quit: break
        }
    }

    /// Does it on a thread of its own where it may take time.
    func start(_ effect: Effect) {
        switch effect {
        case .cancelLoading, .redraw, .suspend, .captureMouse, .copy, .quit: run(effect)
        case .load, .fetchBacklog, .fetchSigning, .composeReminders, .record: BackgroundThread.run { self.run(effect) }
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

    private func compose(_ units: [UnitID], _ language: Language) {
        guard let assessment = assessment.withLock({ $0 }) else { return }
        let composer = ReminderComposer(assessment, documents: documents.withLock { $0 }, listed: 5)
        let wanted = Set(units)
        let letters = assessment.units.filter { wanted.contains($0.figures.unit.id) }
            .map { composer.reminder($0).letter(language).formatted(as: .text) }
        post(.reminders(letters.joined(separator: "\n"), units: letters.count), orIfFilesChanged: nil)
    }

    private func record(_ entries: [JournalEntry]) {
        let all = journal.withLock { journal in
            for entry in entries { journal[entry.unit, default: []].append(entry) }
            return journal
        }
        mailbox.post(.journal(all))
    }

    private func load() {
        guard !isLoading.exchange(true, ordering: .acquiring) else { return }
        defer { isLoading.store(false, ordering: .releasing) }
        isCancelled.store(false, ordering: .relaxed)
        do {
            let result = try request.load { done, total in
                self.mailbox.post(.loading(done: done, total: total))
                return !self.isCancelled.load(ordering: .relaxed)
            }
            documents.withLock { $0 = result.documents }
            files.withLock { $0 = result.files }
            figures.withLock { $0 = result.figures }
            assessment.withLock { $0 = result.data.assessment }
            mailbox.post(.loaded(result.data))
        } catch {
            mailbox.post(.loadFailed([Messages.sentence(for: error)]))
        }
    }
}
