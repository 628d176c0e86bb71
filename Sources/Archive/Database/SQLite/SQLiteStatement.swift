import CSQLite
import Statistics

/// A statement of SQLite's.
final class SQLiteStatement: PreparedStatement {
    private let statement: OpaquePointer?
    /// What went wrong while values were bound.
    private var bindingCode = SQLITE_OK

    init(_ connection: SQLiteConnection, _ sql: String, isKept: Bool) throws(DatabaseError) {
        var made: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection.pointer, sql, -1, isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &made, nil)
        guard code == SQLITE_OK, made != nil else {
            throw DatabaseError(sqlite: code == SQLITE_OK ? SQLITE_ERROR : code)
        }
        statement = made
    }

    deinit { sqlite3_finalize(statement) }

    /// Texts and bytes that SQLite copies before the call returns.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func note(_ code: Int32) {
        if code != SQLITE_OK, bindingCode == SQLITE_OK { bindingCode = code }
    }

    func bindNull(_ place: Int) { note(sqlite3_bind_null(statement, Int32(place))) }

    func bind(_ place: Int, _ value: Int64) { note(sqlite3_bind_int64(statement, Int32(place), value)) }

    func bind(_ place: Int, _ text: String) {
        var text = text
        text.withUTF8 { bytes in bindText(place, bytes, Self.copied) }
    }

    func bind(_ place: Int, _ text: LentText) { bindText(place, text, nil) }

    private func bindText(_ place: Int, _ text: LentText, _ owner: sqlite3_destructor_type?) {
        guard let start = text.baseAddress, !text.isEmpty else {
            return note(sqlite3_bind_text(statement, Int32(place), "", 0, nil))
        }
        start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            note(sqlite3_bind_text64(statement, Int32(place), $0, UInt64(text.count), owner, UInt8(SQLITE_UTF8)))
        }
    }

    func bind(_ place: Int, _ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            if let start = raw.baseAddress, !raw.isEmpty {
                note(sqlite3_bind_blob64(statement, Int32(place), start, UInt64(raw.count), Self.copied))
            } else {
                note(sqlite3_bind_zeroblob(statement, Int32(place), 0))
            }
        }
    }

    func step() throws(DatabaseError) -> Bool {
        if bindingCode != SQLITE_OK { throw DatabaseError(sqlite: bindingCode) }
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw DatabaseError(sqlite: code)
    }

    func reset() {
        bindingCode = SQLITE_OK
        sqlite3_reset(statement)
    }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else { throw .damaged }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func text(_ column: Int) throws(DatabaseError) -> String {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_TEXT,
            let start = sqlite3_column_text(statement, Int32(column))
        else { throw .damaged }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
        return text
    }

    func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_BLOB else { throw .damaged }
        guard let start = sqlite3_column_blob(statement, Int32(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))))
    }
}
