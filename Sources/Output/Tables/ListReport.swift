import Sheets
import Statistics
import Text

/// A list as it stands on the screen, in every form in which tables leave the program: groups of documents, promises.
public struct ListReport: FormattedReport {
    /// A column.
    public struct Column: Equatable, Sendable {
        /// Its name for programs.
        public let name: String
        /// Its title.
        public let title: Phrase
        /// Whether its values are numbers.
        public let isNumber: Bool

        /// A column.
        public init(_ name: String, _ title: Phrase, isNumber: Bool = false) {
            self.name = name
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// What stands in a row below a column.
    public enum Cell: Equatable, Sendable {
        case text(String)
        /// How many; nil where it is not known.
        case count(Int?)
        /// A day; nil where there is none.
        case day(CalendarDay?)
    }

    let name: String
    let title: Phrase
    let columns: [Column]
    let rows: [[Cell]]
    let snapshot: Snapshot
    let language: Language
    private var numbers: NumberText { NumberText(language) }

    /// A list of `rows`; `name` is what it is called for programs. Whether the figures of `snapshot` are made up, and their day,
    /// is said.
    public init(
        _ name: String, title: Phrase, columns: [Column], rows: [[Cell]], of snapshot: Snapshot, language: Language
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.snapshot = snapshot
        self.language = language
    }

    private var heading: String {
        "\(title[language]) · \(Phrase("số liệu đến", "as of")[language]) \(numbers.date(snapshot.asOf))"
    }

    private func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .count(let count): count.map(numbers.count) ?? NumberText.missing
        case .day(let day): day.map(numbers.date) ?? ""
        }
    }

    /// What stands in a row, with the titles of the columns; nothing where there is no such row.
    public func texts(at place: Int) -> [(title: Phrase, text: String)] {
        guard rows.indices.contains(place) else { return [] }
        return zip(columns, rows[place]).map { ($0.title, text($1)) }
    }

    /// Aligned text for the eye.
    public var plain: String {
        var grid = TextGrid(isRightAligned: columns.map(\.isNumber))
        grid.add(columns.map { $0.title[language] })
        grid.addRule()
        for row in rows { grid.add(row.map(text)) }
        let sample = snapshot.isSample ? " · " + PrintedTable.sampleLabel(language) : ""
        return heading + sample + "\n" + grid.text
    }

    /// One line a row; made-up figures say so on every line.
    public func delimited(_ dialect: DelimitedDialect) -> String {
        var writer = DelimitedWriter(dialect)
        let note = SampleNote(snapshot, language)
        for column in columns { writer.text(column.title[language]) }
        note.writeTitle(to: &writer)
        writer.endRecord()
        for row in rows {
            for cell in row {
                if case .count(let count?) = cell { writer.number(String(count)) } else { writer.text(text(cell)) }
            }
            note.writeValue(to: &writer)
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// For programs.
    public var json: JSONValue {
        func value(_ cell: Cell) -> JSONValue {
            switch cell {
            case .text(let text): .string(text)
            case .count(let count): count.map { .number($0) } ?? .null
            case .day(let day): day.map { .string($0.iso) } ?? .null
            }
        }
        return .object([
            ("table", .string(name)), ("as_of", .string(snapshot.asOf.iso)), ("sample", .bool(snapshot.isSample)),
            ("rows", .array(rows.map { row in .object(zip(columns, row).map { ($0.name, value($1)) }) })),
        ])
    }

    /// For Markdown and HTML.
    public var printed: PrintedTable {
        PrintedTable(
            language: language, title: heading, lines: [], isSample: snapshot.isSample,
            headings: columns.map { $0.title[language] }, isRightAligned: columns.map(\.isNumber),
            rows: rows.map { row in PrintedTable.Row(cells: row.map { PrintedTable.Cell(text($0)) }) }, totals: [],
            charts: [])
    }

    /// For a workbook.
    public var spreadsheet: Spreadsheet {
        // Of its name only so much: programs allow no more, and none of these signs.
        let name = title[language].split { "[]:*?/\\".contains($0) }.joined(separator: " ")
        var page = Spreadsheet.Page(name: String(name.prefix(31)))
        page.set(0, 0, .text(heading), .init(isBold: true))
        if snapshot.isSample {
            page.set(1, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
        }
        let head = 2
        for (place, column) in columns.enumerated() { page.set(head, place, .text(column.title[language]), .heading) }
        page.frozen = (head..<head + 1, 1)
        page.widths = columns.indices.map { place in
            let longest = rows.lazy.map { text($0[place]).count }.max() ?? 0
            return Double(min(60, max(10, longest + 2, columns[place].title[language].count + 2)))
        }
        let dayFormat: Spreadsheet.NumberFormat = language == .vietnamese ? .dayFirst : .isoDay
        for (place, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                switch cell {
                case .text(let text):
                    page.set(
                        head + 1 + place, column, .text(VisibleText.clean(text)),
                        .init(isBordered: true, isWrapped: true))
                case .count(let count?):
                    page.set(head + 1 + place, column, .number(Double(count)), .init(.count, isBordered: true))
                case .day(let day?):
                    page.set(
                        head + 1 + place, column, .day(since1970: Int(day.daysSince1970)),
                        .init(dayFormat, isBordered: true))
                case .count(nil), .day(nil):
                    page.set(head + 1 + place, column, .text(text(cell)), .init(isBordered: true))
                }
            }
        }
        return Spreadsheet(pages: [page], createdDaysSince1970: Int(snapshot.asOf.daysSince1970))
    }
}
