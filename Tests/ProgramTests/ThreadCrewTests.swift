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

    @Test func takesNothingMoreWhenNoMoreIsWanted() {
        var taken = 0
        let isDone = ThreadCrew().work(1_000) { piece in
            piece
        } take: { _ in
            taken += 1
            return taken < 3
        }
        #expect(!isDone && taken == 3)
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
