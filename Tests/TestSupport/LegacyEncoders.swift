import Foundation
import Sheets

/// Writers of the legacy encodings, for tests only; made from tables of their own, in the order those encodings publish
/// theirs (huyền, hỏi, ngã, sắc, nặng), so that a slip in the reader's tables shows.
public enum LegacyEncoder {
    /// `text` in an encoding.
    public static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1258: text.unicodeScalars.flatMap(windows1258)
        case .tcvn3: text.unicodeScalars.flatMap { tcvn3[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] }
        case .vni: text.unicodeScalars.flatMap { vni[$0] ?? [UInt8(truncatingIfNeeded: $0.value)] }
        case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    /// TCVN3 has no capitals with tones: people type small letters and choose a font of capitals.
    public static func asTypedInTCVN3(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
                    return scalar.value < 0x80 || tcvn3[scalar] != nil ? scalar : small
                }))
    }

    /// Letters as code page 1258 has them, tones as bytes behind.
    private static func windows1258(_ scalar: Unicode.Scalar) -> [UInt8] {
        let single: [Unicode.Scalar: UInt8] = [
            "ă": 0xE3, "Ă": 0xC3, "â": 0xE2, "Â": 0xC2, "đ": 0xF0, "Đ": 0xD0, "ê": 0xEA, "Ê": 0xCA, "ô": 0xF4,
            "Ô": 0xD4, "ơ": 0xF5, "Ơ": 0xD5, "ư": 0xFD, "Ư": 0xDD, "–": 0x96, "\u{300}": 0xCC, "\u{309}": 0xD2,
            "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
        ]
        if scalar.value < 0x80 { return [UInt8(scalar.value)] }
        if let byte = single[scalar] { return [byte] }
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        let tones = parts.filter { [0x300, 0x309, 0x303, 0x301, 0x323].contains($0.value) }
        let base = parts.filter { scalar in !tones.contains(scalar) }
        let letter = String(String.UnicodeScalarView(base)).precomposedStringWithCanonicalMapping.unicodeScalars
        return (Array(letter) + tones).flatMap { $0 == scalar ? [0x3F] : windows1258($0) }
    }

    private static let tcvn3: [Unicode.Scalar: [UInt8]] = {
        let rows: [(String, [UInt8])] = [
            ("àảãáạ", [0xB5, 0xB6, 0xB7, 0xB8, 0xB9]), ("ăằẳẵắặ", [0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6]),
            ("âầẩẫấậ", [0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB]), ("đ", [0xAE]), ("èẻẽéẹ", [0xCC, 0xCE, 0xCF, 0xD0, 0xD1]),
            ("êềểễếệ", [0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6]), ("ìỉĩíị", [0xD7, 0xD8, 0xDC, 0xDD, 0xDE]),
            ("òỏõóọ", [0xDF, 0xE1, 0xE2, 0xE3, 0xE4]), ("ôồổỗốộ", [0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9]),
            ("ơờởỡớợ", [0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE]), ("ùủũúụ", [0xEF, 0xF1, 0xF2, 0xF3, 0xF4]),
            ("ưừửữứự", [0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9]), ("ỳỷỹýỵ", [0xFA, 0xFB, 0xFC, 0xFD, 0xFE]),
            ("ĂÂÊÔƠƯĐ", [0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7]), ("–", [0x96]),
        ]
        return table(rows.flatMap { Array(zip($0.0.unicodeScalars, $0.1.map { [$0] })) })
    }()

    /// As VNI fonts show it on a machine without them.
    private static let vni: [Unicode.Scalar: [UInt8]] = {
        let rows: [(String, String)] = [
            ("àảãáạ", "aø aû aõ aù aï"), ("âầẩẫấậ", "aâ aà aå aã aá aä"), ("ăằẳẵắặ", "aê aè aú aü aé aë"),
            ("èẻẽéẹ", "eø eû eõ eù eï"), ("êềểễếệ", "eâ eà eå eã eá eä"), ("òỏõóọ", "oø oû oõ où oï"),
            ("ôồổỗốộ", "oâ oà oå oã oá oä"), ("ơờởỡớợ", "ô ôø ôû ôõ ôù ôï"), ("ùủũúụ", "uø uû uõ uù uï"),
            ("ưừửữứự", "ö öø öû öõ öù öï"), ("ìỉĩíị", "ì æ ó í ò"), ("ỳỷỹýỵ", "yø yû yõ yù î"), ("đ", "ñ"),
        ]
        var pairs: [(Unicode.Scalar, [UInt8])] = []
        for (letters, codes) in rows {
            for (letter, code) in zip(letters.unicodeScalars, codes.split(separator: " ")) {
                let bytes = code.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
                pairs.append((letter, bytes))
                let capital = letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
                pairs.append((capital, bytes.map { $0 - 0x20 }))
            }
        }
        return table(pairs + [("–", [0x96])])
    }()

    private static func table(_ pairs: [(Unicode.Scalar, [UInt8])]) -> [Unicode.Scalar: [UInt8]] {
        Dictionary(pairs) { first, _ in first }
    }
}
