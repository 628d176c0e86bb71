import CSheetLibraries
import Text

/// A workbook to be written as XLSX: values and looks, no files.
public struct Spreadsheet: Equatable, Sendable {
    /// What a cell holds. Text is always written as a string, whatever it looks like.
    public enum Value: Equatable, Sendable {
        case text(String)
        case number(Double)
        /// A formula the program made, with its result.
        case formula(String, result: Double)

        /// A day, to be shown in one of the formats of days; days since 1970.
        public static func day(since1970 days: Int) -> Value { .number(Double(days + SerialDate.unixEpoch)) }
    }

    /// How a number is shown.
    public enum NumberFormat: Equatable, Sendable {
        case general
        /// `#,##0`.
        case count
        /// `0.00%`.
        case percent
        /// A share that would show as 100.00 % although it is not all, with more decimals.
        case percentNearAll
        /// A share that would show as 0.00 % although it is not nothing.
        case percentNearNothing
        /// `#,##0.0`.
        case tenths
        /// The serial number of a day as 14/06/2023.
        case dayFirst
        /// The serial number of a day as 2023-06-14.
        case isoDay
        /// `+#,##0`.
        case signed
        /// `+#,##0.00`.
        case signedPoints
    }

    /// How a cell looks; colours are 0xRRGGBB, 0 is the standard.
    public struct Look: Equatable, Sendable {
        /// The format of a number.
        public var format: NumberFormat
        /// Bold letters.
        public var isBold: Bool
        /// Lines around the cell.
        public var isBordered: Bool
        /// In the middle, both ways.
        public var isCentered: Bool
        /// Long text on several lines.
        public var isWrapped: Bool
        /// Sloping letters.
        public var isItalic = false
        /// Kept a little away from the lines of its cell.
        public var isIndented = false
        /// Height of the letters in points; 0 for the usual one.
        public var size = 0
        /// Colour of the letters.
        public var color: UInt32
        /// Colour behind them.
        public var fill: UInt32
        /// A character before a percentage, so that colour is not the only sign; nil for none.
        public var sign: Character?

        /// A look.
        public init(
            _ format: NumberFormat = .general, isBold: Bool = false, isBordered: Bool = false, isCentered: Bool = false,
            isWrapped: Bool = false, color: UInt32 = 0, fill: UInt32 = 0, sign: Character? = nil
        ) {
            self.format = format
            self.isBold = isBold
            self.isBordered = isBordered
            self.isCentered = isCentered
            self.isWrapped = isWrapped
            self.color = color
            self.fill = fill
            self.sign = sign
        }
    }

    /// A cell, or several merged into one when `lastRow` or `lastColumn` lie further on.
    public struct Cell: Equatable, Sendable {
        let row: Int
        let column: Int
        let lastRow: Int
        let lastColumn: Int
        let value: Value
        let look: Look
    }

    /// A look that cells take while a condition holds.
    public struct Condition: Equatable, Sendable {
        let rows: ClosedRange<Int>
        let columns: ClosedRange<Int>
        let formula: String
        let look: Look
    }

    /// A sheet. Rows and columns count from 0.
    public struct Page: Equatable, Sendable {
        /// Its name, at most 31 characters, without `[]:*?/\`.
        public let name: String
        /// Widths of the columns in characters.
        public var widths: [Double] = []
        /// So many columns are printed; nil for all. What stands beside them is for the screen.
        public var printedColumns: Int?
        /// Rows and columns that stay in sight.
        public var frozen: (rows: Range<Int>, columns: Int) = (0..<0, 0)
        fileprivate var cells: [Cell] = []
        fileprivate var conditions: [Condition] = []

        /// An empty sheet.
        public init(name: String) { self.name = name }

        /// Sets a cell.
        public mutating func set(_ row: Int, _ column: Int, _ value: Value, _ look: Look = Look()) {
            cells.append(
                Cell(row: row, column: column, lastRow: row, lastColumn: column, value: value, look: look))
        }

        /// Merges the cells of `rows` and `columns` into one with `text`.
        public mutating func merge(
            _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ text: String, _ look: Look = Look()
        ) {
            cells.append(
                Cell(
                    row: rows.lowerBound, column: columns.lowerBound, lastRow: rows.upperBound,
                    lastColumn: columns.upperBound, value: .text(text), look: look))
        }

