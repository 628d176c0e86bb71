import Statistics
import Text

/// A reminder to one unit, ready to send: numbers, what is expected by when, what can be closed at once, the oldest
/// documents.
public struct Reminder: Equatable, Sendable {
    private let unit: UnitAssessment
    private let assessment: Assessment
    private let backlog: [IncomingDocument]
    private let doubtful: [IncomingDocument]
    private let since: CalendarDay?
    private let unsigned: [IssuedDocument]
    private let listed: Int
    private let previous: ReminderHistory?

    /// A reminder to `unit` that lists at most `listed` documents of each kind. `backlog` oldest first; empty without a
    /// register. `doubtful` were open when their register ended, on `since`, and nobody tells of them any more. `previous` are the reminders it had before.
    public init(
        _ unit: UnitAssessment, in assessment: Assessment, backlog: [IncomingDocument],
        doubtful: [IncomingDocument] = [], since: CalendarDay? = nil, unsigned: [IssuedDocument], listed: Int,
        previous: ReminderHistory? = nil
    ) {
        self.unit = unit
        self.assessment = assessment
        self.backlog = backlog
        self.doubtful = doubtful
        self.since = since
        self.unsigned = unsigned.filter { !$0.isSigned && !$0.isExempt }
        self.listed = max(0, listed)
        self.previous = previous
    }

    /// Whether there is anything to remind of.
    public var isNeeded: Bool {
        let counts = unit.figures.incoming
        let open = [
            counts?[.open], counts?[.openAll], counts?.earlierStock?.open, unit.figures.backlog?.open,
            backlog.count + doubtful.count,
        ]
        // What was carried over and is not known to be done is open as far as anybody knows.
        let carried = counts?[.openAll] == nil ? counts?[.carriedOver] : nil
        return (open + [carried]).contains { $0 ?? 0 > 0 } || unit.flags.contains { $0.isFailure || $0 == .overdue }
    }

    /// The letter.
    public func letter(_ language: Language) -> Letter {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        let sample = snapshot.isSample ? Phrase(" (DỮ LIỆU MẪU)", " (SAMPLE DATA)")[language] : ""
        let title = Phrase(
            "Đôn đốc xử lý văn bản và ký số: \(unit.figures.unit.name)\(sample)",
            "Reminder on documents and digital signing: \(unit.figures.unit.name)\(sample)")[language]
        guard isNeeded else {
            let nothing =
                unit.hasUnknown
                ? Phrase(
                    "Đến ngày \(numbers.date(snapshot.asOf)) chưa rõ đơn vị còn nội dung phải nhắc hay không: số liệu không cho biết đủ.",
                    "As of \(numbers.date(snapshot.asOf)) it is not known whether there is anything to remind the unit of: the figures do not tell enough."
                )
                : Phrase(
                    "Đến ngày \(numbers.date(snapshot.asOf)) đơn vị không có nội dung phải nhắc.",
                    "As of \(numbers.date(snapshot.asOf)) there is nothing to remind the unit of.")
            return Letter(title: title, parts: [.paragraph(nothing[language])], languageCode: language.rawValue)
        }
        var parts: [Letter.Part] = []
        if let previous {
            let open = unit.figures.incoming?[.open]
            parts.append(.paragraph(previous.sentence(open: open, asOf: snapshot.asOf, numbers)))
        }
        if unit.has(.noData) { parts.append(.paragraph(explanation(.noData, language))) }
        let coverage = snapshot.coverageSentence(language, of: unit.figures)
        if !coverage.isEmpty { parts.append(.paragraph(coverage.asSentence)) }
        parts += incomingParts(numbers) + signingParts(numbers)
        return Letter(title: title, parts: parts, languageCode: language.rawValue)
    }

    private func explanation(_ flag: Flag, _ language: Language) -> String {
        unit.explanation(of: flag, frame: assessment.frame, in: language)
    }

