import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Suppositions change nothing and say what they are.
@Suite struct WhatIfTests {
    private func foot(_ model: Model) -> String {
        render(model).plainText.first { $0.contains("GIẢ SỬ") } ?? ""
    }

    @Test func markedUnitsAreSupposedToBeDone() {
        var model = Office.model(120, 30, "x x")
        #expect(model.marks == [UnitID("100"), UnitID("120")] || model.marks.count == 2)
        // 30,805 − 1,415 − 212 = 29,178; 29,178 ÷ 40 = 729.45.
        #expect(
            foot(model).contains(
                "2 đơn vị xong 1.627 văn bản: đã xử lý 27.734/56.912 (48,73 %), còn 29.178, cần 729,5/ngày"))
        Office.press("Down Space", in: &model)
        #expect(foot(model).contains("3 đơn vị"), "the line follows the marks")
        #expect(render(model).plainText.contains { $0.contains("Tất cả 36/36 đơn vị") && $0.contains("30.805") })
        #expect(model.data == Office.data, "the figures stay")
        Office.press("Up x Home x x", in: &model)
        #expect(model.marks.isEmpty && model.supposed == nil)
        #expect(foot(model).isEmpty)
    }

    @Test func aNumberIsTakenOffTheWholeOrOffTheMarkedUnits() throws {
        var model = Office.model(120, 30, "i 1 . 0 0 0")
        #expect(render(model).plainText.contains { $0.contains("29.805") && $0.contains("30.805") })
        Office.press("Enter", in: &model)
        #expect(foot(model).contains("còn 29.805, cần 745,1/ngày"))
        Office.press("Home Down Space", in: &model)
        // The marked unit has 212.
        #expect(foot(model).contains("1 đơn vị xong 212 văn bản"))
        Office.press("i 9 9 9", in: &model)
        #expect(render(model).plainText.contains { $0.contains("xử lý xong 212 văn bản (chỉ tồn 212).") })
        Office.press("Esc", in: &model)
        #expect(model.supposed == nil)
    }

    @Test func whatIsNoNumberIsNotTaken() {
        var model = Office.model(80, 24, "i x Enter")
        #expect(model.overlay == .whatIf(TextField(text: "x")))
        Office.press("Backspace Enter", in: &model)
        #expect(model.supposed == SupposedClearing(documents: nil))
        #expect(foot(model).contains(MeetingText.markToSuppose.vietnamese))
    }

    @Test func theUnitThatIsCalledIsSupposedForAMoment() {
        var model = Office.model(80, 24, "x A i")
        let before = model.supposed
        #expect(render(model).plainText.contains { $0.contains("Phòng Kinh tế Hạ tầng xử lý xong 2.291 văn bản.") })
        #expect(render(model).plainText.contains { $0.contains("30.805") && $0.contains("28.514") })
        Office.press("Enter", in: &model)
        #expect(model.supposed == before && model.overlay == nil)
    }

    /// At every width the line says what it is and how much would be left.
    @Test func theLineFitsEveryWidth() {
        for columns in stride(from: 60, through: 160, by: 5) {
            for language in Language.allCases {
                for keys in ["x x x", "p x x x", "2 x x x", "3 x"] {
                    let model = Office.model(columns, 20, keys, language: language)
                    let row = render(model).plainText.first { $0.contains(MeetingText.supposed[language]) } ?? ""
                    let left = model.supposed.flatMap(model.supposition).map {
                        NumberText(language).count($0.then.open)
                    }
                    #expect(left.map(row.contains) == true, "\(columns): \(row)")
                    #expect(!row.contains("…"))
                }
            }
        }
    }
}
