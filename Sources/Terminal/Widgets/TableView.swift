/// One cell of a table: text, what it means, and on which side it stands.
public struct TableCell: Equatable, Sendable {
    /// What it says.
    public var text: String
    /// What it means.
    public var role: Role
    /// Where it stands in its column.
    public var alignment: Alignment

    /// A cell.
    public init(_ text: String, _ role: Role = .normal, _ alignment: Alignment = .right) {
        self.text = text
        self.role = role
        self.alignment = alignment
    }
}

/// Draws headings, lines and sums of a table: a first column that stays, the columns of a ``TableLayout`` beside it, the
/// selected line marked and the terminal's cursor on it.
public struct TableView<ID: Hashable & Sendable>: Sendable {
    /// Where the first column stands; its width may be 0.
    public let first: Range<Int>
    /// The columns beside it.
    public let columns: [TableLayout<ID>.Placed]
    /// The cells a whole line takes.
    public let line: Range<Int>
    /// What is added to every text of the table.
    public let flags: StyleFlags

    /// A table.
    public init(first: Range<Int>, _ layout: TableLayout<ID>, line: Range<Int>, flags: StyleFlags = []) {
        self.first = first
        columns = layout.placed
        self.line = line
        self.flags = flags
    }

    /// The headings on a strip of their own; `mark` is the sign of a sort, which may use the gap before a column.
    public func heading(
        row: Int, name: (title: String, mark: String)?, on frame: inout Frame,
        title: (ID) -> (title: TableCell, mark: String)
    ) {
        frame.fill(strip(row), style: Style(.heading))
        func style(_ mark: String) -> Style { Style(mark.isEmpty ? .heading : .headingSorted, flags: flags) }
        if let name {
            let text = name.mark.isEmpty ? name.title : "\(name.title) \(name.mark)"
            frame.put(text, row: row, column: first.lowerBound, style: style(name.mark), maxWidth: first.count)
        }
        for placed in columns {
            let (cell, mark) = title(placed.id)
            put(mark + cell.text, cell.alignment, placed, style(mark), row, intoGap: true, &frame)
        }
    }

    /// A line of the table; cells that are nil stay empty.
    public func line(
        row: Int, name: TableCell?, isSelected: Bool = false, on frame: inout Frame, cell: (ID) -> TableCell?
    ) {
        if let name {
            frame.put(
                name.text, row: row, column: first.lowerBound, style: Style(name.role, flags: flags),
                maxWidth: first.count)
        }
        for placed in columns {
            guard let cell = cell(placed.id) else { continue }
            put(cell.text, cell.alignment, placed, Style(cell.role, flags: flags), row, intoGap: false, &frame)
        }
        if isSelected { select(row: row, on: &frame) }
    }

    /// Sums, or the heading of a group: a line on a strip of its own.
    public func strip(
        row: Int, title: String, role: Role, on frame: inout Frame, cell: (ID) -> TableCell?
    ) {
        frame.fill(strip(row), style: Style(role))
        line(row: row, name: TableCell(title, role, .left), on: &frame, cell: cell)
    }

    /// Marks a line as the one the keys are about, for eyes and for readers that follow the cursor.
    public func select(row: Int, on frame: inout Frame) {
        frame.select(strip(row), indent: max(0, first.lowerBound - line.lowerBound))
    }

    private func strip(_ row: Int) -> Rect { Rect(row: row, column: line.lowerBound, rows: 1, columns: line.count) }

    private func put(
        _ text: String, _ alignment: Alignment, _ placed: TableLayout<ID>.Placed, _ style: Style, _ row: Int,
        intoGap: Bool, _ frame: inout Frame
    ) {
        guard !text.isEmpty else { return }
        if alignment == .left {
            frame.put(text, row: row, column: placed.start, style: style, maxWidth: placed.width)
        } else {
            frame.putRight(
                text, row: row, endColumn: placed.end, style: style, maxWidth: placed.width + (intoGap ? 1 : 0))
        }
    }
}
