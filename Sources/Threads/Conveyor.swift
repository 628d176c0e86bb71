import Dispatch

/// Hands values from one thread to another, in order, and keeps only a few waiting: who makes them waits for who takes them.
public final class Conveyor<Value: Sendable>: Sendable {
    private struct State {
        var waiting: [Value] = []
        /// Nothing more comes.
        var isFinished = false
        /// Nothing more is wanted.
        var isStopped = false
        var failure: (any Error)?
    }

    private let state = Guarded(State())
    private let room = DispatchSemaphore(value: 0)
    private let news = DispatchSemaphore(value: 0)

    /// At most `places` values wait to be taken.
    public init(places: Int) {
        for _ in 0..<max(1, places) { room.signal() }
    }

    /// Puts `value` behind the others, as soon as there is room; false when nothing more is wanted.
    public func put(_ value: Value) -> Bool {
        room.wait()
        let isWanted = state.withLock { state in
            if !state.isStopped { state.waiting.append(value) }
            return !state.isStopped
        }
        news.signal()
        return isWanted
    }

    /// Nothing more comes; what went wrong is thrown to who takes the last value.
    public func finish(_ failure: (any Error)? = nil) {
        state.withLock { state in
            state.isFinished = true
            state.failure = failure
        }
        news.signal()
    }

    /// The next value, as soon as it is there; nil when there are no more.
    /// - Throws: what ``finish(_:)`` was given.
    public func next() throws -> Value? {
        while true {
            let (value, isFinished, failure): (Value?, Bool, (any Error)?) = state.withLock { state in
                let value = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
                return (value, state.isFinished, state.failure)
            }
            if let value {
                room.signal()
                return value
            }
            if let failure { throw failure }
            if isFinished { return nil }
            news.wait()
        }
    }

    /// Nothing more is wanted: whoever waits for room is told so.
    public func stop() {
        state.withLock { $0.isStopped = true }
        room.signal()
    }
}
