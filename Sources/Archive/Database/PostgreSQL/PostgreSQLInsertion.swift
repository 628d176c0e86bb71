import CPostgres
import Statistics

/// Rows on their way to a server in bulk: they are put together in the binary form of COPY and sent some ten thousand at a time,
/// or when anything else is asked of the connection. Where they may replace others they go by a staging table.
final class PostgreSQLInsertion: PreparedStatement {
    private unowned let session: PostgreSQLSession
    private let table: String
    private let columns: [String]
    private let replacing: Bool
    /// Whether rows go by a staging table: those that may replace others, and those of whoever has policies to keep, which
    /// PostgreSQL looks at in INSERT and not in COPY.
    private let isStaged: Bool
    private let width: Int16
    private let target: [StoredColumn]
    private var rows: [UInt8] = []
    private var count: Int64 = 0
    /// The place that is bound next, from 1; 0 where no row has begun.
    private var place = 0
    private var start = 0
    private var isOutOfOrder = false

    /// So many bytes are sent together.
    private static let portion = 1 << 20
    private static let header = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8)
    private static let trailer: [UInt8] = [0xFF, 0xFF]

    init(
        _ session: PostgreSQLSession, into table: String, columns: [String], replacing: Bool
    ) throws(DatabaseError) {
        self.session = session
        self.table = table
        self.columns = columns
        self.replacing = replacing
        let database = PostgreSQLDatabase(session)
        let hasPolicies = try database.number(PostgreSQLDialect.hasPolicies, table) == 1
        isStaged = replacing || hasPolicies
        width = Int16(columns.count + (isStaged ? 1 : 0))
        target = replacing ? try database.columns(of: table) : []
    }

    /// Whether rows wait to be sent.
    var hasRows: Bool { count > 0 }

    private func begin(_ place: Int) {
        if self.place == 0 {
            start = rows.count
            put(width)
            self.place = 1
        }
        while self.place < place { putNull() }
        if self.place != place { isOutOfOrder = true }
    }

    private func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { rows.append(contentsOf: $0) }
    }

    private func putNull() {
        put(Int32(-1))
        place += 1
    }

    private func put(_ bytes: UnsafeRawBufferPointer) {
        put(Int32(truncatingIfNeeded: bytes.count))
        rows.append(contentsOf: bytes)
        place += 1
    }

    func bindNull(_ place: Int) {
        begin(place)
        putNull()
    }

    func bind(_ place: Int, _ value: Int64) {
        begin(place)
        withUnsafeBytes(of: value.bigEndian) { put($0) }
    }

    func bind(_ place: Int, _ text: String) {
        var text = text
        text.withUTF8 { bind(place, $0) }
    }

    func bind(_ place: Int, _ text: LentText) {
        begin(place)
        if StoredText.isPlain(text) {
            put(UnsafeRawBufferPointer(text))
        } else {
            StoredText.stored(text).withUnsafeBytes { put($0) }
        }
    }

    func bind(_ place: Int, _ bytes: [UInt8]) {
        begin(place)
        bytes.withUnsafeBytes { put($0) }
    }

    /// Takes the row.
    func step() throws(DatabaseError) -> Bool {
        begin(columns.count + 1)
        guard !isOutOfOrder else {
            rows.removeSubrange(start...)
            reset()
            throw DatabaseError(kind: .other)
        }
        if isStaged { withUnsafeBytes(of: count.bigEndian) { put($0) } }
        count += 1
        place = 0
        if rows.count >= Self.portion { try send() }
        return false
    }

    func reset() {
        place = 0
        isOutOfOrder = false
    }

    /// Sends what was taken.
    func send() throws(DatabaseError) {
        guard count > 0 else { return }
        try session.finishOthers(sendingRows: false)
        let connection = session.connection
        if isStaged, session.stagingTables.insert(PostgreSQLDialect.staging(table)).inserted {
            try connection.execute(PostgreSQLDialect.makingStaging(table, columns))
        }
        try copy(
            isStaged
                ? PostgreSQLDialect.copying(
                    into: PostgreSQLDialect.staging(table), columns + [PostgreSQLDialect.arrivalColumn])
                : PostgreSQLDialect.copying(into: table, columns))
        if isStaged {
            try connection.execute(
                replacing
                    ? PostgreSQLDialect.upserting(table, columns, of: target)
                    : PostgreSQLDialect.inserting(table, columns))
        }
        rows.removeAll(keepingCapacity: true)
        count = 0
    }

    private func copy(_ sql: String) throws(DatabaseError) {
        let connection = session.connection
        let begun = dondoc_pq_run(connection.pointer, sql)
        defer { dondoc_pq_clear(begun) }
        try connection.check(begun)
        guard dondoc_pq_kind(begun) == DONDOC_PQ_COPY_IN else { throw DatabaseError(kind: .other) }
        let isSent = [Self.header, rows, Self.trailer].allSatisfy { part in
            part.withUnsafeBytes { bytes in
                guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return true }
                return dondoc_pq_put(connection.pointer, start, Int32(truncatingIfNeeded: bytes.count))
            }
        }
        let isEnded = isSent && dondoc_pq_put_end(connection.pointer, nil)
        var failure: DatabaseError?
        while let result = dondoc_pq_next(connection.pointer) {
            do throws(DatabaseError) { try connection.check(result) } catch { failure = failure ?? error }
            dondoc_pq_clear(result)
        }
        if let failure { throw failure }
        if !isEnded || !connection.isAlive { throw DatabaseError(kind: .lost) }
    }

    // MARK: No rows come back

    func isNull(_ column: Int) -> Bool { true }
    func int64(_ column: Int) throws(DatabaseError) -> Int64 { throw .damaged }
    func text(_ column: Int) throws(DatabaseError) -> String { throw .damaged }
    func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] { throw .damaged }
}
