import Intake
import Statistics
import Terminal

/// The sentences of the meeting: the order that holds still, the presentation, roll-call, what is agreed, what if.
enum MeetingText {
    static let meeting = Phrase("Họp", "Meeting")
    static let rollCall = Phrase("Gọi tên", "Roll-call")
    static let blank = Phrase("Màn hình đang ẩn. Nhấn phím bất kỳ để hiện lại.", "Blanked. Press any key to show.")
    static let outdated = Phrase("tệp đã đổi: r", "files changed: r")
    static let moreBelow = Phrase("↓ còn nữa", "↓ more")
    static let moreAbove = Phrase("↑ ở trên", "↑ above")
    static let nobodyToCall = Phrase(
        "Trong các đơn vị đang hiện không có đơn vị nào chưa đạt.", "None of the units shown fails.")
    static let firstUnit = Phrase("Đây là đơn vị đầu tiên.", "This is the first unit.")

    // The order that holds still.
    static let orderKept = Phrase("GIỮ THỨ TỰ", "ORDER KEPT")
    static let frozen = Phrase(
        "Đã giữ thứ tự: số liệu đổi cũng không xếp lại. Nhấn z để thả.",
        "The order is kept, whatever the figures say. Press z to let go.")
    static let released = Phrase("Đã thả: xếp theo số liệu hiện tại.", "Released: ordered by the present figures.")
    static let orderIsFrozen = Phrase(
        "Đang giữ thứ tự: nhấn z để thả và xếp lại.", "The order is kept: press z to let go and order anew.")

    static let newFigures = Phrase("Số liệu mới. ", "New figures. ")

    static func ordered(_ count: Int) -> Phrase {
        Phrase("Đã xếp lại: \(count) đơn vị đổi thứ hạng.", "Ordered anew: \(plural(count, "unit")) changed rank.")
    }

    /// What the foot says while the order holds still; nil when it is the order of the figures.
    static func moved(_ model: Model) -> Phrase? {
        let count = movedUnits(model)
        guard count > 0 else { return nil }
        let key = model.isOrderFrozen ? "z" : "F5"
        return Phrase(
            "↕ \(count) đơn vị đổi thứ hạng: \(key) xếp lại", "↕ \(plural(count, "unit")) changed rank: \(key) reorders"
        )
    }

    static func failing(_ filter: FailingFilter) -> Phrase {
        switch filter {
        case .off: Phrase("tất cả", "all")
        case .failing: Phrase("chưa đạt", "failing")
        case .low: Phrase("thấp, bằng 0", "low or zero")
        }
    }

    // One unit.
    static let openDocuments = Phrase("văn bản tồn", "open")
    static let processed = Phrase("đã xử lý", "processed")
    /// What stands below the number needed per working day.
    static func needed(isLeast: Bool) -> Phrase {
        isLeast ? Phrase("cần/ngày, ít nhất", "needed a day, at least") : Phrase("cần/ngày", "needed a day")
    }
    static let unsigned = Phrase("chưa ký số", "unsigned")
    static let signingRate = Phrase("ký số", "signed")
    static let leaderRate = Phrase("lãnh đạo ký", "by a leader")
    static let oldestTitle = Phrase("Cũ nhất", "Oldest")
    static let noRegister = Phrase("không có sổ đăng ký nên không biết", "not known without a register")
    static let onlySupposed = Phrase(
        "Chỉ là giả sử: số liệu và bảng vẫn như cũ.", "Only supposed: figures and table are as before.")
    static let nothingOrderedOpen = Phrase(
        "Không còn văn bản tồn nào theo chỉ đạo.", "Nothing that was ordered to be cleared is open.")
    static let nothingOpen = Phrase("Không còn văn bản tồn.", "Nothing is open.")
    static let allSigned = Phrase("mọi văn bản điện tử đã ký số", "every electronic document is signed")

