import Archive
import Foundation
import TestSupport
import Testing

/// The program on an archive that lies on a server, as offices run it.
@Suite(.serialized) struct ServerProgramTests {
    private let server: ThrowawayServer
    private let database: String
    private let address: String
    private let home: String

    init() throws {
        server = try ThrowawayServer.shared()
        database = try server.makeDatabase()
        address = server.address(database)
        home = try Hostile.folder([])
    }

    private func run(_ arguments: [String], lang: String = "en") -> Program.Result {
        Program.run(arguments + ["--lang", lang], environment: ["HOME": home, "LANG": "C.UTF-8"])
    }

    /// An archive with the sample in it; the clerk's unit is 143.
    private func prepared() throws {
        #expect(run(["server", "init", address, "--clerk", "143"]).code == 0)
        let imported = run(["import", Program.sample, "--archive", address])
        #expect(imported.code == 0, "\(imported.errors)")
    }

    @Test("a password in an address is refused before anything is done, and repeated nowhere")
    func passwords() {
        for place in ["postgresql://lan:rat-bi-mat@127.0.0.1/kho", "service=kho password=rat-bi-mat"] {
            for command in [
                ["snapshots", "--archive", place], ["copy", place, "b.sqlite"], ["server", "init", place],
            ] {
                for (lang, word) in [("vi", "~/.pgpass"), ("en", "~/.pgpass")] {
                    let result = run(command, lang: lang)
                    #expect(result.code == 2 && result.errors.contains(word), "\(command): \(result.errors)")
                    #expect(!(result.output + result.errors).contains("rat-bi-mat"))
                }
            }
            let given = Program.run(["snapshots"], environment: ["HOME": home, "DONDOC_ARCHIVE": place])
            #expect(given.code == 2 && !given.errors.contains("rat-bi-mat") && given.errors.contains("~/.pgpass"))
        }
    }

    @Test("what cannot be done is one sentence with what to do")
    func sentences() throws {
        let cases: [(place: String, words: String)] = [
            (address, "dondoc server init"), (server.address("khong-co"), "no such database"),
            ("postgresql:///x?host=/nonexistent", "does not answer"), ("service=khong-co", "no such service"),
            ("postgresql://[::1/x", "For example"),
        ]
        for (place, words) in cases {
            let result = run(["report", "summary", "--archive", place])
            #expect(result.code == 2 && result.output.isEmpty, "\(place)")
            #expect(result.errors.contains(words), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1)
        }
        #expect(run(["server", "init", "kho.sqlite"]).code == 2)
    }

