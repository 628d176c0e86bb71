import Sheets
import Statistics
import Text

/// One unit's documents as they leave the program: open ones, or those that lack a signature.
public struct DocumentReport: FormattedReport {
    /// Which documents.
    public enum Documents: Equatable, Sendable {
        case backlog([IncomingDocument], shown: [Int])
        case signing([IssuedDocument], shown: [Int])
    }

    let unit: UnitAssessment
    let assessment: Assessment
    let documents: Documents
    let language: Language
    var numbers: NumberText { NumberText(language) }
    /// The day the documents are as of: that of the figures, or where their register ends before it.
    var asOf: CalendarDay { through ?? assessment.snapshot.asOf }
    /// Where the register of the documents ends, when that is before the day of the figures.
    private var through: CalendarDay? {
        switch documents {
        case .backlog: assessment.snapshot.documentsThrough(of: unit.figures)
        case .signing: assessment.snapshot.otherDays.issued
        }
    }

    /// A report of the documents of `unit`, of which those at the places `shown` are listed, in that order.
    public init(_ documents: Documents, of unit: UnitAssessment, in assessment: Assessment, language: Language) {
        self.documents = documents
        self.unit = unit
        self.assessment = assessment
        self.language = language
    }

    var titles: [String] {
        switch documents {
        case .backlog(let all, _): BacklogColumn.exported(all).map { $0.title[language] }
        case .signing(let all, _): SigningColumn.exported(all).map { $0.title[language] }
        }
    }

    var cells: [[String]] {
        switch documents {
        case .backlog(let all, let shown):
            let columns = BacklogColumn.exported(all)
            return shown.map { place in columns.map { $0.text(all[place], asOf: asOf, numbers) } }
        case .signing(let all, let shown):
            let columns = SigningColumn.exported(all)
            return shown.map { place in columns.map { $0.text(all[place], numbers) } }
        }
    }

    var isRightAligned: [Bool] {
        switch documents {
        case .backlog(let all, _): BacklogColumn.exported(all).map { $0.kind.isRightAligned }
        case .signing(let all, _): SigningColumn.exported(all).map { $0.kind.isRightAligned }
        }
    }

    var counts: (all: Int, shown: Int) {
        switch documents {
        case .backlog(let all, let shown): (all.count, shown.count)
        case .signing(let all, let shown): (all.count, shown.count)
        }
    }

    /// How many documents there are, in words.
    var countTitle: Phrase {
        let count = numbers.count(counts.all)
        let reported = unit.figures.incoming.flatMap { $0.stock ?? $0[.open] } ?? 0
        return switch documents {
        case .backlog where counts.all == 0 && reported > 0:
            Phrase(
                "báo cáo ghi tồn \(numbers.count(reported)) văn bản, không có trong sổ nào",
                "\(plural(numbers.count(reported), "document")) open by the report, none in a register")
        case .backlog where unit.figures.incoming != nil && unit.figures.backlog == nil:
            // Which of them are open on the day of the figures is not known.
            Phrase(
                "\(count) văn bản chưa xong khi sổ kết thúc, nay chưa rõ",
                "\(plural(count, "document")) open when their register ended, not known since")
        case .backlog where through != nil:
            Phrase("sổ ghi tồn \(count) văn bản", "\(plural(count, "document")) open by the register")
        case .backlog: Phrase("tồn \(count) văn bản", "\(plural(count, "document")) open")
        case .signing: Phrase("\(count) văn bản chưa đủ chữ ký số", "\(plural(count, "document")) lack a signature")
        }
    }

    /// "số liệu đến 14/06/2023", with the day of the figures where the register ends before it.
    var dayTitle: String {
        let day = "\(Phrase("số liệu đến", "as of")[language]) \(numbers.date(asOf))"
        guard through != nil else { return day }
        let figures = numbers.date(assessment.snapshot.asOf)
        return Phrase(
            "sổ đến \(numbers.date(asOf)), báo cáo đến \(figures)",
            "register to \(numbers.date(asOf)), report of \(figures)")[
                language]
    }

    /// Aligned text for the eye.
    public var plain: String {
        let sample = assessment.snapshot.isSample ? " · " + Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")[language] : ""
        let (all, shown) = counts
        var result =
            "\(VisibleText.clean(unit.figures.unit.name)) · \(countTitle[language]) · "
            + "\(dayTitle)\(sample)\n"
        if case .backlog = documents { result += paceLine.map { $0 + "\n" } ?? "" }
        if case .backlog = documents, let breakdown = unit.figures.backlog { result += self.breakdown(breakdown) }
        var grid = TextGrid(isRightAligned: isRightAligned)
        grid.add(titles)
        grid.addRule()
        for row in cells { grid.add(row) }
        result += grid.text
        if shown < all {
            result += more(all - shown) + "\n"
        }
        return result
    }

    func more(_ count: Int) -> String {
        Phrase("… và \(numbers.count(count)) văn bản nữa", "… and \(plural(numbers.count(count), "more document"))")[
            language]
    }

