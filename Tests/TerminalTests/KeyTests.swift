import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.timeout()
    }

    @Test(arguments: [
        ("a", [Key.character("a")]), ("\u{1B}", [.escape]), ("\r", [.enter]), ("\t", [.tab]), ("\u{8}", [.backspace]),
        ("\u{7F}", [.backspace]), ("\u{6}", [.control("f")]), ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]),
        ("\u{1B}[1;5A", [.up]), ("\u{1B}[5~", [.pageUp]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}[[A", [.function(1)]),
        ("\u{1B}OP", [.function(1)]), ("\u{1B}[11~", [.function(1)]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}x", [.alt("x")]),
        ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[?62;c", []), ("ệ", [.character("ệ")]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}[200~dán\u{1B}[201~x", [.paste("dán"), .character("x")]),
        ("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~", [.paste("a [Ab")]),
        ("\u{1B}[<0;10;5M", [.mouse(MouseEvent(.press, row: 4, column: 9))]),
        ("\u{1B}[<64;1;1M", [.mouse(MouseEvent(.wheelUp, row: 0, column: 0))]),
        ("\u{1B}[<0;0;5M", []), ("\u{1B}[999999999999999999999~", []),
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", [.background(isLight: true)]),
        ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\q", [.background(isLight: false), .character("q")]),
        ("\u{1B}]52;c;?\u{7}", []),
    ])
    func sequences(text: String, expected: [Key]) {
        #expect(keys(text) == expected)
    }

    /// What was typed while nobody listened comes in one piece: then Esc and a key are not Alt and that key.
    @Test func keysReadLateAreNotTakenTogether() {
        var decoder = KeyDecoder()
        decoder.isLate = true
        #expect(decoder.feed(Array("\u{1B}b".utf8)) == [.escape, .character("b")])
        #expect(decoder.feed(Array("\u{1B}ệ\u{1B}[A\u{1B}OQ".utf8)) == [.escape, .character("ệ"), .up, .function(2)])
        decoder.isLate = false
        #expect(decoder.feed(Array("\u{1B}b".utf8)) == [.alt("b")])
    }

    @Test(arguments: ["Vĩnh Thủy\u{1B}[A\u{1B}OQ\u{1B}[200~dán\u{1B}[201~ệ\u{7F}ế", "\u{1B}[<0;10;5M\u{1B}[15~đ"])
    func anySplitGivesTheSameKeys(text: String) {
        let bytes = Array(text.utf8)
        let whole = keys(text)
        for cut in 1..<bytes.count {
            var decoder = KeyDecoder()
            let parts = decoder.feed(Array(bytes[..<cut])) + decoder.feed(Array(bytes[cut...])) + decoder.timeout()
            #expect(parts == whole, "cut at \(cut)")
        }
    }

    @Test func brokenUTF8BecomesOneSign() {
        var decoder = KeyDecoder()
        let keys = [decoder.feed([0xE1, 0x41]), decoder.feed([0xFF]), decoder.feed([0xE1, 0xBB]), decoder.timeout()]
        let sign = Key.character("\u{FFFD}")
        #expect(keys == [[sign, .character("A")], [sign], [], [sign]])
    }

    @Test func marksOfOneReadJoinTheirLetter() {
        #expect(keys("e\u{0323}\u{0302}") == [.character("ệ")])
    }

    @Test func randomBytesNeverTrapAndNeverPileUp() {
        let seed: UInt64 = 99
        var generator = SeededGenerator(seed: seed)
        var decoder = KeyDecoder()
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : [0x1B, 0x5B, 0x3B, 0x7E, 0x4F, 0x3C, 0x5D].randomElement(using: &generator) ?? 0
            }
            for case .character(let character) in decoder.feed(bytes) {
                #expect(character.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "seed \(seed)")
            }
        }
        // Whatever state it was left in, it comes back to reading letters.
        _ = decoder.feed(Array("\u{1B}[201~".utf8))
        _ = decoder.timeout()
        let last = decoder.feed([0x71])
        #expect(last == [.character("q")])
    }

    @Test func namesOfKeysReadBack() throws {
        for key in [
            Key.enter, .escape, .tab, .character(" "), .pageDown, .function(12), .control("f"), .alt("x"),
            .character("đ"),
        ] {
            #expect(Key(name: key.name) == key)
        }
        #expect(
            try Key.sequence("s Down Enter / v") == [.character("s"), .down, .enter, .character("/"), .character("v")])
        #expect(throws: UnknownKey(name: "Entr")) { try Key.sequence("a Entr") }
    }
}

/// What Vietnamese input methods send: the letters typed so far are taken back and replaced.
@Suite struct InputMethodTests {
    private func typed(_ reads: [[UInt8]]) -> String {
        var decoder = KeyDecoder()
        var field = TextField()
        for bytes in reads {
            for key in decoder.feed(bytes) { _ = field.apply(key) }
        }
        for key in decoder.timeout() { _ = field.apply(key) }
        return field.text
    }

    @Test(arguments: [UInt8(0x08), 0x7F])
    func telexReplacesLetters(backspace: UInt8) {
        // "vinhx": the input method takes back "inh" and sends "ĩnh".
        let reads: [[UInt8]] = [
            Array("v".utf8), Array("i".utf8), Array("n".utf8), Array("h".utf8),
            [backspace, backspace, backspace] + Array("ĩnh".utf8),
        ]
        #expect(typed(reads) == "vĩnh")
    }

    @Test(arguments: [UInt8(0x08), 0x7F])
    func fusedAndSplitReadsGiveTheSame(backspace: UInt8) {
        let bytes = Array("thu".utf8) + [backspace] + Array("ủ".utf8) + Array("y".utf8)
        for cut in 0...bytes.count {
            #expect(typed([Array(bytes[..<cut]), Array(bytes[cut...])]) == "thủy", "cut at \(cut)")
        }
        #expect(typed(bytes.map { [$0] }) == "thủy")
    }

    @Test func decomposedInputIsTheSameText() {
        let decomposed = "Vĩnh Thủy".decomposedStringWithCanonicalMapping
        #expect(Array(typed([Array(decomposed.utf8)]).unicodeScalars) == Array("Vĩnh Thủy".unicodeScalars))
        #expect(typed(Array(decomposed.utf8).map { [$0] }) == "Vĩnh Thủy")
    }

    @Test func editingKeys() {
        var field = TextField(text: "xã Vĩnh Thủy")
        _ = field.apply(.control("w"))
        #expect(field.text == "xã Vĩnh ")
        _ = field.apply(.home)
        _ = field.apply(.delete)
        #expect(field.text == "ã Vĩnh ")
        _ = field.apply(.end)
        _ = field.apply(.paste("a\u{1B}b"))
        #expect(field.text == "ã Vĩnh a␛b")
        _ = field.apply(.control("u"))
        #expect(field.text.isEmpty)
        let isEnterTaken = field.apply(.enter)
        #expect(!isEnterTaken)
        let isTaken = field.apply(.backspace)
        #expect(isTaken)
        #expect(field.cursor == 0)
    }
}
