/// Why a workbook could not be written. Facts only; ``sentence`` says them.
public enum SpreadsheetError: Error, Equatable, Sendable {
    /// The library that writes workbooks is not installed.
    case libraryMissing(String)
    /// No memory, no room for temporary files, or more rows than the format has.
    case cannotBeMade
}

extension SpreadsheetError {
    /// The error as one sentence in both languages, with the likely fix.
    public var sentence: (vietnamese: String, english: String) {
        switch self {
        case .libraryMissing(let library):
            (
                "Máy này chưa cài thư viện \(library) cần để ghi XLSX. Hãy cài thư viện, hoặc ghi dạng CSV, HTML.",
                "The library \(library), which writing XLSX needs, is not installed. Install it, or write CSV or HTML."
            )
        case .cannotBeMade:
            (
                "Không tạo được tệp XLSX: thiếu bộ nhớ, hết chỗ cho tệp tạm, hoặc quá nhiều dòng. Hãy ghi dạng CSV.",
                "The XLSX file cannot be made: no memory, no room for temporary files, or too many rows. Write CSV instead."
            )
        }
    }
}
