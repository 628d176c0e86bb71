import Foundation

/// The built program, run as a user runs it.
enum Program {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let sample = root.appendingPathComponent("SampleData").path

    /// Beside the test bundle.
    static let path: String = {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("dondoc").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return root.appendingPathComponent(".build/debug/dondoc").path
    }()

    struct Result {
        let code: Int32
        let output: String
        let errors: String

        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
        }
        var rows: [[String: Any]] { json["rows"] as? [[String: Any]] ?? [] }
    }

    static func run(_ arguments: String..., environment: [String: String] = ["LANG": "vi_VN.UTF-8"]) -> Result {
        run(arguments, environment: environment)
    }

    static func run(_ arguments: [String], environment: [String: String] = ["LANG": "vi_VN.UTF-8"]) -> Result {
        // Settings of the person who runs the tests must not reach them.
        let variables = environment.merging(
            ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color"],
            uniquingKeysWith: { first, _ in first })
        let child = Child.run(path, arguments, environment: variables)
        return Result(code: child.code, output: child.output, errors: child.errors)
    }

    /// Runs the program and says what it took; `whileRunning` is given its process.
    static func measured(_ arguments: [String], whileRunning: (pid_t) -> Void = { _ in }) -> Child.Result {
        // What the system counts as the peak of a child begins with what its parent held, so the bound is set, not measured:
        // memory beyond it is refused, and the program dies of that.
        Child.run(
            "/bin/sh", ["-c", "ulimit -d \(memory >> 10); exec \"$0\" \"$@\"", path] + arguments,
            environment: ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8"], seconds: 120,
            whileRunning: whileRunning)
    }

    /// So many bytes a command may take at most, whatever file it is given.
    static let memory = 512 << 20

    /// A register of at least so many bytes in a folder of its own.
    static func largeRegister(bytes: Int) throws -> String {
        let lines = try String(contentsOfFile: "\(sample)/so-van-ban-den.csv", encoding: .utf8)
        let heading = lines.components(separatedBy: "\n").prefix(3).map { $0 + "\n" }.joined()
        let rows = Array(lines.utf8.dropFirst(heading.utf8.count))
        var all = Array(heading.utf8)
        while all.count < bytes { all += rows }
        return try file("lớn.csv", all)
    }

    /// A file with these bytes in a folder of its own.
    static func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return file.path
    }

    static func appendix(_ name: String) -> [[String]] {
        let text = (try? String(contentsOfFile: "\(sample)/\(name).tsv", encoding: .utf8)) ?? ""
        return text.components(separatedBy: .newlines).map { $0.components(separatedBy: "\t") }
            .filter { $0.first == "2730" }
    }
}
