/// Text prepared once for searching: case, tones and marks folded, đ as d, dashes and punctuation as spaces, and the
/// initials of its words.
///
/// "vinh thuy" finds "UBND xã Vĩnh Thủy"; "tnmt" finds "Phòng Tài nguyên và Môi trường"; hoà and hòa are the same.
/// Kept as bytes: a filter over a long list runs at every key.
public struct SearchKey: Hashable, Sendable {
    private let folded: [UInt8]
    private let squeezed: [UInt8]
    private let initials: [UInt8]
    private let initialsWithoutAnd: [UInt8]

    /// Folds `text`.
    public init(_ text: String) {
        folded = foldedBytes(text)
        let words = folded.split(separator: 0x20)
        squeezed = Array(words.joined())
        initials = words.compactMap { $0.first }
        initialsWithoutAnd = words.filter { !$0.elementsEqual("va".utf8) }.compactMap { $0.first }
    }

    /// Whether there is nothing to search for.
    public var isEmpty: Bool { folded.isEmpty }

    /// Whether someone who types `query` means this text: its words occur in it in that order, or each starts a word
    /// of it, or its letters are initials of it. An empty query finds everything.
    public func matches(_ query: SearchKey) -> Bool {
        if query.isEmpty || Self.contains(folded, query.folded) || Self.contains(squeezed, query.squeezed) {
            return true
        }
        if query.squeezed.count >= 2, query.folded.count == query.squeezed.count,
            Self.contains(initials, query.squeezed) || Self.contains(initialsWithoutAnd, query.squeezed)
        {
            return true
        }
        let words = folded.split(separator: 0x20)
        return query.folded.split(separator: 0x20).allSatisfy { part in
            words.contains { $0.starts(with: part) }
        }
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, text.count >= part.count else { return part.isEmpty }
        return text.withUnsafeBufferPointer { text in
            part.withUnsafeBufferPointer { part in
                for start in 0...(text.count - part.count) where text[start] == first {
                    var length = 1
                    while length < part.count, text[start + length] == part[length] { length += 1 }
                    if length == part.count { return true }
                }
                return false
            }
        }
    }
}

/// `text` in lowercase ASCII letters where it has Latin ones: tones, hats and combining marks dropped, đ as d,
/// everything that is no letter or digit as a single space.
public func foldedForSearch(_ text: String) -> String { String(decoding: foldedBytes(text), as: UTF8.self) }

/// What ``foldedForSearch(_:)`` gives, as UTF-8.
public func foldedBytes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var gap = false
    func add(_ scalar: Unicode.Scalar) {
        if gap, !result.isEmpty { result.append(0x20) }
        gap = false
        if scalar.value < 0x80 {
            result.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            result.append(contentsOf: String(scalar).utf8)
        }
    }
    for scalar in text.unicodeScalars {
        if let letter = VietnameseLetter(scalar) {
            add(letter.plain)
        } else if (0x30...0x39).contains(scalar.value) {
            add(scalar)
        } else if (0x0300...0x036F).contains(scalar.value) {
            continue
        } else if scalar.value >= 0x80, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars
            where !(0x0300...0x036F).contains(lower.value) {
                add(lower)
            }
        } else {
            gap = true
        }
    }
    return result
}
