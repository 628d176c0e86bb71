/// Bytes that several readers share without copying: a mapped file, or memory of its own. The owner keeps them alive.
///
/// The address is kept as a number because a pointer cannot cross threads; the bytes are never written after this value
/// exists, so reading them from several threads is safe.
public struct SharedBytes: Sendable {
    private let address: UInt
    /// How many bytes.
    public let count: Int
    private let owner: any AnyObject & Sendable

    /// Bytes that belong to `owner`, which frees them when it goes. They must not change while it lives.
    public init(address: UInt, count: Int, owner: any AnyObject & Sendable) {
        self.address = address
        self.count = count
        self.owner = owner
    }

    /// A copy of `bytes`.
    public init(copying bytes: some Collection<UInt8>) {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
        let written = memory.initialize(fromContentsOf: bytes)
        self.init(owning: memory, count: written)
    }

    /// The first `count` bytes of `memory`, which is freed with the last reader.
    init(owning memory: UnsafeMutableBufferPointer<UInt8>, count: Int) {
        let owner = OwnedMemory(memory)
        self.init(address: owner.address, count: count, owner: owner)
    }

    /// Says that nobody needs these bytes soon. Where they are pages of a file, they stop counting as memory of this
    /// process; they are there again when they are asked for.
    public func release(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<count)
        if !range.isEmpty, let pages = owner as? any PagedMemory { pages.release(range) }
    }

    /// Lends the bytes to `body`.
    public func withSpan<Result, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure)
        -> Result
    {
        defer { withExtendedLifetime(owner) {} }
        let buffer = UnsafeBufferPointer(start: UnsafePointer<UInt8>(bitPattern: address), count: count)
        return try body(buffer.span)
    }
}

/// Memory that is a file's, page by page.
public protocol PagedMemory: AnyObject, Sendable {
    /// Lets the pages that lie whole in `range` go.
    func release(_ range: Range<Int>)
}

/// Memory freed with its object.
private final class OwnedMemory: Sendable {
    let address: UInt

    init(_ memory: UnsafeMutableBufferPointer<UInt8>) { address = UInt(bitPattern: memory.baseAddress) }

    deinit { UnsafeMutablePointer<UInt8>(bitPattern: address)?.deallocate() }
}
