import Foundation
import Testing

@testable import dondoc

/// What the program keeps to itself.
@Suite(.serialized) struct PrivacyTests {
    /// Every command there is, S standing for the sample, W for the folder of workbooks, H for the home.
    static let commands = [
        "report summary S --format html", "inspect W/phu-luc.xlsx W/phu-luc.xls W/phu-luc.html --format json",
        "open S --play 2_Enter_y_Esc", "remind S --failing", "lists S", "check S", "backlog 143 S",
        "compare 7/6/2023 14/6/2023 S",
        "evaluate S", "keys", "--help", "--version", "--generate-completion-script zsh", "import S", "snapshots",
        "report summary --format xlsx -o H/a.xlsx", "backup H/backup.sqlite", "dashboard --plain", "forget 1",
    ]

    /// The calls that could reach a network, of the program and its children, in a trace; nothing else of it matters.
    private static func reaching(_ trace: String) -> [Substring] {
        let calls = (try? String(contentsOfFile: trace, encoding: .utf8))?.split(separator: "\n") ?? []
        #expect(calls.contains { $0.contains("execve") }, "the trace saw the program start")
        return calls.filter {
            !$0.contains("execve(\"\(Program.path)\"") && !$0.contains("+++") && !$0.contains("---")
        }
    }

    private static let tracing = ["/usr/bin/strace", "-f", "-qq", "-e", "trace=%network,execve", "-o"]

    @Test func nothingLeavesTheMachine() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trace = "\(folder)/trace"
        for command in Self.commands {
            let words = command.split(separator: " ").map { word in
                word.replacingOccurrences(of: "W/", with: "\(Program.root.path)/Tests/SheetsTests/Fixtures/workbooks/")
                    .replacingOccurrences(of: "H/", with: "\(folder)/").replacingOccurrences(of: "_", with: " ")
            }.map { $0 == "S" ? Program.sample : $0 }
            let result = Child.run(
                Self.tracing[0], Self.tracing.dropFirst() + [trace, Program.path] + words,
                environment: ["HOME": folder, "LANG": "vi_VN.UTF-8"], seconds: 120)
            #expect((0...1).contains(result.code), "\(command): \(result.errors)")
            #expect(Self.reaching(trace) == [], "\(command): no socket, no other program")
        }
    }

    /// No command is forgotten above but the two that are named.
    @Test func everyCommandIsTraced() {
        let named = Set(Self.commands.flatMap { $0.split(separator: " ").prefix(1) }.map { String($0) })
        let untraced: Set = ["pack", "report-problem"]
        for command in Dondoc.configuration.subcommands where !untraced.contains(command._commandName) {
            #expect(named.contains(command._commandName), "\(command._commandName)")
        }
    }

    /// The dashboard too: opened, looked at, copied from, left.
    @Test func nothingLeavesTheDashboard() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let terminal = try PseudoTerminal(
            ["open", Program.sample, "--lang", "vi"], tracedBy: Self.tracing + ["\(folder)/trace"], home: folder)
        try terminal.wait(for: "UBND")
        for key in ["\r", "\r", "y", "\u{1B}", "d", "\u{1B}", "b", "\u{1B}", "q"] {
            terminal.send(key)
            terminal.settle()
        }
        terminal.send("q")
        #expect(terminal.waitForEnd() == .exited(0))
        #expect(Self.reaching("\(folder)/trace") == [], "no socket, no other program")
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
            #expect(dropped.code == 0 && !dropped.output.contains("VÔ DANH"), "\(command)")
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
