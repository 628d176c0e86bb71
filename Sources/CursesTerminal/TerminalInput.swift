import CNcurses
import Glibc
import Terminal

/// Something that woke the loop.
public enum TerminalEvent: Equatable, Sendable {
    case keys([Key])
    /// The window has another size; ``CursesScreen/resize()`` follows it.
    case resized
    /// A signal that asks for something: SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP (answered by
    /// ``CursesScreen/suspend()``) or SIGCONT (answered by ``CursesScreen/redraw()``).
    case signal(Int32)
    /// Another thread left something in the mailbox.
    case woken
    /// The terminal is gone; told once.
    case closed
}

/// Waits in `poll` for bytes from the keyboard, signals and other threads; never spins. Used from one thread only.
///
/// After a hang-up every read would succeed with nothing at once, for ever: it is told once, and the keyboard is not
/// asked again.
public final class TerminalInput {
    private var decoder: KeyDecoder
    private let keyboard: Int32
    private let wakeDescriptor: Int32
    private var isClosed = false
    /// When the last wait ended: what happened since was work.
    private var lastWait: ContinuousClock.Instant?
    /// When the last bytes came: what they began has so long to go on.
    private var lastBytes = ContinuousClock.now

    /// Input from standard input, decoded for the terminal of the running ``CursesScreen``; nil when the process has no
    /// descriptors left.
    public convenience init?() {
        let wakeDescriptor = dondoc_watch_signals()
        guard wakeDescriptor >= 0 else { return nil }
        self.init(
            keyboard: STDIN_FILENO, wakeDescriptor: wakeDescriptor, extraSequences: Self.terminfoSequences())
    }

    init(keyboard: Int32, wakeDescriptor: Int32, extraSequences: [[UInt8]: Key]) {
        self.keyboard = keyboard
        self.wakeDescriptor = wakeDescriptor
        decoder = KeyDecoder(extraSequences: extraSequences)
    }

    /// Blocks until something happens; empty when nothing did in so many milliseconds (nil: no limit).
    public func wait(timeoutMilliseconds: Int32? = nil) -> [TerminalEvent] {
        let limit = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds(max(0, $0)) }
        // What came while nobody listened is read at once, however far apart it was typed.
        decoder.isLate = lastWait.map { ContinuousClock.now - $0 > .milliseconds(400) } ?? false
        defer { lastWait = ContinuousClock.now }
        while true {
            let decision = decoder.waitMilliseconds.map { lastBytes + .milliseconds($0) }
            var watched = [
                // A negative descriptor is passed over.
                pollfd(fd: isClosed ? -1 : keyboard, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&watched, 2, Self.milliseconds(until: [limit, decision].compactMap { $0 }.min()))
            if ready < 0, errno != EINTR, errno != EAGAIN {
                isClosed = true
                return [.closed]
            }
            var events: [TerminalEvent] = []
            if ready > 0 {
                if watched[1].revents != 0 { events += readWakeUps() }
                if watched[0].revents != 0 { events += readKeyboard() }
            }
            if ready <= 0 || watched[0].revents == 0, let decision, ContinuousClock.now >= decision {
                let keys = decoder.timeout()
                if !keys.isEmpty { events.append(.keys(keys)) }
            }
            if !events.isEmpty { return events }
            if let limit, ContinuousClock.now >= limit { return [] }
        }
    }

    private func readKeyboard() -> [TerminalEvent] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(keyboard, &buffer, buffer.count)
        if count > 0 {
            lastBytes = ContinuousClock.now
            let keys = decoder.feed(Array(buffer[..<count]))
            decoder.isLate = false
            return keys.isEmpty ? [] : [.keys(keys)]
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        isClosed = true
        let keys = decoder.timeout()
        return keys.isEmpty ? [.closed] : [.keys(keys), .closed]
    }

    /// Each signal and the waking once, however often they came, in the order they came first.
    private func readWakeUps() -> [TerminalEvent] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(wakeDescriptor, &buffer, buffer.count)
        guard count > 0 else { return [] }
        var events: [TerminalEvent] = []
        for byte in buffer[..<count] {
            let event: TerminalEvent =
                switch Int32(byte) {
                case 0: .woken
                case SIGWINCH: .resized
                default: .signal(Int32(byte))
                }
            if !events.contains(event) { events.append(event) }
        }
        return events
    }

    /// Whole milliseconds, rounded up so that the time has come when `poll` returns; -1 for no limit.
    private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
        guard let instant else { return -1 }
        let left = instant - ContinuousClock.now
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
        return Int32(
            clamping: milliseconds.overflow
                ? Int64.max : milliseconds.partialValue + attoseconds / 1_000_000_000_000_000 + 1)
    }

    /// What terminfo says the running screen's terminal sends for keys.
    private static func terminfoSequences() -> [[UInt8]: Key] {
        var names: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
            ("kent", .enter),
        ]
        names += (1...12).map { ("kf\($0)", .function($0)) }
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in names {
            let bytes = Array(TerminfoString(name).text.utf8)
            if !bytes.isEmpty { sequences[bytes] = key }
        }
        return sequences
    }
}
