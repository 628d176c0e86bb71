import Synchronization
import Testing

@testable import dondoc

@Suite struct ThreadCrewTests {
    @Test func takesEveryResultInOrder() {
        var taken: [Int] = []
        let isDone = ThreadCrew().work(500) {
            $0 * $0
        } take: { result in
            taken.append(result)
            return true
        }
        #expect(isDone && taken == (0..<500).map { $0 * $0 })
    }

    @Test func stopsWhenNoMoreIsWanted() {
        let begun = Mutex(0)
        var taken = 0
        let isDone = ThreadCrew().work(10_000) { piece -> Int in
            begun.withLock { $0 += 1 }
            return piece
        } take: { _ in
            taken += 1
            return taken < 3
        }
        #expect(!isDone && taken == 3)
        #expect(begun.withLock { $0 } < 10_000)
    }

    @Test func nothingToDoIsDone() {
        #expect(
            ThreadCrew().work(0) {
                $0
            } take: { _ in
                false
            })
    }
}
