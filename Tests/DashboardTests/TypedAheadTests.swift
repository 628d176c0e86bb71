import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Keys typed while the screen in front waits.
@Suite struct TypedAheadTests {
    /// What is typed before there are figures is done when they come, in its order.
    @Test func keysWaitForFigures() {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        model.hasSeenWelcome = true
        for key in ["j", "j", "s", "3"] { _ = update(&model, .key(.character(Character(key)))) }
        #expect(model.notice == Text.held && model.overlay == nil)
        _ = update(&model, .loaded(Office.data))
        var expected = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        expected.hasSeenWelcome = true
        _ = update(&expected, .loaded(Office.data))
        Office.press("j j s 3", in: &expected)
        #expect(model.current.view.sort == expected.current.view.sort && !model.current.view.sort.isEmpty)
        #expect(model.current.selected == expected.current.selected)
    }

    /// Esc drops what was typed, and q leaves at once.
    @Test func whatLeavesIsNotHeld() {
        var model = Model(size: Size(columns: 80, rows: 24), language: .english)
        model.hasSeenWelcome = true
        _ = update(&model, .key(.character("j")))
        _ = update(&model, .key(.escape))
        #expect(model.typedAhead.isEmpty)
        #expect(update(&model, .key(.character("q"))) == [.quit])
    }

    /// The first documents of a long list are seen before the rest is there; keys wait, and nothing moves when it comes.
    @Test func aLongListIsSeenFromItsBeginning() throws {
        var model = Office.model(120, 24)
        var asked: Question?
        for effect in update(&model, .key(.enter)) {
            if case .ask(let question) = effect, case .backlog = question.subject { asked = question }
        }
        let question = try #require(asked)
        let unit = try #require(model.unitScreen?.unit)
        let documents = (0..<40).map { number in
            var document = Office.documents[number % Office.documents.count]
            document.unit = unit
            document.subject = "V/v số \(number)"
            return document
        }
        #expect(!render(model).plainText.joined(separator: "\n").contains("V/v số 0"))
        _ = update(&model, .answer(question, .backlogBegun(Array(documents.prefix(30)))))
        let begun = render(model).plainText.joined(separator: "\n")
        #expect(begun.contains("V/v số 0") && model.unitScreen?.backlog.documents == .waiting)
        _ = update(&model, .key(.down))
        #expect(model.typedAhead == [.down], "the cursor waits for the whole list")
        model.typedAhead = []
        _ = update(&model, .answer(question, .backlog(documents)))
        // What was counted stands there now, and the lines are where they were.
        let lines = { (text: String) in text.split(separator: "\n").filter { $0.contains("V/v số") } }
        #expect(lines(render(model).plainText.joined(separator: "\n")) == lines(begun) && !lines(begun).isEmpty)
        #expect(model.unitScreen?.backlog.beginning.isEmpty == true)
        // A beginning that comes late changes nothing.
        _ = update(&model, .answer(question, .backlogBegun([])))
        #expect(lines(render(model).plainText.joined(separator: "\n")) == lines(begun))
        // A sorted list has other first documents: none are shown before it is sorted.
        var screen = UnitScreen(unit: unit)
        screen.backlog.sort = [DocumentSortKey(column: .dueDate, isDescending: true)]
        screen.backlog.begin(with: documents)
        model.stack[model.stack.count - 1] = .unit(screen)
        #expect(lines(render(model).plainText.joined(separator: "\n")).isEmpty)
    }

    /// In a unit whose documents are being fetched, the cursor moves when they are there.
    @Test func keysWaitForDocuments() {
        var model = Office.model(80, 24)
        var asked: [Question] = []
        for effect in update(&model, .key(.enter)) { if case .ask(let question) = effect { asked.append(question) } }
        _ = update(&model, .key(.down))
        #expect(model.typedAhead == [.down])
        for question in asked {
            if case .backlog = question.subject {
                let documents = Office.documents.map { document in
                    var own = document
                    own.unit = model.unitScreen?.unit ?? own.unit
                    return own
                }
                _ = update(&model, .answer(question, .backlog(documents)))
            }
        }
        #expect(model.typedAhead.isEmpty && model.unitScreen?.window.selected == 1)
    }
}
