import CursesTerminal
import Dashboard
import Threads

/// Where background work leaves its results for the loop.
final class Mailbox: Sendable {
    private let waiting = Guarded<[Message]>([])
    private let waker: LoopWaker?

    /// A mailbox; the waker is told of every message.
    init(waker: LoopWaker?) { self.waker = waker }

    /// Leaves a message. Progress replaces progress that has not been taken yet.
    func post(_ message: Message) {
        waiting.withLock { messages in
            if case .loading = message, case .loading? = messages.last { messages.removeLast() }
            messages.append(message)
        }
        waker?.wake()
    }

    /// Takes all messages.
    func takeAll() -> [Message] {
        waiting.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
