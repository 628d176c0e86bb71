import Statistics

/// Walks over documents as numbers, without their texts, and hands them over in batches: what they add up to is decided in
/// ``Statistics`` alone.
struct DocumentScan {
    private let database: any Database
    /// The place of a unit of the archive among those of the source; −1 of others.
    private let numberOf: [Int: Int32]

    /// So many documents are handed over together.
    private static let batch = 4096

    init(_ database: any Database, numberOf: [Int: Int32]) {
        self.database = database
        self.numberOf = numberOf
    }

    /// Every incoming document, of the unit that stands at `place` or of all.
    func forEachIncoming(of place: Int?, _ body: (UnsafeBufferPointer<IncomingEntry>) throws -> Void) throws {
        let condition = place == nil ? "" : " AND unit = ?1"
        let sql = """
            SELECT unit, number, arrival, processed, due, state, role, urgency FROM incoming_document
            WHERE withdrawn IS NULL\(condition)
            """
        var entries: [IncomingEntry] = []
        entries.reserveCapacity(Self.batch)
        let statement = try database.prepare(sql)
        try statement.forEachRow {
            if let place { $0.bind(1, place) }
        } _: { row in
            guard let unit = numberOf[try row.int(0)] else { throw DatabaseError.damaged }
            entries.append(
                IncomingEntry(
                    locator: 0, unit: unit, number: Int32(truncatingIfNeeded: try row.int(1)),
                    arrival: try row.day(2).daysSince1970,
                    processed: try row.optionalDay(3)?.daysSince1970 ?? IncomingEntry.none,
                    due: try row.optionalDay(4)?.daysSince1970 ?? IncomingEntry.none,
                    state: UInt8(try row.int(5, in: 0...(DocumentState.codes.count - 1))),
                    role: UInt8(try row.int(6, in: 0...(DocumentRole.allCases.count - 1))),
                    urgency: UInt8(try row.int(7, in: 0...(Urgency.allCases.count - 1)))))
            if entries.count == Self.batch {
                try entries.withUnsafeBufferPointer(body)
                entries.removeAll(keepingCapacity: true)
            }
            return true
        }
        try entries.withUnsafeBufferPointer(body)
    }

    /// Every issued document.
    func forEachIssued(_ body: (UnsafeBufferPointer<IssuedEntry>) throws -> Void) throws {
        var entries: [IssuedEntry] = []
        entries.reserveCapacity(Self.batch)
        try database.forEachRow("SELECT unit, day, traits FROM issued_document WHERE withdrawn IS NULL") { row in
            guard let unit = numberOf[try row.int(0)] else { throw DatabaseError.damaged }
            entries.append(
                IssuedEntry(
                    locator: 0, unit: unit, date: try row.day(1).daysSince1970, referenceHash: 0,
                    traits: IssuedTraits(rawValue: UInt8(try row.int(2, in: 0...63)))))
            if entries.count == Self.batch {
                try entries.withUnsafeBufferPointer(body)
                entries.removeAll(keepingCapacity: true)
            }
        }
        try entries.withUnsafeBufferPointer(body)
    }
}
