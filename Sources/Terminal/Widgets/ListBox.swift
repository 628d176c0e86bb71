/// A list in a box with the keys that every such list has: one place for choosing something by arrows, digits, Enter or
/// the mouse.
public struct ListBox: Equatable, Sendable {
    /// What a key came to.
    public enum Outcome: Equatable, Sendable {
        /// The cursor moved, or nothing did.
        case moved
        /// The line of this number was chosen.
        case chosen(Int)
        /// The list is to be closed.
        case closed
        /// The key means nothing to a list: the panel may know it.
        case other
    }

    /// The lines and the cursor among them.
    public var window: ListWindow
    /// Columns inside the box.
    public let columns: Int
    /// Rows above the list inside the box.
    public let head: Int
    /// Rows below it.
    public let foot: Int

    /// Lines the box has room for, however many there are; nil makes it as high as its list.
    public let height: Int?

    /// A list around a window; it is as large as the screen allows.
    public init(_ window: ListWindow, columns: Int, head: Int = 0, foot: Int = 2, height: Int? = nil) {
        self.window = window
        self.columns = columns
        self.head = head
        self.foot = foot
        self.height = height
    }

    /// Where it stands.
    public func box(in size: Size) -> Box {
        Box(columns: columns, rows: (height ?? window.count) + head + foot, in: size)
    }

    /// The rows of the screen that hold lines.
    public func rows(in size: Size) -> Range<Int> {
        let inner = box(in: size).inner
        return inner.row + head..<max(inner.row + head, inner.row + inner.rows - foot)
    }

    /// The last row inside the box: for a sentence or a field.
    public func footLine(in size: Size) -> Rect {
        let inner = box(in: size).inner
        return Rect(row: inner.row + inner.rows - 1, column: inner.column, rows: 1, columns: inner.columns)
    }

    /// The first row inside the box: for a field, where there is a head.
    public func headLine(in size: Size) -> Rect {
        let inner = box(in: size).inner
        return Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns)
    }

    /// Takes a key. Digits choose where `usesDigits`; letters move only where nothing is typed.
    public mutating func take(_ key: Key, in size: Size, usesDigits: Bool = false, usesLetters: Bool = true) -> Outcome
    {
        switch key {
        case .up: window.moveUp()
        case .down: window.moveDown()
        case .pageUp: window.pageUp()
        case .pageDown: window.pageDown()
        case .home: window.moveToStart()
        case .end: window.moveToEnd()
        case .character("k") where usesLetters: window.moveUp()
        case .character("j") where usesLetters: window.moveDown()
        case .character("g") where usesLetters: window.moveToStart()
        case .character("G") where usesLetters: window.moveToEnd()
        case .character("q") where usesLetters: return .closed
        case .escape, .function(10): return .closed
        case .enter: return window.count > 0 ? .chosen(window.selected) : .closed
        case .character(let digit) where usesDigits && digit.isASCII && digit.isWholeNumber:
            guard let place = digit.wholeNumberValue, place > 0, place <= window.count else { return .other }
            window.select(place - 1)
            return .chosen(place - 1)
        case .mouse(let event):
            guard event.kind == .press else { return .moved }
            guard let place = line(at: event.row, in: size) else { return .closed }
            window.select(place)
            return .chosen(place)
        default: return .other
        }
        return .moved
    }

    /// The line of the list in this row of the screen.
    public func line(at row: Int, in size: Size) -> Int? {
        let rows = rows(in: size)
        let place = window.top + row - rows.lowerBound
        return rows.contains(row) && (0..<window.count).contains(place) ? place : nil
    }

    /// Draws the box, the lines that the window shows, the cursor among them, and a line at the foot.
    public func draw(
        title: String, foot sentence: String, in size: Size, marksSelected: Bool = true, on frame: inout Frame,
        line: (Int, Rect, inout Frame) -> Void
    ) {
        let box = box(in: size)
        box.draw(title: title, on: &frame)
        let inner = box.inner
        for row in rows(in: size) {
            let place = window.top + row - inner.row - head
            guard place < window.count else { break }
            let strip = Rect(row: row, column: inner.column, rows: 1, columns: inner.columns)
            line(place, strip, &frame)
            if marksSelected, place == window.selected { frame.select(strip) }
        }
        guard foot > 0 else { return }
        frame.put(
            sentence, row: inner.row + inner.rows - 1, column: inner.column, style: Style(.muted),
            maxWidth: inner.columns)
    }
}
