import Foundation
import TestSupport
import Testing

/// Files made to break their reader, given to the program: one sentence, soon, within bounds of memory, exit code 2.
@Suite(.serialized) struct HostileFileTests {
    /// The promise: seconds of the processor, within ``Program/memory``.
    private static let seconds = 10.0

    private struct Case {
        let name: String
        let bytes: [UInt8]
        /// The exit code; nil where several are right.
        var code: Int32? = 2
    }

    /// Runs `inspect` and `report` on a file and checks what is promised of every file.
    private func expectRefused(_ path: String, code: Int32? = 2, _ name: String) {
        for command in [["inspect"], ["report", "summary"]] {
            let result = Program.measured(command + [path, "--lang", "en"])
            #expect(result.code >= 0 && result.code < 128, "\(name): died or hung (\(result.code))")
            #expect(result.cpuSeconds < Self.seconds, "\(name): \(result.cpuSeconds) s")
            // To look at a file that is no report is not to fail.
            if let code, command != ["inspect"] || result.code != 0 {
                #expect(result.code == code, "\(name): \(result.code) \(result.errors) \(result.output.prefix(300))")
            }
            let said = result.code == 2 && result.errors.isEmpty ? result.output : result.errors
            if result.code == 2 {
                #expect(!said.isEmpty, "\(name) says nothing")
                #expect(
                    !said.contains("Error:") && !said.contains("SheetError") && said.utf8.count < 4_000,
                    "\(name): \(said)")
            }
        }
    }

    private func check(_ cases: [Case]) throws {
        for entry in cases {
            let path = try Program.file(entry.name, entry.bytes)
            defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
            expectRefused(path, code: entry.code, entry.name)
        }
    }

    @Test func archivesThatSwellOrNest() throws {
        let swelling = Array(
            FileManager.default.contents(
                atPath: "\(Program.root.path)/Tests/SheetsTests/Fixtures/workbooks/swelling.xlsx") ?? Data())
        let inner = StoredArchive.workbook(rows: "<row><c><v>1</v></c></row>")
        let nested = StoredArchive.archive([("a.xlsx", inner), ("b/c.xlsx", inner)])
        let twice = StoredArchive.archive([("xl/workbook.xml", nested), ("[Content_Types].xml", inner)])
        let many = StoredArchive.archive((0..<20_000).map { ("xl/worksheets/\($0).xml", Array("<x/>".utf8)) })
        try check([
            Case(name: "swelling.xlsx", bytes: swelling), Case(name: "nested.xlsx", bytes: nested),
            Case(name: "twice.xlsx", bytes: twice), Case(name: "many-parts.xlsx", bytes: many),
        ])
    }

    @Test func markupThatExpandsOrReaches() throws {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"" + String(repeating: "&l\($0 - 1);", count: 10) + "\">" }
            .joined()
        let declared = "<!DOCTYPE x [<!ENTITY l0 \"lol\">\(laughs)]>"
        let outside =
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY h SYSTEM \"http://127.0.0.1:9/\">]>"
        let rows = "<row><c t=\"s\"><v>0</v></c></row>"
        let page = "<html>\(declared)<table><tr><td>&l9;&l9;</td></tr></table>"
        let deep = String(repeating: "<a>", count: 200_000)
        try check([
            Case(
                name: "laughs.xlsx",
                bytes: StoredArchive.workbook(rows: rows, strings: "\(declared)<sst><si><t>&l9;</t></si></sst>")),
            Case(
                name: "outside.xlsx",
                bytes: StoredArchive.workbook(rows: rows, strings: "\(outside)<sst><si><t>&f;&h;</t></si></sst>")),
            Case(name: "deep.xlsx", bytes: StoredArchive.workbook(rows: deep)),
            Case(name: "laughs.xls", bytes: Array(page.utf8), code: nil),
            Case(name: "deep.html", bytes: Array("<html><table><tr><td>\(deep)".utf8), code: nil),
        ])
    }

    @Test func absurdSizes() throws {
        let wide = Array(String(repeating: "a,", count: 1_000_000).utf8)
        let spread = (1...3_000).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        let string = "<sst><si><t>" + String(repeating: "x", count: 120_000) + "</t></si></sst>"
        let uses = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1_500) + "</row>"
        let cyclic = StoredArchive.workbook(
            rows:
                "<row><c t=\"s\"><v>4294967295</v></c><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>99999999999999999999</v></c></row>",
            strings: "<sst count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>x</t></si></sst>")
        let span = "<html><table><tr><td colspan=1000000 rowspan=1000000>x</td></tr></table>"
        try check([
            Case(name: "million-columns.csv", bytes: wide),
            Case(name: "million-rows-of-it.csv", bytes: Array(String(repeating: "\"\n", count: 1_000_000).utf8)),
            Case(name: "spread.xlsx", bytes: StoredArchive.workbook(rows: spread)),
            Case(name: "shared.xlsx", bytes: StoredArchive.workbook(rows: uses, strings: string)),
            Case(name: "cyclic.xlsx", bytes: cyclic), Case(name: "span.html", bytes: Array(span.utf8)),
            Case(name: "line.csv", bytes: [UInt8](repeating: 0x78, count: 2 << 20)),
            Case(name: "quotes.csv", bytes: [UInt8](repeating: 0x22, count: 2 << 20)),
            Case(name: "zeros.csv", bytes: [UInt8](repeating: 0, count: 4 << 20)),
            Case(
                name: "tables.html",
                bytes: Array(("<html>" + String(repeating: "<table><tr><td>1", count: 20_000)).utf8), code: nil),
        ])
    }

    /// A real file cut at every so many bytes, or with bits flipped: refused or read, never worse.
    @Test(arguments: ["phu-luc.xlsx", "phu-luc.xls", "phu-luc.html"]) func cutOrFlipped(file: String) throws {
        let path = "\(Program.root.path)/Tests/SheetsTests/Fixtures/workbooks/\(file)"
        let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
        #expect(bytes.count > 1_000)
        let seed: UInt64 = 8_810
        print("\(file): seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for step in 0..<6 {
            var broken = Array(bytes[..<(bytes.count * (step + 1) / 7)])
            if step % 2 == 1 {
                broken = bytes
                for _ in 0..<20 { broken[Int.random(in: 0..<bytes.count, using: &generator)] ^= UInt8(1 << (step + 1)) }
            }
            try check([Case(name: "\(step)-\(file)", bytes: broken, code: nil)])
        }
    }

    @Test func whatIsNoFile() throws {
        let folder = try Hostile.folder([
            ("empty.csv", []), ("blank.csv", Array(" \n\n\t".utf8)), ("secret.csv", Array("a,b".utf8)),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func make(_ name: String, _ target: String) { symlink(target, "\(folder)/\(name)") }
        mkfifo("\(folder)/fifo.csv", 0o600)
        make("loop.csv", "loop.csv")
        make("dangling.csv", "nowhere")
        make("zero.csv", "/dev/zero")
        make("self", ".")
        mkdir("\(folder)/nothing", 0o700)
        let names = [
            "empty.csv", "blank.csv", "fifo.csv", "loop.csv", "dangling.csv", "zero.csv", "nothing", "missing.csv",
        ]
        for name in names { expectRefused("\(folder)/\(name)", name) }
        for path in [
            "/dev/zero", "/dev/null", "/dev/random", "/proc/self/mem", "/proc/self/environ", "/",
            "\(folder)/self/self/empty.csv",
        ] {
            expectRefused(path, path)
        }
        // Root reads everything; another user does not.
        chmod("\(folder)/secret.csv", 0)
        if getuid() != 0 { expectRefused("\(folder)/secret.csv", "secret.csv") }
        // In a folder the ones that are no files are passed over.
        #expect(Program.run("report", "summary", folder).code == 2)
    }

    /// Larger than what is copied, cut short while it is read: a sentence, not a dead program.
    @Test func aMappedFileThatShrinks() throws {
        let path = try Program.largeRegister(bytes: 66 << 20)
        defer { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
        for command in ["report", "inspect"] {
            let arguments =
                command == "report" ? ["report", "summary", path, "--lang", "en"] : ["inspect", path, "--lang", "en"]
            let result = Program.measured(arguments) { process in
                // As soon as it is mapped.
                for _ in 0..<2_000 {
                    let maps = (try? String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)) ?? ""
                    if maps.contains(path) { break }
                    usleep(500)
                }
                truncate(path, 1 << 20)
            }
            #expect(result.code == 2, "\(result.code) \(result.errors)")
            #expect(result.errors.contains("changed while it was read"), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1 && result.output.isEmpty)
            truncate(path, 66 << 20)
        }
    }

    /// The text of a document is read when its unit is opened: from a file that was cut short meanwhile it is not shown,
    /// and the figures stay.
    @Test func aMappedFileThatShrinksUnderTheDashboard() throws {
        let path = try Program.largeRegister(bytes: 66 << 20)
        let folder = (path as NSString).deletingLastPathComponent
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let terminal = try PseudoTerminal(["open", path, "--lang", "en"], home: folder)
        try terminal.wait(for: "Welcome", seconds: 60)
        terminal.send("\r")
        terminal.settle()
        let before = terminal.output.count
        truncate(path, 4_096)
        terminal.send("\r")
        try terminal.wait(for: "changed", since: before)
        #expect(terminal.state == .running)
        terminal.signal(SIGTERM)
        #expect(terminal.waitForEnd() == .exited(128 + SIGTERM))
    }
}
