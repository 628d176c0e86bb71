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
        try SQLiteStatement(
            connection, SQLiteDialect.insertion(into: table, columns: columns, replacing: replacing), isKept: true)
    }

    var lastInsertedID: Int { Int(sqlite3_last_insert_rowid(connection.pointer)) }

    var changedRows: Int { Int(sqlite3_changes64(connection.pointer)) }

    func checkIndexes(of table: String) throws(DatabaseError) {
        let statement = try prepare("PRAGMA integrity_check('\(table)')")
        while try statement.step() { guard try statement.text(0) == "ok" else { throw .damaged } }
    }

    func tables() throws(DatabaseError) -> Set<String> {
        let statement = try prepare(SQLiteDialect.tables)
        var names: Set<String> = []
        while try statement.step() {
            let name = try statement.text(0)
            if !name.hasPrefix(SQLiteDialect.own) { names.insert(name) }
        }
        return names
    }

    func columns(of table: String) throws(DatabaseError) -> [StoredColumn] {
        let statement = try prepare(SQLiteDialect.columns(of: table))
        var columns: [StoredColumn] = []
        while try statement.step() {
            let kind: StoredColumn.Kind =
                switch try statement.text(1) {
                case "INTEGER": .number
                case "BLOB": .bytes
                default: .text
                }
            columns.append(StoredColumn(name: try statement.text(0), kind: kind, isKey: try statement.int64(2) > 0))
        }
        return columns
    }

    func mark() throws(DatabaseError) -> Int {
        let statement = try prepare(SQLiteDialect.mark)
        return try statement.step() ? statement.int(0) : 0
    }

    func setMark(_ mark: Int) throws(DatabaseError) { try execute("\(SQLiteDialect.mark) = \(mark)") }

    var seesEveryRow: Bool { true }

    var keepsChecksums: Bool { true }

    func lastNumber(of table: String) throws(DatabaseError) -> Int {
        let statement = try prepare(SQLiteDialect.lastNumber)
        statement.bind(1, table)
        return try statement.step() ? statement.int(0) : 0
    }

    func setLastNumber(of table: String, _ number: Int) throws(DatabaseError) {
        try run("DELETE FROM sqlite_sequence WHERE name = ?1", table)
        try run("INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)", table, number)
    }
}
