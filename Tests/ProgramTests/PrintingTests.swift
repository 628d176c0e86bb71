import Foundation
import Testing

/// What comes out of a printer, and what a browser makes of a page: held against other programs.
@Suite(.serialized) struct PrintingTests {
    private func written(_ arguments: [String], _ name: String, in folder: String) -> String {
        let file = "\(folder)/\(name)"
        let result = Program.run(arguments + ["-o", file])
        #expect(result.code == 0, "\(result.errors)")
        return file
    }

    /// Four sheets of 36 units are four pages: none has a second one for a few lines, none is empty.
    @Test(
        .enabled(if: Printing.office != nil && Printing.pageCounter != nil, "LibreOffice or pdfinfo is missing"),
        arguments: ["summary", "incoming"])
    func aWorkbookPrintsOnAPageASheet(table: String) throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = written(["report", table, Program.sample, "--format", "xlsx"], "x.xlsx", in: folder)
        let pdf = try #require(Printing.printed(file, in: folder))
        #expect(Printing.pages(pdf) == 4)
        guard Printing.textReader != nil else { return }
        let text = Printing.text(pdf)
        #expect(text.contains("30.805") || text.contains("30,805"))
        let signatures = text.components(separatedBy: "THỦ TRƯỞNG ĐƠN VỊ").count - 1
        #expect(signatures == 4, "every sheet has room for a signature")
    }

    /// 36 units on one page across, as the browser prints them.
    @Test(
        .enabled(if: Printing.browser != nil && Printing.pageCounter != nil, "Chromium or pdfinfo is missing"),
        arguments: ["summary", "incoming", "issued", "pace"])
    func aTableOf36UnitsIsOnePage(table: String) throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = written(["report", table, Program.sample, "--format", "html"], "x.html", in: folder)
        let pdf = try #require(Printing.printedByBrowser(page, in: folder))
        #expect(Printing.pages(pdf) == 1)
    }

    /// One page, letters embedded, and the numbers are those that programs are given.
    @Test(
        .enabled(if: Printing.textReader != nil && Printing.pageCounter != nil, "poppler-utils is missing"),
        arguments: ["vi", "en"])
    func theSummaryIsOnePageWithTheSameNumbers(language: String) throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let command = ["report", "summary", Program.sample, "--deadline", "10/08/2023", "--lang", language]
        let pdf = written(command + ["--format", "pdf"], "x.pdf", in: folder)
        #expect(Printing.pages(pdf) == 1)
        let text = Printing.text(pdf)
        let json = Program.run(command + ["--format", "json"]).json
        let totals = try #require(json["totals"] as? [String: Any])
        func shown(_ number: Int) -> String {
            let mark = language == "vi" ? "." : ","
            let digits = String(number)
            return digits.count <= 3 ? digits : "\(digits.dropLast(3))\(mark)\(digits.suffix(3))"
        }
        func percent(_ rate: Double) -> String {
            let hundredths = Int((rate * 10_000).rounded(.down))
            let rest = hundredths % 100
            return "\(hundredths / 100)\(language == "vi" ? "," : ".")\(rest < 10 ? "0" : "")\(rest) %"
        }
        for name in ["received", "processed", "open", "issued", "electronic", "signed", "leader_signed"] {
            let number = try #require(totals[name] as? Int, "\(name)")
            #expect(text.contains(shown(number)), "\(name): \(number)")
        }
        for name in ["processing_rate", "signing_rate", "leader_rate_of_signed"] {
            let rate = try #require(totals[name] as? Double, "\(name)")
            // Written half up or down, the same to a hundredth.
            #expect(text.contains(percent(rate)) || text.contains(percent(rate + 0.00005)), "\(name): \(rate)")
        }
        let rows = try #require(json["rows"] as? [[String: Any]])
        let worst = rows.sorted { ($0["open"] as? Int ?? 0) > ($1["open"] as? Int ?? 0) }.prefix(10)
        for row in worst {
            let (id, open) = (row["unit_id"] as? Int ?? 0, row["open"] as? Int ?? 0)
            let lines = text.components(separatedBy: "\n").filter { $0.contains(" \(id) ") }
            #expect(lines.contains { $0.contains(shown(open)) }, "\(id): \(open)")
        }
        // The two rules: how many units, and every name of those at nothing.
        #expect(text.contains(language == "vi" ? "36/36 đơn vị" : "36 of 36 units"))
        #expect(text.contains(language == "vi" ? "15/36 đơn vị" : "15 of 36 units"))
    }

    @Test func twoPagesOfTheSameFiguresAreTheSameBytes() throws {
        let folder = try Printing.folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let command = ["report", "summary", Program.sample, "--format", "pdf"]
        let first = FileManager.default.contents(atPath: written(command, "a.pdf", in: folder))
        let second = FileManager.default.contents(atPath: written(command, "b.pdf", in: folder))
        #expect(first == second && first?.starts(with: Array("%PDF".utf8)) == true)
    }
}
