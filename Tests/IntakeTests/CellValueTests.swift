import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Cells become values")
struct CellValueTests {
    @Test(
        "counts, as offices write them",
        arguments: [
            ("1501", 1501), ("1.501", 1501), ("1,501", 1501), ("1 501", 1501), ("1\u{A0}501", 1501),
            ("1\u{202F}501", 1501), ("12.345.678", 12_345_678), (" 7 ", 7), ("'1501", 1501), ("\u{2019}42", 42),
            ("0", 0),
            ("1501.0", 1501), ("1.501,00", 1501), ("1,501.00", 1501), ("1501,0", 1501), ("1501.000", 1501), ("-0", 0),
            ("1000000000000", 1_000_000_000_000),
        ])
    func count(_ text: String, _ expected: Int) { #expect(readCount(text) == .value(expected)) }

    @Test("nothing there", arguments: ["", "  ", "\u{A0}", "-", "–", "—", " - ", "'"])
    func blank(_ text: String) {
        #expect(readCount(text) == .blank)
        #expect(readPercent(text) == .blank)
        #expect(readDay(text) == .blank)
    }

    @Test(
        "counts that are refused, and why",
        arguments: [
            ("#DIV/0!", CellProblem.formulaError), ("#REF!", .formulaError), ("-5", .negative), ("−5", .negative),
            ("1.5", .fraction), ("12,50", .fraction), ("0.750", .fraction), ("mười", .notANumber), ("12a", .notANumber),
            ("1.50.1", .notANumber), ("1.234,567.8", .notANumber), (".5", .notANumber), ("1..5", .notANumber),
            ("1000000000001", .tooLarge), ("99999999999999999999999999", .tooLarge), ("1e5", .notANumber),
            ("1501 hs", .notANumber), ("14/06/2023", .notANumber),
        ])
    func badCount(_ text: String, _ problem: CellProblem) { #expect(readCount(text) == .problem(problem)) }

    @Test(
        "percentages",
        arguments: [
            ("75", 75, 0), ("75%", 75, 0), ("75 %", 75, 0), ("75,18 %", 7518, 2), ("75.18%", 7518, 2), ("100", 100, 0),
            ("0", 0, 0), ("0.75", 75, 2), ("0,3", 3, 1), ("75.0", 75, 0), ("33.333333", 333_333, 4), ("120%", 120, 0),
            ("'75", 75, 0), ("66.66666", 666_667, 4),
        ])
    func percent(_ text: String, _ scaled: Int, _ decimals: Int) {
        #expect(readPercent(text) == .value(PrintedPercent(scaled, decimals: decimals)))
    }

    @Test(
        "a fraction is a percentage only where the cell says so",
        arguments: [("0.75", 75, 0), ("0,7518", 7518, 2), ("1", 100, 0), ("0.005", 5, 1), ("75%", 75, 0)])
    func percentFormatted(_ text: String, _ scaled: Int, _ decimals: Int) {
        #expect(
            readPercent(text, isPercentFormatted: true) == .value(PrintedPercent(scaled, decimals: decimals)))
    }

    @Test(
        "percentages that are refused",
        arguments: [
            ("#DIV/0!", CellProblem.formulaError), ("-5%", .negative), ("abc", .notANumber), ("1000001", .tooLarge),
            ("%", .notANumber),
        ])
    func badPercent(_ text: String, _ problem: CellProblem) { #expect(readPercent(text) == .problem(problem)) }

    @Test(
        "recomputed percentages round half up at the printed decimals",
        arguments: [
            (4286, 5701, 0, "75"), (4286, 5701, 2, "75.18"), (648, 650, 0, "100"), (648, 650, 1, "99.7"),
            (1, 8, 0, "13"),
            (1, 8, 2, "12.50"), (0, 5, 0, "0"),
        ])
    func recomputed(_ part: Int, _ whole: Int, _ decimals: Int, _ text: String) {
        #expect(PrintedPercent.recomputed(Rate(part, of: whole), decimals: decimals)?.text == text)
    }

    @Test(
        "days, day first always",
        arguments: [
            ("10/2/2023", "2023-02-10"), ("14-06-2023", "2023-06-14"), ("14.06.2023", "2023-06-14"),
            ("2023-06-14", "2023-06-14"), ("2023/6/4", "2023-06-04"), ("45091", "2023-06-14"),
            ("45091.4375", "2023-06-14"),
            ("45091.437512345678", "2023-06-14"), ("ngày 14 tháng 6 năm 2023", "2023-06-14"),
            ("14 tháng 6 năm 2023", "2023-06-14"), ("14/06/23", "2023-06-14"), ("01/02/85", "1985-02-01"),
            ("14/06/2023 10:30", "2023-06-14"), ("2023-06-14T10:30:05", "2023-06-14"),
            ("2023-06-14 00:00:00", "2023-06-14"),
            ("10:30 14/06/2023", "2023-06-14"), ("10h30 ngày 14/6/2023", "2023-06-14"), ("20230614", "2023-06-14"),
            ("14-Jun-2023", "2023-06-14"), ("Jun 14, 2023", "2023-06-14"), (" '14/06/2023", "2023-06-14"),
            ("29/02/2024", "2024-02-29"), ("Thứ tư, 14/06/2023", "2023-06-14"), ("14 thg 6, 2023", "2023-06-14"),
        ])
    func date(_ text: String, _ iso: String) { #expect(readDay(text).value?.iso == iso, "\(readDay(text))") }

    @Test(
        "days that are refused, and why",
        arguments: [
            ("31/02/2023", CellProblem.noSuchDay), ("29/02/2023", .noSuchDay), ("06/14/2023", .monthFirst),
            ("00/01/2023", .noSuchDay), ("14/06/3023", .noSuchDay), ("hôm qua", .notADate), ("14/06", .notADate),
            ("5", .notADate), ("#N/A", .formulaError), ("14/06/2023 bis", .notADate), ("99999999", .noSuchDay),
            ("1/2/3/4", .notADate), ("123456789012", .notADate), ("14/6/202", .notADate),
        ])
    func badDate(_ text: String, _ problem: CellProblem) { #expect(readDay(text) == .problem(problem)) }

    @Test("no bytes make the readers fail, seed 2730")
    func hostile() {
        var state: UInt64 = 2730
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let alphabet = Array("0123456789.,-/ '%#eT:đ\u{A0}ngày".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<next(24) { text.append(alphabet[next(alphabet.count)]) }
            let string = String(text)
            if let count = readCount(string).value { #expect((0...1_000_000_000_000).contains(count)) }
            if let percent = readPercent(string, isPercentFormatted: next(2) == 0).value {
                #expect(percent.scaled >= 0)
            }
            if let day = readDay(string).value { #expect((1900...2199).contains(day.year)) }
        }
    }
}
