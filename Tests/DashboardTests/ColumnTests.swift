import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Columns stand still and are called the same everywhere; their width, their cells.
@Suite struct ColumnTests {
    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    // MARK: Columns, words, arrows

    @Test func columnsStandStillWhileAFilterIsTyped() {
        var model = Office.model(100, 30)
        let before = ScreenColumns.layout(model).placed
        for key in ["/", "x", "a", "Space", "v", "i", "n", "h", "Enter"] {
            Office.press(key, in: &model)
            #expect(ScreenColumns.layout(model).placed == before, "\(key)")
        }
    }

    @Test func theSortPanelNamesWhatTheHeadingsName() {
        let model = Office.model(120, 40, "2 s")
        let panel = sortPanel(for: model)
        for kind in ScreenColumns.available(model) {
            guard case .value(let column) = kind else { continue }
            let heading = column.definition.shortTitle.vietnamese
            #expect(panel.titles.contains { $0.vietnamese.hasPrefix(heading) }, "\(heading)")
        }
    }

    @Test func anArrowFollowsItsNumber() {
        let numbers = NumberText(.vietnamese)
        #expect(numbers.signed(CountChange(from: 0, to: 2_145, isLessBetter: true)) == "+2.145 ↗")
        #expect(numbers.signed(CountChange(from: 54, to: 0, isLessBetter: true)) == "-54 ↘")
        #expect(CountChange(from: 0, to: 2_145, isLessBetter: true).improvement.title.vietnamese == "xấu đi")
    }

