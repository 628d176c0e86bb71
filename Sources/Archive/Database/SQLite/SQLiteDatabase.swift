import CSQLite

/// A connection of SQLite's while a transaction lasts.
final class SQLiteDatabase: Database {
    private let connection: SQLiteConnection
    private var kept: [String: SQLiteStatement] = [:]

    init(_ connection: SQLiteConnection) { self.connection = connection }

    func execute(_ script: String) throws(DatabaseError) { try connection.execute(script) }

    func prepare(_ sql: String) throws(DatabaseError) -> any PreparedStatement {
        try SQLiteStatement(connection, sql, isKept: false)
    }

    func prepared(_ sql: String) throws(DatabaseError) -> any PreparedStatement {
        if let known = kept[sql] { return known }
        let statement = try SQLiteStatement(connection, sql, isKept: true)
        kept[sql] = statement
        return statement
    }

    func insertion(
        into table: String, columns: [String], replacing: Bool
    ) throws(DatabaseError) -> any PreparedStatement {
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return try SQLiteStatement(
            connection,
            "INSERT \(replacing ? "OR REPLACE " : "")INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))",
            isKept: true)
    }

    var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(connection.pointer)) }

    var changedRows: Int { Int(sqlite3_changes64(connection.pointer)) }

    func checkIndexes(of table: String) throws(DatabaseError) {
        let statement = try prepare("PRAGMA integrity_check('\(table)')")
        while try statement.step() { guard try statement.text(0) == "ok" else { throw .damaged } }
    }

    func tables() throws(DatabaseError) -> Set<String> {
        let statement = try prepare("SELECT name FROM sqlite_master WHERE type <> 'index'")
        var names: Set<String> = []
        while try statement.step() {
            let name = try statement.text(0)
            if !name.hasPrefix("sqlite_") { names.insert(name) }
        }
        return names
    }
}
