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
