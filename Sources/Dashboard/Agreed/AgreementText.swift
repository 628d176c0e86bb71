import Intake
import Output
import Statistics

/// The sentences about what is agreed with units.
extension MeetingText {
    static func notedMeanwhile(_ entry: JournalEntry) -> Phrase {
        Phrase(
            "Vừa có người ghi: “\(entry.promiseText(.vietnamese))”. Ghi cho đủ cả hai rồi Enter.",
            "Somebody just noted: “\(entry.promiseText(.english))”. Write both, then Enter.")
    }
    static let agreedTitle = Phrase("Kết luận", "Agreed")
    static let agreedToday = Phrase("Đã ghi hôm nay", "Agreed today")
    static let unsaved = Phrase("CHƯA LƯU", "NOT STORED")
    static let nothingAgreed = Phrase(
        "Chưa ghi kết luận nào. Khi gọi tên, nhấn n để ghi.",
        "Nothing agreed yet. In the roll-call, press n to note it.")
    static let agreementTitle = Phrase("Kết luận với", "Agreed with")
    static let notePrompt = Phrase("Nội dung:", "Note:    ")
    static let dayPrompt = Phrase("Ngày hẹn:", "Promised:")
    static let agreementFoot = Phrase(
        "Enter: tiếp, lưu · Tab: đổi ô · Esc: để sau, giữ nháp",
        "Enter: next, store · Tab: switch · Esc: keep the draft")
    static let draftIsKept = Phrase(
        "Bản nháp được giữ, chưa lưu. Nhấn n để viết tiếp.", "The draft is kept, not stored. Press n to go on.")
    static let nothingToStore = Phrase(
        "Chưa có gì để lưu: gõ nội dung hoặc ngày hẹn.", "Nothing to store yet: type a note or a day.")
    static let noteIsFull = Phrase(
        "Ô này đã đầy (500 chữ): phần vừa gõ không thêm được.", "The field is full (500 characters): nothing was added."
    )
    static let storedAlready = Phrase("Kết luận này đã lưu rồi.", "This is stored already.")
    static let saveTitle = Phrase("Lưu danh sách kết luận", "Save what was agreed")
    static let saveFoot = Phrase("Enter hoặc số: lưu · Esc: đóng", "Enter or digit: save · Esc: close")

    static func agreedHeading(_ count: Int, _ day: String) -> Phrase {
        Phrase("Kết luận cuộc họp ngày \(day): \(count) đơn vị", "Agreed in the meeting of \(day), units: \(count)")
    }

    static func stored(_ unit: String) -> Phrase { Phrase("Đã lưu kết luận: \(unit).", "Stored: \(unit).") }

    static func draftsAreKept(_ count: Int) -> Phrase {
        Phrase(
            "Còn \(count) kết luận chưa lưu, vẫn giữ: A gọi tên, n viết tiếp.",
            "Notes not stored yet, kept: \(count). A for the roll-call, n to go on.")
    }

    static func order(_ order: RollCallOrder, _ table: TableKind) -> Phrase {
        let title = order.title(table)
        return Phrase("Gọi tên: \(title.vietnamese).", "Called: \(title.english).")
    }

    static func format(_ format: Letter.Format) -> Phrase {
        switch format {
        case .text: Phrase("Văn bản thường", "Plain text")
        case .markdown: Phrase("Markdown", "Markdown")
        case .html: Phrase("HTML, để in", "HTML, to print")
        }
    }

    /// Why a day cannot be taken and how to write it.
    static func complaint(_ problem: PromisedDay.Problem, _ typed: String, today: CalendarDay) -> Phrase {
        func both(_ text: (NumberText) -> String) -> (vi: String, en: String) {
            (text(NumberText(.vietnamese)), text(NumberText(.english)))
        }
        switch problem {
        case .notADay:
            return Phrase(
                "“\(typed.prefix(24))” không phải là ngày. Viết: 10/8 hoặc 10/8/2023.",
                "“\(typed.prefix(24))” is not a day. Write: 10/8 or 10/8/2023.")
        case .noSuchDay:
            return Phrase(
                "Không có ngày “\(typed)”. Viết ngày trước, tháng sau: 10/8.",
                "There is no day “\(typed)”. Write the day first: 10/8.")
        case .monthFirst(let day, let month):
            return Phrase(
                "Không có tháng \(day). Viết ngày trước, tháng sau: \(day)/\(month).",
                "There is no month \(day). Write the day first: \(day)/\(month).")
        case .past(let day):
            let past = both { $0.date(day) }
            let now = both { $0.date(today) }
            return Phrase(
                "Ngày \(past.vi) đã qua. Ngày hẹn phải từ \(now.vi) trở đi.",
                "\(past.en) has passed. The promised day must be \(now.en) or later.")
        case .tooFar(let day):
            let far = both { $0.date(day) }
            return Phrase(
                "Ngày \(far.vi) còn hơn hai năm nữa. Hãy kiểm tra năm.",
                "\(far.en) is more than two years away. Check the year.")
        }
    }

    /// How the day being typed is understood: "thứ năm 10/08/2023, sau hạn 09/08"; nil while it is no day.
    static func understood(_ typed: String, _ model: Model) -> Phrase? {
        guard let today = model.meetingDay, case .day(let day) = PromisedDay(typed, typedOn: today) else { return nil }
        func text(_ language: Language) -> String {
            let numbers = NumberText(language)
            let weekday = weekdays[day.weekday - 1][language]
            var sentence = "→ \(weekday) \(numbers.date(day))"
            if let last = model.data?.assessment.frame.deadline?.lastDay, day > last {
                let limit = numbers.date(last)
                sentence += Phrase(", sau hạn \(limit)", ", after the deadline \(limit)")[language]
            }
            return sentence
        }
        return Phrase(text(.vietnamese), text(.english))
    }

    /// Monday first.
    private static let weekdays = [
        Phrase("thứ hai", "Monday"), Phrase("thứ ba", "Tuesday"), Phrase("thứ tư", "Wednesday"),
        Phrase("thứ năm", "Thursday"), Phrase("thứ sáu", "Friday"), Phrase("thứ bảy", "Saturday"),
        Phrase("chủ nhật", "Sunday"),
    ]
}
