import CNcurses
import Glibc

/// Wakes the loop from another thread.
public struct LoopWaker: Sendable {
    private let descriptor: Int32

    /// A waker for the loop of this process, which need not have begun.
    public init() { descriptor = dondoc_wake_descriptor() }

    /// Makes ``TerminalInput/wait(timeoutMilliseconds:)`` return `.woken`. A full pipe needs no more bytes: the loop
    /// wakes anyway.
    public func wake() {
        var zero: UInt8 = 0
        _ = write(descriptor, &zero, 1)
    }
}
