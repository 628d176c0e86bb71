/// Something about the way a file was read that its reader should know. Facts only; ``sentence`` says them.
public enum SheetNote: Hashable, Sendable {
    /// The text is in no Unicode encoding; this one fits best, and the other next.
    case encodingGuessed(TextEncoding, runnerUp: TextEncoding)
    /// So many places are invalid in the text's encoding, the first on this line; they read as U+FFFD.
    case invalidTextReplaced(count: Int, firstLine: Int)
    /// A quote opened on this line is never closed; its field was read as plain text.
    case unclosedQuote(line: Int)
    /// The record on this line has more fields than a sheet has columns; the rest was left out.
    case recordCut(line: Int)
    /// The sheet is hidden in the workbook.
    case hiddenSheet(String)
    /// Cells of this sheet were typed in a font of an old encoding, and have been converted from it.
    case legacyFont(sheet: String, TextEncoding)
    /// So many formulas of this sheet were saved without their value, the first in this row and column (from 1); their
    /// cells are empty.
    case formulasWithoutValue(sheet: String, count: Int, row: Int, column: Int)
    /// So many cells of this sheet refer to something that the workbook does not hold, the first in this row and column
    /// (from 1); they are empty.
    case unreadableCells(sheet: String, count: Int, row: Int, column: Int)
    /// Cells of this sheet have more text than a cell can, the first in this row and column (from 1); the rest of it was
    /// cut off.
    case cellTextCut(sheet: String, count: Int, row: Int, column: Int)
}

extension SheetNote {
    /// The note as one sentence in both languages.
    public var sentence: (vietnamese: String, english: String) {
        switch self {
        case .encodingGuessed(let encoding, let runnerUp):
            (
                "Đoán bảng mã là \(encoding.name) (khả năng tiếp theo: \(runnerUp.name)); nên kiểm tra lại chữ có dấu.",
                "The encoding is taken to be \(encoding.name) (next likely: \(runnerUp.name)); check the accented letters."
            )
        case .invalidTextReplaced(let count, let line):
            (
                "\(count) chỗ không đúng bảng mã, chỗ đầu tiên ở dòng \(line), được thay bằng ký tự �.",
                "\(count) places are invalid in the text's encoding, the first on line \(line); they were replaced by �."
            )
        case .unclosedQuote(let line):
            (
                "Dòng \(line) có dấu nháy kép mở mà không đóng; ô đó được đọc như chữ thường.",
                "A quote opened on line \(line) is never closed; its field was read as plain text."
            )
        case .recordCut(let line):
            (
                "Dòng \(line) có quá nhiều cột; phần thừa bị bỏ.",
                "The record on line \(line) has too many fields; the rest was left out."
            )
        case .hiddenSheet(let name): ("Trang tính “\(name)” đang bị ẩn.", "The sheet “\(name)” is hidden.")
        case .legacyFont(let sheet, let encoding):
            (
                "Trang tính “\(sheet)” gõ bằng phông \(encoding.name); chữ đã được chuyển sang Unicode.",
                "The sheet “\(sheet)” was typed in a font of \(encoding.name); its text was converted to Unicode."
            )
        case .formulasWithoutValue(let sheet, let count, let row, let column):
            (
                "Trang tính “\(sheet)”: \(count) công thức chưa có kết quả, đầu tiên ở \(cell(row, column)). Hãy mở tệp bằng phần mềm bảng tính và lưu lại.",
                "Sheet “\(sheet)”: \(count) formulas have no value yet, the first in \(cell(row, column)). Open the file in a spreadsheet program and save it."
            )
        case .unreadableCells(let sheet, let count, let row, let column):
            (
                "Trang tính “\(sheet)”: không đọc được \(count) ô, đầu tiên là \(cell(row, column)).",
                "Sheet “\(sheet)”: \(count) cells cannot be read, the first is \(cell(row, column))."
            )
        case .cellTextCut(let sheet, let count, let row, let column):
            (
                "Trang tính “\(sheet)”: chữ trong \(count) ô quá dài và bị cắt, đầu tiên là \(cell(row, column)).",
                "Sheet “\(sheet)”: the text of \(count) cells is too long and was cut, the first is \(cell(row, column))."
            )
        }
    }

    private func cell(_ row: Int, _ column: Int) -> String { "\(columnLetters(column))\(row)" }
}

/// The letters spreadsheets give a column, from 1: A … Z, AA … XFD.
public func columnLetters(_ column: Int) -> String {
    var letters: [Unicode.Scalar] = []
    var rest = column
    while rest > 0 {
        letters.append(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))
        rest = (rest - 1) / 26
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters.reversed())
    return String(text)
}
