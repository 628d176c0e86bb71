import Glibc

/// Lets one thread wait until another has finished: a pipe whose writing end is closed when it is opened.
final class Gate: Sendable {
    private let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    /// Lets everyone through from now on; called once.
    func open() { close(writing) }

    /// Waits until it is open.
    func wait() {
        var byte: UInt8 = 0
        while read(reading, &byte, 1) < 0, errno == EINTR {}
    }

    deinit { close(reading) }
}
