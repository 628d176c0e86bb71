import Terminal
import TestSupport
import Testing

@Suite struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

    @Test(arguments: [
        ("Vĩnh Thủy", 9, "Vĩnh Thủy"), ("Vĩnh Thủy", 6, "Vĩnh …"), ("日本語", 6, "日本語"), ("日本語", 5, "日本…"),
        ("日本語", 4, "日 …"), ("abc", 1, "…"), ("", 5, ""), ("a\u{1B}[2Jb", 20, "a␛[2Jb"),
    ])
    func textIsClippedNeverSplit(text: String, width: Int, shown: String) {
        var frame = frame(20)
        let used = frame.put(text, row: 0, column: 0, style: Style(.normal), maxWidth: width)
        #expect(frame.plainText == [shown])
        #expect(used <= width)
    }

    @Test func decomposedLettersTakeOneCell() {
        var frame = frame(10)
        #expect(frame.put("Vie\u{0323}\u{0302}t", row: 0, column: 0, style: Style(.normal)) == 4)
        #expect(frame.put("q\u{0301}x", row: 0, column: 5, style: Style(.normal)) == 2)
        #expect(frame[0, 5].firstMark == 0x301)
    }

    @Test func halfOfAWideCharacterIsNeverLeftBehind() {
        var frame = frame(6)
        frame.put("日本", row: 0, column: 0, style: Style(.normal))
        frame.put("x", row: 0, column: 1, style: Style(.normal))
        #expect(frame.plainText == [" x本"])
        frame.put("y", row: 0, column: 2, style: Style(.normal))
        #expect(frame.plainText == [" xy"])
    }

    @Test func rightAlignedTextEndsWhereItShould() {
        var frame = frame(10)
        frame.putRight("1.501", row: 0, endColumn: 10, style: Style(.normal), maxWidth: 6)
        #expect(frame.plainText == ["     1.501"])
    }

    @Test func rolesAreShownAsLetters() {
        var frame = frame(6)
        frame.put("ab", row: 0, column: 1, style: Style(.zero))
        #expect(frame.roleText == [".zz"])
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    }

    @Test func nothingIsDrawnOutside() {
        var generator = SeededGenerator(seed: 42)
        var frame = frame(12, 4)
        let texts = ["Việt", "日本語", "a\u{0}b", "🙂🙂", String(repeating: "x", count: 30), "\u{202E}rtl"]
        for _ in 0..<5_000 {
            let text = texts[Int.random(in: 0..<texts.count, using: &generator)]
            let row = Int.random(in: -2...6, using: &generator)
            let column = Int.random(in: -5...15, using: &generator)
            frame.put(
                text, row: row, column: column, style: Style(.low), maxWidth: Int.random(in: -1...14, using: &generator)
            )
            frame.fill(Rect(row: row, column: column, rows: 2, columns: 3), style: Style(.normal))
            frame.restyle(Rect(row: column, column: row, rows: 3, columns: 9), adding: .selected)
            #expect(frame.cells.count == 48)
            #expect(!frame.cells.contains { ($0.base < 0x20 && $0.base != 0) || (0x7F...0x9F).contains($0.base) })
        }
    }

    @Test func asciiKeepsEveryColumn() {
        var frame = frame(40)
        frame.put("▼ Vĩnh Thủy █▌ ⊘ … 日 Đ ệ", row: 0, column: 0, style: Style(.normal))
        let plain = frame.inASCII
        #expect(plain.plainText == ["V Vinh Thuy ## O ~ ?? D e"])
        #expect(plain.size == frame.size)
    }

    @Test(arguments: [
        (0, 10, ""), (10, 10, "██████████"), (1, 1_000, "▏"), (999, 1_000, "█████████▉"), (5, 10, "█████"), (3, 0, ""),
    ])
    func bars(part: Int, whole: Int, drawn: String) {
        #expect(bar(part: part, whole: whole, width: 10) == drawn)
    }

    @Test func severitiesDifferInEveryScheme() {
        for scheme in Scheme.allCases {
            let looks = [Role.met, .below, .low, .zero].map { scheme.appearance(of: Style($0)) }
            if scheme != .monochrome { #expect(Set(looks).count == 4, "\(scheme)") }
            let zero = scheme.appearance(of: Style(.zero))
            #expect(zero != scheme.appearance(of: Style(.normal)))
            #expect(scheme.appearance(of: Style(.normal, flags: .selected)) != scheme.appearance(of: Style(.normal)))
        }
    }
}

@Suite struct ListWindowTests {
    @Test func selectionIsAlwaysVisible() {
        var generator = SeededGenerator(seed: 1)
        var window = ListWindow()
        for step in 0..<20_000 {
            switch Int.random(in: 0..<11, using: &generator) {
            case 0: window.moveUp()
            case 1: window.moveDown()
            case 2: window.pageUp()
            case 3: window.pageDown()
            case 4: window.moveToStart()
            case 5: window.moveToEnd()
            case 6: window.count = Int.random(in: 0...60, using: &generator)
            case 7: window.height = Int.random(in: 0...30, using: &generator)
            case 8: window.scrollUp()
            case 9: window.scrollDown()
            default: window.select(Int.random(in: -5...80, using: &generator))
            }
            let isVisible = window.selected >= window.top && window.selected < window.top + max(1, window.height)
            #expect(isVisible && window.selected >= 0 && window.selected < max(1, window.count), "seed 1, step \(step)")
        }
    }

    @Test func pagesKeepThePlaceOnTheScreen() {
        var window = ListWindow()
        window.count = 100
        window.height = 10
        window.select(3)
        window.pageDown()
        #expect(window.selected == 12)
        #expect(window.top == 9)
        window.pageUp()
        #expect(window.selected == 3)
        #expect(window.top == 0)
    }
}
