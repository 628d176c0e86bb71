/// Whoever can do several pieces of work at the same time. Reading registers is pure and starts no threads itself; the
/// shell lends it some.
public protocol Crew: Sendable {
    /// How many pieces are done at the same time.
    var size: Int { get }

    /// Does the pieces 0 ..< `count` with `each`, several at the same time, and hands the results to `take` on the calling
    /// thread, in the order of the pieces and as soon as they are there. When `take` returns false the rest is left
    /// undone. Returns whether everything was done.
    func work<Result: Sendable>(
        _ count: Int, each: @escaping @Sendable (Int) -> Result, take: (Result) -> Bool
    ) -> Bool
}

/// A crew of one: the calling thread.
public struct Alone: Crew {
    /// The calling thread.
    public init() {}

    /// One.
    public var size: Int { 1 }

    /// One piece after another.
    public func work<Result: Sendable>(
        _ count: Int, each: @escaping @Sendable (Int) -> Result, take: (Result) -> Bool
    ) -> Bool {
        for piece in 0..<count where !take(each(piece)) { return false }
        return true
    }
}
