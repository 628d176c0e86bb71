import Statistics
import Text

/// All units as one page for the browser: sorted by a click on a heading, filtered as someone types, opened into their
/// documents where these are given. Nothing from elsewhere, no network; whatever came from files is text and stays text.
public struct BrowserPage {
    /// The documents of a unit that the page lists.
    public struct Documents: Sendable {
        let unit: UnitID
        let open: [IncomingDocument]
        let unsigned: [IssuedDocument]

        /// Documents of `unit`: open ones, and those that lack a signature, oldest first.
        public init(_ unit: UnitID, open: [IncomingDocument], unsigned: [IssuedDocument]) {
            self.unit = unit
            self.open = open
            self.unsigned = unsigned
        }
    }

    /// So many documents of a kind are listed of one unit; how many more there are is said.
    static let most = 5_000

    private let report: UnitTableReport
    let documents: [Documents]
    var language: Language { report.language }
    var numbers: NumberText { report.text.numbers }
    var asOf: CalendarDay { assessment.snapshot.asOf }
    private var assessment: Assessment { report.assessment }

    /// A page of what `assessment` says, with the documents of some units or none.
    public init(
        _ assessment: Assessment, groups: [UnitGroup], documents: [Documents], language: Language
    ) {
        let query = TableQuery(table: .summary)
        let table = UnitTable(
            assessment, query: query, groups: groups, searchKeys: assessment.searchKeys(groups: groups))
        report = UnitTableReport(table, of: assessment, groups: groups, language: language)
        self.documents = documents
    }

    /// The page.
    public var text: String {
        let title = MarkupText.escaped(report.heading)
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(BrowserScript.digest)'"
        var page = """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <title>\(title)</title>
            <style>
            \(HTMLPage.style)
            \(BrowserScript.style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>

            """
        if assessment.snapshot.isSample {
            page += "<p class=\"sample\">\(PrintedTable.sampleLabel(language))</p>\n"
        }
        for line in report.remarks where !line.isEmpty {
            page += "<p>\(MarkupText.escaped(line))</p>\n"
        }
        page += controls + table
        if !documents.isEmpty { page += data }
        return page + "<script>\(BrowserScript.text)</script>\n</body>\n</html>\n"
    }

    private func say(_ vietnamese: String, _ english: String) -> String {
        MarkupText.escaped(Phrase(vietnamese, english)[language])
    }

    private var controls: String {
        let count = assessment.units.count
        return """
            <p class="controls"><label>\(say("Lọc", "Filter")) <input id="filter" type="search" autocomplete="off" \
            placeholder="\(say("tên hoặc mã, không cần dấu", "name or ID"))"></label>
            <label>\(say("Hiện", "Show")) <select id="which"><option value="">\(say("tất cả", "all"))</option>\
            <option value="f">\(say("đơn vị chưa đạt", "units below target"))</option>\
            <option value="l">\(say("đơn vị thấp hoặc bằng 0", "units low or at zero"))</option></select></label>
            <span id="count" role="status">\(count)/\(count)</span> \(say("đơn vị", "units")) · \
            <span class="hint">\(say("bấm tiêu đề cột để sắp xếp", "click a heading to sort"))\(documentsHint)</span></p>

            """
    }

    private var documentsHint: String {
        documents.isEmpty ? "" : say("; bấm ▸ để xem văn bản", "; click ▸ for the documents")
    }

    /// A column in which no unit has anything is not worth its place.
    private var columns: [Column] {
        report.columnsAndFlags.filter { $0 != .group || report.table.units.contains { !$0.figures.unit.group.isEmpty } }
    }

    private var table: String {
        let columns = self.columns
        var result = "<table id=\"units\">\n<thead><tr>"
        for column in columns {
            let isNumber = column.definition.kind.isRightAligned
            let name = column == .flags ? "screen" : isNumber ? "number" : ""
            let title = MarkupText.escaped(column.definition.title[language])
            result += "<th scope=\"col\" class=\"\(name)\"><button type=\"button\">\(title)</button></th>"
        }
        result += "</tr></thead>\n<tbody>\n"
        let listed = Set(documents.map(\.unit))
        for unit in report.table.units {
            result += row(unit, columns, isListed: listed.contains(unit.id))
        }
        result += "</tbody>\n<tfoot><tr class=\"total\">"
        for column in columns {
            let text = column == .name ? report.allTitle : report.totalText(column, report.table.all)
            let name = column.definition.kind.isRightAligned ? "number" : column == .flags ? "screen" : ""
            result += "<td class=\"\(name)\">\(MarkupText.escaped(text))</td>"
        }
        return result + "</tr></tfoot>\n</table>\n"
    }

    private func row(_ unit: UnitAssessment, _ columns: [Column], isListed: Bool) -> String {
        let isLow = FailingFilter.low.keeps(unit, in: .summary)
        let which = (unit.isFailing ? "f" : "") + (isLow ? "l" : "")
        var result = "<tr data-which=\"\(which)\" data-id=\"\(MarkupText.escaped(unit.id.text))\">"
        for column in columns {
            let value = column.definition.value(unit)
            var classes: [String] = []
            if column.definition.kind.isRightAligned { classes.append("number") }
            if column == .flags { classes.append("screen") }
            if let severity = unit.severity(of: column) { classes.append(severity.className) }
            let glyph = unit.sign(of: column)
            let shown = MarkupText.escaped((glyph.isEmpty ? "" : glyph + " ") + report.text.text(value))
            let button =
                isListed && column == .name
                ? "<button type=\"button\" class=\"open\" aria-expanded=\"false\">▸</button> " : ""
            let name = classes.joined(separator: " ")
            result +=
                "<td class=\"\(name)\" data-v=\"\(MarkupText.escaped(sortValue(value)))\">\(button)\(shown)</td>"
        }
        return result + "</tr>\n"
    }

    /// What a column is sorted by: a number where there is one, "" for nothing, which stands last either way.
    private func sortValue(_ value: ColumnValue) -> String {
        switch value {
        case .count(let number), .publishedPercent(let number): String(number)
        case .countBetween(let range): String(range.upperBound)
        case .rate(let rate), .pace(let rate), .paceAtLeast(let rate), .achieved(let rate):
            rate.fraction.map { "\($0)" } ?? ""
        case .day(let day): String(day.daysSince1970)
        case .change(let change): String(change.difference)
        case .points(let change): change.hundredthsOfPoint.map { String($0) } ?? ""
        case .missing: ""
        default: report.text.text(value)
        }
    }
}
