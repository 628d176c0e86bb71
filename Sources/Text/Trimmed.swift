extension StringProtocol {
    /// Without the spaces around it.
    public var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
