import Statistics

/// The columns of a kind of document, in the order in which rows are written and read.
struct DocumentShape: Sendable {
    let kind: FiguresKind
    /// What counts.
    let table: String
    /// What was replaced.
    let replaced: String
    /// Columns of numbers.
    let values: [String]
    /// Columns of texts kept in the row.
    let inline: [String]
    /// Columns of texts kept once.
    let interned: [String]

    /// How many texts a document has.
    var textCount: Int { inline.count + interned.count }

    static func of(_ kind: FiguresKind) -> DocumentShape {
        switch kind {
        case .incoming:
            DocumentShape(
                kind: kind, table: "incoming_document", replaced: "incoming_replaced",
                values: ["arrival", "processed", "due", "document_date", "state", "role", "urgency"],
                inline: ["reference", "reply"], interned: ["issuer", "subject"])
        case .issued:
            DocumentShape(
                kind: kind, table: "issued_document", replaced: "issued_replaced", values: ["day", "traits"],
                inline: ["reference"], interned: ["subject", "recipients"])
        }
    }

    /// A statement that writes a row: the key's four columns, values, inline texts, ids of interned texts, import.
    func insertion(
        into table: String, _ database: any Database, replacing: Bool = false
    ) throws -> any PreparedStatement {
        let columns = ["unit", "year", "number", "mark"] + values + inline + interned + ["import"]
        return try database.insertion(into: table, columns: columns, replacing: replacing)
    }

    /// A statement that reads the rows of a unit: year, number, mark, import, values, texts, ids of interned texts.
    func selection(from table: String, _ database: any Database) throws -> any PreparedStatement {
        let texts = interned.map { "(SELECT value FROM text WHERE text.id = \($0))" }
        let columns = ["year", "number", "mark", "import"] + values + inline + texts + interned
        return try database.prepare("SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE unit = ?1")
    }
}

/// What a row says apart from its key: for telling whether a later export changed a document.
struct DocumentContent: Equatable {
    /// In the order of ``DocumentShape/values``; ``none`` for NULL.
    var values: [Int64]
    /// The inline texts, then the interned ones.
    var texts: [String]

    static let none = Int64.min

    /// Binds one of ``values``.
    static func bind(_ value: Int64, to statement: any PreparedStatement, at place: Int) {
        if value == none {
            statement.bindNull(place)
        } else {
            statement.bind(place, value)
        }
    }

    /// The content of a document that was handed over with all its texts.
    init(_ batch: DocumentBatch, at place: Int, _ shape: DocumentShape, _ bytes: LentText) {
        values = shape.values.indices.map { batch.value($0, of: place, shape) }
        texts = (0..<shape.textCount).map {
            String(decoding: batch.text($0, of: place, shape, in: bytes), as: UTF8.self)
        }
    }

    /// The content in a row of ``DocumentShape/selection(from:_:)``.
    init(_ row: any Row, _ shape: DocumentShape) throws {
        let first = 4 + shape.values.count
        values = try shape.values.indices.map { row.isNull(4 + $0) ? Self.none : try row.int64(4 + $0) }
        texts = try (0..<shape.textCount).map { try row.text(first + $0) }
    }
}

/// The numbers that a document's key has within its unit.
struct KeyInUnit: Hashable, Comparable {
    var year: Int
    var number: Int
    var mark: Int

    static func < (left: KeyInUnit, right: KeyInUnit) -> Bool {
        (left.year, left.number, left.mark) < (right.year, right.number, right.mark)
    }
}

/// A document on its way into the archive, as numbers and texts in the order of its ``DocumentShape``; used again and
/// again, so that a row costs no memory.
struct DocumentRow {
    var unit = 0
    var key = KeyInUnit(year: 0, number: 0, mark: 0)
    var day = CalendarDay(daysSince1970: 0)
    var lastDay = CalendarDay(daysSince1970: 0)
    var values: [Int64]
    var texts: [LentText]

    init(_ shape: DocumentShape) {
        values = [Int64](repeating: DocumentContent.none, count: shape.values.count)
        texts = [LentText](
            repeating: LentText(start: nil, count: 0), count: shape.textCount)
    }

    mutating func take(_ record: IncomingRecord, _ texts: IncomingTexts) {
        take(record.key)
        let isDone = record.state.isProcessed
        day = record.arrival
        lastDay = max(record.arrival, isDone ? record.processed ?? record.arrival : record.arrival)
        values[0] = Int64(record.arrival.daysSince1970)
        values[1] = Self.value(isDone ? record.processed : nil)
        values[2] = Self.value(record.due)
        values[3] = Self.value(texts.documentDate)
        values[4] = Int64(StoredCodes.code(of: record.state))
        values[5] = Int64(StoredCodes.code(of: record.role))
        values[6] = Int64(StoredCodes.code(of: record.urgency))
        self.texts[0] = texts.reference
        self.texts[1] = texts.reply
        self.texts[2] = texts.issuer
        self.texts[3] = Self.kept(texts.subject, reference: texts.reference)
    }

    mutating func take(_ record: IssuedRecord, _ texts: IssuedTexts) {
        take(record.key)
        day = record.date
        lastDay = record.date
        values[0] = Int64(record.date.daysSince1970)
        values[1] = Int64(StoredCodes.traits(of: record))
        self.texts[0] = texts.reference
        self.texts[1] = Self.kept(texts.subject, reference: texts.reference)
        self.texts[2] = texts.recipients
    }

    /// A subject as it is kept: not at all where the document is secret.
    private static func kept(_ subject: LentText, reference: LentText) -> LentText {
        Secrecy.isMarked(subject: subject, reference: reference) ? LentText(start: nil, count: 0) : subject
    }

    private mutating func take(_ key: DocumentKey) {
        unit = key.unit
        self.key = KeyInUnit(year: key.year, number: key.number, mark: key.mark)
    }

    private static func value(_ day: CalendarDay?) -> Int64 {
        day.map { Int64($0.daysSince1970) } ?? DocumentContent.none
    }
}

/// The small numbers that stand for words in the archive. They are part of the schema: a word keeps its number for ever.
enum StoredCodes {
    static func code(of state: DocumentState) -> Int {
        switch state {
        case .unprocessed: 0
        case .inProgress: 1
        case .replied: 2
        case .closed: 3
        case .returned: 4
        case .open: 5
        case .processed: 6
        case .unknown: 7
        }
    }

    static func code(of role: DocumentRole) -> Int {
        switch role {
        case .lead: 0
        case .cooperate: 1
        case .information: 2
        case .unknown: 3
        }
    }

    static func code(of urgency: Urgency) -> Int {
        switch urgency {
        case .normal: 0
        case .urgent: 1
        case .veryUrgent: 2
        case .express: 3
        case .unknown: 4
        }
    }

    static let states: [DocumentState] = DocumentState.codes
    static let roles: [DocumentRole] = [.lead, .cooperate, .information, .unknown]
    static let urgencies: [Urgency] = [.normal, .urgent, .veryUrgent, .express, .unknown]

    static func traits(of record: IssuedRecord) -> Int {
        if record.isUnclear { return Int(IssuedTraits.unclear.rawValue) }
        return (record.isElectronic ? 1 : 0) + (record.isSigned ? 2 : 0) + (record.isLeaderSigned ? 4 : 0)
            + (record.isInitialled ? 8 : 0) + (record.isExempt ? 16 : 0)
            + (record.isElectronic && record.isWithPaper ? Int(IssuedTraits.withPaper.rawValue) : 0)
    }
}
