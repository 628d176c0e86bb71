import Foundation
import TestSupport
import Testing

/// The archive as a person meets it: made by the first import, copied, opened without the right to write, on a full disk.
@Suite(.serialized) struct ArchiveSafetyTests {
    private static let appendix = "\(Program.sample)/phu-luc-1-van-ban-den.tsv"

    private func figures(_ archive: String) -> String {
        Program.run(["report", "summary", "--format", "json", "--archive", archive]).output
    }

    @Test("three first imports at once all succeed, and the archive holds all three", .timeLimit(.minutes(2)))
    func threeFirstImports() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for round in 0..<6 {
            let archive = "\(folder)/\(round)/kho.sqlite"
            let script =
                "for name in units.csv phu-luc-1-van-ban-den.tsv phu-luc-2-van-ban-di.tsv; do "
                + "\"$0\" import \"$1/$name\" --archive \"$2\" & done; code=0; "
                + "for job in $(jobs -p); do wait $job || code=1; done; exit $code"
            let result = Child.run(
                "/bin/bash", ["-c", script, Program.path, Program.sample, archive],
                environment: ["HOME": folder, "PATH": "/usr/bin:/bin"], seconds: 60)
            #expect(result.code == 0, "round \(round): \(result.errors)")
            let list = Program.run(["snapshots", "--format", "json", "--archive", archive]).output
            for name in ["units.csv", "phu-luc-1", "phu-luc-2"] { #expect(list.contains(name), "round \(round)") }
            #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(round)") == ["kho.sqlite"])
        }
    }

