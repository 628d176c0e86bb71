import Foundation
import Testing

/// The program in a real terminal, held by tmux: what a user types and sees.
@Suite(.serialized) struct RealTerminalTests {
    @Test func sortsFiltersOpensComesBackAndLeavesTheTerminalAsItWas() throws {
        let terminal = try TmuxTerminal(columns: 100, rows: 30)
        defer { terminal.close() }
        terminal.type(
            "stty -a > before; '\(Program.path)' open '\(Program.sample)' --lang vi; stty -a > after; echo le''ft\n")
        try terminal.closeWelcome()
        #expect(terminal.screen().contains("DỮ LIỆU MẪU"))

        // Sorted by the processing rate: the best unit comes first, the worst when reversed.
        terminal.type("2")
        try terminal.waitFor("Ph.đáp")
        terminal.type("s7")
        try terminal.waitFor("▲% xử lý")
        #expect(terminal.lines()[4].contains("GDNN") || terminal.lines()[4].contains("0 %"))
        terminal.type("o")
        try terminal.waitFor("▼% xử lý")
        #expect(terminal.lines()[4].contains("UBND xã Vĩnh Lâm"))

        terminal.type("/vinh thuy")
        try terminal.waitFor("Đang hiện 1/36")
        #expect(terminal.lines()[4].contains("UBND xã Vĩnh Thủy"))
        terminal.press("Enter")
        terminal.press("Enter")
        try terminal.waitFor("Tồn đọng (1.232)")
        terminal.press("Escape")
        try terminal.waitFor("Đang hiện 1/36")
        #expect(terminal.lines()[4].contains("UBND xã Vĩnh Thủy"))

        terminal.type("q")
        try terminal.waitFor("left")
        #expect(!terminal.screen().contains("Tất cả 36/36 đơn vị"), "the alternate screen is left")
        #expect(terminal.file("before") == terminal.file("after"))
        #expect(terminal.file("before")?.isEmpty == false)
    }

    @Test func followsTheSizeOfTheWindow() throws {
        let terminal = try TmuxTerminal(columns: 120, rows: 40)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.resize(columns: 80, rows: 24)
        try terminal.waitFor("XL chưa đạt")
        #expect(terminal.lines().filter { !$0.isEmpty }.count == 24)
        terminal.resize(columns: 50, rows: 10)
        try terminal.waitFor("Cửa sổ quá nhỏ")
        terminal.resize(columns: 120, rows: 40)
        try terminal.waitFor("Xử lý chưa đạt")
        terminal.type("q")
    }

    @Test(arguments: ["INT", "TERM", "HUP", "QUIT", "SEGV"]) func aSignalRestoresTheTerminal(signal: String) throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type(
            "stty -a > before; '\(Program.path)' open '\(Program.sample)' --lang vi; stty -a > after; echo le''ft\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.shell("pkill -\(signal) -P \(terminal.shellProcess) dondoc")
        try terminal.waitFor("left")
        #expect(terminal.file("before") == terminal.file("after"))
    }

    @Test func suspendsAndComesBack() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.closeWelcome()
        terminal.press("C-z")
        try terminal.waitFor("$", absent: "Tất cả 36/36 đơn vị")
        terminal.type("fg\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("q")
    }

    @Test(arguments: ["vt100", "screen-256color", "tmux-256color", "linux", "xterm-256color"])
    func worksInOtherTerminals(
        term: String
    ) throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("TERM=\(term) '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("q")
    }

    /// As someone would do it who has only the hints: find the worst unit, open it, see its oldest document, copy a
    /// reminder, leave.
    @Test func aFirstDay() throws {
        let terminal = try TmuxTerminal(columns: 120, rows: 40)
        defer { terminal.close() }
        terminal.tmux("set-option", "-g", "set-clipboard", "on")
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi; echo le''ft\n")
        try terminal.closeWelcome()
        terminal.type("s3")
        try terminal.waitFor("▼Tồn")
        terminal.press("Enter")
        try terminal.waitFor("Tồn đọng (2.291)")
        terminal.press("Enter")
        try terminal.waitFor("Cơ quan ban hành  ")
        #expect(terminal.screen().contains("15/12/2022"))
        terminal.press("Escape")
        try terminal.waitFor("Tồn đọng (2.291)")
        terminal.type("y")
        try terminal.waitFor("Đã chép văn bản nhắc 1 đơn vị")
        let copied = terminal.tmux("show-buffer")
        #expect(copied.contains("còn tồn 2.291 văn bản"))
        #expect(terminal.file(".local/state/dondoc/copied.txt") == copied)
        terminal.press("F10")
        try terminal.waitFor("left")

        // The second start says no welcome and keeps the sort.
        terminal.type("clear; '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("▼Tồn")
        #expect(!terminal.screen().contains("Chào mừng"))
        terminal.type("q")
    }

    @Test func whatCannotBeReadLeavesOneSentenceAndTheTerminalAsItWas() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type(
            "stty -a > before; '\(Program.path)' open nowhere.tsv --lang vi; echo code $?; stty -a > after; echo le''ft\n"
        )
        try terminal.waitFor("left")
        #expect(terminal.screen().contains("code 2"))
        #expect(terminal.screen().contains("Không tìm thấy “nowhere.tsv”"))
        #expect(terminal.file("before") == terminal.file("after"))
    }

    @Test func withoutColourGlyphsTellEverything() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("NO_COLOR=1 '\(Program.path)' open '\(Program.sample)' --lang vi --fresh\n")
        try terminal.closeWelcome()
        #expect(terminal.screen().contains("⊘"))
        let colours = terminal.tmux("capture-pane", "-p", "-e").matches(of: /\u{1B}\[[0-9;]*(3[0-7]|38|4[0-7]|48)[;m]/)
        #expect(colours.isEmpty)
        terminal.type("q")
    }

    @Test func withoutUTF8EverythingIsStillReadable() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("LC_ALL=C '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Chao mung")
        terminal.press("Enter")
        try terminal.waitFor("Tat ca 36/36 don vi", absent: "Chao mung")
        #expect(terminal.screen().contains("UBND xa Vinh Long") || terminal.screen().contains("Phong Tu phap"))
        terminal.type("q")
    }
}
