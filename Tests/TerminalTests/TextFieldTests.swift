import Testing
import Text

@testable import Terminal

/// A field after the bytes of each read went through the decoder, "|" where the cursor is.
private func typed(_ reads: [UInt8]..., into text: String = "") -> String {
    var field = TextField(text: text)
    var decoder = KeyDecoder()
    for read in reads {
        for key in decoder.feed(read) + (decoder.isPending ? [] : decoder.timeout()) { _ = field.apply(key) }
    }
    return field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor)
}

private let backspace: [UInt8] = [0x7F]
private let oldBackspace: [UInt8] = [0x08]
private func read(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct TextFieldTests {
    @Test func takesWhatAnInputMethodRewrites() {
        // Telex: v i e e t j, each rewriting what it typed before, in reads of its own.
        #expect(
            typed(read("v"), read("i"), read("e"), backspace, read("ê"), read("t"), backspace, backspace, read("ệt"))
                == "việt|")
        // The same with the old Backspace, and everything in one read.
        #expect(
            typed(read("vie") + oldBackspace + read("ê") + read("t") + oldBackspace + oldBackspace + read("ệt"))
                == "việt|")
        // VNI: d 9 makes đ.
        #expect(
            typed(read("d"), oldBackspace + read("đ"), read("o"), read("n") + backspace + backspace + read("ôn"))
                == "đôn|")
        // A read that ends inside a character.
        #expect(typed(read("vie") + backspace + [0xE1, 0xBB], [0x87] + read("t")) == "việt|")
        // Backspace after a letter of several bytes and scalars takes the whole letter.
        #expect(typed(read("e\u{323}\u{302}"), backspace, read("x")) == "x|")
    }

    @Test func composesMarksThatComeAlone() {
        #expect(typed(read("vie"), read("\u{323}"), read("\u{302}"), read("t")) == "việt|")
        #expect(Array(TextField(text: "Vie\u{302}\u{323}t").text.unicodeScalars) == Array("Việt".unicodeScalars))
        var field = TextField(text: "et")
        _ = field.apply(.left)
        _ = field.apply(.character("\u{301}"))
        #expect((field.text, field.cursor) == ("ét", 1))
    }

    @Test(arguments: [
        (["Home", "x"], "x|Vĩnh Long"), (["Left", "Left", "x"], "Vĩnh Lox|ng"), (["End", "Backspace"], "Vĩnh Lon|"),
        (["Home", "Delete"], "|ĩnh Long"), (["Home", "Backspace"], "|Vĩnh Long"), (["Delete"], "Vĩnh Long|"),
        (["Ctrl+W"], "Vĩnh |"), (["Space", "Ctrl+W"], "Vĩnh |"), (["Ctrl+W", "Ctrl+W"], "|"),
        (["Left", "Ctrl+U"], "|g"),
        (["Home", "Right", "Ctrl+K"], "V|"), (["Ctrl+A"], "|Vĩnh Long"), (["Ctrl+A", "Ctrl+E"], "Vĩnh Long|"),
        (["Home", "Left", "Left", "Right"], "V|ĩnh Long"), (["Right", "Right"], "Vĩnh Long|"),
    ])
    func editsWholeCharacters(names: [String], expected: String) throws {
        var field = TextField(text: "Vĩnh Long")
        for name in names {
            let isTaken = field.apply(try #require(Key(name: name)))
            #expect(isTaken, "\(name)")
        }
        #expect(field.text.prefix(field.cursor) + "|" + field.text.dropFirst(field.cursor) == expected)
    }

    @Test func leavesOtherKeysToOthers() {
        var field = TextField(text: "abc")
        for key in [Key.enter, .escape, .up, .tab, .function(1), .control("p"), .alt("x"), .pageDown, .insert] {
            let isTaken = field.apply(key)
            #expect(!isTaken, "\(key)")
        }
        #expect(field == TextField(text: "abc"))
    }

    @Test func takesPastedTextCleaned() {
        #expect(typed(read("\u{1B}[200~Vie\u{323}\u{302}t\r\nNam\u{202E}\u{1B}[201~")) == "Việt Nam‹202E›|")
    }

    @Test func staysWithinItsLimit() {
        var field = TextField(text: String(repeating: "x", count: 499))
        _ = field.apply(.character("y"))
        _ = field.apply(.character("z"))
        _ = field.apply(.paste(String(repeating: "w", count: 10)))
        #expect(field.text.count == 500 && field.text.hasSuffix("xy"))
    }

    @Test func anyKeysKeepTheCursorInTheText() {
        var random = Seeded()
        let editing: [Key] = [
            .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("u"), .control("k"),
        ]
        for _ in 0..<300 {
            var field = TextField(text: hostileText(&random))
            for _ in 0..<40 {
                switch Int.random(in: 0...3, using: &random) {
                case 0: _ = field.apply(.paste(hostileText(&random)))
                case 1: _ = field.apply(.character(hostileText(&random).first ?? "\u{301}"))
                default: _ = field.apply(editing.randomElement(using: &random) ?? .left)
                }
                #expect((0...field.text.count).contains(field.cursor), "seed \(random.seed)")
                #expect(VisibleText.clean(field.text) == field.text, "seed \(random.seed)")
            }
        }
    }
}
