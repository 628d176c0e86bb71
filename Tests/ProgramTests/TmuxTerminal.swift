import Foundation
import Testing

/// A terminal held by tmux with a shell in a folder of its own.
final class TmuxTerminal {
    struct NothingAppeared: Error, CustomStringConvertible {
        let text: String
        let screen: String
        var description: String { "“\(text)” did not appear on:\n\(screen)" }
    }

    private let socket = "dondoc-\(UUID().uuidString.prefix(8))"
    private let folder: URL
    /// The process of the shell inside.
    private(set) var shellProcess = ""

    init(columns: Int, rows: Int) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(socket)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path,
            "env -i PATH=/usr/bin:/bin HOME=\(folder.path) TERM=screen-256color LANG=C.UTF-8 PS1='$ ' bash --norc -i")
        tmux("set-option", "-g", "escape-time", "0")
        tmux("set-option", "-g", "status", "off")
        tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
        try waitFor("$")
        shellProcess = tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func close() {
        tmux("kill-server")
        try? FileManager.default.removeItem(at: folder)
    }

    func type(_ text: String) {
        for (place, line) in text.components(separatedBy: "\n").enumerated() {
            if place > 0 { tmux("send-keys", "Enter") }
            if !line.isEmpty { tmux("send-keys", "-l", line) }
        }
    }

    func press(_ key: String) { tmux("send-keys", key) }

    /// A second shell below, in the same folder with the same home; it takes what is typed until another is chosen.
    func split() {
        tmux(
            "split-window", "-v", "-c", folder.path,
            "env -i PATH=/usr/bin:/bin HOME=\(folder.path) TERM=screen-256color LANG=C.UTF-8 PS1='$ ' bash --norc -i")
    }

    /// The shell that takes what is typed and whose screen is seen: 0 is the one above.
    func choose(_ pane: Int) { tmux("select-pane", "-t", ":.\(pane)") }

    func resize(columns: Int, rows: Int) { tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)") }

    func screen() -> String { tmux("capture-pane", "-p") }

    func lines() -> [String] { screen().components(separatedBy: "\n") }

    func file(_ name: String) -> String? {
        try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// Waits until `text` is on the screen and `absent` is not; slow machines get ten seconds.
    func waitFor(_ text: String, absent: String? = nil) throws {
        for _ in 0..<200 {
            let shown = screen()
            if shown.contains(text), absent.map({ !shown.contains($0) }) ?? true { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw NothingAppeared(text: text, screen: screen())
    }

    /// The first start says what is seen; any key goes on.
    func closeWelcome() throws {
        try waitFor("Chào mừng")
        press("Enter")
        try waitFor("Tất cả 36/36 đơn vị", absent: "Chào mừng")
    }

    /// Writes all that the program sends to a file in the folder.
    func capture(_ name: String) {
        tmux("pipe-pane", "cat > '\(folder.appendingPathComponent(name).path)'")
    }

    func shell(_ command: String) { _ = run("/bin/sh", ["-c", command]) }

    @discardableResult
    func tmux(_ arguments: String...) -> String { run("/usr/bin/tmux", ["-u", "-L", socket] + arguments) }

    private func run(_ program: String, _ arguments: [String]) -> String {
        let variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
        return Child.run(program, arguments, environment: variables, seconds: 20).output
    }
}
