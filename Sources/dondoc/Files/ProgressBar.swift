import Glibc
import Statistics
import Text

/// How far an import has come, on a terminal's standard error; nothing at all when piped.
final class ProgressBar {
    private let name: String
    private let language: Language
    private let isShown = isatty(STDERR_FILENO) == 1
    private let began = ProgressBar.milliseconds
    private var writingSince: Int?
    private var last = 0
    private static let width = 24

    init(name: String, language: Language) {
        self.name = VisibleText.clean(name)
        self.language = language
    }

    /// Shows how much of something is done, ten times a second at most.
    func show(done: Int, of total: Int) {
        if isDue() { draw(done, total, "") }
    }

    private func isDue() -> Bool {
        let now = Self.milliseconds
        guard isShown, now - last >= 100 else { return false }
        last = now
        return true
    }

    /// Shows it, ten times a second at most.
    func show(_ progress: FileImport.Progress) {
        guard isDue() else { return }
        let now = last
        switch progress {
        case .reading(let done, let total):
            draw(done, total, Phrase("đọc", "reading")[language])
        case .writing(let done, let total):
            let since = writingSince ?? now
            writingSince = since
            draw(done, total, rate(done, total, milliseconds: now - since))
        }
    }

    /// Takes it away.
    func clear() {
        guard isShown, last > 0 else { return }
        _ = Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
    }

    private func rate(_ done: Int, _ total: Int, milliseconds: Int) -> String {
        guard done > 0, milliseconds > 0 else { return Phrase("ghi", "writing")[language] }
        let numbers = NumberText(language)
        let perSecond = done * 1000 / milliseconds
        let seconds = perSecond > 0 ? (max(0, total - done) + perSecond - 1) / perSecond : 0
        return Phrase(
            "\(numbers.count(perSecond)) dòng/giây, còn \(seconds) giây",
            "\(plural(numbers.count(perSecond), "row"))/s, \(seconds) s left"
        )[language]
    }

    private func draw(_ done: Int, _ total: Int, _ text: String) {
        let filled = total > 0 ? min(Self.width, done * Self.width / total) : 0
        let percent = total > 0 ? min(100, done * 100 / total) : 0
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        _ = Console.write(Array("\r\u{1B}[K\(name) [\(bar)] \(percent) % \(text)".utf8), to: STDERR_FILENO)
    }

    private static var milliseconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
    }
}
