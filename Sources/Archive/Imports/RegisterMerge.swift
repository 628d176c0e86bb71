import Foundation
import GRDB
import Statistics

/// Puts the documents of one import's register beside those that are there: new ones are added, changed ones replaced,
/// what they replace kept, so that the import can be taken back.
///
/// Shape: documents come unit by unit, in the order of their keys. A unit without any document yet is written straight
/// through (the hot path: no memory is made for a row); a unit that has some is read first and compared.
struct RegisterMerge {
    /// What was written.
    struct Days {
        var first: CalendarDay
        var last: CalendarDay
        var documents: Int
    }

    private let database: Database
    private let id: Int
    private let shape: DocumentShape
    private let unitPlaces: [Int]
    private let ranks: RegisterRanks
    private let insertion: BoundStatement
    private var rows: UnitRows

    private var unit = -1
    private var isFresh = true
    private var keys = KeyList()
    private var days: Days?

    init(_ database: Database, import id: Int, kind: FiguresKind, unitPlaces: [Int]) throws {
        self.database = database
        self.id = id
        shape = DocumentShape.of(kind)
        self.unitPlaces = unitPlaces
        ranks = try RegisterRanks(database, kind)
        insertion = try shape.insertion(into: shape.table, database)
        rows = try UnitRows(database, shape)
    }

    /// Writes `documents`, all of the register's kind; nil when there are none. `progress` gets how many; false stops.
    mutating func write(
        _ documents: any DocumentStream, _ texts: inout TextStore, progress: (Int) -> Bool
    ) throws -> Days? {
        var row = DocumentRow(shape)
        var copy = self
        var store = texts
        switch shape.kind {
        case .incoming:
            try documents.forEachIncoming { record, lent in
                row.take(record, lent)
                try copy.take(row, &store, progress)
            }
        case .issued:
            try documents.forEachIssued { record, lent in
                row.take(record, lent)
                try copy.take(row, &store, progress)
            }
        }
        try copy.finishUnit(&store)
        texts = store
        self = copy
        return days
    }

    private mutating func take(_ row: DocumentRow, _ texts: inout TextStore, _ progress: (Int) -> Bool) throws {
        let written = days?.documents ?? 0
        if written & 0x3FFF == 0, !progress(written) { throw ArchiveError.cancelled }
        if row.unit != unit {
            try finishUnit(&texts)
            unit = row.unit
            isFresh = try rows.load(unit: unitPlaces[unit], &texts)
        }
        keys.append(row.key)
        note(row)
        if isFresh {
            try insert(row, &texts)
        } else {
            try rows.take(row.key, DocumentContent(values: row.values, texts: row.texts), import: id, ranks)
        }
    }

    private mutating func note(_ row: DocumentRow) {
        guard var days else {
            self.days = Days(first: row.day, last: row.lastDay, documents: 1)
            return
        }
        days.first = min(days.first, row.day)
        days.last = max(days.last, row.lastDay)
        days.documents += 1
        self.days = days
    }

    private mutating func insert(_ row: DocumentRow, _ texts: inout TextStore) throws {
        let first = shape.inline.count
        let one = try texts.id(of: row.texts[first], database)
        let two = try texts.id(of: row.texts[first + 1], database)
        let place = unitPlaces[row.unit]
        try insertion.run { statement in
            statement.bind(1, place)
            statement.bind(2, row.key.year)
            statement.bind(3, row.key.number)
            statement.bind(4, row.key.mark)
            var column: Int32 = 5
            for value in row.values {
                statement.bindOrNull(column, value)
                column += 1
            }
            for text in 0..<first {
                statement.bind(column, row.texts[text])
                column += 1
            }
            statement.bind(column, one)
            statement.bind(column + 1, two)
            statement.bind(column + 2, id)
        }
    }

    /// Writes what changed among documents that were there, and which documents the import has.
    private mutating func finishUnit(_ texts: inout TextStore) throws {
        guard unit >= 0 else { return }
        let place = unitPlaces[unit]
        if !isFresh { try rows.writeChanges(unit: place, &texts) }
        keys.close()
        try database.execute(
            sql: "INSERT INTO register_keys VALUES (?, ?, ?, ?)",
            arguments: [shape.kind.rawValue, place, id, Data(keys.bytes)])
        keys = KeyList()
        unit = -1
    }
}

/// How far the registers of one kind reach.
struct RegisterRanks {
    private var reaches: [Int: Int] = [:]
    /// Whether imports came in the order in which they reach: then the newest always wins.
    private(set) var isInOrder = true

    init(_ database: Database, _ kind: FiguresKind) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT import, max(as_of) FROM snapshot WHERE kind = ? AND origin = 'register'
                GROUP BY import ORDER BY import
                """,
            arguments: [kind.rawValue])
        var last = Int.min
        while let row = try rows.next() {
            let reach: Int = row[1]
            reaches[row[0]] = reach
            if reach < last { isInOrder = false }
            last = max(last, reach)
        }
    }

    func rank(_ id: Int) -> DocumentVersions<DocumentContent>.Rank {
        DocumentVersions.Rank(reach: reaches[id] ?? .min, id: id)
    }
}
