/// Why bytes cannot be read as sheets. Facts only; ``sentence`` says them.
public enum SheetError: Error, Equatable, Sendable {
    /// There are no bytes, or only white space.
    case empty
    /// The bytes are no text, and no kind of file that is known.
    case binary
    /// A file of this kind was read, but it holds no table.
    case notATable(FileKind)
    /// A kind of file that is known but not read.
    case unsupported(ForeignKind)
    /// The file asks for a password.
    case passwordProtected
    /// The file is broken or cut short; the kind it began as, and the part of it that cannot be read ("" when it is the
    /// whole).
    case damaged(FileKind, part: String)
    /// The file asks for more than ``ReadLimits`` allow.
    case tooLarge(ReadLimit)
    /// A system library that this kind of file needs is not installed.
    case libraryMissing(String)
}

/// Kinds of file that people open by mistake, or that have to be saved differently first.
public enum ForeignKind: String, Equatable, Sendable, CaseIterable {
    case pdf = "PDF"
    case wordDocument = "DOCX"
    case presentation = "PPTX"
    case openDocument = "ODT"
    case binaryWorkbook = "XLSB"
    case webArchive = "MHTML"
    case richText = "RTF"
    case zipArchive = "ZIP"
    case compressed = "GZIP/7Z/RAR"
    case image = "PNG/JPEG/GIF"
    case oldWordDocument = "DOC/PPT/MSG"
    case utf32 = "UTF-32"
}

extension SheetError {
    /// The error as one sentence in both languages, with the likely fix.
    public var sentence: (vietnamese: String, english: String) {
        switch self {
        case .empty: ("Tệp không có nội dung.", "The file has no content.")
        case .binary:
            (
                "Tệp không phải là bảng: nội dung là dữ liệu nhị phân không rõ loại.",
                "The file is no table: its content is binary data of an unknown kind."
            )
        case .notATable(let kind):
            (
                "Tệp \(kind.name) này không có bảng nào.",
                "This \(kind.name) file holds no table."
            )
        case .unsupported(let kind): kind.sentence
        case .passwordProtected:
            (
                "Tệp được bảo vệ bằng mật khẩu. Hãy mở bằng phần mềm bảng tính, bỏ mật khẩu rồi lưu lại.",
                "The file is protected by a password. Open it in a spreadsheet program, remove the password and save it."
            )
        case .damaged(let kind, let part):
            part.isEmpty
                ? (
                    "Tệp \(kind.name) bị hỏng hoặc chưa tải về hết. Hãy xuất hoặc tải lại tệp.",
                    "The \(kind.name) file is damaged or incomplete. Export or download it again."
                )
                : (
                    "Tệp \(kind.name) bị hỏng hoặc chưa tải về hết (phần \(part)). Hãy xuất hoặc tải lại tệp.",
                    "The \(kind.name) file is damaged or incomplete (part \(part)). Export or download it again."
                )
        case .tooLarge(let limit): limit.sentence
        case .libraryMissing(let library):
            (
                "Máy này chưa cài thư viện \(library) cần cho loại tệp này. Hãy cài thư viện, hoặc lưu tệp thành CSV (UTF-8).",
                "The library \(library), which this kind of file needs, is not installed. Install it, or save the file as CSV (UTF-8)."
            )
        }
    }
}

extension ForeignKind {
    fileprivate var sentence: (vietnamese: String, english: String) {
        switch self {
        case .zipArchive, .compressed:
            (
                "Tệp nén \(rawValue): hãy giải nén rồi mở các tệp bên trong.",
                "A compressed \(rawValue) file: unpack it and open the files inside."
            )
        case .openDocument, .binaryWorkbook, .webArchive:
            (
                "Không đọc được tệp loại \(rawValue). Hãy mở bằng phần mềm bảng tính và lưu lại thành XLSX.",
                "Files of kind \(rawValue) are not read. Open it in a spreadsheet program and save it as XLSX."
            )
        case .utf32:
            (
                "Không đọc được văn bản mã hóa \(rawValue). Hãy lưu lại bằng bảng mã UTF-8.",
                "Text in \(rawValue) is not read. Save it as UTF-8."
            )
        case .pdf, .wordDocument, .presentation, .richText, .image, .oldWordDocument:
            (
                "Tệp loại \(rawValue) không phải là bảng tính. Hãy xuất báo cáo ra XLSX hoặc CSV.",
                "A file of kind \(rawValue) is no spreadsheet. Export the report as XLSX or CSV."
            )
        }
    }
}

extension ReadLimit {
    fileprivate var sentence: (vietnamese: String, english: String) {
        switch self {
        case .unpackedPart, .unpackedTotal, .text:
            (
                "Tệp quá lớn để đọc ở dạng này. Hãy xuất dữ liệu ra CSV (UTF-8), dạng này không giới hạn dung lượng.",
                "The file is too large to be read in this form. Export the data as CSV (UTF-8), which has no such limit."
            )
        case .unpackingRatio:
            (
                "Tệp bị từ chối vì khi giải nén sẽ phình to bất thường.",
                "The file is refused because it would swell far beyond measure when unpacked."
            )
        case .rows:
            ("Bảng có nhiều dòng hơn mức bảng tính cho phép.", "The table has more rows than a spreadsheet can.")
        case .columns:
            ("Bảng có nhiều cột hơn mức bảng tính cho phép.", "The table has more columns than a spreadsheet can.")
        case .cells:
            (
                "Tệp có quá nhiều ô. Hãy xóa các dòng và cột trống, hoặc xuất ra CSV (UTF-8).",
                "The file has too many cells. Delete its empty rows and columns, or export it as CSV (UTF-8)."
            )
        case .sheets: ("Tệp có quá nhiều trang tính.", "The file has too many sheets.")
        case .work:
            (
                "Đọc tệp XLS này tốn quá nhiều thời gian hoặc bộ nhớ. Hãy lưu lại thành XLSX.",
                "Reading this XLS file takes too much time or memory. Save it as XLSX."
            )
        }
    }
}
