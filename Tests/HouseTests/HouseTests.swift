import Foundation
import Testing

/// The rules of the house that the compiler does not know.
@Suite struct HouseTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What each target may import. The core has no input, output, clock or terminal; one place knows ncurses.
    static let allowedImports: [String: Set<String>] = [
        "Text": [],
        "Statistics": ["Text"],
        "Sheets": ["Text", "CSheetLibraries", "CByteBlocks"],
        "Intake": ["Statistics", "Sheets", "Text"],
        "Output": ["Statistics", "Sheets", "Text"],
        "Settings": ["CYaml", "Statistics", "Text"],
        "Threads": ["CThreadMarks", "Dispatch", "Glibc", "Synchronization"],
        "Archive": ["CPostgres", "CSQLite", "Glibc", "Statistics", "Synchronization", "Threads"],
        "SampleRegisters": ["Statistics"],
        "sample-registers": ["ArgumentParser", "Glibc", "SampleRegisters"],
        "Terminal": ["Text"],
        "Dashboard": ["Statistics", "Intake", "Output", "Terminal", "Text"],
        "CursesTerminal": ["Terminal", "CNcurses", "Glibc"],
        "dondoc": [
            "Archive", "ArgumentParser", "CBuiltWith", "CDigest", "CMappedFiles", "CursesTerminal", "Dashboard",
            "Glibc", "Intake", "Output", "Settings", "Sheets", "Statistics", "Synchronization", "Terminal", "Threads",
            "Text",
        ],
    ]

    struct SourceFile: Sendable {
        let target: String
        let path: String
        let lines: [String]
    }

    static let sources: [SourceFile] = {
        let folder = root.appendingPathComponent("Sources")
        let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []).sorted()
        return paths.filter { $0.hasSuffix(".swift") }.map { path in
            let text = (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? ""
            return SourceFile(
                target: path.components(separatedBy: "/")[0], path: path, lines: text.components(separatedBy: "\n"))
        }
    }()

    @Test func sourcesAreFound() {
        #expect(Self.sources.count > 50)
        #expect(Set(Self.sources.map(\.target)).isSubset(of: Set(Self.allowedImports.keys)))
    }

    @Test(arguments: allowedImports.keys.sorted()) func targetsImportOnlyWhatTheyMay(target: String) throws {
        let allowed = try #require(Self.allowedImports[target])
        for file in Self.sources where file.target == target {
            for (number, line) in file.lines.enumerated() {
                guard let module = Self.importedModule(line) else { continue }
                #expect(allowed.contains(module), "\(file.path):\(number + 1) imports \(module)")
            }
        }
    }

    @Test func importLinesAreRecognised() {
        #expect(Self.importedModule("import Glibc") == "Glibc")
        #expect(Self.importedModule("@preconcurrency import struct Foundation.Data") == "Foundation")
        #expect(Self.importedModule("internal import CYaml") == "CYaml")
        #expect(Self.importedModule("import Glibc  // for stat") == "Glibc")
        #expect(Self.importedModule("let important = 1") == nil)
        #expect(Self.importedModule("            import INTEGER NOT NULL REFERENCES import,") == nil)
        #expect(Self.importedModule("import INTEGER NOT NULL,") == nil)
    }

    private static func importedModule(_ line: String) -> String? {
        var words = line.split(separator: " ").map { String($0) }
        while let first = words.first,
            first.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(first)
        {
            words.removeFirst()
        }
        // A longer line is no import: the archive has SQL with a column of that name.
        guard words.first == "import", words.count >= 2 else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "typealias", "let", "var"]
        let isOfOneThing = kinds.contains(words[1]) && words.count > 2
        // Nothing follows but a remark: columns of SQL may be called import too.
        if let next = words.dropFirst(isOfOneThing ? 3 : 2).first, !next.hasPrefix("//") { return nil }
        let path = isOfOneThing ? words[2] : words[1]
        return path.split(separator: ".").first.map { String($0) }
    }

    @Test(arguments: ["@unchecked Sendable", "try!", "fatalError(", "nonisolated(unsafe)", "TODO", "FIXME"])
    func nothingUnsafeOrUnfinished(pattern: String) {
        for file in sources(with: pattern) { Issue.record("\(file) has \(pattern)") }
    }

    private func sources(with pattern: String) -> [String] {
        Self.sources.flatMap { file in
            file.lines.enumerated().filter { $0.element.contains(pattern) }.map { "\(file.path):\($0.offset + 1)" }
        }
    }

    /// `--version` names what is linked in: what Package.resolved holds.
    @Test func theVersionOfWhatIsBuiltInIsThatOfThePackage() throws {
        let resolved = try String(
            contentsOf: Self.root.appendingPathComponent("Package.resolved"), encoding: .utf8)
        let versions = resolved.matches(of: /"version" : "([^"]+)"/).map { String($0.1) }
        #expect(versions.count == 1, "a package that BuiltIn.swift does not name: \(versions)")
        let said = Self.sources.filter { $0.path == "dondoc/Work/BuiltIn.swift" }.flatMap(\.lines)
        #expect(said.contains { $0.hasSuffix("argumentParser = \"\(versions.first ?? "?")\"") })
    }

    @Test func filesStayShort() {
        for file in Self.sources { #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines") }
    }

    @Test func changelogAndGuidesExist() throws {
        for name in ["README.md", "CHANGELOG.md", "LICENSE", "Makefile", "docs/ARCHITECTURE.md", ".ci/run"] {
            let file = Self.root.appendingPathComponent(name)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(name)")
        }
    }
}
