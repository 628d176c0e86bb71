import Foundation
import Statistics
import Testing

@testable import Archive

/// Frozen evaluations in the archive.
@Suite struct FrozenEvaluationTests {
    @Test(arguments: EngineKind.allCases) func frozenEvaluationsAreKeptOnceAndInOrder(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        func frozen(_ day: Int32, _ text: String) -> FrozenEvaluation {
            FrozenEvaluation(
                day: CalendarDay(daysSince1970: day), text: text, digest: String(repeating: "a", count: 64))
        }
        let first = frozen(19_500, "period\t2022-12-15\t2023-06-14\nscope\tHuyện\n")
        try archive.keep(first)
        try archive.keep(frozen(19_600, first.text))
        try archive.keep(frozen(19_400, "period\t2023-06-15\t2023-12-14\n"))
        let kept = try archive.frozenEvaluations()
        #expect(kept.count == 2, "the same facts are kept once, with the day they were first frozen")
        #expect(kept.first == first)
        #expect(kept.first?.scope == "Huyện")
        #expect(kept.map { $0.period?.from.iso } == ["2022-12-15", "2023-06-15"])
    }
}
