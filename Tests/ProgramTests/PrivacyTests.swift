import Foundation
import Testing

@testable import dondoc

/// What the program keeps to itself.
@Suite(.serialized) struct PrivacyTests {
    /// Every command there is but for `notes`, which needs a terminal; S stands for reports and registers, W for the folder of workbooks,
    /// H for the home. What is imported is there for the commands after it.
    static let commands = [
        "report summary S --format html", "inspect W/phu-luc.xlsx W/phu-luc.xls W/phu-luc.html --format json",
        "open S --play 2_Enter_y_Esc", "remind S --failing", "lists S", "check S", "backlog 143 S",
        "compare 7/6/2023 14/6/2023 S", "evaluate S", "keys", "measures", "--help", "--version",
        "--generate-completion-script zsh", "pack S -o H/pack --documents", "report-problem W/phu-luc.xlsx",
        "record R/first-day.keys S -o H/a.svg", "import S", "snapshots", "report summary --format xlsx -o H/a.xlsx",
        "backup H/backup.sqlite", "copy H/.local/share/dondoc/archive.sqlite H/copy.sqlite", "server --help",
        "dashboard --plain", "settings", "layouts", "forget 1",
    ]

    /// The calls that could reach a network, of the program and its children, in a trace; nothing else of it matters.
    private static func reaching(_ trace: String) -> [Substring] {
        let calls = (try? String(contentsOfFile: trace, encoding: .utf8))?.split(separator: "\n") ?? []
        #expect(calls.contains { $0.contains("execve") }, "the trace saw the program start")
        return calls.filter {
            !$0.contains("execve(\"\(Program.path)\"") && !$0.contains("+++") && !$0.contains("---")
        }
    }

    private static let tracing = ["/usr/bin/strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network,execve", "-o"]

    @Test func nothingLeavesTheMachine() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let trace = "\(folder)/trace"
        try Self.makeData(in: "\(folder)/data")
        for command in Self.commands {
            let words = command.split(separator: " ").map { Self.path(String($0), home: folder) }
            let result = Child.run(
                Self.tracing[0], Self.tracing.dropFirst() + [trace, Program.path] + words,
                environment: ["HOME": folder, "LANG": "vi_VN.UTF-8"], seconds: 120)
            #expect((0...1).contains(result.code), "\(command): \(result.errors)")
            #expect(Self.reaching(trace) == [], "\(command): no socket, no other program")
        }
    }

    /// The sample, its registers cut to a few hundred documents.
    private static func makeData(in folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv", "dondoc.yaml"] {
            try FileManager.default.copyItem(atPath: "\(Program.sample)/\(name)", toPath: "\(folder)/\(name)")
        }
        for name in ["so-van-ban-den.csv", "so-van-ban-di.csv"] {
            let lines = try String(contentsOfFile: "\(Program.sample)/\(name)", encoding: .utf8)
                .components(separatedBy: "\n")
            let kept = lines[..<3] + lines.filter { $0.hasPrefix("143,") }.prefix(300)
            try (kept.joined(separator: "\n") + "\n").write(
                toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
    }

    private static func path(_ word: String, home: String) -> String {
        let places = [
            "S": "\(home)/data", "H/": "\(home)/", "R/": "\(Program.root.path)/docs/recordings/",
            "W/": "\(Program.root.path)/Tests/SheetsTests/Fixtures/workbooks/",
        ]
        guard let place = places.first(where: { $0.key == word || $0.key.count == 2 && word.hasPrefix($0.key) }) else {
            return word.replacingOccurrences(of: "_", with: " ")
        }
        return place.value + word.dropFirst(place.key.count)
    }

    /// No command is forgotten above.
    @Test func everyCommandIsTraced() {
        let named = Set(Self.commands.flatMap { $0.split(separator: " ").prefix(1) }.map { String($0) })
        for command in Dondoc.configuration.subcommands {
            let name = command._commandName
            #expect(named.contains(name) || name == "notes", "\(name)")
        }
    }

    /// The dashboard too, on files and on the archive, and the presenter's own window: opened, looked at, copied from, left.
    @Test(arguments: [["open", Program.sample], ["dashboard"], ["notes"]])
    func nothingLeavesTheDashboard(command: [String]) throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let environment = ["HOME": folder, "LANG": "vi_VN.UTF-8"]
        if command.count == 1 { #expect(Program.run(["import", Program.sample], environment: environment).code == 0) }
        let terminal = try PseudoTerminal(
            command + ["--lang", "vi"], tracedBy: Self.tracing + ["\(folder)/trace"], home: folder)
        if command == ["notes"] { terminal.settle() } else { try terminal.wait(for: "UBND") }
        for key in ["\r", "\r", "y", "\u{1B}", "d", "\u{1B}", "b", "\u{1B}", "q"] {
            terminal.send(key)
            terminal.settle()
        }
        terminal.send("q")
        #expect(terminal.waitForEnd() == .exited(0))
        #expect(Self.reaching("\(folder)/trace") == [], "no socket, no other program")
    }

    /// What is left in the user's folder after a visit is for the user alone, but for the outbox: what lies there is for
    /// others and has the rights every file of the user's has.
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
            let isOutbox = name == "dondoc" || name.hasPrefix("dondoc/")
            let rights = isOutbox ? (isFolder ? 0o777 : 0o666) & ~Self.mask : isFolder ? 0o700 : 0o600
            #expect(mode == rights, "\(name): \(String(mode, radix: 8))")
            seen.append(name)
        }
        #expect(seen.contains("dondoc/da-chep.txt") && seen.contains(".local/state/dondoc/state"))
    }

    /// The mask of this process, which the program inherits; asked of the kernel, for asking by `umask` would set it.
    private static let mask: Int = {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("Umask:") }
        return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces), radix: 8) } ?? 0o022
    }()

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
