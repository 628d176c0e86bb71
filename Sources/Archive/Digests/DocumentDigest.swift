import Statistics

/// The documents of a unit that count, in one number: the sum of what each says that is counted with, so that they may come in
/// any order. Kept for each unit when its documents are written, compared whenever they are read (``StoredTable`` says why).
///
/// It covers what figures are made of: number, days, state, role, urgency; of issued documents day and signatures. Texts are
/// the pages' checksums' alone.
struct DocumentDigest {
    private(set) var value: UInt64 = 0

    /// Takes an incoming document; ``DocumentContent/none`` where a day is missing.
    mutating func addIncoming(
        number: Int64, arrival: Int64, processed: Int64, due: Int64, state: Int64, role: Int64, urgency: Int64
    ) {
        var mixed = Self.mix(0x9E37_79B9_7F4A_7C15, number)
        mixed = Self.mix(mixed, arrival)
        mixed = Self.mix(mixed, processed)
        mixed = Self.mix(mixed, due)
        mixed = Self.mix(mixed, state)
        mixed = Self.mix(mixed, role)
        mixed = Self.mix(mixed, urgency)
        value &+= mixed
    }

    /// Takes an issued document.
    mutating func addIssued(day: Int64, traits: Int64) {
        value &+= Self.mix(Self.mix(0x9E37_79B9_7F4A_7C15, day), traits)
    }

    private static func mix(_ sum: UInt64, _ number: Int64) -> UInt64 {
        let product = (sum ^ UInt64(bitPattern: number)) &* 0xD6E8_FEB8_6659_FD93
        return product ^ product >> 32
    }

    /// Takes a document that is being written, its values in the order of its ``DocumentShape``.
    mutating func add(_ batch: DocumentBatch, _ place: Int, _ shape: DocumentShape) {
        func value(_ number: Int) -> Int64 { batch.value(number, of: place, shape) }
        switch shape.kind {
        case .incoming:
            addIncoming(
                number: Int64(batch.rows[place].key.number), arrival: value(0), processed: value(1), due: value(2),
                state: value(4), role: value(5), urgency: value(6))
        case .issued: addIssued(day: value(0), traits: value(1))
        }
    }

    /// Keeps it.
    func keep(_ kind: FiguresKind, unit place: Int, _ database: any Database) throws {
        try KeptChecksum.keep(
            Int64(bitPattern: value), of: DocumentShape.of(kind).table, part: place, database)
    }

    /// Keeps what is made of the documents that a unit has now.
    static func seal(_ kind: FiguresKind, unit place: Int, _ database: any Database) throws {
        guard database.keepsChecksums else { return }
        try made(kind, unit: place, database).keep(kind, unit: place, database)
    }

    /// Compares a unit's documents before they are changed: a digest made anew over what is damaged would call it right.
    /// - Throws: that the documents are damaged.
    static func check(_ kind: FiguresKind, unit place: Int, _ database: any Database) throws {
        guard try KeptChecksum.areKept(database) else { return }
        let kept = try KeptChecksum.of(DocumentShape.of(kind).table, part: place, database) ?? 0
        guard try made(kind, unit: place, database).value == UInt64(bitPattern: kept) else {
            throw DatabaseError.damaged
        }
    }

    private static func made(_ kind: FiguresKind, unit place: Int, _ database: any Database) throws -> DocumentDigest {
        var digest = DocumentDigest()
        let columns =
            switch kind {
            case .incoming: "number, arrival, processed, due, state, role, urgency"
            case .issued: "day, traits"
            }
        let table = DocumentShape.of(kind).table
        try database.forEachRow("SELECT \(columns) FROM \(table) WHERE unit = ?1 AND withdrawn IS NULL", place) { row in
            func value(_ column: Int) throws -> Int64 {
                row.isNull(column) ? DocumentContent.none : try row.int64(column)
            }
            switch kind {
            case .incoming:
                digest.addIncoming(
                    number: try value(0), arrival: try value(1), processed: try value(2), due: try value(3),
                    state: try value(4), role: try value(5), urgency: try value(6))
            case .issued: digest.addIssued(day: try value(0), traits: try value(1))
            }
        }
        return digest
    }
}

/// The digests of the documents of several units, made while they are read.
struct DocumentDigests {
    private var made: [DocumentDigest]

    init(units: Int) { made = [DocumentDigest](repeating: DocumentDigest(), count: units) }

    subscript(unit: Int32) -> DocumentDigest {
        get { made[Int(unit)] }
        set { made[Int(unit)] = newValue }
    }

    /// Compares those of `units`, by their places, with what was kept.
    /// - Throws: that the documents are damaged.
    func check(_ kind: FiguresKind, _ units: [Int: Int32], of place: Int?, _ database: any Database) throws {
        guard try KeptChecksum.areKept(database) else { return }
        let name = DocumentShape.of(kind).table
        if let place {
            let kept = try KeptChecksum.of(name, part: place, database) ?? 0
            guard units[place].map({ self[$0].value }) == UInt64(bitPattern: kept) else { throw DatabaseError.damaged }
            return
        }
        let kept = try KeptChecksum.all(name, database)
        for (place, unit) in units where UInt64(bitPattern: kept[place] ?? 0) != self[unit].value {
            throw DatabaseError.damaged
        }
        for (place, value) in kept where value != 0 && units[place] == nil { throw DatabaseError.damaged }
    }
}
