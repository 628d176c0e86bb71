/// A piece of text in a ``TextStore``, ready to be copied into a CSV field.
struct TextPiece: Sendable {
    let start: Int
    let end: Int
    /// Characters a reader sees: scalars, since all text here is composed (NFC).
    let characters: Int
    /// The field that holds it must be quoted.
    let needsQuotes: Bool
    /// Nothing about time or place may follow.
    let isComplete: Bool
}

/// Texts as bytes side by side, so that writing a field is copying bytes.
struct TextStore: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Keeps `text` with its quotation marks doubled, as they stand inside a quoted field (RFC 4180).
    mutating func add(_ text: some StringProtocol, isComplete: Bool = false) -> TextPiece {
        let start = bytes.count
        var needsQuotes = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") { needsQuotes = true }
            bytes.append(byte)
        }
        return TextPiece(
            start: start, end: bytes.count, characters: text.unicodeScalars.count, needsQuotes: needsQuotes,
            isComplete: isComplete)
    }

    /// Keeps each line of `lines`; a full stop at its end marks it as complete and is not kept.
    mutating func addLines(_ lines: [String]) -> [TextPiece] {
        lines.map { line in
            line.last == "." ? add(line.dropLast(), isComplete: true) : add(line)
        }
    }
}

extension [UInt8] {
    /// Copies `piece` of `store`.
    mutating func append(_ piece: TextPiece, of store: TextStore) {
        append(contentsOf: store.bytes[piece.start..<piece.end])
    }

    /// Copies `piece` as a whole field, quoted where it must be.
    mutating func appendField(_ piece: TextPiece, of store: TextStore) {
        if piece.needsQuotes { append(UInt8(ascii: "\"")) }
        append(piece, of: store)
        if piece.needsQuotes { append(UInt8(ascii: "\"")) }
    }

    /// Writes `text` as a field, quoted where it must be.
    mutating func appendField(_ text: String) {
        var store = TextStore()
        let piece = store.add(text)
        appendField(piece, of: store)
    }

    /// Writes `number` in decimal digits, at least `digits` of them.
    mutating func append(decimal number: Int, digits: Int = 1) {
        var rest = number.magnitude
        var divisor: UInt = 1
        var width = 1
        while rest / divisor >= 10 || width < digits {
            divisor *= 10
            width += 1
        }
        if number < 0 { append(UInt8(ascii: "-")) }
        while divisor > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
            rest %= divisor
            divisor /= 10
        }
    }

    /// Writes a comma.
    mutating func appendComma() { append(UInt8(ascii: ",")) }
}
