import CSheetLibraries
import Text

/// A workbook as the bytes of a file.
extension Spreadsheet {
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