    func breakdown(_ backlog: BacklogBreakdown) -> String {
        let age = AgeBand.allCases.map { "\($0.title[language]) \(numbers.count(backlog[$0]))" }
        let role = DocumentRole.allCases.filter { backlog[$0] > 0 }.map {
            "\($0.title[language]) \(numbers.count(backlog[$0]))"
        }
        let overdue =
            "\(Phrase("quá hạn", "overdue")[language]) \(backlog.overdue.map(numbers.count) ?? NumberText.missing)"
        return age.joined(separator: " · ") + "\n" + (role + [overdue]).joined(separator: " · ") + "\n"
    }

    /// One line a row; made-up figures say so on every line.
    public func delimited(_ dialect: DelimitedDialect) -> String {
        var writer = DelimitedWriter(dialect)
        let note = SampleNote(assessment.snapshot, language)
        for title in titles { writer.text(title) }
        note.writeTitle(to: &writer)
        writer.endRecord()
        let numbers = self.numbersOfRows
        for (row, cells) in cells.enumerated() {
            for (place, cell) in cells.enumerated() {
                if let number = numbers[row][place] { writer.number(String(number)) } else { writer.text(cell) }
            }
            note.writeValue(to: &writer)
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// What of each row is a number, by column.
    private var numbersOfRows: [[Int?]] {
        func number(_ value: ColumnValue, _ kind: ColumnKind) -> Int? {
            if case .count(let number) = value, kind == .count { return number }
            return nil
        }
        switch documents {
        case .backlog(let all, let shown):
            let columns = BacklogColumn.exported(all)
            return shown.map { place in columns.map { number($0.value(all[place], asOf: asOf), $0.kind) } }
        case .signing(let all, let shown):
            let columns = SigningColumn.exported(all)
            return shown.map { place in columns.map { number($0.value(all[place], asOf: asOf), $0.kind) } }
        }
    }

    /// For programs.
    public var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("unit_id", UnitTableJSON.identity(unit.figures.unit.id)), ("name", .string(unit.figures.unit.name)),
            ("as_of", .string(assessment.snapshot.asOf.iso)), ("documents_as_of", .string(asOf.iso)),
            ("sample", .bool(assessment.snapshot.isSample)),
        ]
        switch documents {
        case .backlog(let all, let shown):
            members.insert(("table", .string("backlog")), at: 0)
            let isKnown = (unit.figures.incoming == nil || unit.figures.backlog != nil) && through == nil
            members.append(("open", isKnown ? .number(all.count) : .null))
            members.append(("listed", .number(all.count)))
            if let pace = unit.pace { members.append(("pace", UnitTableJSON.pace(pace, of: unit))) }
            if let backlog = unit.figures.backlog { members.append(("breakdown", Self.breakdownJSON(backlog))) }
            members.append(("rows", .array(shown.map { row(all[$0]) })))
        case .signing(let all, let shown):
            members.insert(("table", .string("signing")), at: 0)
            members.append(("count", .number(all.count)))
            members.append(("rows", .array(shown.map { row(all[$0]) })))
        }
        return .object(members)
    }

    private func row(_ document: IncomingDocument) -> JSONValue {
        .object(
            BacklogColumn.exported([document]).map { column in
                let value: JSONValue =
                    switch column {
                    case .arrivalNumber: .number(document.arrivalNumber)
                    case .arrivalDate: .string(document.arrivalDate.iso)
                    case .reference: .string(document.reference)
                    case .issuer: .string(document.issuer)
                    case .subject: .string(document.subject)
                    case .urgency: .string(document.urgency.rawValue)
                    case .dueDate: document.dueDate.map { .string($0.iso) } ?? .null
                    case .role: .string(document.role.rawValue)
                    case .state: .string(document.state.rawValue)
                    case .ageDays: .number(document.age(asOf: asOf))
                    case .people: .string(document.people)
                    case .overdue: .bool(document.isOverdue(asOf: asOf))
                    }
                return (column.rawValue, value)
            })
    }

    private func row(_ document: IssuedDocument) -> JSONValue {
        .object(
            SigningColumn.exported([document]).map { column in
                let value: JSONValue =
                    switch column {
                    case .reference: .string(document.reference)
                    case .date: .string(document.date.iso)
                    case .subject: .string(document.subject)
                    case .recipients: .string(document.recipients)
                    case .signed: .bool(document.isSigned)
                    case .leaderSigned: .bool(document.isLeaderSigned)
                    case .initialled: .bool(document.isInitialled)
                    case .exempt: .bool(document.isExempt)
                    case .people: .string(document.people)
                    }
                return (column.rawValue, value)
            })
    }

    private static func breakdownJSON(_ backlog: BacklogBreakdown) -> JSONValue {
        let ages = zip(["0-7", "8-30", "31-90", "over-90"], AgeBand.allCases).map {
            ($0, JSONValue.number(backlog[$1]))
        }
        func told(_ count: Int?) -> JSONValue { count.map { .number($0) } ?? .null }
        return .object([
            ("age_days", .object(ages)),
            ("role", .object(DocumentRole.allCases.map { ($0.rawValue, .number(backlog[$0])) })),
            ("urgency", .object(Urgency.allCases.map { ($0.rawValue, .number(backlog[$0])) })),
            ("overdue", told(backlog.overdue)), ("due", told(backlog.due)),
            ("without_due_date", told(backlog.withoutDueDate)), ("closable", told(backlog.closable)),
            ("oldest", backlog.oldest.map { .string($0.iso) } ?? .null),
        ])
    }
}