    static func measure(_ measure: Measure) -> Phrase {
        switch measure {
        case .processing: Phrase("Xử lý", "Processing")
        case .signing: Phrase("Ký số", "Signing")
        case .leader: Phrase("Lãnh đạo ký", "Leader")
        }
    }

    static func mustDo(_ perDay: String, through last: String, days: Int) -> Phrase {
        Phrase(
            "Mỗi ngày làm việc phải xử lý \(perDay) văn bản đến hết \(last) (còn \(days) ngày)",
            "Must process \(perDay) a working day through \(last) (\(plural(days, "day")) left)")
    }
    static func withInflow(_ perDay: String) -> Phrase {
        Phrase(", kể cả văn bản mới đến là \(perDay)", ", \(perDay) with what keeps arriving")
    }
    static func clears(_ perDay: String, in days: Phrase) -> Phrase {
        Phrase(
            "; \(days.vietnamese) tồn cũ giảm mỗi ngày \(perDay)",
            "; old ones were cleared at \(perDay) a day in \(days.english)")
    }
    static func clearsNothing(in days: Phrase) -> Phrase {
        Phrase("; \(days.vietnamese) tồn cũ chưa giảm", "; none of the old ones were cleared in \(days.english)")
    }
    static func didSoFar(_ perDay: String) -> Phrase {
        Phrase("; từ đầu kỳ đến nay mỗi ngày \(perDay)", "; so far \(perDay) a day")
    }
    static func leftAtDeadline(_ count: String) -> Phrase {
        Phrase(": giữ mức này thì đến hạn còn \(count).", ": at this pace \(count) will be left.")
    }
    static func past(days: Int, _ last: String, _ open: String) -> Phrase {
        Phrase(
            "Đã quá hạn \(days) ngày (hạn \(last)): phải xử lý dứt điểm ngay \(open) văn bản.",
            "\(plural(days, "day")) past the deadline (\(last)): the \(plural(open, "open document")) must be cleared at once."
        )
    }
    static func noDayLeft(_ last: String, _ open: String) -> Phrase {
        Phrase(
            "Không còn ngày làm việc nào đến hạn \(last): phải xử lý ngay \(open) văn bản.",
            "No working day is left before \(last): the \(plural(open, "open document")) must be cleared at once.")
    }

    static func oldest(_ document: IncomingDocument, _ date: String, age: String) -> Phrase {
        let sender = document.issuer.isEmpty ? "" : ", \(document.issuer)"
        let subject = document.subject.isEmpty ? "" : ", \(document.subject)"
        return Phrase(
            "số đến \(document.arrivalNumber) ngày \(date) (\(age) ngày): \(document.reference)\(sender)\(subject)",
            "no. \(document.arrivalNumber) of \(date) (\(plural(age, "day"))): \(document.reference)\(sender)\(subject)"
        )
    }
    static func oldest(_ document: IssuedDocument, _ date: String) -> Phrase {
        Phrase(
            "\(document.reference) ngày \(date), \(document.subject)",
            "\(document.reference) of \(date), \(document.subject)")
    }

