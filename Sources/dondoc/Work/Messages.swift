import Archive
import ArgumentParser
import Glibc
import Intake
import Sheets
import Statistics

/// The sentences of the command line about what went wrong, with the likely fix. The one place that words errors here.
enum Messages {
    /// One clear sentence for an error.
    static func sentence(for error: any Error) -> Phrase {
        switch error {
        case let error as FileError: sentence(for: error)
        case let error as LoadError: Phrase(error.message(.vietnamese), error.message(.english))
        case let error as ComparisonError: error.sentence
        case let error as SpreadsheetError: Phrase(error.sentence.vietnamese, error.sentence.english)
        case let error as PaperError: Phrase(error.sentence.vietnamese, error.sentence.english)
        case let error as PlaybackFailed: error.sentences.first ?? unreadable
        case let error as Complaint: error.sentence
        case let error as ArchiveProblem: sentence(for: error)
        case let error as ArchiveError: sentence(for: ArchiveProblem(path: ArchiveFile.openedPath, error: error))
        case is ArchiveIsEmpty: archiveIsEmpty
        default: Phrase("Lỗi: \(error)", "Error: \(error)")
        }
    }

    private static func sentence(for error: FileError) -> Phrase {
        switch error {
        case .missing(let path):
            Phrase(
                "Không tìm thấy “\(path)”. Hãy kiểm tra tên tệp, thư mục.",
                "“\(path)” does not exist. Check the name of the file or folder.")
        case .notAllowed(let path):
            Phrase(
                "Không có quyền đọc “\(path)”. Hãy xin quyền đọc hoặc chép tệp sang thư mục của mình.",
                "“\(path)” may not be read. Ask for the right to read it, or copy it to a folder of your own.")
        case .notRegular(let path):
            Phrase(
                "“\(path)” không phải là tệp thường nên không đọc được số liệu từ đó.",
                "“\(path)” is not a regular file, so no data can be read from it.")
        case .emptyFolder(let path):
            Phrase(
                "Thư mục “\(path)” không có tệp số liệu nào. Hãy chép các báo cáo vào đó.",
                "The folder “\(path)” holds no data files. Copy the reports into it.")
        case .changed(let path):
            Phrase(
                "“\(path)” thay đổi trong lúc đang đọc. Hãy đợi chương trình kia ghi xong rồi đọc lại.",
                "“\(path)” changed while it was read. Wait until the other program has written it, then read again.")
        case .failed(let path, let number):
            Phrase(
                "Không đọc được “\(path)”: \(String(cString: strerror(number))).",
                "“\(path)” cannot be read: \(String(cString: strerror(number))).")
        }
    }

    static func unknownUnit(_ text: String) -> Phrase {
        Phrase(
            "Không có đơn vị nào là “\(text)”. Hãy dùng mã đơn vị hoặc một phần tên, không cần dấu.",
            "There is no unit “\(text)”. Use its ID or part of its name; accents are optional.")
    }

    static func ambiguousUnit(_ text: String, _ names: [String]) -> Phrase {
        let list = names.joined(separator: "; ")
        return Phrase(
            "“\(text)” có thể là nhiều đơn vị: \(list). Hãy ghi rõ hơn hoặc dùng mã đơn vị.",
            "“\(text)” may be several units: \(list). Write more of the name, or the unit ID.")
    }

