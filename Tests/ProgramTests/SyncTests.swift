import Foundation
import Testing

/// What is said to be written is on the disk.
@Suite(.serialized) struct SyncTests {
    private static let calls = [
        "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "rename", "link", "ftruncate",
        "newfstatat", "fstat", "getdents64", "lseek", "unlink",
    ]

    /// A place with reports and settings, and another that the command writes to.
    private struct Place {
        let root: String
        var data: String { "\(root)/data" }
        var home: String { "\(root)/home" }

        init() throws {
            root = try Hostile.folder([])
            let files = FileManager.default
            try files.createDirectory(atPath: "\(root)/data", withIntermediateDirectories: true)
            for name in ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv", "dondoc.yaml"] {
                try files.copyItem(atPath: "\(Program.sample)/\(name)", toPath: "\(data)/\(name)")
            }
            try clear()
        }

        /// The home as it was at the beginning: empty.
        func clear() throws {
            try? FileManager.default.removeItem(atPath: home)
            try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        }

        func remove() { try? FileManager.default.removeItem(atPath: root) }

        var left: Set<String> {
            Set((FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []))
        }
    }

    private func run(_ command: [String], _ place: Place) -> Child.Result {
        let set = Self.calls.joined(separator: ",")
        return Child.run(
            "/usr/bin/strace",
            ["-f", "-qq", "-e", "signal=none", "-e", "trace=\(set)"] + ["-o", "\(place.root)/trace"]
                + [Program.path] + command,
            environment: ["HOME": place.home, "LANG": "vi_VN.UTF-8", "PATH": "/usr/bin:/bin"], seconds: 60)
    }

    /// A file that was said to be written is on the disk, its name too: a settings file, a frozen evaluation, an export.
    @Test func aWrittenFileAndItsNameAreSynced() throws {
        let place = try Place()
        defer { place.remove() }
        let report = ["report", "summary", place.data, "--format", "csv", "-o", "\(place.home)/a.csv"]
        for command in [report, report + ["--force"]] {
            #expect(run(command, place).code <= 1)
            let calls = try String(contentsOfFile: "\(place.root)/trace", encoding: .utf8).split(separator: "\n")
                .map { $0.drop { $0 != " " }.drop { $0 == " " } }
            let named = try #require(
                calls.lastIndex { ($0.hasPrefix("link(") || $0.hasPrefix("rename(")) && $0.contains("/a.csv") })
            #expect(calls[..<named].contains { $0.hasPrefix("fsync(") }, "what is in it")
            #expect(calls[named...].contains { $0.hasPrefix("fsync(") }, "its name")
        }
    }
}
