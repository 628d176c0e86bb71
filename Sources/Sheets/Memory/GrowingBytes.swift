/// Bytes being written, up to a limit. It becomes ``SharedBytes`` without being copied.
struct GrowingBytes: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private let limit: Int

    /// Room for at most `limit` bytes, taken as it is needed.
    init(limit: Int) {
        self.limit = max(0, limit)
        memory = .allocate(capacity: min(self.limit, 4_096))
    }

    deinit { memory.deallocate() }

    mutating func append(_ byte: UInt8) throws(SheetError) {
        if count == memory.count { try grow(by: 1) }
        memory[count] = byte
        count += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetError) {
        guard let source = bytes.baseAddress, let target = memory.baseAddress, !bytes.isEmpty else { return }
        if bytes.count <= memory.count - count {
            (target + count).update(from: source, count: bytes.count)
        } else {
            try grow(by: bytes.count)
            memory.baseAddress.map { ($0 + count).update(from: source, count: bytes.count) }
        }
        count += bytes.count
    }

    mutating func append(_ scalar: Unicode.Scalar) throws(SheetError) {
        if scalar.value < 0x80 { return try append(UInt8(scalar.value)) }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { try append(byte) }
    }

    /// The same byte many times.
    mutating func append(_ byte: UInt8, times: Int) throws(SheetError) {
        guard times > 0 else { return }
        if times > memory.count - count { try grow(by: times) }
        for place in count..<count + times { memory[place] = byte }
        count += times
    }

    private mutating func grow(by more: Int) throws(SheetError) {
        guard more <= limit - count else { throw .tooLarge(.text) }
        let capacity = min(limit, max(memory.count * 2, count + more))
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, capacity))
        if let target = larger.baseAddress, let source = memory.baseAddress {
            target.update(from: source, count: count)
        }
        memory.deallocate()
        memory = larger
    }

    /// A part of what has been written, valid until more is written.
    borrowing func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeBufferPointer(memory)[range.clamped(to: 0..<count)])
    }

    /// Gives the bytes away.
    consuming func shared() -> SharedBytes {
        let (memory, count) = (memory, count)
        discard self
        return SharedBytes(owning: memory, count: count)
    }
}
