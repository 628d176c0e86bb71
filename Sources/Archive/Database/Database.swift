import Statistics

/// One store of tables, whatever keeps it: a file through SQLite, or a server. What the archive needs, and no more.
///
/// SQL is written once for all engines, with parameters as `?1`, `?2`; where engines differ stands in one file each
/// (``SQLiteDialect``, ``PostgreSQLDialect``). One writer works at a time, readers beside it see the last whole state.
protocol DatabaseEngine: AnyObject, Sendable {
    /// Whether nothing can be written.
    var isReadOnly: Bool { get }

    /// Reads in one consistent state.
    func read<Value>(_ work: (any Database) throws -> Value) throws -> Value

    /// Writes in one transaction: all of it is kept, and on the disk, when this returns; or nothing is, and it throws.
    /// Without `checksReferences` the rows' references are the caller's to keep right.
    func write<Value>(checksReferences: Bool, _ work: (any Database) throws -> Value) throws -> Value

    /// Writes everything into one file at `path`, which is empty: all of one moment, whatever is written meanwhile.
    func copy(to path: String) throws

    /// Leaves nothing of what was deleted in the store.
    func compact() throws

    /// Throws when who asks may not do that: asked before anything is deleted for good.
    func checkCompacting() throws

    /// Ends all reading, waits for who writes, and leaves everything in its place.
    func close()
}

extension DatabaseEngine {
    /// Who may write a file may write it anew.
    func checkCompacting() throws {}
}

/// A connection as long as a transaction lasts; it belongs to the thread that has it.
protocol Database: AnyObject {
    /// Runs statements without parameters, separated by semicolons.
    func execute(_ script: String) throws(DatabaseError)

    /// A statement to be run again and again.
    func prepare(_ sql: String) throws(DatabaseError) -> any PreparedStatement

    /// A statement to be run once now and again later: prepared the first time. Not for rows that are walked over.
    func prepared(_ sql: String) throws(DatabaseError) -> any PreparedStatement

    /// Takes rows in bulk, each a run of the statement with the columns in their order.
    func insertion(
        into table: String, columns: [String], replacing: Bool
    ) throws(DatabaseError) -> any PreparedStatement

    /// The number that the last inserted row was given.
    var lastInsertedID: Int { get }

    /// How many rows the last statement changed.
    var changedRows: Int { get }

    /// Compares a table with its indexes, where the engine leaves that to be asked for.
    /// - Throws: that they differ.
    func checkIndexes(of table: String) throws(DatabaseError)

    /// The tables there are, those of the engine itself left out.
    func tables() throws(DatabaseError) -> Set<String>

    /// The columns of a table in their order, and the places of those that make its key.
    func columns(of table: String) throws(DatabaseError) -> [StoredColumn]

    /// What tells an archive of dondoc from stores of other programs; 0 where nothing does.
    func mark() throws(DatabaseError) -> Int

    /// Marks the store as an archive of dondoc.
    func setMark(_ mark: Int) throws(DatabaseError)

    /// Whether every row is seen. On a server a clerk sees those of her unit: what is made of all rows says nothing to her.
    var seesEveryRow: Bool { get }

    /// Whether checksums of tables are kept and compared (``StoredTable``): not where others may see only part of a table, and the
    /// engine checks its own pages.
    var keepsChecksums: Bool { get }

    /// The last number that was given to a row of `table`, also of one that is gone: such a number is never given again.
    func lastNumber(of table: String) throws(DatabaseError) -> Int

    /// Goes on with the numbers after `number`.
    func setLastNumber(of table: String, _ number: Int) throws(DatabaseError)
}

/// A statement with places for values, and its row while it is stepped through. What cannot be bound is told by the next
/// ``step()``.
protocol PreparedStatement: Row {
    func bindNull(_ place: Int)
    func bind(_ place: Int, _ value: Int64)
    func bind(_ place: Int, _ text: String)
    func bind(_ place: Int, _ bytes: [UInt8])
    /// The text must stay where it is until the statement has run.
    func bind(_ place: Int, _ text: LentText)

    /// Goes to the next row; false when there is none.
    func step() throws(DatabaseError) -> Bool

    /// Makes it ready to be run again.
    func reset()
}

/// A row that was read. What is stored is trusted no more than a file from a stranger: a value of another type, or where
/// nothing should be, is an error. Columns count from 0.
protocol Row: AnyObject {
    func isNull(_ column: Int) -> Bool
    func int64(_ column: Int) throws(DatabaseError) -> Int64
    func text(_ column: Int) throws(DatabaseError) -> String
    func bytes(_ column: Int) throws(DatabaseError) -> [UInt8]
}

/// A column of a table as an engine has it.
struct StoredColumn: Hashable, Sendable {
    /// What can stand in it, besides nothing.
    enum Kind: Sendable { case number, text, bytes }

    let name: String
    let kind: Kind
    let isKey: Bool
}
