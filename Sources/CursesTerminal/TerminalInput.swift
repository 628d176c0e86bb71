import CNcurses
import Glibc
import Terminal

/// Something that woke the loop.
public enum TerminalEvent: Sendable {
    case keys([Key])
    case resized
    /// A signal that asks for something: SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP or SIGCONT.
    case signal(Int32)
    /// Another thread left something in the mailbox.
    case woken
    /// The terminal is gone.
    case closed
}

/// Waits for keys, signals and other threads: blocks in `poll`, never spins.
public final class TerminalInput {
    private var decoder: KeyDecoder
    private let wakeDescriptor: Int32
    /// How long a lone ESC may be the beginning of a sequence.
    private static let escapeDelay: Int32 = 25

    /// Input from standard input; nil when the process has no descriptors left.
    public init?() {
        wakeDescriptor = dondoc_watch_signals()
        guard wakeDescriptor >= 0 else { return nil }
        decoder = KeyDecoder(terminalSequences: Self.terminfoSequences())
    }

    /// Blocks until something happened.
    public func wait() -> [TerminalEvent] {
        while true {
            var watched = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&watched, 2, decoder.isPending ? Self.escapeDelay : -1)
            if ready < 0 {
                if errno == EINTR { continue }
                return [.closed]
            }
            if ready == 0 {
                let keys = decoder.timeout()
                if keys.isEmpty { continue }
                return [.keys(keys)]
            }
            var events: [TerminalEvent] = []
            if watched[1].revents & Int16(POLLIN) != 0 { events += readWakeUps() }
            if watched[0].revents != 0 { events += readKeys() }
            if !events.isEmpty { return events }
        }
    }

    private func readKeys() -> [TerminalEvent] {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count > 0 {
            let keys = decoder.feed(Array(buffer[0..<count]))
            return keys.isEmpty ? [] : [.keys(keys)]
        }
        if count < 0, errno == EINTR || errno == EAGAIN { return [] }
        return [.closed]
    }

    private func readWakeUps() -> [TerminalEvent] {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = read(wakeDescriptor, &buffer, buffer.count)
        guard count > 0 else { return [] }
        var events: [TerminalEvent] = []
        for byte in Set(buffer[0..<count]).sorted() {
            switch Int32(byte) {
            case 0: events.append(.woken)
            case SIGWINCH: events.append(.resized)
            default: events.append(.signal(Int32(byte)))
            }
        }
        return events
    }

    /// What terminfo says this terminal sends for keys, beside the sequences every terminal is known by.
    private static func terminfoSequences() -> [[UInt8]: Key] {
        var names: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
        ]
        names += (1...12).map { ("kf\($0)", .function($0)) }
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in names {
            if let value = dondoc_capability(name) { sequences[Array(String(cString: value).utf8)] = key }
        }
        return sequences
    }
}

/// Wakes the loop from another thread.
public struct LoopWaker: Sendable {
    private let descriptor: Int32

    /// A waker for the loop of this process; ``TerminalInput`` must exist.
    public init() { descriptor = dondoc_wake_descriptor() }

    /// Makes ``TerminalInput/wait()`` return `.woken`. A full pipe needs no more bytes: the loop wakes anyway.
    public func wake() {
        var zero: UInt8 = 0
        _ = write(descriptor, &zero, 1)
    }
}

/// Restores the terminal if the process dies of a fault.
public func guardAgainstCrash(restoring sequence: String) { dondoc_guard_against_crash(sequence) }
