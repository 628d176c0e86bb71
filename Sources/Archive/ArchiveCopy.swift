/// Everything an archive holds, from one engine to another: all of one moment, and compared table by table before it is kept.
struct ArchiveCopy {
    /// What a table holds, in a few numbers that do not depend on the order of its rows.
    struct Digest: Equatable, Sendable {
        private(set) var rows = 0
        private var sum: UInt64 = 0
        private var other: UInt64 = 0

        mutating func add(_ row: Checksum) {
            rows += 1
            sum &+= row.value
            // Rows that change places with each other in one sum do not in the other.
            other &+= row.value &* row.value ^ row.value >> 29
        }

        /// As it is told.
        var text: String {
            [sum, other].map { number in
                let digits = String(number, radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }.joined()
        }
    }

    /// What stands in one place.
    enum Cell {
        case nothing
        case number(Int64)
        case text(String)
        case bytes([UInt8])

        init(_ row: any Row, _ place: Int, _ kind: StoredColumn.Kind) throws(DatabaseError) {
            if row.isNull(place) {
                self = .nothing
                return
            }
            switch kind {
            case .number: self = .number(try row.int64(place))
            case .text: self = .text(try row.text(place))
            case .bytes: self = .bytes(try row.bytes(place))
            }
        }

        /// Takes what kind it is, and what it says.
        func add(to sum: inout Checksum) {
            switch self {
            case .nothing: sum.add(byte: 0)
            case .number(let number):
                sum.add(byte: 1)
                sum.add(number)
            case .text(let text):
                sum.add(byte: 2)
                sum.add(text)
            case .bytes(let bytes):
                sum.add(byte: 3)
                sum.add(bytes)
            }
        }

        func bind(to statement: any PreparedStatement, at place: Int) {
            switch self {
            case .nothing: statement.bindNull(place)
            case .number(let number): statement.bind(place, number)
            case .text(let text): statement.bind(place, text)
            case .bytes(let bytes): statement.bind(place, bytes)
            }
        }
    }

    /// Tables that others refer to come first.
    private static let first = ["import", "unit", "text", "snapshot"]
    /// Tables whose numbers are never given again.
    private static let numbered = ["import", "snapshot"]

    let source: any DatabaseEngine
    let target: any DatabaseEngine
    /// Is told the rows written so far; false stops, and nothing is kept.
    var progress: (Int) -> Bool = { _ in true }

    /// Copies; the tables with what they hold.
    func run() throws -> [(table: String, digest: Digest)] {
        try source.read { from in
            // Part of an archive is no copy of it.
            guard from.seesEveryRow else { throw DatabaseError(kind: .notAllowed) }
            return try target.write(checksReferences: false) { to in try copy(from, to) }
        }
    }

    private func copy(_ from: any Database, _ to: any Database) throws -> [(table: String, digest: Digest)] {
        guard try Schema.migrations.isComplete(from), try Schema.migrations.isComplete(to) else {
            throw ArchiveError.older
        }
        // Checksums are not copied: each engine keeps its own.
        let others: Set = [Migrations.table, KeptChecksum.name]
        let names = try from.tables().subtracting(others)
        guard try to.tables().subtracting(others) == names else { throw DatabaseError.damaged }
        guard try Self.isEmpty(to, names) else { throw ArchiveError.notEmpty }
        // Checksums made anew of what is damaged would call it right.
        try StoredTable.checkAll(from)
        try to.execute("DELETE FROM text")
        var copied: [(table: String, digest: Digest)] = []
        var written = 0
        for table in Self.first + names.subtracting(Self.first).sorted() {
            let columns = try from.columns(of: table)
            guard Set(columns) == Set(try to.columns(of: table)) else { throw DatabaseError.damaged }
            copied.append((table, try copy(table, columns, from, to, &written)))
        }
        if try Schema.migrations.done(from).contains(Migrations.changed) {
            try to.run("INSERT INTO \(Migrations.table) VALUES (?1) ON CONFLICT DO NOTHING", Migrations.changed)
        }
        try StoredTable.sealAll(to)
        for table in Self.numbered { try to.setLastNumber(of: table, try from.lastNumber(of: table)) }
        for (table, digest) in copied {
            let kept = try Self.digest(of: table, try from.columns(of: table), to)
            guard kept == digest else { throw DatabaseError.damaged }
        }
        return copied
    }

    /// Whether an archive has nothing in it but what every new one has.
    private static func isEmpty(_ database: any Database, _ tables: Set<String>) throws -> Bool {
        try tables.allSatisfy { table in
            try !database.exists("SELECT 1 FROM \"\(table)\" \(table == "text" ? "WHERE id <> 0" : "") LIMIT 1")
        }
    }

    private func copy(
        _ table: String, _ columns: [StoredColumn], _ from: any Database, _ to: any Database, _ written: inout Int
    ) throws -> Digest {
        let insertion = try to.insertion(
            into: "\"\(table)\"", columns: columns.map { "\"\($0.name)\"" }, replacing: false)
        return try Self.walk(table, columns, from) { cells in
            try insertion.run { statement in
                for (place, cell) in cells.enumerated() { cell.bind(to: statement, at: place + 1) }
            }
            written += 1
            if written & 0xFF == 0, !progress(written) { throw ArchiveError.cancelled }
        }
    }

    private static func digest(
        of table: String, _ columns: [StoredColumn], _ database: any Database
    ) throws -> Digest {
        try walk(table, columns, database) { _ in }
    }

    private static func walk(
        _ table: String, _ columns: [StoredColumn], _ database: any Database, _ body: ([Cell]) throws -> Void
    ) throws -> Digest {
        var digest = Digest()
        let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        try database.forEachRow("SELECT \(names) FROM \"\(table)\"") { row in
            var sum = Checksum()
            var cells: [Cell] = []
            cells.reserveCapacity(columns.count)
            for (place, column) in columns.enumerated() {
                let cell = try Cell(row, place, column.kind)
                cell.add(to: &sum)
                cells.append(cell)
            }
            digest.add(sum)
            try body(cells)
        }
        return digest
    }

    /// Writes everything into the empty file at `path`.
    static func write(_ source: any DatabaseEngine, toFile path: String) throws {
        var way = SQLiteConnection.Way(path: path)
        way.isNew = true
        let file = try SQLiteEngine(writing: way)
        defer { file.close() }
        try Schema.migrations.bringUpToDate(file)
        _ = try ArchiveCopy(source: source, target: file).run()
    }
}
