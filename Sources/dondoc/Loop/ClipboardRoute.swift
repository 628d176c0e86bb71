/// How text reaches the clipboard of the person at the keyboard: through the terminal (OSC 52), which also works across
/// ssh, and through whatever stands between it and the program.
struct ClipboardRoute {
    private enum Between {
        case nothing, tmux, screen
        /// A terminal that would print the sequence instead of taking it.
        case noClipboard
    }

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
    }

    /// What is sent for text in base64; nothing where no clipboard can be reached.
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
