import Foundation
import Testing

/// Every call of the system that an import, a report, an export or a pack makes for its files fails once: what was said to be
/// written is whole, everything else is one sentence, and nothing half written is left.
@Suite(.serialized, .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/strace"), "strace is missing"))
struct FaultyCallsTests {
    private static let calls = [
        "openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "rename", "renameat2", "link", "linkat",
        "ftruncate", "mkdir", "newfstatat", "fstat", "access", "faccessat2", "getdents64", "lseek", "unlink", "fchmod",
    ]

    /// 12 of the calls of each command in ordinary tests, all of them with DONDOC_FAULTS=all.
    private static let most =
        ProcessInfo.processInfo.environment["DONDOC_FAULTS"] == "all" ? Int.max : 12

    private struct Place {
        let root: String
        var data: String { "\(root)/data" }
        var out: String { "\(root)/out" }

        init() throws {
            root = try Hostile.folder([])
            try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
            for name in ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv", "dondoc.yaml"] {
                try FileManager.default.copyItem(atPath: "\(Program.sample)/\(name)", toPath: "\(data)/\(name)")
            }
            try clear()
        }

        /// What a command writes, and the home it has, are gone.
        func clear() throws {
            try? FileManager.default.removeItem(atPath: out)
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        }

        /// Every file written, with its bytes; logs of the archive are not looked at.
        var written: [String: Data] {
            var files: [String: Data] = [:]
            for name in FileManager.default.enumerator(atPath: out)?.allObjects as? [String] ?? [] {
                if let bytes = FileManager.default.contents(atPath: "\(out)/\(name)") { files[name] = bytes }
            }
            return files
        }

        func run(_ command: [String], _ options: [String]) -> Child.Result {
            Child.run(
                "/usr/bin/strace",
                ["-f", "-qq", "-y", "-e", "signal=none", "-o", "\(root)/trace"] + options + [Program.path]
                    + command.map {
                        $0.replacingOccurrences(of: "DATA", with: data).replacingOccurrences(of: "OUT", with: out)
                    },
                environment: ["HOME": out, "LANG": "vi_VN.UTF-8", "PATH": "/usr/bin:/bin"], seconds: 60)
        }
    }

    /// The calls that have to do with the files of the place: each as its name and its number among those of its name.
    private func points(_ place: Place) throws -> [(call: String, number: Int)] {
        var counts: [String: Int] = [:]
        var points: [(String, Int)] = []
        for line in try String(contentsOfFile: "\(place.root)/trace", encoding: .utf8).split(separator: "\n") {
            guard
                let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).last?.drop(
                    while: { $0 == " " }), !words.hasPrefix("<"),
                let call = words.split(separator: "(").first.map(String.init), Self.calls.contains(call)
            else { continue }
            counts[call, default: 0] += 1
            if line.contains(place.root) { points.append((call, counts[call] ?? 0)) }
        }
        return points
    }

    @Test(arguments: [
        ["report", "summary", "DATA", "--format", "csv", "-o", "OUT/a.csv"],
        ["report", "incoming", "DATA", "--format", "xlsx", "-o", "OUT/a.xlsx"],
        ["report", "pace", "DATA", "--format", "html", "-o", "OUT/a.html"],
        ["pack", "DATA", "-o", "OUT/pack"],
        ["import", "DATA/phu-luc-1-van-ban-den.tsv", "--archive", "OUT/a.sqlite"],
    ])
    func anyCallFailsOnce(command: [String]) throws {
        let place = try Place()
        defer { try? FileManager.default.removeItem(atPath: place.root) }
        let traced = ["-e", "trace=\(Self.calls.joined(separator: ","))"]
        let quiet = place.run(command, traced)
        #expect(quiet.code == 0, "\(quiet.errors)")
        let wanted = place.written
        let isImport = command[0] == "import"
        let all = try points(place)
        #expect(all.count > 20, "\(command): its files are seen")
        var refused = 0
        let step = Self.most == Int.max ? 1 : max(1, all.count / Self.most)
        for place_ in stride(from: 0, to: all.count, by: step) {
            let (call, number) = all[place_]
            try place.clear()
            let error = ["write", "pwrite64", "ftruncate", "mkdir"].contains(call) ? "ENOSPC" : "EIO"
            let result = place.run(
                command, traced + ["-e", "inject=\(call):error=\(error):when=\(number)"])
            let note = "\(command.joined(separator: " ")): \(call) \(number): \(result.code) \(result.errors)"
            #expect((0...2).contains(result.code), "\(note)")
            if isImport {
                // Whole or not there: what it holds is what its own report says, or there is nothing to show.
                let after = Program.run(
                    ["report", "incoming", "--archive", "\(place.out)/a.sqlite", "--format", "json"],
                    environment: ["HOME": place.out, "LANG": "vi_VN.UTF-8"])
                let open = (after.json["totals"] as? [String: Any])?["open"] as? Int
                #expect(result.code == 0 ? open == 30_805 : open == nil || open == 30_805, "\(note)")
            } else if result.code == 0 {
                let names = Set(place.written.keys).subtracting([".local", ".config"])
                // Only what could not be taken away again may be left.
                if call != "unlink" { #expect(names == Set(wanted.keys), "\(note)") }
                for (name, bytes) in place.written where name.hasSuffix(".csv") || name.hasSuffix(".html") {
                    #expect(bytes == wanted[name], "\(note): \(name)")
                }
            }
            if result.code != 0 {
                refused += 1
                #expect(!result.errors.isEmpty && result.errors.count < 600, "\(note)")
                // An export that failed leaves nothing under the name that was asked for, and nothing beside it.
                if !isImport, call != "unlink" {
                    #expect(place.written.keys.allSatisfy { wanted[$0] != nil }, "\(note)")
                }
            }
        }
        print("\(command[0]): \(all.count) calls for its files, \(refused) of those tried refused")
        #expect(refused > 0)
    }
}
