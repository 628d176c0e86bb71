import CPostgres
import Statistics

/// A statement of a server's. Its rows come one by one; when somebody else needs the connection meanwhile, the rest is taken
/// into memory.
final class PostgreSQLStatement: PreparedStatement {
    private let session: PostgreSQLSession
    private let name: String
    /// It gives no rows: what comes of it is not waited for.
    private let isSilent: Bool
    private var parameters = PostgreSQLParameters()
    private var isRunning = false
    /// Whether results are still to be fetched.
    private var isComing = false
    private var row: OpaquePointer?
    private var columns = 0
    /// Rows that were taken in, the next one last.
    private var kept: [OpaquePointer] = []
    /// What went wrong while the rest was taken in; told when its turn comes.
    private var trouble: DatabaseError?

    init(_ session: PostgreSQLSession, _ sql: String) throws(DatabaseError) {
        self.session = session
        name = try session.name(of: sql)
        isSilent = PostgreSQLDialect.givesNoRows(sql)
    }

    deinit {
        if isComing { session.isDone(self) }
        discard()
    }

    func bindNull(_ place: Int) { parameters.set(place, nil, isBinary: false) }
    // As decimal digits, which suit every type of number that the server takes it for.
    func bind(_ place: Int, _ value: Int64) { parameters.set(place, Array(String(value).utf8), isBinary: false) }
    func bind(_ place: Int, _ text: String) {
        var text = text
        text.withUTF8 { bind(place, $0) }
    }
    func bind(_ place: Int, _ text: LentText) { parameters.set(place, StoredText.stored(text), isBinary: true) }
    func bind(_ place: Int, _ bytes: [UInt8]) { parameters.set(place, bytes, isBinary: true) }

    func step() throws(DatabaseError) -> Bool {
        if isSilent {
            try session.queue { pointer in
                parameters.send { dondoc_pq_queue(pointer, name, $0, $1, $2, $3) }
            }
            return false
        }
        if !isRunning {
            try session.makeWay(for: self)
            guard parameters.send({ dondoc_pq_send(session.connection.pointer, name, $0, $1, $2, $3) }) else {
                throw DatabaseError(kind: session.connection.isAlive ? .other : .lost)
            }
            isRunning = true
            isComing = true
        }
        clearRow()
        if let next = kept.popLast() {
            row = next
        } else if let trouble {
            self.trouble = nil
            throw trouble
        } else if isComing {
            row = try fetch()
        }
        columns = row.map { Int(dondoc_pq_columns($0)) } ?? 0
        return row != nil
    }

    /// The next row that comes; nil after the last one.
    private func fetch() throws(DatabaseError) -> OpaquePointer? {
        var failure: DatabaseError?
        while let result = dondoc_pq_next(session.connection.pointer) {
            switch dondoc_pq_kind(result) {
            case DONDOC_PQ_ROW: return result
            case DONDOC_PQ_FAILED:
                do throws(DatabaseError) { try session.connection.check(result) } catch { failure = error }
            default: session.changedRows = dondoc_pq_changed(result)
            }
            dondoc_pq_clear(result)
        }
        isComing = false
        session.isDone(self)
        if let failure { throw failure }
        if !session.connection.isAlive { throw DatabaseError(kind: .lost) }
        return nil
    }

    /// Takes in every row that still comes: somebody else needs the connection.
    func takeInAll() throws(DatabaseError) {
        guard isComing else { return }
        var rest: [OpaquePointer] = []
        do throws(DatabaseError) {
            while let next = try fetch() { rest.append(next) }
        } catch {
            trouble = error
        }
        kept = rest.reversed()
    }

    /// Lets go of rows that nobody wants.
    func discard() {
        clearRow()
        for row in kept { dondoc_pq_clear(row) }
        kept = []
        trouble = nil
        guard isComing else { return }
        isComing = false
        while let result = dondoc_pq_next(session.connection.pointer) { dondoc_pq_clear(result) }
    }

    private func clearRow() {
        dondoc_pq_clear(row)
        row = nil
    }

    func reset() {
        if isComing { session.isDone(self) }
        discard()
        isRunning = false
    }

    // MARK: The row

    /// A value and the number of its type; nil where nothing stands.
    private func value(_ column: Int) -> (UInt32, UnsafeRawBufferPointer)? {
        guard let row, column >= 0, column < columns, !dondoc_pq_is_null(row, 0, Int32(column)) else { return nil }
        let length = Int(dondoc_pq_length(row, 0, Int32(column)))
        return (
            dondoc_pq_type(row, Int32(column)),
            UnsafeRawBufferPointer(start: dondoc_pq_value(row, 0, Int32(column)), count: length)
        )
    }

    func isNull(_ column: Int) -> Bool { value(column) == nil }

    func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        guard let (type, bytes) = value(column), PostgreSQLDialect.numbers[type] == bytes.count,
            let first = bytes.first
        else { throw .damaged }
        // A yes or no is one byte; numbers have their sign in the first of theirs.
        var number: Int64 = first & 0x80 == 0 ? 0 : -1
        for byte in bytes { number = number << 8 | Int64(byte) }
        return number
    }

    func text(_ column: Int) throws(DatabaseError) -> String {
        guard let (type, bytes) = value(column), PostgreSQLDialect.texts.contains(type),
            let text = StoredText.text(bytes)
        else { throw .damaged }
        return text
    }

    func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        guard let (type, bytes) = value(column), type == PostgreSQLDialect.bytes else { throw .damaged }
        return Array(bytes)
    }
}

/// Values on their way to a statement.
private struct PostgreSQLParameters {
    private var values: [[UInt8]?] = []
    private var formats: [Int32] = []

    mutating func set(_ place: Int, _ value: [UInt8]?, isBinary: Bool) {
        while values.count < place {
            values.append(nil)
            formats.append(0)
        }
        values[place - 1] = value
        formats[place - 1] = isBinary ? 1 : 0
    }

    /// Lends them as libpq takes them.
    func send(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Bool
    ) -> Bool {
        // A byte behind each ends those that are read as digits.
        var all: [UInt8] = []
        var places: [Int?] = []
        for value in values {
            places.append(value == nil ? nil : all.count)
            if let value { all += value + [0] }
        }
        let lengths = values.map { Int32(truncatingIfNeeded: $0?.count ?? 0) }
        return all.withUnsafeBufferPointer { all in
            all.withMemoryRebound(to: CChar.self) { all in
                let pointers = places.map { place in place.flatMap { place in all.baseAddress.map { $0 + place } } }
                return pointers.withUnsafeBufferPointer { pointers in
                    lengths.withUnsafeBufferPointer { lengths in
                        formats.withUnsafeBufferPointer { formats in
                            body(
                                Int32(values.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
                        }
                    }
                }
            }
        }
    }
}
