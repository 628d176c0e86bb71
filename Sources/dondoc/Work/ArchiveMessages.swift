import Archive
import Statistics

/// The sentences about the archive.
extension Messages {
    static func sentence(for problem: ArchiveProblem) -> Phrase {
        let path = problem.path
        if ServerAddress.isMeant(by: path), let sentence = serverSentence(for: problem) { return sentence }
        switch problem.error {
        case .missing:
            return Phrase(
                "Chưa có kho lưu “\(path)”. Hãy nhập: dondoc import TỆP.",
                "There is no archive “\(path)” yet. Begin with: dondoc import FILE.")
        case .notAnArchive:
            return Phrase(
                "“\(path)” không phải kho lưu của dondoc; tệp được giữ nguyên. Hãy chọn tệp khác bằng --archive.",
                "“\(path)” is no archive of dondoc; it was left as it is. Choose another file with --archive.")
        case .newer:
            return Phrase(
                "Kho lưu “\(path)” do phiên bản dondoc mới hơn ghi. Hãy dùng phiên bản mới nhất.",
                "The archive “\(path)” was written by a newer version of dondoc. Use the newest version.")
        case .damaged:
            return Phrase(
                "Kho lưu “\(path)” bị hỏng: nội dung không còn đúng như đã ghi, nên không lấy số liệu nào từ đó. Hãy chép lại từ bản sao lưu (dondoc backup), hoặc nhập lại các tệp vào kho mới bằng --archive.",
                "The archive “\(path)” is damaged: it is no longer what was written, so no figures are given from it. Restore a copy (dondoc backup), or import the files again into a new one with --archive."
            )
        case .diskFull:
            return Phrase(
                "Hết chỗ trên ổ đĩa nên không ghi được vào kho lưu “\(path)”; kho giữ nguyên như trước. Hãy dọn bớt rồi làm lại.",
                "The disk is full, so the archive “\(path)” could not be written; it is as it was. Make room and try again."
            )
        case .readOnly:
            return Phrase(
                "Không được ghi vào kho lưu “\(path)” (tệp hoặc thư mục chỉ cho đọc). Hãy xin quyền ghi hoặc chọn kho khác bằng --archive.",
                "The archive “\(path)” may not be written (the file or its folder is read-only). Ask for the right to write, or choose another with --archive."
            )
        case .unreliableDisk(let code):
            return Phrase(
                "Ổ đĩa báo lỗi khi đọc hoặc ghi kho lưu “\(path)” (mã \(code)); những gì chưa báo là đã lưu thì chưa được lưu. Hãy kiểm tra ổ đĩa rồi làm lại.",
                "The disk reported an error on the archive “\(path)” (code \(code)); what was not said to be stored is not stored. Have the disk checked and try again."
            )
        case .unreadableLog:
            return Phrase(
                "Số liệu mới nhất của kho lưu “\(path)” còn nằm ở tệp ghi kèm (-wal) mà không có quyền ghi thì không đọc được; không đưa ra số liệu cũ. Hãy nhờ người có quyền ghi mở rồi đóng dondoc một lần, hoặc gửi bản sao bằng: dondoc backup TỆP.",
                "The newest figures of the archive “\(path)” still lie in a log beside it (-wal), which cannot be read without the right to write; older ones are not shown instead. Ask someone who may write to open and close dondoc once, or for a copy made with: dondoc backup FILE."
            )
        case .networkFiles:
            return Phrase(
                "Kho lưu “\(path)” nằm trên ổ đĩa mạng, nơi nhiều máy cùng ghi có thể làm hỏng kho. Lúc không ai mở kho, hãy chép tệp kho về máy này rồi mở bản đó bằng --archive; từ nay để kho trên máy, chuyển cho người khác bằng bản sao: dondoc backup TỆP.",
                "The archive “\(path)” lies on a network drive, where several machines writing at once can damage it. While nobody has it open, copy the file to this machine and open that with --archive; keep it here from now on and hand it on as a copy: dondoc backup FILE."
            )
        case .severalNames:
            return Phrase(
                "Tệp kho lưu “\(path)” còn có tên khác (liên kết cứng); mở một kho bằng hai tên sẽ làm hỏng kho. Hãy xóa tên thừa, hoặc chép thành tệp riêng (cp) rồi mở bản đó bằng --archive.",
                "The file of the archive “\(path)” has another name too (a hard link); opened by both it would be damaged. Delete the other name, or make a copy (cp) and open that with --archive."
            )
        case .notAllowed:
            return Phrase(
                "Không có quyền mở kho lưu “\(path)”. Hãy xin quyền, hoặc chọn kho khác bằng --archive.",
                "The archive “\(path)” may not be opened. Ask for the right, or choose another with --archive.")
        case .busy:
            return Phrase(
                "Chương trình khác đang ghi vào kho lưu “\(path)”. Hãy đợi nó xong rồi làm lại.",
                "Another program is writing to the archive “\(path)”. Wait until it is done and try again.")
        case .alreadyImported(let id):
            return Phrase("Đã nhập trước đây (lần nhập số \(id)).", "Already imported (import \(id)).")
        case .noSuchImport(let id):
            return Phrase(
                "Không có lần nhập số \(id). Xem danh sách: dondoc snapshots.",
                "There is no import \(id). See the list: dondoc snapshots.")
        case .cancelled:
            return Phrase(
                "Đã dừng; kho lưu giữ nguyên như trước.", "Stopped; the archive is as it was.")
        case .notEmpty:
            return Phrase(
                "Trong “\(path)” đã có dữ liệu nên không chép gì vào. Hãy chọn kho trống.",
                "“\(path)” is not empty, so nothing was copied into it. Choose an empty one.")
        case .older, .lostConnection, .unreachable, .insecure, .noSuchService, .noServerLibrary, .badAddress,
            .passwordInAddress:
            return Phrase(
                "Kho lưu “\(path)” không mở được.", "The archive “\(path)” cannot be opened.")
        case .failed(let reason):
            return Phrase(
                "Kho lưu “\(path)” báo lỗi: \(reason).", "The archive “\(path)” reports: \(reason).")
        }
    }

