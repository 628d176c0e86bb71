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

    init(_ request: LoadRequest, mailbox: Mailbox) {
        self.request = request
        self.mailbox = mailbox
    }

    /// Does it now, on this thread.
    func run(_ effect: Effect) {
        switch effect {
        case .load: load()
        case .cancelLoading: isCancelled.store(true, ordering: .relaxed)
        case .fetchBacklog(let unit, let day):
            mailbox.post(.backlog(unit, source(\.incoming)?.backlog(of: unit, asOf: day)))
        case .fetchSigning(let unit, let day):
            mailbox.post(.signing(unit, source(\.issued)?.notFullySigned(of: unit, asOf: day)))
        case .redraw, .suspend, .captureMouse, .quit: break
        }
    }

    /// Does it on a thread of its own where it may take time.
    func start(_ effect: Effect) {
        switch effect {
        case .cancelLoading, .redraw, .suspend, .captureMouse, .quit: run(effect)
        case .load, .fetchBacklog, .fetchSigning: BackgroundThread.run { self.run(effect) }
        }
    }

    private func source(_ holds: KeyPath<(incoming: Bool, issued: Bool), Bool>) -> (any DocumentSource)? {
        documents.withLock { $0 }.flatMap { $0.holds[keyPath: holds] ? $0 : nil }
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
            mailbox.post(.loaded(result.data))
        } catch {
            mailbox.post(.loadFailed([Messages.sentence(for: error)]))
        }
    }
}