        /// Gives the cells of `rows` and `columns` a look for as long as `formula`, written for the first of them, holds.
        /// Of several conditions the first that holds counts. Colours, weight, number and sign of the look are taken.
        public mutating func condition(
            _ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>, _ formula: String, _ look: Look
        ) {
            conditions.append(Condition(rows: rows, columns: columns, formula: formula, look: look))
        }

        /// How many lines the fullest wrapped cell of each row takes, by the usual width of letters: not every program
        /// fits the height of rows by itself.
        fileprivate var wrappedLines: [(row: Int, lines: Int)] {
            var lines: [Int: Int] = [:]
            for cell in cells where cell.look.isWrapped && cell.row == cell.lastRow && cell.column == cell.lastColumn {
                guard case .text(let text) = cell.value, widths.indices.contains(cell.column) else { continue }
                let room = max(1, widths[cell.column] * (cell.look.isBold ? 0.95 : 1.1))
                let needed = Int((Double(text.count) / room).rounded(.up))
                lines[cell.row] = max(lines[cell.row] ?? 1, needed)
            }
            return lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }

        /// The last row and column that are printed; nil when there is nothing.
        fileprivate var printedEnd: (row: Int, column: Int)? {
            guard let row = cells.map(\.lastRow).max(), let column = cells.map(\.lastColumn).max() else { return nil }
            return (row, min(column, (printedColumns ?? Int.max) - 1))
        }

        /// How the sheet lies on A4: on one page where its letters stay legible, the way that leaves them larger; a second
        /// page for a few lines and the signatures helps nobody. Else on as few pages as it takes.
        fileprivate var paper: (onOnePage: Bool, isUpright: Bool) {
            guard let end = printedEnd else { return (true, false) }
            // Points of the sheet, and of what is left of the paper between its margins.
            let width = (0...max(0, end.column)).reduce(0.0) {
                $0 + (widths.indices.contains($1) ? widths[$1] : 9) * 5.6
            }
            let lines = wrappedLines.reduce(end.row + 1) { $0 + $1.lines - 1 }
            let height = Double(lines) * 15
            func scale(_ room: (width: Double, height: Double)) -> Double {
                min(1, room.width / max(1, width), room.height / max(1, height))
            }
            let (wide, high) = ((width: 775.0, height: 510.0), (width: 528.0, height: 755.0))
            let (across, upright) = (scale(wide), scale(high))
            if max(across, upright) >= 0.6 { return (true, upright > across * 1.08) }
            // On several pages, the way that takes fewer of them.
            func pages(_ room: (width: Double, height: Double)) -> Double {
                let scale = min(1, room.width / max(1, width))
                return scale >= 0.6 ? (height * scale / room.height).rounded(.up) : .infinity
            }
            return (false, pages(high) < pages(wide))
        }

        /// Equal when they would be written alike.
        public static func == (left: Page, right: Page) -> Bool {
            left.name == right.name && left.widths == right.widths && left.frozen == right.frozen
                && left.printedColumns == right.printedColumns
                && left.cells == right.cells && left.conditions == right.conditions
        }
    }

    /// The sheets in order.
    public var pages: [Page]
    /// The date in the properties of the file, in days since 1970: the same input gives the same bytes.
    public var createdDaysSince1970: Int

    /// A workbook.
    public init(pages: [Page] = [], createdDaysSince1970: Int) {
        self.pages = pages
        self.createdDaysSince1970 = createdDaysSince1970
    }

