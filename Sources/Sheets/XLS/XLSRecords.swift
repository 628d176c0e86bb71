/// The stream of an old workbook: records one behind the other, each with its kind and length ([MS-XLS] 2.1.4).
struct XLSRecords {
    let bytes: [UInt8]

    /// A record: what it is, and where its content lies.
    struct Record {
        let kind: Int
        let body: Range<Int>
    }

    /// The record that begins at `place`; nil at the end, and where it would go beyond it.
    func record(at place: Int) -> Record? {
        guard place >= 0, place + 4 <= bytes.count else { return nil }
        let body = (place + 4)..<(place + 4 + u16(place + 2))
        return body.upperBound <= bytes.count ? Record(kind: u16(place), body: body) : nil
    }

    /// What lies beyond the end is zero.
    func u8(_ place: Int) -> Int { place < bytes.count ? Int(bytes[place]) : 0 }
    func u16(_ place: Int) -> Int { u8(place) | u8(place + 1) << 8 }
    func u32(_ place: Int) -> Int { u16(place) | u16(place + 2) << 16 }

    func double(_ place: Int) -> Double {
        Double(bitPattern: UInt64(u32(place)) | UInt64(u32(place + 4)) << 32)
    }

    /// A number in four bytes: a whole one or the upper half of a fraction, perhaps a hundredfold.
    func packedNumber(_ place: Int) -> Double {
        let packed = u32(place)
        let value =
            packed & 2 != 0
            ? Double(Int32(truncatingIfNeeded: packed) >> 2) : Double(bitPattern: UInt64(packed & ~3) << 32)
        return packed & 1 != 0 ? value / 100 : value
    }

    /// The content of `record` and of the records that continue it.
    func parts(of record: Record) -> [Range<Int>] {
        var parts = [record.body]
        while let more = self.record(at: parts[parts.count - 1].upperBound), more.kind == XLSKind.continued {
            parts.append(more.body)
        }
        return parts
    }
}

/// The kinds of record that matter here, of the versions 2 to 8.
enum XLSKind {
    static let beginnings: Set<Int> = [0x009, 0x209, 0x409, 0x809]
    static let end = 0x0A
    static let continued = 0x3C
    static let password = 0x2F
    static let codePage = 0x42
    static let since1904 = 0x22
    static let sheet = 0x85
    static let strings = 0xFC
    static let format = 0x41E
    static let oldFormat = 0x1E
    static let style = 0xE0
    static let oldStyles: Set<Int> = [0x43, 0x243, 0x443]
    static let merged = 0xE5
    // Cells.
    static let integer = 0x002
    static let number = 0x203
    static let oldNumber = 0x003
    static let packedNumber = 0x27E
    static let packedNumbers = 0xBD
    static let label = 0x204
    static let oldLabel = 0x004
    static let richLabel = 0xD6
    static let sharedLabel = 0xFD
    static let truth = 0x205
    static let oldTruth = 0x005
    static let formulas: Set<Int> = [0x006, 0x206, 0x406]
    static let string = 0x207
    static let oldString = 0x007
}

/// Reads text out of a record and those that continue it. Where the letters of a text go on in the next record, a byte
/// before them tells anew how wide they are.
struct XLSText {
    private let records: XLSRecords
    private var parts: ArraySlice<Range<Int>>
    private var place: Int

    init(_ records: XLSRecords, _ parts: [Range<Int>], from place: Int) {
        self.records = records
        self.parts = parts[...]
        self.place = place
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { parts.isEmpty || (parts.count == 1 && place >= parts[parts.startIndex].upperBound) }

    /// Of version 8: a number of letters in `sizeOfLength` bytes, flags, what the flags announce, the letters as UTF-8.
    mutating func unicode(sizeOfLength: Int) -> [UInt8] {
        let length = number(sizeOfLength)
        let flags = number(1)
        let runs = flags & 8 != 0 ? number(2) : 0
        let readings = flags & 4 != 0 ? number(4) : 0
        let text = letters(length, isWide: flags & 1 != 0)
        skip(4 * runs + readings)
        return text
    }

    /// Before version 8: bytes of a code page.
    mutating func bytes(sizeOfLength: Int, _ table: ByteEncoding) -> [UInt8] {
        var result: [UInt8] = []
        var left = number(sizeOfLength)
        while left > 0, !isAtEnd {
            left -= 1
            result.append(UInt8(truncatingIfNeeded: number(1)))
        }
        return table.utf8(result.span)
    }

    private mutating func number(_ size: Int) -> Int {
        var result = 0
        for shift in 0..<size {
            guard enterPart() else { return result }
            result |= records.u8(place) << (8 * shift)
            place += 1
        }
        return result
    }

    private mutating func letters(_ count: Int, isWide: Bool) -> [UInt8] {
        var isWide = isWide
        var units: [UInt16] = []
        while units.count < count {
            guard let part = parts.first else { break }
            let size = isWide ? 2 : 1
            let here = min(count - units.count, max(0, part.upperBound - place) / size)
            for _ in 0..<here {
                units.append(UInt16(isWide ? records.u16(place) : records.u8(place)))
                place += size
            }
            guard units.count < count else { break }
            parts.removeFirst()
            guard let next = parts.first else { break }
            isWide = records.u8(next.lowerBound) & 1 != 0
            place = next.lowerBound + 1
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private mutating func skip(_ count: Int) {
        var left = count
        while left > 0, enterPart(), let part = parts.first {
            let here = min(left, part.upperBound - place)
            place += here
            left -= here
        }
    }

    /// Goes on to the part that has the next byte; false when there is none.
    private mutating func enterPart() -> Bool {
        while let part = parts.first {
            if place < part.upperBound { return true }
            parts.removeFirst()
            if let next = parts.first { place = next.lowerBound }
        }
        return false
    }
}
