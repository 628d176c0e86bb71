import Foundation
import Testing

/// Hostile text in every column of every format, in names of files and arguments, on every screen and in the output of
/// every command: checked on the bytes that are sent.
@Suite(.serialized) struct HostileTextTests {
    enum Kind: String, CaseIterable {
        case csv, semicolons, xlsx, html, utf16, invalid

        var file: (name: String, bytes: [UInt8]) {
            switch self {
            case .csv: ("sổ\u{1B}]0;PWNED\u{7}\u{202E}.csv", Hostile.delimited(Hostile.incoming(), ","))
            case .semicolons: ("a.csv", Hostile.delimited(Hostile.incoming(), ";"))
            case .xlsx: ("a.xlsx", Hostile.workbook(Hostile.incoming(isXML: true)))
            case .html: ("a.xls", Hostile.page(Hostile.incoming(isXML: true)))
            case .utf16: ("a.txt", Self.wide(Hostile.delimited(Hostile.incoming(), "\t")))
            case .invalid: ("b.csv", Hostile.invalidBytes())
            }
        }

        private static func wide(_ bytes: [UInt8]) -> [UInt8] {
            [0xFF, 0xFE]
                + String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit in
                    // Now and then half of a pair.
                    let unit = unit == 0x1B ? 0xD800 : unit
                    return [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
                }
        }
    }

    private static let settings = """
        scope: "Huyện \\e]0;PWNED\\a\\u202e"
        groups:
          - code: "a\\e[31m"
            vi: "Nhóm \\u200b\\x9b31m"
            en: "Group \\e]52;c;eA==\\a"
        "khóa\\e[2J": 1
        deadline: "\\u202e2023"
        """

    static func folder(_ kind: Kind) throws -> String {
        try Hostile.folder([
            kind.file, ("đi.csv", Hostile.delimited(Hostile.issued(), ",")),
            (
                "danh-muc.csv",
                Hostile.delimited(
                    [["Mã đơn vị", "Tên đơn vị", "Nhóm", "Tên khác"]]
                        + (0..<19).map {
                            ["\(100 + $0)", "Phòng " + Hostile.text($0), Hostile.text($0 + 1), Hostile.text($0 + 2)]
                        }, ",")
            ),
            ("dondoc.yaml", Array(settings.utf8)), ("cài\u{1B}[2Jđặt.txt", Array("\u{1B}[2J\u{9B}31m".utf8)),
        ])
    }

    private func expectClean(_ output: String, _ what: String) {
        let stream = TerminalStream(Array(output.utf8))
        #expect(stream.complaints == [], "\(what)")
        #expect(stream.modes.isEmpty && !stream.hasAttributes && stream.clipboard.isEmpty, "\(what)")
        // Not even the first byte of a command.
        #expect(!output.utf8.contains(0x1B) && !output.utf8.contains(0), "\(what)")
    }

    @Test(arguments: Kind.allCases) func everyCommandAndEveryFormat(kind: Kind) throws {
        let folder = try Self.folder(kind)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var commands: [[String]] = [
            ["check"], ["inspect"], ["inspect", "--format", "json"], ["open"], ["open", "--plain"],
            ["remind", "--failing"], ["remind", "--failing", "--format", "md"],
            ["remind", "--failing", "--format", "html"],
        ]
        let formats = kind == .csv ? ["table", "csv", "tsv", "json", "md", "html"] : ["table", "csv"]
        for format in formats {
            commands += [["report", "summary", "--group-by", "group", "--format", format]]
            commands += [["backlog", "103", "--format", format], ["backlog", "105", "--signing", "--format", format]]
        }
        if kind == .csv { commands += ["text", "md", "html", "json"].map { ["lists", "--format", $0] } }
        for command in commands {
            let result = Program.run(command + [folder, "--lang", command.count % 2 == 0 ? "vi" : "en"])
            // 1: rows were left out, and said so.
            #expect(result.code <= 1, "\(command): \(result.errors)")
            #expect(!result.output.isEmpty, "\(command)")
            expectClean(result.output, "\(kind): \(command)")
            expectClean(result.errors, "\(kind): errors of \(command)")
        }
    }

