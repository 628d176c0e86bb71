import CPostgres

/// Where an archive on a server stands: `postgres://host/database`, `postgresql://…` or `service=NAME`. Everything else is the
/// path of a file.
///
/// A password has no place in it: the list of processes shows it to everyone on the machine. libpq takes passwords from the
/// password file and from service files.
public struct ServerAddress: Equatable, Sendable {
    /// As it was given.
    public let text: String

    /// Why an address is none.
    public enum Problem: Error, Equatable, Sendable {
        /// libpq is not installed.
        case noLibrary
        /// It is not written as addresses are.
        case malformed
        /// There is a password in it.
        case password
    }

    private static let beginnings = ["postgres://", "postgresql://", "service="]

    /// Whether `text` is meant as an address rather than as a path.
    public static func isMeant(by text: String) -> Bool { beginnings.contains { text.hasPrefix($0) } }

    /// Checks an address.
    public init(_ text: String) throws(Problem) {
        guard dondoc_pq_is_there() else { throw .noLibrary }
        self.text = text
        guard Self.isMeant(by: text), dondoc_pq_understands(text) else { throw .malformed }
        if dondoc_pq_mentions(text, "password") || dondoc_pq_mentions(text, "sslpassword") { throw .password }
    }

    /// What the address itself says of one of libpq's words.
    func says(_ keyword: String) -> String? {
        libpqText { dondoc_pq_says(text, keyword, $0, $1) }
    }
}

/// A text that libpq copies into a place that is made for it.
func libpqText(_ copy: (UnsafeMutablePointer<CChar>, Int) -> Bool) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4_096) { place in
        guard let start = place.baseAddress else { return nil }
        return copy(start, place.count) ? String(cString: start) : nil
    }
}
