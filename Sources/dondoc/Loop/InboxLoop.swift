import CMappedFiles
import CursesTerminal
import Dashboard
import Glibc
import Statistics
import Terminal
import Threads

/// The screen of files that came in, on a terminal.
struct InboxLoop {
    let request: LoadRequest
    let scheme: Scheme?
    let usesColor: Bool

    /// What comes after it.
    enum End: Equatable {
        /// The tables.
        case tables
        /// Leaving the program, with this code.
        case left(Int32)
    }

    private var rememberedScheme: Scheme {
        var model = Model(size: CursesScreen.windowSize, language: request.language)
        if let state = StateFile.read() { _ = update(&model, .restored(state)) }
        return model.scheme
    }

    /// Runs until the user leaves it. Nil when the terminal cannot show it.
    func run() throws -> End? {
        guard
            let screen = CursesScreen(scheme: scheme ?? rememberedScheme, usesColor: usesColor, capturesMouse: false),
            let input = TerminalInput()
        else { return nil }
        defer { screen.stop() }
        guardAgainstCrash(restoring: screen.restoreSequence)
        dondoc_guard_mapped_files()
        let messages = InboxMailbox(waker: LoopWaker())
        let worker = InboxWorker(request: request, post: messages.post)
        var model = InboxModel(
            size: CursesScreen.windowSize, language: request.language,
            hasFigures: try ArchiveFile.holdsFigures(request.archivePath))
        worker.start(.list(nil))
        _ = update(&model, .resized(CursesScreen.windowSize))
        screen.present(render(model))
        while true {
            var effects: [InboxEffect] = []
            for event in input.wait() {
                switch event {
                case .keys(let keys): for key in keys { effects += update(&model, .key(key)) }
                case .resized: effects += update(&model, .resized(screen.resize()))
                case .woken: for message in messages.takeAll() { effects += update(&model, message) }
                case .signal(SIGTSTP): effects.append(.suspend)
                case .signal(SIGCONT): effects.append(.redraw)
                case .signal(let number):
                    worker.stop()
                    return .left(128 + number)
                case .closed:
                    worker.stop()
                    return .left(0)
                }
            }
            for effect in effects {
                switch effect {
                case .redraw: screen.redraw()
                case .suspend:
                    screen.suspend()
                    _ = update(&model, .resized(screen.resize()))
                case .leave(let toTables): return toTables ? .tables : .left(0)
                case .list, .take, .stop: worker.start(effect)
                }
            }
            screen.present(render(model))
        }
    }
}

/// The tables and the files that came in, by turns.
struct Screens {
    let dashboard: DashboardLoop

    /// Runs until the user leaves; the exit code. Nil when the terminal cannot show it.
    func run(beginningWithInbox: Bool) throws -> Int32? {
        var isInbox = beginningWithInbox
        while true {
            if isInbox {
                let inbox = InboxLoop(
                    request: dashboard.request, scheme: dashboard.scheme, usesColor: dashboard.usesColor)
                guard let end = try inbox.run() else { return nil }
                if case .left(let code) = end { return code }
            }
            guard let code = try dashboard.run() else { return nil }
            if code != DashboardLoop.toInbox { return code }
            isInbox = true
        }
    }
}

/// What the worker has to say, kept until the loop looks.
final class InboxMailbox: Sendable {
    private let waiting = Guarded<[InboxMessage]>([])
    private let waker: LoopWaker?

    init(waker: LoopWaker?) { self.waker = waker }

    func post(_ message: InboxMessage) {
        waiting.withLock { $0.append(message) }
        waker?.wake()
    }

    func takeAll() -> [InboxMessage] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
