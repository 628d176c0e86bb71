import Statistics

/// The rows that a table of documents has of one unit, whole, in one number: the sum of what each says, so that they may come
/// in any order. Kept when they are written, compared before they are listed or changed.
///
/// ``DocumentDigest`` covers what is counted, and counting reads no more than that; this covers the rest too: what a document
/// is called, when it was written, what was replaced. Texts that many documents share stand in it by their numbers, which are
/// never given twice: a page of them from an earlier time lacks those that came later, and what lacks its text is refused.
struct DocumentRowsDigest {
    private(set) var value: UInt64 = 0

    /// Takes a row that is being written by import `id`.
    mutating func add(
        _ batch: DocumentBatch, _ place: Int, _ shape: DocumentShape, _ bytes: LentText, import id: Int
    ) {
        let key = batch.rows[place].key
        var sum = Sum(key.year, key.number, key.mark)
        for number in shape.values.indices { sum.add(batch.value(number, of: place, shape)) }
        for number in shape.inline.indices { sum.add(batch.text(number, of: place, shape, in: bytes)) }
        for number in shape.interned.indices { sum.add(batch.id(number, of: place, shape)) }
        sum.add(Int64(id))
        value &+= sum.value
    }

    /// Keeps it, of the documents that count.
    func keep(_ shape: DocumentShape, unit place: Int, _ database: any Database) throws {
        try keep(shape.table, unit: place, database)
    }

    /// Keeps what is made of the documents that a unit has now and of what they replaced.
    static func seal(_ shape: DocumentShape, unit place: Int, _ database: any Database) throws {
        guard database.keepsChecksums else { return }
        for table in [shape.table, shape.replaced] {
            try made(table, shape, unit: place, database).keep(table, unit: place, database)
        }
    }

    /// Compares the documents of a unit that count.
    /// - Throws: that they are damaged.
    static func check(_ shape: DocumentShape, unit place: Int, _ database: any Database) throws {
        try check(shape.table, shape, unit: place, database)
    }

    /// Compares what the documents of a unit replaced.
    /// - Throws: that it is damaged.
    static func checkReplaced(_ shape: DocumentShape, unit place: Int, _ database: any Database) throws {
        try check(shape.replaced, shape, unit: place, database)
    }

    private static func check(
        _ table: String, _ shape: DocumentShape, unit place: Int, _ database: any Database
    ) throws {
        guard try KeptChecksum.areKept(database, since: Migrations.ofRowChecksums) else { return }
        let kept = try KeptChecksum.of(name(of: table), part: place, database) ?? 0
        guard try made(table, shape, unit: place, database).value == UInt64(bitPattern: kept) else {
            throw DatabaseError.damaged
        }
    }

    private func keep(_ table: String, unit place: Int, _ database: any Database) throws {
        try KeptChecksum.keep(Int64(bitPattern: value), of: Self.name(of: table), part: place, database)
    }

    /// The table's own name is that of ``DocumentDigest``.
    private static func name(of table: String) -> String { table + " rows" }

    private static func made(
        _ table: String, _ shape: DocumentShape, unit place: Int, _ database: any Database
    ) throws -> DocumentRowsDigest {
        let texts = 3 + shape.values.count
        let ids = texts + shape.inline.count
        let last = ids + shape.interned.count
        let columns =
            ["year", "number", "mark"] + shape.values + shape.inline + shape.interned + ["import"]
            + (table == shape.table ? ["withdrawn"] : [])
        var digest = DocumentRowsDigest()
        try database.forEachRow(
            "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE unit = ?1", place
        ) { row in
            var sum = Sum(try row.int(0), try row.int(1), try row.int(2))
            for column in 3..<texts { sum.add(row.isNull(column) ? DocumentContent.none : try row.int64(column)) }
            for column in texts..<ids { sum.add(try row.text(column)) }
            for column in ids...last { sum.add(try row.int64(column)) }
            if last + 1 < columns.count, !row.isNull(last + 1) { sum.add(try row.int64(last + 1)) }
            digest.value &+= sum.value
        }
        return digest
    }

    /// One row.
    private struct Sum {
        private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

        init(_ key: Int...) { for number in key { add(Int64(number)) } }

        mutating func add(_ number: Int64) {
            let product = (value ^ UInt64(bitPattern: number)) &* 0xD6E8_FEB8_6659_FD93
            value = product ^ product >> 32
        }

        mutating func add(_ text: LentText) { add(Int64(bitPattern: TextHash.of(text))) }

        mutating func add(_ text: String) {
            var text = text
            text.withUTF8 { add($0) }
        }
    }
}
