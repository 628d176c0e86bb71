import Statistics
import Terminal
import TestSupport
import Testing

@testable import Dashboard

/// Answers that overtake each other: whatever comes late, and in whatever order, the screens show what was asked last of
/// the reading in front.
@Suite struct ReadingTests {
    private static func model(reading: Int) -> Model {
        var model = Model(size: Size(columns: 100, rows: 30), language: .vietnamese)
        _ = update(&model, .loaded(Office.data.of(ReadingID(reading))))
        return model
    }

    private func documents(_ count: Int) -> Answer { .backlog(Array(Office.documents.prefix(count))) }

    @Test func anAnswerOfAnOlderReadingIsDropped() throws {
        var model = Self.model(reading: 1)
        Office.press("' 1 4 3 Enter", in: &model)
        let before = update(&model, .key(.enter))
        let after = update(&model, .loaded(Office.data.of(ReadingID(2))))
        let old = try #require(question(in: before))
        let new = try #require(question(in: after))
        #expect(old.reading == ReadingID(1) && new.reading == ReadingID(2))
        _ = update(&model, .answer(new, documents(7)))
        _ = update(&model, .answer(old, documents(30)))
        #expect(model.unitScreen?.backlog.all.count == 7, "the late answer of the first reading changes nothing")
    }

    @Test(
        "what could not be read is said where it would stand, on every screen that asks; nothing is called missing",
        arguments: ["' 1 4 3 Enter Enter", "' 1 4 3 Enter Enter Tab", "#", "b", "E", "p A"])
    func whyThereIsNoAnswer(keys: String) throws {
        let why = Phrase("Kho lưu bị hỏng.", "The archive is damaged.")
        var model = Self.model(reading: 1)
        var asked: [Question] = []
        for key in try Key.sequence(keys) {
            for effect in update(&model, .key(key)) {
                if case .ask(let question) = effect { asked.append(question) }
            }
        }
        #expect(!asked.isEmpty)
        for question in asked { _ = update(&model, .answer(question, .failed(why))) }
        let body = render(model).plainText.dropFirst().dropLast().joined(separator: "\n")
        #expect(body.contains(why.vietnamese), "\(body)")
        #expect(!body.contains("Không có sổ") && !body.contains("không có sổ"), "\(body)")
    }

    @Test func aScreenBelowIsAskedForAgainToo() {
        var model = Self.model(reading: 1)
        Office.press("' 1 4 3 Enter Enter Enter", in: &model)
        #expect(model.context == .document)
        let effects = update(&model, .loaded(Office.data.of(ReadingID(2))))
        #expect(question(in: effects) != nil, "the unit under the document waits for its documents")
    }

    @Test func remindersOfAnEarlierChoiceAreNotCopied() {
        var model = Self.model(reading: 1)
        _ = update(&model, .key(.character("y")))
        Office.press("Down", in: &model)
        let asked = update(&model, .key(.character("y")))
        let first = Question(.reminders([UnitID("100")], .vietnamese), of: ReadingID(1))
        #expect(update(&model, .answer(first, .reminders("một", units: 1))).isEmpty)
        guard case .ask(let second)? = asked.first else {
            Issue.record("nothing was asked")
            return
        }
        #expect(
            update(&model, .answer(second, .reminders("hai", units: 1))) == [.copy("hai", naming: Text.reminders(1))])
    }

    /// Any keys, any answers in any order: what is shown belongs to the question the screen asks now.
    @Test(arguments: 1...40 as ClosedRange<UInt64>) func answersInAnyOrder(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var model = Self.model(reading: 1)
        var open: [Question] = []
        var reading = 1
        var answered: [UnitID: Int] = [:]
        let keys = ["Enter", "Esc", "Down", "Up", "d", "b", "Tab", "[", "E", "y", "Home", "A", "p"]
        for _ in 0..<120 {
            var effects: [Effect] = []
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                reading += 1
                effects = update(&model, .loaded(Office.data.of(ReadingID(reading))))
            case 1...4 where !open.isEmpty:
                let question = open.remove(at: .random(in: open.indices, using: &random))
                if case .backlog(let unit, _) = question.subject, question.reading.number == reading {
                    answered[unit] = reading
                }
                if let answer = Self.answer(question) { effects = update(&model, .answer(question, answer)) }
            default:
                let key = keys.randomElement(using: &random) ?? "Esc"
                for key in (try? Key.sequence(key)) ?? [] { effects += update(&model, .key(key)) }
            }
            for case .ask(let question) in effects { open.append(question) }
            for case .unit(let screen) in model.stack {
                // Until the new reading has answered, what the old one said stays; then never again.
                let shown = screen.backlog.all.count
                let possible = answered[screen.unit] == reading ? [reading] : Array(1...reading)
                #expect(
                    shown == 0 || possible.contains { Self.count(screen.unit, $0) == shown },
                    "seed \(seed): \(shown) of \(screen.unit) in reading \(reading)")
            }
        }
    }

    /// As many documents as belong to one unit in one reading and to no other.
    private static func count(_ unit: UnitID, _ reading: Int) -> Int {
        1 + (unit.text.utf8.reduce(0) { $0 + Int($1) } + reading * 7) % 29
    }

    private static func answer(_ question: Question) -> Answer? {
        switch question.subject {
        case .backlog(let unit, _):
            .backlog(Array(Office.documents.prefix(count(unit, question.reading.number))))
        case .signing: .signing([])
        case .history: .history(nil)
        case .comparison, .evaluation, .openDocuments, .promises, .reminders: nil
        }
    }

    private func question(in effects: [Effect]) -> Question? {
        for case .ask(let question) in effects {
            if case .backlog = question.subject { return question }
        }
        return nil
    }

    @Test func whatNobodyLooksAtIsAwaitedByNobody() {
        var model = Self.model(reading: 3)
        #expect(model.awaited.isEmpty)
        Office.press("' 1 4 3 Enter", in: &model)
        _ = update(&model, .key(.enter))
        #expect(model.awaited.count == 2)
        _ = update(&model, .key(.escape))
        #expect(model.awaited.isEmpty, "the unit was closed before its documents came")
    }
}
