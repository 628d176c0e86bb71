/// The six tones of Vietnamese, in the order a dictionary sorts them (CLDR `vi`).
public enum Tone: UInt8, CaseIterable, Comparable, Sendable {
    case level, falling, asking, tumbling, rising, heavy

    /// The combining mark that writes this tone; the level tone has none.
    public var combiningMark: UInt32? {
        switch self {
        case .level: nil
        case .falling: 0x0300
        case .asking: 0x0309
        case .tumbling: 0x0303
        case .rising: 0x0301
        case .heavy: 0x0323
        }
    }

    /// Dictionary order.
    public static func < (left: Tone, right: Tone) -> Bool { left.rawValue < right.rawValue }
}

/// A letter taken apart: the letter of the alphabet it is (with its hat, horn or breve), its tone and its case.
///
/// The Vietnamese alphabet treats ă, â, đ, ê, ô, ơ and ư as letters of their own, and tones as a difference of the
/// second level. Composition, search and sorting all start from this one table.
public struct VietnameseLetter: Equatable, Sendable {
    /// The lowercase letter of the alphabet, for example `ê` for `Ệ`.
    public let letter: Unicode.Scalar
    /// The letter without hat, horn, breve or bar: `e` for `Ệ`, `d` for `Đ`.
    public let plain: Unicode.Scalar
    /// The tone written on it.
    public let tone: Tone
    /// Whether it was an uppercase letter.
    public let isUppercase: Bool

