import CSQLite
import Foundation
import TestSupport
import Testing

@testable import Archive

/// What may happen to an archive: killed at any moment, no room left, no right to write, others at work on it, a file
/// that is none. What was committed stays, what was not leaves no trace, and there is one clear sentence.
@Suite(.serialized) struct ArchiveFaultTests {
    /// Files that can be imported and taken back one by one: reports, and registers of different years.
    private static func office(in folder: String) throws -> [String] {
        for name in ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv"] {
            try FileManager.default.copyItem(atPath: "\(Program.sample)/\(name)", toPath: "\(folder)/\(name)")
        }
        let lines = try String(contentsOfFile: "\(Program.sample)/so-van-ban-den.csv", encoding: .utf8)
            .components(separatedBy: "\n")
        for (place, part) in [5_000, 20_000, 40_000].enumerated() {
            let rows = lines[2...2] + lines[part..<(part + 2_500)]
            try rows.joined(separator: "\n").write(
                toFile: "\(folder)/so-\(place).csv", atomically: true, encoding: .utf8)
        }
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    /// The imports in the archive by the name of their file, the rows of each counted; fails when a page is broken, or
    /// an import is there in part.
    private static func content(_ archive: String) throws -> [String: Int] {
        guard FileManager.default.fileExists(atPath: archive) else { return [:] }
        let engine = try SQLiteEngine(writing: SQLiteConnection.Way(path: archive))
        defer { engine.close() }
        return try engine.read { database in
            guard try database.all("PRAGMA integrity_check", decode: { try $0.text(0) }) == ["ok"],
                try !database.exists("PRAGMA foreign_key_check")
            else { throw CocoaError(.fileReadCorruptFile) }
            guard try database.tables().contains("import") else { return [:] }
            let rows = try database.all("SELECT name, id FROM import") { (try $0.text(0), try $0.int(1)) }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }

    /// Runs statements on a file as any program would that knows SQLite.
    private static func execute(_ script: String, on path: String) throws {
        var database: OpaquePointer?
        defer { sqlite3_close(database) }
        try #require(sqlite3_open(path, &database) == SQLITE_OK)
        try #require(sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK)
    }

    private static func figures(_ archive: String) -> String {
        Program.run(["report", "summary", "--format", "json", "--archive", archive]).output
    }

    /// `make faults` kills a thousand times, the ordinary tests a few: each import or taking back is killed at a random
    /// moment. Afterwards it has happened as a whole or not at all, and everything before it is still there.
    @Test func killedAtRandomMoments() throws {
        let kills = Int(ProcessInfo.processInfo.environment["DONDOC_KILLS"] ?? "") ?? 12
        let seed = UInt64(ProcessInfo.processInfo.environment["DONDOC_SEED"] ?? "") ?? 10_823
        var generator = SeededGenerator(seed: seed)
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = try Self.office(in: folder)
        let archive = "\(folder)/kho.sqlite"

        // How long each takes when it is left alone, and what all of them give.
        var longest: [String: Double] = [:]
        for name in names {
            let before = Date()
            #expect(Program.run(["import", "\(folder)/\(name)", "--archive", "\(folder)/whole.sqlite"]).code <= 1)
            longest[name] = Date().timeIntervalSince(before)
        }
        let whole = Self.figures("\(folder)/whole.sqlite")
        #expect(whole.contains("rows"))

        var known: [String: Int] = [:]
        var (killed, happened) = (0, 0)
        while killed < kills {
            let name = names[Int.random(in: 0..<names.count, using: &generator)]
            let isTakenBack = known[name] != nil
            let command = known[name].map { ["forget", "\($0)"] } ?? ["import", "\(folder)/\(name)"]
            let moment = (longest[name] ?? 1) * Double.random(in: 0.1...1.8, using: &generator)
            let child = Program.measured(command + ["--archive", archive]) { process in
                usleep(UInt32(moment * 1_000_000))
                kill(process, SIGKILL)
            }
            if child.code == 128 + SIGKILL { killed += 1 }
            let now = try Self.content(archive)
            var without = known
            without[name] = nil
            var rest = now
            rest[name] = nil
            #expect(rest == without, "seed \(seed), kill \(killed): another import changed")
            if (now[name] != nil) != isTakenBack || child.code <= 1 { happened += 1 }
            // A command that ended well has happened.
            if child.code <= 1 {
                #expect((now[name] == nil) == isTakenBack, "seed \(seed): acknowledged, but not there")
            }
            known = now
        }
        print("kills: \(killed), of which or besides \(happened) commands had happened; seed \(seed)")
        // Work goes on as if nothing had been: everything imported again gives what a quiet archive gives.
        for name in names { #expect(Program.run(["import", "\(folder)/\(name)", "--archive", archive]).code <= 1) }
        #expect(Set(try Self.content(archive).keys) == Set(names))
        #expect(Self.figures(archive) == whole)
    }

    private func expectSentence(_ result: Child.Result, _ wanted: String, _ what: String) {
        #expect(result.code == 2, "\(what): \(result.code) \(result.errors)")
        #expect(result.errors.contains(wanted), "\(what): \(result.errors)")
        #expect(result.errors.split(separator: "\n").count == 1, "\(what): \(result.errors)")
    }

    /// No room: what was there stays. The room is that of a limit on the size of files, which every system has.
    @Test func noRoomLeft() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = try Self.office(in: folder)
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", "\(folder)/\(names[0])", "--archive", archive]).code <= 1)
        let before = (try Self.content(archive), Self.figures(archive))
        for blocks in [8, 64, 200, 400] {
            // In units of 1024 bytes; past it, writing fails as on a full disk.
            let script = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\""
            let result = Child.run(
                "/bin/bash",
                ["-c", script, Program.path, "import", "\(folder)/so-0.csv", "--archive", archive, "--lang", "en"],
                environment: ["HOME": folder, "PATH": "/usr/bin:/bin"])
            let after = try Self.content(archive)
            if result.code == 2 {
                #expect(result.errors.split(separator: "\n").count == 1 && !result.errors.isEmpty, "\(result.errors)")
                #expect(after == before.0 && Self.figures(archive) == before.1, "\(blocks)")
            } else {
                #expect(
                    result.code <= 1 && after.count == before.0.count + 1, "\(blocks): \(result.code) \(result.errors)")
            }
        }
    }

