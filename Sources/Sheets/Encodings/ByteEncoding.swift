import Text

/// A legacy encoding as tables: what a byte means, and what two bytes mean together (a letter and its mark).
struct ByteEncoding: Sendable {
    /// What each byte means alone.
    private var singles: [Unicode.Scalar]
    /// What a byte means with the byte after it: first × 256 + second.
    private var pairs: [Int: Unicode.Scalar] = [:]
    /// The bytes that can begin or end a pair, to pass the others quickly.
    private var canEndPair = [Bool](repeating: false, count: 256)

    /// The tables of `encoding`; nil for Unicode encodings.
    static func of(_ encoding: TextEncoding) -> ByteEncoding? {
        switch encoding {
        case .windows1258: windows1258
        case .tcvn3: tcvn3
        case .vni: vni
        case .windows1252: windows1252
        case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
        }
    }

    /// What an old workbook says its text was written in, by the number of the code page; others are read as Western.
    static func ofCodePage(_ number: Int) -> ByteEncoding {
        switch number {
        case 1251: windows1251
        case 1253: windows1253
        case 1258: windows1258
        default: windows1252
        }
    }

    /// Decodes `bytes`, handing each scalar to `body` with the number of bytes it took.
    func decode<Failure: Error>(
        _ bytes: Span<UInt8>, _ body: (Unicode.Scalar, Int) throws(Failure) -> Void
    ) throws(Failure) {
        var place = 0
        while place < bytes.count {
            let first = Int(bytes[place])
            if place + 1 < bytes.count, canEndPair[Int(bytes[place + 1])],
                let both = pairs[first << 8 | Int(bytes[place + 1])]
            {
                try body(both, 2)
                place += 2
            } else {
                try body(singles[first], 1)
                place += 1
            }
        }
    }

    /// `bytes` decoded, in UTF-8.
    func utf8(_ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        decode(bytes) { scalar, _ in result.append(contentsOf: String(scalar).utf8) }
        return result
    }

    /// The bytes that mean `text` one by one; nil when it holds what no single byte means.
    func encode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                bytes.append(UInt8(scalar.value))
            } else if let byte = singles.dropFirst(128).firstIndex(of: scalar) {
                bytes.append(UInt8(byte))
            } else {
                return nil
            }
        }
        return bytes
    }

    // MARK: Tables

    /// A table whose bytes from 0x80 on mean the scalars of `high`.
    private init(_ high: String) {
        singles = (0...255).map { Unicode.Scalar(UInt8($0)) }
        for (place, scalar) in high.unicodeScalars.prefix(128).enumerated() { singles[128 + place] = scalar }
    }

    private mutating func pair(_ first: UInt8, _ second: UInt8, _ scalar: Unicode.Scalar) {
        pairs[Int(first) << 8 | Int(second)] = scalar
        canEndPair[Int(second)] = true
    }

    static let windows1252 = ByteEncoding(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
            + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

    static let windows1251 = ByteEncoding(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")

    static let windows1253 = ByteEncoding(
        "€\u{81}‚ƒ„…†‡\u{88}‰\u{8A}‹\u{8C}\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—\u{98}™\u{9A}›\u{9C}\u{9D}\u{9E}\u{9F}\u{A0}΅Ά£¤¥¦§¨©ª«¬\u{AD}®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ"
            + "ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡÒΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώÿ")

    static let windows1258: ByteEncoding = {
        var table = ByteEncoding(
            "€\u{81}‚ƒ„…†‡ˆ‰\u{8A}‹Œ\u{8D}\u{8E}\u{8F}\u{90}‘’“”•–—˜™\u{9A}›œ\u{9D}\u{9E}Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
                + "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ")
        for (first, scalar) in table.singles.enumerated() {
            for second: UInt8 in [0xCC, 0xD2, 0xDE, 0xEC, 0xF2] {
                let mark = table.singles[Int(second)]
                let joined = composed(String(scalar) + String(mark)).unicodeScalars
                if joined.count == 1, let letter = joined.first { table.pair(UInt8(first), second, letter) }
            }
        }
        return table
    }()

    /// Signs below 0xA1 are those of the system the fonts were made for. The capitals with tones are not part of the third
    /// form of TCVN 5712, but of its second, which some converters write.
    static let tcvn3 = ByteEncoding(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}"
            + "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")

    static let vni: ByteEncoding = {
        var table = windows1252
        // Letters of one byte, small and capital 32 apart.
        let letters: [(UInt8, Unicode.Scalar, Unicode.Scalar)] = [
            (0xF1, "đ", "Đ"), (0xF4, "ơ", "Ơ"), (0xF6, "ư", "Ư"), (0xED, "í", "Í"), (0xEC, "ì", "Ì"), (0xE6, "ỉ", "Ỉ"),
            (0xF3, "ĩ", "Ĩ"), (0xF2, "ị", "Ị"), (0xEE, "ỵ", "Ỵ"),
        ]
        for (byte, small, capital) in letters {
            table.singles[Int(byte)] = small
            table.singles[Int(byte - 0x20)] = capital
        }
        // A letter, then its hat and tone: none, huyền, hỏi, ngã, sắc, nặng.
        let plain: [UInt8] = [0, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
        let hat: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
        let breve: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
        let forms: [(UInt8, [UInt8], String)] = [
            (0x61, plain, "aàảãáạ"), (0x61, breve, "ăằẳẵắặ"), (0x61, hat, "âầẩẫấậ"), (0x65, plain, "eèẻẽéẹ"),
            (0x65, hat, "êềểễếệ"), (0x6F, plain, "oòỏõóọ"), (0x6F, hat, "ôồổỗốộ"), (0xF4, plain, "ơờởỡớợ"),
            (0x75, plain, "uùủũúụ"), (0xF6, plain, "ưừửữứự"), (0x79, plain, "yỳỷỹý"),
        ]
        for (letter, marks, text) in forms {
            for (mark, scalar) in zip(marks, text.unicodeScalars) where mark != 0 {
                let capital = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
                // Fonts of capitals make people mix the two cases.
                for mark in [mark, mark - 0x20] {
                    table.pair(letter, mark, scalar)
                    table.pair(letter - 0x20, mark, capital)
                }
            }
        }
        return table
    }()
}
