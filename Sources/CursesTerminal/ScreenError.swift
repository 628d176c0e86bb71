/// Why the terminal could not be taken. The shell makes sentences of it.
public enum ScreenError: Error, Equatable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// TERM is not set, so nothing is known of the terminal.
    case missingTerminalType
    /// Terminfo knows no terminal of this type, which TERM names.
    case unknownTerminalType(String)
    /// The terminal of this type cannot move its cursor or clear its screen (TERM=dumb).
    case tooSimpleTerminal(String)
    /// A screen is running already.
    case alreadyRunning
    /// The process has no file descriptors left.
    case outOfDescriptors
}
