import CPostgres

/// A connection that does nothing but hear when somebody wrote to an archive on a server.
public final class ServerEar: Sendable {
    /// What came of waiting.
    public enum News: Sendable {
        /// Somebody wrote.
        case written
        /// Nobody did, as far as is known.
        case none
        /// The connection broke off.
        case lost
        /// The descriptor beside it had something.
        case stopped
    }

    private let connection: PostgreSQLConnection
    /// Whether the server tells of what is written; one that does not has to be asked now and then.
    public let isTold: Bool

    /// Listens at an address.
    public init(_ address: String) throws(ArchiveError) {
        let way = try PostgreSQLConnection.Way(address)
        do {
            connection = try PostgreSQLConnection(way)
        } catch {
            throw ArchiveError(error)
        }
        isTold = (try? connection.execute(PostgreSQLDialect.listening(way))) != nil
    }

    deinit { connection.close() }

    /// Waits so long for news, or until there is something at `descriptor`. When nothing came the server is asked whether it is
    /// still there: a cable that was pulled tells nothing.
    public func wait(beside descriptor: Int32, milliseconds: Int32) -> News {
        switch dondoc_pq_wait_news(connection.pointer, descriptor, milliseconds) {
        case 1: return .written
        case 2: return .stopped
        case 0:
            do {
                try connection.execute("SELECT 1")
                return .none
            } catch {
                return .lost
            }
        default: return .lost
        }
    }
}
