import Statistics

/// Marks documents that were withdrawn. A register covers the units it has documents of, and the days of its title, else those
/// from its first to its last document. A document is withdrawn when a register covers it, has it not, and reaches further
/// than every register that has it. It stays in the archive with the import that lacked it, and is not counted.
struct Withdrawals {
    private let database: any Database
    private let shape: DocumentShape
    private let ranks: RegisterRanks
    private let coverage: [Int: ClosedRange<CalendarDay>]
    private let update: any PreparedStatement

    private struct Document {
        let key: KeyInUnit
        let day: CalendarDay
        let withdrawn: Int?
    }

    init(_ database: any Database, _ kind: FiguresKind) throws {
        self.database = database
        shape = DocumentShape.of(kind)
        ranks = try RegisterRanks(database, kind)
        update = try database.prepare(
            "UPDATE \(shape.table) SET withdrawn = ?1 WHERE unit = ?2 AND year = ?3 AND number = ?4 AND mark = ?5")
        var coverage: [Int: ClosedRange<CalendarDay>] = [:]
        try database.forEachRow(
            """
            SELECT register.import, coalesce(min(period_from), first_day),
                coalesce(max(period_to), last_arrival, last_day)
            FROM register JOIN snapshot ON snapshot.import = register.import AND snapshot.kind = register.kind
                AND origin = 'register'
            WHERE register.kind = ?1 GROUP BY register.import, first_day, last_arrival, last_day
            """, kind.rawValue
        ) { row in
            let (first, last) = (try row.day(1), try row.day(2))
            guard first <= last else { throw DatabaseError.damaged }
            coverage[try row.int(0)] = first...last
        }
        self.coverage = coverage
    }

    /// Marks what import `id`, which was just written, has no more, and what it has again; hands over the former. Where it is
    /// not the register that reaches furthest, every register of the unit is asked.
    func settle(unit: Int, after id: Int, _ found: (KeyInUnit, CalendarDay) -> Void) throws {
        guard ranks.isInOrder else {
            return try settle(unit: unit) { key, day, by in if by == id { found(key, day) } }
        }
        let keys = try lists(unit, of: id).first?.keys ?? []
        var place = 0
        for document in try documents(unit) {
            while place < keys.count, keys[place] < document.key { place += 1 }
            if place < keys.count, keys[place] == document.key {
                if document.withdrawn != nil { try mark(unit, document.key, nil) }
            } else if document.withdrawn == nil, coverage[id]?.contains(document.day) ?? false {
                try mark(unit, document.key, id)
                found(document.key, document.day)
            }
        }
    }

    /// Marks the documents of a unit as all its registers have them.
    func settle(unit: Int, _ found: (KeyInUnit, CalendarDay, Int) -> Void = { _, _, _ in }) throws {
        let lists = try lists(unit, of: nil).sorted { ranks.rank($0.id) < ranks.rank($1.id) }
        // The furthest register that has a document, as a place in the list.
        var newest: [KeyInUnit: Int] = [:]
        for (place, list) in lists.enumerated() { for key in list.keys { newest[key] = place } }
        for document in try documents(unit) {
            let later = lists[((newest[document.key] ?? -1) + 1)...]
            let by = later.first { coverage[$0.id]?.contains(document.day) ?? false }?.id
            guard by != document.withdrawn else { continue }
            try mark(unit, document.key, by)
            if let by { found(document.key, document.day, by) }
        }
    }

    private func documents(_ unit: Int) throws -> [Document] {
        try database.all(
            """
            SELECT year, number, mark, \(shape.values[0]), withdrawn FROM \(shape.table) WHERE unit = ?1
            ORDER BY year, number, mark
            """, unit
        ) { row in
            Document(
                key: KeyInUnit(year: try row.int(0), number: try row.int(1), mark: try row.int(2)),
                day: try row.day(3), withdrawn: try row.optionalCount(4))
        }
    }

    private func lists(_ unit: Int, of id: Int?) throws -> [(id: Int, keys: [KeyInUnit])] {
        try database.all(
            "SELECT import, keys FROM register_keys WHERE kind = ?1 AND unit = ?2 AND import = coalesce(?3, import)",
            shape.kind.rawValue, unit, id
        ) { (try $0.int(0), try KeyList.keys(in: try $0.bytes(1))) }
    }

    private func mark(_ unit: Int, _ key: KeyInUnit, _ by: Int?) throws {
        try update.run { statement in
            statement.bind([by, unit, key.year, key.number, key.mark])
        }
    }
}
