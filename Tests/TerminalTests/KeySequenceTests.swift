import Testing

@testable import Terminal

@Suite struct KeyNameTests {
    @Test(arguments: [
        ("a", Key.character("a")), ("A", .character("A")), ("đ", .character("đ")), ("/", .character("/")),
        ("+", .character("+")),
        ("Space", .character(" ")), ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown),
        ("Home", .home), ("End", .end), ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert),
        ("F1", .function(1)), ("F12", .function(12)), ("Ctrl+F", .control("f")), ("Ctrl+]", .control("]")),
        ("Ctrl+Space", .control(" ")), ("Alt+x", .alt("x")), ("Alt+X", .alt("X")),
    ])
    func namesReadAndWriteTheSame(name: String, key: Key) {
        #expect(Key(name: name) == key)
        #expect(key.name == name)
    }

    @Test(arguments: [
        ("enter", Key.enter), ("PGDN", .pageDown), ("ctrl+f", .control("f")), ("Escape", .escape), ("f5", .function(5)),
    ])
    func readsNamesInAnyCase(name: String, key: Key) {
        #expect(Key(name: name) == key)
    }

    @Test(arguments: [
        "", "F0", "F13", "F100", "Ctrl+", "Ctrl+đ", "Ctrl+FF", "Alt+", "Alt+ab", "Return5", "\u{1B}", "\u{202E}", "ab",
    ])
    func refusesWhatIsNoKey(name: String) {
        #expect(Key(name: name) == nil)
    }

    @Test func readsASequence() throws {
        #expect(
            try Key.sequence("s Down Enter / v i n h\n Ctrl+F") == [
                .character("s"), .down, .enter, .character("/"), .character("v"), .character("i"), .character("n"),
                .character("h"), .control("f"),
            ])
        #expect(try Key.sequence("  ") == [])
        #expect(throws: UnknownKey(name: "Dwon")) { try Key.sequence("s Dwon Enter") }
    }
}

/// Bytes as they are written in documents: `\e` for ESC, `^X` for control characters.
private func bytes(_ text: String) -> [UInt8] { Array(text.replacing("\\e", with: "\u{1B}").utf8) }

/// The keys of these bytes fed at once, then waited for.
private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    let complete = decoder.feed(bytes(text))
    return complete + decoder.timeout()
}

