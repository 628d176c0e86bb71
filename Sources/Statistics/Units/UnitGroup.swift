/// A group of units (nhóm) as the office names it; the order of groups is that of the list they stand in.
public struct UnitGroup: Hashable, Sendable {
    /// The code the roster uses, for example "chuyen-mon".
    public let code: String
    /// The name shown.
    public let title: Phrase

    /// A group.
    public init(code: String, title: Phrase) {
        self.code = code
        self.title = title
    }
}
