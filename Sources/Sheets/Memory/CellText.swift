/// Cells being written as TAB-delimited UTF-8, quoted as RFC 4180 says, in which record N is row N of the sheet.
///
/// Cells come in the order of rows and columns; gaps become empty fields and empty records.
struct CellText: ~Copyable {
    private var bytes: GrowingBytes
    private let limits: ReadLimits
    private let budget: TextBudget
    /// The row and column of the last cell, from 0.
    private var row = 0
    private var column = -1
    /// Cells whose text was cut.
    private(set) var cut = CellTally()

    /// Room for what the sheets that share `budget` leave.
    init(_ limits: ReadLimits, _ budget: TextBudget) {
        self.limits = limits
        self.budget = budget
        bytes = GrowingBytes(limit: limits.text)
    }

    /// Whether nothing has been put.
    var isEmpty: Bool { bytes.count == 0 && column < 0 }

    /// Whether a cell may be put there: behind the last one.
    borrowing func isAhead(row: Int, column: Int) -> Bool {
        row > self.row || (row == self.row && column > self.column)
    }

    /// Puts a cell, counted from 0. One that is not ahead of the last is the caller's mistake and is left out.
    mutating func put(row: Int, column: Int, _ text: UnsafeBufferPointer<UInt8>) throws(SheetError) {
        guard isAhead(row: row, column: column) else { return }
        guard row < limits.rows else { throw .tooLarge(.rows) }
        guard column < limits.columns else { throw .tooLarge(.columns) }
        let before = bytes.count
        if row > self.row {
            try bytes.append(0x0A, times: row - self.row)
            self.row = row
            self.column = -1
        }
        // Empty cells before this one count: each takes a byte, and a place in whatever is made of the row.
        try budget.take(cells: column - self.column, of: limits)
        try bytes.append(0x09, times: self.column < 0 ? column : column - self.column)
        self.column = column
        try field(clipped(text))
        try budget.take(text: bytes.count - before, of: limits)
    }

    /// Puts a cell whose text is in an array.
    mutating func put(row: Int, column: Int, _ text: [UInt8]) throws(SheetError) {
        try text.span.withUnsafeBufferPointer { (buffer) throws(SheetError) in
            try put(row: row, column: column, buffer)
        }
    }

    private mutating func clipped(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard text.count > limits.cellText else { return text }
        cut.add(row: row, column: column)
        var end = limits.cellText
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return UnsafeBufferPointer(rebasing: text[..<end])
    }

    private mutating func field(_ text: UnsafeBufferPointer<UInt8>) throws(SheetError) {
        guard text.contains(where: { $0 == 0x22 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else {
            return try bytes.append(text)
        }
        try bytes.append(0x22)
        for byte in text {
            if byte == 0x22 { try bytes.append(0x22) }
            try bytes.append(byte)
        }
        try bytes.append(0x22)
    }

    /// What has been written, as a sheet.
    consuming func sheet(_ name: String) -> Sheet {
        Sheet(name: name, bytes: bytes.shared(), delimiter: .tab)
    }
}

/// What the sheets of one workbook have taken of the limits together.
final class TextBudget {
    private var text = 0
    private var cells = 0

    /// Another budget of which as much is taken.
    func copy() -> TextBudget {
        let other = TextBudget()
        (other.text, other.cells) = (text, cells)
        return other
    }

    func take(text: Int, of limits: ReadLimits) throws(SheetError) {
        self.text += text
        if self.text > limits.text { throw .tooLarge(.text) }
    }

    func take(cells: Int, of limits: ReadLimits) throws(SheetError) {
        self.cells += cells
        if self.cells > limits.cells { throw .tooLarge(.cells) }
    }
}

/// Counts cells and remembers the first, for notes; rows and columns from 0 when added, from 1 when told.
struct CellTally: Equatable, Sendable {
    private(set) var count = 0
    private(set) var row = 0
    private(set) var column = 0

    mutating func add(row: Int, column: Int) {
        if count == 0 { (self.row, self.column) = (row + 1, column + 1) }
        count += 1
    }
}
