import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("Đề nghị", 7), ("e\u{323}\u{302}", 1), ("漢字", 4), ("🙂", 2), ("ｆｕｌｌ", 8), ("가", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("①▼▲│█…✓⊘₫", 9), ("\u{1B}", 1), ("\u{202E}", 6), ("\u{E0041}", 7),
        ("\u{301}", 1), ("⚠\u{FE0F}", 1), ("x\u{200B}y", 8), ("x\u{FE01}y", 8),
    ])
    func countsColumns(text: String, columns: Int) {
        #expect(displayWidth(of: text) == columns)
    }

    @Test func countsWhatIsDrawn() {
        var random = Seeded()
        for _ in 0..<5000 {
            let text = hostileText(&random)
            var frame = Frame(size: Size(columns: 300, rows: 1))
            let used = frame.put(text, row: 0, column: 0, style: Style())
            #expect(used == displayWidth(of: text), "seed \(random.seed)")
        }
    }
}

@Suite struct ClippingTests {
    @Test(arguments: [
        ("Vĩnh Long", 9, "Vĩnh Long"), ("Vĩnh Long", 8, "Vĩnh Lo…"), ("Vĩnh Long", 1, "…"), ("Vĩnh Long", 0, ""),
        ("Vĩnh Long", -5, ""), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("漢字漢", 6, "漢字漢"), ("", 3, ""),
        ("e\u{323}\u{302}xyz", 3, "ệx…"),
    ])
    func clipsToColumns(text: String, width: Int, expected: String) {
        #expect(clip(text, to: width) == expected)
    }

    @Test(arguments: [
        (Alignment.left, "ệ漢  |"), (.right, "  ệ漢|"), (.center, " ệ漢 |"),
    ])
    func padsToColumns(alignment: Alignment, expected: String) {
        #expect(pad("ệ漢", to: 5, alignment: alignment) + "|" == expected)
        #expect(pad("ệ漢漢漢", to: 4, alignment: alignment) == "ệ漢…")
    }
}

@Suite struct AsciiFallbackTests {
    @Test func keepsColumnsAndLooksAlike() {
        var frame = Frame(size: Size(columns: 34, rows: 5))
        frame.put("┌─ Đơn vị đã ký ①▼②▲ ─┐", row: 0, column: 0, style: Style(.dialogBorder))
        frame.put("│ Ủy ban nhân dân xã Vĩnh Thủy │", row: 1, column: 0, style: Style())
        frame.put("✓100 ▽99,7 ▼16 ✗0 ⊘0 ·— …", row: 2, column: 0, style: Style(.low))
        frame.put("漢e\u{328}🙂 x", row: 4, column: 0, style: Style())
        let fallback = frame.inASCII
        #expect(
            fallback.plainText == [
                "+- Don vi da ky 1V2A -+",
                "| Uy ban nhan dan xa Vinh Thuy |",
                "+100 v99,7 V16 x0 O0 .- ~",
                "",
                "??e?? x",
            ])
        #expect(fallback.roleText == frame.roleText)
        #expect(fallback.cells.allSatisfy { (0x20..<0x7F).contains($0.base) && $0.width == 1 && $0.firstMark == 0 })
    }

    @Test func knowsEveryVietnameseLetter() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
        let plain = "aaaaaaaaaaaaaaaaaaeeeeeeeeeeeeiiiiiioooooooooooooooooouuuuuuuuuuuuyyyyyyd"
        for (text, expected) in [(letters, plain), (letters.uppercased(), plain.uppercased())] {
            var frame = Frame(size: Size(columns: 80, rows: 1))
            frame.put(text, row: 0, column: 0, style: Style())
            #expect(frame.inASCII.plainText == [expected])
        }
    }
}
