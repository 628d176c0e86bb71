import CNcurses

/// What is sent to the terminal past ncurses: modes that are switched on for the program and off on every way out.
struct TerminalModes {
    private let keypadOn: String
    private let keypadOff: String
    private let hasMouse: Bool
    private let leaveScreen: String
    /// Clears the last line, for terminals that have but one screen: what stood there would stay beside the prompt.
    let clearFoot: String

    private static let bracketedPaste = (on: "\u{1B}[?2004h", off: "\u{1B}[?2004l")
    /// Presses, releases and the wheel (1000), in the form that knows no limit of columns (1006).
    private static let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")

    /// The modes of the running screen's terminal.
    init() {
        keypadOn = TerminfoString("smkx").text
        keypadOff = TerminfoString("rmkx").text
        hasMouse = dondoc_capability("kmous") != nil
        let hasOwnScreen = !TerminfoString("rmcup").text.isEmpty
        clearFoot = hasOwnScreen ? "" : "\r" + TerminfoString("el").text
        leaveScreen =
            ["op", "sgr0", "cnorm", "rmcup"].map { TerminfoString($0).text }.joined() + (hasOwnScreen ? "" : "\r\n")
    }

    /// Sent when the terminal is taken.
    func begin(capturingMouse: Bool) -> String { keypadOn + Self.bracketedPaste.on + mouse(capturingMouse) }

    /// Sent before the terminal is given back in order; ncurses does the rest.
    var end: String { mouse(false) + Self.bracketedPaste.off + keypadOff }

    /// Sent when the program dies and ncurses cannot do its part.
    var abandon: String { end + leaveScreen }

    /// Switches reports of the mouse on or off; nothing for terminals without a mouse.
    func mouse(_ isCaptured: Bool) -> String { hasMouse ? isCaptured ? Self.mouse.on : Self.mouse.off : "" }
}

/// A string capability of the running screen's terminal without its padding (`$<5>`), which only old hardware needs.
struct TerminfoString {
    /// Empty when the terminal has no such capability.
    let text: String

    init(_ name: String) {
        guard let value = dondoc_capability(name) else {
            text = ""
            return
        }
        text = Self.withoutPadding(String(cString: value))
    }

    static func withoutPadding(_ value: String) -> String {
        var rest = value[...]
        var result = ""
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
            let end = rest[start...].firstIndex(of: ">")
        {
            result += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
