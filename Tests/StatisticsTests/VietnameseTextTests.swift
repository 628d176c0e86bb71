import Foundation
import Testing
import Text

@Suite struct VietnameseTextTests {
    @Test(arguments: ["Việt Nam", "ƯỞNG", "hoà", "Thuỷ", "quyết định phúc đáp", "ĐÔN ĐỐC", "ệ ữ ợ ẫ ẵ"])
    func decomposedTextIsComposed(text: String) {
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(
            Array(composed(decomposed).unicodeScalars)
                == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
    }

    @Test func marksMayComeInAnyOrder() {
        #expect(Array(composed("e\u{0302}\u{0323}").unicodeScalars) == ["ệ"])
        #expect(Array(composed("e\u{0323}\u{0302}").unicodeScalars) == ["ệ"])
        #expect(Array(composed("u\u{0301}\u{031B}").unicodeScalars) == ["ứ"])
    }

    @Test func marksThatFitNoLetterStay() {
        #expect(Array(composed("q\u{0301}").unicodeScalars) == ["q", "\u{0301}"])
        #expect(Array(composed("\u{0301}").unicodeScalars) == ["\u{0301}"])
        #expect(composed("plain") == "plain")
    }

    @Test(arguments: [
        ("Vĩnh Thủy", "vinh thuy"), ("Đào tạo", "dao tao"), ("VHHTT- TĐTT", "vhhtt tdtt"), ("  a—b  ", "a b"),
        ("hòa", "hoa"), ("hoà", "hoa"), ("ＡＢ", "ａｂ"), ("", ""),
    ])
    func folding(text: String, folded: String) {
        #expect(foldedForSearch(text) == folded)
        #expect(foldedForSearch(text.decomposedStringWithCanonicalMapping) == folded)
    }

    @Test func alphabetAndTonesDecideTheOrder() {
        let sorted = ["a", "à", "ả", "ã", "á", "ạ", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"]
        #expect(sorted.shuffled().sorted { CollationKey($0) < CollationKey($1) } == sorted)
        let names = ["Vĩnh Khê", "Vĩnh Lâm", "Vĩnh Long", "Vĩnh Ô", "Vĩnh Sơn"]
        #expect(names.reversed().sorted { CollationKey($0) < CollationKey($1) } == names)
        #expect(CollationKey("ban") < CollationKey("bán"))
        #expect(CollationKey("bán") < CollationKey("bàng"), "letters before tones")
        #expect(CollationKey("a") < CollationKey("A"))
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a␛[31mb"), ("x\u{202E}y", "x‹202E›y"), ("tab\there", "tab here"), ("\u{9B}2J", "‹009B›2J"),
        ("nul\u{0}", "nul␀"), ("zero\u{200B}width", "zero‹200B›width"), ("tag\u{E0041}", "tag‹E0041›"),
        ("Vie\u{0323}\u{0302}t", "Việt"), ("del\u{7F}", "del␡"), ("clean Việt", "clean Việt"),
    ])
    func hostileTextBecomesVisible(text: String, visible: String) {
        #expect(Array(VisibleText.clean(text).unicodeScalars) == Array(visible.unicodeScalars))
    }

    @Test func nothingThatSteersATerminalSurvives() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let cleaned = VisibleText.clean("a\(scalar)b")
            #expect(
                !cleaned.unicodeScalars.contains {
                    $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                },
                "U+\(String(value, radix: 16))")
        }
    }
}
