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
        var cells: [Cell] = []
        var conditions: [Condition] = []

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
        var wrappedLines: [(row: Int, lines: Int)] {
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
        var printedEnd: (row: Int, column: Int)? {
            guard let row = cells.map(\.lastRow).max(), let column = cells.map(\.lastColumn).max() else { return nil }
            return (row, min(column, (printedColumns ?? Int.max) - 1))
        }

        /// How the sheet lies on A4: on one page where its letters stay legible, the way that leaves them larger; a second
        /// page for a few lines and the signatures helps nobody. Else on as few pages as it takes.
        var paper: (onOnePage: Bool, isUpright: Bool) {
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
}
