/// Collects the text of a string of a workbook: plain, or in runs with fonts; readings aids above it (phonetic runs) are
/// no part of it.
struct StringCollector {
    /// Enough for any cell; what comes behind is dropped, and the cell cut.
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    private var isInText = false
    private var isInPhoneticRun = false

    init(limit: Int) { self.limit = limit }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInText = false
        isInPhoneticRun = false
    }

    mutating func start(_ name: MarkupName) {
        switch name {
        case "t": isInText = true
        case "rPh": isInPhoneticRun = true
        default: break
        }
    }

    mutating func end(_ name: MarkupName) {
        switch name {
        case "t": isInText = false
        case "rPh": isInPhoneticRun = false
        default: break
        }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInText, !isInPhoneticRun, bytes.count <= limit else { return }
        bytes.append(contentsOf: text)
    }

    /// The text, characters written as `_x000D_` as what they are.
    mutating func finish() -> [UInt8] { Self.unescaped(bytes) }

    /// `_xHHHH_` stands for a UTF-16 unit that XML cannot hold; `_x005F_` for the underscore itself.
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= 7, bytes.contains(0x5F) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if let scalar = escape(in: bytes, at: place) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                place += 7
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }

    private static func escape(in bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
        guard place + 7 <= bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F,
            let value = UInt32(String(decoding: bytes[place + 2..<place + 6], as: UTF8.self), radix: 16)
        else { return nil }
        return Unicode.Scalar(value)
    }
}