    /// Looking needs no room: not a byte may be written to any file here, and the answers are the same.
    @Test func lookingOnAFullDisk() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let archive = "\(folder)/kho.sqlite"
        let appendix = "\(Program.sample)/phu-luc-1-van-ban-den.tsv"
        #expect(Program.run(["import", appendix, "--archive", archive]).code <= 1)
        for command in [["report", "summary", "--format", "json"], ["check"], ["snapshots"], ["lists"]] {
            let wanted = Program.run(command + ["--archive", archive])
            let script = "set -o pipefail; (trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\") | cat"
            let found = Child.run(
                "/bin/bash", ["-c", script, Program.path] + command + ["--archive", archive],
                environment: ["HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "vi_VN.UTF-8"])
            #expect(found.code == wanted.code && found.output == wanted.output, "\(command): \(found.errors)")
        }
    }

    /// A first import without room is a sentence, and leaves no empty archive behind.
    @Test func aBirthOnAFullDisk() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let place = "\(folder)/moi"
        let script = "set -o pipefail; (trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\") 2>&1 | cat"
        let made = Child.run(
            "/bin/bash",
            [
                "-c", script, Program.path, "import", "\(Program.sample)/phu-luc-1-van-ban-den.tsv", "--archive",
                "\(place)/kho.sqlite",
            ], environment: ["HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "vi_VN.UTF-8"])
        #expect(made.code == 2 && made.output.contains("Hết chỗ trên ổ đĩa"), "\(made.output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [])
    }

    /// Without the right to write the archive is still read, without the right to read it nothing is guessed: a sentence
    /// each, and the file as it was. Whoever runs the tests as root does without a root's rights here.
    @Test func withoutTheRight() throws {
        let folder = try Hostile.folder([])
        defer {
            chmod(folder, 0o700)
            try? FileManager.default.removeItem(atPath: folder)
        }
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", "\(Program.sample)/units.csv", "--archive", archive]).code <= 1)
        let appendix = "\(Program.sample)/phu-luc-1-van-ban-den.tsv"
        #expect(Program.run(["import", appendix, "--archive", archive]).code <= 1)
        let figures = Self.figures(archive)
        let bytes = FileManager.default.contents(atPath: archive)
        func run(_ arguments: [String], _ path: String) -> Child.Result {
            let plain = [Program.path] + arguments + ["--archive", path, "--lang", "en"]
            let lesser = ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"]
            return Child.run(
                getuid() == 0 ? "/usr/bin/setpriv" : "/usr/bin/env", (getuid() == 0 ? lesser : []) + plain,
                environment: ["HOME": "/nonexistent", "PATH": "/usr/bin:/bin"], seconds: 60)
        }
        chmod(archive, 0o400)
        chmod(folder, 0o500)
        #expect(run(["report", "summary", "--format", "json"], archive).code <= 1)
        expectSentence(run(["import", "\(Program.sample)/phu-luc-2-van-ban-di.tsv"], archive), "read-only", "import")
        expectSentence(run(["forget", "1"], archive), "read-only", "forget")
        expectSentence(run(["import", appendix], "\(folder)/another.sqlite"), "another.sqlite", "a new one")
        chmod(archive, 0)
        for command in [["report", "summary"], ["check"], ["snapshots"], ["import", appendix], []] {
            expectSentence(run(command, archive), "kho.sqlite", "\(command)")
        }
        chmod(folder, 0o700)
        chmod(archive, 0o600)
        #expect(FileManager.default.contents(atPath: archive) == bytes && Self.figures(archive) == figures)
    }

    @Test func filesThatAreNoArchive() throws {
        let newer = "\(FileManager.default.temporaryDirectory.path)/newer-\(UUID().uuidString).sqlite"
        defer { try? FileManager.default.removeItem(atPath: newer) }
        #expect(Program.run(["import", "\(Program.sample)/units.csv", "--archive", newer]).code <= 1)
        let bytes = Array(FileManager.default.contents(atPath: newer) ?? Data())
        let engine = try SQLiteEngine(writing: SQLiteConnection.Way(path: newer))
        try engine.write(checksReferences: true) {
            try $0.execute("INSERT INTO grdb_migrations VALUES ('z-of-the-future')")
        }
        engine.close()
        let commands = [
            ["report", "summary"], ["check"], ["snapshots"], ["import", "\(Program.sample)/units.csv"], [],
            ["forget", "1"],
        ]
        for command in commands {
            expectSentence(
                Program.measured(command + ["--archive", newer, "--lang", "en"]), "newer version", "\(command)")
        }
        let text = try Program.file("a.sqlite", Array("Not a database. ".utf8) + [UInt8](repeating: 0x41, count: 9_000))
        let other = try Program.file("b.sqlite", [])
        try Self.execute("CREATE TABLE x (y)", on: other)
        for path in [text, other] {
            let kept = FileManager.default.contents(atPath: path)
            for command in commands {
                expectSentence(
                    Program.measured(command + ["--archive", path, "--lang", "en"]), "is no archive", "\(command)")
            }
            #expect(FileManager.default.contents(atPath: path) == kept, "left as it was")
        }
        // Pages overwritten, or the file cut short: a sentence or an answer, never a crash, never a hang.
        for step in 0..<8 {
            var broken = bytes
            if step < 4 {
                for place in stride(from: 4_096 * (step + 1), to: min(broken.count, 4_096 * (step + 2)), by: 1) {
                    broken[place] = 0xA5
                }
            } else {
                broken = Array(broken[..<(broken.count * (step - 3) / 5)])
            }
            let path = try Program.file("c.sqlite", broken)
            for command in commands {
                let result = Program.measured(command + ["--archive", path, "--lang", "en"])
                #expect((0...2).contains(result.code), "step \(step), \(command): \(result.code) \(result.errors)")
                if result.code == 2 { #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)") }
            }
        }
    }

    /// Two importers and three dashboards at once: nobody waits for ever, and everything is there in the end.
    @Test func manyAtWork() throws {
        let folder = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let names = try Self.office(in: folder)
        let archive = "\(folder)/kho.sqlite"
        #expect(Program.run(["import", "\(folder)/phu-luc-1-van-ban-den.tsv", "--archive", archive]).code <= 1)
        let dashboards = try (0..<3).map { _ in
            try PseudoTerminal(["--archive", archive, "--lang", "vi"], home: folder)
        }
        for dashboard in dashboards { try dashboard.wait(for: "UBND") }
        let script =
            "\"$0\" import \"$1\"/so-0.csv \"$1\"/so-2.csv --archive \"$2\" & "
            + "\"$0\" import \"$1\"/so-1.csv \"$1\"/phu-luc-2-van-ban-di.tsv \"$1\"/units.csv --archive \"$2\"; a=$?; wait $!; b=$?; [ $a -le 1 ] && [ $b -le 1 ]"
        let result = Child.run(
            "/bin/bash", ["-c", script, Program.path, folder, archive],
            environment: ["HOME": folder, "PATH": "/usr/bin:/bin"],
            seconds: 120
        ) { _ in
            for dashboard in dashboards {
                dashboard.send("\r2jj\r\u{1B}")
                dashboard.settle(milliseconds: 50)
                dashboard.send("\u{1B}[15~")
            }
        }
        #expect(result.code == 0, "\(result.errors)")
        #expect(Set(try Self.content(archive).keys) == Set(names))
        for dashboard in dashboards {
            dashboard.settle()
            #expect(dashboard.state == .running)
            dashboard.signal(SIGTERM)
            #expect(dashboard.waitForEnd() == .exited(128 + SIGTERM))
            // The bell may ring: the imports made units cross a limit.
            #expect(TerminalStream(dashboard.output).complaints.filter { $0 != "control character 7" } == [])
        }
    }

    /// A register that shrinks while it is imported leaves nothing in the archive.
    @Test func aRegisterThatShrinksIsNotKept() throws {
        let path = try Program.largeRegister(bytes: 66 << 20)
        let folder = (path as NSString).deletingLastPathComponent
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let archive = "\(folder)/kho.sqlite"
        let result = Program.measured(["import", path, "--archive", archive, "--lang", "en"]) { process in
            for _ in 0..<2_000 {
                if (try? String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8))?.contains(path) ?? false {
                    break
                }
                usleep(500)
            }
            usleep(300_000)
            truncate(path, 1 << 20)
        }
        #expect(result.code == 2)
        #expect(
            (result.errors + result.output).contains("changed while it was read"), "\(result.errors) \(result.output)")
        #expect(try Self.content(archive) == [:])
    }
}
