import GRDB
import GRDBSQLite
import Statistics

/// A prepared statement that is run millions of times: values are bound without being boxed, and texts without a copy
/// into a string. The only place that calls SQLite itself.
struct BoundStatement {
    private let statement: Statement
    private let pointer: OpaquePointer

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
    }

    /// Binds with `bind` and runs it once, for statements that return no rows.
    func run(_ bind: (BoundStatement) -> Void) throws {
        bind(self)
        let code = sqlite3_step(pointer)
        sqlite3_reset(pointer)
        if code != SQLITE_DONE { throw error(code) }
    }

    /// Binds with `bind` and hands over each row, until `row` returns false.
    func forEachRow(_ bind: (BoundStatement) -> Void, _ row: (BoundStatement) throws -> Bool) throws {
        bind(self)
        defer { sqlite3_reset(pointer) }
        while true {
            let code = sqlite3_step(pointer)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code) }
            guard try row(self) else { return }
        }
    }

    private func error(_ code: Int32) -> DatabaseError {
        let message = sqlite3_db_handle(pointer).flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(pointer, place, value) }
    func bind(_ place: Int32, _ value: Int) { sqlite3_bind_int64(pointer, place, Int64(value)) }

    func bind(_ place: Int32, _ day: CalendarDay?) {
        if let day {
            sqlite3_bind_int64(pointer, place, Int64(day.daysSince1970))
        } else {
            sqlite3_bind_null(pointer, place)
        }
    }

    /// The text must stay where it is until the statement has run.
    func bind(_ place: Int32, _ text: LentText) {
        guard let start = text.baseAddress, !text.isEmpty else {
            sqlite3_bind_text(pointer, place, "", 0, nil)
            return
        }
        start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            _ = sqlite3_bind_text(pointer, place, $0, Int32(text.count), nil)
        }
    }

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(pointer, column)) }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

    func day(_ column: Int32) -> CalendarDay? {
        if isNull(column) { return nil }
        return CalendarDay(daysSince1970: Int32(truncatingIfNeeded: sqlite3_column_int64(pointer, column)))
    }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(pointer, column) else { return "" }
        let count = Int(sqlite3_column_bytes(pointer, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

extension BoundStatement {
    /// Binds a value of a ``DocumentContent``.
    func bindOrNull(_ place: Int32, _ value: Int64) {
        if value == DocumentContent.none {
            bind(place, CalendarDay?.none)
        } else {
            bind(place, value)
        }
    }

    /// The value of a column for a ``DocumentContent``.
    func value(_ column: Int32) -> Int64 {
        isNull(column) ? DocumentContent.none : Int64(int(column))
    }
}
