import Glibc
import Text

/// Standard output and standard error.
enum Console {
    /// Writes text to standard output; throws the sentence when it cannot be written, on a full disk for one. Whoever made
    /// the text has cleaned what came from files; this is the last gate before the terminal.
    static func deliver(_ text: String) throws(Complaint) { try deliver(Array(VisibleText.cleanLines(text).utf8)) }

    /// Writes bytes to standard output; throws the sentence when they cannot be written.
    static func deliver(_ bytes: [UInt8]) throws(Complaint) {
        guard !write(bytes, to: STDOUT_FILENO) else { return }
        // Whoever closed the pipe has read enough.
        if errno != EPIPE { throw Complaint(Messages.cannotWrite("stdout", errno)) }
    }

    /// Writes a sentence about what is wrong to standard error, safe to show.
    static func complain(_ sentence: String) {
        _ = write(Array(("dondoc: " + VisibleText.clean(sentence) + "\n").utf8), to: STDERR_FILENO)
    }

    /// Writes lines that the parser of arguments made to standard error, each safe to show.
    static func complain(raw text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.clean(String($0)) }
        _ = write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
    }

    /// Whether a person sits before input and output.
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Asks a person a question that is answered by yes or no; no where nobody sits before the screen.
    static func asks(_ question: String) -> Bool {
        guard isTerminal else { return false }
        _ = write(Array((VisibleText.clean(question) + " ").utf8), to: STDERR_FILENO)
        let answer = (readLine() ?? "").lowercased()
        return ["c", "co", "có", "y", "yes"].contains(answer)
    }

    /// A variable of the environment; nil when unset or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let written = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written <= 0 { return false }
            done += written
        }
        return true
    }
}
