import Foundation
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// What eyes, a screen reader and poor fonts get.
@Suite struct SeenAndHeardTests {
    // MARK: Every screen says of which day its figures are

    @Test(arguments: ["", "' 1 4 3 Enter Enter", "d", "b", "D", "f", "p", "A", "J", "#", "p a"])
    func theDayStandsOnEveryScreen(keys: String) {
        for columns in [80, 120] {
            var model = Office.model(columns, 30, keys)
            model.today = Office.day("2023-06-30")
            let title = render(model).plainText[0]
            #expect(title.contains("14/06/2023") && title.contains("16"), "\(keys) at \(columns): \(title)")
        }
    }

    // MARK: Seen and heard

    @Test(
        "the cursor stands on the selected line, however many keys come at once",
        arguments: ["", "2", "' 1 4 3 Enter Enter", "D", "E", "p", "s", "c", "v", "e", "J"])
    func theCursorFollows(keys: String) {
        var model = Office.model(100, 30, keys)
        var drawing = Drawing(model)
        for key in ["Down Down Down", "Up Down Down Down Down", "End", "Home Down"] {
            Office.press(key, in: &model)
            drawing.show(model)
            let frame = drawing.frame
            guard let cursor = frame.cursor else {
                Issue.record("\(keys): no cursor after \(key)")
                continue
            }
            let selected = (0..<frame.size.rows).filter { row in
                (0..<frame.size.columns).contains { frame[row, $0].style.flags.contains(.selected) }
            }
            #expect(selected.isEmpty || selected.contains(cursor.row), "\(keys) \(key)")
            #expect(frame == render(model))
        }
    }

    @Test func plainSignsKeepTheLetters() {
        var model = Office.model(80, 24, "3")
        Office.press("&", in: &model)
        let frame = render(model)
        #expect(frame.plainText.joined().contains("Đơn vị"))
        let signs = frame.cells.filter { cell in
            guard let scalar = Unicode.Scalar(cell.base), cell.base > 0xFF else { return false }
            return !scalar.properties.isAlphabetic
        }
        #expect(signs.isEmpty)
        #expect(SavedState(text: SavedState(model).text).text.contains("glyphs\tplain"))
    }

    @Test func thePlainViewIsSentences() throws {
        for keys in [
            "", "2", "' 1 4 3 Enter Enter", "D", "f", "J", "#", "' 1 4 3 Enter Enter Enter", "A", "b", "E", "w", "?",
            ":",
            "s", "c", "v", "e", "i 5 0 0", "i 5 0 0 Enter", "A i", "p",
        ] {
            let plain = try #require(PlainView.text(Office.model(80, 24, keys)))
            #expect(!plain.contains { "│┌└─▀█▁▂▃▄▅▆▇✓✗▽▼".contains($0) }, "\(keys)")
            #expect(!plain.contains("   "), "columns are no sentences: \(keys)")
        }
        let table = try #require(PlainView.text(Office.model(80, 24, "2")))
        #expect(table.contains("UBND xã Vĩnh Long. "))
        #expect(table.contains("Tỷ lệ xử lý: "))
    }

    @Test("whatever screen or panel is in front says the day, the period, the age of the figures, and itself")
    func thePlainViewSaysWhatIsInFront() throws {
        for (keys, said) in [
            ("A", "Gọi tên 1/36"), ("w", "Vì sao"), ("?", "Trợ giúp"), (": c o l", "Đang chọn:"), ("s", "Sắp xếp theo"),
            ("i 5 0 0 Enter", "GIẢ SỬ: 500 văn bản"), ("A i", "GIẢ SỬ"), ("/ v i", "Lọc: vi"),
        ] {
            var model = Office.model(80, 24)
            model.today = Office.day("2023-06-30")
            Office.press(keys, in: &model)
            let plain = try #require(PlainView.text(model))
            for wanted in ["14/06/2023", "Kỳ 15/12/2022–14/06/2023", "cũ 16 ngày", said] {
                #expect(plain.localizedStandardContains(wanted), "\(keys): \(wanted)")
            }
        }
    }

    @Test func thePaletteIsHeardLineByLine() {
        var model = Office.model(80, 24, ": c o t")
        let typing = render(model).cursor
        Office.press("Down", in: &model)
        let first = render(model).cursor
        Office.press("Down", in: &model)
        #expect(first != typing && render(model).cursor?.row == first.map { $0.row + 1 })
    }

    @Test func theTableSaysAt80ColumnsHowOldItsFiguresAre() {
        for language in Language.allCases {
            var model = Office.model(80, 24, language: language)
            model.today = Office.day("2026-11-30")
            let title = render(model).plainText[0]
            let age = language == .vietnamese ? "cũ 1.265 ngày" : "1,265 days old"
            #expect(title.contains(age) && !title.contains("…"), "\(title)")
        }
    }
}
