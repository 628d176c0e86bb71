import Foundation
import Testing

@testable import dondoc

/// Where files go, whose they are, and what is never replaced.
@Suite struct OutboxTests {
    private func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private func shell(_ command: String, _ more: [String: String] = [:]) -> Child.Result {
        let variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "vi_VN.UTF-8"]
        return Child.run("/bin/sh", ["-c", command], environment: variables.merging(more) { $1 })
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// The archive stays private whatever the umask; what is made to be given away is not.
    @Test(arguments: [("022", 0o644), ("077", 0o600), ("002", 0o664)])
    func exportsFollowTheUmask(umask: String, expected: Int) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let command = "umask \(umask); cd '\(folder)'; '\(Program.path)'"
        #expect(shell("\(command) report summary '\(Program.sample)' --format csv -o x.csv").code == 0)
        #expect(shell("\(command) remind 143 '\(Program.sample)' -o nhac").code == 0)
        #expect(shell("\(command) import '\(Program.sample)' --archive a.sqlite").code == 0)
        #expect(try mode("\(folder)/x.csv") == expected)
        #expect(try mode("\(folder)/nhac/nhac-143-ubnd-xa-vinh-long.txt") == expected)
        #expect(try mode("\(folder)/a.sqlite") == 0o600)
    }

    @Test func whatIsReplacedKeepsItsRightsAndALinkIsFollowed() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let lists = "'\(Program.path)' lists '\(Program.sample)' --force -o"
        #expect(shell("cd '\(folder)'; : > own; chmod 640 own; ln -s own link; \(lists) link").code == 0)
        #expect(try mode("\(folder)/own") == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "own")
        #expect((try String(contentsOfFile: "\(folder)/own", encoding: .utf8)).contains("12 đơn vị"))
    }

    /// Neither a device nor a pipe becomes a file.
    @Test func specialFilesAreWrittenInto() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let lists = "'\(Program.path)' lists '\(Program.sample)' -o"
        for more in ["", " --force"] {
            let piped = shell("cd '\(folder)'; rm -f p; mkfifo p; cat p & \(lists) p\(more); wait")
            #expect(piped.code == 0 && piped.output.contains("12 đơn vị"), "\(piped.errors)")
            #expect(shell("test -p '\(folder)/p'").code == 0)
            #expect(shell("\(lists) /dev/null\(more)").code == 0)
            #expect(shell("test -c /dev/null").code == 0)
            #expect(shell("\(lists) /dev/stdout\(more)").output.contains("12 đơn vị"))
            #expect(shell("\(lists) -\(more)").output.contains("12 đơn vị"))
            let full = shell("\(lists) /dev/full\(more)")
            #expect(full.code == 2 && full.errors.contains("ổ đĩa đã đầy"), "\(full.errors)")
        }
        let workbook = shell("'\(Program.path)' report summary '\(Program.sample)' --format xlsx -o - | head -c 2")
        #expect(workbook.output == "PK")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["p"])
    }

    /// The file comes into being between the question and the answer.
    @Test func aFileThatCameMeanwhileIsNotReplaced() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/x"
        let stream = try OutputStream(path, for: .others)
        try stream.append(Array("ours".utf8))
        try Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: Complaint.self) { try stream.finish(replacing: false) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
    }

    @Test func aFolderAppearsWholeOrNotAtAll() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for expected in ["x", "x-2"] {
            let made = try NewFolder(in: folder, name: "x")
            try made.write([1], to: "a")
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(expected)"))
            #expect(try made.finish() == "\(folder)/\(expected)")
        }
        do {
            let made = try NewFolder(in: folder, name: "y")
            try made.write([1], to: "a")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["x", "x-2"])
    }

    /// Several units, several recipients: a file each, in one folder of the outbox.
    @Test func severalRemindersAreSeveralFiles() throws {
        let outbox = try folder()
        defer { try? FileManager.default.removeItem(atPath: outbox) }
        let result = shell(
            "'\(Program.path)' open '\(Program.sample)' --archive /nowhere/a --play 'Space Down Space y' --print-screen",
            ["DONDOC_OUTBOX": "\(outbox)/ra"])
        #expect(result.output.contains("Đã ghi 2 văn bản nhắc, mỗi đơn vị một tệp"), "\(result.output)")
        let made = "\(outbox)/ra/nhac-2023-06-14"
        let files = try FileManager.default.contentsOfDirectory(atPath: made)
        #expect(files.count == 2 && files.allSatisfy { $0.hasPrefix("nhac-") && $0.hasSuffix(".txt") }, "\(files)")
    }

    @Test func theOutboxIsWhereTheUserWouldLook() {
        func outbox(_ variables: [String: String], folders: Set<String> = [], file: String = "") -> String? {
            Outbox.folder({ variables[$0] }, isFolder: folders.contains, text: { _ in file })
        }
        #expect(outbox(["HOME": "/h"]) == "/h/dondoc")
        #expect(outbox([:]) == nil)
        #expect(outbox(["HOME": "/h", "DONDOC_OUTBOX": "/o"]) == "/o")
        #expect(outbox(["HOME": "/h", "XDG_DOCUMENTS_DIR": "/d"], folders: ["/d"]) == "/d/dondoc")
        let file = "# made by xdg\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n"
        #expect(outbox(["HOME": "/h"], folders: ["/h/Tài liệu"], file: file) == "/h/Tài liệu/dondoc")
        #expect(outbox(["HOME": "/h"], file: file) == "/h/dondoc", "a folder that does not exist is nobody's")
        let windows: Set = ["/mnt/c/Users/lan", "/mnt/c/Users/lan/Documents"]
        let wsl = ["HOME": "/h", "USER": "lan", "WSL_DISTRO_NAME": "Debian"]
        #expect(outbox(wsl, folders: windows) == "/mnt/c/Users/lan/Documents/dondoc")
    }
}
