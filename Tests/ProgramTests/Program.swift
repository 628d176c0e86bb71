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
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        // Settings of the person who runs the tests must not reach them.
        process.environment = environment.merging(
            ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color"], uniquingKeysWith: { first, _ in first })
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("out")
        let errors = folder.appendingPathComponent("err")
        for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: output.path)
        process.standardError = FileHandle(forWritingAtPath: errors.path)
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { return Result(code: -1, output: "", errors: "\(error)") }
        process.waitUntilExit()
        func read(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
        return Result(code: process.terminationStatus, output: read(output), errors: read(errors))
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
