import Foundation
import Testing

@testable import dondoc

/// The message about a copy claims what is certain and no more.
@Suite struct ClipboardTests {
    private func outcome(_ variables: [String: String], helper: String? = nil) -> Clipboard.Outcome {
        let route = ClipboardRoute { variables[$0] }
        return Clipboard.handOver("Đôn đốc", by: route) { _ in }
    }

    @Test func whatIsCertainIsSaidAndNothingElse() {
        #expect(outcome(["TERM": "xterm-256color"]) == .sent, "PuTTY and others call themselves that and take nothing")
        #expect(outcome(["TERM": "linux"]) == .nowhere)
        for known in [["TERM": "xterm-256color", "WT_SESSION": "1"], ["TERM": "xterm-kitty"], ["TERM": "foot"]] {
            guard case .copied = outcome(known) else {
                Issue.record("\(known)")
                continue
            }
        }
        // There is no such display: the program that would serve it fails or is missing, and that is no success.
        #expect(outcome(["TERM": "xterm", "DISPLAY": ":973"]) == .sent)
        #expect(outcome(["TERM": "linux", "DISPLAY": ":973"]) == .nowhere)
    }

    @Test func aProgramThatOwnsAClipboardIsTried() {
        func commands(_ variables: [String: String]) -> [String] {
            ClipboardRoute { variables[$0] }.helpers.compactMap(\.command.first)
        }
        #expect(commands(["WSL_DISTRO_NAME": "Debian"]).first == "clip.exe")
        #expect(commands(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"]) == ["wl-copy", "xclip", "xsel"])
        #expect(commands(["TMUX": "/tmp/t,1,0"]) == ["tmux", "tmux"])
        #expect(commands(["TERM": "xterm"]) == [])
    }

    @Test func aHelperIsGivenTheTextAndAskedWhetherItTookIt() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(HelperProgram.run(["sh", "-c", "cat > '\(file)'; echo noise"], input: Array("Đôn đốc".utf8)))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "Đôn đốc")
        #expect(!HelperProgram.run(["sh", "-c", "exit 1"], input: []))
        #expect(!HelperProgram.run(["no-such-program"], input: []))
        let start = Date()
        #expect(!HelperProgram.run(["sleep", "60"], input: []), "one that hangs is not waited for")
        #expect(Date().timeIntervalSince(start) < 20)
    }
}
