import Statistics

/// How text reaches the clipboard of the person at the keyboard: through a program that owns it, or through the terminal
/// (OSC 52), which also works across ssh, and through whatever stands between it and dondoc.
struct ClipboardRoute: Equatable {
    /// A program that puts its input on a clipboard and says whether it could.
    struct Helper: Equatable {
        /// The program and its arguments.
        let command: [String]
        /// Whether it takes UTF-16, as Windows does.
        var takesUTF16 = false
        /// Where the text is then.
        let place: Phrase
    }

    private enum Between {
        case nothing, tmux, screen
        /// A terminal that would print the sequence instead of taking it.
        case noClipboard
    }

    /// Programs to be tried in this order; the first that succeeds is certain.
    let helpers: [Helper]
    /// Whether the terminal is one that is known to take what it is sent.
    let isTerminalKnown: Bool
    private let between: Between

    /// The route by the environment.
    init(_ variable: (String) -> String?) {
        let term = variable("TERM") ?? ""
        if variable("TMUX") != nil || term.hasPrefix("tmux") {
            between = .tmux
        } else if variable("STY") != nil {
            between = .screen
        } else if ["linux", "vt", "dumb", "cons", "sun", "ansi"].contains(where: { term.hasPrefix($0) }) {
            between = .noClipboard
        } else {
            between = .nothing
        }
        let programs = ["WezTerm", "iTerm.app", "ghostty", "contour", "rio", "WarpTerminal"]
        let types = ["xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty", "contour"]
        isTerminalKnown =
            between == .nothing
            && (variable("WT_SESSION") != nil || programs.contains(variable("TERM_PROGRAM") ?? "")
                || types.contains { term.hasPrefix($0) })
        var helpers: [Helper] = []
        if variable("WSL_DISTRO_NAME") != nil || variable("WSL_INTEROP") != nil {
            let place = Phrase("khay nhớ tạm của Windows", "the clipboard of Windows")
            helpers += ["clip.exe", "/mnt/c/Windows/System32/clip.exe"].map {
                Helper(command: [$0], takesUTF16: true, place: place)
            }
        }
        // A display of this session; across ssh it would be that of another machine, unless it is handed through.
        let desktop = Phrase("khay nhớ tạm", "the clipboard")
        if variable("WAYLAND_DISPLAY") != nil { helpers.append(Helper(command: ["wl-copy"], place: desktop)) }
        if variable("DISPLAY") != nil {
            helpers.append(Helper(command: ["xclip", "-selection", "clipboard", "-in"], place: desktop))
            helpers.append(Helper(command: ["xsel", "--clipboard", "--input"], place: desktop))
        }
        if variable("TMUX") != nil {
            let buffer = Phrase("bộ nhớ của tmux (Ctrl+B ] để dán)", "the buffer of tmux (Ctrl+B ] pastes)")
            // With -w, which older ones do not know, tmux hands it on to the terminal as well.
            helpers.append(Helper(command: ["tmux", "load-buffer", "-w", "-"], place: buffer))
            helpers.append(Helper(command: ["tmux", "load-buffer", "-"], place: buffer))
        }
        self.helpers = helpers
    }

    /// What is sent to the terminal for text in base64; nothing where no clipboard can be reached.
    func sequences(for base64: String) -> [String] {
        let plain = "\u{1B}]52;c;\(base64)\u{07}"
        switch between {
        case .nothing: return [plain]
        // tmux takes the first where `set-clipboard` is on, and hands the second through where `allow-passthrough` is.
        case .tmux: return [plain, "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"]
        // screen hands through pieces of at most 768 bytes.
        case .screen: return Self.pieces(of: plain, 700).map { "\u{1B}P\($0)\u{1B}\\" }
        case .noClipboard: return []
        }
    }

    private static func pieces(of text: String, _ length: Int) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
