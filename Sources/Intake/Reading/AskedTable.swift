import Statistics

/// A table as someone sees it who is asked about it: its columns under their headings, what each is taken for, and which
/// sums hold. Changing a meaning makes the sums follow.
public struct AskedTable: Equatable, Sendable {
    /// Name of the file.
    public let file: String
    /// Name of the sheet; "" where a file is one sheet.
    public let sheet: String
    /// The units of the rows, in their order, and the rows in the sheet, from 1.
    public let units: [String]
    /// Rows in the sheet, from 1.
    public let sheetRows: [Int]
    /// Places of the columns in the sheet, from 0.
    public let places: [Int]
    /// Their headings.
    public let headings: [String]
    /// What was decided, by the place of the column among ``headings``.
    public private(set) var decisions: [Int: ColumnMeaning] = [:]
    /// The table read by its words and what was decided: one reading a kind of documents.
    public private(set) var readings: [FigureReading] = []
    /// Places among ``headings`` at which a table of its own begins.
    public private(set) var starts: Set<Int> = []
    /// The days that were said, by the number of the table.
    public private(set) var said: [Int: SaidDays] = [:]
    /// The days its title tells.
    public let titleDays: SaidDays?
    /// Whether it is asked because nothing tells its days.
    public internal(set) var lacksDays = false
    private let columns: [ReadColumn]
    private let figures: FigureStamp
    /// Days of other files with these headings.
    private let otherDays: [KeptColumns.Said]
    private let cutOff: CutOff

    init(_ sheet: RecognisedSheet, _ table: SheetTable) {
        file = sheet.file
        self.sheet = sheet.sheet.name
        units = table.rows.map { $0.name.isEmpty ? $0.code : $0.name }
        sheetRows = table.rows.map { $0.row + 1 }
        columns = table.reading.columns
        places = columns.map(\.place)
        headings = columns.map(\.heading)
        figures = table.figures
        cutOff = sheet.cutOff
        titleDays = table.title.asOf.flatMap { SaidDays(from: table.title.period?.from, to: $0) }
        for (place, column) in columns.enumerated() { decisions[place] = column.decided }
        starts = Set(table.kept?.starts ?? [])
        said = table.kept?.days(table.figures) ?? [:]
        otherDays = table.kept?.said.filter { $0.figures != table.figures.text } ?? []
        read()
    }

    /// Equal tables show the same.
    public static func == (left: AskedTable, right: AskedTable) -> Bool {
        left.file == right.file && left.sheet == right.sheet && left.headings == right.headings
            && left.decisions == right.decisions && left.units == right.units && left.starts == right.starts
            && left.said == right.said
    }

    /// Decides what a column means; nil leaves it to its words.
    public mutating func decide(_ place: Int, _ meaning: ColumnMeaning?) {
        guard headings.indices.contains(place) else { return }
        decisions[place] = meaning
        read()
    }

    /// Begins a table of its own at a column, or joins it with the one before.
    public mutating func split(at place: Int) {
        guard place > 0, headings.indices.contains(place) else { return }
        if starts.remove(place) == nil { starts.insert(place) }
        // Days were said of other tables than there are now.
        said = said.filter { $0.key == 0 }
        read()
    }

    /// Which of the tables side by side a column belongs to, from 0.
    public func part(of place: Int) -> Int { starts.count { $0 <= place } }

    /// The days of one of the tables: as said, else those of the title for the first.
    public func days(ofPart part: Int) -> SaidDays? { said[part] ?? (part == 0 ? titleDays : nil) }

    /// Takes what was typed as the days of one of the tables; nothing goes back to the title. False when it tells no days.
    public mutating func say(_ text: String, part: Int) -> Bool {
        guard !trimmedCell(text).isEmpty else {
            said[part] = nil
            return true
        }
        guard let days = SaidDays(text, cutOff: cutOff) else { return false }
        said[part] = days
        return true
    }

    private mutating func read() {
        var columns = columns
        for place in columns.indices { columns[place].decide(decisions[place]) }
        readings = columns.parts(starts).flatMap { columns in
            FiguresKind.allCases.compactMap { FigureReading.of(columns, $0) }
        }
    }

    /// Whether nothing contradicts what the columns are taken for, and some figure follows.
    public var isCertain: Bool {
        readings.contains(where: \.hasFigures) && readings.allSatisfy { !$0.isUncertain }
    }

    /// The sums of the table that prove or contradict something, the failing ones first.
    public var sums: [(reading: FigureReading, equation: Equation)] {
        readings.flatMap { reading in
            reading.equations.filter { $0.relation == .equal || !$0.fails.isEmpty }.map { (reading, $0) }
        }.sorted { $0.equation.fails.count > $1.equation.fails.count }
    }

    /// What a column is taken for; nil when it is not understood.
    public func meaning(_ place: Int) -> ColumnMeaning? {
        if let decided = decisions[place] { return decided }
        for reading in readings where reading.columns[place].kind == reading.kind {
            if let population = reading.populations[place] { return .count(population) }
            if reading.columns[place].isPercent {
                return reading.shares.contains { $0.column == place } ? .percent : nil
            }
            if reading.columns[place].standing == .aside { return .aside }
        }
        return columns[place].has(.aside) ? .aside : nil
    }

    /// What a column shows in a row, for people.
    public func value(_ place: Int, row: Int) -> String {
        let column = columns[place]
        if let count = column.counts[row] {
            if column.percents.indices.contains(row), let percent = column.percents[row] {
                return "\(count) (\(percent.text)%)"
            }
            return "\(count)"
        }
        guard column.percents.indices.contains(row), let percent = column.percents[row] else { return "" }
        return percent.text + "%"
    }

    /// What is decided now, to be kept for files with the same headings.
    public var layout: KeptColumns {
        var meanings: [String: ColumnMeaning] = [:]
        let keys = headingKeys(headings)
        for place in headings.indices {
            // Columns that are told by their sum alone say nothing one by one.
            let isPart = decisions[place] == nil && readings.contains { $0.isPart(place) }
            if !isPart, let meaning = meaning(place) { meanings[keys[place]] = meaning }
        }
        let said = said.sorted { $0.key < $1.key }.map {
            KeptColumns.Said(figures: figures.text, part: $0.key, days: $0.value)
        }
        return KeptColumns(
            fingerprint: headingFingerprint(headings), meanings: meanings, starts: starts.sorted(),
            said: otherDays + said)
    }
}

extension ReadColumn {
    /// Takes over what someone decided.
    mutating func decide(_ meaning: ColumnMeaning?) {
        decided = meaning
        switch meaning {
        case .count(let population):
            kind = population.kind
            isPercent = false
        case .percent: isPercent = true
        case .aside, nil: break
        }
    }
}
