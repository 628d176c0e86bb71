import CursesTerminal
import Statistics
import Terminal

/// Takes the terminal for a screen, or says what to set: a table that runs over the screen is no answer to who asked for a
/// dashboard.
enum TakenTerminal {
    /// Nil without a terminal, where what would be seen is printed.
    /// - Throws: a sentence with what to set where there is a terminal and nothing is known of it.
    static func screen(_ scheme: Scheme, usesColor: Bool, capturesMouse: Bool) throws -> CursesScreen? {
        do throws(ScreenError) {
            return try CursesScreen(showing: scheme, usesColor: usesColor, capturesMouse: capturesMouse)
        } catch {
            switch error {
            case .notATerminal, .alreadyRunning, .outOfDescriptors: return nil
            case .missingTerminalType: throw Complaint(cannotDraw(on: Phrase("TERM chưa đặt", "TERM is not set")))
            case .unknownTerminalType(let type), .tooSimpleTerminal(let type):
                throw Complaint(cannotDraw(on: Phrase("TERM=\(type)", "TERM=\(type)")))
            }
        }
    }

    /// Said once, when the screen begins.
    static func standsIn(_ type: String) -> Phrase {
        let named = Console.variable("TERM") ?? ""
        return Phrase(
            "Máy này không biết TERM=\(named), tạm dùng \(type). Nếu màn hình lộn xộn: đặt TERM khác, hoặc cài ncurses-term.",
            "This machine does not know TERM=\(named): \(type) is used. If the screen is a mess set another TERM, or install ncurses-term."
        )
    }

    private static func cannotDraw(on terminal: Phrase) -> Phrase {
        Phrase(
            "\(terminal.vietnamese): không vẽ được bảng lên cửa sổ này. Hãy đặt TERM, ví dụ: TERM=xterm-256color dondoc; "
                + "hoặc thêm --plain để in ra chữ",
            "\(terminal.english): no dashboard can be drawn on this terminal. Set TERM, for example TERM=xterm-256color "
                + "dondoc, or add --plain to print it as text")
    }
}