    static func unknownColumn(_ name: String, known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            "Không có cột “\(name)”. Các cột: \(list).", "There is no column “\(name)”. Columns: \(list).")
    }

    static let noHome = Phrase(
        "Không biết để kho lưu ở đâu: biến HOME trống. Hãy thêm --archive ĐƯỜNG-DẪN.",
        "There is no place for the archive: HOME is not set. Add --archive PATH.")

    static let noDigest = Phrase(
        "Thiếu thư viện libcrypto nên không nhập được vào kho lưu. Hãy cài gói libssl3.",
        "The library libcrypto is missing, so nothing can be imported. Install the package libssl3.")

    static let unreadable = Phrase("Không đọc được số liệu.", "The data cannot be read.")

    static func neverReminded(_ unit: String) -> Phrase {
        Phrase("\(unit): nhật ký không có lần nhắc nào.", "\(unit): no reminder is in the journal.")
    }
    static func takenBack(_ unit: String, _ day: String) -> Phrase {
        Phrase("\(unit): đã rút lại lần nhắc ngày \(day).", "\(unit): the reminder of \(day) was taken back.")
    }
    static let needsTerminal = Phrase("Lệnh này cần một cửa sổ dòng lệnh.", "This command needs a terminal.")
    static let cannotWatch = Phrase(
        "Không theo dõi được các tệp này: hệ thống không báo khi tệp thay đổi.",
        "These files cannot be watched: the system does not tell of changes.")
    static let notWatching = Phrase(
        "Nơi lưu số liệu không tự báo khi có thay đổi (ổ mạng, hoặc hết lượt theo dõi); cứ 3 giây so sánh lại một lần.",
        "Changes are not told of where the data lie (a network share, or no watches left); compared every 3 seconds.")
    static func badRecording(_ line: Int, _ text: String) -> Phrase {
        Phrase(
            "Dòng \(line) của kịch bản không hiểu được: “\(text)”. Ví dụ: keys Down Enter; pause 1.5; size 100x28.",
            "Line \(line) of the recording is no order: “\(text)”. For example: keys Down Enter; pause 1.5; size 100x28."
        )
    }
    static let noPaths = Phrase(
        "Chưa cho biết đọc số liệu từ đâu. Ví dụ: dondoc open SampleData",
        "No file or folder was given. For example: dondoc open SampleData")

    static let noUnitsToRemind = Phrase(
        "Chưa cho biết nhắc đơn vị nào. Ghi mã hoặc tên đơn vị, hoặc --failing.",
        "No unit was named. Give its ID or name, or --failing.")

    static let noRegister = Phrase(
        "Không có sổ đăng ký văn bản trong số liệu này nên không liệt kê được từng văn bản.",
        "These data hold no register, so single documents cannot be listed.")

    static func badToday(_ text: String) -> Phrase {
        Phrase(
            "\(Today.variable) là “\(text)”, không phải là ngày. Hãy viết 2023-06-14, hoặc bỏ biến này đi.",
            "\(Today.variable) is “\(text)”, which is no date. Write 2023-06-14, or unset it.")
    }

    static func badDate(_ text: String) -> Phrase {
        Phrase(
            "“\(text)” không phải là ngày. Hãy viết 2023-06-14 hoặc 14/06/2023.",
            "“\(text)” is not a date. Write 2023-06-14 or 14/06/2023.")
    }

    static func badSize(_ text: String) -> Phrase {
        Phrase("“\(text)” không phải là cỡ màn hình. Ví dụ: 120x40.", "“\(text)” is not a size. For example: 120x40.")
    }

    static func badKey(_ name: String) -> Phrase {
        Phrase(
            "Không có phím “\(name)”. Viết một ký tự hoặc tên: Enter, Esc, Down, PgDn, F5, Ctrl+F.",
            "There is no key “\(name)”. Write a character or a name: Enter, Esc, Down, PgDn, F5, Ctrl+F.")
    }

    static func needsFile(_ format: String) -> Phrase {
        Phrase(
            "Định dạng \(format) không in ra màn hình được. Thêm -o TỆP, ví dụ: -o bao-cao.\(format)",
            "The format \(format) cannot be printed. Add -o FILE, for example: -o report.\(format)")
    }

    static func written(_ path: String) -> Phrase { Phrase("Đã ghi \(path)", "Written: \(path)") }
    static func exists(_ path: String) -> Phrase {
        Phrase(
            "Đã có “\(path)”. Thêm --force để ghi đè.", "“\(path)” exists. Add --force to replace it.")
    }
}

/// An error that is already a sentence.
struct Complaint: Error {
    let sentence: Phrase

    init(_ sentence: Phrase) { self.sentence = sentence }
}
