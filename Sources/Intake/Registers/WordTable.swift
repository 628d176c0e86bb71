/// Gives the different words of a column small numbers: words are compared as bytes, and become text only when they
/// are met for the first time.
///
/// An open-addressing table with linear probing; at most half of it is filled. Keys lie one behind the other in one
/// array. Lookups are on the path of every row of a register.
struct WordTable {
    private struct Slot {
        var hash: UInt64 = 0
        /// -1 marks a free slot.
        var code: Int32 = -1
        var start: Int32 = 0
        var length: Int32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var keys: [UInt8] = []
    /// How many words it holds.
    private(set) var count = 0

    /// The number of the word in `start ..< end`, or -1 when it was not met yet.
    @inline(__always)
    func code(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
        let hash = Self.hash(bytes, start, end)
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = slots[place]
            if slot.code < 0 { return -1 }
            if slot.hash == hash, isKey(slot, bytes, start, end) { return slot.code }
            place = (place &+ 1) & mask
        }
    }

    /// Remembers `code`, 0 or more, for a word that is not in the table. False when there is no room for more.
    mutating func insert(_ code: Int32, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let length = end - start
        guard code >= 0, count < Self.mostWords, keys.count + length <= Self.mostBytes else { return false }
        if (count + 1) * 2 > slots.count { grow() }
        let slot = Slot(
            hash: Self.hash(bytes, start, end), code: code, start: Int32(keys.count), length: Int32(length))
        for position in start..<end { keys.append(bytes[position]) }
        place(slot)
        count += 1
        return true
    }

    /// More different words than a country has units are no words.
    private static let mostWords = 1 << 18
    private static let mostBytes = 1 << 26

    private mutating func place(_ slot: Slot) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: slot.hash) & mask
        while slots[place].code >= 0 { place = (place + 1) & mask }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.code >= 0 { place(slot) }
    }

    @inline(__always)
    private func isKey(_ slot: Slot, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let length = Int(slot.length)
        guard length == end &- start else { return false }
        let key = Int(slot.start)
        let (known, raw) = (keys.span.bytes, bytes.bytes)
        func differs(_ offset: Int) -> Bool {
            known.unsafeLoadUnaligned(fromByteOffset: key &+ offset, as: UInt64.self)
                != raw.unsafeLoadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
        }
        guard length >= 8 else {
            for offset in 0..<length where keys[key &+ offset] != bytes[start &+ offset] { return false }
            return true
        }
        var offset = 0
        while offset &+ 8 <= length {
            if differs(offset) { return false }
            offset &+= 8
        }
        return offset == length || !differs(length &- 8)
    }

    /// Eight bytes at a time, the last ones overlapping; good enough for words, and quick.
    @inline(__always)
    static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: end &- start) &* 0x9E37_79B9_7F4A_7C15
        if end &- start >= 8 {
            let raw = bytes.bytes
            var position = start
            while position &+ 8 <= end {
                mix(&hash, raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
                position &+= 8
            }
            if position < end { mix(&hash, raw.unsafeLoadUnaligned(fromByteOffset: end &- 8, as: UInt64.self)) }
        } else {
            var word: UInt64 = 0
            for position in start..<end { word = word << 8 | UInt64(bytes[position]) }
            mix(&hash, word)
        }
        return hash ^ (hash >> 29)
    }

    @inline(__always)
    private static func mix(_ hash: inout UInt64, _ word: UInt64) {
        hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
    }
}
