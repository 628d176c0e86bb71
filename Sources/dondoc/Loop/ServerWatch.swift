import Archive
import Glibc
import Threads

/// Tells when somebody wrote to the archive on a server, when the connection to it broke off, and when it is there again. A thread
/// of its own listens; where a server does not tell of what is written, it looks every few seconds.
final class ServerWatch: Sendable {
    private let address: String
    private let stopReading: Int32
    private let stopWriting: Int32

    /// Milliseconds after which a silent server is asked whether it is still there.
    private static let silence: Int32 = 10_000
    /// Milliseconds between two looks at a server that tells nothing.
    private static let rhythm: Int32 = 3_000
    /// Milliseconds before another try to connect: at first at once, later less and less often.
    private static let pauses: [Int32] = [250, 500, 1_000, 2_000, 5_000]

    /// Watches the archive at `address`; on the watching thread `changed` is called when something may have been written, `lost` once
    /// when the connection broke off and `back` when it is there again. Nil when there is no descriptor left.
    init?(
        _ address: String, lost: @escaping @Sendable () -> Void, back: @escaping @Sendable () -> Void,
        changed: @escaping @Sendable () -> Void
    ) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (stopReading, stopWriting) = (ends[0], ends[1])
        self.address = address
        BackgroundThread.run { self.watch(lost, back, changed) }
    }

    /// Ends the watching; the thread closes its descriptor.
    func stop() { close(stopWriting) }

    private func watch(_ lost: () -> Void, _ back: () -> Void, _ changed: () -> Void) {
        defer { close(stopReading) }
        var isLost = false
        var tries = 0
        while true {
            if let ear = try? ServerEar(address) {
                if isLost { back() }
                // What was written before it listened was not heard.
                changed()
                (isLost, tries) = (false, 0)
                guard listen(ear, changed) else { return }
            }
            if !isLost { lost() }
            isLost = true
            if isStopped(within: Self.pauses[min(tries, Self.pauses.count - 1)]) { return }
            tries += 1
        }
    }

    /// Listens until the connection breaks off; false when the watching ends.
    private func listen(_ ear: ServerEar, _ changed: () -> Void) -> Bool {
        while true {
            switch ear.wait(beside: stopReading, milliseconds: ear.isTold ? Self.silence : Self.rhythm) {
            case .written: changed()
            case .none: if !ear.isTold { changed() }
            case .lost: return true
            case .stopped: return false
            }
        }
    }

    private func isStopped(within milliseconds: Int32) -> Bool {
        var waiting = pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, milliseconds) > 0
    }
}
