import Sheets
import Statistics
import Text

/// All of it on one page of A4, for whoever has one minute: sums, the deadline, the two rules, the ten largest backlogs,
/// how the units are spread, room for a signature. Nothing is told by colour alone: it is printed grey.
public struct SummaryPaper {
    let assessment: Assessment
    let language: Language
    let text: ColumnText
    let left = 62.0
    let width = Paper.width - 62 - 46

    /// A page of what `assessment` says.
    public init(_ assessment: Assessment, groups: [UnitGroup], language: Language) {
        self.init(assessment, ColumnText(language, groups: groups), language: language)
    }

    init(_ assessment: Assessment, _ text: ColumnText, language: Language) {
        self.assessment = assessment
        self.language = language
        self.text = text
    }

    var numbers: NumberText { text.numbers }

    /// The page as PDF.
    public func pdf() throws(PaperError) -> [UInt8] {
        let paper = try Paper(title: title, day: assessment.snapshot.asOf.iso)
        var y = head(paper)
        y = sums(paper, y + 8)
        y = deadline(paper, y + 9)
        y = rules(paper, y + 9)
        y = worst(paper, y + 9)
        y = spread(paper, y + 9)
        sign(paper, max(y + 14, Paper.height - 128))
        return try paper.pdf()
    }

    private var title: String {
        Phrase(
            "TỔNG HỢP XỬ LÝ VĂN BẢN ĐẾN VÀ KÝ SỐ VĂN BẢN ĐI", "INCOMING DOCUMENTS AND DIGITAL SIGNING: SUMMARY")[
                language]
    }

    private func head(_ paper: Paper) -> Double {
        let snapshot = assessment.snapshot
        var y = 40.0
        if !snapshot.scope.isEmpty {
            y += paper.text(snapshot.scope, left, y, width: width, Paper.Face(11.5, isBold: true, lines: 1)) + 8
        }
        y += paper.text(title, left, y, width: width, Paper.Face(14, isBold: true, alignment: .middle))
        var line = ""
        if let period = snapshot.period {
            let (from, to) = (numbers.date(period.from), numbers.date(period.to))
            line = Phrase("Kỳ báo cáo từ \(from) đến \(to). ", "Period \(from) to \(to). ")[language]
        }
        let day = numbers.date(snapshot.asOf)
        line += Phrase("Số liệu đến hết ngày \(day).", "Figures as of the end of \(day).")[language]
        y += paper.text(line, left, y + 1, width: width, Paper.Face(11, isItalic: true, alignment: .middle)) + 1
        if snapshot.isSample {
            let label = PrintedTable.sampleLabel(language)
            y += paper.text(label, left, y + 2, width: width, Paper.Face(11, isBold: true, alignment: .middle)) + 2
        }
        return y
    }

    // MARK: Sums

    private func sums(_ paper: Paper, _ top: Double) -> Double {
        var y = top
        let tables: [(Phrase, [Column])] = [
            (
                Phrase("Văn bản đến", "Incoming"),
                [.received, .replied, .closed, .processed, .open] + (isStockTold ? [.count(.openAll)] : [])
                    + [.processingRate]
            ),
            (
                Phrase("Văn bản đi", "Issued"),
                [.issued, .electronic, .signed, .signingRate, .leaderSigned, .leaderRateOfSigned, .leaderRateOfIssued]
            ),
        ]
        let totals = assessment.totals
        for (place, (name, columns)) in tables.enumerated() {
            let known = columns.filter { $0.definition.total(totals) != .missing }
            guard !known.isEmpty else { continue }
            let unit = (width - 74) / Double(known.count)
            let table = PaperTable(
                paper, left, y + (place == 0 ? 0 : 5),
                [PaperTable.Item("", 74)] + known.map { .init($0.definition.title[language], unit, .middle) })
            var cells = [name[language]]
            cells += known.map { text.totalText($0.definition.total(totals)) }
            table.add(cells, isBold: true, size: 11.5, padding: 3.5)
            y = table.bottom
        }
        let count = totals.completeness(in: .summary)
        let sentence = Phrase("Cộng của \(count.vietnamese).", "Sums of \(count.english).")
        return y + paper.text(sentence[language], left, y + 2, width: width, Paper.Face(9.5, isItalic: true)) + 2
    }

    // MARK: The deadline

    private func deadline(_ paper: Paper, _ top: Double) -> Double {
        guard let deadline = assessment.frame.deadline, value(.open) != .missing else { return top - 9 }
        let y = top + heading(paper, Phrase("Thời hạn", "Deadline"), top)
        return y + paper.text(deadlineText(deadline), left, y, width: width, Paper.Face(11))
    }

    private func deadlineText(_ deadline: Deadline) -> String {
        let (day, left) = (numbers.date(deadline.lastDay), assessment.frame.workingDaysLeft)
        // What was ordered to be cleared, where that is known, else all that is open.
        let pace = assessment.totals.pace
        let stock =
            (pace?.open.map { numbers.count($0) } ?? text.totalText(value(.open)))
            + Phrase(" văn bản", " documents")[language]
        let open = stock + (pace?.ofOrder[language] ?? "")
        if assessment.frame.isPastDeadline {
            return Phrase(
                "Hạn xử lý dứt điểm là hết ngày \(day), đã quá hạn; còn phải xử lý \(open).",
                "The backlog was to be cleared by the end of \(day); the day has passed and \(open) are still open."
            )[language]
        }
        var sentence = Phrase(
            "Xử lý dứt điểm văn bản tồn chậm nhất hết ngày \(day): còn \(left) ngày làm việc",
            "The backlog is to be cleared by the end of \(day): \(plural(left, "working day")) are left")[language]
        if value(.requiredPerDay) != .missing {
            let needed = text.totalText(value(.requiredPerDay))
            sentence +=
                Phrase(
                    ", còn phải xử lý \(open), mỗi ngày \(needed) văn bản",
                    ", \(open) have to be processed, \(needed) a day")[language]
        }
        sentence += "."
        if case .verdict(let verdict) = value(.paceVerdict) {
            sentence +=
                Phrase(
                    " Đánh giá: \(verdict.title.vietnamese).", " Outlook: \(verdict.title.english).")[language]
        }
        if let cohort = pace?.cohortSentence(language) { sentence += " " + cohort }
        return sentence
    }

    /// Whether documents were carried over and it is known what became of them: then all that is open stands beside what is
    /// open of the period.
    var isStockTold: Bool {
        assessment.totals.incoming?.tellsStockBeside ?? false
    }

    func value(_ column: Column) -> ColumnValue { column.definition.total(assessment.totals) }

    func heading(_ paper: Paper, _ title: Phrase, _ y: Double) -> Double {
        paper.text(title[language], left, y, width: width, Paper.Face(11.5, isBold: true)) + 2
    }

    private func sign(_ paper: Paper, _ y: Double) {
        let half = width / 2
        for (place, signer) in Signatures.signers.enumerated() {
            let x = left + Double(place) * half
            var below = y
            if place == 1 {
                paper.text(
                    Signatures.day[language], x, y - 15, width: half, Paper.Face(11, isItalic: true, alignment: .middle)
                )
            }
            below += paper.text(signer[language], x, y, width: half, Paper.Face(11, isBold: true, alignment: .middle))
            paper.text(
                Signatures.hint[language], x, below, width: half, Paper.Face(10, isItalic: true, alignment: .middle))
        }
    }
}
