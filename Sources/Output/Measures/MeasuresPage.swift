import Statistics

/// The page for auditors: what every figure counts, of what, from where, by which law, with an example where figures are
/// there. Made from the tables of measures and of shares, so that it cannot say other than the program does.
public struct MeasuresPage {
    private let language: Language
    private let assessment: Assessment?
    private let numbers: NumberText

    /// The page in `language`; `assessment` gives the examples, sums of all its units.
    public init(_ language: Language, example assessment: Assessment? = nil) {
        self.language = language
        self.assessment = assessment
        numbers = NumberText(language)
    }

    /// The page as Markdown.
    public var markdown: String {
        var lines = ["# " + say("Chỉ số của dondoc: đếm gì, trên gì, từ đâu", "The measures of dondoc"), ""]
        lines += introduction + [""]
        for kind in FiguresKind.allCases {
            lines += [
                "## "
                    + (kind == .incoming
                        ? say("Văn bản đến", "Incoming documents") : say("Văn bản đi", "Issued documents")),
                "",
            ]
            lines += counts(of: kind) + [""]
            lines += shares(of: kind) + [""]
        }
        lines += ["## " + say("Văn bản và tiến độ", "Documents and pace"), ""] + others + [""]
        return lines.joined(separator: "\n")
    }

    /// What is neither a count nor a share of one.
    private var others: [String] {
        let heads = [
            say("Tên máy", "Name"), say("Số liệu", "Figure"), say("Tính thế nào", "How it is found"),
            say("Ví dụ", "Example"),
        ]
        let text = ColumnText(language, groups: [])
        let rows = Column.allCases.compactMap { column -> [String]? in
            guard let meaning = column.meaning else { return nil }
            let example = assessment.map { text.totalText(column.definition.total($0.totals)) } ?? ""
            return [
                "`\(column.rawValue)`", column.definition.title[language], meaning[language],
                example.isEmpty ? NumberText.missing : example,
            ]
        }
        return table(heads, rows)
    }

    private func say(_ vietnamese: String, _ english: String) -> String { Phrase(vietnamese, english)[language] }

    private var introduction: [String] {
        var lines = [
            say(
                "- Mỗi số đếm văn bản của một đơn vị trong **kỳ báo cáo**, như phụ lục công bố. Tên `carried_…` là của "
                    + "tồn kỳ trước chuyển sang, `…_all` là cả hai; thêm `_lead`, `_cooperate`, `_information` là theo vai "
                    + "trò: xử lý chính, phối hợp, để biết.",
                "- Each counts documents of a unit **received or issued in the period**, as the published appendices do. "
                    + "`carried_…` is of those carried over from before, `…_all` of both; `_lead`, `_cooperate` and "
                    + "`_information` count by role."),
            say(
                "- Báo cáo chỉ cho biết những cột nó có; sổ đếm được gì là nhờ các cột ghi dưới đây. Không nguồn nào cho "
                    + "biết thì để “—” (JSON: null), không bao giờ là 0.",
                "- A report tells the columns it has; a register tells what the columns named here allow. What no source "
                    + "tells is “—” (null in JSON), never 0."),
            say(
                "- Tỷ lệ là hai số nguyên, tổng của tỷ lệ là tổng các tử trên tổng các mẫu, không lấy trung bình; 0/0 là “—”.",
                "- A share is two whole numbers; that of several units is the sum of the parts of the sum of the wholes, "
                    + "never an average; 0/0 is “—”."),
        ]
        if let snapshot = assessment?.snapshot {
            let scope = snapshot.scope.isEmpty ? "" : MarkdownText.escaped(snapshot.scope) + ", "
            let day = numbers.date(snapshot.asOf)
            lines.append(say("- Ví dụ: \(scope)tổng các đơn vị, \(day).", "- Example: \(scope)all units, \(day)."))
            if snapshot.isSample { lines.append("- **\(PrintedTable.sampleLabel(language))**") }
        }
        return lines
    }

    private func counts(of kind: FiguresKind) -> [String] {
        let heads = [
            say("Tên máy", "Name"), say("Chỉ số", "Measure"), say("Đếm gì", "What is counted"),
            say("Sổ cần có cột", "A register needs"), say("Căn cứ", "By"), say("Ví dụ", "Example"),
        ]
        let rows = Measure.allCases.filter { $0.kind == kind && $0.role == nil }.map { measure in
            [
                "`\(measure.name)`", measure.title[language], measure.meaning[language], columns(of: measure),
                measure.law?[language] ?? "", numbers.count(counts(kind)?[measure]),
            ]
        }
        return table(heads, rows)
    }

    private func shares(of kind: FiguresKind) -> [String] {
        let heads = [
            say("Tên máy", "Name"), say("Tỷ lệ", "Share"), say("Tử số / mẫu số", "Part / whole"),
            say("Tốt khi", "Better"),
            say("Ví dụ", "Example"),
        ]
        let own = assessment?.ownMeasures ?? []
        let rows = (RateMeasure.standard + own).filter { $0.part.kind == kind }.map { share in
            let rate = counts(kind)?[rate: share]
            return [
                "`\(share.name)`", share.title[language], share.formula[language],
                share.isGreaterBetter ? say("lớn", "greater") : say("nhỏ", "smaller"),
                rate.map { "\(numbers.fraction($0)) = \(numbers.percent($0))" } ?? NumberText.missing,
            ]
        }
        return table(heads, rows)
    }

    /// The columns a register must have for a measure, by the axes it restricts.
    private func columns(of measure: Measure) -> String {
        var names = [measure.kind == .incoming ? say("ngày đến", "arrival date") : say("ngày văn bản", "document date")]
        if measure.axes.contains(.outcome) { names.append(say("tình trạng, ngày xử lý", "state, day processed")) }
        if measure.axes.contains(.timing) { names.append(say("hạn xử lý", "due date")) }
        if measure.axes.contains(.medium) { names.append(say("hình thức (điện tử, giấy)", "medium")) }
        if measure.axes.contains(.organisation) { names.append(say("ký số đơn vị", "organisation's signature")) }
        if measure.axes.contains(.leader) { names.append(say("ký số lãnh đạo", "leader's signature")) }
        if measure.axes.contains(.exempt) { names.append(say("độ mật, miễn ký", "secrecy, exemption")) }
        if measure.span != .period { names.append(say("và sổ có từ trước kỳ", "and days before the period")) }
        return names.joined(separator: ", ")
    }

    private func counts(_ kind: FiguresKind) -> Counts? {
        kind == .incoming ? assessment?.totals.incoming : assessment?.totals.issued
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
        ([heads, heads.map { _ in "---" }] + rows).map { String(MarkdownText.row($0).dropLast()) }
    }
}
