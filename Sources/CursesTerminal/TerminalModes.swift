import CNcurses

/// The modes beyond ncurses that are switched on for the program and off on every way out.
struct TerminalModes {
    /// Mouse clicks and wheel in SGR form, pastes in brackets.
    let begin: String
    /// The same off.
    let end: String
    /// Leaves the alternate screen and shows the cursor, when ncurses cannot do it any more.
    let leave: String

    init(capturesMouse: Bool) {
        let mouse = capturesMouse && dondoc_capability("kmous") != nil
        begin = "\u{1B}[?2004h" + (mouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
        end = "\u{1B}[?2004l" + (mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "")
        func capability(_ name: String) -> String { dondoc_capability(name).map { String(cString: $0) } ?? "" }
        leave = capability("sgr0") + capability("cnorm") + capability("rmcup") + capability("rmkx")
    }
}
