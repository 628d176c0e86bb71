import Statistics

/// A table that is not read but asked about: where it stands, and which columns are in doubt.
public struct UncertainTable: Equatable, Sendable {
    /// Name of the file.
    public let file: String
    /// Name of the sheet; "" where a file is one sheet.
    public let sheet: String
    /// The headings in doubt.
    public let headings: [String]
    /// The line of the title that is in doubt, where it is that.
    public let title: String?
    /// The table, to be asked about.
    public let table: AskedTable
    /// The printed total that is not the sum of its units, where it is that.
    var wrongTotal: SheetTable.WrongTotal?

    /// A table in doubt.
    public init(file: String, sheet: String, headings: [String], title: String? = nil, table: AskedTable) {
        self.file = file
        self.sheet = sheet
        self.headings = headings
        self.title = title
        self.table = table
    }

    /// Equal ones are about the same columns.
    public static func == (left: UncertainTable, right: UncertainTable) -> Bool {
        left.file == right.file && left.sheet == right.sheet && left.headings == right.headings
    }

    /// Why it is not read, as one sentence.
    public var sentence: Phrase {
        let place = sheet.isEmpty ? file : "\(file) [\(sheet)]"
        if table.lacksDays {
            let (vietnamese, english) = (LoadError.withoutDay[.vietnamese], LoadError.withoutDay[.english])
            return Phrase("\(place): \(vietnamese)", "\(place): \(english)")
        }
        if let title {
            return Phrase(
                "\(place): tiêu đề “\(title)” cho thấy bảng không đếm toàn bộ văn bản, nên không đoán. Mở tệp bằng dondoc để chọn nghĩa của cột, hoặc sửa lại báo cáo.",
                "\(place): by its title “\(title)” the table does not count all documents, and nothing is guessed. Open the file in dondoc to say what its columns mean, or correct the report."
            )
        }
        if let total = wrongTotal {
            let (row, heading) = (total.row + 1, total.heading)
            return Phrase(
                "\(place), dòng \(row): dòng tổng ghi \(total.printed) ở cột “\(heading)”, cộng các đơn vị được \(total.sum); nhiều cột cũng khác, nên không đoán thiếu đơn vị nào. Sửa lại báo cáo, hoặc mở tệp bằng dondoc để nhận số của các đơn vị.",
                "\(place), row \(row): the total row says \(total.printed) in the column “\(heading)”, the units add up to \(total.sum); other columns differ too, and which unit is missing is not guessed. Correct the report, or open the file in dondoc to take the figures of the units."
            )
        }
        let names = headings.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
        // Nothing contradicts, but nothing proves either: two rows, or a word that may mean more than one thing.
        let isContradicted = table.readings.flatMap(\.contradictions).contains { contradiction in
            if case .unconfirmed = contradiction { return false }
            return true
        }
        guard isContradicted else {
            return Phrase(
                "\(place): các cột \(names) có thể hiểu theo nhiều cách, và số liệu chưa đủ để biết cách nào đúng, nên không đoán. Mở tệp bằng dondoc để chọn nghĩa của cột, hoặc sửa lại báo cáo.",
                "\(place): the columns \(names) may mean more than one thing, the figures do not prove which, and nothing is guessed. Open the file in dondoc to say what they mean, or correct the report."
            )
        }
        return Phrase(
            "\(place): số liệu không khớp với tiêu đề của các cột \(names), nên không đoán. Mở tệp bằng dondoc để chọn nghĩa của cột, hoặc sửa lại báo cáo.",
            "\(place): the figures do not agree with the headings of the columns \(names), and nothing is guessed. Open the file in dondoc to say what they mean, or correct the report."
        )
    }
}

