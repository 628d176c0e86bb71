import Statistics
import Terminal

/// The second line: days to the deadline, the pace the whole needs, and how many units break each rule.
enum StatusLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        guard let data = model.data else { return }
        let segments = segments(data.assessment, model)
        var column = 1
        for (place, segment) in segments.enumerated() {
            // Room is left for the sign that says more is known than is shown.
            let isLast = place == segments.count - 1
            let room = model.size.columns - column - (isLast ? 0 : 2)
            guard displayWidth(of: segment.0) <= room || place == 0 else {
                frame.put("…", row: 1, column: min(column, model.size.columns - 1), style: Style(.muted))
                return
            }
            column += frame.put(segment.0, row: 1, column: column, style: Style(segment.1), maxWidth: room) + 2
        }
    }

    /// The deadline first, then the two rules of the order, then the rest as far as there is room.
    private static func segments(_ assessment: Assessment, _ model: Model) -> [(String, Role)] {
        let language = model.language
        let isNarrow = model.size.columns < 110
        let isVeryNarrow = model.size.columns < 76
        func count(
            _ flag: Flag, _ severity: (UnitAssessment) -> Severity, _ glyph: String, _ long: Phrase, _ short: Phrase,
            _ code: Phrase
        ) -> (String, Role) {
            let number = assessment.count(of: flag)
            let name = isVeryNarrow ? code[language] : (isNarrow ? short : long)[language] + ":"
            // Of whom it is not told is no unit that meets the rule: counted beside, and nobody is "0".
            let unknown = assessment.units.count { severity($0) == .unknown }
            let isTold = assessment.units.contains { ![.unknown, .noData].contains(severity($0)) }
            guard isTold || assessment.units.isEmpty else { return ("\(glyph) \(name) \(NumberText.missing)", .muted) }
            let text = "\(glyph) \(name) \(number)" + (unknown > 0 ? " (? \(unknown))" : "")
            return (text, number == 0 ? unknown == 0 ? .met : .muted : flag == .leaderSigningZero ? .zero : .normal)
        }
        // Where none is set, the key that leads to it stands beside.
        let key = assessment.frame.deadline == nil ? " (S)" : ""
        var parts: [(String, Role)] = [(deadline(assessment.frame, language, isShort: isNarrow) + key, .deadline)]
        if let content = model.current.content { parts += PaceStrip.segments(assessment, content, model) }
        if model.table == .pace { return parts }
        parts += [
            count(
                .processingBelowTarget, \.processing, "▽", Phrase("Xử lý chưa đạt", "Processing below target"),
                Phrase("XL chưa đạt", "Proc. below"), Phrase("XL", "Proc")),
            count(
                .leaderSigningZero, \.leaderSigning, "⊘", Phrase("Lãnh đạo ký số 0 %", "Leader signing 0 %"),
                Phrase("LĐ ký 0 %", "Leader 0 %"), Phrase("LĐ", "Lead")),
        ]
        let missing = assessment.count(of: .noData)
        if missing > 0 { parts.append(("· \(Flag.noData.title[language]): \(missing)", .warning)) }
        parts.append(
            count(
                .signingBelowTarget, \.signing, "▽", Phrase("Ký số chưa đạt", "Signing below target"),
                Phrase("KS chưa đạt", "Sign. below"), Phrase("KS", "Sign")))
        if let pace = model.current.content?.all.pace, pace.requiredPerDay.isDefined {
            let numbers = NumberText(language)
            let (needed, cleared) = numbers.paces(pace.requiredPerDay, pace.clearing)
            let text = Phrase(
                "Cần \(needed)/ngày, tồn cũ giảm \(cleared)", "Need \(needed)/day, clearing \(cleared)")
            parts.append((text[language], .muted))
        }
        return parts
    }

    /// "Hạn: trước 10/08/2023, còn 40 ngày làm việc".
    static func deadline(_ frame: PaceFrame, _ language: Language, isShort: Bool, spellsOut: Bool = false) -> String {
        guard let deadline = frame.deadline, let daysLeft = frame.daysLeft else { return Text.noDeadline[language] }
        let numbers = NumberText(language)
        let left = frame.workingDaysLeft
        let remaining =
            daysLeft < 0
            ? Phrase("quá \(numbers.count(-daysLeft)) ngày", "\(plural(numbers.count(-daysLeft), "day")) past")
            : isShort && !spellsOut
                ? Phrase("còn \(left) ngày LV", "\(left) work days")
                : Phrase("còn \(left) ngày làm việc", "\(plural(left, "working day")) left")
        if isShort {
            let word = deadline.isInclusive ? Phrase("Hạn", "Due") : Phrase("Trước", "Before")
            return "\(word[language]) \(numbers.dayAndMonth(deadline.day)): \(remaining[language])"
        }
        let word = deadline.isInclusive ? Text.deadlineThrough : Text.deadlineBefore
        let name = deadline.name.isEmpty ? "" : "\(deadline.name): "
        return name + "\(word[language]) \(numbers.date(deadline.day)), \(remaining[language])"
    }
}