    static func backupOntoItself(_ path: String) -> Phrase {
        Phrase(
            "“\(path)” chính là kho lưu. Hãy sao lưu sang tệp khác.",
            "“\(path)” is the archive itself. Make the backup in another file.")
    }

    static func noPlaceForBackup(_ path: String) -> Phrase {
        Phrase(
            "“\(path)” không phải là tệp thường nên không sao lưu vào đó được. Hãy chọn tên tệp khác.",
            "“\(path)” is not a regular file, so no backup can be made there. Choose another name.")
    }

    static func backedUp(_ path: String) -> Phrase {
        Phrase(
            "Đã sao lưu kho lưu vào \(path). Muốn dùng bản này: dondoc --archive \(path)",
            "The archive was copied to \(path). To use the copy: dondoc --archive \(path)")
    }

    static let archiveIsEmpty = Phrase(
        "Kho lưu chưa có gì. Hãy nhập báo cáo: dondoc import TỆP, hoặc xem tệp: dondoc open TỆP.",
        "The archive is empty. Import reports: dondoc import FILE, or look at files: dondoc open FILE.")

    static let forgetWhich = Phrase(
        "Ghi số của lần nhập (xem 'dondoc snapshots'), hoặc --before và một ngày.",
        "Give the number of an import (see 'dondoc snapshots'), or --before and a day.")
    static func forgotten(_ imports: [Int], before day: CalendarDay) -> Phrase {
        let list = imports.map(String.init).joined(separator: ", ")
        let (vietnamese, english) = (NumberText(.vietnamese).date(day), day.iso)
        guard !imports.isEmpty else {
            return Phrase(
                "Không có lần nhập nào chỉ gồm số liệu trước ngày \(vietnamese).",
                "No import has only figures of days before \(english).")
        }
        return Phrase(
            "Đã xóa hẳn các lần nhập có số liệu trước ngày \(vietnamese): \(list).",
            "Deleted for good, all figures of days before \(english): \(imports.count == 1 ? "import" : "imports") \(list)."
        )
    }

    static func deleteForGood(_ imports: [Int], before day: CalendarDay) -> Phrase {
        let list = imports.map(String.init).joined(separator: ", ")
        return Phrase(
            "Xóa hẳn \(imports.count) lần nhập (số \(list)) có số liệu trước ngày \(NumberText(.vietnamese).date(day))? [c/K]",
            "Delete \(imports.count == 1 ? "import" : "\(imports.count) imports:") \(list), all figures of days before \(day.iso), for good? [y/N]"
        )
    }
    static func deleteWithYes(_ imports: [Int], before day: CalendarDay) -> Phrase {
        let list = imports.map(String.init).joined(separator: ", ")
        return Phrase(
            "Sẽ xóa hẳn \(imports.count) lần nhập (số \(list)) có số liệu trước ngày \(NumberText(.vietnamese).date(day)); ở đây không hỏi được ai, hãy thêm --yes nếu đúng ý.",
            "This would delete \(imports.count == 1 ? "import" : "\(imports.count) imports:") \(list), all figures of days before \(day.iso), for good; nobody can be asked here, so add --yes if it is meant."
        )
    }
    static let nothingDeleted = Phrase("Không xóa gì.", "Nothing was deleted.")

    /// What the first version counted otherwise, a sentence each: told until something new is imported.
    static let changedSinceFirstVersion = [
        Phrase(
            "Kho của bản 0.1.0 đã nâng cấp, số liệu có thể khác trước; ý nghĩa từng số: dondoc measures.",
            "The archive of version 0.1.0 was upgraded, figures may differ; what each means: dondoc measures."),
        Phrase(
            "Khác bản 0.1.0: văn bản đến hạn đúng ngày chốt mà chưa xử lý tính là quá hạn.",
            "Unlike 0.1.0: an open document due on the day of the figures is late."),
        Phrase(
            "Khác bản 0.1.0: tồn kỳ trước không mất khi sang kỳ mới, và không tính là nhận trong kỳ.",
            "Unlike 0.1.0: what was carried over is not forgotten in the next period, nor received in it."),
        Phrase(
            "Khác bản 0.1.0: tiến độ chỉ tính văn bản tồn cũ đã giải quyết, không tính văn bản mới.",
            "Unlike 0.1.0: the pace counts old documents that were cleared, not new ones."),
        Phrase(
            "Khác bản 0.1.0: tỷ lệ lãnh đạo ký số trên số đã ký tính văn bản đủ hai chữ ký.",
            "Unlike 0.1.0: a leader's share of signed documents counts those with both signatures."),
        Phrase(
            "Khác bản 0.1.0: điều không nguồn nào cho biết là “—”, không phải 0. Nhập lại tệp cũ thì biết thêm.",
            "Unlike 0.1.0: what no source tells is “—”, not 0. Importing old files again tells more."),
    ]
    static let severalWindowsUsers = Phrase(
        "Máy Windows này có nhiều người dùng: ghi inbox: thư mục tải về vào cấu hình.",
        "This Windows has several users: put inbox: and the folder of downloads into the settings.")
}