    /// A first import killed in its first 50 ms: whatever it left, the next import is as if it had never been.
    @Test(.timeLimit(.minutes(2))) func killedAtBirth() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for step in 0..<40 {
            let archive = "\(folder)/\(step).sqlite"
            _ = Program.measured(["import", Self.appendix, "--archive", archive]) { process in
                usleep(UInt32(step * 1_250))
                kill(process, SIGKILL)
            }
            let again = Program.run(["import", Self.appendix, "--archive", archive])
            #expect(again.code <= 1, "\(step): \(again.errors)")
        }
    }

    @Test("a backup is the archive, is never written over another file unasked, and can be opened")
    func backup() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (archive, copy) = ("\(folder)/kho.sqlite", "\(folder)/sao lưu.sqlite")
        func back(_ arguments: [String]) -> Child.Result {
            Program.measured(["backup"] + arguments + ["--archive", archive, "--lang", "en"])
        }
        #expect(back([copy]).code == 2, "there is no archive yet")
        #expect(Program.run(["import", Self.appendix, "--archive", archive]).code <= 1)
        let made = back([copy])
        #expect(made.code == 0 && made.output.contains(copy), "\(made.errors)")
        #expect(figures(copy) == figures(archive) && figures(copy).contains("rows"))
        let bytes = FileManager.default.contents(atPath: copy)
        let refused = back([copy])
        #expect(refused.code == 2 && refused.errors.contains("--force"), "\(refused.errors)")
        #expect(FileManager.default.contents(atPath: copy) == bytes)
        #expect(Program.run(["import", "\(Program.sample)/units.csv", "--archive", archive]).code <= 1)
        #expect(back([copy, "--force"]).code == 0)
        #expect(figures(copy) == figures(archive))
        for place in [archive, folder, "/dev/null", "\(folder)/nowhere/a.sqlite"] {
            let result = back([place, "--force"])
            #expect(result.code == 2 && result.errors.split(separator: "\n").count == 1, "\(place): \(result.errors)")
        }
        #expect(figures(archive) == figures(copy))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["kho.sqlite", "sao lưu.sqlite"])
    }

    @Test("after the last dashboard is left, a copy of the one file is the whole archive", .timeLimit(.minutes(3)))
    func aCopyAfterClosing() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", Self.appendix, "--archive", archive]).code <= 1)
        for round in 0..<4 {
            let dashboards = try (0..<2).map { _ in
                try PseudoTerminal(["--archive", archive, "--lang", "vi"], home: folder)
            }
            for dashboard in dashboards { try dashboard.wait(for: "UBND") }
            let register =
                "\(Program.sample)/\(["units.csv", "phu-luc-2-van-ban-di.tsv", "so-van-ban-di.csv"][min(round, 2)])"
            #expect(Program.run(["import", register, "--archive", archive]).code <= 1)
            // Esc takes the welcome away. Left at the same moment, in the middle of reading again.
            for dashboard in dashboards { dashboard.send("\u{1B}") }
            for dashboard in dashboards { dashboard.settle(milliseconds: 100) }
            for dashboard in dashboards { dashboard.send("q") }
            for dashboard in dashboards { #expect(dashboard.waitForEnd() == .exited(0)) }
            #expect(!FileManager.default.fileExists(atPath: "\(archive)-wal"), "round \(round)")
            let copy = "\(folder)/copy-\(round).sqlite"
            try FileManager.default.copyItem(atPath: archive, toPath: copy)
            #expect(figures(copy) == figures(archive))
            let lists = [copy, archive].map { Program.run(["snapshots", "--format", "json", "--archive", $0]).output }
            #expect(lists[0] == lists[1] && !lists[0].isEmpty)
        }
    }

    /// Runs without the rights of root, where the tests have them.
    private func lesser(_ arguments: [String], _ archive: String) -> Child.Result {
        let plain = [Program.path] + arguments + ["--archive", archive, "--lang", "en"]
        let lesser = ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"]
        return Child.run(
            getuid() == 0 ? "/usr/bin/setpriv" : "/usr/bin/env", (getuid() == 0 ? lesser : []) + plain,
            environment: ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"], seconds: 60)
    }

    /// The news of another program lie in the log. Who may not write sees them, or is told: never older figures.
    @Test func aReaderWithoutTheRightNeverSeesOlderFigures() throws {
        let folder = try Hostile.folder([])
        defer {
            chmod(folder, 0o700)
            try? FileManager.default.removeItem(atPath: folder)
        }
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", Self.appendix, "--archive", archive]).code <= 1)
        let before = figures(archive)
        let dashboard = try PseudoTerminal(["--archive", archive, "--lang", "vi"], home: folder)
        try dashboard.wait(for: "UBND")
        #expect(Program.run(["import", "\(Program.sample)/phu-luc-2-van-ban-di.tsv", "--archive", archive]).code <= 1)
        let now = figures(archive)
        #expect(now != before && FileManager.default.fileExists(atPath: "\(archive)-wal"))
        let report = ["report", "summary", "--format", "json"]
        // The file, its log and the log's index may be read, nothing may be written.
        for name in ["", "-wal", "-shm"] { chmod(archive + name, 0o444) }
        chmod(folder, 0o555)
        let shared = lesser(report, archive)
        #expect(shared.output == now || shared.code == 2, "\(shared.code) \(shared.errors)")
        // A program that was killed left its log behind, and the index is gone.
        dashboard.signal(SIGKILL)
        _ = dashboard.waitForEnd()
        chmod(folder, 0o700)
        try? FileManager.default.removeItem(atPath: "\(archive)-shm")
        chmod(folder, 0o555)
        for command in [report, ["snapshots"], ["check"]] {
            let result = lesser(command, archive)
            #expect(result.code == 2 && result.errors.contains("dondoc backup"), "\(result.code) \(result.errors)")
            #expect(result.output.isEmpty && result.errors.split(separator: "\n").count == 1, "\(result.output)")
        }
        // Somebody with the right opens it once: then everybody reads it right.
        chmod(folder, 0o700)
        for name in ["", "-wal"] { chmod(archive + name, 0o600) }
        #expect(figures(archive) == now)
        chmod(archive, 0o444)
        chmod(folder, 0o555)
        #expect(lesser(report, archive).output == now)
    }

    /// 50 damages in ordinary tests, 10,000 in `make test-long`; each is met by one of the commands, chosen by chance.
    /// Every command that answers from an archive or writes into it, and after one that writes, what is answered then.
    private static let walks = [
        "report summary --format json", "report incoming", "report issued --format csv", "report pace", "backlog 100",
        "check", "snapshots --format json", "lists", "remind 100", "evaluate", "compare 14/5/2023 14/6/2023",
        "dashboard --plain", "settings", "layouts", "measures", "pack -o F/pack",
        "backup F/copy.sqlite ; report summary --format json --archive F/copy.sqlite",
        "copy F/kho.sqlite F/copy.sqlite ; backlog 100 --archive F/copy.sqlite",
        "import F/so2.csv ; report summary --format json", "forget 3 ; report summary --format json",
    ]

    /// The answer of the last of the commands, or of the first that could not be done.
    private static func answer(of walk: [String], folder: String) -> Program.Result {
        var result = Program.Result(code: 0, output: "", errors: "")
        for command in walk {
            var words = command.split(separator: " ").map { $0.replacingOccurrences(of: "F/", with: "\(folder)/") }
            if words[0] != "copy", !words.contains("--archive") { words += ["--archive", "\(folder)/kho.sqlite"] }
            result = Program.run(words + ["--lang", "en"])
            if result.code == 2 { break }
        }
        return result
    }

    @Test("a damaged archive: the same answer, or one sentence that says what to do") func damagedArchives() throws {
        let damages = Int(ProcessInfo.processInfo.environment["DONDOC_DAMAGES"] ?? "") ?? 50
        let seed = UInt64(ProcessInfo.processInfo.environment["DONDOC_SEED"] ?? "") ?? UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (whole, archive) = ("\(folder)/whole.sqlite", "\(folder)/kho.sqlite")
        let lines = try String(contentsOfFile: "\(Program.sample)/so-van-ban-den.csv", encoding: .utf8)
            .components(separatedBy: "\n")
        for (name, count) in [("so", 900), ("so2", 950)] {
            try lines[..<count].joined(separator: "\n").write(
                toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
        }
        for path in ["\(Program.sample)/units.csv", Self.appendix, "\(folder)/so.csv"] {
            #expect(Program.run(["import", path, "--archive", whole]).code <= 1)
        }
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: whole)))
        var answers: [[String]: Program.Result] = [:]
        var (refused, same) = (0, 0)
        for damage in 0..<damages {
            var broken = bytes
            switch damage % 4 {
            case 0:
                broken[Int.random(in: 0..<bytes.count, using: &generator)] ^=
                    1 << UInt8.random(in: 0...7, using: &generator)
            case 1:
                let place = Int.random(in: 0..<bytes.count - 64, using: &generator)
                for offset in 0..<64 { broken[place + offset] = UInt8.random(in: 0...255, using: &generator) }
            case 2:
                let pages = bytes.count / 4_096
                let (to, from) = (
                    Int.random(in: 0..<pages, using: &generator) * 4_096,
                    Int.random(in: 0..<pages, using: &generator) * 4_096
                )
                broken.replaceSubrange(to..<to + 4_096, with: bytes[from..<from + 4_096])
            default: broken.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
            }
            let walk = Self.walks[damage % Self.walks.count].components(separatedBy: " ; ")
            func answer(of bytes: [UInt8]) throws -> Program.Result {
                for name in ["kho.sqlite", "kho.sqlite-wal", "kho.sqlite-shm", "copy.sqlite", "pack"] {
                    try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
                }
                try Data(bytes).write(to: URL(fileURLWithPath: archive))
                return Self.answer(of: walk, folder: folder)
            }
            if answers[walk] == nil { answers[walk] = try answer(of: bytes) }
            let result = try answer(of: broken)
            let note = "seed \(seed), damage \(damage), \(walk): \(result.code) \(result.errors)"
            if result.code == 2 {
                refused += 1
                #expect(result.output.isEmpty && result.errors.split(separator: "\n").count == 1, "\(note)")
                #expect(
                    result.errors.contains("is damaged") || result.errors.contains("no archive of dondoc"), "\(note)")
                #expect(!result.errors.contains("SELECT") && !result.errors.contains("V/v"), "\(note)")
            } else {
                same += 1
                #expect(result.output == answers[walk]?.output && result.code == answers[walk]?.code, "\(note)")
            }
        }
        #expect(
            answers.values.allSatisfy { $0.code < 2 && !$0.output.isEmpty }, "\(answers.filter { $0.value.code > 1 })")
        print("damages: \(damages), of which \(refused) were refused and \(same) changed nothing; seed \(seed)")
        #expect(refused > damages / 3)
    }

    @Test("a newer export that lacks a document: told, and not open for ever") func withdrawnDocuments() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let heading = """
            SỔ ĐĂNG KÝ VĂN BẢN ĐẾN
            Từ ngày 01/01/2023 đến ngày %@
            Mã đơn vị,Tên đơn vị,Số đến,Ngày đến,Số ký hiệu,Trích yếu,Vai trò xử lý,Tình trạng,Ngày xử lý
            """
        func register(_ name: String, to day: String, _ rows: [String]) throws {
            let text = heading.replacingOccurrences(of: "%@", with: day) + "\n" + rows.joined(separator: "\n") + "\n"
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        func row(_ number: Int, _ day: String, _ state: String) -> String {
            "1,Đơn vị Một,\(number),\(day),\(number)/A,V/v \(number),Xử lý chính,\(state)"
        }
        try register(
            "r1.csv", to: "31/03/2023",
            [
                row(1, "05/01/2023", "Chưa xử lý,"), row(4, "07/01/2023", "Chưa xử lý,"),
                row(5, "08/02/2023", "Kết thúc,10/02/2023"),
            ])
        try register(
            "r2.csv", to: "30/04/2023",
            [
                row(1, "05/01/2023", "Kết thúc,15/04/2023"), row(3, "03/04/2023", "Chưa xử lý,"),
                row(5, "08/02/2023", "Chưa xử lý,"),
            ])
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", "\(folder)/r1.csv", "--archive", archive]).code <= 1)
        let said = Program.run(["import", "\(folder)/r2.csv", "--archive", archive, "--lang", "en"])
        #expect(
            said.code <= 1 && said.output.contains("withdrawn") && said.output.contains("number 4"), "\(said.output)")
        let report = Program.run(["report", "incoming", "--format", "json", "--archive", archive]).output
        let totals = (try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])?["totals"]
        #expect((totals as? [String: Any])?["open"] as? Int == 2, "\(report)")
    }
}