    private func incomingParts(_ numbers: NumberText) -> [Letter.Part] {
        let language = numbers.language
        guard let counts = unit.figures.incoming else { return [] }
        let date = numbers.date(assessment.snapshot.asOf)
        let rate = numbers.percent(counts.judgedProcessing ?? Rate(0, of: 0))
        func count(_ measure: Measure) -> String { counts[measure].map(numbers.count) ?? NumberText.missing }
        let isAll = counts.tellsAllOnly
        let (received, processed, open) =
            isAll
            ? (count(.toProcess), count(.processedAll), count(.openAll))
            : (count(.received), count(.processed), count(.open))
        var parts: [Letter.Part] = [
            .paragraph(
                (isAll
                    ? Phrase(
                        "Đến ngày \(date), đơn vị phải xử lý \(received) văn bản đến, kể cả tồn kỳ trước chuyển sang; đã xử lý \(processed) (\(rate)), còn tồn \(open) văn bản.",
                        "As of \(date) the unit had \(plural(received, "document")) to process, those carried over included, and processed \(processed) (\(rate)); \(open) are open."
                    )
                    : Phrase(
                        "Đến ngày \(date), đơn vị tiếp nhận \(received) văn bản đến, đã xử lý \(processed) (\(rate)), còn tồn \(open) văn bản.",
                        "As of \(date) the unit received \(plural(received, "document")) and processed \(processed) (\(rate)); \(open) are open."
                    ))[language])
        ]
        let carried = assessment.snapshot.carriedSentence(counts, language)
        if !carried.isEmpty { parts.append(.paragraph(carried.asSentence)) }
        if !isAll, let all = counts[.openAll], let own = counts[.open], all > own {
            parts.append(
                .paragraph(
                    Phrase(
                        "Cả tồn kỳ trước chuyển sang, còn \(numbers.count(all)) văn bản.",
                        "With those carried over \(numbers.count(all)) are open.")[language]))
        }
        guard (counts[.openAll] ?? counts[.open] ?? self.backlog.count + doubtful.count) > 0 || !carried.isEmpty else {
            return parts
        }
        let work = [
            expectation(numbers), unit.pace?.cohortSentence(language), unit.pace?.recentWorkSentence(language),
        ].compactMap { $0 }
        if !work.isEmpty { parts.append(.paragraph(work.joined(separator: " "))) }
        if let breakdown = unit.figures.backlog {
            if let through = assessment.snapshot.documentsThrough(of: unit.figures) {
                let day = numbers.date(through)
                let open = numbers.count(breakdown.open)
                parts.append(
                    .paragraph(
                        Phrase(
                            "Theo sổ đến ngày \(day), \(open) văn bản tồn gồm:",
                            "By the register, which ends on \(day), the \(plural(open, "open document")) are:")[
                                language]))
            }
            parts.append(.list(points(breakdown, numbers)))
        }
        let oldest = backlog.prefix(listed)
        if !oldest.isEmpty {
            parts.append(.paragraph(Phrase("Các văn bản tồn cũ nhất:", "The oldest open documents:")[language]))
            parts.append(.list(oldest.map { line($0, numbers) }))
        }
        return parts + doubtfulParts(numbers)
    }

    /// What was open when its register ended: whether it still is, the unit has to look up.
    private func doubtfulParts(_ numbers: NumberText) -> [Letter.Part] {
        guard let since, !doubtful.isEmpty else { return [] }
        let (count, day) = (numbers.count(doubtful.count), numbers.date(since))
        let sentence = Phrase(
            "\(count) văn bản tồn theo sổ đến ngày \(day), nay đã xử lý hay chưa thì chưa rõ; đề nghị rà soát:",
            "\(plural(count, "document")) open by the register that ends on \(day), of which nothing later is known; please check:"
        )
        guard listed > 0 else { return [.paragraph(sentence[numbers.language].dropLast() + ".")] }
        return [
            .paragraph(sentence[numbers.language]), .list(doubtful.prefix(listed).map { line($0, numbers) }),
        ]
    }

