import Statistics
import Terminal

/// A piece of a line with the role it is drawn in.
struct Segment: Equatable, Sendable {
    let text: String
    let role: Role

    init(_ text: String, _ role: Role = .normal) {
        self.text = text
        self.role = role
    }
}

/// Three lines on a unit: incoming, pace, signing. Short enough for 80 columns, spelled out where there is room.
struct UnitSummary {
    private(set) var lines: [[Segment]]
    private let unit: UnitAssessment
    private let numbers: NumberText
    private var isNarrow: Bool
    private var leavesChangeOut = false
    private var language: Language { numbers.language }

    init(_ unit: UnitAssessment, _ assessment: Assessment, _ language: Language, width: Int) {
        self.unit = unit
        numbers = NumberText(language)
        isNarrow = width < 110
        lines = []
        lines = made(of: assessment)
        func fits(_ line: [Segment]) -> Bool { line.reduce(0) { $0 + displayWidth(of: $1.text) } <= width - 2 }
        // What does not fit is said shorter: its end is what it leads to. Half a number would be another number.
        if !isNarrow, !lines.allSatisfy(fits) {
            isNarrow = true
            lines = zip(lines, made(of: assessment)).map { fits($0) ? $0 : $1 }
        }
        if !lines.allSatisfy(fits) {
            leavesChangeOut = true
            lines = zip(lines, made(of: assessment)).map { fits($0) ? $0 : $1 }
        }
    }

    private func made(of assessment: Assessment) -> [[Segment]] {
        let days = assessment.snapshot.otherDays
        return [
            incoming + change(assessment) + day(days.incoming), pace(assessment.frame), signing + day(days.issued),
        ]
    }

    /// "(đến 14/06)" behind what is not of the day of the figures.
    private func day(_ day: CalendarDay?) -> [Segment] {
        guard let day else { return [] }
        let shown = numbers.dayAndMonth(day)
        return [Segment(Phrase(" (đến \(shown))", " (as of \(shown))")[language], .warning)]
    }

    private var incoming: [Segment] {
        guard let tally = unit.figures.incoming else { return [missing(.incoming)] }
        let role = Glyph.role(unit.processing)
        let isAll = tally.tellsAllOnly
        let received = numbers.count(tally[isAll ? .toProcess : .received])
        let parts: Phrase
        if let replied = tally[.replied], let closed = tally[.closed] {
            let (replied, closed) = (numbers.count(replied), numbers.count(closed))
            parts = Phrase(
                "\(received) = phúc đáp \(replied) + kết thúc \(closed) + ",
                "\(received) = replied \(replied) + closed \(closed) + ")
        } else {
            let processed = numbers.count(tally[isAll ? .processedAll : .processed])
            parts = Phrase("\(received) = đã xử lý \(processed) + ", "\(received) = processed \(processed) + ")
        }
        let open = numbers.count(tally[isAll ? .openAll : .open])
        return [
            Segment("\(TableKind.incoming.title[language]): ", .muted), Segment(parts[language]),
            Segment(Phrase("tồn \(open)", "open \(open)")[language], role),
            Segment("   \(Glyph.text(.processing, of: unit)) \(numbers.percent(tally.judgedProcessing))", role),
        ]
    }

    /// The deadline, and what is known of the way to it: without one, or without a period, parts of that are missing.
    private func pace(_ frame: PaceFrame) -> [Segment] {
        let deadline = StatusLine.deadline(frame, language, isShort: isNarrow)
        let rest = unit.pace.map { work($0, frame) } ?? []
        return [Segment(rest.isEmpty ? deadline : deadline + "; ", .deadline)] + rest
    }

    private func work(_ pace: Pace, _ frame: PaceFrame) -> [Segment] {
        var line: [Segment] = []
        func following(_ text: Phrase) -> String { line.isEmpty ? text[language] : ", " + text[language] }
        if let verdict = pace.verdict, (pace.stock?.upperBound ?? 0) > 0, verdict != .overdue {
            line.append(Segment("\(verdict.title[language]): ", Glyph.role(verdict.severity)))
        }
        if pace.requiredPerDay.isDefined {
            let backlog = pace.leastWord[language] + numbers.wholePace(pace.requiredPerDay)
            let inflow = numbers.wholePace(pace.requiredPerDayWithInflow)
            line.append(
                Segment(
                    Phrase("cần \(backlog)/ngày", "needs \(backlog)\(isNarrow ? "/day" : " a day")")[language],
                    pace.isBehind ? .low : .met))
            if pace.requiredPerDayWithInflow.isDefined {
                let long = Phrase(" (kể cả đến mới: \(inflow))", " (\(inflow) with inflow)")
                let short = Phrase(", kể cả mới \(inflow)", ", \(inflow) with new")
                line.append(Segment((isNarrow ? short : long)[language]))
            }
        } else if let open = pace.stock?.lowerBound, open > 0, frame.isPastDeadline {
            line.append(
                Segment(
                    Phrase("còn \(numbers.count(open)) văn bản", "\(numbers.count(open)) still open")[
                        language],
                    .zero))
        }
        guard pace.clearing.isDefined else { return line }
        let cleared = numbers.paces(pace.requiredPerDay, pace.clearing).1
        let span =
            pace.clearing.part == 0
            ? isNarrow
                ? Phrase("tồn cũ chưa giảm", "clearing none")
                : Phrase("20 ngày qua tồn cũ chưa giảm", "clearing none in the last 20 days")
            : isNarrow
                ? Phrase("tồn cũ giảm \(cleared)", "clearing \(cleared)")
                : Phrase("20 ngày qua tồn cũ giảm \(cleared)/ngày", "clearing \(cleared) a day in the last 20")
        line.append(Segment(following(span), .muted))
        if !isNarrow, let projected = pace.projectedFinish, projected != .done, pace.verdict != .overdue {
            let finish = numbers.finish(projected)
            line.append(Segment(following(Phrase("dự kiến xong: \(finish)", "done about: \(finish)")), .muted))
        }
        return line
    }

