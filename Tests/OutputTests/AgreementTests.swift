import SampleFiles
import Statistics
import Testing

@testable import Intake
@testable import Output

/// Promised days as they are typed, and the list of what was agreed.
@Suite struct AgreementTests {
    private static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
        return day
    }
    private static let today = day("2023-06-14")

    @Test(arguments: [
        ("10/8", "2023-08-10"), ("10-8", "2023-08-10"), ("10.8", "2023-08-10"), (" 10 / 08 ", "2023-08-10"),
        ("10 8", "2023-08-10"), ("ngày 10 tháng 8", "2023-08-10"), ("Nga\u{300}y 10 tha\u{301}ng 8", "2023-08-10"),
        // Today is still to come, yesterday comes next year.
        ("14/6", "2023-06-14"), ("13/6", "2024-06-13"), ("1/1", "2024-01-01"),
        ("20", "2023-06-20"), ("14", "2023-06-14"), ("13", "2023-07-13"), ("31", "2023-07-31"),
        ("ngày 20", "2023-06-20"),
        ("29/2", "2024-02-29"),
        ("10/8/2023", "2023-08-10"), ("10/8/23", "2023-08-10"), ("2023-08-10", "2023-08-10"),
        ("20230810", "2023-08-10"),
        ("ngày 10 tháng 8 năm 2023", "2023-08-10"), ("14/06/2023", "2023-06-14"),
    ]) func daysAsTheyAreTyped(text: String, expected: String) {
        #expect(PromisedDay(text, typedOn: Self.today) == .day(Self.day(expected)))
    }

    @Test(arguments: [
        ("8/25", PromisedDay.Problem.monthFirst(day: 25, month: 8)),
        ("8/25/2023", .monthFirst(day: 25, month: 8)),
        ("32/8", .noSuchDay), ("31/6", .noSuchDay), ("0/8", .noSuchDay), ("32", .noSuchDay), ("0", .noSuchDay),
        ("31/6/2023", .noSuchDay),
        ("13/6/2023", .past(day("2023-06-13"))), ("2020-01-01", .past(day("2020-01-01"))),
        ("10/8/2203", .noSuchDay), ("10/8/2032", .tooFar(day("2032-08-10"))),
        ("mai", .notADay), ("10/8/x", .notADay), ("45091", .notADay), ("108", .notADay),
        ("?", .notADay), ("10/8/9/7", .notADay), ("99999999999999999999", .notADay),
    ]) func whatIsNoSuchDay(text: String, problem: PromisedDay.Problem) {
        #expect(PromisedDay(text, typedOn: Self.today) == .problem(problem))
    }

    @Test(arguments: ["", "  ", "\u{A0}"]) func nothing(text: String) {
        #expect(PromisedDay(text, typedOn: Self.today) == .nothing)
    }

    private static let assessment: Assessment = {
        let names = ["Phòng Y tế", "UBND xã <b>*Vĩnh*</b>", "Phòng Nội vụ"]
        let units = names.enumerated().map { place, name in
            UnitFigures(
                unit: Unit(id: UnitID("\(place + 1)"), name: name), reportOrder: place,
                incoming: Counts.incoming(open: 10))
        }
        return Assessment(
            Snapshot(asOf: today, scope: "UBND huyện", units: units, isSample: true), targets: Targets(), deadline: nil,
            calendar: WorkingCalendar())
    }()

    private static func entry(
        _ unit: String, _ kind: JournalEntry.Kind = .agreement, on day: CalendarDay = today, note: String = "",
        promised: CalendarDay? = nil
    ) -> JournalEntry {
        JournalEntry(
            unit: UnitID(unit), kind: kind, day: day, asOf: today, open: 1_526, unsigned: 3, note: note,
            promised: promised)
    }

    private static let journal: [UnitID: [JournalEntry]] = [
        UnitID("3"): [entry("3", note: "bổ sung người", promised: day("2023-07-20"))],
        UnitID("1"): [
            entry("1", on: today.advanced(by: -7), note: "tuần trước"), entry("1", note: "nháp"),
            entry("1", note: "=1+1 <script>"), entry("1", .reminder),
        ],
        UnitID("2"): [entry("2", .reminder)],
        UnitID("9"): [entry("9", note: "không còn đơn vị này")],
    ]

    @Test func theLastWordOfTheDayStandsInTheOrderOfTheReport() {
        let actions = AgreedActions(of: Self.today, in: Self.journal, assessment: Self.assessment)
        #expect(actions.actions.map(\.unit.figures.unit.id.text) == ["1", "3"])
        #expect(actions.actions.map(\.entry.note) == ["=1+1 <script>", "bổ sung người"])
        #expect(actions.fileName(.vietnamese) == "ket-luan-hop-2023-06-14")
    }

    @Test func theListAsText() {
        let letter = AgreedActions(of: Self.today, in: Self.journal, assessment: Self.assessment).letter(.vietnamese)
        #expect(
            letter.formatted(as: .text) == """
                Kết luận cuộc họp đôn đốc ngày 14/06/2023 (DỮ LIỆU MẪU)

                UBND huyện. Số liệu đến ngày 14/06/2023.
                Đã thống nhất với 2 đơn vị:
                - Phòng Y tế: tồn 1.526 văn bản; 3 chưa ký số; =1+1 <script>
                - Phòng Nội vụ: tồn 1.526 văn bản; 3 chưa ký số; hẹn xong 20/07/2023; bổ sung người

                """)
        let html = letter.formatted(as: .html)
        #expect(html.contains("&lt;script&gt;") && !html.contains("<script>"))
        #expect(letter.formatted(as: .markdown).contains("\\<script\\>"))
    }

    @Test func aMeetingWithoutAgreementsSaysSo() {
        for language in Language.allCases {
            let text = AgreedActions(of: Self.today, in: [:], assessment: Self.assessment).letter(language)
                .formatted(as: .text)
            #expect(text.contains(language == .vietnamese ? "Chưa ghi kết luận nào." : "Nothing was agreed."))
        }
    }
}