    /// The file. Throws when it cannot be made: the library is not installed, no memory, a name of a sheet twice, more
    /// rows than the format has.
    public func xlsx() throws(SpreadsheetError) -> [UInt8] {
        guard sheets_has_xlsx_writer() else { throw .libraryMissing("libxlsxwriter") }
        guard let book = sheets_book_open(Int64(createdDaysSince1970) * 86_400) else { throw .cannotBeMade }
        var isWhole = true
        for page in pages {
            guard isWhole, sheets_book_sheet(book, page.name) else {
                isWhole = false
                break
            }
            for (place, width) in page.widths.enumerated() { sheets_book_width(book, UInt16(clamping: place), width) }
            for (row, lines) in page.wrappedLines where lines > 1 {
                sheets_book_height(book, UInt32(clamping: row), Double(min(lines, 27)) * 15)
            }
            sheets_book_freeze(
                book, UInt32(clamping: page.frozen.rows.lowerBound), UInt32(clamping: page.frozen.rows.upperBound),
                UInt16(clamping: page.frozen.columns))
            if let (row, column) = page.printedEnd {
                let paper = page.paper
                sheets_book_print(
                    book, UInt32(clamping: row), UInt16(clamping: column), paper.onOnePage, paper.isUpright)
            }
            for cell in page.cells where !Self.write(cell, to: book) { isWhole = false }
            for condition in page.conditions where !Self.write(condition, to: book) { isWhole = false }
        }
        var count = 0
        let memory = sheets_book_close(book, &count)
        defer { sheets_book_free(memory) }
        guard isWhole, let memory else { throw .cannotBeMade }
        let bytes = Array(UnsafeBufferPointer(start: memory, count: count))
        guard Self.isReadable(bytes, sheets: pages.count) else { throw .cannotBeMade }
        return bytes
    }

    /// Whether a workbook just made reads back. The library does not look whether its temporary files take what it
    /// writes: on a full disk it leaves sheets that end in the middle, and says nothing.
    private static func isReadable(_ bytes: [UInt8], sheets: Int) -> Bool {
        do throws(SheetError) {
            return try readXLSX(bytes.span, .standard).sheets.count == sheets
        } catch {
            switch error {
            // Without the libraries that read, or beyond what is read, there is nothing to go by.
            case .libraryMissing, .tooLarge: return true
            default: return false
            }
        }
    }

    private static func write(_ cell: Cell, to book: OpaquePointer) -> Bool {
        let row = UInt32(clamping: cell.row)
        let column = UInt16(clamping: cell.column)
        var looks = cell.look
        if case .text(let text) = cell.value, looks.isBordered, !looks.isCentered {
            // A name must not touch the number beside it; what stands for no number stands where numbers do not begin.
            if text == "—" { looks.isCentered = true } else { looks.isIndented = true }
        }
        let look = looks.encoded
        switch cell.value {
        case .number(let number): return sheets_book_number(book, row, column, number, look)
        case .formula(let formula, let result): return sheets_book_formula(book, row, column, formula, result, look)
        case .text(let text):
            let safe = fitting(VisibleText.clean(text))
            if cell.lastRow == cell.row, cell.lastColumn == cell.column {
                return sheets_book_text(book, row, column, safe, look)
            }
            return sheets_book_merge(
                book, row, column, UInt32(clamping: cell.lastRow), UInt16(clamping: cell.lastColumn), safe, look)
        }
    }

    private static func write(_ condition: Condition, to book: OpaquePointer) -> Bool {
        sheets_book_condition(
            book, UInt32(clamping: condition.rows.lowerBound), UInt16(clamping: condition.columns.lowerBound),
            UInt32(clamping: condition.rows.upperBound), UInt16(clamping: condition.columns.upperBound),
            condition.formula, condition.look.encoded)
    }

    /// A cell holds 32,767 UTF-16 units at most; longer text ends with "…".
    private static func fitting(_ text: String) -> String {
        guard text.utf8.count > 32_767, text.utf16.count > 32_767 else { return text }
        var kept = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            length += scalar.value > 0xFFFF ? 2 : 1
            if length > 32_766 { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    /// The name of a cell in formulas, for example `D7`.
    public static func name(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return "\(letters)\(row + 1)"
    }
}

extension Spreadsheet.Look {
    fileprivate var encoded: sheets_look {
        let number =
            switch format {
            case .general: sheets_number_general
            case .count: sheets_number_count
            case .percent: sheets_number_percent
            case .percentNearAll: sheets_number_percent_near_all
            case .percentNearNothing: sheets_number_percent_near_nothing
            case .tenths: sheets_number_tenths
            case .dayFirst: sheets_number_day_first
            case .isoDay: sheets_number_iso_day
            case .signed: sheets_number_signed
            case .signedPoints: sheets_number_signed_points
            }
        return sheets_look(
            number: UInt8(clamping: number), bold: isBold, bordered: isBordered, centered: isCentered,
            wrapped: isWrapped, italic: isItalic, indented: isIndented, size: UInt8(clamping: size), color: color,
            fill: fill, sign: sign?.unicodeScalars.first?.value ?? 0)
    }
}
