import Foundation
import Intake
import Sheets
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// A file whose figures do not agree with its headings: what is asked, and what comes of the answer.
@Suite struct QuestionTests {
    private static let report = """
        BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN
        Từ ngày 01/01/2023 đến ngày 30/06/2023
        STT\tĐơn vị\tTổng số\tĐã xử lý\tChưa xử lý\tQuá hạn
        1\tPhòng Nội vụ\t100\t40\t10\t5
        2\tPhòng Tư pháp\t90\t30\t20\t4
        3\tUBND xã A\t70\t10\t20\t3

        """

    private static func asked() throws -> AskedTable {
        let file = SourceFile(name: "bao-cao.tsv", bytes: .init(copying: Array(report.utf8)))
        let error = #expect(throws: LoadError.self) { try loadReports([file]) }
        guard case .uncertain(let table) = error else { throw CocoaError(.featureUnsupported) }
        return table.table
    }

    private static func model(_ columns: Int = 80, _ rows: Int = 24, _ language: Language = .vietnamese) throws -> Model
    {
        var model = Model(size: Size(columns: columns, rows: rows), language: language)
        _ = update(&model, .asked(try asked()))
        return model
    }

    @Test("the screen shows headings, first values, meanings and the sums that fail with their first row")
    func screen() throws {
        let text = render(try Self.model()).plainText.joined(separator: "\n")
        for part in ["bao-cao.tsv", "Tổng số", "100", "✗", "Phòng Nội vụ", "Space", "Enter"] {
            #expect(text.contains(part), "\(part) is missing:\n\(text)")
        }
        #expect(render(try Self.model(80, 24, .english)).plainText.joined().contains("What do the columns"))
    }

    @Test("Enter takes nothing while a sum fails; leaving the wrong column aside makes it hold, and the answer is kept")
    func answered() throws {
        var model = try Self.model()
        #expect(update(&model, .key(.enter)).isEmpty)
        #expect(model.notice == QuestionText.stillWrong)
        for _ in 0..<2 { _ = update(&model, .key(.down)) }
        _ = update(&model, .key(.delete))
        let effects = update(&model, .key(.enter))
        guard case .keepLayout(let layout)? = effects.first else {
            Issue.record("nothing is kept: \(effects)")
            return
        }
        #expect(model.overlay == nil)
        // Next week's file with these headings is read without a question.
        var options = LoadOptions()
        options.layouts = [layout].byFingerprint
        let next = Self.report.replacing("\t100\t40\t10", with: "\t110\t44\t10").replacing("30/06", with: "07/07")
        let loaded = try loadReports(
            [SourceFile(name: "tuan-sau.tsv", bytes: .init(copying: Array(next.utf8)))], options: options)
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 110)
        #expect(loaded.snapshot.units.first?.incoming?[.open] == 66)
    }

    @Test("a meaning is chosen from a list by arrows, Space and Enter alone, and the sums follow at once")
    func choosing() throws {
        var model = try Self.model()
        _ = update(&model, .key(.down))
        _ = update(&model, .key(.character(" ")))
        guard case .question(let open)? = model.overlay, open.choosing != nil else {
            Issue.record("no list")
            return
        }
        // Letters that an input method composes do nothing.
        for letter in "awsđ" { _ = update(&model, .key(.character(letter))) }
        _ = update(&model, .key(.end))
        _ = update(&model, .key(.enter))
        guard case .question(let screen)? = model.overlay else {
            Issue.record("closed")
            return
        }
        #expect(screen.table.meaning(1) == .aside)
        _ = update(&model, .key(.backspace))
        guard case .question(let again)? = model.overlay else { return }
        #expect(again.table.decisions[1] == nil)
    }

    @Test("Esc leaves; without any figures the program ends")
    func leaving() throws {
        var model = try Self.model()
        #expect(update(&model, .key(.escape)) == [.quit])
    }

    @Test("no size makes it fail", arguments: [(60, 15), (80, 24), (120, 40), (200, 60)])
    func sizes(_ columns: Int, _ rows: Int) throws {
        var model = try Self.model(columns, rows)
        _ = render(model)
        _ = update(&model, .key(.character(" ")))
        _ = render(model)
    }
}
