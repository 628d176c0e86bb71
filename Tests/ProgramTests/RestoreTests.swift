import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Every way out of the program, by the bytes it sends and the modes it leaves.
@Suite(.serialized) struct RestoreTests {
    /// A way out and how the process ends by it.
    struct Way: Sendable, CustomTestStringConvertible {
        let name: String
        let end: PseudoTerminal.State
        let leave: @Sendable (PseudoTerminal) throws -> Void
        var testDescription: String { name }

        static func key(_ keys: String) -> Way {
            Way(name: "keys \(keys.debugDescription)", end: .exited(0)) { $0.send(keys) }
        }
        static func signal(_ name: String, _ number: Int32) -> Way {
            Way(name: name, end: .exited(128 + number)) { $0.signal(number) }
        }
        static func crash(_ name: String, _ number: Int32) -> Way {
            Way(name: name, end: .died(number)) { $0.signal(number) }
        }
    }

    /// Crash signals sent from outside can meet the thread sanitizer's run time inside its own locks: see Tests/Fuzz/sanitize.
    static let ways = asked + (ProcessInfo.processInfo.environment["DONDOC_SANITIZER"] == "thread" ? [] : crashes)

    /// What a trap of Swift, a wild pointer or a broken assertion in any target ends with.
    private static let crashes: [Way] = [
        .crash("SIGILL", SIGILL), .crash("SIGTRAP", SIGTRAP), .crash("SIGSEGV", SIGSEGV), .crash("SIGABRT", SIGABRT),
        .crash("SIGBUS", SIGBUS), .crash("SIGFPE", SIGFPE),
    ]

    private static let asked: [Way] = [
        .key("q"), .key("\u{1B}[21~"), .key("/vinh\rq"),
        Way(name: "from within help", end: .exited(0)) { terminal in
            for key in ["?", "\u{1B}", "q"] {
                terminal.send(key)
                terminal.settle()
            }
        },
        .signal("SIGINT", SIGINT), .signal("SIGTERM", SIGTERM), .signal("SIGHUP", SIGHUP),
        .signal("SIGQUIT", SIGQUIT),
        Way(name: "resized, the mouse off and on, then SIGTERM", end: .exited(128 + SIGTERM)) { terminal in
            terminal.resize(columns: 120, rows: 40)
            terminal.send("mm")
            terminal.settle()
            terminal.signal(SIGTERM)
        },
    ]

    @Test(arguments: ways) func theTerminalIsAsItWas(way: Way) throws {
        let terminal = try PseudoTerminal(["open", Program.sample, "--lang", "vi", "--fresh"])
        let modes = terminal.modes
        try terminal.wait(for: "UBND")
        terminal.send("\r")
        terminal.settle()
        let during = TerminalStream(terminal.output)
        #expect(during.modes[1049] == true && during.modes[2004] == true && during.modes[1000] == true)
        #expect(during.isKeypadOn && terminal.modes != modes, "the program had the terminal")
        try way.leave(terminal)
        #expect(terminal.waitForEnd() == way.end)
        #expect(terminal.modes == modes, "modes of the line")
        Self.expectRestored(terminal, way.name)
        #expect(during.complaints == [])
    }

    /// Output that stands still (Ctrl+S, a connection that hangs) does not keep the program from ending when it is told to.
    @Test(arguments: [SIGTERM, SIGHUP]) func endsWhileOutputStandsStill(signal: Int32) throws {
        let terminal = try PseudoTerminal(["open", Program.sample, "--lang", "vi", "--fresh"])
        let modes = terminal.modes
        try terminal.wait(for: "UBND")
        terminal.settle()
        terminal.standStill()
        terminal.send("\r")
        Thread.sleep(forTimeInterval: 0.5)
        terminal.signal(signal)
        #expect(terminal.waitForEnd(seconds: 8) == .exited(128 + signal))
        #expect(terminal.modes == modes, "modes of the line")
    }

    /// Ctrl+Z and SIGTSTP give the terminal to the shell; what brings the program back takes it again.
    @Test(arguments: [false, true]) func stoppedAndBroughtBack(bySignal: Bool) throws {
        let terminal = try PseudoTerminal(["open", Program.sample, "--lang", "vi", "--fresh"], underShell: true)
        let modes = terminal.modes
        try terminal.wait(for: "UBND")
        terminal.send("\r")
        terminal.settle()
        for _ in 0..<3 {
            let before = terminal.output.count
            if bySignal { terminal.signalJob(SIGTSTP) } else { terminal.send("\u{1A}") }
            try terminal.wait(for: "STOPPED", since: before)
            terminal.settle()
            #expect(terminal.modes == modes)
            Self.expectRestored(terminal, "while stopped")
            let stopped = terminal.output.count
            terminal.send("\n")
            try terminal.wait(for: "UBND", since: stopped)
            terminal.settle()
            #expect(TerminalStream(terminal.output).modes[1049] == true && terminal.modes != modes)
        }
        terminal.send("q")
        try terminal.wait(for: "ENDED 0")
        #expect(terminal.modes == modes)
        Self.expectRestored(terminal, "in the end")
    }

    private static func expectRestored(_ terminal: PseudoTerminal, _ when: String) {
        let stream = TerminalStream(terminal.output)
        #expect(stream.leftOn == [], "left on \(when)")
        #expect(!stream.isCursorHidden && !stream.isKeypadOn && !stream.hasAttributes, "\(when)")
        #expect(stream.modes[1049] == false && stream.modes[2004] == false, "\(when)")
    }

    /// What goes wrong before there is a screen, and after: one sentence, and the terminal is never left taken.
    @Test(arguments: [
        ["open", "/nowhere/at/all.csv"], ["open", "--as-of", "32/13/2023", Program.sample], ["open", "--nonsense"],
        ["report", "nonsense"], ["open", "/dev/zero"], ["open", "/dev/tty"], ["open"],
    ]) func mistakesLeaveOneSentence(arguments: [String]) throws {
        let terminal = try PseudoTerminal(arguments + (arguments.contains("--nonsense") ? [] : ["--lang", "en"]))
        let modes = terminal.modes
        #expect(terminal.waitForEnd() == .exited(2))
        #expect(terminal.modes == modes)
        let stream = TerminalStream(terminal.output)
        #expect(stream.leftOn == [] && !stream.isCursorHidden && stream.complaints == [])
        #expect(!stream.text.isEmpty)
    }

    /// The window is closed, or the line breaks: the program goes, at once and without spinning.
    @Test(arguments: [false, true]) func aTerminalThatIsGoneEndsTheProgram(isBusy: Bool) throws {
        let terminal = try PseudoTerminal(["open", Program.sample, "--lang", "vi", "--fresh"])
        try terminal.wait(for: "UBND")
        terminal.send("\r")
        terminal.settle()
        if isBusy { terminal.send("rjjjjrsso") }
        let before = Date()
        terminal.hangUp()
        let end = terminal.waitForEnd(seconds: 10)
        #expect(end == .exited(128 + SIGHUP) || end == .exited(0), "\(end)")
        #expect(Date().timeIntervalSince(before) < 8)
        #expect(terminal.cpuSeconds < 8, "it took \(terminal.cpuSeconds) s of the processor")
    }

    @Test func aTerminalThatIsNoneGetsPlainText() {
        let result = Program.run(["open", Program.sample, "--lang", "en"])
        #expect(result.code == 0)
        let stream = TerminalStream(Array(result.output.utf8))
        #expect(stream.complaints == [] && stream.modes.isEmpty && !stream.text.contains("\u{1B}"))
    }
}