    /// "+12 ↘ từ 07/06", and where there is room what it holds of the whole.
    private func change(_ assessment: Assessment) -> [Segment] {
        var line: [Segment] = []
        if leavesChangeOut { return line }
        if let change = unit.change?.open, let day = assessment.snapshot.earlierDay {
            let since = numbers.dayAndMonth(day)
            line.append(Segment("   " + numbers.signed(change), Glyph.role(change.improvement)))
            if !isNarrow { line.append(Segment(Phrase(" từ \(since)", " since \(since)")[language], .muted)) }
        }
        if !isNarrow, let share = unit.shareOfBacklog, share.isDefined {
            let percent = numbers.percent(share)
            line.append(Segment(Phrase("   \(percent) tổng tồn", "   \(percent) of all open")[language], .muted))
        }
        return line
    }

    private var signing: [Segment] {
        guard let tally = unit.figures.issued else { return [missing(.issued)] }
        let issued = numbers.percent(tally[rate: .leaderOfSigned])
        let share = "\(numbers.fraction(tally[rate: .signing])) = \(numbers.percent(tally[rate: .signing]))"
        let leader =
            "\(numbers.fraction(tally[rate: .leaderOfElectronic])) = \(numbers.percent(tally[rate: .leaderOfElectronic]))"
        let glyph = Glyph.text(.leader, of: unit)
        let leaderGlyph = glyph == " " ? "" : glyph + " "
        let leaderTitle = isNarrow ? Phrase("; LĐ ký ", "; leader ") : Phrase("; lãnh đạo ký ", "; by a leader ")
        return [
            Segment("\(TableKind.issued.title[language]): ", .muted),
            Segment(
                Phrase("\(numbers.count(tally[.issued])), ký số ", "\(numbers.count(tally[.issued])), signed ")[
                    language]),
            Segment("\(Glyph.text(.signing, of: unit)) \(share)", Glyph.role(unit.signing)),
            Segment(
                (tally[.exempt] ?? 0) == 0 ? "" : OfficeText.exempt(numbers.count(tally[.exempt]))[language], .muted),
            Segment(leaderTitle[language]),
            Segment("\(leaderGlyph)\(leader)", Glyph.role(unit.leaderSigning)),
            Segment(
                isNarrow ? "" : Phrase(" (trên số đã ký \(issued))", " (of signed \(issued))")[language], .muted),
        ]
    }

    private func missing(_ table: TableKind) -> Segment {
        Segment("\(table.title[language]): \(Flag.noData.title[language])", .noData)
    }
}

/// What a backlog consists of, in as many lines as there is room for.
enum BacklogSummary {
    /// `through` is the day of the register, where the figures above are of a later one.
    static func lines(
        _ backlog: BacklogBreakdown, _ language: Language, rows: Int, through: CalendarDay?
    ) -> [[Segment]] {
        let numbers = NumberText(language)
        let register = through.map { day in
            let shown = numbers.dayAndMonth(day)
            return Phrase(" (sổ đến \(shown))", " (register to \(shown))")
        }
        func part(_ name: String, _ count: Int, _ role: Role = .normal) -> Segment {
            Segment("\(name) \(numbers.count(count))", count == 0 ? .muted : role)
        }
        func joined(_ title: Phrase, _ parts: [Segment]) -> [Segment] {
            [Segment("\(title[language]): ", .muted)]
                + parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [Segment(" · ", .muted), $0.element] }
        }
        let age = joined(
            register.map { Text.age.joined($0) } ?? Text.age,
            AgeBand.allCases.map { part($0.shortTitle[language] + ":", backlog[$0], $0 == .older ? .low : .normal) }
                + (backlog.oldest.map { [Segment("\(Text.oldest[language]) \(numbers.date($0))")] } ?? []))
        let closable = "\(DocumentRole.information.title[language]) (\(Text.closable[language]))"
        let role = joined(
            Text.role,
            // A register that does not tell roles has none of any: what is not known is not 0.
            DocumentRole.allCases.filter { backlog[$0] > 0 || ($0 != .unknown && backlog[DocumentRole.unknown] == 0) }
                .map {
                    part(
                        $0 == .information ? closable : $0.title[language], backlog[$0],
                        $0 == .information ? .good : .normal)
                })
        var dueParts = [Segment(NumberText.missing, .muted)]
        if let overdue = backlog.overdue, let ahead = backlog.due, let without = backlog.withoutDueDate {
            dueParts = [
                part(Text.overdue[language], overdue, .zero), part(Text.dueAhead[language], ahead),
                part(Text.withoutDueDate[language], without),
            ]
        }
        let due = joined(Text.due, dueParts)
        let urgency = joined(
            Text.urgency,
            Urgency.allCases.filter { backlog[$0] > 0 || ($0 != .unknown && backlog[Urgency.unknown] == 0) }.map {
                part($0.title[language], backlog[$0], $0 > .normal ? .warning : .normal)
            })
        return Array([age, role, due, urgency].prefix(rows))
    }
}