extension RecognisedSheet {
    /// What has to be asked about it; nil when it is certain.
    var uncertainty: UncertainTable? {
        guard let table else { return nil }
        let columns = table.reading.columns
        var doubtful: [Int] = []
        for place in table.reading.contradictions.flatMap(\.columns) where !doubtful.contains(place) {
            doubtful.append(place)
        }
        if !table.isDecided, doubtful.isEmpty {
            let wrong = Set(table.isTotalBroken ? table.wrongTotals.map(\.column) : [])
            doubtful = columns.indices.filter { wrong.contains(columns[$0].place) }
            if isDoubtful { doubtful = columns.indices.filter { columns[$0].kind == table.reading.kind } }
            if doubtful.isEmpty { doubtful = table.droppedWholes }
            if doubtful.isEmpty { doubtful = table.unknownParts }
            if doubtful.isEmpty { doubtful = table.outgrownTotals }
        }
        let isWrongTotal = !table.isDecided && !isDoubtful && table.isTotalBroken && !table.reading.isUncertain
        let title = table.isDecided ? nil : table.doubtfulTitle
        guard table.reading.isUncertain || !doubtful.isEmpty || title != nil else { return nil }
        var uncertain = UncertainTable(
            file: file, sheet: sheet.name, headings: doubtful.map { columns[$0].heading },
            title: doubtful.isEmpty ? title : nil, table: AskedTable(self, table))
        if isWrongTotal { uncertain.wrongTotal = table.wrongTotals.first }
        return uncertain
    }
}

extension SheetTable {
    /// Whether someone who was asked said what its columns mean: what stands beside the sums is then settled too.
    var isDecided: Bool { reading.columns.contains { $0.decided != nil } }

    /// Columns that name all that came, yet are not what their parts add up to, where no other column says it either: the
    /// sum of the parts is then another number than the one stated, and is not put in its place.
    var droppedWholes: [Int] {
        let whole = Measure.received.population.cells & reading.universe
        guard reading.kind == .incoming, !reading.populations.contains(where: { $0?.cells == whole }) else {
            return []
        }
        return reading.columns.indices.filter { place in
            let column = reading.columns[place]
            return column.kind == .incoming && column.standing == .notUnderstood && column.hasCounts
                && column.time != .previous && column.namesArrivals
        }
    }
}

extension SheetTable {
    /// Columns in words nobody knows beside parts of what came, where no column states the whole: what they count may be part
    /// of it, and the sum of the others is then too little.
    var unknownParts: [Int] {
        let whole = Measure.received.population.cells & reading.universe
        func isTold(_ measure: Measure) -> Bool {
            let cells = measure.population.cells & reading.universe
            return reading.populations.contains { ($0?.cells).map { $0 != 0 && $0 & ~cells == 0 } ?? false }
        }
        // Where only one side is told nobody adds the two up.
        guard reading.kind == .incoming, !reading.populations.contains(where: { $0?.cells == whole }),
            isTold(.processed), isTold(.open)
        else { return [] }
        return reading.columns.indices.filter { place in
            let column = reading.columns[place]
            return column.kind == .incoming && column.standing == .notUnderstood && column.hasCounts
                && column.time != .previous
                && !column.facets.contains { $0.axis == .outcome || $0.axis == .timing }
        }
    }

    /// The total of a group of columns, and what stands beside it there in words nobody knows, where one of these is more than
    /// the total: then it is no total of theirs, or they are no parts.
    var outgrownTotals: [Int] {
        let columns = reading.columns
        for (place, total) in columns.enumerated() where total.kind == reading.kind && total.standing == .understood {
            guard total.hasCounts, total.levels.count > 1, let last = total.levels.last else { continue }
            guard last.has(.total) || last.items.isEmpty && last.residue.isEmpty else { continue }
            let strangers = columns.indices.filter { other in
                let column = columns[other]
                return other != place && column.standing == .notUnderstood && column.hasCounts
                    && column.levels.dropLast().map(\.text) == total.levels.dropLast().map(\.text)
            }
            let isOutgrown = strangers.contains { other in
                zip(columns[other].counts, total.counts).contains { part, whole in
                    if let part, let whole { return part > whole }
                    return false
                }
            }
            if isOutgrown { return [place] + strangers }
        }
        return []
    }
}