    /// A path through every screen and panel there is, on a terminal.
    @Test(arguments: Kind.allCases) func everyScreen(kind: Kind) throws {
        let folder = try Self.folder(kind)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for language in kind == .csv ? ["vi", "en"] : ["vi"] {
            let terminal = try PseudoTerminal(
                ["open", folder, "--lang", language, "--fresh"], columns: 120, rows: 40, home: folder)
            try terminal.wait(for: "Ph")
            terminal.send("\r")
            terminal.settle()
            let walk = [
                "1", "2", "3", "t", "jjj", "w", "\u{1B}", "s", "\u{1B}", "c", "\u{1B}", "v", "\u{1B}", "f", "jjjj",
                "GGkk",
                "\u{1B}", "?", "jj", "\u{1B}", "\u{1B}", ":", "a", "\u{1B}", "/ph", "\r", "\u{15}", "'ph", "\r", "\r",
                "jj", "\r",
                "\u{1B}", "s", "\u{1B}", "/d", "\r", "\u{15}", "\t", "j", "\r", "\u{1B}", "\u{1B}", "1", "t", "-", "-",
                "G",
                "y", "lllll", "h", "L", "C", "\u{C}", "\u{1B}[200~dán\u{1B}]0;PWNED\u{7}\u{1B}[201~", "\u{1B}",
            ]
            for keys in walk {
                terminal.send(keys)
                terminal.settle(milliseconds: keys == "\u{1B}" ? 60 : 25)
            }
            terminal.resize(columns: 80, rows: 24)
            terminal.settle()
            terminal.send("q")
            #expect(terminal.waitForEnd() == .exited(0))
            let stream = TerminalStream(terminal.output)
            #expect(stream.complaints == [], "\(kind)")
            #expect(stream.text.contains("‹202E›") || stream.text.contains("␛") || kind == .html || kind == .xlsx)
            for clipboard in stream.clipboard {
                let copied = Data(base64Encoded: clipboard).map { String(decoding: $0, as: UTF8.self) } ?? "\u{1B}"
                expectClean(copied, "clipboard")
            }
            #expect(stream.clipboard.count == 1, "y copies once, nothing else does")
        }
    }

    /// A path or an argument is as little to be trusted as a file.
    @Test(arguments: 0..<2) func argumentsAreShownSafely(part: Int) {
        let piece = Hostile.pieces.enumerated().filter { $0.offset % 2 == part }.map(\.element).joined(separator: " ")
        for arguments in [
            ["open", piece], ["report", piece], ["report", "summary", "--filter", piece, Program.sample],
            ["backlog", piece, Program.sample], ["open", "--as-of", piece, Program.sample], ["--\(piece)"],
            ["report", "summary", "--sort", piece, Program.sample], ["open", Program.sample, "--play", piece],
            ["report", "summary", Program.sample, "-o", "/nowhere/\(piece)"],
            ["open", Program.sample, "--size", piece],
        ] {
            let result = Program.run(arguments)
            expectClean(result.output, "\(arguments)")
            expectClean(result.errors, "\(arguments)")
        }
    }

    /// Exports as files: text that is only seen, formulas that are only text.
    @Test func filesThatAreWritten() throws {
        let folder = try Self.folder(.csv)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for format in ["csv", "tsv", "json", "md", "html", "xlsx"] {
            let out = "\(folder)/x.\(format).out"
            let result = Program.run(["backlog", "103", folder, "--format", format, "-o", out])
            #expect(result.code == 0, "\(result.errors)")
            let written = FileManager.default.contents(atPath: out) ?? Data()
            #expect(!written.isEmpty)
            if format != "xlsx" { expectClean(String(decoding: written, as: UTF8.self), format) }
            if format == "xlsx" {
                let text = Program.run(["inspect", out, "--format", "json"]).output
                #expect(text.contains("\u{2039}") || text.contains("␛"))
            }
            try FileManager.default.removeItem(atPath: out)
        }
    }
}
