import Glibc
import Statistics

extension Messages {
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
