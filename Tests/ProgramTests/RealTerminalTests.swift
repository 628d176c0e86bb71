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
        try terminal.closeWelcome()
        terminal.type("q")
        // Nothing of the dashboard stands beside what is typed next.
        try terminal.waitFor("$")
        terminal.type("echo le''ft\n")
        try terminal.waitFor("\nleft")
        let typed = terminal.lines().filter { $0.contains("echo le''ft") }
        #expect(!typed.isEmpty && typed.allSatisfy { $0.hasSuffix("echo le''ft") }, "\(typed)")
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
        try terminal.waitFor(
            "Đã ghi nhắc 1 đơn vị (gửi xong: Y) vào ~/dondoc/da-chep.txt; nếu dán không ra, hãy lấy ở tệp này")
        let copied = terminal.tmux("show-buffer")
        #expect(copied.contains("còn tồn 2.291 văn bản"))
        #expect(terminal.file("dondoc/da-chep.txt") == copied)
        terminal.type("Y")
        try terminal.waitFor("Ghi sổ đã gửi?")
        terminal.press("Enter")
        try terminal.waitFor("Đã ghi sổ: đã nhắc 1 đơn vị.")
        terminal.type("w")
        try terminal.waitFor("Đã nhắc 1 lần")
        terminal.press("Escape")
        terminal.press("F10")
        try terminal.waitFor("left")

        // The second start says no welcome and keeps the sort.
        terminal.type("clear; '\(Program.path)' open '\(Program.sample)' --lang vi\n")
        try terminal.waitFor("▼Tồn")
        #expect(!terminal.screen().contains("Chào mừng"))
        terminal.type("q")
    }

    /// A list pasted from elsewhere keeps its lines; the terminal marks the paste as one.
    @Test func aPastedListIsCompared() throws {
        let terminal = try TmuxTerminal(columns: 100, rows: 30)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi --fresh\n")
        try terminal.closeWelcome()
        terminal.type("D")
        try terminal.waitFor("Dán danh sách gõ tay vào đây")
        terminal.tmux("set-buffer", "1. Phòng Lao động, TB - XH (5 %)\n2. UBND xã Vĩnh Long\nKim Thạch\nPhòng Ma\n")
        terminal.tmux("paste-buffer", "-p")
        try terminal.waitFor("Đối chiếu với “Đơn vị ký số thấp”: thiếu 5, thừa 0.")
        #expect(terminal.screen().contains("BQL dự án, PTQĐ và CCN, DLB (70 %)"))
        terminal.press("Escape")
        try terminal.waitFor("Dán danh sách gõ tay vào đây")
        terminal.press("Escape")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("q")
    }

    /// What stands between the program and the person's terminal is told to hand the copy through.
    @Test(arguments: [
        ("TERM=xterm-256color", ["\u{1B}]52;c;"], ["tmux;"]),
        ("TERM=tmux-256color", ["\u{1B}]52;c;", "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;"], []),
        ("STY=1.pts-0 TERM=screen-256color", ["\u{1B}P\u{1B}]52;c;"], ["tmux;"]), ("TERM=linux", [], ["]52;"]),
    ]) func theClipboardIsReached(environment: String, sent: [String], notSent: [String]) throws {
        let terminal = try TmuxTerminal(columns: 100, rows: 30)
        defer { terminal.close() }
        terminal.capture("sent")
        terminal.type("\(environment) '\(Program.path)' open '\(Program.sample)' --lang vi --fresh; echo le''ft\n")
        try terminal.closeWelcome()
        terminal.type("y")
        try terminal.waitFor("da-chep.txt")
        terminal.type("q")
        try terminal.waitFor("left")
        let raw = terminal.file("sent") ?? ""
        for part in sent { #expect(raw.contains(part)) }
        for part in notSent { #expect(!raw.contains(part)) }
        #expect(terminal.file("dondoc/da-chep.txt")?.contains("Đôn đốc") == true)
    }

    /// From the table to a file on the disk, over an existing one only after a yes.
    @Test func writesAFile() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi --fresh\n")
        try terminal.closeWelcome()
        for (answer, expected) in [("", ""), ("", "Ghi đè?"), ("c", "")] {
            terminal.type(answer.isEmpty ? "e" : answer)
            if answer.isEmpty {
                try terminal.waitFor("Xuất ra tệp")
                terminal.press("Down")
                terminal.press("Enter")
                try terminal.waitFor("tong-hop-2023-06-14.csv")
                terminal.press("Enter")
            }
            try terminal.waitFor(expected.isEmpty ? "Đã ghi" : expected)
        }
        let written = terminal.file("dondoc/tong-hop-2023-06-14.csv") ?? ""
        #expect(written.split(whereSeparator: \.isNewline).count == 37)
        #expect(written.contains("Mã đơn vị;Đơn vị;Tổng số văn bản đến;"))
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
