import Text

/// A whole screen as a value: what is drawn, compared and tested.
///
/// Two things always hold: no cell carries a scalar that a terminal could act on, and every wide character is followed
/// by its second half (``Cell/width`` 0) in the same row. Drawing over one half of a wide character blanks the other.
public struct Frame: Equatable, Sendable {
    /// Its size.
    public let size: Size
    /// The cells, row after row.
    public private(set) var cells: [Cell]
    /// Where the cursor blinks; nil hides it.
    public var cursor: Position?

    /// A blank screen.
    public init(size: Size) {
        self.size = size
        cells = [Cell](repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place; a blank one outside the frame.
    public subscript(row: Int, column: Int) -> Cell {
        guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return .blank }
        return cells[row * size.columns + column]
    }

    /// Writes `text` from `column` on, at most `maxWidth` columns and never past the right edge.
    ///
    /// What does not fit is cut and marked with "…"; a wide character is never split. Scalars that a terminal could act
    /// on are replaced as in `VisibleText`. What lies left of column 0 is left out. Returns the columns used.
    @discardableResult
    public mutating func put(_ text: String, row: Int, column: Int, style: Style, maxWidth: Int? = nil) -> Int {
        guard (0..<size.rows).contains(row), column < size.columns, column > -Size.limit else { return 0 }
        let room = min(maxWidth ?? Int.max, size.columns - column)
        guard room > 0, !text.isEmpty else { return 0 }
        var pen = Pen(start: row * size.columns, column: column, room: room, style: style)
        breakWideCharacter(before: max(0, column), pen.start)
        for scalar in text.unicodeScalars {
            switch DisplayWidth.kind(of: scalar.value) {
            case .narrow: write(scalar.value, 1, &pen)
            case .wide: write(scalar.value, 2, &pen)
            case .mark: combine(scalar.value, &pen)
            case .hidden:
                for shown in DisplayWidth.replacement(for: scalar).unicodeScalars { write(shown.value, 1, &pen) }
            }
            if pen.isFull { break }
        }
        if pen.end > 0 { blankOrphanedHalf(at: pen.end, pen.start) }
        return pen.used
    }

    /// Writes `text` so that it ends before `endColumn`; what does not fit in `maxWidth` columns, or lies left of the
    /// frame, is cut at the end of the text. Returns the columns used.
    @discardableResult
    public mutating func putRight(
        _ text: String, row: Int, endColumn: Int, style: Style, maxWidth: Int? = nil
    ) -> Int {
        let end = min(endColumn, size.columns)
        guard end > 0 else { return 0 }
        let width = max(0, min(displayWidth(of: text), maxWidth ?? Int.max, end))
        return put(text, row: row, column: end - width, style: style, maxWidth: width)
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, style: Style) {
        let columns = rect.columns(in: size)
        guard !columns.isEmpty else { return }
        for row in rect.rows(in: size) {
            let start = row * size.columns
            breakWideCharacter(before: columns.lowerBound, start)
            for place in columns { cells[start + place] = .blank(style) }
            blankOrphanedHalf(at: columns.upperBound, start)
        }
    }

    /// Adds flags to what is drawn in a rectangle.
    public mutating func restyle(_ rect: Rect, adding flags: StyleFlags) {
        for row in rect.rows(in: size) {
            for column in rect.columns(in: size) { cells[row * size.columns + column].style.flags.insert(flags) }
        }
    }

    /// Marks cells as what the keys are about: for eyes by colour, for screen readers and braille lines by the cursor,
    /// which stands `indent` cells from their beginning.
    public mutating func select(_ rect: Rect, indent: Int = 0) {
        restyle(rect, adding: .selected)
        cursor = Position(row: rect.row, column: rect.column + indent)
    }

    /// Blanks a row.
    public mutating func clearRow(_ row: Int) {
        fill(Rect(row: row, column: 0, rows: 1, columns: size.columns), style: Style())
    }

    /// Puts a row of a frame of the same width in place of one of this.
    public mutating func copyRow(_ source: Int, of frame: Frame, to row: Int) {
        guard frame.size.columns == size.columns, (0..<frame.size.rows).contains(source), (0..<size.rows).contains(row)
        else { return }
        let columns = size.columns
        cells.replaceSubrange(
            row * columns..<(row + 1) * columns, with: frame.cells[source * columns..<(source + 1) * columns])
    }

    /// The frame with every cell replaced; `change` must keep widths.
    func mapped(_ change: (Cell) -> Cell) -> Frame {
        var result = self
        for place in cells.indices { result.cells[place] = change(cells[place]) }
        return result
    }

    /// Where `put` has come to.
    private struct Pen {
        /// The first cell of the row.
        let start: Int
        /// The column of the text's beginning; negative left of the frame.
        let column: Int
        /// Columns there are, from `column` on.
        let room: Int
        let style: Style
        var used = 0
        /// Columns of the last character.
        var lastWidth = 0
        var isFull = false

        /// The column after the text.
        var end: Int { column + used }
    }

    private mutating func write(_ base: UInt32, _ width: Int, _ pen: inout Pen) {
        guard !pen.isFull else { return }
        guard pen.used + width <= pen.room else {
            truncate(&pen)
            return
        }
        let column = pen.column + pen.used
        pen.used += width
        pen.lastWidth = width
        if column >= 0 {
            cells[pen.start + column] = Cell(base: base, style: pen.style, width: UInt8(width))
            if width == 2 { cells[pen.start + column + 1] = Cell(base: 0, style: pen.style, width: 0) }
        } else if column + width > 0 {
            // The second half of a wide character at the left edge.
            cells[pen.start] = .blank(pen.style)
        }
    }

    /// Puts a mark on the last character: composed if the alphabet has such a letter, otherwise beside it. A third mark
    /// is left out.
    private mutating func combine(_ mark: UInt32, _ pen: inout Pen) {
        if pen.used == 0 { write(0x25CC, 1, &pen) }
        let column = pen.end - pen.lastWidth
        guard pen.lastWidth > 0, column >= 0 else { return }
        let place = pen.start + column
        if cells[place].firstMark == 0 {
            if let letter = Self.letter(cells[place].base, mark) {
                cells[place].base = letter
            } else {
                cells[place].firstMark = mark
            }
        } else if cells[place].secondMark == 0 {
            cells[place].secondMark = mark
        }
    }

    /// The Vietnamese letter that a letter with a mark is, if there is one.
    private static func letter(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        guard let base = Unicode.Scalar(base), let mark = Unicode.Scalar(mark) else { return nil }
        let scalars = composed(String(base) + String(mark)).unicodeScalars
        return scalars.count == 1 ? scalars.first?.value : nil
    }

    /// Marks the cut: "…" in the last column of the room; half a wide character before it is blanked.
    private mutating func truncate(_ pen: inout Pen) {
        pen.isFull = true
        if pen.used == pen.room { pen.used -= pen.lastWidth }
        let column = pen.end
        pen.used = pen.room
        guard pen.end > 0 else { return }
        for blank in max(0, column)..<pen.end { cells[pen.start + blank] = .blank(pen.style) }
        cells[pen.start + pen.end - 1].base = 0x2026
    }

    /// Before something is drawn from `column` on: a wide character that reaches across is blanked, both halves.
    private mutating func breakWideCharacter(before column: Int, _ start: Int) {
        guard column > 0, cells[start + column].width == 0 else { return }
        cells[start + column] = .blank(cells[start + column].style)
        cells[start + column - 1] = .blank(cells[start + column - 1].style)
    }

    /// After something was drawn up to `column`: the second half of a wide character whose first half it covered.
    private mutating func blankOrphanedHalf(at column: Int, _ start: Int) {
        guard column < size.columns, cells[start + column].width == 0 else { return }
        cells[start + column] = .blank(cells[start + column].style)
    }
}
