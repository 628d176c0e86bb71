import CNcurses
import Glibc
import Terminal

/// The screen through ncurses: the one place that knows it. Used from one thread only.
///
/// What was shown last is kept, so that ncurses is handed only the cells that changed and sends only those. Whatever
/// happens, the terminal is as before afterwards: after ``stop()``, when the screen is released, at `exit()` and in a
/// crash.
public final class CursesScreen {
    /// What the colours of the terminal allow.
    public let colorDepth: ColorDepth
    /// Whether text goes out in UTF-8; otherwise in ASCII.
    public let isUTF8: Bool

    private var isStopped = false
    private var capturesMouse: Bool
    private let modes: TerminalModes
    private var looks: Looks
    private var size: Size
    /// What ncurses was handed last; nil when everything has to be handed over.
    private var shown: Frame?

    /// Takes the terminal; nil when it cannot be taken, for whichever reason.
    public convenience init?(scheme: Scheme, usesColor: Bool, capturesMouse: Bool) {
        do throws(ScreenError) {
            try self.init(showing: scheme, usesColor: usesColor, capturesMouse: capturesMouse)
        } catch {
            return nil
        }
    }

    /// Takes the terminal that standard input and output are connected to. `usesColor` false shows everything by
    /// attributes alone, and so does a NO_COLOR that is not empty.
    public init(showing scheme: Scheme, usesColor: Bool, capturesMouse: Bool) throws(ScreenError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        isUTF8 = dondoc_locale_is_utf8()
        // Before ncurses, which leaves signals alone that somebody handles.
        guard dondoc_watch_signals() >= 0 else { throw .outOfDescriptors }
        do throws(ScreenError) {
            try TerminalType.start(environment: Self.environment)
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

    /// Shows a frame: hands ncurses the parts of rows that changed and has it send them. A frame of another size than
    /// the window is cut, or leaves the rest as it was.
    public func present(_ frame: Frame) {
        guard !isStopped else { return }
        let frame = isUTF8 ? frame : frame.inASCII
        if shown?.size != frame.size { shown = nil }
        let rows = min(frame.size.rows, size.rows)
        for row in 0..<rows {
            guard let columns = changedColumns(of: frame, row: row) else { continue }
            hand(frame, row, columns)
        }
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

    /// From the first to the last changed cell of a row, whole characters only; nil when nothing changed.
    private func changedColumns(of frame: Frame, row: Int) -> Range<Int>? {
        let width = min(frame.size.columns, size.columns)
        guard let shown else { return 0..<width }
        let start = row * frame.size.columns
        return frame.cells.withUnsafeBufferPointer { new in
            shown.cells.withUnsafeBufferPointer { old in
                var first = 0
                while first < width, new[start + first] == old[start + first] { first += 1 }
                guard first < width else { return nil }
                var last = width - 1
                while new[start + last] == old[start + last] { last -= 1 }
                while first > 0, new[start + first].width == 0 { first -= 1 }
                return first..<last + 1
            }
        }
    }

    private func hand(_ frame: Frame, _ row: Int, _ columns: Range<Int>) {
        var cells: [dondoc_cell] = []
        cells.reserveCapacity(columns.count)
        var style = Style()
        var look = looks.look(of: style)
        for column in columns {
            let cell = frame[row, column]
            if cell.style != style {
                style = cell.style
                look = looks.look(of: style)
            }
            cells.append(
                dondoc_cell(
                    base: cell.base, first_mark: cell.firstMark, second_mark: cell.secondMark, pair: look.pair,
                    attributes: look.attributes, width: cell.width))
        }
        dondoc_put(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
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
        dondoc_restore_modes()
        dondoc_unguard()
        dondoc_stop_process()
        redraw()
    }

    /// Gives the terminal back as it was found. May be called more than once.
    public func stop() {
        guard !isStopped else { return }
        send(modes.end)
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
