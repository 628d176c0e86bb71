/// A connection to a server while a transaction lasts.
final class PostgreSQLDatabase: Database {
    private let session: PostgreSQLSession
    private var kept: [String: PostgreSQLStatement] = [:]
    private var everyRow: Bool?

    init(_ session: PostgreSQLSession) { self.session = session }

    func execute(_ script: String) throws(DatabaseError) { try session.execute(PostgreSQLDialect.schema(script)) }

    func prepare(_ sql: String) throws(DatabaseError) -> any PreparedStatement {
        try PostgreSQLStatement(session, sql)
    }

    func prepared(_ sql: String) throws(DatabaseError) -> any PreparedStatement {
        if let known = kept[sql] { return known }
        let statement = try PostgreSQLStatement(session, sql)
        kept[sql] = statement
        return statement
    }

    func insertion(
        into table: String, columns: [String], replacing: Bool
    ) throws(DatabaseError) -> any PreparedStatement {
        try session.insertion(into: table, columns: columns, replacing: replacing)
    }

    var lastInsertedID: Int {
        session.keepingTrouble { () throws(DatabaseError) in
            try number(PostgreSQLDialect.lastInserted)
        } ?? 0
    }

    var changedRows: Int { session.changedRows }

    var keepsChecksums: Bool { false }

    /// The server looks after its indexes.
    func checkIndexes(of table: String) {}

    func tables() throws(DatabaseError) -> Set<String> {
        let statement = try prepare(PostgreSQLDialect.tables)
        var names: Set<String> = []
        while try statement.step() { names.insert(try statement.text(0)) }
        return names.subtracting([PostgreSQLDialect.ownTable, PostgreSQLDialect.clerkTable])
    }

    func columns(of table: String) throws(DatabaseError) -> [StoredColumn] {
        let statement = try prepare(PostgreSQLDialect.columns)
        statement.bind(1, table)
        var columns: [StoredColumn] = []
        while try statement.step() {
            let kind: StoredColumn.Kind =
                switch try statement.text(1) {
                case "bigint": .number
                case "bytea": .bytes
                default: .text
                }
            columns.append(StoredColumn(name: try statement.text(0), kind: kind, isKey: try statement.int64(2) == 1))
        }
        return columns
    }

    func mark() throws(DatabaseError) -> Int {
        switch try number(PostgreSQLDialect.hasMark) {
        case 1: return try number(PostgreSQLDialect.mark)
        case 2: throw DatabaseError(kind: .notAllowed)
        default: return 0
        }
    }

    func setMark(_ mark: Int) throws(DatabaseError) { try session.execute(PostgreSQLDialect.settingMark(mark)) }

    var seesEveryRow: Bool {
        if let everyRow { return everyRow }
        let answer =
            session.keepingTrouble { () throws(DatabaseError) in try number(PostgreSQLDialect.seesEveryRow) } ?? 1
        everyRow = answer == 1
        return answer == 1
    }

    func lastNumber(of table: String) throws(DatabaseError) -> Int { try number(PostgreSQLDialect.lastNumber, table) }

    func setLastNumber(of table: String, _ number: Int) throws(DatabaseError) {
        guard number > 0, let column = PostgreSQLDialect.numbered[table] else { return }
        _ = try self.number(PostgreSQLDialect.settingLastNumber, table, column, number)
    }

    /// The number in the first row of a query; 0 where it has none.
    func number(_ sql: String, _ values: (any StoredValue)?...) throws(DatabaseError) -> Int {
        let statement = try prepare(sql)
        statement.bind(values)
        defer { statement.reset() }
        return try statement.step() ? statement.int(0) : 0
    }
}
