import CNcurses

/// Starts ncurses for the kind of terminal that the environment names.
enum TerminalType {
    /// Gives the type that was taken instead, where terminfo does not know the one that TERM names.
    @discardableResult
    static func start(
        environment: (String) -> String?, standIns: [String] = standIns
    ) throws(ScreenError) -> String? {
        guard let type = environment("TERM"), !type.isEmpty else { throw .missingTerminalType }
        guard !dondoc_is_running() else { throw .alreadyRunning }
        dondoc_remember_modes()
        let own = candidates(type, colorTerm: environment("COLORTERM"))
        guard let started = (own + standIns).first(where: { dondoc_start($0) }) else {
            throw .unknownTerminalType(type)
        }
        guard dondoc_capability("cup") != nil, dondoc_capability("clear") != nil else {
            dondoc_stop()
            dondoc_restore_modes()
            throw .tooSimpleTerminal(type)
        }
        return own.contains(started) ? nil : started
    }

    /// What nearly every terminal of today understands, whatever it calls itself: the entry of terminfo may be in a package
    /// that this machine does not have.
    static let standIns = ["xterm-256color", "xterm", "vt100"]

    /// The types to try, best first. TERM=xterm is what terminals with far more colours call themselves; COLORTERM tells
    /// them apart, and their 256 colours are in another entry of terminfo.
    static func candidates(_ type: String, colorTerm: String?) -> [String] {
        let hasColors = colorTerm == "truecolor" || colorTerm == "24bit"
        guard hasColors, !type.contains("color"), !type.contains("direct"), type != "dumb" else { return [type] }
        return [type + "-256color", type]
    }
}