    @Test func theBarHasAHeading() { #expect(text(Office.model(120, 40)).contains("Mức xử lý")) }

    // MARK: Groups and copying

    @Test func theSameDocumentOpenInManyUnitsIsOneLine() throws {
        var model = Office.model(120, 40, "#")
        let circular = { (unit: String, number: Int) in
            IncomingDocument(
                unit: UnitID(unit), arrivalNumber: number, arrivalDate: Office.day("2023-05-01"),
                reference: "12/CT-UBND", issuer: "UBND tỉnh", subject: "Chỉ thị", state: .unprocessed)
        }
        let documents = ["100", "101", "143"].enumerated().map { circular($1, $0) } + Office.documents.prefix(4)
        let question = Question(.openDocuments(nil, asOf: Office.data.asOf), of: Office.data.reading)
        _ = update(&model, .answer(question, .openDocuments(documents)))
        #expect(model.groupScreen?.groups.first?.units == 3)
        #expect(text(model).contains("12/CT-UBND · UBND tỉnh"))
        // The whole list, not what fits on the screen, is copied and written.
        let listed = try #require(model.groupScreen?.groups)
        let report = try #require(model.listReport)
        #expect(report.formatted(as: .tsv).split(separator: "\n").count == listed.count + 1)
        Office.press("Ctrl+Y", in: &model)
        guard case .copy(let panel) = model.overlay else {
            Issue.record("nothing is offered to be copied")
            return
        }
        #expect(panel.items.map(\.text).contains("12/CT-UBND · UBND tỉnh") && panel.items.map(\.text).contains("3"))
        Office.press("Esc Enter", in: &model)
        #expect(model.listReport?.formatted(as: .json).contains("\"reference\": \"12/CT-UBND\"") == true)
        guard case .groupDocuments(let opened) = model.stack.last else {
            Issue.record("the group was not opened")
            return
        }
        #expect(opened.list.all.map(\.unit.text) == ["100", "101", "143"])
        Office.press("Down Enter", in: &model)
        #expect(model.context == .document && model.subject == UnitID("101"))
        // The list of a group is filtered as that of a unit; Esc shows what a filter hides before it leaves.
        Office.press("Esc / k h o n g Space c o Enter Esc", in: &model)
        #expect(model.context == .groupDocuments)
        Office.press("Esc / 1 2 / c t Enter", in: &model)
        #expect(model.groupScreen?.groups.map(\.units) == [3] && text(model).contains("Lọc “12/ct”: 1/"))
        Office.press("Esc s 2 o", in: &model)
        let groups = model.groupScreen?.groups ?? []
        #expect(groups.count > 1 && groups.map(\.units) == groups.map(\.units).sorted())
        Office.press("Tab Tab", in: &model)
        #expect(model.groupScreen?.column == .dueWeek)
    }

    @Test func aCellARowAndTheTableAreCopied() {
        var model = Office.model(120, 40, "2 ' 1 4 3 Enter Ctrl+Y")
        guard case .copy(let panel) = model.overlay else {
            Issue.record("no choice to copy")
            return
        }
        // Pasted below the table it stands in its columns.
        #expect(panel.items[0].text.hasPrefix("143\tUBND xã Vĩnh Long\t1640\t"))
        #expect(panel.items[1].text.split(separator: "\n").count > 36)
        #expect(panel.items[1].text.contains("\n" + panel.items[0].text))
        guard case .copy(let row, _)? = update(&model, .key(.character("1"))).first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(row.hasSuffix("\n") && row.contains("\t"))
    }

    // MARK: Width by the mouse

    @Test func aColumnIsDraggedWider() throws {
        var model = Office.model(120, 30, "2")
        let before = try #require(ScreenColumns.layout(model).placed.first)
        let mouse = { (kind: MouseEvent.Kind, column: Int) in
            Message.key(.mouse(MouseEvent(kind, row: 3, column: column)))
        }
        Office.send(mouse(.press, before.end), to: &model)
        Office.send(mouse(.release, before.end + 5), to: &model)
        let after = try #require(ScreenColumns.layout(model).placed.first { $0.id == before.id })
        #expect(after.width == before.width + 5)
        #expect(model.current.query.sort.isEmpty, "the edge sorts nothing")
        Office.send(mouse(.press, before.end + 5), to: &model)
        Office.send(mouse(.release, before.end), to: &model)
        #expect(ScreenColumns.layout(model).placed.first == before)
    }

    @Test func theLastCellOfAHeadingDragsAndSorts() throws {
        var model = Office.model(120, 30, "2")
        let before = try #require(ScreenColumns.layout(model).placed.first)
        let mouse = { (kind: MouseEvent.Kind, column: Int) in
            Message.key(.mouse(MouseEvent(kind, row: 3, column: column)))
        }
        Office.send(mouse(.press, before.end - 1), to: &model)
        Office.send(mouse(.release, before.end + 3), to: &model)
        #expect(ScreenColumns.layout(model).placed.first?.width == before.width + 4)
        #expect(model.current.query.sort.isEmpty)
        let end = try #require(ScreenColumns.layout(model).placed.first).end
        Office.send(mouse(.press, end - 1), to: &model)
        Office.send(mouse(.release, end - 1), to: &model)
        #expect(model.current.query.sort.count == 1, "not moved, it is a click")
    }

    @Test func aSortThatNoHeadingShowsIsNamed() {
        #expect(text(Office.model(80, 24, "' 1 4 3 Enter Enter s 4")).contains("Xếp: Cơ quan ban hành ▲"))
        #expect(!text(Office.model(160, 24, "' 1 4 3 Enter Enter s 4")).contains("Xếp: "))
        #expect(text(Office.model(80, 24, "s 6")).contains("Xếp: Quá hạn ▼"))
    }

    @Test func enterOpensTheUnitInAComparisonToo() {
        var model = Office.model(120, 40, data: Office.registered.data)
        Office.press("d Down Enter", in: &model)
        #expect(model.unitScreen != nil)
        Office.press("Esc d", in: &model)
        guard case .days = model.overlay else {
            Issue.record("d does not choose the days")
            return
        }
    }

    @Test func aFieldOfAnOpenDocumentIsCopied() {
        let model = Office.model(80, 24, "' 1 4 3 Enter Enter Enter Ctrl+Y")
        guard case .copy(let panel) = model.overlay else {
            Issue.record("no choice to copy")
            return
        }
        #expect(panel.items.contains { $0.title.vietnamese.hasPrefix("Trích yếu: ") })
        #expect(text(Office.model(80, 24, "' 1 4 3 Enter Enter Enter")).contains(" ngày\n"), "how old, in days")
    }
}
