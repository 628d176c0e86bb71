import Foundation
import Testing

/// Programs that are not ours and show what a file of ours becomes; tests that need one are skipped where it is missing.
enum Printing {
    static func program(_ names: String...) -> String? {
        let folders = ["/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program"]
        return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let office = program("soffice", "libreoffice")
    static let browser = program("chromium", "chromium-browser", "google-chrome")
    static let pageCounter = program("pdfinfo")
    static let textReader = program("pdftotext")

    static func folder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    private static func run(_ program: String?, _ arguments: [String], home: String) -> Child.Result {
        guard let program else { return Child.Result(code: -1, output: "", errors: "missing") }
        let variables = ["HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        return Child.run(program, arguments, environment: variables, seconds: 180)
    }

    /// How many pages a PDF has.
    static func pages(_ pdf: String) -> Int? {
        let lines = run(pageCounter, [pdf], home: "/tmp").output.split(separator: "\n")
        return lines.first { $0.hasPrefix("Pages:") }.flatMap { Int($0.dropFirst(6).filter { $0 != " " }) }
    }

    /// The text of a PDF as it stands on the page.
    static func text(_ pdf: String) -> String { run(textReader, ["-layout", pdf, "-"], home: "/tmp").output }

    /// A workbook or a page as LibreOffice prints it.
    static func printed(_ file: String, in folder: String) -> String? {
        let result = run(
            office, ["--headless", "--convert-to", "pdf", "--outdir", folder, file], home: folder)
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let pdf = "\(folder)/\(name).pdf"
        guard FileManager.default.fileExists(atPath: pdf) else {
            Issue.record("LibreOffice made nothing: \(result.errors)")
            return nil
        }
        return pdf
    }

    private static let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]

    /// A page as the browser prints it.
    static func printedByBrowser(_ page: String, in folder: String) -> String? {
        let pdf = "\(folder)/page.pdf"
        let result = run(
            browser, quiet + ["--no-pdf-header-footer", "--print-to-pdf=\(pdf)", "file://\(page)"], home: folder)
        guard FileManager.default.fileExists(atPath: pdf) else {
            Issue.record("the browser made nothing: \(result.errors)")
            return nil
        }
        return pdf
    }

    /// What is in a page after its script ran.
    static func content(_ page: String, in folder: String) -> String {
        run(
            browser, quiet + ["--virtual-time-budget=8000", "--dump-dom", "file://\(page)"], home: folder
        ).output
    }
}
