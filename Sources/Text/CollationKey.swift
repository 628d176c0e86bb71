/// A key that sorts text as a Vietnamese dictionary does (CLDR `vi`): letters first (a ă â b c d đ e ê …), then
/// tones (none, huyền, hỏi, ngã, sắc, nặng), then case.
///
/// Made once per text; comparing two keys compares bytes.
public struct CollationKey: Comparable, Hashable, Sendable {
    private let bytes: [UInt8]

    /// The key of `text`.
    public init(_ text: String) {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        var cases: [UInt8] = []
        for scalar in composed(text).unicodeScalars {
            if let letter = VietnameseLetter(scalar), let rank = Self.rank[letter.letter.value] {
                letters.append(rank)
                tones.append(letter.tone.rawValue + 1)
                cases.append(letter.isUppercase ? 2 : 1)
            } else if (0x30...0x39).contains(scalar.value) {
                letters.append(0x30 + UInt8(scalar.value - 0x30))
            } else if scalar.value < 0x80 {
                // Space sorts before punctuation, punctuation before digits and letters.
                letters.append(scalar == " " ? 2 : 3 + UInt8(scalar.value) / 4)
            } else {
                letters.append(0xF0)
                letters.append(contentsOf: String(scalar).utf8)
            }
        }
        bytes = letters + [1] + tones + [0] + cases
    }

    private static let rank: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [:]
        for (place, scalar) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
            table[scalar.value] = 0x40 + UInt8(place)
        }
        return table
    }()

    /// Dictionary order.
    public static func < (left: CollationKey, right: CollationKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
