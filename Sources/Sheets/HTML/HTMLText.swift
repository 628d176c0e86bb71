/// The text of a cell or paragraph as a browser would show it: runs of white space as one blank, line breaks kept.
struct HTMLText {
    private let limit: Int
    private var bytes: [UInt8] = []
    private var hasBlankBefore = false

    /// Text up to `limit` bytes; a little more is kept, so that its reader sees it was cut.
    init(limit: Int) { self.limit = limit }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasBlankBefore = hasBlankBefore || (!bytes.isEmpty && bytes.last != 0x0A)
            } else {
                guard bytes.count <= limit else { return }
                if hasBlankBefore { bytes.append(0x20) }
                hasBlankBefore = false
                bytes.append(byte)
            }
        }
    }

    /// `<br>`.
    mutating func breakLine() {
        hasBlankBefore = false
        if bytes.count <= limit { bytes.append(0x0A) }
    }

    /// The beginning or end of a paragraph: a new line, unless one has just begun.
    mutating func beginBlock() {
        hasBlankBefore = false
        if !bytes.isEmpty, bytes.last != 0x0A { breakLine() }
    }

    /// The text without blank lines at its ends; empty when only no-break spaces are left. Begins anew.
    mutating func finish() -> [UInt8] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            hasBlankBefore = false
        }
        let isBlank = bytes.allSatisfy { $0 == 0x0A || $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }
        if isBlank { return [] }
        let start = bytes.firstIndex { $0 != 0x0A } ?? 0
        let end = bytes.lastIndex { $0 != 0x0A } ?? 0
        return Array(bytes[start...end])
    }
}
