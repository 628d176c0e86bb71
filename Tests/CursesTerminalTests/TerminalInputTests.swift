import Glibc
import Terminal
import Testing

@testable import CursesTerminal

/// Two pipes in place of a keyboard and of the wake-up descriptor.
private final class Pipes {
    private var keyboard: [Int32] = [-1, -1]
    private var wakeUps: [Int32] = [-1, -1]
    let input: TerminalInput

    init() {
        pipe(&keyboard)
        pipe(&wakeUps)
        input = TerminalInput(
            keyboard: keyboard[0], wakeDescriptor: wakeUps[0], extraSequences: [Array("\u{1B}[224z".utf8): .function(1)]
        )
    }

    deinit { for descriptor in keyboard + wakeUps where descriptor >= 0 { close(descriptor) } }

    func type(_ text: String) { type(Array(text.utf8)) }
    func type(_ bytes: [UInt8]) { _ = write(keyboard[1], bytes, bytes.count) }
    func signal(_ bytes: UInt8...) { _ = write(wakeUps[1], bytes, bytes.count) }

    func hangUp() {
        close(keyboard[1])
        keyboard[1] = -1
    }
}

@Suite struct TerminalInputTests {
    @Test func tellsKeys() {
        let pipes = Pipes()
        pipes.type("ệ\u{1B}[B\u{1B}[224z")
        #expect(pipes.input.wait(timeoutMilliseconds: nil) == [.keys([.character("ệ"), .down, .function(1)])])
    }

    @Test func tellsEscapeAfterAMomentOnly() {
        let pipes = Pipes()
        pipes.type("\u{1B}")
        let start = ContinuousClock.now
        #expect(pipes.input.wait(timeoutMilliseconds: nil) == [.keys([.escape])])
        #expect(ContinuousClock.now - start >= .milliseconds(25))
    }

    @Test func waitsForTheRestOfASequenceAcrossWaits() {
        let pipes = Pipes()
        pipes.type("\u{1B}[")
        #expect(pipes.input.wait(timeoutMilliseconds: 40) == [])
        pipes.type("A")
        #expect(pipes.input.wait(timeoutMilliseconds: 1000) == [.keys([.up])])
    }

    @Test func endsInTimeWhenNothingHappens() {
        let pipes = Pipes()
        let start = ContinuousClock.now
        #expect(pipes.input.wait(timeoutMilliseconds: 30) == [])
        #expect(ContinuousClock.now - start >= .milliseconds(30))
        #expect(pipes.input.wait(timeoutMilliseconds: 0) == [])
        #expect(pipes.input.wait(timeoutMilliseconds: -5) == [])
    }

    @Test func tellsAHangUpOnceAndThenRests() {
        let pipes = Pipes()
        pipes.type("x\u{1B}")
        pipes.hangUp()
        #expect(pipes.input.wait(timeoutMilliseconds: nil) == [.keys([.character("x")])])
        #expect(pipes.input.wait(timeoutMilliseconds: nil) == [.keys([.escape]), .closed])
        let start = ContinuousClock.now
        #expect(pipes.input.wait(timeoutMilliseconds: 30) == [])
        #expect(ContinuousClock.now - start >= .milliseconds(30))
        pipes.signal(0)
        #expect(pipes.input.wait(timeoutMilliseconds: nil) == [.woken])
    }

    @Test func tellsSignalsAndWakingOnceEach() {
        let pipes = Pipes()
        pipes.signal(0, UInt8(SIGWINCH), 0, UInt8(SIGWINCH), UInt8(SIGTERM))
        pipes.type("q")
        #expect(
            pipes.input.wait(timeoutMilliseconds: nil) == [
                .woken, .resized, .signal(SIGTERM), .keys([.character("q")]),
            ])
    }
}

@Suite struct TerminalTypeTests {
    @Test(
        arguments: [
            ("xterm", "truecolor", ["xterm-256color", "xterm"]), ("screen", "24bit", ["screen-256color", "screen"]),
            ("xterm", nil, ["xterm"]), ("xterm", "", ["xterm"]), ("xterm-256color", "truecolor", ["xterm-256color"]),
            ("xterm-direct", "truecolor", ["xterm-direct"]), ("rxvt-16color", "truecolor", ["rxvt-16color"]),
            ("dumb", "truecolor", ["dumb"]),
        ] as [(String, String?, [String])])
    func triesTheEntryWithMoreColoursFirst(type: String, colorTerm: String?, candidates: [String]) {
        #expect(TerminalType.candidates(type, colorTerm: colorTerm) == candidates)
    }

    @Test(arguments: [
        ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("\u{1B}[H\u{1B}[J$<50/>x$<1*>", "\u{1B}[H\u{1B}[Jx"), ("a$b", "a$b"),
        ("a$<5", "a$<5"), ("", ""),
    ])
    func leavesPaddingOut(capability: String, sent: String) {
        #expect(TerminfoString.withoutPadding(capability) == sent)
    }

    @Test func needsATypeThatIsKnown() {
        #expect(throws: ScreenError.missingTerminalType) { try TerminalType.start { _ in nil } }
        #expect(throws: ScreenError.missingTerminalType) { try TerminalType.start { _ in "" } }
        #expect(throws: ScreenError.unknownTerminalType("no-such-terminal")) {
            try TerminalType.start(environment: { $0 == "TERM" ? "no-such-terminal" : nil }, standIns: [])
        }
    }
}
