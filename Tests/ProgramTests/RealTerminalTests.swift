import Foundation
import Testing

/// The program in a real terminal, held by tmux: what a user types and sees.
@Suite(.serialized) struct RealTerminalTests {
    @Test func sortsFiltersOpensComesBackAndLeavesTheTerminalAsItWas() throws {
        let terminal = try TmuxTerminal(columns: 100, rows: 30)
        defer { terminal.close() }
        terminal.type(
            "stty -a > before; '\(Program.path)' open '\(Program.sample)' --lang vi; stty -a > after; echo le''ft\n")
        try terminal.waitFor("Tất cả 36 đơn vị")
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
        #expect(!terminal.screen().contains("Tất cả 36 đơn vị"), "the alternate screen is left")
        #expect(terminal.file("before") == terminal.file("after"))
        #expect(terminal.file("before")?.isEmpty == false)
    }

    @Test func followsTheSizeOfTheWindow() throws {
        let terminal = try TmuxTerminal(columns: 120, rows: 40)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tất cả 36 đơn vị")
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
        try terminal.waitFor("Tất cả 36 đơn vị")
        terminal.shell("pkill -\(signal) -P \(terminal.shellProcess) dondoc")
        try terminal.waitFor("left")
        #expect(terminal.file("before") == terminal.file("after"))
    }

    @Test func suspendsAndComesBack() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tất cả 36 đơn vị")
        terminal.press("C-z")
        try terminal.waitFor("$", absent: "Tất cả 36 đơn vị")
        terminal.type("fg\n")
        try terminal.waitFor("Tất cả 36 đơn vị")
        terminal.type("q")
    }

    @Test(arguments: ["vt100", "screen-256color", "linux", "xterm-256color"]) func worksInOtherTerminals(
        term: String
    ) throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("TERM=\(term) '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tất cả 36 đơn vị")
        terminal.type("q")
    }

    @Test func withoutUTF8EverythingIsStillReadable() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("LC_ALL=C '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("Tat ca 36 don vi")
        #expect(terminal.screen().contains("UBND xa Vinh Long") || terminal.screen().contains("Phong Tu phap"))
        terminal.type("q")
    }
}
