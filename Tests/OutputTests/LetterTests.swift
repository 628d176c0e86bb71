import Foundation
import SampleFiles
import Sheets
import Statistics
import Testing

@testable import Intake
@testable import Output

@Suite struct LetterTests {
    private static let assessment: Assessment = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let names = ["units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv"]
        let files = names.map { name in
            let data = (try? Data(contentsOf: root.appendingPathComponent("SampleData/\(name)"))) ?? Data()
            return SourceFile(name: name, bytes: SharedBytes(copying: Array(data)))
        }
        guard let reports = try? loadReports(files), let day = CalendarDay(year: 2023, month: 8, day: 10) else {
            fatalError("the appendices cannot be read")
        }
        return Assessment(
            reports.snapshot, targets: Targets(), deadline: Deadline(day: day, isInclusive: false),
            calendar: WorkingCalendar())
    }()
    private static let units = assessment.units.map(\.figures.unit)

    private func list(_ kind: LowLists.Kind, _ order: LowLists.Order = .reported) -> LowLists.List {
        guard let list = LowLists(Self.assessment, order: order).lists.first(where: { $0.kind == kind }) else {
            fatalError("no list \(kind)")
        }
        return list
    }

    @Test(arguments: [(LowLists.Kind.processing, 12), (.unitSigning, 8), (.leaderSigning, 16)])
    func listsAreComplete(kind: LowLists.Kind, count: Int) {
        #expect(list(kind).entries.count == count)
    }

    @Test func listsHaveTheWordingOfALetter() {
        let text = LowLists(Self.assessment).letter(.vietnamese).formatted(as: .text)
        #expect(
            text.contains(
                "1. Các đơn vị có tỷ lệ xử lý văn bản đến trên hệ thống thấp (dưới 20 %), 12 đơn vị: "
                    + "Phòng Y tế Huyện Vĩnh Linh (14 %); Phòng Kinh tế Hạ tầng (16 %)"))
        #expect(text.contains("(từ 75 % trở xuống), 8 đơn vị"))
        #expect(text.contains("UBND xã Kim Thạch (75 %)"))
        #expect(LowLists(Self.assessment).letter(.english).formatted(as: .text).contains("under 20 %"))
    }

    @Test func orderByValueBeginsWithTheLowest() {
        let percents = list(.unitSigning, .value).entries.compactMap { $0.rate.roundedPercent }
        #expect(percents == percents.sorted())
        #expect(list(.unitSigning, .value).entries.first?.unit.id == UnitID("123"))
    }

    /// The published list of unit signing, as someone would paste it.
    @Test(arguments: [
        "Phòng Lao động, TB - XH (5 %), Phòng Giáo dục và Đào tạo (44 %), Phòng Tài chính - Kế hoạch (68 %), "
            + "UBND xã Vĩnh Long (37 %), UBND xã Vĩnh Khê (69 %), UBND xã Kim Thạch (75 %).",
        "1. Phòng Lao động, TB-XH\n2. phong giao duc va dao tao\n- Tài chính - Kế hoạch\n143\nxã Vĩnh Khê; Kim Thạch",
    ]) func aTypedListIsHeldAgainstTheCompleteOne(text: String) {
        let typed = TypedList(text, among: Self.units)
        #expect(Set(typed.units.map(\.text)) == ["123", "132", "133", "143", "156", "154"])
        #expect(typed.unknown.isEmpty)
        #expect(typed.missing(from: list(.unitSigning)).map(\.id.text) == ["126", "129"])
        #expect(typed.strangers(to: list(.unitSigning)).isEmpty)
        #expect(typed.strangers(to: list(.processing)).map(\.text).sorted() == ["123", "132", "133", "154"])
    }

    @Test func aNameWithoutItsKindIsEnough() {
        let typed = TypedList("Vĩnh Long; Hồ Xá; Vĩnh Giang", among: Self.units)
        #expect(typed.units.map(\.text) == ["143", "140", "149"])
        #expect(typed.unknown.isEmpty, "words of Vĩnh Hòa begin like Hồ Xá, too")
    }

    @Test func namesThatNobodyHasAreSaid() {
        let typed = TypedList("Phòng Ma; Vĩnh; UBND xã Vĩnh Ô", among: Self.units)
        #expect(typed.units == [UnitID("155")])
        #expect(typed.unknown == ["Phòng Ma", "Vĩnh"])
        let report = TypedListReport(typed, LowLists(Self.assessment), units: Self.units).text(.vietnamese)
        #expect(report.contains("Không nhận ra: Phòng Ma; Vĩnh"))
    }

    private func reminder(_ id: String, backlog: [IncomingDocument] = []) throws -> Reminder {
        let unit = try #require(Self.assessment.units.first { $0.figures.unit.id == UnitID(id) })
        return Reminder(unit, in: Self.assessment, backlog: backlog, unsigned: [], listed: 2)
    }

    @Test func aReminderNamesNumbersDayAndPace() throws {
        let day = try #require(CalendarDay(iso: "2022-12-15"))
        let documents = (1...3).map { number in
            IncomingDocument(
                unit: UnitID("143"), arrivalNumber: number, arrivalDate: day, reference: "\(number)/UBND",
                issuer: "UBND huyện", subject: "V/v <b>rà soát</b>\u{1B}[31m", state: .unprocessed)
        }
        let letter = try reminder("143", backlog: documents).letter(.vietnamese)
        let text = letter.formatted(as: .text)
        #expect(text.contains("đã xử lý 114 (6,95 %), còn tồn 1.526 văn bản"))
        #expect(text.contains("chậm nhất ngày 09/08/2023: còn 40 ngày làm việc, mỗi ngày cần xử lý 39 văn bản"))
        #expect(text.contains("Số đến 1, ngày 15/12/2022: 1/UBND"))
        #expect(!text.contains("3/UBND"), "only as many as asked for")
        #expect(!text.contains("\u{1B}"))
        let html = letter.formatted(as: .html)
        #expect(html.contains("&lt;b&gt;rà soát") && !html.contains("<b>"))
        #expect(letter.formatted(as: .markdown).contains("\\<b\\>"))
    }

    private func reminder(after entries: [JournalEntry], before day: String? = nil) throws -> String {
        let unit = try #require(Self.assessment.units.first { $0.figures.unit.id == UnitID("143") })
        let history = ReminderHistory(entries, before: day.flatMap { CalendarDay(iso: $0) })
        return Reminder(unit, in: Self.assessment, backlog: [], unsigned: [], listed: 2, previous: history)
            .letter(.vietnamese).formatted(as: .text)
    }

    private func entry(_ day: String, asOf: String = "2023-06-01", open: Int?) throws -> JournalEntry {
        JournalEntry(
            unit: UnitID("143"), kind: .reminder, day: try #require(CalendarDay(iso: day)),
            asOf: try #require(CalendarDay(iso: asOf)), open: open)
    }

    @Test func theNextReminderTellsOfTheLast() throws {
        #expect(
            try reminder(after: [entry("2023-06-07", open: 1_626)]).contains(
                "Nhắc lần 2, lần trước 07/06: 1.626 tồn, nay giảm 100.\n"))
        #expect(
            try reminder(after: [entry("2022-12-20", open: 1_500), entry("2022-11-20", open: 9)]).contains(
                "Nhắc lần 3, lần trước 20/12/2022: 1.500 tồn, nay tăng 26."))
        #expect(
            try reminder(after: [entry("2023-07-07", asOf: "2023-06-14", open: 1_526)]).contains(
                "Nhắc lần 2, lần trước 07/07: 1.526 tồn.\n"), "the same figures have not changed since")
        #expect(try !reminder(after: []).contains("Nhắc lần"))
        #expect(
            try !reminder(after: [entry("2023-06-07", open: 1)], before: "2023-06-07").contains("Nhắc lần"),
            "one sent today is this one")
        var note = try entry("2023-06-07", open: 1)
        note.kind = .agreement
        #expect(try !reminder(after: [note]).contains("Nhắc lần"))
    }

    @Test func aReminderSentAgainOnTheSameDayCountsOnce() throws {
        let entries = try [
            entry("2023-06-07", open: 1_600), entry("2023-06-07", open: 1_590), entry("2023-06-12", open: 1_540),
            entry("2023-06-12", open: 1_530),
        ]
        #expect(try reminder(after: entries).contains("Nhắc lần 3, lần trước 12/06: 1.530 tồn"))
    }

    @Test func aUnitThatMeetsEverythingIsNotReminded() throws {
        let figures = UnitFigures(
            unit: Unit(id: UnitID("1"), name: "Phòng mẫu"), reportOrder: 0, incoming: Counts.incoming(closed: 5),
            issued: Counts.issued(signed: 3, leaderSigned: 3))
        let assessment = Assessment(
            Snapshot(asOf: Self.assessment.snapshot.asOf, units: [figures]), targets: Targets(), deadline: nil,
            calendar: WorkingCalendar())
        let reminder = Reminder(assessment.units[0], in: assessment, backlog: [], unsigned: [], listed: 5)
        #expect(!reminder.isNeeded)
        #expect(reminder.letter(.vietnamese).formatted(as: .text).contains("không có nội dung phải nhắc"))
    }
}
