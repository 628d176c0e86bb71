import CMappedFiles
import CursesTerminal
import Dashboard
import Glibc
import Statistics
import Terminal

/// The program on a terminal: one thread owns the screen and waits for keys, signals and finished work.
struct DashboardLoop {
    var request: LoadRequest
    /// The colours; nil takes what is remembered, or asks the terminal for its background.
    let scheme: Scheme?
    let usesColor: Bool
    /// Whether the language was given on the command line.
    var isLanguageChosen: Bool
    /// Whether what is remembered from the last start is left aside.
    let isFresh: Bool
    /// The number or name of the unit to start with.
    var startsWith: String?
    /// Whether signs that a terminal may lack are left out.
    var usesSimpleSigns = false
    /// What the projector shows, where this is the presenter's own window.
    var followed: ProjectionFile?

    /// How it ended.
    enum End: Equatable {
        /// Leaving the program, with this code.
        case left(Int32)
        /// To the files that came in, or to what was dropped on the screen.
        case inbox(dropped: String?)
    }

    /// Runs until the user leaves. Nil when the terminal cannot show a dashboard. Throws the sentence when
    /// the files cannot be read at all: then there is nothing to look at.
    func run() throws -> End? {
        // Reading begins before anything else: it needs no terminal.
        let mailbox = Mailbox(waker: LoopWaker())
        let runner = EffectRunner(request, mailbox: mailbox)
        runner.start(.load)
        var model = Model(size: CursesScreen.windowSize, language: request.language, today: request.today)
        let state = isFresh ? nil : StateFile.read()
        model.hasSeenWelcome = false
        model.isLanguageChosen = isLanguageChosen
        model.startsWith = startsWith
        // What is typed in the presenter's window is not for the projector, not even as a draft.
        model.source = request.source + (followed == nil ? "" : "#notes")
        if let followed {
            model.stack = [.notes(followed.read())]
            model.hasSeenWelcome = true
            if let drafts = StateFile.read()?.drafts(of: model.source) { model.drafts = drafts }
        }
        if let state { _ = update(&model, .restored(state)) }
        if usesSimpleSigns { model.hasPlainGlyphs = true }
        if let scheme {
            model.scheme = scheme
            model.isSchemeChosen = true
        }
        guard
            let screen = try TakenTerminal.screen(model.scheme, usesColor: usesColor, capturesMouse: true),
            let input = TerminalInput()
        else { return nil }
        // What was typed when it was remembered last: whatever ends the program, the rest is remembered then.
        var drafts = model.drafts
        defer {
            screen.stop()
            remember(model, since: drafts)
        }
        guardAgainstCrash(restoring: screen.restoreSequence)
        // Reading may have begun before: a page that a file lost is no crash.
        dondoc_guard_mapped_files()
        if !model.isSchemeChosen { screen.askForBackground() }
        if let standIn = screen.standIn { _ = update(&model, .exported(TakenTerminal.standsIn(standIn))) }
        _ = update(&model, .resized(CursesScreen.windowSize))
        let endWatching = watch(runner, mailbox)
        defer { endWatching() }
        let following = followed.flatMap { file in
            // On the first day the folder is not there either: without it nothing would ever be followed.
            try? Folder.make(Folder.parent(of: file.path))
            return SourceWatch(
                of: WatchedPlaces([file.path]), blind: {}, changed: { mailbox.post(.projected(file.read())) })
        }
        defer { following?.stop() }
        var projecting = Projecting(followed == nil ? ProjectionFile(archive: request.archivePath) : nil)
        defer { projecting.end() }
        // Small files are read by now, or nearly so: then the first frame has their figures in it.
        var events = input.wait(timeoutMilliseconds: Self.patience)
        var drawing = Drawing(model)
        if events.isEmpty { screen.present(drawing.frame) }
        while true {
            var effects: [Effect] = []
            for event in events.isEmpty ? input.wait(timeoutMilliseconds: Self.clockRhythm) : events {
                if let end = take(event, &model, &effects, screen, mailbox) { return end }
            }
            // A program that stays open sees the next day come.
            if model.today != nil, model.today != Today.day { effects += update(&model, .today(Today.day)) }
            // Before new work begins: what nobody waits for any more ends.
            runner.openQuestions.set(model.awaited)
            for effect in effects { carryOut(effect, &model, screen, runner) }
            if case .failed(let sentences) = model.loading, model.data == nil, !runner.wasCancelled {
                throw Complaint(sentences.first ?? Messages.unreadable)
            }
            keepDrafts(of: model, since: &drafts)
            projecting.show(model.projection)
            screen.use(model.shownScheme)
            drawing.show(model)
            screen.present(drawing.frame)
            events = []
        }
    }

