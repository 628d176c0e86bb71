/// What an engine could not do: a value, never a trap and never a text with somebody's data in it.
struct DatabaseError: Error, Equatable, Sendable {
    /// What kind of trouble it is, whatever engine tells of it.
    enum Kind: Sendable {
        /// No database, or nothing this engine knows.
        case notADatabase
        /// What is stored cannot be made sense of.
        case damaged
        /// No room on the disk, or in the quota.
        case full
        /// Nothing may be written.
        case readOnly
        /// Nothing may be read, or it cannot be opened.
        case notAllowed
        /// Somebody else writes and did not finish in time.
        case busy
        /// The work was interrupted, or the engine is closed.
        case interrupted
        /// A row breaks a rule of the schema.
        case constraint
        /// There is a log beside the file that only its owner can read into it.
        case unreadableLog
        /// Two writers were in each other's way; the engine tries again by itself before it tells this.
        case conflict
        /// The connection to the server broke off.
        case lost
        /// No server answers.
        case unreachable
        /// The server does not prove who it is, or the connection would be open for others to read.
        case insecure
        /// There is no service of this name.
        case noSuchService
        /// The library that speaks to servers is not installed.
        case noLibrary
        /// Anything else.
        case other
    }

    let kind: Kind
    /// The engine's own number, for whoever is asked for help.
    var code = 0
    /// A server's own five letters, for the same.
    var state = ""
    /// Why a server could not be reached, in words about hosts and ports alone.
    var remark = ""

    /// The engine and its number.
    var number: String { state.isEmpty ? "SQLite \(code)" : "PostgreSQL \(state)" }

    /// What is stored cannot be made sense of, as our own checks see it.
    static let damaged = DatabaseError(kind: .damaged)
}
