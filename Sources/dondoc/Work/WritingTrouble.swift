import Glibc
import Statistics

extension Messages {
    static let noOutbox = Phrase(
        "Không biết ghi tệp vào đâu: biến HOME trống. Hãy đặt DONDOC_OUTBOX là một thư mục, hoặc ghi đường dẫn.",
        "There is no place for files: HOME is not set. Set DONDOC_OUTBOX to a folder, or type a path.")

    static func folderExists(_ path: String) -> Phrase {
        Phrase(
            "Đã có thư mục “\(path)”. Hãy chọn tên khác.", "The folder “\(path)” exists. Choose another name.")
    }

    static func notForExcel(_ format: String) -> Phrase {
        Phrase(
            "--for excel là tệp CSV, không phải \(format). Bỏ --format, hoặc dùng --format xlsx mà không có --for.",
            "--for excel is a CSV file, not \(format). Leave out --format, or use --format xlsx without --for.")
    }

    /// Another face of letters stands on paper than the one that offices write with.
    static func otherFace(_ face: String) -> Phrase {
        Phrase(
            "Máy này chưa có phông Times New Roman hay Liberation Serif; bản PDF dùng phông \(face). Hãy cài fonts-liberation.",
            "Neither Times New Roman nor Liberation Serif is installed; the PDF is set in \(face). Install fonts-liberation."
        )
    }

    /// Reminders to several units went into a folder; recording them is left to the user.
    static func remindersWritten(_ count: Int, _ folder: String) -> Phrase {
        Phrase(
            "Đã ghi \(count) văn bản nhắc, mỗi đơn vị một tệp, trong \(folder) (gửi xong: Y)",
            "\(plural(count, "reminder")), a file each, in \(folder) (Y once sent)")
    }

    /// Why `path` cannot be written, by the number of the system's error, with the likely fix.
    static func cannotWrite(_ path: String, _ number: Int32) -> Phrase {
        let reason: Phrase =
            switch number {
            case ENOSPC, EDQUOT:
                Phrase(
                    "ổ đĩa đã đầy. Hãy xóa bớt tệp hoặc ghi sang ổ khác",
                    "the disk is full. Delete something or write to another disk")
            case EFBIG:
                Phrase(
                    "tệp lớn hơn mức được phép. Hãy ghi sang ổ khác hoặc xin nâng hạn mức",
                    "the file is larger than allowed. Write to another disk or have the limit raised")
            case EACCES, EPERM:
                Phrase(
                    "không có quyền ghi vào thư mục đó. Hãy chọn thư mục của mình",
                    "that folder may not be written to. Choose a folder of your own")
            case EROFS:
                Phrase(
                    "ổ đĩa chỉ cho đọc. Hãy chọn thư mục khác", "the disk is read-only. Choose another folder")
            case ENOENT, ENOTDIR:
                Phrase(
                    "không có thư mục đó. Hãy kiểm tra đường dẫn hoặc tạo thư mục trước",
                    "there is no such folder. Check the path or make the folder first")
            case EISDIR:
                Phrase("đó là một thư mục. Hãy ghi thêm tên tệp", "that is a folder. Add the name of a file")
            case ENAMETOOLONG: Phrase("tên quá dài. Hãy đặt tên ngắn hơn", "the name is too long. Choose a shorter one")
            default:
                Phrase(String(cString: strerror(number)), String(cString: strerror(number)))
            }
        return Phrase(
            "Không ghi được “\(path)”: \(reason.vietnamese).", "“\(path)” cannot be written: \(reason.english).")
    }
}
