import CPostgres

/// A connection that nobody uses at the moment, with the names of the statements that it knows.
struct IdleConnection: Sendable {
    let connection: PostgreSQLConnection
    var names: [String: String] = [:]
}

/// A connection while somebody works with it. It does one thing after the other, and keeps apart what a caller may have open at
/// once: rows that are walked over, and rows in bulk that are still to be sent.
final class PostgreSQLSession {
    let connection: PostgreSQLConnection
    private var names: [String: String]
    /// Whose rows are still coming.
    private weak var stepping: PostgreSQLStatement?
    /// Rows in bulk by what they go into.
    private var insertions: [String: PostgreSQLInsertion] = [:]
    /// How many statements were sent of which nothing came back yet.
    private var queued = 0
    /// What went wrong with one of them, where nobody could be told.
    private var trouble: DatabaseError?
    /// How many rows the last statement changed.
    private var lastChanged = 0
    /// Staging tables that were made in this transaction.
    var stagingTables: Set<String> = []

    /// So many statements are sent before what came of them is looked at: few enough that their answers fit into what the system
    /// keeps for both ends.
    private static let mostQueued = 200
    /// More statements than these are not kept: a screen asks for fewer.
    private static let mostNames = 256

    init(_ idle: IdleConnection) {
        connection = idle.connection
        names = idle.names
    }

    /// For the next one.
    var idle: IdleConnection { IdleConnection(connection: connection, names: names) }

    /// The name under which the server knows a statement; it is told of it the first time.
    func name(of sql: String) throws(DatabaseError) -> String {
        if let known = names[sql] { return known }
        try finishOthers(sendingRows: false)
        if names.count >= Self.mostNames {
            try connection.execute("DEALLOCATE ALL")
            names = [:]
        }
        let name = "s\(names.count)"
        let result = dondoc_pq_prepare(connection.pointer, name, PostgreSQLDialect.statement(sql))
        defer { dondoc_pq_clear(result) }
        try connection.check(result)
        names[sql] = name
        return name
    }

    /// Makes the connection free for `next`: rows that still come are taken in, rows in bulk are sent, so that what is asked
    /// next sees them.
    func makeWay(for next: PostgreSQLStatement) throws(DatabaseError) {
        try finishOthers(sendingRows: true)
        stepping = next
    }

    /// Sends a statement that gives no rows, and goes on: over a long line waiting for each would take longer than all of the work.
    /// What goes wrong is told by whatever is asked next, at the latest at the end of the transaction.
    func queue(_ send: (OpaquePointer?) -> Bool) throws(DatabaseError) {
        if queued == 0 || queued >= Self.mostQueued || hasRowsToSend { try finishOthers(sendingRows: true) }
        guard send(connection.pointer) else {
            throw DatabaseError(kind: connection.isAlive ? .other : .lost)
        }
        queued += 1
    }

    private var hasRowsToSend: Bool { insertions.values.contains { $0.hasRows } }

    /// Waits for what was queued.
    private func settle() throws(DatabaseError) {
        if queued > 0 {
            queued = 0
            var changed = lastChanged
            var isThere = true
            let state = libpqText { place, _ in
                isThere = dondoc_pq_settle(connection.pointer, place, &changed)
                return true
            }
            lastChanged = changed
            if !isThere { trouble = DatabaseError(kind: .lost) }
            if let state, !state.isEmpty { trouble = DatabaseError(postgreSQL: state) }
        }
        if let trouble {
            self.trouble = nil
            throw trouble
        }
    }

    /// Does something where nobody can be told of an error: it is told by whatever is asked next.
    func keepingTrouble<Value>(_ work: () throws(DatabaseError) -> Value) -> Value? {
        do throws(DatabaseError) {
            return try work()
        } catch {
            trouble = trouble ?? error
            return nil
        }
    }

    /// How many rows the last statement changed.
    var changedRows: Int {
        get {
            _ = keepingTrouble { () throws(DatabaseError) in try settle() }
            return lastChanged
        }
        set { lastChanged = newValue }
    }

    /// Takes in what still comes, and sends what was put off.
    func finishOthers(sendingRows: Bool) throws(DatabaseError) {
        try settle()
        let active = stepping
        stepping = nil
        try active?.takeInAll()
        if sendingRows { for insertion in insertions.values { try insertion.send() } }
    }

    /// Nobody's rows are coming any more.
    func isDone(_ statement: PostgreSQLStatement) { if stepping === statement { stepping = nil } }

    /// Runs statements without parameters.
    func execute(_ script: String) throws(DatabaseError) {
        try finishOthers(sendingRows: true)
        try connection.execute(script)
    }

    /// Rows in bulk; whoever asks for the same goes on with it, so that they are sent in the order in which they came.
    func insertion(
        into table: String, columns: [String], replacing: Bool
    ) throws(DatabaseError) -> PostgreSQLInsertion {
        let key = "\(table) \(columns) \(replacing)"
        if let known = insertions[key] { return known }
        let made = try PostgreSQLInsertion(self, into: table, columns: columns, replacing: replacing)
        insertions[key] = made
        return made
    }

    /// Leaves aside what a transaction began that comes to nothing.
    func giveUp() {
        try? settle()
        insertions = [:]
        stagingTables = []
        if let active = stepping {
            stepping = nil
            active.discard()
        }
    }
}
