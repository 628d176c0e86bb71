import Intake
import Statistics
import Terminal

/// The title strip: whose figures, of when, and whether they are real.
enum TitleLine {
    static func draw(_ model: Model, crumbs: [String] = [], on frame: inout Frame) {
        frame.fill(Rect(row: 0, column: 0, rows: 1, columns: model.size.columns), style: Style(.title))
        var right = model.size.columns
        if let snapshot = model.data?.assessment.snapshot, snapshot.isSample {
            let label = " \(Text.sample[model.language]) "
            right -= displayWidth(of: label)
            frame.put(label, row: 0, column: right, style: Style(.sample))
        }
        if model.isOrderFrozen {
            let label = " \(MeetingText.orderKept[model.language]) "
            right -= displayWidth(of: label) + 1
            frame.put(label, row: 0, column: right, style: Style(.tabActive))
        }
        var parts = [Text.program[model.language]]
        if let snapshot = model.data?.assessment.snapshot {
            if crumbs.isEmpty {
                let path = model.current.view.path.compactMap { model.data?.unit($0)?.figures.unit.name }
                if !path.isEmpty {
                    parts.append(path.joined(separator: " › "))
                } else if !snapshot.scope.isEmpty {
                    parts.append(snapshot.scope)
                }
                parts += dates(of: snapshot, model)
            }
        }
        let text = " " + (parts + crumbs).joined(separator: crumbs.isEmpty ? " · " : " › ")
        frame.put(text, row: 0, column: 0, style: Style(.title), maxWidth: max(0, right - 1))
    }

    private static func dates(of snapshot: Snapshot, _ model: Model) -> [String] {
        let numbers = NumberText(model.language)
        var parts: [String] = []
        if let period = snapshot.period {
            parts.append("\(Text.period[model.language]) \(numbers.date(period.from))–\(numbers.date(period.to))")
        }
        if snapshot.period?.to != snapshot.asOf {
            parts.append("\(Text.asOf[model.language]) \(numbers.date(snapshot.asOf))")
        }
        if let today = model.today, snapshot.asOf < today {
            let days = numbers.count(snapshot.asOf.days(to: today))
            parts.append(Phrase("cách đây \(days) ngày", "\(days) days old")[model.language])
        }
        return parts
    }
}

/// The second line: days to the deadline, the pace the whole needs, and how many units break each rule.
enum StatusLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        guard let data = model.data else { return }
        var column = 1
        for (text, role) in segments(data.assessment, model) {
            let width = displayWidth(of: text)
            if column + width > model.size.columns { continue }
            frame.put(text, row: 1, column: column, style: Style(role))
            column += width + 2
        }
    }

    /// The deadline first, then the two rules of the order, then the rest as far as there is room.
    private static func segments(_ assessment: Assessment, _ model: Model) -> [(String, Role)] {
        let language = model.language
        let isNarrow = model.size.columns < 110
        let isVeryNarrow = model.size.columns < 76
        func count(
            _ flag: Flag, _ glyph: String, _ long: Phrase, _ short: Phrase, _ code: Phrase
        )
            -> (String, Role)
        {
            let number = assessment.count(of: flag)
            let name = isVeryNarrow ? code[language] : (isNarrow ? short : long)[language] + ":"
            let text = "\(glyph) \(name) \(number)"
            return (text, number == 0 ? .met : flag == .leaderSigningZero ? .zero : .normal)
        }
        var parts: [(String, Role)] = [(deadline(assessment.frame, language, isShort: isNarrow), .deadline)]
        if let content = model.current.content { parts += PaceStrip.segments(assessment, content, model) }
        if model.table == .pace { return parts }
        parts += [
            count(
                .processingBelowTarget, "▽", Phrase("Xử lý chưa đạt", "Processing below target"),
                Phrase("XL chưa đạt", "Proc. below"), Phrase("XL", "Proc")),
            count(
                .leaderSigningZero, "⊘", Phrase("Lãnh đạo ký số 0 %", "Leader signing 0 %"),
                Phrase("LĐ ký 0 %", "Leader 0 %"), Phrase("LĐ", "Lead")),
        ]
        let missing = assessment.count(of: .noData)
        if missing > 0 { parts.append(("· \(Flag.noData.title[language]): \(missing)", .warning)) }
        parts.append(
            count(
                .signingBelowTarget, "▽", Phrase("Ký số chưa đạt", "Signing below target"),
                Phrase("KS chưa đạt", "Sign. below"), Phrase("KS", "Sign")))
        if let pace = model.current.content?.all.pace, pace.requiredPerDay.isDefined {
            let numbers = NumberText(language)
            let text = Phrase(
                "Cần \(numbers.pace(pace.requiredPerDay))/ngày, đang làm \(numbers.pace(pace.currentPerDay))",
                "Need \(numbers.pace(pace.requiredPerDay))/day, doing \(numbers.pace(pace.currentPerDay))")
            parts.append((text[language], .muted))
        }
        return parts
    }

    /// "Hạn: trước 10/08/2023, còn 40 ngày làm việc".
    static func deadline(_ frame: PaceFrame, _ language: Language, isShort: Bool) -> String {
        guard let deadline = frame.deadline, let daysLeft = frame.daysLeft else { return Text.noDeadline[language] }
        let numbers = NumberText(language)
        let left = frame.workingDaysLeft
        let remaining =
            daysLeft < 0
            ? Phrase("quá \(-daysLeft) ngày", "\(-daysLeft) days past")
            : isShort
                ? Phrase("còn \(left) ngày LV", "\(left) work days left")
                : Phrase("còn \(left) ngày làm việc", "\(left) working days left")
        if isShort {
            let word = deadline.isInclusive ? Phrase("Hạn", "Due") : Phrase("Trước", "Before")
            return "\(word[language]) \(numbers.dayAndMonth(deadline.day)): \(remaining[language])"
        }
        let word = deadline.isInclusive ? Text.deadlineThrough : Text.deadlineBefore
        let name = deadline.name.isEmpty ? "" : "\(deadline.name): "
        return name + "\(word[language]) \(numbers.date(deadline.day)), \(remaining[language])"
    }
}

