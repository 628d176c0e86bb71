import Foundation
import Testing

/// What the program keeps to itself.
@Suite(.serialized) struct PrivacyTests {
    /// Every system call that could reach a network, of the program and its children, on the way through its commands.
    @Test(arguments: [
        ["report", "summary", "--format", "html"], ["inspect", "--format", "json"],
        ["open", "--play", "2 Enter y Esc"],
        ["remind", "--failing"], ["lists"],
    ]) func nothingLeavesTheMachine(command: [String]) throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trace = "\(folder)/trace"
        let workbooks = "\(Program.root.path)/Tests/SheetsTests/Fixtures/workbooks/"
        let files =
            command[0] == "inspect"
            ? ["phu-luc.xlsx", "phu-luc.xls", "phu-luc.html"].map { workbooks + $0 } : [Program.sample]
        let result = Child.run(
            "/usr/bin/strace",
            ["-f", "-qq", "-e", "trace=%network,execve", "-o", trace, Program.path] + command + files,
            environment: ["HOME": folder, "LANG": "vi_VN.UTF-8"], seconds: 120)
        #expect(result.code == 0, "\(result.errors)")
        let calls = (try? String(contentsOfFile: trace, encoding: .utf8))?.split(separator: "\n") ?? []
        #expect(calls.contains { $0.contains("execve") }, "the trace saw the program start")
        let reaching = calls.filter {
            !$0.contains("execve(\"\(Program.path)\"") && !$0.contains("+++") && !$0.contains("---")
        }
        #expect(reaching == [], "no socket, no other program")
    }

    /// What is left in the user's folder after a visit is for the user alone.
    @Test func filesAreForTheUserAlone() throws {
        let home = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: home) }
        let terminal = try PseudoTerminal(["open", Program.sample, "--lang", "vi"], home: home)
        try terminal.wait(for: "UBND")
        terminal.send("\r")
        terminal.settle()
        terminal.send("y")
        try terminal.wait(for: "52;c;")
        terminal.settle()
        terminal.send("q")
        #expect(terminal.waitForEnd() == .exited(0))
        var seen: [String] = []
        for case let name as String in FileManager.default.enumerator(atPath: home) ?? FileManager.DirectoryEnumerator()
        {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(home)/\(name)")
            let mode = attributes[.posixPermissions] as? Int ?? 0o777
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            // The outbox is for others, though what was copied is not.
            if name != "dondoc" { #expect(mode == (isFolder ? 0o700 : 0o600), "\(name): \(String(mode, radix: 8))") }
            seen.append(name)
        }
        #expect(seen.contains("dondoc/da-chep.txt") && seen.contains(".local/state/dondoc/state"))
    }

    /// Names of people: nowhere by default, everywhere they belong with --keep-names.
    @Test func namesAreDroppedUnlessAskedFor() throws {
        let path = try Program.file(
            "so.csv",
            Array(
                ("Mã đơn vị;Số đến;Ngày đến;Trích yếu;Chuyên viên xử lý;Tình trạng\n"
                    + "143;7;05/01/2023;Việc một;VÔ DANH;Chưa xử lý\n143;8;hôm qua;Việc hai;VÔ DANH;Chưa xử lý\n").utf8)
        )
        defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
        let commands = [
            ["inspect", "--format", "json"], ["inspect"], ["backlog", "143"], ["backlog", "143", "--format", "json"],
            ["backlog", "143", "--format", "csv"], ["report", "incoming"],
            ["open", "--play", "Enter Enter", "--print-screen"],
            ["open", "--play", "Enter / v o - d a n h Enter", "--print-screen"],
            ["open", "--play", "f", "--print-screen"],
        ]
        for command in commands {
            let dropped = Program.run(command + [path])
            #expect(dropped.code <= 1 && !dropped.output.contains("VÔ DANH"), "\(command)")
        }
        for command in commands
        where command != ["report", "incoming"] && command != ["inspect"]
            && !command.contains("Enter / v o - d a n h Enter")
        {
            let kept = Program.run(command + [path, "--keep-names"])
            #expect(kept.output.contains("VÔ DANH"), "\(command): \(kept.output) \(kept.errors)")
        }
        let searched = { (flags: [String]) in
            Program.run(["open", path, "--play", "Enter / v ô Space d a n h Enter", "--print-screen"] + flags).output
        }
        #expect(!searched([]).contains("Việc một") && searched(["--keep-names"]).contains("Việc một"))
    }
}