@Suite struct KeySequenceTests {
    @Test(arguments: [
        ("a", Key.character("a")), ("ệ", .character("ệ")), ("đ", .character("đ")), ("🙂", .character("🙂")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace),
        ("\u{0}", .control(" ")), ("\u{6}", .control("f")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
        ("\\e", .escape), ("\\ex", .alt("x")), ("\\eđ", .alt("đ")), ("\\e[", .alt("[")), ("\\eO", .alt("O")),
        ("\\e\u{7F}", .control("w")),
    ])
    func decodesPlainKeys(sent: String, key: Key) {
        #expect(keys(sent) == [key])
    }

    @Test(arguments: [
        // xterm, normal and application mode, and screen, tmux, PuTTY, VT220.
        ("\\e[A \\eOA \\e[1;5A \\e[1;2A \\e[1;10A \\e[a \\eOa", Key.up), ("\\e[B \\eOB \\e[1;3B", .down),
        ("\\e[C \\eOC", .right), ("\\e[D \\eOD", .left), ("\\e[H \\eOH \\e[1~ \\e[7~ \\e[1;5H \\e[7^ \\e[7$", .home),
        ("\\e[F \\eOF \\e[4~ \\e[8~ \\e[8@", .end), ("\\e[5~ \\e[5;2~ \\e[5^", .pageUp), ("\\e[6~", .pageDown),
        ("\\e[2~", .insert), ("\\e[3~ \\e[3;5~ \\e[3$", .delete), ("\\e[Z \\e[1;2Z \\e[9;2u \\e[27;2;9~", .backTab),
        ("\\eOP \\e[11~ \\e[[A \\e[P \\e[1;2P \\eO2P", .function(1)), ("\\eOQ \\e[12~ \\e[[B", .function(2)),
        ("\\eOR \\e[13~ \\e[[C \\e[1;2R", .function(3)), ("\\eOS \\e[14~ \\e[[D", .function(4)),
        ("\\e[15~ \\e[[E", .function(5)), ("\\e[17~", .function(6)), ("\\e[18~", .function(7)),
        ("\\e[19~", .function(8)),
        ("\\e[20~", .function(9)), ("\\e[21~", .function(10)), ("\\e[23~", .function(11)),
        ("\\e[24~ \\e[24;5~", .function(12)),
        ("\\eOM \\e[13u \\e[27;5;13~ \\e[13;2u", .enter), ("\\eOq", .character("1")), ("\\eOy", .character("9")),
        ("\\eOk", .character("+")),
        ("\\e[102;5u \\e[27;5;102~ \\e[70;6u", .control("f")), ("\\e[120;3u \\e[27;3;120~", .alt("x")),
        ("\\e[273u", .character("đ")), ("\\e[27u", .escape), ("\\e[127;5u", .backspace),
    ])
    func decodesTheSequencesOfTerminals(sent: String, key: Key) {
        for sequence in sent.split(separator: " ") { #expect(keys(String(sequence)) == [key], "\(sequence)") }
    }

    @Test(arguments: [
        "\\e[I", "\\e[O", "\\e[12;40R", "\\e[?62;22c", "\\e[>41;354;0c", "\\e[?2026;2$y", "\\e[99~", "\\e[25~",
        "\\e[1;2;3;4x",
        "\\e]10;rgb:ffff/ffff/ffff\\e\\", "\\e]11;rgb:x/y/z\u{7}", "\\e]11;rgb:ffff/ffff\u{7}", "\\e]52;c;aGk=\\e\\",
        "\\eP1+r544e\\e\\", "\\e_Gi=31;OK\\e\\",
        "\\e^private\\e\\", "\\e[57441u", "\\e[<0;0;1M", "\\e[<35;5;5M", "\\e[<66;5;5M", "\\e[<128;5;5M",
        "\\e[<0;9999999999999;1M",
        "\\eOz", "\\e[1;2", "\\e[[Z", "\\e[97;99999999999u",
    ])
    func swallowsUnknownSequencesWhole(sent: String) {
        #expect(keys(sent) == [])
        // The key after it is not swallowed too, unless the sequence is still open.
        var decoder = KeyDecoder()
        _ = decoder.feed(bytes(sent))
        _ = decoder.timeout()
        #expect(decoder.feed([UInt8(ascii: "q")]) == [.character("q")])
    }

    @Test func findsTheEndOfSequencesThatAreTooLong() {
        #expect(keys("\\e[" + String(repeating: "1;", count: 5000) + "Aq") == [.character("q")])
        #expect(keys("\\e[" + String(repeating: "9", count: 100) + "~q") == [.character("q")])
        #expect(keys("\\e]" + String(repeating: "x", count: 5000)).count < 1000)
    }

    @Test func takesUpWhatBreaksASequenceOff() {
        #expect(keys("\\e[1;\\e[B") == [.down])
        #expect(keys("\\e[1\rx") == [.enter, .character("x")])
        #expect(keys("\\e[1\u{18}x") == [.character("x")])
        #expect(keys("\\e\\e[A") == [.escape, .up])
        #expect(keys("\\e\\e") == [.escape, .escape])
        #expect(keys("\\e\r") == [.escape, .enter])
        #expect(keys("\\e]0;x\rq") == [.enter, .character("q")])
        #expect(keys("\\e]0;x\\e[A") == [.up])
    }

    @Test(arguments: [
        "\\e[A", "ệ", "\\e[200~Việt\\e[201~", "\\e[<0;5;6M", "🙂x", "\\e[[A", "a\u{7F}á", "\\e[M !!", "\\eđ",
    ])
    func decodesTheSameWhereverReadsCut(sent: String) {
        let all = bytes(sent)
        var whole = KeyDecoder()
        let expected = whole.feed(all)
        #expect(!expected.isEmpty)
        for cut in 1..<all.count {
            var decoder = KeyDecoder()
            let first = decoder.feed(Array(all[..<cut]))
            let second = decoder.feed(Array(all[cut...]))
            #expect(first + second == expected, "cut after \(cut)")
            #expect(!decoder.isPending)
        }
    }

    @Test func waitsOnlyWhileSomethingIsOpen() {
        let cases: [(String, Int32?)] = [
            ("", nil), ("a", nil), ("\\e", 25), ("\\e[", 200), ("\\e[1;", 200), ("\\eO", 200), ("\\e]11;", 200),
            ("\\e[200~abc", 2000), ("\\e[A", nil), ("\\e[200~abc\\e[201~", nil),
        ]
        for (sent, wait) in cases {
            var decoder = KeyDecoder()
            _ = decoder.feed(bytes(sent))
            #expect(decoder.waitMilliseconds == wait, "\(sent)")
            #expect(decoder.isPending == (wait != nil))
        }
        var decoder = KeyDecoder()
        _ = decoder.feed([0xE1, 0xBB])
        #expect(decoder.waitMilliseconds == 200)
        #expect(decoder.timeout() == [.character("\u{FFFD}")])
        #expect(decoder.waitMilliseconds == nil)
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"), ([0x80], "\u{FFFD}"), ([0xC3, 0x41], "\u{FFFD}A"), ([0xE1, 0xBB, 0x41], "\u{FFFD}A"),
            ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}"),
            ([0xE1, 0xC3, 0xA0], "\u{FFFD}à"), ([0x9B, 0x41], "\u{FFFD}A"),
        ] as [([UInt8], String)])
    func showsInvalidTextAsReplacementCharacters(sent: [UInt8], shown: String) {
        var decoder = KeyDecoder()
        #expect(decoder.feed(sent) == shown.map { .character($0) })
    }

