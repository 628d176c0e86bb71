import CNcurses
import Glibc
import Terminal

/// The screen through ncurses: the one place that knows it. Used from one thread only.
///
/// What was shown last is kept, so that ncurses is handed only the rows that changed and sends only what changed in them. Whatever
/// happens, the terminal is as before afterwards: after ``stop()``, when the screen is released, at `exit()` and in a
/// crash.
public final class CursesScreen {
    /// What the colours of the terminal allow.
    public let colorDepth: ColorDepth
    /// Whether text goes out in UTF-8; otherwise in ASCII.
    public let isUTF8: Bool

    /// The type of terminal that was taken instead of the one TERM names, where that one is not known here.
    public let standIn: String?

    private var isStopped = false
    private var capturesMouse: Bool
    private let modes: TerminalModes
    private var looks: Looks
    private var size: Size
    /// What ncurses was handed last; nil when everything has to be handed over.
    private var shown: Frame?

    /// Takes the terminal that standard input and output are connected to. `usesColor` false shows everything by
    /// attributes alone, and so does a NO_COLOR that is not empty.
    public init(showing scheme: Scheme, usesColor: Bool, capturesMouse: Bool) throws(ScreenError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        isUTF8 = dondoc_locale_is_utf8()
        // Before ncurses, which leaves signals alone that somebody handles.
        guard dondoc_watch_signals() >= 0 else { throw .outOfDescriptors }
        do throws(ScreenError) {
            standIn = try TerminalType.start(environment: Self.environment)
        } catch {
            if error != .alreadyRunning { dondoc_unwatch_signals() }
            throw error
        }
        self.capturesMouse = capturesMouse
        let wantsColor = usesColor && (Self.environment("NO_COLOR") ?? "").isEmpty
        colorDepth = ColorDepth(colors: wantsColor ? Int(dondoc_colors()) : 0)
        looks = Looks(depth: colorDepth, scheme: scheme)
        modes = TerminalModes()
        size = Self.windowSize
        takeTerminal()
    }

    deinit { stop() }

    /// The size of the window now.
    public static var windowSize: Size {
        var columns: Int32 = 80
        var rows: Int32 = 24
        dondoc_window_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// What is sent in a crash, so that the terminal is as before.
    public var restoreSequence: String { modes.abandon }

    // MARK: Output

    /// Shows a frame: hands ncurses the rows that changed and has it send what is new. A frame of another size than
    /// the window is cut, or leaves the rest as it was.
    public func present(_ frame: Frame) {
        guard !isStopped else { return }
        let frame = isUTF8 ? frame : frame.inASCII
        if shown?.size != frame.size { shown = nil }
        let rows = min(frame.size.rows, size.rows)
        for row in 0..<rows where isChanged(row, of: frame) { hand(frame, row) }
        if let cursor = frame.cursor, (0..<rows).contains(cursor.row), (0..<size.columns).contains(cursor.column) {
            dondoc_cursor(Int32(cursor.row), Int32(cursor.column))
        } else {
            dondoc_cursor(-1, 0)
        }
        dondoc_flush()
        shown = frame
    }

    /// Changes the colours of everything shown.
    public func use(_ scheme: Scheme) {
        if looks.use(scheme) { shown = nil }
    }

    /// Has clicks handed to the program, or leaves them to the terminal, so that text can be selected.
    public func captureMouse(_ isCaptured: Bool) {
        guard !isStopped, isCaptured != capturesMouse else { return }
        capturesMouse = isCaptured
        send(modes.mouse(isCaptured))
    }

    /// Asks the terminal what colour its background has; the answer comes as a key.
    public func askForBackground() {
        if colorDepth != .none { send("\u{1B}]11;?\u{1B}\\") }
    }

    /// Whether a row is not as it was shown.
    private func isChanged(_ row: Int, of frame: Frame) -> Bool {
        guard let shown else { return true }
        let start = row * frame.size.columns
        return frame.cells.withUnsafeBytes { new in
            shown.cells.withUnsafeBytes { old in
                guard let new = new.baseAddress, let old = old.baseAddress else { return false }
                let offset = start * MemoryLayout<Cell>.stride
                return memcmp(new + offset, old + offset, frame.size.columns * MemoryLayout<Cell>.stride) != 0
            }
        }
    }

    /// Hands ncurses a row; of it, ncurses sends what differs from what the terminal shows.
    private func hand(_ frame: Frame, _ row: Int) {
        let width = min(frame.size.columns, size.columns)
        var cells: [dondoc_cell] = []
        cells.reserveCapacity(width)
        var style: Style?
        var look = Looks.Look.plain
        frame.cells[row * frame.size.columns..<row * frame.size.columns + width].withUnsafeBufferPointer { row in
            for cell in row {
                if cell.style != style {
                    style = cell.style
                    let own = looks.look(of: cell.style)
                    // Between two words nobody sees the colour of the letters: every change of it is bytes to be sent.
                    look = cell.base == 0x20 && own.isAlikeWhenBlank(look) ? look : own
                    if look != own { style = nil }
                }
                cells.append(
                    dondoc_cell(
                        base: cell.base, first_mark: cell.firstMark, second_mark: cell.secondMark, pair: look.pair,
                        attributes: look.attributes, width: cell.width))
            }
        }
        // Blanks at the end stay plain, so that the terminal is told to clear the rest of the line.
        var last = width - 1
        while last >= 0, cells[last].base == 0x20 {
            let own = looks.look(of: frame[row, last].style)
            cells[last].pair = own.pair
            cells[last].attributes = own.attributes
            last -= 1
        }
        dondoc_put(Int32(row), 0, cells, Int32(cells.count))
    }

    /// Sends a sequence past ncurses that leaves the screen as it is.
    public func send(_ text: String) {
        guard !text.isEmpty, !isStopped else { return }
        text.withCString { dondoc_send($0, text.utf8.count) }
    }

    // MARK: The terminal's life

    /// Follows the window and returns its size; the next frame is sent whole.
    @discardableResult
    public func resize() -> Size {
        size = Self.windowSize
        shown = nil
        dondoc_resize(Int32(size.columns), Int32(size.rows))
        return size
    }

    /// Makes sure of the terminal, which something else may have used meanwhile, and has the next frame sent whole.
    public func redraw() {
        guard !isStopped else { return }
        dondoc_enter()
        takeTerminal()
    }

    /// Gives the terminal to the shell, stops the process as Ctrl+Z does, and takes the terminal again when the process
    /// is continued. The next frame is sent whole; meanwhile the window may have changed its size.
    public func suspend() {
        guard !isStopped else { return }
        send(modes.end)
        dondoc_leave()
        send(modes.clearFoot)
        dondoc_restore_modes()
        dondoc_unguard()
        dondoc_stop_process()
        redraw()
    }

    /// Gives the terminal back as it was found. May be called more than once.
    public func stop() {
        guard !isStopped else { return }
        send(modes.end)
        dondoc_leave()
        send(modes.clearFoot)
        isStopped = true
        dondoc_stop()
        dondoc_restore_modes()
        dondoc_unguard()
        dondoc_unwatch_signals()
    }

    private func takeTerminal() {
        // ncurses may have set handlers of its own.
        _ = dondoc_watch_signals()
        guardAgainstCrash(restoring: restoreSequence)
        send(modes.begin(capturingMouse: capturesMouse))
        resize()
    }

    private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Has a crash of the process, or `exit()`, first send `sequence` and restore the terminal's modes. ``CursesScreen`` does
/// so by itself for as long as it has the terminal.
public func guardAgainstCrash(restoring sequence: String) {
    sequence.withCString { dondoc_guard($0, sequence.utf8.count) }
}