    @Test("every command says the same of a server as of a file")
    func sameAnswers() throws {
        try prepared()
        let file = "\(home)/kho.sqlite"
        #expect(run(["import", Program.sample, "--archive", file]).code == 0)
        let commands = [
            "report summary --format json", "report incoming", "report issued --format csv", "report pace",
            "backlog 143 --format json", "check", "lists", "remind 143", "evaluate", "measures", "settings", "layouts",
            "compare 2023-06-07 2023-06-14",
        ]
        for command in commands {
            let words = command.split(separator: " ").map { String($0) }
            let (ours, theirs) = (run(words + ["--archive", address]), run(words + ["--archive", file]))
            #expect(ours.output == theirs.output && !ours.output.isEmpty, "\(command): \(ours.errors)")
            #expect(ours.code == theirs.code && ours.code <= 1, "\(command)")
            #expect(
                ours.errors.replacingOccurrences(of: address, with: "")
                    == theirs.errors.replacingOccurrences(of: file, with: ""), "\(command)")
        }
        // By the environment, and by a service file.
        let variable = Program.run(
            ["report", "incoming", "--lang", "en"], environment: ["HOME": home, "DONDOC_ARCHIVE": address])
        try "[huyen]\nhost=\(server.folder)\ndbname=\(database)\nuser=office\n".write(
            toFile: "\(home)/dich-vu.conf", atomically: true, encoding: .utf8)
        let service = Program.run(
            ["report", "incoming", "--lang", "en", "--archive", "service=huyen"],
            environment: ["HOME": home, "PGSERVICEFILE": "\(home)/dich-vu.conf"])
        #expect(variable.output == run(["report", "incoming", "--archive", file]).output)
        #expect(service.output == variable.output)
        // Imported again: nothing new. Taken back: as before.
        let again = run(["import", Program.sample, "--archive", address])
        #expect(
            again.code == 0 && again.output.contains("already imported (import 4)"), "\(again.output) \(again.errors)")
    }

    @Test("copy and backup: to a server and back, the same answers; never into what is not empty")
    func moving() throws {
        let file = "\(home)/kho.sqlite"
        #expect(run(["import", Program.sample, "--archive", file]).code == 0)
        #expect(run(["copy", file, address]).errors.contains("dondoc server init"))
        #expect(run(["server", "init", address]).code == 0)
        let up = run(["copy", file, address])
        #expect(up.code == 0 && up.output.contains("incoming_document  56912"), "\(up.errors)")
        #expect(run(["copy", file, address]).code == 2)
        let down = run(["copy", address, "\(home)/ve.sqlite"])
        #expect(down.code == 0)
        func digests(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("  ") } }
        #expect(digests(up.output) == digests(down.output) && digests(up.output).count > 15)
        #expect(run(["copy", address, "\(home)/ve.sqlite"]).code == 2)
        #expect(run(["backup", "\(home)/sao.sqlite", "--archive", address]).code == 0)
        let wanted = run(["report", "summary", "--archive", file]).output
        for place in [address, "\(home)/ve.sqlite", "\(home)/sao.sqlite"] {
            #expect(run(["report", "summary", "--archive", place]).output == wanted)
        }
    }

    /// Words of documents of other units: nothing of them may come through.
    private func secrets() throws -> Set<String> {
        func references(_ table: String, _ condition: String) throws -> [String] {
            try server.query(
                """
                SELECT DISTINCT reference FROM dondoc.\(table) d JOIN dondoc.unit u ON u.place = d.unit WHERE \(condition)
                """, in: database
            ).flatMap { $0 }
        }
        let own = try references("incoming_document", "u.id = '143'") + references("issued_document", "u.id = '143'")
        let ours = own.joined(separator: "\n")
        return Set(
            try references("incoming_document", "u.id = '100' AND state IN (0, 1, 5) AND length(reference) > 8")
        ).filter { !ours.contains($0) }
    }

    @Test("a clerk who asks for another unit by any command gets nothing of it")
    func aClerkByEveryCommand() throws {
        try prepared()
        _ = try server.query("CREATE ROLE \(database)_lan LOGIN; GRANT \(database)_clerk_143 TO \(database)_lan")
        let clerk = server.address(database, user: "\(database)_lan")
        let secrets = try secrets()
        #expect(secrets.count > 100)
        let openOfOther = try #require(
            run(["report", "incoming", "--format", "json", "--archive", address]).rows
                .first { "\($0["unit_id"] ?? $0["id"] ?? "")" == "100" })
        let received = "\(openOfOther["received"] ?? "")"
        let commands = [
            "backlog 100", "backlog 100 --format json", "remind 100", "report incoming", "report summary --format json",
            "report issued", "report pace", "check", "lists", "remind --failing", "compare 2023-06-07 2023-06-14",
            "evaluate", "evaluate --format json", "snapshots", "pack --documents -o \(home)/goi", "dashboard --plain",
            "measures", "settings", "layouts", "forget 1", "forget --before 2030-01-01 --yes",
            "import \(Program.sample)/units.csv --replace", "copy \(clerk) \(home)/cop.sqlite",
        ]
        for command in commands {
            var words = command.split(separator: " ").map { String($0) }
            if words[0] != "copy" { words += ["--archive", clerk] }
            let result = run(words)
            let said = result.output + result.errors
            #expect(!secrets.contains { said.contains($0) }, "\(command)")
            #expect(!said.contains(" \(received) ") && !said.contains("\"received\" : \(received)"), "\(command)")
        }
        #expect(run(["backlog", "100", "--archive", clerk]).code == 2)
        // Of her own unit all is there; its share of what all have is not hers to know.
        let own = run(["backlog", "143", "--format", "csv", "--archive", clerk])
        #expect(own.output == run(["backlog", "143", "--format", "csv", "--archive", address]).output)
        #expect(own.output.split(separator: "\n").count > 1_500)
        #expect(!FileManager.default.fileExists(atPath: "\(home)/cop.sqlite"))
        let packed = (FileManager.default.enumerator(atPath: "\(home)/goi")?.allObjects as? [String] ?? [])
        for name in packed {
            let text = (try? String(contentsOfFile: "\(home)/goi/\(name)", encoding: .utf8)) ?? ""
            #expect(!secrets.contains { text.contains($0) }, "\(name)")
        }
        #expect(try server.query("SELECT count(*) FROM dondoc.import", in: database) != [["0"]])
    }

    @Test(
        "the dashboard follows another office within a second, says that the server is gone, and comes back by itself")
    func live() throws {
        let own = try ThrowawayServer(isDurable: true)
        let place = own.address("postgres")
        #expect(run(["server", "init", place]).code == 0)
        for name in ["units.csv", "phu-luc-1-van-ban-den.tsv", "so-van-ban-den.csv"] {
            #expect(run(["import", "\(Program.sample)/\(name)", "--archive", place]).code == 0)
        }
        let terminal = try TmuxTerminal(columns: 120, rows: 24)
        defer { terminal.close() }
        terminal.type("'\(Program.path)' --archive '\(place)' --lang en\n")
        try terminal.waitFor("All 36/36 units")
        if terminal.screen().contains("Welcome") { terminal.press("Enter") }
        // Somebody else imports.
        let before = Date()
        #expect(run(["import", "\(Program.sample)/phu-luc-2-van-ban-di.tsv", "--archive", place]).code == 0)
        let written = Date()
        try terminal.waitFor("2,014")
        #expect(Date().timeIntervalSince(written) < 1.5, "\(written.timeIntervalSince(before))")
        try own.kill()
        try terminal.waitFor("no connection since")
        // No key hangs, and the last figures stay.
        terminal.press("2")
        try terminal.waitFor("Replied")
        try terminal.waitFor("All 36/36 units")
        terminal.press("Enter")
        try terminal.waitFor("does not answer")
        try own.start()
        try terminal.waitFor("is reached again", absent: "no connection since")
        // What was asked for meanwhile comes now.
        try terminal.waitFor("11241")
        terminal.press("q")
    }
}
