import CursesTerminal
import Dashboard
import Glibc
import Terminal

/// The program on a terminal: one thread owns the screen and waits for keys, signals and finished work.
struct DashboardLoop {
    let request: LoadRequest
    /// The colours; nil asks the terminal for its background.
    let scheme: Scheme?
    let usesColor: Bool

    /// Runs until the user leaves; the exit code. Nil when the terminal cannot show a dashboard.
    func run() -> Int32? {
        guard let screen = CursesScreen(scheme: scheme ?? .dark, usesColor: usesColor, capturesMouse: true),
            let input = TerminalInput()
        else { return nil }
        defer { screen.stop() }
        guardAgainstCrash(restoring: screen.restoreSequence)
        if scheme == nil { screen.askForBackground() }
        let mailbox = Mailbox(waker: LoopWaker())
        let runner = EffectRunner(request, mailbox: mailbox)
        var model = Model(size: CursesScreen.windowSize, language: request.language, today: request.today)
        runner.start(.load)
        screen.present(render(model))
        while true {
            var effects: [Effect] = []
            for event in input.wait() {
                switch event {
                case .keys(let keys):
                    for key in keys {
                        if case .background(let isLight) = key {
                            screen.use(isLight ? .light : .dark)
                        } else {
                            effects += update(&model, .key(key))
                        }
                        if effects.contains(.quit) { return 0 }
                    }
                case .resized:
                    effects += update(&model, .resized(screen.resize()))
                case .woken:
                    for message in mailbox.takeAll() { effects += update(&model, message) }
                case .signal(SIGTSTP): effects.append(.suspend)
                case .signal(SIGCONT): effects.append(.redraw)
                case .signal(let number): return 128 + number
                case .closed: return 0
                }
            }
            for effect in effects {
                switch effect {
                case .quit: return 0
                case .suspend:
                    screen.suspend()
                    _ = update(&model, .resized(screen.resize()))
                case .redraw: screen.redraw()
                default: runner.start(effect)
                }
            }
            screen.present(render(model))
        }
    }
}