/// The line of tabs, with what narrows the table on its right.
enum TabLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        for tab in tabs(model) {
            let role: Role = tab.table == model.table ? .tabActive : .tab
            frame.put(tab.text, row: 2, column: tab.column, style: Style(role))
        }
        let state = narrowing(model)
        let start = tabs(model).last.map { $0.column + displayWidth(of: $0.text) + 2 } ?? 0
        guard !state.isEmpty, start < model.size.columns else { return }
        let room = model.size.columns - start - 1
        let width = min(displayWidth(of: state), room)
        frame.put(
            state, row: 2, column: model.size.columns - width - 1, style: Style(.warning), maxWidth: width)
    }

    static func table(at column: Int, in model: Model) -> TableKind? {
        tabs(model).first { $0.column..<($0.column + displayWidth(of: $0.text)) ~= column }?.table
    }

    private static func tabs(_ model: Model) -> [(table: TableKind, text: String, column: Int)] {
        var column = 1
        return TableKind.allCases.enumerated().map { place, table in
            let text = " \(place + 1) \(table.title[model.language]) "
            defer { column += displayWidth(of: text) + 1 }
            return (table, text, column)
        }
    }

    private static func narrowing(_ model: Model) -> String {
        let query = model.current.query
        var parts: [String] = []
        if case .running(let done, let total) = model.loading, total > 0, model.data != nil {
            parts.append(Text.reading(percent: done * 100 / total)[model.language])
        }
        if model.isOutdated { parts.append(Text.outdated[model.language]) }
        if !query.filter.isEmpty, !isTypingFilter(model) {
            parts.append("\(Text.filterPrompt[model.language]) \(query.filter)")
        }
        switch query.failing {
        case .off: break
        case .failing: parts.append(Phrase("chỉ chưa đạt", "failing only")[model.language])
        case .low: parts.append(Phrase("chỉ thấp, bằng 0", "low or zero only")[model.language])
        }
        if !model.marks.isEmpty {
            parts.append(Phrase("đánh dấu \(model.marks.count)", "\(model.marks.count) marked")[model.language])
        }
        if let data = model.data {
            let problems = data.findings.count { $0.severity != .info }
            if problems > 0 {
                parts.append(Phrase("⚠ \(problems) cảnh báo (f)", "⚠ \(problems) findings (f)")[model.language])
            }
        }
        return parts.joined(separator: " · ")
    }

    private static func isTypingFilter(_ model: Model) -> Bool {
        if case .filter = model.overlay { return true }
        return false
    }
}
