import VietnameseText

/// One cell of the screen: a scalar with up to two combining marks, and what it means.
public struct Cell: Equatable, Sendable {
    /// The character; 0 in the second half of a wide one.
    public var base: UInt32
    /// A combining mark; 0 for none.
    public var firstMark: UInt32
    /// A second combining mark; 0 for none.
    public var secondMark: UInt32
    /// What it means.
    public var style: Style

    /// An empty cell.
    public static let blank = Cell(base: 0x20, style: Style(.normal))

    /// A cell.
    public init(base: UInt32, firstMark: UInt32 = 0, secondMark: UInt32 = 0, style: Style) {
        self.base = base
        self.firstMark = firstMark
        self.secondMark = secondMark
        self.style = style
    }
}

/// A whole screen as a value: what is drawn, compared and tested.
public struct Frame: Equatable, Sendable {
    /// Its size.
    public let size: Size
    /// Row after row.
    public private(set) var cells: [Cell]
    /// Where the cursor blinks; nil hides it.
    public var cursor: Position?

    /// A blank screen.
    public init(size: Size) {
        self.size = size
        cells = [Cell](repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a place inside the frame.
    public subscript(row: Int, column: Int) -> Cell {
        get { cells[row * size.columns + column] }
        set { cells[row * size.columns + column] = newValue }
    }

    /// Writes `text` from `column` on, at most `maxWidth` columns and never past the right edge. What does not fit is
    /// cut and marked with "…"; a wide character is never split, a control character never stored. Returns the columns
    /// used.
    @discardableResult
    public mutating func put(_ text: String, row: Int, column: Int, style: Style, maxWidth: Int? = nil) -> Int {
        guard (0..<size.rows).contains(row), column < size.columns else { return 0 }
        let room = min(maxWidth ?? Int.max, size.columns - column)
        guard room > 0 else { return 0 }
        let text = VisibleText.clean(text)
        let start = row * size.columns
        var used = 0
        var lastBase = -1
        for scalar in text.unicodeScalars {
            let width = displayWidth(of: scalar)
            if width == 0 {
                guard lastBase >= 0 else { continue }
                if cells[lastBase].firstMark == 0 {
                    cells[lastBase].firstMark = scalar.value
                } else if cells[lastBase].secondMark == 0 {
                    cells[lastBase].secondMark = scalar.value
                }
                continue
            }
            if used + width > room {
                truncate(start: start, column: column, used: used, room: room, style: style)
                return room
            }
            if column + used >= 0 {
                lastBase = start + column + used
                store(Cell(base: scalar.value, style: style), at: lastBase)
                if width == 2 { store(Cell(base: 0, style: style), at: lastBase + 1) }
            }
            used += width
        }
        return used
    }

    /// Writes `text` so that it ends before `endColumn`. What does not fit is cut at the end.
    public mutating func putRight(_ text: String, row: Int, endColumn: Int, style: Style, maxWidth: Int) {
        let width = min(displayWidth(of: VisibleText.clean(text)), maxWidth)
        put(text, row: row, column: endColumn - width, style: style, maxWidth: maxWidth)
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, style: Style) {
        for place in places(in: rect) { store(Cell(base: 0x20, style: style), at: place) }
    }

    /// Adds flags to what is drawn in a rectangle.
    public mutating func restyle(_ rect: Rect, adding flags: StyleFlags) {
        for place in places(in: rect) { cells[place].style.flags.insert(flags) }
    }

    /// The lines as text, without spaces at their ends: what a screen reader or a test reads.
    public var plainText: [String] {
        (0..<size.rows).map { row in
            var line = String.UnicodeScalarView()
            var end = line.endIndex
            for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] where cell.base != 0 {
                for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
                    if let scalar = Unicode.Scalar(value) { line.append(scalar) }
                }
                if cell.base != 0x20 { end = line.endIndex }
            }
            return String(line[..<end])
        }
    }

    /// The roles as a grid of letters (see ``Role/letter``), without the plain ones at the ends of lines.
    public var roleText: [String] {
        (0..<size.rows).map { row in
            var line = ""
            for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] { line.append(cell.style.role.letter) }
            while line.last == "." { line.removeLast() }
            return line
        }
    }

    /// The cells of a rectangle that lie in the frame.
    private func places(in rect: Rect) -> some Sequence<Int> {
        let rows = max(0, rect.row)..<max(max(0, rect.row), min(size.rows, rect.row + rect.rows))
        let columns = max(0, rect.column)..<max(max(0, rect.column), min(size.columns, rect.column + rect.columns))
        let width = size.columns
        return rows.lazy.flatMap { row in columns.lazy.map { row * width + $0 } }
    }

    /// Stores a cell; half of a wide character that is overwritten leaves a blank in the other half.
    private mutating func store(_ cell: Cell, at place: Int) {
        guard cells.indices.contains(place) else { return }
        let column = place % size.columns
        if cells[place].base == 0, cell.base != 0, column > 0 { cells[place - 1].base = 0x20 }
        if cell.base != 0, column + 1 < size.columns, cells[place + 1].base == 0 { cells[place + 1].base = 0x20 }
        cells[place] = cell
    }

    private mutating func truncate(start: Int, column: Int, used: Int, room: Int, style: Style) {
        // The last column of the room holds the ellipsis; a wide character that reached into it makes way.
        let place = start + column + room - 1
        for blank in (start + column + min(used, room - 1))..<place { store(Cell(base: 0x20, style: style), at: blank) }
        store(Cell(base: 0x2026, style: style), at: place)
    }
}
