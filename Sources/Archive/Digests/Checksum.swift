import Statistics

/// Numbers and texts in one number: FNV-1a over 64 bits.
///
/// It notices damage that leaves every value possible; it is no seal against somebody who means it.
struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
        // No byte of UTF-8: where one text ends.
        add(byte: 0xFF)
    }

    mutating func add(_ bytes: [UInt8]) {
        add(Int64(bytes.count))
        for byte in bytes { add(byte: byte) }
    }

    mutating func add(_ number: Int64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            add(byte: UInt8(truncatingIfNeeded: UInt64(bitPattern: number) >> UInt64(shift)))
        }
    }
}

/// A text in one number, eight bytes at a time: for finding it among others and for noticing that it is another.
enum TextHash {
    static func of(_ text: LentText) -> UInt64 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(text)
        var place = 0
        while place &+ 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
            place &+= 8
        }
        while place < raw.count {
            hash = (hash ^ UInt64(raw[place])) &* 0x100_0000_01B3
            place &+= 1
        }
        return hash ^ hash >> 29
    }
}
