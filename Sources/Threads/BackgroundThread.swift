import Glibc

/// Plain threads: the program needs one or two of them, and the concurrency runtime costs time at every start.
public struct BackgroundThread {
    private let thread: pthread_t

    /// Runs `work` on a thread of its own, to be joined; nil if there are no more threads.
    public init?(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let started = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard started == 0 else {
            box.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until the work is done.
    public func join() { pthread_join(thread, nil) }

    /// Runs `work` on a thread of its own that nobody waits for; right away, on this one, if there are no more threads.
    public static func run(_ work: @escaping @Sendable () -> Void) {
        guard let thread = BackgroundThread(work) else { return work() }
        pthread_detach(thread.thread)
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
}
