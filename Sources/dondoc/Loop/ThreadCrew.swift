import Glibc
import Intake
import Threads

/// Threads that live as long as one piece of work: to start one costs less than to read 100 kB, and a program that waits
/// for keys has no idle ones.
struct ThreadCrew: Crew {
    let size: Int

    /// As many threads as there are processors for this process, at most 64.
    init() { size = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 64) }

    func work<Result: Sendable>(
        _ count: Int, each: @escaping @Sendable (Int) -> Result, take: (Result) -> Bool
    ) -> Bool {
        let board = Board<Result>(count)
        let others = (1..<max(1, min(size, count))).compactMap { _ in
            BackgroundThread {
                while let piece = board.next() { board.put(each(piece), of: piece) }
            }
        }
        // The calling thread works too, and takes what is ready in between.
        var isWanted = true
        while isWanted, let piece = board.next() {
            board.put(each(piece), of: piece)
            while isWanted, let result = board.takeNext() { isWanted = take(result) }
        }
        board.stop()
        for other in others { other.join() }
        while isWanted, let result = board.takeNext() { isWanted = take(result) }
        return isWanted
    }
}

/// What is still to do and what is done of one piece of work.
private final class Board<Result: Sendable>: Sendable {
    private struct State {
        var count: Int
        var begun = 0
        var taken = 0
        var results: [Int: Result] = [:]
    }

    private let state: Guarded<State>

    init(_ count: Int) { state = Guarded(State(count: count)) }

    /// A piece nobody has begun; nil when there is none.
    func next() -> Int? {
        state.withLock { state in
            guard state.begun < state.count else { return nil }
            state.begun += 1
            return state.begun - 1
        }
    }

    func put(_ result: Result, of piece: Int) { state.withLock { $0.results[piece] = result } }

    /// The result that is next in order, if it is there.
    func takeNext() -> Result? {
        state.withLock { state in
            guard let result = state.results.removeValue(forKey: state.taken) else { return nil }
            state.taken += 1
            return result
        }
    }

    /// Nothing more is begun.
    func stop() { state.withLock { $0.count = $0.begun } }
}
