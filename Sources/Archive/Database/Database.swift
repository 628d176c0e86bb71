import Statistics

/// One store of tables, whatever keeps it: a file through SQLite, or a server. What the archive needs, and no more.
///
/// SQL is written once for all engines, with parameters as `?1`, `?2`. One writer works at a time, readers beside it see the
/// last whole state.
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

    /// Ends all reading, waits for who writes, and leaves everything in its place.
    func close()
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
