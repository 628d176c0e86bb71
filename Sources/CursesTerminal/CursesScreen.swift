import CNcurses
import Terminal

/// The screen through ncurses: the one place that knows it. Used from one thread only.
///
/// What was shown last is kept, so that ncurses is handed only the cells that changed and sends only those.
public final class CursesScreen {
    private var shown: Frame
    private let colors: Int
    private let isUTF8: Bool
    private var scheme: Scheme
    private var pairs: [ColorPair: Int16] = [:]
    private var looks: [Style: (pair: Int16, attributes: UInt16)] = [:]
    private var isActive = true
    private var modes: TerminalModes

    private struct ColorPair: Hashable {
        let foreground: Int16
        let background: Int16
    }

    /// Takes the terminal; nil when its kind is unknown or it cannot be controlled. `usesColor` false shows everything
    /// without colour, whatever the terminal can do.
    public init?(scheme: Scheme, usesColor: Bool, capturesMouse: Bool) {
        isUTF8 = dondoc_locale_is_utf8()
        guard dondoc_start() else { return nil }
        colors = usesColor ? Int(dondoc_colors()) : 0
        self.scheme = colors >= 8 ? scheme : .monochrome
        shown = Frame(size: Self.windowSize)
        modes = TerminalModes(capturesMouse: capturesMouse)
        dondoc_send(modes.begin)
    }

    /// What to send so that the terminal is as before, for use in a crash.
    public var restoreSequence: String { TerminalModes(capturesMouse: true).end + modes.leave }

    /// The size of the window now.
    public static var windowSize: Size {
        var columns: Int32 = 80
        var rows: Int32 = 24
        dondoc_window_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Asks the terminal what colour its background has; the answer comes as a key.
    public func askForBackground() {
        if colors >= 8 { dondoc_send("\u{1B}]11;?\u{1B}\\") }
    }

    /// Hands text in base64 to the terminal's clipboard.
    public func copy(base64: String) { dondoc_send("\u{1B}]52;c;\(base64)\u{07}") }

    /// Changes the colours of everything shown.
    public func use(_ scheme: Scheme) {
        guard colors >= 8, scheme != self.scheme else { return }
        self.scheme = scheme
        looks = [:]
        shown = Frame(size: Size(columns: 0, rows: 0))
    }

    /// Has clicks handed to the program, or leaves them to the terminal, so that text can be selected.
    public func captureMouse(_ isCaptured: Bool) {
        dondoc_send(modes.end)
        modes = TerminalModes(capturesMouse: isCaptured)
        dondoc_send(modes.begin)
    }

    /// Follows the window; the next frame is drawn whole.
    public func resize() -> Size {
        let size = Self.windowSize
        dondoc_resize(Int32(size.columns), Int32(size.rows))
        shown = Frame(size: Size(columns: 0, rows: 0))
        return size
    }

    /// Sends everything again with the next frame.
    public func redraw() {
        dondoc_redraw()
        shown = Frame(size: Size(columns: 0, rows: 0))
    }

    /// Shows a frame: hands ncurses what changed and sends it at once.
    public func present(_ frame: Frame) {
        let frame = isUTF8 ? frame : frame.inASCII
        let isWhole = frame.size != shown.size
        for row in 0..<frame.size.rows {
            var first = 0
            var last = frame.size.columns - 1
            if !isWhole {
                while first <= last, frame[row, first] == shown[row, first] { first += 1 }
                while last >= first, frame[row, last] == shown[row, last] { last -= 1 }
            }
            guard first <= last else { continue }
            // A wide character is handed over whole.
            while first > 0, frame[row, first].base == 0 { first -= 1 }
            put(frame, row, first...last)
        }
        if let cursor = frame.cursor {
            dondoc_cursor(Int32(cursor.row), Int32(cursor.column))
        } else {
            dondoc_cursor(-1, 0)
        }
        dondoc_flush()
        shown = frame
    }

    /// Gives the terminal back as it was. May be called more than once.
    public func stop() {
        guard isActive else { return }
        isActive = false
        dondoc_send(modes.end)
        dondoc_stop()
    }

    /// Gives the terminal to the shell until the process is continued, then takes it again.
    public func suspend() {
        dondoc_send(modes.end)
        dondoc_stop()
        dondoc_stop_process()
        dondoc_continue()
        dondoc_send(modes.begin)
        shown = Frame(size: Size(columns: 0, rows: 0))
    }

    private func put(_ frame: Frame, _ row: Int, _ columns: ClosedRange<Int>) {
        var cells: [dondoc_cell] = []
        cells.reserveCapacity(columns.count)
        for column in columns where frame[row, column].base != 0 {
            let cell = frame[row, column]
            let look = look(of: cell.style)
            cells.append(
                dondoc_cell(
                    base: cell.base, first_mark: cell.firstMark, second_mark: cell.secondMark, pair: look.pair,
                    attributes: look.attributes))
        }
        dondoc_put(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
    }

    private func look(of style: Style) -> (pair: Int16, attributes: UInt16) {
        if let known = looks[style] { return known }
        let appearance = scheme.appearance(of: style)
        var attributes: UInt16 = 0
        if appearance.isBold { attributes |= UInt16(dondoc_bold) }
        if appearance.isDim { attributes |= UInt16(dondoc_dim) }
        if appearance.isUnderlined { attributes |= UInt16(dondoc_underline) }
        if appearance.isReversed { attributes |= UInt16(dondoc_reverse) }
        let look = (pair(appearance), attributes)
        looks[style] = look
        return look
    }

    private func pair(_ appearance: Appearance) -> Int16 {
        guard colors >= 8 else { return 0 }
        let wanted = ColorPair(
            foreground: number(of: appearance.foreground), background: number(of: appearance.background))
        if wanted.foreground < 0, wanted.background < 0 { return 0 }
        if let known = pairs[wanted] { return known }
        let pair = Int16(clamping: pairs.count + 1)
        dondoc_define_pair(pair, wanted.foreground, wanted.background)
        pairs[wanted] = pair
        return pair
    }

    private func number(of color: Color) -> Int16 {
        switch color {
        case .standard: -1
        case .palette(let basic, let extended): Int16(colors >= 256 ? extended : basic)
        }
    }
}