    /// "Lần trước 07/07: 1.526 tồn, hẹn 20/07 (đã quá hẹn, nay còn 1.294)".
    static func earlier(
        _ entry: JournalEntry, isLatest: Bool, today: CalendarDay?, open: Int?, asOf: CalendarDay?
    ) -> Phrase {
        func text(_ language: Language) -> String {
            let numbers = NumberText(language)
            func day(_ day: CalendarDay) -> String {
                day.year == today?.year ? numbers.dayAndMonth(day) : numbers.date(day)
            }
            var parts: [String] = []
            if let open = entry.open {
                parts.append(Phrase("\(numbers.count(open)) tồn", "\(numbers.count(open)) open")[language])
            }
            if let promised = entry.promised {
                var promise = Phrase("hẹn \(day(promised))", "promised for \(day(promised))")[language]
                if let asOf, asOf < promised, let today, promised < today {
                    promise +=
                        Phrase(" (đã đến hẹn, số liệu chưa tới ngày ấy)", " (past, no figures of that day yet)")[
                            language]
                } else if let today, promised < today, let open, open > 0 {
                    let rest = numbers.count(open)
                    promise += Phrase(" (đã quá hẹn, nay còn \(rest))", " (past, \(rest) open now)")[language]
                }
                parts.append(promise)
            }
            if !entry.note.isEmpty { parts.append("“\(entry.note)”") }
            let kind = entry.kind == .reminder ? Phrase(" (nhắc)", " (reminded)")[language] : ""
            let title = isLatest ? Phrase("Lần trước", "Last time") : Phrase("Trước nữa", "Before that")
            return "\(title[language]) \(day(entry.day))\(kind): \(parts.joined(separator: ", "))"
        }
        return Phrase(text(.vietnamese), text(.english))
    }

    // What if.
    static let supposed = Phrase("GIẢ SỬ", "SUPPOSED")
    static let whatIfTitle = Phrase("GIẢ SỬ – số liệu thật không đổi", "WHAT IF – the real figures stay as they are")
    static let asItIs = Phrase("hiện nay", "now")
    static let documentsPrompt = Phrase("Số văn bản xử lý xong:", "Documents done:")
    static let whatIfFoot = Phrase(
        "Để trống: hết · Enter: giữ ở chân bảng · Esc: thôi", "Empty: all · Enter: keep at the foot · Esc: drop")
    static let whatIfFootUnmarked = Phrase(
        "Enter: rồi đánh dấu bằng x, tổng ở chân bảng · Esc: thôi",
        "Enter: then mark with x, sums at the foot · Esc: drop")
    static let whatIfFootInRollCall = Phrase("Để trống: hết · Enter, Esc: đóng", "Empty: all · Enter, Esc: close")
    static let markToSuppose = Phrase("đánh dấu đơn vị: x", "mark units: x")
    static let markOrType = Phrase(
        "Đánh dấu đơn vị (x hoặc Space), hoặc gõ một số: 500, 1.500.", "Mark units (x or Space), or type a number: 500."
    )
    static func noNumber(_ typed: String) -> Phrase {
        Phrase(
            "“\(typed)” không phải là số văn bản. Gõ số nguyên: 500, 1.500.",
            "“\(typed)” is no number of documents. Type a whole number: 500.")
    }
    static func supposedNow(_ count: String) -> Phrase {
        Phrase(
            "Giả sử xong \(count) văn bản: kết quả ở chân bảng, số liệu thật không đổi. i rồi Esc để bỏ.",
            "Supposing \(plural(count, "document")) done: see the foot; the real figures stay. i, then Esc to drop.")
    }
    static func supposedLess(_ asked: String, _ available: String) -> Phrase {
        Phrase(
            "Chỉ tồn \(available), ít hơn \(asked): giả sử xong cả \(available), kết quả ở chân bảng. i rồi Esc để bỏ.",
            "Only \(available) are open, not \(asked): supposing all of them done, see the foot. i, then Esc to drop.")
    }
    /// Which of the marked units the table does not show.
    static func hidden(_ model: Model) -> Phrase {
        let names = model.markedUnits.filter(model.hiddenMarks.contains).map(model.name(of:))
        guard !names.isEmpty else { return Phrase("", "") }
        let list = names.joined(separator: "; ")
        return Phrase(" (đang ẩn: \(list))", " (hidden: \(list))")
    }
    static let anyUnits = Phrase("Các đơn vị", "The units together")
    static func markedUnits(_ count: Int) -> Phrase {
        Phrase("\(count) đơn vị đánh dấu", count == 1 ? "1 marked unit" : "\(count) marked units")
    }
    static func notMore(_ count: String) -> Phrase {
        Phrase(" (chỉ tồn \(count)).", " (no more than \(count) are open).")
    }
}
