/// Counts what is valid UTF-8 beyond ASCII and what is not.
struct UTF8Check: Equatable {
    /// Valid sequences of more than one byte.
    private(set) var sequences = 0
    /// Places that are no valid sequence; a sequence that the end of the bytes cuts off is not among them.
    private(set) var invalid = 0
    /// Whether the end of the bytes cuts a sequence off.
    private(set) var isCutOff = false
    /// Where the first invalid place is.
    private(set) var firstInvalid: Int?

    init(_ bytes: Span<UInt8>) {
        var place = 0
        let raw = bytes.bytes
        let count = bytes.count
        while place < count {
            if place &+ 8 <= count,
                raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                place &+= 8
                continue
            }
            let lead = bytes[place]
            if lead < 0x80 {
                place += 1
                continue
            }
            let length = Self.length(lead)
            var valid = 1
            while valid < length, place + valid < count, Self.isContinuation(bytes[place + valid], valid, after: lead) {
                valid += 1
            }
            if length > 0, valid == length {
                sequences += 1
            } else if length == 0 || place + valid < count {
                invalid += 1
                if firstInvalid == nil { firstInvalid = place }
            } else {
                isCutOff = true
            }
            place += valid
        }
    }

    /// The length of the sequence `lead` begins; 0 when it cannot begin one.
    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private static func isContinuation(_ byte: UInt8, _ position: Int, after lead: UInt8) -> Bool {
        guard byte & 0xC0 == 0x80 else { return false }
        guard position == 1 else { return true }
        // Overlong forms, surrogates and what lies beyond U+10FFFF.
        return switch lead {
        case 0xE0: byte >= 0xA0
        case 0xED: byte < 0xA0
        case 0xF0: byte >= 0x90
        case 0xF4: byte < 0x90
        default: true
        }
    }
}