    /// The letter that `scalar` writes, or nil when it is no letter with a mark of the Vietnamese alphabet and no
    /// plain Latin letter.
    public init?(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            switch value {
            case 0x61...0x7A: self.init(letter: scalar, plain: scalar, tone: .level, isUppercase: false)
            case 0x41...0x5A:
                let lower = Unicode.Scalar(UInt8(value + 32))
                self.init(letter: lower, plain: lower, tone: .level, isUppercase: true)
            default: return nil
            }
            return
        }
        guard let found = Self.marked(value) else { return nil }
        self = found
    }

    private init(letter: Unicode.Scalar, plain: Unicode.Scalar, tone: Tone, isUppercase: Bool) {
        self.letter = letter
        self.plain = plain
        self.tone = tone
        self.isUppercase = isUppercase
    }

    /// Every vowel with its six tones in the order of ``Tone``, lowercase then uppercase, after the plain letter.
    private static let vowels: [(plain: Unicode.Scalar, forms: String)] = [
        ("a", "aàảãáạ"), ("a", "ăằẳẵắặ"), ("a", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e", "êềểễếệ"), ("i", "iìỉĩíị"),
        ("o", "oòỏõóọ"), ("o", "ôồổỗốộ"), ("o", "ơờởỡớợ"), ("u", "uùủũúụ"), ("u", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
        ("a", "AÀẢÃÁẠ"), ("a", "ĂẰẲẴẮẶ"), ("a", "ÂẦẨẪẤẬ"), ("e", "EÈẺẼÉẸ"), ("e", "ÊỀỂỄẾỆ"), ("i", "IÌỈĨÍỊ"),
        ("o", "OÒỎÕÓỌ"), ("o", "ÔỒỔỖỐỘ"), ("o", "ƠỜỞỠỚỢ"), ("u", "UÙỦŨÚỤ"), ("u", "ƯỪỬỮỨỰ"), ("y", "YỲỶỸÝỴ"),
    ]

    /// The letter with a mark that is this scalar: looked up by place, because this is asked for every letter of every
    /// name that is searched or sorted.
    private static func marked(_ value: UInt32) -> VietnameseLetter? {
        if value < early.upperBound {
            return value >= early.lowerBound ? letters[Int(value - early.lowerBound)] : nil
        }
        guard late.contains(value) else { return nil }
        return letters[early.count + Int(value - late.lowerBound)]
    }

    /// Where the scalars of the alphabet stand: Latin with its extensions A and B, and the extension made for Vietnamese.
    private static let early: Range<UInt32> = 0x00C0..<0x01B1
    private static let late: Range<UInt32> = 0x1EA0..<0x1EFA

    private static let letters: [VietnameseLetter?] = {
        var table = [VietnameseLetter?](repeating: nil, count: early.count + late.count)
        func add(_ scalar: Unicode.Scalar, _ letter: VietnameseLetter) {
            let value = scalar.value
            let place =
                value < early.upperBound ? value - early.lowerBound : value - late.lowerBound + UInt32(early.count)
            table[Int(place)] = letter
        }
        let lowercaseRows = vowels.count / 2
        for (row, entry) in vowels.enumerated() {
            let lowercaseFirst = vowels[row % lowercaseRows].forms.unicodeScalars.first ?? entry.plain
            for (tone, scalar) in zip(Tone.allCases, entry.forms.unicodeScalars) where scalar.value >= 0x80 {
                add(
                    scalar,
                    VietnameseLetter(
                        letter: lowercaseFirst, plain: entry.plain, tone: tone, isUppercase: row >= lowercaseRows))
            }
        }
        add("đ", VietnameseLetter(letter: "đ", plain: "d", tone: .level, isUppercase: false))
        add("Đ", VietnameseLetter(letter: "đ", plain: "d", tone: .level, isUppercase: true))
        return table
    }()

    /// The composed letters by what they are made of, for ``composed(_:)``: (scalar, combining mark) → scalar.
    static let compositions: [UInt64: Unicode.Scalar] = {
        var table: [UInt64: Unicode.Scalar] = [:]
        func add(_ base: Unicode.Scalar, _ mark: UInt32, _ result: Unicode.Scalar) {
            table[UInt64(base.value) << 32 | UInt64(mark)] = result
        }
        for entry in vowels {
            let forms = Array(entry.forms.unicodeScalars)
            for (tone, form) in zip(Tone.allCases, forms) {
                if let mark = tone.combiningMark { add(forms[0], mark, form) }
            }
        }
        // A hat, horn or breve may also arrive after the tone: e + heavy + circumflex is the canonical order.
        let hats: [(String, UInt32, String)] = [
            ("aàảãáạ", 0x0306, "ăằẳẵắặ"), ("aàảãáạ", 0x0302, "âầẩẫấậ"), ("eèẻẽéẹ", 0x0302, "êềểễếệ"),
            ("oòỏõóọ", 0x0302, "ôồổỗốộ"), ("oòỏõóọ", 0x031B, "ơờởỡớợ"), ("uùủũúụ", 0x031B, "ưừửữứự"),
            ("AÀẢÃÁẠ", 0x0306, "ĂẰẲẴẮẶ"), ("AÀẢÃÁẠ", 0x0302, "ÂẦẨẪẤẬ"), ("EÈẺẼÉẸ", 0x0302, "ÊỀỂỄẾỆ"),
            ("OÒỎÕÓỌ", 0x0302, "ÔỒỔỖỐỘ"), ("OÒỎÕÓỌ", 0x031B, "ƠỜỞỠỚỢ"), ("UÙỦŨÚỤ", 0x031B, "ƯỪỬỮỨỰ"),
        ]
        for (bare, mark, hatted) in hats {
            for (base, result) in zip(bare.unicodeScalars, hatted.unicodeScalars) { add(base, mark, result) }
        }
        return table
    }()
}

/// Joins letters and combining marks into the composed letters of Vietnamese (their NFC form), the marks in any
/// order. Text without combining marks is returned as it is; marks that fit no Vietnamese letter stay where they are.
public func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x0300...0x036F).contains($0.value) }) else { return text }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    // The letter that marks still join: other marks may stand between it and the next one.
    var base: Int?
    for scalar in text.unicodeScalars {
        guard (0x0300...0x036F).contains(scalar.value) else {
            base = scalars.count
            scalars.append(scalar)
            continue
        }
        // U+0340 and U+0341 are old copies of the falling and rising tone marks.
        let mark: UInt32 = scalar.value == 0x0340 ? 0x0300 : scalar.value == 0x0341 ? 0x0301 : scalar.value
        if let position = base,
            let joined = VietnameseLetter.compositions[UInt64(scalars[position].value) << 32 | UInt64(mark)]
        {
            scalars[position] = joined
        } else {
            scalars.append(scalar)
        }
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
}