    /// What is expected by when, and the pace it takes.
    private func expectation(_ numbers: NumberText) -> String? {
        guard let pace = unit.pace, let deadline = assessment.frame.deadline else { return nil }
        let last = numbers.date(deadline.lastDay)
        let today = assessment.frame.todayClause
        if assessment.frame.isPastDeadline {
            return Phrase(
                "Đã quá hạn \(numbers.count(pace.daysPastDeadline)) ngày (hạn \(last)\(today.vietnamese)). Đề nghị xử lý dứt điểm ngay.",
                "The deadline (\(last)) passed \(plural(numbers.count(pace.daysPastDeadline), "day")) ago\(today.english). Please clear the backlog at once."
            )[numbers.language]
        }
        guard pace.requiredPerDay.isDefined else {
            return Phrase(
                "Đề nghị xử lý dứt điểm chậm nhất ngày \(last): còn \(pace.workingDaysLeft) ngày làm việc\(today.vietnamese).",
                "Please clear it by \(last): \(plural(pace.workingDaysLeft, "working day")) are left\(today.english).")[
                    numbers.language]
        }
        let perDay = pace.leastWord[numbers.language] + numbers.wholePace(pace.requiredPerDay)
        return Phrase(
            "Đề nghị xử lý dứt điểm chậm nhất ngày \(last): còn \(pace.workingDaysLeft) ngày làm việc\(today.vietnamese), mỗi ngày cần xử lý \(perDay) văn bản.",
            "Please clear it by \(last): \(plural(pace.workingDaysLeft, "working day")) are left\(today.english), \(plural(perDay, "document")) a day."
        )[numbers.language]
    }

    private func points(_ backlog: BacklogBreakdown, _ numbers: NumberText) -> [String] {
        let language = numbers.language
        var points: [String] = []
        if let closable = backlog.closable, closable > 0 {
            let count = numbers.count(closable)
            points.append(
                Phrase(
                    "\(count) văn bản gửi để biết, chỉ cần kết thúc trên hệ thống;",
                    "\(count) were sent for information only and can simply be closed;")[language])
        }
        if let overdue = backlog.overdue, overdue > 0 {
            let count = numbers.count(overdue)
            points.append(Phrase("\(count) văn bản đã quá hạn xử lý;", "\(count) are past their due date;")[language])
        }
        if backlog[.older] > 0 {
            let count = numbers.count(backlog[.older])
            points.append(Phrase("\(count) văn bản tồn trên 90 ngày.", "\(count) are older than 90 days.")[language])
        }
        return points
    }

    private func line(_ document: IncomingDocument, _ numbers: NumberText) -> String {
        Phrase(
            "Số đến \(document.arrivalNumber), ngày \(numbers.date(document.arrivalDate)): \(document.reference) của \(document.issuer), \(document.subject)",
            "No. \(document.arrivalNumber) of \(numbers.date(document.arrivalDate)): \(document.reference), \(document.issuer), \(document.subject)"
        )[numbers.language]
    }

    private func signingParts(_ numbers: NumberText) -> [Letter.Part] {
        let language = numbers.language
        var parts: [Letter.Part] = []
        let ofOffice: [Flag] = [.leaderSigningBelowTarget, .fullySignedBelowTarget, .inTimeBelowTarget, .urgentOpen]
        // Who is at zero is in the low list too: once is enough.
        let leader: Flag = unit.has(.leaderSigningZero) ? .leaderSigningZero : .leaderSigningLow
        for flag in [Flag.signingBelowTarget, leader] + ofOffice where unit.has(flag) {
            parts.append(.paragraph(explanation(flag, language)))
        }
        let shown = unsigned.prefix(listed)
        if !shown.isEmpty {
            parts.append(
                .paragraph(Phrase("Văn bản chưa ký số, cũ nhất trước:", "Unsigned documents, oldest first:")[language]))
            parts.append(.list(shown.map { "\($0.reference), \(numbers.date($0.date)): \($0.subject)" }))
        }
        return parts
    }
}
