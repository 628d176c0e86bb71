import Foundation
import Testing

@testable import dondoc

/// Two weeks from an empty home: what came in is seen, taken in with a key, and the tables follow.
@Suite(.serialized) struct InboxProgramTests {
    @Test func theInboxIsWhereFilesComeIn() {
        func inbox(_ variables: [String: String], folders: Set<String> = [], file: String = "") -> String? {
            Inbox.folder({ variables[$0] }, isFolder: folders.contains, text: { _ in file })
        }
        #expect(inbox(["HOME": "/h"]) == nil)
        #expect(inbox(["HOME": "/h"], folders: ["/h/Downloads"]) == "/h/Downloads")
        #expect(inbox(["HOME": "/h", "DONDOC_INBOX": "~/vào"]) != nil)
        let file = "XDG_DOWNLOAD_DIR=\"$HOME/Tải về\"\n"
        #expect(inbox(["HOME": "/h"], folders: ["/h/Tải về", "/h/Downloads"], file: file) == "/h/Tải về")
        let windows: Set = ["/mnt/c/Users/lan", "/mnt/c/Users/lan/Downloads", "/h/Downloads"]
        let wsl = ["HOME": "/h", "USER": "lan", "WSL_DISTRO_NAME": "Debian"]
        #expect(inbox(wsl, folders: windows) == "/mnt/c/Users/lan/Downloads")
    }

    @Test func clutterIsPassedOverWithOneLine() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["desktop.ini", "Thumbs.db", "~$van-ban.xlsx", "công văn.docx", "công văn.pdf"] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        let report = "phu-luc-1-van-ban-den.tsv"
        try FileManager.default.copyItem(atPath: "\(Program.sample)/\(report)", toPath: "\(folder)/\(report)")
        let result = Program.run("import", folder, "--archive", "\(folder)/.a")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.errors.isEmpty)
        let lines = result.output.split(separator: "\n").filter { $0.contains("Bỏ qua") }
        #expect(lines.count == 1 && lines[0].contains("5 tệp"), "\(result.output)")
        #expect(Program.run("report", "summary", folder).code == 0)
    }

    /// With the hints of the screen alone.
    @Test func twoWeeksFromAnEmptyHome() throws {
        let terminal = try TmuxTerminal(columns: 110, rows: 30)
        defer { terminal.close() }
        let downloads = "mkdir -p Downloads; echo x > Downloads/desktop.ini"
        terminal.type("\(downloads); cp '\(Program.sample)/phu-luc-1-van-ban-den.tsv' Downloads/den.tsv; clear\n")
        terminal.type("'\(Program.path)' --lang vi; echo le''ft\n")
        try terminal.waitFor("Hộp nhận ~/Downloads: 1 tệp, bỏ qua 1 tệp")
        try terminal.waitFor("báo cáo văn bản đến, 15/12/2022–14/06/2023")
        #expect(terminal.screen().contains("1 Xuất báo cáo"))
        terminal.press("Enter")
        try terminal.closeWelcome()
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("q")
        try terminal.waitFor("left")
        // Next week: another file, found by a key from the tables.
        terminal.type(
            "clear; cp '\(Program.sample)/phu-luc-2-van-ban-di.tsv' Downloads/di.tsv; '\(Program.path)' --lang vi\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("I")
        try terminal.waitFor("đã có trong kho")
        try terminal.waitFor("di.tsv")
        terminal.press("Enter")
        try terminal.waitFor("6.679")
        // The settings of the office came too, one more day later: from then on there is a deadline.
        #expect(terminal.screen().contains("Chưa đặt hạn"))
        terminal.type("q")
        terminal.type(
            "clear; cp '\(Program.sample)/dondoc.yaml' Downloads/; rm Downloads/d*.tsv; '\(Program.path)' --lang vi\n")
        try terminal.waitFor("Tất cả 36/36 đơn vị")
        terminal.type("I")
        try terminal.waitFor("cấu hình của văn phòng")
        terminal.press("Enter")
        try terminal.waitFor("Hạn: trước 10/08/2023")
        terminal.type("q")
    }
}
