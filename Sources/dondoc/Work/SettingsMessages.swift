import Settings
import Statistics

/// The sentences about settings, scopes and periods that leave the command line and the settings screen.
enum SettingsMessages {
    /// Before settings of a folder take the place of those of the archive.
    static func takeOver(_ path: String) -> Phrase {
        Phrase(
            "Kho đã có cấu hình khác. Thay bằng “\(path)” cho mọi người dùng kho này? [c/K]",
            "The archive has other settings. Replace them by “\(path)” for everyone who uses it? [y/N]")
    }
    static func leftAside(_ path: String) -> Phrase {
        Phrase(
            "“\(path)” khác cấu hình của kho, không nhập. Muốn thay: dondoc import \(path)",
            "“\(path)” differs from the archive's settings and was not taken. To replace them: dondoc import \(path)")
    }
    static func unknownScope(_ text: String, known: [String]) -> Phrase {
        guard !known.isEmpty else {
            return Phrase(
                "Không có phạm vi “\(text)”: số liệu này chỉ có một địa bàn. Bỏ --scope.",
                "There is no scope “\(text)”: these data are of one area only. Leave out --scope.")
        }
        let list = known.prefix(12).joined(separator: "; ")
        return Phrase(
            "Không có phạm vi nào, hoặc có nhiều phạm vi, là “\(text)”. Chọn một trong: \(list).",
            "No scope, or several, are called “\(text)”. Choose one of: \(list).")
    }

    static func sentence(for refusal: SettingsEdit.Refusal, path: String) -> Phrase {
        switch refusal {
        case .notReadable:
            Phrase(
                "“\(path)” có lỗi nên chưa sửa được từ đây. Nhấn f để xem lỗi, sửa tệp rồi đọc lại.",
                "“\(path)” has mistakes, so it cannot be changed here. Press f to see them, correct the file, read again."
            )
        case .mistake(let sentence):
            Phrase("Chưa lưu. \(sentence.vietnamese)", "Not saved. \(sentence.english)")
        case .byHandOnly(let line):
            Phrase(
                "Giá trị này chỉ sửa được trong tệp “\(path)”\(line.map { ", dòng \($0)" } ?? "").",
                "This value can only be changed in the file “\(path)”\(line.map { ", line \($0)" } ?? "").")
        }
    }

    static func saved(_ path: String) -> Phrase {
        Phrase("Đã lưu vào “\(path)”; đang đánh giá lại.", "Saved to “\(path)”; judging again.")
    }

    /// The user's own file no longer holds, because the archive has settings for everyone.
    static func ownSettingsAside(_ path: String) -> Phrase {
        Phrase(
            "Đang theo cấu hình chung trong kho, không theo “\(path)”. Muốn mọi người theo tệp này: dondoc import \(path)",
            "The archive's settings hold for everyone, not “\(path)”. To make everyone follow it: dondoc import \(path)"
        )
    }

    static let noneKept = Phrase(
        "Kho chưa có cấu hình. Nhập một tệp: dondoc import dondoc.yaml",
        "The archive keeps no settings. Import a file: dondoc import dondoc.yaml")

    /// Settings that the archive keeps from now on.
    static func taken(_ name: String) -> Phrase {
        Phrase(
            "\(name): đã lưu vào kho, mọi người mở kho này đều theo.",
            "\(name): kept in the archive, for everyone who opens it.")
    }

    /// Working days in these years are counted too many.
    static func noDaysOff(_ years: [Int]) -> Phrase {
        let list = years.map(String.init).joined(separator: ", ")
        return Phrase(
            "Chưa có ngày nghỉ lễ nào của năm \(list): số ngày làm việc có thể đếm thừa. Ghi vào mục holidays của cấu hình.",
            "No day off of \(list) is known: working days may be counted too many. Put them into the section holidays.")
    }

    static let noPeriod = Phrase(
        "Không có số liệu nào trong kỳ này. Chọn kỳ khác bằng --from, --to hoặc --preset.",
        "There are no figures for this period. Choose another with --from and --to, or --preset.")

    static func reversedPeriod(_ from: String, _ to: String) -> Phrase {
        Phrase(
            "Kỳ kết thúc (\(to)) trước khi bắt đầu (\(from)).", "The period ends (\(to)) before it begins (\(from)).")
    }

    static let halfPeriod = Phrase(
        "Ghi cả --from và --to, hoặc dùng --preset.", "Give both --from and --to, or use --preset.")

    static func noPreset(_ preset: PeriodPreset) -> Phrase {
        Phrase(
            "Ngày số liệu không nằm trong kỳ \(preset.title.vietnamese). Dùng --from và --to.",
            "The day of the figures is in no period of \(preset.title.english). Use --from and --to.")
    }

    static func notAFrozen(_ path: String) -> Phrase {
        Phrase(
            "“\(path)” không phải là bản đánh giá đã chốt của dondoc.", "“\(path)” is no frozen evaluation of dondoc.")
    }

    static let nothingKept = Phrase(
        "Chưa chốt đánh giá nào. Dùng dondoc evaluate --keep, hoặc phím F trong màn hình đánh giá.",
        "No evaluation is kept yet. Use dondoc evaluate --keep, or key F on the evaluation screen.")

    static func figuresGone(_ evaluation: FrozenEvaluation) -> Phrase {
        Phrase(
            "Bản chốt ngày \(NumberText(.vietnamese).date(evaluation.day)): không còn số liệu của kỳ đó.",
            "Frozen on \(evaluation.day.iso): there are no figures of its period any more.")
    }

    static func frozen(_ evaluation: FrozenEvaluation) -> Phrase {
        let digest = evaluation.digest.prefix(16)
        return Phrase(
            "Đã chốt đánh giá, mã SHA-256 \(digest)…", "The evaluation is frozen, SHA-256 \(digest)…")
    }
}
