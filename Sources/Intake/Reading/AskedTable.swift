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
    private let columns: [ReadColumn]

    init(_ sheet: RecognisedSheet, _ table: SheetTable) {
        file = sheet.file
        self.sheet = sheet.sheet.name
        units = table.rows.map { $0.name.isEmpty ? $0.code : $0.name }
        sheetRows = table.rows.map { $0.row + 1 }
        columns = table.reading.columns
        places = columns.map(\.place)
        headings = columns.map(\.heading)
        for (place, column) in columns.enumerated() { decisions[place] = column.decided }
        read()
    }

    /// Equal tables show the same.
    public static func == (left: AskedTable, right: AskedTable) -> Bool {
        left.file == right.file && left.sheet == right.sheet && left.headings == right.headings
            && left.decisions == right.decisions && left.units == right.units
    }

    /// Decides what a column means; nil leaves it to its words.
    public mutating func decide(_ place: Int, _ meaning: ColumnMeaning?) {
        guard headings.indices.contains(place) else { return }
        decisions[place] = meaning
        read()
    }

    private mutating func read() {
        var columns = columns
        for place in columns.indices { columns[place].decide(decisions[place]) }
        readings = FiguresKind.allCases.compactMap { FigureJudge(columns, $0)?.read() }
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
        for place in headings.indices {
            if let meaning = meaning(place) { meanings[headingKey(headings[place])] = meaning }
        }
        return KeptColumns(fingerprint: headingFingerprint(headings), meanings: meanings)
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
