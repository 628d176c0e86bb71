/// Text prepared once for searching: case, tones and marks folded, đ as d, dashes and punctuation as spaces, and the
/// initials of its words.
///
/// "vinh thuy" finds "UBND xã Vĩnh Thủy"; "tnmt" finds "Phòng Tài nguyên và Môi trường"; hoà and hòa are the same.
public struct SearchKey: Hashable, Sendable {
    /// Folded words separated by single spaces.
    public let folded: String
    private let squeezed: String
    private let initials: String
    private let initialsWithoutAnd: String

    /// Folds `text`.
    public init(_ text: String) {
        folded = foldedForSearch(text)
        let words = folded.split(separator: " ")
        squeezed = words.joined()
        initials = String(words.compactMap(\.first))
        initialsWithoutAnd = String(words.filter { $0 != "va" }.compactMap(\.first))
    }

    /// Whether someone who types `query` means this text: its words occur in it in that order, or each starts a word
    /// of it, or its letters are initials of it. An empty query finds everything.
    public func matches(_ query: SearchKey) -> Bool {
        if query.folded.isEmpty || folded.contains(query.folded) || squeezed.contains(query.squeezed) { return true }
        if query.squeezed.count >= 2, !query.folded.contains(" "),
            initials.contains(query.squeezed) || initialsWithoutAnd.contains(query.squeezed)
        {
            return true
        }
        let words = folded.split(separator: " ")
        return query.folded.split(separator: " ").allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
}

/// `text` in lowercase ASCII letters where it has Latin ones: tones, hats and combining marks dropped, đ as d,
/// everything that is no letter or digit as a single space.
public func foldedForSearch(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var gap = false
    func add(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if gap, !result.isEmpty { result.append(" ") }
        gap = false
        result.append(scalar)
    }
    for scalar in text.unicodeScalars {
        if let letter = VietnameseLetter(scalar) {
            add(letter.plain, to: &result)
        } else if (0x30...0x39).contains(scalar.value) {
            add(scalar, to: &result)
        } else if (0x0300...0x036F).contains(scalar.value) {
            continue
        } else if scalar.value >= 0x80, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars
            where !(0x0300...0x036F).contains(lower.value) {
                add(lower, to: &result)
            }
        } else {
            gap = true
        }
    }
    return String(result)
}