    /// Watches where the figures come from; what ends it.
    private func watch(_ runner: EffectRunner, _ mailbox: Mailbox) -> () -> Void {
        if request.paths.isEmpty, ArchiveFile.isOnServer(request.archivePath) {
            let watch = ServerWatch(
                request.archivePath,
                lost: {
                    mailbox.post(.sourceLost(LostSource(since: Today.clock, read: runner.lastRead.withLock { $0 })))
                },
                back: { mailbox.post(.sourceLost(nil)) }, changed: { runner.noteChange() })
            return { watch?.stop() }
        }
        let watch = SourceWatch(
            of: WatchedPlaces(request), blind: { mailbox.post(.exported(Messages.notWatching)) },
            changed: { runner.noteChange() })
        return { watch?.stop() }
    }

    /// So long the first frame waits for figures; it comes at once when there will be none.
    private static let patience: Int32 = 20

    /// So often, at least, the clock is looked at.
    private static let clockRhythm: Int32 = 60_000

    /// What was typed outlives whatever ends the program: it is written as soon as its entry is closed.
    private func keepDrafts(of model: Model, since before: inout [UnitID: AgreementDraft]) {
        if case .agreement = model.overlay { return }
        guard model.drafts != before else { return }
        remember(model, since: before)
        before = model.drafts
    }

    /// The presenter's window remembers what was typed there; all else that is remembered is the other one's.
    private func remember(_ model: Model, since drafts: [UnitID: AgreementDraft]) {
        var kept = StateFile.read() ?? SavedState()
        kept.take(model.drafts, since: drafts, of: model.source)
        StateFile.write(followed == nil ? SavedState(model).withDrafts(of: kept) : kept)
    }

    /// Takes what woke the loop; an end ends it. Keys that came together are all taken before a frame is drawn.
    private func take(
        _ event: TerminalEvent, _ model: inout Model, _ effects: inout [Effect], _ screen: CursesScreen,
        _ mailbox: Mailbox
    ) -> End? {
        switch event {
        case .keys(let keys):
            for key in DroppedPath.gathered(keys) {
                if case .background(let isLight) = key {
                    effects += update(&model, .background(isLight: isLight))
                } else {
                    effects += update(&model, .key(key))
                }
                if effects.contains(.quit) { return .left(0) }
                if case .openInbox(let dropped)? = effects.last {
                    if request.paths.isEmpty { return .inbox(dropped: dropped) }
                    effects.removeLast()
                    effects += update(&model, .exported(Messages.inboxIsForArchive))
                }
            }
        case .resized: effects += update(&model, .resized(screen.resize()))
        case .woken:
            for message in mailbox.takeAll() { effects += update(&model, message) }
        case .signal(SIGTSTP): effects.append(.suspend)
        case .signal(SIGCONT): effects.append(.redraw)
        case .signal(let number): return .left(128 + number)
        case .closed: return .left(0)
        }
        return nil
    }

    private func carryOut(_ effect: Effect, _ model: inout Model, _ screen: CursesScreen, _ runner: EffectRunner) {
        switch effect {
        case .suspend:
            screen.suspend()
            _ = update(&model, .resized(screen.resize()))
        case .redraw: screen.redraw()
        case .bell: screen.send("\u{07}")
        case .captureMouse(let isCaptured): screen.captureMouse(isCaptured)
        case .copy(let text, let name):
            _ = update(&model, .exported(Clipboard.copy(text, naming: name, through: screen)))
        default: runner.start(effect)
        }
    }
}
