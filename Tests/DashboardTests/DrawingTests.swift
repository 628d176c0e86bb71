import Statistics
import Terminal
import TestSupport
import Testing

@testable import Dashboard

/// A drawing that follows the models must show what drawing each of them from nothing shows.
@Suite struct DrawingTests {
    private static let keys =
        Array(repeating: "Down", count: 8) + Array(repeating: "Up", count: 6)
        + [
            "PgDn", "PgUp", "Home", "End", "Enter", "Esc", "Tab", "Left", "Right", "/", "v", "i", "Backspace", "!", "t",
            "Space", "s", "3", "w", "f", "F1", "L", "z", "1", "2", "n", "*", "F2", "x",
        ]

    @Test("after any keys the followed drawing equals the whole one", arguments: 1...24 as ClosedRange<UInt64>)
    func followedEqualsWhole(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sizes = [(80, 24), (120, 40), (100, 18), (60, 15)]
        let size = sizes[Int(seed) % sizes.count]
        var model = Office.model(size.0, size.1)
        var drawing = Drawing(model)
        var pressed: [String] = []
        for _ in 0..<150 {
            let key = Self.keys.randomElement(using: &random) ?? "Down"
            pressed.append(key)
            Office.press(key, in: &model)
            drawing.show(model)
            guard drawing.frame == render(model) else {
                Issue.record("seed \(seed): \(pressed.joined(separator: " "))")
                return
            }
        }
    }

    @Test func figuresOfReportsComeFirstAndNothingIsSaidWhenRegistersComplete() {
        var model = Model(size: Size(columns: 100, rows: 24), language: .vietnamese)
        model.hasSeenWelcome = true
        Office.send(.begun(Office.data), to: &model)
        #expect(model.isBeginning && model.data != nil)
        #expect(model.loading == .running(done: 0, total: 0))
        // Opened before the documents are there: they are waited for, not missing.
        #expect(update(&model, .key(.enter)) == [])
        #expect(model.unitScreen?.backlog.documents == .waiting)
        let effects = update(&model, .loaded(Office.data))
        #expect(effects.count == 2 && !model.isBeginning && model.notice == nil && model.loading == .idle)
    }

    @Test func openedUnitsStopWaitingWhenRegistersCannotBeRead() {
        var model = Model(size: Size(columns: 100, rows: 24), language: .vietnamese)
        Office.send(.begun(Office.data), to: &model)
        _ = update(&model, .key(.enter))
        let effects = update(&model, .loadFailed([Phrase("hỏng", "broken")]))
        #expect(effects.count == 2 && !model.isBeginning && model.data != nil)
    }
}
