import Foundation
import Statistics
import Testing

/// What is written about the program is true of it. `make documents` writes anew what is made from the program.
@Suite struct DocumentsTests {
    private static let docs = Program.root.appendingPathComponent("docs")
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

    private static func manualPage() throws -> ManualPage {
        try ManualPage(dump: Program.run("--experimental-dump-help", environment: ["LANG": "en_US.UTF-8"]).output)
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: docs.appendingPathComponent(path), encoding: .utf8)
    }

    /// The document as it is; as it should be, written first when documents are being updated.
    private static func compare(_ path: String, with expected: String) throws -> String {
        if isUpdating {
            try expected.write(to: docs.appendingPathComponent(path), atomically: true, encoding: .utf8)
        }
        return try text(path)
    }

    @Test func theManualIsThatOfTheArguments() throws {
        let version = try #require(Program.run("--version").output.components(separatedBy: "\n").first)
        let page = try Self.manualPage().troff(version: version)
        let isSame = try Self.compare("man/dondoc.1", with: page) == page
        #expect(isSame, "docs/man/dondoc.1 is old: make documents")
    }

    @Test func theManualHasEveryCommandAndOption() throws {
        let manual = try Self.manualPage()
        let page = manual.troff(version: "0").replacingOccurrences(of: "\\-", with: "-")
        #expect(manual.commands.count > 10)
        for command in manual.commands {
            #expect(page.contains(".SS dondoc \(command.commandName)\n"))
            for name in command.own.flatMap({ $0.names ?? [] }) {
                #expect([" ", "\n", ","].contains { page.contains(name.typed + $0) }, "\(name.typed)")
            }
        }
    }

    @Test func theVietnameseManualNamesEveryCommand() throws {
        let page = try Self.text("man/dondoc.vi.1")
        let named = Set(
            page.split(separator: "\n").filter { $0.hasPrefix(".B dondoc ") }.map { line in
                String(line.split(separator: " ")[2]).replacingOccurrences(of: "\\-", with: "-")
            })
        let known = Set(try Self.manualPage().commands.map(\.commandName))
        #expect(named == known)
    }

    @Test func formatsListsTheColumnsOfTheRegistry() throws {
        let old = try Self.text("FORMATS.md")
        let parts = old.components(separatedBy: "<!-- columns -->\n")
        try #require(parts.count == 3, "docs/FORMATS.md has lost the marks around its list of columns")
        let new = [parts[0], Self.columns, parts[2]].joined(separator: "<!-- columns -->\n")
        let isSame = try Self.compare("FORMATS.md", with: new) == new
        #expect(isSame, "the columns of docs/FORMATS.md are old: make documents")
    }

    private static var columns: String {
        let rows = Column.allCases.map { column in
            "| `\(column.rawValue)` | \(column.definition.title.vietnamese) | \(column.definition.title.english) |\n"
        }
        return "| name | tên cột | title |\n|---|---|---|\n" + rows.joined()
    }

    @Test(arguments: ["summary", "incoming", "issued", "pace"])
    func formatsNamesEveryKeyOfTheJSON(table: String) throws {
        // Every name in a piece of code: `rows[]`, `deadline.day`.
        let named = Set(
            try Self.text("FORMATS.md").matches(of: /`[^`\n]+`/).flatMap { span in
                span.0.matches(of: /[a-z0-9_]+/).map { String($0.0) }
            })
        let result = Program.run(
            "report", table, Program.sample, "--format", "json", "--group-by", "group")
        let keys = Self.keys(in: result.json)
        #expect(keys.count > 20)
        #expect(keys.subtracting(named) == [], "docs/FORMATS.md does not name these")
    }

    private static func keys(in value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1.value)) }
        }
        if let array = value as? [Any] { return array.reduce(into: []) { $0.formUnion(keys(in: $1)) } }
        return []
    }

    @Test func formatsNamesEveryFlagAndVerdict() throws {
        let formats = try Self.text("FORMATS.md")
        for name in Flag.allCases.map(\.rawValue) + PaceVerdict.allCases.map(\.rawValue) {
            #expect(formats.contains("`\(name)`"), "docs/FORMATS.md: \(name)")
        }
    }

    @Test(arguments: ["README.md", "CONTRIBUTING.md", "docs/guide.md", "docs/huong-dan.md", "docs/ARCHITECTURE.md"])
    func whatADocumentPointsAtIsThere(path: String) throws {
        let file = Program.root.appendingPathComponent(path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let links = text.matches(of: /\]\(([^)#:\s]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links {
            let target = file.deletingLastPathComponent().appendingPathComponent(link).path
            #expect(FileManager.default.fileExists(atPath: target), "\(path) points at \(link)")
        }
    }

    @Test(arguments: ["ARCHITECTURE.md", "RECIPES.md"])
    func filesThatAreNamedAreThere(document: String) throws {
        let names = try Self.text(document).matches(of: /`([A-Za-z]+\/[A-Za-z\/]+\.swift)`/).map { String($0.1) }
        #expect(names.count > 5)
        for name in names {
            let places = [name, "Sources/\(name)"].map { Program.root.appendingPathComponent($0).path }
            #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(document): \(name)")
        }
    }
}
