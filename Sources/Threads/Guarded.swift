import CThreadMarks
import Synchronization

/// State that one thread at a time may touch. A `Mutex` does it; the thread sanitizer cannot see through that one and
/// takes every use of the state for a race, so it is told: then it finds the races that there are.
public final class Guarded<State>: Sendable {
    private let mutex: Mutex<State>

    /// Guards `state`.
    public init(_ state: sending State) { mutex = Mutex(state) }

    /// Does `work` with the state while no other thread has it.
    public func withLock<Result, Failure: Error>(
        _ work: (inout sending State) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
        try mutex.withLock { (state) throws(Failure) -> sending Result in
            let lock = Unmanaged.passUnretained(self).toOpaque()
            dondoc_lock_taken(lock)
            defer { dondoc_lock_returned(lock) }
            return try work(&state)
        }
    }
}
