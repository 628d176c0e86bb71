import Statistics
import Threads

/// Puts the documents of one import's register beside those that are there: new ones are added, changed ones replaced,
/// what they replace kept, so that the import can be taken back.
///
/// Shape: documents come unit by unit, in the order of their keys, read ahead by another thread. A unit without any document
/// yet is written straight through (the hot path: no memory is made for a row); a unit that has some is read first and
/// compared.
struct RegisterMerge {
    /// What was written.
    struct Days {
        var first: CalendarDay
        var last: CalendarDay
        var lastArrival: CalendarDay
        var documents: Int
    }

    private let database: any Database
    private let id: Int
    private let shape: DocumentShape
    private let unitPlaces: [Int]
    private let ranks: RegisterRanks
    private let insertion: any PreparedStatement
    private let keyLists: any PreparedStatement
    private var rows: UnitRows

    private var unit = -1
    /// The units of the register that had documents before, as places in the archive.
    private(set) var knownUnits: [Int] = []
    private var isNew: [Bool] = []
    private var keys = KeyList()
    /// Of the unit's documents, where they are all new.
    private var digest = DocumentDigest()
    private var rowsDigest = DocumentRowsDigest()
    private var days: Days?

    init(_ database: any Database, import id: Int, kind: FiguresKind, unitPlaces: [Int]) throws {
        self.database = database
        self.id = id
        shape = DocumentShape.of(kind)
        self.unitPlaces = unitPlaces
        ranks = try RegisterRanks(database, kind)
        insertion = try shape.insertion(into: shape.table, database)
        keyLists = try database.insertion(
            into: "register_keys", columns: ["kind", "unit", "import", "keys"], replacing: false)
        rows = try UnitRows(database, shape)
    }

    /// Writes `documents`, all of the register's kind; nil when there are none. `read` are the texts of those read ahead,
    /// `texts` the archive's. `progress` gets how many; false stops.
    mutating func write(
        _ documents: any DocumentStream, read: Guarded<TextStore>, _ texts: inout TextTable, progress: (Int) -> Bool
    ) throws -> Days? {
        isNew = try unitsWithoutDocuments()
        var copy = self
        var table = texts
        let reading = DocumentReading(documents: documents, shape: shape, isNew: isNew, texts: read)
        try reading.forEachBatch { batch in
            try batch.withBytes { bytes in
                for text in batch.newTexts { try table.write(LentText(rebasing: bytes[text.bytes]), text.id) }
                for place in batch.rows.indices { try copy.take(batch, place, bytes, &table, progress) }
            }
        }
        try copy.finishUnit(&table)
        texts = table
        self = copy
        return days
    }

    private func unitsWithoutDocuments() throws -> [Bool] {
        // Of every unit that has documents it is known which imports have them.
        let known = try Set(
            database.all("SELECT DISTINCT unit FROM register_keys WHERE kind = ?1", shape.kind.rawValue) {
                try $0.int(0)
            })
        return unitPlaces.map { !known.contains($0) }
    }

    private mutating func take(
        _ batch: DocumentBatch, _ place: Int, _ bytes: LentText, _ texts: inout TextTable, _ progress: (Int) -> Bool
    ) throws {
        let written = days?.documents ?? 0
        if written & 0x3FFF == 0, !progress(written) { throw ArchiveError.cancelled }
        let row = batch.rows[place]
        if row.unit != unit {
            try finishUnit(&texts)
            unit = row.unit
            if !isNew[unit] { try rows.load(unit: unitPlaces[unit], &texts) }
        }
        keys.append(row.key)
        note(row)
        if isNew[unit] {
            try insert(batch, place, bytes)
            digest.add(batch, place, shape)
            rowsDigest.add(batch, place, shape, bytes, import: id)
        } else {
            try rows.take(row.key, DocumentContent(batch, at: place, shape, bytes), import: id, ranks)
        }
    }

    private mutating func note(_ row: DocumentBatch.Row) {
        guard var days else {
            self.days = Days(first: row.day, last: row.lastDay, lastArrival: row.day, documents: 1)
            return
        }
        days.first = min(days.first, row.day)
        days.last = max(days.last, row.lastDay)
        days.lastArrival = max(days.lastArrival, row.day)
        days.documents += 1
        self.days = days
    }

    private func insert(_ batch: DocumentBatch, _ place: Int, _ bytes: LentText) throws {
        let key = batch.rows[place].key
        let unit = unitPlaces[self.unit]
        try insertion.run { statement in
            statement.bind(1, unit)
            statement.bind(2, key.year)
            statement.bind(3, key.number)
            statement.bind(4, key.mark)
            var column = 5
            for value in shape.values.indices {
                DocumentContent.bind(batch.value(value, of: place, shape), to: statement, at: column)
                column += 1
            }
            for text in shape.inline.indices {
                statement.bind(column, batch.text(text, of: place, shape, in: bytes))
                column += 1
            }
            for text in shape.interned.indices {
                statement.bind(column, batch.id(text, of: place, shape))
                column += 1
            }
            statement.bind(column, id)
        }
    }

    /// Writes what changed among documents that were there, and which documents the import has.
    private mutating func finishUnit(_ texts: inout TextTable) throws {
        guard unit >= 0 else { return }
        let place = unitPlaces[unit]
        if !isNew[unit] {
            try rows.writeChanges(unit: place, &texts)
            knownUnits.append(place)
        } else {
            try digest.keep(shape.kind, unit: place, database)
            try rowsDigest.keep(shape, unit: place, database)
        }
        digest = DocumentDigest()
        rowsDigest = DocumentRowsDigest()
        keys.close()
        try keyLists.run { $0.bind([shape.kind.rawValue, place, id, keys.bytes]) }
        keys = KeyList()
        unit = -1
    }
}

/// How far the registers of one kind reach.
struct RegisterRanks {
    private var reaches: [Int: Int] = [:]
    /// Whether imports came in the order in which they reach: then the newest always wins.
    private(set) var isInOrder = true

    init(_ database: any Database, _ kind: FiguresKind) throws {
        var reaches: [Int: Int] = [:]
        var isInOrder = true
        var last = Int.min
        try database.forEachRow(
            """
            SELECT import, max(as_of) FROM snapshot WHERE kind = ?1 AND origin = 'register'
            GROUP BY import ORDER BY import
            """, kind.rawValue
        ) { row in
            let reach = Int(try row.day(1).daysSince1970)
            reaches[try row.int(0)] = reach
            if reach < last { isInOrder = false }
            last = max(last, reach)
        }
        self.reaches = reaches
        self.isInOrder = isInOrder
    }

    func rank(_ id: Int) -> DocumentVersions<DocumentContent>.Rank {
        DocumentVersions.Rank(reach: reaches[id] ?? .min, id: id)
    }
}
