import Foundation
import Testing

/// The meeting as it is held: with keys played, and in a real terminal.
@Suite(.serialized) struct MeetingProgramTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// The last screen after playing keys with the program started in `folder`.
    private func play(_ keys: String, in folder: URL, archive: URL, size: String = "100x30") -> [String] {
        let options = "--archive '\(archive.path)' --print-screen --size \(size)"
        let command = "cd '\(folder.path)' && '\(Program.path)' open '\(Program.sample)' \(options) --play '\(keys)'"
        let variables = [
            "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "vi_VN.UTF-8", "DONDOC_OUTBOX": folder.path,
        ]
        let result = Child.run("/bin/sh", ["-c", command], environment: variables)
        #expect(result.code == 0, "\(result.errors)")
        return result.output.components(separatedBy: "\n")
    }

    private static let agreed = "p A n b ổ Space s u n g Enter 2 0 / 7 Enter a"

    @Test func theListIsWrittenToNewFilesOnly() throws {
        let (folder, kept) = (try folder(), try folder())
        defer { for made in [folder, kept] { try? FileManager.default.removeItem(at: made) } }
        let archive = kept.appendingPathComponent("archive.sqlite")
        let name = "ket-luan-hop-2023-06-14"
        func text(_ file: String) -> String? {
            try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        try Data("của người khác".utf8).write(to: folder.appendingPathComponent("\(name).txt"))
        let screen = play("\(Self.agreed) Enter 1", in: folder, archive: archive)
        #expect(screen.contains { $0.contains("Đã lưu \(name)-2.txt trong ") }, "\(screen)")
        #expect(text("\(name).txt") == "của người khác")
        #expect(
            text("\(name)-2.txt")?.contains(
                "- Phòng Kinh tế Hạ tầng: tồn 2.291 văn bản; 13 chưa ký số; hẹn xong 20/07/2023; bổ sung\n") == true)
        _ = play("p a Enter 2", in: folder, archive: archive)
        #expect(text("\(name).md")?.hasPrefix("# Kết luận cuộc họp đôn đốc ngày 14/06/2023") == true)
        _ = play("p a Enter 3", in: folder, archive: archive)
        #expect(text("\(name).html")?.contains("<li>Phòng Kinh tế Hạ tầng: ") == true)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(
            files == ["\(name)-2.txt", "\(name).html", "\(name).md", "\(name).txt"], "nothing half written is left")
    }

    /// What the program writes must not be read as figures at the next start.
    @Test func inTheFolderOfTheFiguresTheListGetsAFolderOfItsOwn() throws {
        let data = try folder()
        defer { try? FileManager.default.removeItem(at: data) }
        let name = "phu-luc-1-van-ban-den.tsv"
        try FileManager.default.copyItem(
            at: URL(fileURLWithPath: "\(Program.sample)/\(name)"), to: data.appendingPathComponent(name))
        let variables = [
            "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "vi_VN.UTF-8", "DONDOC_OUTBOX": data.path,
        ]
        func open(_ keys: String) -> String {
            let options = "--archive ../archive-\(data.lastPathComponent).sqlite --print-screen --play '\(keys)'"
            return Child.run(
                "/bin/sh", ["-c", "cd '\(data.path)' && '\(Program.path)' open . \(options)"], environment: variables
            ).output
        }
        let before = open("f")
        #expect(open("A a Enter 1").contains("ket-luan-hop-2023-06-14.txt trong \(data.path)/ket-luan-hop"))
        #expect(open("f") == before, "nothing new is noticed in the data")
    }

    @Test func aFolderThatCannotBeWrittenToIsOneSentence() throws {
        let kept = try folder()
        defer { try? FileManager.default.removeItem(at: kept) }
        let archive = kept.appendingPathComponent("archive.sqlite")
        let screen = play("\(Self.agreed) Enter 1", in: URL(fileURLWithPath: "/proc"), archive: archive)
        #expect(screen.contains { $0.contains("Không ghi được “/proc/ket-luan-hop-2023-06-14.txt”") }, "\(screen)")
        #expect(screen.contains { $0.contains("hẹn xong 20/07/2023") }, "the list is still there")
    }

    @Test func keysDriveTheWholeMeeting() throws {
        let (folder, kept) = (try folder(), try folder())
        defer { for made in [folder, kept] { try? FileManager.default.removeItem(at: made) } }
        let archive = kept.appendingPathComponent("archive.sqlite")
        let roll = play("p A", in: folder, archive: archive)
        #expect(roll.contains { $0.contains("2.291 văn bản tồn") && $0.contains("58 cần/ngày") })
        #expect(roll.contains { $0.contains("Cũ nhất: số đến 5472 ngày 15/12/2022") })
        #expect(
            play("p A End Space", in: folder, archive: archive).contains {
                $0.contains("Kết luận cuộc họp ngày 14/06/2023: 0 đơn vị")
            })
        let why = play("p / 1 2 2 Enter w", in: folder, archive: archive).joined(separator: " ")
        #expect(why.contains("Đã xử lý 207/1.501 (13,79 %), chỉ tiêu 100 %: còn 1.294 văn bản"))
        #expect(
            play("2 s 6 x", in: folder, archive: archive).contains {
                $0.contains("GIẢ SỬ") && $0.contains("còn 28.514")
            })
        #expect(play("z", in: folder, archive: archive)[0].contains("GIỮ THỨ TỰ"))
    }

    /// What was agreed is there at the next start; where it cannot be kept, the draft stays and the reason is said.
    @Test func whatWasAgreedIsKeptInTheArchive() throws {
        let (folder, kept) = (try folder(), try folder())
        defer { for made in [folder, kept] { try? FileManager.default.removeItem(at: made) } }
        let archive = kept.appendingPathComponent("archive.sqlite")
        _ = play(Self.agreed, in: folder, archive: archive)
        let next = play("p A", in: folder, archive: archive)
        #expect(next.contains { $0.contains("✓ Đã ghi hôm nay: hẹn 20/07/2023; bổ sung") }, "\(next)")
        let lost = play(Self.agreed, in: folder, archive: URL(fileURLWithPath: "/proc/archive.sqlite"))
        #expect(lost.contains { $0.contains("CHƯA LƯU: bổ sung · 20/7") }, "\(lost)")
    }

    @Test func aMeetingInATerminal() throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' open '\(Program.sample)' --lang vi --theme light; echo le''ft\n")
        try terminal.closeWelcome()
        #expect(terminal.tmux("capture-pane", "-p", "-e").contains("48;5;254m"), "the title of the light scheme")
        terminal.type("p")
        try terminal.waitFor("› Họp ›")
        // A black ground under every cell, whatever the terminal's own is.
        let line = terminal.tmux("capture-pane", "-p", "-e").components(separatedBy: "\n")[1]
        #expect(line.contains("48;5;16m") || line.contains("[40m"), "\(line)")
        terminal.type("b")
        try terminal.waitFor("Màn hình đang ẩn", absent: "Họp")
        terminal.press("PageDown")
        try terminal.waitFor("1–7/36")
        terminal.press("Escape")
        try terminal.waitFor("Tất cả 36/36 đơn vị", absent: "› Họp ›")
        let after = terminal.tmux("capture-pane", "-p", "-e")
        #expect(after.contains("48;5;254m") && !after.contains("48;5;16m"), "the old colours are back")
        terminal.type("q")
        try terminal.waitFor("left")
    }

    /// The program is ended in the middle of a note; the next start has it.
    @Test(arguments: ["TERM", "HUP", "INT"]) func aSignalLosesNoNote(signal: String) throws {
        let terminal = try TmuxTerminal(columns: 80, rows: 24)
        defer { terminal.close() }
        let start = "'\(Program.path)' open '\(Program.sample)' --lang vi; echo le''ft\n"
        terminal.type(start)
        try terminal.closeWelcome()
        terminal.type("A")
        try terminal.waitFor("Gọi tên 1/36")
        terminal.type("n")
        try terminal.waitFor("Nội dung:")
        terminal.type("hẹn tuần sau")
        try terminal.waitFor("Nội dung: hẹn tuần sau")
        terminal.shell("pkill -\(signal) -P \(terminal.shellProcess) dondoc")
        try terminal.waitFor("left")
        terminal.type("clear; " + start)
        try terminal.waitFor("Còn 1 kết luận chưa lưu")
        terminal.type("A")
        try terminal.waitFor("CHƯA LƯU: hẹn tuần sau")
        terminal.press("F10")
        try terminal.waitFor("left")
    }

    /// On the first day nothing has been remembered yet: the presenter's window follows all the same.
    @Test func thePresentersWindowFollowsFromTheFirstDay() throws {
        let terminal = try TmuxTerminal(columns: 100, rows: 60)
        defer { terminal.close() }
        terminal.type(
            "'\(Program.path)' import '\(Program.sample)/units.csv' '\(Program.sample)'/phu-luc-*.tsv; echo do''ne\n")
        try terminal.waitFor("done")
        terminal.type("clear; '\(Program.path)' notes --lang vi\n")
        try terminal.waitFor("Chưa gọi đơn vị nào")
        terminal.split()
        try terminal.waitFor("$")
        terminal.type("'\(Program.path)' --lang vi\n")
        try terminal.closeWelcome()
        terminal.type("A")
        try terminal.waitFor("Gọi tên 1/36")
        terminal.choose(0)
        try terminal.waitFor("1/36 Phòng Kinh tế Hạ tầng")
        terminal.type("q")
        terminal.choose(1)
        terminal.type("q")
    }
}
