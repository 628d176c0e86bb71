import Glibc

/// Ctrl+C while something long is being done: asked for now and then instead of ending the program in the middle. The
/// signals are blocked and fetched when asked for, so no handler runs at all.
final class Interrupt {
    private var signals = sigset_t()
    private var came = false

    init() {
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Whether the user wants it to stop.
    var hasCome: Bool {
        if came { return true }
        var now = timespec(tv_sec: 0, tv_nsec: 0)
        came = sigtimedwait(&signals, nil, &now) > 0
        return came
    }

    /// From now on the signals end the program again.
    deinit { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
}
