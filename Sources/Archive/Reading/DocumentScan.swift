import Statistics

/// Walks over documents as numbers, without their texts, and hands them over in batches: what they add up to is decided in
/// ``Statistics`` alone. At the end they are compared with the digests that were kept of them; who counted them has counted
/// nothing when that throws.
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

    /// Compares the documents of the unit at `place`, where digests are kept: before they are listed rather than counted.
    /// - Throws: that they are damaged.
    func check(_ kind: FiguresKind, of place: Int) throws {
        if try KeptChecksum.areKept(database, since: Migrations.ofRowChecksums) {
            return try DocumentRowsDigest.check(DocumentShape.of(kind), unit: place, database)
        }
        guard database.keepsChecksums else { return }
        switch kind {
        case .incoming: try forEachIncoming(of: place) { _ in }
        case .issued: try forEachIssued(of: place) { _ in }
        }
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
        var digests = DocumentDigests(units: numberOf.count)
        let statement = try database.prepare(sql)
        try statement.forEachRow {
            if let place { $0.bind(1, place) }
        } _: { row in
            guard let unit = numberOf[try row.int(0)] else { throw DatabaseError.damaged }
            let (number, arrival) = (try row.int64(1), try row.day(2).daysSince1970)
            let (processed, due) = (try row.optionalDay(3)?.daysSince1970, try row.optionalDay(4)?.daysSince1970)
            let state = try row.int(5, in: 0...(DocumentState.codes.count - 1))
            let role = try row.int(6, in: 0...(DocumentRole.allCases.count - 1))
            let urgency = try row.int(7, in: 0...(Urgency.allCases.count - 1))
            digests[unit].addIncoming(
                number: number, arrival: Int64(arrival), processed: processed.map { Int64($0) } ?? DocumentContent.none,
                due: due.map { Int64($0) } ?? DocumentContent.none, state: Int64(state), role: Int64(role),
                urgency: Int64(urgency))
            entries.append(
                IncomingEntry(
                    locator: 0, unit: unit, number: Int32(truncatingIfNeeded: number), arrival: arrival,
                    processed: processed ?? IncomingEntry.none, due: due ?? IncomingEntry.none, state: UInt8(state),
                    role: UInt8(role), urgency: UInt8(urgency)))
            if entries.count == Self.batch {
                try entries.withUnsafeBufferPointer(body)
                entries.removeAll(keepingCapacity: true)
            }
            return true
        }
        try entries.withUnsafeBufferPointer(body)
        try digests.check(.incoming, numberOf, of: place, database)
    }

    /// Every issued document, of the unit that stands at `place` or of all.
    func forEachIssued(of place: Int?, _ body: (UnsafeBufferPointer<IssuedEntry>) throws -> Void) throws {
        let condition = place == nil ? "" : " AND unit = ?1"
        var entries: [IssuedEntry] = []
        entries.reserveCapacity(Self.batch)
        var digests = DocumentDigests(units: numberOf.count)
        let sql = "SELECT unit, day, traits FROM issued_document WHERE withdrawn IS NULL\(condition)"
        let statement = try database.prepare(sql)
        try statement.forEachRow {
            if let place { $0.bind(1, place) }
        } _: { row in
            guard let unit = numberOf[try row.int(0)] else { throw DatabaseError.damaged }
            let (day, traits) = (try row.day(1).daysSince1970, try row.int(2, in: 0...63))
            digests[unit].addIssued(day: Int64(day), traits: Int64(traits))
            entries.append(
                IssuedEntry(
                    locator: 0, unit: unit, date: day, referenceHash: 0,
                    traits: IssuedTraits(rawValue: UInt8(traits))))
            if entries.count == Self.batch {
                try entries.withUnsafeBufferPointer(body)
                entries.removeAll(keepingCapacity: true)
            }
            return true
        }
        try entries.withUnsafeBufferPointer(body)
        try digests.check(.issued, numberOf, of: place, database)
    }
}
