import Statistics

/// What was agreed with units in a meeting, as a list to be sent round.
public struct AgreedActions: Equatable, Sendable {
    /// One unit with what it agreed to.
    public struct Action: Equatable, Sendable {
        /// Who.
        public let unit: UnitAssessment
        /// What was recorded last on that day.
        public let entry: JournalEntry
    }

    /// The day of the meeting.
    public let day: CalendarDay
    /// In the order of the report.
    public let actions: [Action]
    private let assessment: Assessment

    /// The agreements of `day` in `journal`. A later entry about a unit replaces an earlier one of that day: it was made
    /// by changing the earlier one.
    public init(of day: CalendarDay, in journal: [UnitID: [JournalEntry]], assessment: Assessment) {
        self.day = day
        self.assessment = assessment
        actions = assessment.units.compactMap { unit in
            journal[unit.figures.unit.id]?.last { $0.kind == .agreement && $0.day == day }
                .map { Action(unit: unit, entry: $0) }
        }
    }

    /// The name of a file that holds the list, without its ending: it says the day.
    public func fileName(_ language: Language) -> String {
        Phrase("ket-luan-hop-\(day.iso)", "agreed-actions-\(day.iso)")[language]
    }

    /// The list as a letter.
    public func letter(_ language: Language) -> Letter {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        let sample = snapshot.isSample ? Phrase(" (DỮ LIỆU MẪU)", " (SAMPLE DATA)")[language] : ""
        let title = Phrase(
            "Kết luận cuộc họp đôn đốc ngày \(numbers.date(day))\(sample)",
            "Actions agreed in the review meeting of \(numbers.date(day))\(sample)")
        // The counts are those that were spoken of, whatever has come since.
        let spokenOf = actions.map(\.entry.asOf).max() ?? snapshot.asOf
        var opening = Phrase(
            "Số liệu đến ngày \(numbers.date(spokenOf)).", "Figures as of \(numbers.date(spokenOf)).")[language]
        if !snapshot.scope.isEmpty { opening = "\(snapshot.scope). \(opening)" }
        guard !actions.isEmpty else {
            let nothing = Phrase("Chưa ghi kết luận nào.", "Nothing was agreed.")[language]
            return Letter(
                title: title[language], parts: [.paragraph(opening), .paragraph(nothing)],
                languageCode: language.rawValue)
        }
        let count = numbers.count(actions.count)
        let intro = Phrase("Đã thống nhất với \(count) đơn vị:", "Agreed with units: \(count)")[language]
        return Letter(
            title: title[language],
            parts: [
                .paragraph(opening), .paragraph(intro),
                .list(
                    actions.map { action in
                        let entry = action.entry
                        let day = numbers.date(entry.asOf)
                        let older =
                            entry.asOf == spokenOf
                            ? "" : Phrase(" (số liệu đến \(day))", " (figures as of \(day))")[language]
                        return "\(action.unit.figures.unit.name): \(entry.agreedText(language))\(older)"
                    }),
            ], languageCode: language.rawValue)
    }
}

extension JournalEntry {
    /// The figures spoken of, the promise and the note: "tồn 1.526 văn bản; hẹn xong 20/07/2023; họp lại sau".
    public func agreedText(_ language: Language) -> String {
        let numbers = NumberText(language)
        var parts: [String] = []
        if let open {
            parts.append(
                Phrase("tồn \(numbers.count(open)) văn bản", "\(plural(numbers.count(open), "document")) open")[
                    language])
        }
        if let unsigned, unsigned > 0 {
            parts.append(
                Phrase("\(numbers.count(unsigned)) chưa ký số", "\(numbers.count(unsigned)) not signed")[language])
        }
        if let promised {
            parts.append(
                Phrase("hẹn xong \(numbers.date(promised))", "promised for \(numbers.date(promised))")[language])
        }
        if !note.isEmpty { parts.append(note) }
        return parts.joined(separator: "; ")
    }
}
