import Foundation
import Testing

/// What leaves the program as a file: whole or not at all, over an existing one only when told, and readable by others.
@Suite struct OutputCommandTests {
    private static func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

    @Test func aScreenAsTextPictureAndPage() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plain = Program.run("open", Program.sample, "--print-screen", "--size", "80x24")
        for format in ["text", "svg", "html"] {
            let file = "\(folder)/screen.\(format)"
            let command = [
                "open", Program.sample, "--print-screen", "--size", "80x24", "--format", format, "--theme", "light",
                "-o", file,
            ]
            let first = Program.run(command)
            #expect(first.code == 0, "\(first.errors)")
            #expect(first.output.isEmpty)
            let second = Program.run(command)
            #expect(second.code == 2 && second.errors.contains("--force"))
            #expect(Program.run(command + ["--force"]).code == 0)
        }
        #expect(text("\(folder)/screen.text") == plain.output)
        #expect(text("\(folder)/screen.svg").contains(">UBND huyện Vĩnh Linh</text>"))
        #expect(text("\(folder)/screen.html").contains("#ffffff"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3, "nothing is left beside them")
    }

    /// The file is larger than the system lets it become, as on a full disk.
    @Test func noRoomGivesOneSentenceAndNoHalfFile() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let old = "\(folder)/old.html"
        try Data("giữ lại".utf8).write(to: URL(fileURLWithPath: old))
        for file in ["\(folder)/new.html", old] {
            let command =
                "ulimit -f 8; exec '\(Program.path)' backlog 143 '\(Program.sample)' --format html --force -o '\(file)'"
            let result = Child.run("/bin/sh", ["-c", command], environment: ["LANG": "vi_VN.UTF-8", "HOME": folder])
            #expect(result.code == 2)
            #expect(
                result.errors.split(separator: "\n").count == 1 && result.errors.contains("tệp lớn hơn mức được phép"))
        }
        #expect(text(old) == "giữ lại", "what was there is still whole")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["old.html"])
    }

    /// The library behind workbooks keeps quiet when its temporary files are cut short.
    @Test func aWorkbookCutShortByAFullDiskIsNotHandedOut() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/x.xlsx"
        let command =
            "ulimit -f 12; exec '\(Program.path)' report summary '\(Program.sample)' --format xlsx -o '\(file)'"
        let result = Child.run("/bin/sh", ["-c", command], environment: ["LANG": "vi_VN.UTF-8", "HOME": folder])
        #expect(result.code == 2)
        #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test(arguments: [
        ("/dev/null/x.csv", "không có thư mục đó"), ("/proc/x.csv", "“/proc/x.csv”"), ("/tmp", "đó là một thư mục"),
        ("/nowhere-\(UUID().uuidString)/x.csv", "không có thư mục đó"),
    ]) func placesThatCannotBeWrittenGetOneSentence(path: String, mention: String) {
        let result = Program.run("report", "summary", Program.sample, "--format", "csv", "-o", path)
        #expect(result.code == 2)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.contains(mention), "\(result.errors)")
    }

    /// Everything that is not written is an error, whatever it is.
    @Test(arguments: [
        "report summary S", "lists S", "remind 143 S", "check S", "backlog 143 S", "compare 7/6/2023 14/6/2023 S",
        "inspect S/units.csv",
        "evaluate S", "keys", "import S", "snapshots", "--help", "help report", "report --help", "--version",
        "--generate-completion-script bash",
    ]) func aFullDiskBehindThePipeIsSaid(command: String) throws {
        let home = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: home) }
        let words = command.replacingOccurrences(of: "S", with: "'\(Program.sample)'")
        let result = Child.run(
            "/bin/sh", ["-c", "'\(Program.path)' \(words) > /dev/full"],
            environment: ["LANG": "vi_VN.UTF-8", "HOME": home])
        #expect(result.code == 2, "\(command)")
        #expect(result.errors.contains("ổ đĩa đã đầy"), "\(result.errors)")
    }

    /// A device or a pipe is written into, never replaced by a file, by nobody and whatever is asked for.
    @Test func specialFilesStay() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let script = """
            cd "$1"; mkfifo pipe; cat pipe > read & "$0" report summary "$2" --format csv -o pipe --force || exit 1
            wait; [ -p pipe ] && [ -s read ] || exit 3
            [ "$(id -u)" = 0 ] || exit 0
            mknod null c 1 3 2>/dev/null || exit 0
            "$0" report summary "$2" --format xlsx -o null --force || exit 4
            [ -c null ] || exit 5
            """
        let result = Child.run(
            "/bin/sh", ["-c", script, Program.path, folder, Program.sample],
            environment: ["LANG": "vi_VN.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"])
        #expect(result.code == 0, "\(result.errors)")
    }

    /// Sent, recorded, and the next one tells of it; what was only printed is not recorded.
    @Test func remindersThatWereSentAreRecorded() throws {
        let home = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: home) }
        let environment = ["LANG": "vi_VN.UTF-8", "HOME": home, "XDG_DATA_HOME": "\(home)/data"]
        func remind(_ more: String...) -> Program.Result {
            Program.run(["remind", "143", Program.sample] + more, environment: environment)
        }
        #expect(!remind().output.contains("Nhắc lần"))
        #expect(!FileManager.default.fileExists(atPath: "\(home)/data"), "nothing is kept unasked")
        let sent = remind("--record")
        #expect(sent.code == 0, "\(sent.errors)")
        let again = remind("--record")
        #expect(again.code == 0 && !again.output.contains("Nhắc lần"), "on the same day it is the same reminder")
        let archive = "\(home)/data/dondoc/archive.sqlite.practice"
        let mode = try FileManager.default.attributesOfItem(atPath: archive)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        try Data("no archive at all, but text".utf8).write(to: URL(fileURLWithPath: archive))
        let unread = remind()
        #expect(unread.code == 0 && unread.output.contains("1.526"), "the reminder is written all the same")
        #expect(unread.errors.contains("không phải kho lưu"), "\(unread.errors)")
        #expect(remind("--record").code == 2)
    }

    @Test func oneReminderThatExistsKeepsAllFromBeingWritten() throws {
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data().write(to: URL(fileURLWithPath: "\(folder)/nhac-150-ubnd-xa-vinh-chap.txt"))
        let result = Program.run("remind", "--failing", Program.sample, "-o", folder)
        #expect(result.code == 2 && result.errors.contains("nhac-150-ubnd-xa-vinh-chap.txt"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
    }

    /// A Python that has openpyxl, from the PATH of whoever runs the tests; nil skips.
    private static let python: String? = {
        let paths = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return paths.map { "\($0)/python3" }.first { candidate in
            FileManager.default.isExecutableFile(atPath: candidate)
                && Child.run(candidate, ["-c", "import openpyxl"], environment: [:]).code == 0
        }
    }()

    /// Read by a program that is not ours: 36 rows, numbers as numbers, formulas whose values are the sums of the rows.
    @Test(.enabled(if: python != nil, "openpyxl is not installed"))
    func anIndependentReaderSeesTheSameFigures() throws {
        let python = try #require(Self.python)
        let folder = try Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/report.xlsx"
        #expect(Program.run("report", "incoming", Program.sample, "--format", "xlsx", "-o", file).code == 0)
        let script = """
            import datetime, openpyxl, sys
            formulas, values = openpyxl.load_workbook(sys.argv[1]), openpyxl.load_workbook(sys.argv[1], data_only=True)
            assert values.sheetnames == ['Văn bản đến', 'Phụ lục 1', 'Phụ lục 2', 'Tồn đọng'], values.sheetnames
            sheet, results = formulas.worksheets[0], values.worksheets[0]
            assert sheet.freeze_panes == 'C4' and sheet.print_title_rows == '$3:$3'
            heads = {cell.value: cell.column for cell in sheet[3]}
            rows = [row for row in results.iter_rows(min_row=4, max_row=39, values_only=True)]
            assert [type(row[0]) for row in rows] == [int] * 36
            total = results[40]
            for title, whole in [('Tổng số văn bản đến', 56912), ('Chưa xử lý', 30805), ('Kết thúc', 25250)]:
                column = heads[title] - 1
                assert all(type(row[column]) is int for row in rows), title
                assert sum(row[column] for row in rows) == total[column].value == whole, title
                assert str(sheet[40][column].value).startswith('=SUM('), title
            rate = heads['Tỷ lệ xử lý'] - 1
            assert sheet.cell(4, rate + 1).number_format == '0.00%'
            assert all(abs(row[rate] - row[heads['Đã xử lý'] - 1] / row[heads['Tổng số văn bản đến'] - 1]) < 1e-12 for row in rows)
            rules = [rule for block in sheet.conditional_formatting for rule in block.rules]
            assert len(rules) == 4 and any('20/100' in rule.formula[0] for rule in rules)
            assert not any(cell.font.color and cell.font.color.rgb == 'FFAF0000' for row in sheet.iter_rows(min_row=4) for cell in row)
            for name, count in [('Phụ lục 1', 8), ('Phụ lục 2', 11)]:
                appendix = values[name]
                assert [row[1] for row in appendix.iter_rows(min_row=7, max_row=42, values_only=True)] == [row[0] for row in rows]
                assert appendix.max_column == count and appendix['B43'].value is None
            backlog = values['Tồn đọng']
            assert backlog['C41'].value == 30805 and backlog['C42'].value is None
            assert sum(backlog.cell(41, column).value for column in range(4, 8)) == 30805
            assert isinstance(backlog['J5'].value, datetime.datetime)
            print('fine')
            """
        let result = Child.run(python, ["-c", script, file], environment: ["PYTHONIOENCODING": "utf-8"])
        #expect(result.output == "fine\n", "\(result.errors)")
    }
}
