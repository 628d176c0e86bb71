/// Everything that SQLite says in its own way.
enum SQLiteDialect {
    /// The tables there are.
    static let tables = "SELECT name FROM sqlite_master WHERE type <> 'index'"
    /// What the names of its own tables begin with.
    static let own = "sqlite_"
    static let mark = "PRAGMA application_id"

    /// Name, type and place in the key of a table's columns.
    static func columns(of table: String) -> String {
        "SELECT name, type, pk FROM pragma_table_info('\(table)') ORDER BY cid"
    }

    /// Takes a row in, in the place of one with the same key where `replacing`.
    static func insertion(into table: String, columns: [String], replacing: Bool) -> String {
        let places = columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return
            "INSERT \(replacing ? "OR REPLACE " : "")INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
    }

    static let lastNumber = "SELECT seq FROM sqlite_sequence WHERE name = ?1"
}
