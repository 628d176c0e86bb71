import CByteBlocks

/// Finds the bytes that matter in delimited text: 64 bytes are looked at together and remembered as bits, so that the
/// fields within them are found without touching the bytes again. Whoever asks must ask about the same bytes each time.
struct FieldStops: Sendable {
    private let delimiter: UInt8
    /// Where the remembered bytes begin; far from every place at first.
    private var start = -64
    private var ends: UInt64 = 0
    private var quotes: UInt64 = 0

    init(_ delimiter: UInt8) { self.delimiter = delimiter }

    /// The first delimiter, LF or CR at or after `place`; the count of `bytes` when there is none.
    @inline(__always)
    mutating func nextEnd(in bytes: Span<UInt8>, from place: Int) -> Int {
        next(in: bytes, from: place, inQuotes: false)
    }

    /// The first quote, LF or CR at or after `place`; the count of `bytes` when there is none.
    @inline(__always)
    mutating func nextQuote(in bytes: Span<UInt8>, from place: Int) -> Int {
        next(in: bytes, from: place, inQuotes: true)
    }

    @inline(__always)
    private mutating func next(in bytes: Span<UInt8>, from start: Int, inQuotes: Bool) -> Int {
        var place = start
        repeat {
            let bits = inQuotes ? quotes : ends
            let found = covers(place) ? bits &>> UInt64(truncatingIfNeeded: place &- self.start) : 0
            if found != 0 { return place &+ found.trailingZeroBitCount }
        } while goOn(in: bytes, &place)
        return Self.first(of: inQuotes ? 0x22 : delimiter, in: bytes, from: place)
    }

    @inline(__always)
    private func covers(_ place: Int) -> Bool { UInt(bitPattern: place &- start) < 64 }

    /// Remembers the bytes behind those where nothing was found; false when too few are left.
    @inline(__always)
    private mutating func goOn(in bytes: Span<UInt8>, _ place: inout Int) -> Bool {
        if covers(place) { place = start &+ 64 }
        guard place &+ 64 <= bytes.count else { return false }
        start = place
        let delimiter = delimiter
        let block = bytes.bytes.withUnsafeBytes { raw in
            // The guard says that 64 bytes are there.
            raw.baseAddress.map { dondoc_block_at($0 + place, delimiter) } ?? dondoc_block()
        }
        (ends, quotes) = (block.ends, block.quotes)
        return true
    }

    /// The last bytes, one by one.
    @inline(never)
    private static func first(of own: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if byte == own || byte == 0x0A || byte == 0x0D { return place }
            place &+= 1
        }
        return place
    }
}
