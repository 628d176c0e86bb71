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
        let folded = foldedBytes(text)
        var (squeezed, initials, initialsWithoutAnd): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        squeezed.reserveCapacity(folded.count)
        var word = 0
        for place in 0...folded.count {
            let byte = place < folded.count ? folded[place] : 0x20
            if byte != 0x20 {
                squeezed.append(byte)
                continue
            }
            if word < place {
                initials.append(folded[word])
                let isAnd = place == word + 2 && folded[word] == 0x76 && folded[word + 1] == 0x61
                if !isAnd { initialsWithoutAnd.append(folded[word]) }
            }
            word = place + 1
        }
        (self.folded, self.squeezed) = (folded, squeezed)
        (self.initials, self.initialsWithoutAnd) = (initials, initialsWithoutAnd)
    }

    /// Whether there is nothing to search for.
    public var isEmpty: Bool { folded.isEmpty }

    /// Whether someone who types `query` means this text: its words occur in it in that order, or each starts a word
    /// of it, or its letters are initials of it. An empty query finds everything.
    public func matches(_ query: SearchKey) -> Bool {
        // What stands in the text with its spaces stands in it without them, too.
        if query.isEmpty || Self.contains(squeezed, query.squeezed) { return true }
        if query.squeezed.count >= 2, query.folded.count == query.squeezed.count,
            Self.contains(initials, query.squeezed) || Self.contains(initialsWithoutAnd, query.squeezed)
        {
            return true
        }
        // One word that is nowhere in the text begins none of its words.
        return query.folded.count > query.squeezed.count && beginsWords(query.folded)
    }

    /// Whether every word of `query` begins a word of this text. Nothing is split: this runs over long lists at every key.
    private func beginsWords(_ query: [UInt8]) -> Bool {
        folded.withUnsafeBufferPointer { text in
            query.withUnsafeBufferPointer { query in
                var start = 0
                while start < query.count {
                    var end = start
                    while end < query.count, query[end] != 0x20 { end += 1 }
                    if end > start, !Self.beginsAWord(text, query, start..<end) { return false }
                    start = end + 1
                }
                return true
            }
        }
    }

    private static func beginsAWord(
        _ text: UnsafeBufferPointer<UInt8>, _ query: UnsafeBufferPointer<UInt8>, _ part: Range<Int>
    ) -> Bool {
        var place = 0
        while place + part.count <= text.count {
            var length = 0
            while length < part.count, text[place + length] == query[part.lowerBound + length] { length += 1 }
            if length == part.count { return true }
            while place < text.count, text[place] != 0x20 { place += 1 }
            place += 1
        }
        return false
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
        switch FoldedLetters.of(scalar) {
        case FoldedLetters.gap: gap = true
        case FoldedLetters.mark: continue
        case FoldedLetters.rare:
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                gap = true
                continue
            }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars
            where !(0x0300...0x036F).contains(lower.value) {
                add(lower)
            }
        case let letter:
            if gap, !result.isEmpty { result.append(0x20) }
            gap = false
            result.append(letter)
        }
    }
    return result
}

/// What every scalar of Vietnamese and its neighbours folds to, looked up once: lists of documents are long.
private enum FoldedLetters {
    static let gap: UInt8 = 0
    /// A combining mark, which is dropped.
    static let mark: UInt8 = 1
    /// To be asked of the Unicode tables.
    static let rare: UInt8 = 2

    /// Letters with all their marks, and those marks alone; the other letters of Vietnamese.
    private static let low = (0..<0x370).map { of(UInt32($0)) }
    private static let high = (0x1E00..<0x1F00).map { of(UInt32($0)) }

    /// A letter or digit in ASCII, or one of the above.
    static func of(_ scalar: Unicode.Scalar) -> UInt8 {
        let value = Int(scalar.value)
        if value < 0x370 { return low[value] }
        return (0x1E00..<0x1F00).contains(value) ? high[value - 0x1E00] : rare
    }

    private static func of(_ value: UInt32) -> UInt8 {
        guard let scalar = Unicode.Scalar(value) else { return rare }
        if let letter = VietnameseLetter(scalar) { return UInt8(truncatingIfNeeded: letter.plain.value) }
        if (0x30...0x39).contains(value) { return UInt8(truncatingIfNeeded: value) }
        if (0x0300...0x036F).contains(value) { return mark }
        return value < 0x80 ? gap : rare
    }
}