    @Test func joinsMarksThatComeInOneRead() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes("e\u{323}\u{302}t")) == [.character("ệ"), .character("t")])
        #expect(decoder.feed(bytes("e")) == [.character("e")])
        #expect(decoder.feed(bytes("\u{301}")) == [.character("\u{301}")])
    }

    @Test func prefersWhatTerminfoSays() {
        var decoder = KeyDecoder(extraSequences: [
            bytes("\\e[224z"): .function(1), bytes("\\e[11~"): .function(7), bytes("\\eA"): .up, [0x7F]: .delete,
            bytes("\\e["): .home,
            bytes("\\e[MX"): .end,
        ])
        #expect(
            decoder.feed(bytes("\\e[224z\\e[11~\\eA\u{7F}\\e[A")) == [.function(1), .function(7), .up, .backspace, .up])
    }

    @Test func neverTrapsAndAlwaysComesBackToRest() {
        var random = Seeded()
        let likely = bytes("\\e\\e\\e[[O]PM<;;0123456789~ABuz$\u{7}\u{8}\r")
        for _ in 0..<3000 {
            var decoder = KeyDecoder(extraSequences: [bytes("\\e[224z"): .function(1)])
            var count = 0
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let chunk = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
                }
                let keys = decoder.feed(chunk) + (Bool.random(using: &random) ? decoder.timeout() : [])
                count += chunk.count + 1
                #expect(keys.count <= count, "seed \(random.seed)")
                for case .character(let character) in keys {
                    let isControl = character.unicodeScalars.contains {
                        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value)
                    }
                    // C1 controls may come as UTF-8; they are characters until a field or a frame cleans them.
                    #expect(
                        !isControl || character.unicodeScalars.first.map { $0.value >= 0x80 } == true,
                        "seed \(random.seed)")
                }
            }
            _ = decoder.timeout()
            #expect(!decoder.isPending && decoder.timeout() == [], "seed \(random.seed)")
            #expect(decoder.feed([UInt8(ascii: "q")]) == [.character("q")], "seed \(random.seed)")
        }
    }
}

@Suite struct MouseTests {
    @Test(arguments: [
        ("\\e[<0;5;7M", MouseEvent(.press, row: 6, column: 4)),
        ("\\e[<0;5;7m", MouseEvent(.release, row: 6, column: 4)),
        ("\\e[<2;1;1M", MouseEvent(.press, button: .right, row: 0, column: 0)),
        ("\\e[<1;300;2M", MouseEvent(.press, button: .middle, row: 1, column: 299)),
        ("\\e[<64;5;7M", MouseEvent(.wheelUp, row: 6, column: 4)),
        ("\\e[<65;5;7M", MouseEvent(.wheelDown, row: 6, column: 4)),
        ("\\e[<20;5;7M", MouseEvent(.press, row: 6, column: 4, modifiers: [.shift, .control])),
        ("\\e[M %'", MouseEvent(.press, row: 6, column: 4)), ("\\e[M#%'", MouseEvent(.release, row: 6, column: 4)),
        ("\\e[M`%'", MouseEvent(.wheelUp, row: 6, column: 4)),
        ("\\e[32;5;7M", MouseEvent(.press, row: 6, column: 4)),
    ])
    func decodesReports(sent: String, event: MouseEvent) {
        #expect(keys(sent) == [.mouse(event)])
    }
}

@Suite struct PasteTests {
    @Test(arguments: [
        ("Vĩnh Thủy", "Vĩnh Thủy"), ("q\u{3}\u{1B}[Ax", "q  [Ax"), ("a\r\nb\nc\td\re", "a\nb\nc\td\ne"),
        ("\\e[200~x", " [200~x"),
        ("a\\e[201x", "a [201x"), ("a\u{9B}b", "a b"),
    ])
    func isTextWithoutControls(pasted: String, text: String) {
        #expect(keys("\\e[200~" + pasted + "\\e[201~") == [.paste(text)])
    }

    @Test func isBounded() throws {
        var decoder = KeyDecoder()
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
        let sent = decoder.feed(bytes("\\e[200~") + long + bytes("\\e[201~") + bytes("q"))
        #expect(sent.count == 2)
        guard case .paste(let text)? = sent.first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == 65_536)
        #expect(sent.last == .character("q"))
    }

    @Test func withoutAnEndIsTakenAfterAWhile() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(bytes("\\e[200~abc\\e[20")) == [])
        #expect(decoder.timeout() == [.paste("abc")])
        #expect(decoder.feed(bytes("q")) == [.character("q")])
        #expect(keys("\\e[200~\\e[201~q") == [.character("q")])
    }
}

@Suite struct TerminalReportTests {
    @Test(arguments: [
        ("\\e]11;rgb:ffff/ffff/ffff\u{7}", true), ("\\e]11;rgb:1e1e/1e1e/1e1e\\e\\", false),
        ("\\e]11;rgb:f/f/f\u{7}", true),
        ("\\e]11;rgba:00/2b/36/ff\\e\\", false), ("\\e]11;rgb:fd/f6/e3\u{7}", true),
    ])
    func tellsTheBackground(sent: String, isLight: Bool) {
        #expect(keys(sent) == [.background(isLight: isLight)])
    }
}
