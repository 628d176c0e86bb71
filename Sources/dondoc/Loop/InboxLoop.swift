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
    /// Whether the language was given on the command line.
    let isLanguageChosen: Bool
    /// A path that was dropped on the tables; nil to look where files come in.
    var dropped: String?

    /// What comes after it.
    enum End: Equatable {
        /// The tables, in this language.
        case tables(Language)
        /// Leaving the program, with this code.
        case left(Int32)
    }

    /// Colours and language as they were left.
    private var remembered: (scheme: Scheme, language: Language) {
        var model = Model(size: CursesScreen.windowSize, language: request.language)
        model.isLanguageChosen = isLanguageChosen
        if let state = StateFile.read() { _ = update(&model, .restored(state)) }
        return (model.scheme, model.language)
    }

    /// Runs until the user leaves it. Nil when the terminal cannot show it.
    func run() throws -> End? {
        let remembered = remembered
        guard
            let screen = try TakenTerminal.screen(
                scheme ?? remembered.scheme, usesColor: usesColor, capturesMouse: false),
            let input = TerminalInput()
        else { return nil }
        defer { screen.stop() }
        guardAgainstCrash(restoring: screen.restoreSequence)
        dondoc_guard_mapped_files()
        let messages = InboxMailbox(waker: LoopWaker())
        let worker = InboxWorker(request: request, post: messages.post)
        var model = InboxModel(
            size: CursesScreen.windowSize, language: remembered.language,
            hasFigures: try ArchiveFile.holdsFigures(request.archivePath))
        model.today = request.today
        model.notice = screen.standIn.map(TakenTerminal.standsIn)
        worker.start(.list(dropped))
        _ = update(&model, .resized(CursesScreen.windowSize))
        screen.present(render(model))
        while true {
            var effects: [InboxEffect] = []
            for event in input.wait() {
                switch event {
                case .keys(let keys): for key in DroppedPath.gathered(keys) { effects += update(&model, .key(key)) }
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
                case .language(let language):
                    var state = StateFile.read() ?? SavedState()
                    state.language = language
                    StateFile.write(state)
                case .leave(let toTables): return toTables ? .tables(model.language) : .left(0)
                case .list, .take, .keep, .takeOut, .stop: worker.start(effect)
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
        var dropped: String?
        var dashboard = dashboard
        while true {
            if isInbox {
                let inbox = InboxLoop(
                    request: dashboard.request, scheme: dashboard.scheme, usesColor: dashboard.usesColor,
                    isLanguageChosen: dashboard.isLanguageChosen, dropped: dropped)
                dropped = nil
                guard let end = try inbox.run() else { return nil }
                switch end {
                case .left(let code): return code
                case .tables(let language) where language != dashboard.request.language:
                    dashboard.request.language = language
                    dashboard.isLanguageChosen = true
                case .tables: break
                }
            }
            guard let end = try dashboard.run() else { return nil }
            switch end {
            case .left(let code): return code
            case .inbox(let path): (isInbox, dropped) = (true, path)
            }
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
