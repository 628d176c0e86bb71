import CNcurses

/// Starts ncurses for the kind of terminal that the environment names.
enum TerminalType {
    static func start(environment: (String) -> String?) throws(ScreenError) {
        guard let type = environment("TERM"), !type.isEmpty else { throw .missingTerminalType }
        guard !dondoc_is_running() else { throw .alreadyRunning }
        dondoc_remember_modes()
        let isStarted = candidates(type, colorTerm: environment("COLORTERM")).contains { dondoc_start($0) }
        guard isStarted else { throw .unknownTerminalType(type) }
        guard dondoc_capability("cup") != nil, dondoc_capability("clear") != nil else {
            dondoc_stop()
            dondoc_restore_modes()
            throw .tooSimpleTerminal(type)
        }
    }

    /// The types to try, best first. TERM=xterm is what terminals with far more colours call themselves; COLORTERM tells
    /// them apart, and their 256 colours are in another entry of terminfo.
    static func candidates(_ type: String, colorTerm: String?) -> [String] {
        let hasColors = colorTerm == "truecolor" || colorTerm == "24bit"
        guard hasColors, !type.contains("color"), !type.contains("direct"), type != "dumb" else { return [type] }
        return [type + "-256color", type]
    }
}
