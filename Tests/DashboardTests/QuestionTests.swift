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

    /// Two rounds side by side, whose headings say nothing that is known.
    private static let rounds = """
        BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN
        Từ ngày 01/01/2023 đến ngày 30/06/2023
        STT\tĐơn vị\tĐợt một\t\t\tĐợt hai\t\t
        \t\tTổng số\tĐã xử lý\tChưa xử lý\tTổng số\tĐã xử lý\tChưa xử lý
        1\tPhòng Nội vụ\t100\t40\t60\t50\t20\t30
        2\tPhòng Tư pháp\t90\t30\t60\t45\t15\t30
        3\tUBND xã A\t70\t10\t60\t35\t5\t30

        """

    /// A report that tells no days.
    private static let undated = report.replacing("Từ ngày 01/01/2023 đến ngày 30/06/2023\n", with: "")
        .replacing("\t10\t5\n", with: "\t60\t5\n").replacing("\t20\t4\n", with: "\t60\t4\n")
        .replacing("\t20\t3\n", with: "\t60\t3\n")

    private static func load(_ text: String, _ kept: KeptColumns? = nil) throws -> LoadedReports {
        var options = LoadOptions()
        options.layouts = [kept].compactMap { $0 }.byFingerprint
        return try loadReports(
            [SourceFile(name: "bao-cao.tsv", bytes: .init(copying: Array(text.utf8)))], options: options)
    }

    private static func press(_ keys: String, in model: inout Model) -> [Effect] {
        (try? Key.sequence(keys))?.flatMap { update(&model, .key($0)) } ?? []
    }

    private static func asked(_ report: String = report) throws -> AskedTable {
        let file = SourceFile(name: "bao-cao.tsv", bytes: .init(copying: Array(report.utf8)))
        let error = #expect(throws: LoadError.self) { try loadReports([file]) }
        guard case .uncertain(let table) = error else { throw CocoaError(.featureUnsupported) }
        return table.table
    }

    static func model(
        _ columns: Int = 80, _ rows: Int = 24, _ language: Language = .vietnamese, _ keys: String = "",
        of table: AskedTable? = nil
    ) throws -> Model {
        var model = Model(size: Size(columns: columns, rows: rows), language: language)
        _ = update(&model, .asked(try table ?? asked()))
        _ = press(keys, in: &model)
        return model
    }

    /// The screens that are compared with golden ones: their names, what is asked about, and what is typed.
    static func shots() throws -> [(name: String, table: AskedTable, keys: String)] {
        [
            ("question", try asked(), ""), ("question-meaning", try asked(), "Down Space Down"),
            ("question-split", try asked(rounds), "Down Down Down F3"),
            ("question-days", try asked(undated), "F2 3 0 / 0 6"),
        ]
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

    @Test("days are said with F2 or /: without any nothing is taken; they hold for this file and for no other")
    func days() throws {
        var model = try Self.model(of: try Self.asked(Self.undated))
        #expect(Self.press("Enter", in: &model).isEmpty)
        #expect(model.notice == QuestionText.stillNoDays)
        _ = Self.press("/ a b c Enter", in: &model)
        #expect(model.notice == QuestionText.noDays)
        _ = Self.press("Esc F2 0 1 / 0 1 / 2 0 2 3 Space - Space 3 0 / 6 / 2 0 2 3 Enter", in: &model)
        guard case .keepLayout(let layout)? = Self.press("Enter", in: &model).first else {
            Issue.record("nothing is kept")
            return
        }
        let kept = try #require(KeptColumns(fingerprint: layout.fingerprint, text: layout.text))
        #expect(kept == layout)
        let loaded = try Self.load(Self.undated, kept)
        #expect(loaded.snapshot.period?.from.iso == "2023-01-01" && loaded.snapshot.asOf.iso == "2023-06-30")
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 100)
        // Next week's figures are not those of these days.
        let next = Self.undated.replacing("\t100\t40", with: "\t101\t41")
        let error = #expect(throws: LoadError.self) { try Self.load(next, kept) }
        guard case .uncertain(let table) = error else {
            Issue.record("read with the days of another file")
            return
        }
        #expect(table.table.lacksDays && table.table.days(ofPart: 0) == nil)
    }

    @Test("tables side by side are split with F3 or |: the first one counts, the other with days of its own")
    func split() throws {
        var model = try Self.model(of: try Self.asked(Self.rounds))
        #expect(Self.press("Enter", in: &model).isEmpty)
        _ = Self.press("F3", in: &model)
        #expect(model.notice == QuestionText.firstColumn)
        guard case .keepLayout(let split)? = Self.press("Down Down Down | Enter", in: &model).first else {
            Issue.record("nothing is kept")
            return
        }
        let loaded = try Self.load(Self.rounds, split)
        #expect(loaded.snapshot.units.compactMap { $0.incoming?[.received] } == [100, 90, 70])
        #expect(loaded.findings.contains { $0.kind == .reading(.otherDays) })
        // Split again it is one table, which does not add up.
        var dated = try Self.model(of: try Self.asked(Self.rounds))
        _ = Self.press("Down Down Down F3 F3 Enter", in: &dated)
        #expect(dated.notice == QuestionText.stillWrong)
        _ = Self.press("F3 F2 3 1 / 1 2 / 2 0 2 2 Enter", in: &dated)
        guard case .keepLayout(let both)? = Self.press("Enter", in: &dated).first else { return }
        let two = try Self.load(Self.rounds, both)
        #expect(two.snapshot.asOf.iso == "2023-06-30")
        #expect(two.figures.snapshotDays.map(\.iso).sorted() == ["2022-12-31", "2023-06-30"])
        #expect(!two.findings.contains { $0.kind == .reading(.otherDays) })
    }

    @Test("every key comes through an input method: no letter, no digit, no bracket means anything here")
    func inputMethods() throws {
        let table = try Self.asked()
        for character in "abcdeghiklmnopqrstuvxyzăâđêôơưABCFWZ0123456789[]" {
            var model = try Self.model(of: table)
            #expect(update(&model, .key(.character(character))).isEmpty)
            guard case .question(let screen)? = model.overlay else {
                Issue.record("\(character) leaves the screen")
                continue
            }
            #expect(screen.table == table && screen.choosing == nil && screen.typing == nil, "\(character)")
        }
    }
}
