import Foundation
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Writing what is on the screen to a file: form, name, and never over a file without a yes.
@Suite struct ExportTests {
    /// Effects of the last of `keys`.
    private func effects(_ keys: String, _ model: inout Model) -> [Effect] {
        var last: [Effect] = []
        for key in (try? Key.sequence(keys)) ?? [] { last = update(&model, .key(key)) }
        return last
    }

    private func panel(_ model: Model) -> ExportPanel? {
        if case .export(let panel) = model.overlay { return panel }
        return nil
    }

    @Test func aNameIsOfferedWithTheDayOfTheFigures() {
        var model = Office.model(100, 30, "2")
        #expect(effects("e Down Enter", &model).isEmpty)
        guard case .naming(let field)? = panel(model)?.stage else {
            Issue.record("no name")
            return
        }
        #expect(field.text == "van-ban-den-2023-06-14.csv")
        guard case .export(.units(let report, .excelCSV), let name, false)? = effects("Enter", &model).first else {
            Issue.record("nothing written")
            return
        }
        #expect(name == "van-ban-den-2023-06-14.csv")
        #expect(report.formatted(as: .csv).split(separator: "\n").count == 37)
    }

    /// Order, filter and columns of the screen are those of the file, whatever fits in the window.
    @Test func whatIsOnTheScreenIsWhatIsWritten() throws {
        var model = Office.model(60, 15, "2 / u b n d Space x a Enter s 5 c Down Down Space Esc")
        let columns = ScreenColumns.exported(model)
        #expect(!columns.contains(.closed), "hidden in the panel of columns")
        #expect(columns.contains(.leaderRateOfSigned), "a sign stands for its share")
        guard case .export(.units(let report, _), _, _)? = effects("e Down Enter Enter", &model).first else {
            Issue.record("nothing written")
            return
        }
        let lines = report.formatted(as: .csv).split(separator: "\n").map { $0.split(separator: ",") }
        #expect(lines.count == 1 + 16)
        #expect(lines[0].prefix(3) == ["Mã đơn vị", "Đơn vị", "Tổng số văn bản đến"])
        let shown = model.current.rows.map { row -> String in
            if case .unit(let id) = row { return id.text }
            return ""
        }
        #expect(lines.dropFirst().map { String($0[0]) } == shown)
        let printed = report.formatted(as: .markdown)
        #expect(printed.contains("lọc&#58; “ubnd xa”") && printed.contains("▼"))
    }

    @Test func anExistingFileIsReplacedOnlyAfterAYes() {
        var model = Office.model(80, 24)
        _ = effects("e Enter Enter", &model)
        _ = update(&model, .exportAnswered(.exists("tong-hop-2023-06-14.xlsx")))
        #expect(panel(model)?.stage == .replacing("tong-hop-2023-06-14.xlsx"))
        #expect(effects("Enter", &model).isEmpty, "Enter is no yes")
        guard case .naming? = panel(model)?.stage else {
            Issue.record("back to the name")
            return
        }
        _ = effects("Enter", &model)
        _ = update(&model, .exportAnswered(.exists("tong-hop-2023-06-14.xlsx")))
        guard case .export(_, "tong-hop-2023-06-14.xlsx", true)? = effects("c", &model).first else {
            Issue.record("not replaced after a yes")
            return
        }
        _ = update(&model, .exportAnswered(.written(Phrase("Đã ghi x", "Written x"))))
        #expect(model.overlay == nil)
        #expect(model.notice == Phrase("Đã ghi x", "Written x"))
    }

    @Test func whatCannotBeWrittenKeepsTheName() {
        var model = Office.model(80, 24)
        _ = effects("e Enter Ctrl+U b a o Enter", &model)
        _ = update(&model, .exportAnswered(.failed(Phrase("đầy", "full"))))
        #expect(model.notice == Phrase("đầy", "full"))
        guard case .naming(let field)? = panel(model)?.stage else {
            Issue.record("no name")
            return
        }
        #expect(field.text == "bao.xlsx", "the ending of the form was added")
    }

    /// The picture is of the screen behind the panel.
    @Test func aScreenIsWrittenWithoutThePanel() throws {
        var model = Office.model(80, 24)
        let before = render(model)
        let choices = ExportChoice.choices(for: model)
        let place = try #require(choices.firstIndex(of: .screen(.svg)))
        let keys = "e " + String(repeating: "Down ", count: place) + "Enter Enter"
        guard
            case .export(.screen(let frame, .svg, .dark, let title, .vietnamese), let name, _)? = effects(keys, &model)
                .first
        else {
            Issue.record("no picture")
            return
        }
        #expect(frame == before)
        #expect(name == "man-hinh-tong-hop-2023-06-14.svg")
        #expect(title == "ĐÔN ĐỐC › Tổng hợp · 14/06/2023")
    }

    @Test(arguments: [
        ("' 1 4 3 Enter Enter", "ton-dong-143-2023-06-14.xlsx"),
        ("' 1 4 3 Enter Enter Tab", "chua-ky-so-143-2023-06-14.xlsx"),
        ("D", "danh-sach-thap-2023-06-14.txt"), ("f", "man-hinh-phat-hien-2023-06-14.txt"),
        ("' 1 4 3 Enter Enter Enter", "man-hinh-van-ban-143-2023-06-14.txt"),
    ]) func everyScreenHasItsNames(keys: String, name: String) throws {
        let model = Office.model(80, 24, keys)
        let first = try #require(ExportChoice.choices(for: model).first)
        #expect(first.fileName(for: model) == name)
        #expect(try first.export(from: model)?.bytes().isEmpty == false)
    }

    @Test func theDocumentsOfAUnitAreWrittenAsListed() throws {
        var model = Office.model(80, 24, "' 1 4 3 Enter Enter / d a t Space d a i Enter")
        guard case .export(.documents(let report, _), _, _)? = effects("e Down Enter Enter", &model).first else {
            Issue.record("nothing written")
            return
        }
        #expect(report.formatted(as: .csv).split(separator: "\n").count == 1 + 10)
    }
}
