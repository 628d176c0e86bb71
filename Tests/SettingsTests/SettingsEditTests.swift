import Foundation
import Intake
import Settings
import SampleFiles
import Statistics
import Testing

/// Settings as dated data: what they may hold, what is told of mistakes, and changing one value of the file.
@Suite("Settings that change")
struct SettingsEditTests {
    static let codes = ReportField.allCases.map(\.rawValue)

    private func parse(_ yaml: String) -> (settings: Settings, told: [String]) {
        let (settings, issues) = SettingsFile.parse(yaml, name: "dondoc.yaml", headingCodes: Self.codes)
        return (settings, issues.map { $0.line(.english) })
    }

    @Test("targets, limits, deadlines, periods, levels, aliases and bands")
    func everything() {
        let (settings, told) = parse(
            """
            deadlines:
              - {name: Tồn đọng, day: 2023-08-10}
              - {name: Cuối năm, day: 2023-12-31, inclusive: true}
            groups: [{code: xa, vi: Xã}]
            targets:
              processing:
                - rate: 100
                - {rate: 90, group: xa, from: 2023-01-01, to: 30/06/2023}
              signing: 95
            low_lists:
              processing:
                - {limit: 20}
                - {limit: 30, includes_limit: true, level: commune}
            periods: {cut_off: calendar, preset: year}
            levels: [{code: commune, vi: Cấp xã}]
            aliases:
              144: [Xã Lâm]
            evaluation:
              bands:
                - {code: tot, vi: Tốt, processing: 80, on_time: 90}
                - {code: khac, vi: Khác}
            """)
        #expect(told == [])
        #expect(settings.deadlines.map(\.name) == ["Tồn đọng", "Cuối năm"])
        #expect(settings.deadlines.map(\.isInclusive) == [false, true])
        #expect(settings.targetRules.count == 2)
        #expect(settings.targetRules[0].title[.vietnamese] == "nhóm Xã, từ 01/01/2023, đến 30/06/2023")
        #expect(settings.targetRules[1].title[.vietnamese] == "Cấp xã")
        #expect(settings.targets.processingLow == Threshold(.percent(20), includesLimit: false))
        #expect(settings.cutOff == .calendar && settings.preset == .year)
        #expect(settings.aliases == [UnitID("144"): ["Xã Lâm"]])
        #expect(settings.evaluation.bands.map(\.code) == ["tot", "khac"])
        #expect(!settings.evaluation.isExample)
        #expect(settings.evaluation.bands[0].minimums == [.processing: .percent(80), .onTime: .percent(90)])
    }

    @Test("ten deliberate mistakes, each told at its line with what to do")
    func tenMistakes() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/ten-mistakes.yaml")
        let (settings, told) = parse(try String(contentsOf: file, encoding: .utf8))
        #expect(
            told == [
                "dondoc.yaml, line 3: “31/06/2023” is not a day. Write it as 2023-08-10 or 10/08/2023.",
                "dondoc.yaml, line 12: There is no “xaa”. Did you mean “xa”?",
                "dondoc.yaml, line 13: The end 2023-01-01 is before the beginning 2023-06-30. Exchange the two days.",
                "dondoc.yaml, line 15: There is a target for the same units and days already. Keep one, or give them different from and to.",
                "dondoc.yaml, line 17: The key “rate” is missing. Add it.",
                "dondoc.yaml, line 20: There is no key “includes_limits”. Did you mean “includes_limit”?",
                "dondoc.yaml, line 22: “31” is no day on which periods end. Write calendar, or a day from 1 to 28, for example 14.",
                "dondoc.yaml, line 23: There is no “six-month”. Did you mean “six-months”?",
                "dondoc.yaml, line 28: The last band “tot” must have no conditions, else some units are in no band. Add a last one.",
                "dondoc.yaml, line 30: There is no key “holiday”. Did you mean “holidays”?",
            ])
        #expect(settings.deadlines.isEmpty)
        #expect(settings.targets == Targets(), "what is wrong keeps its default")
    }

    static let file = """
        # Ghi chú của văn phòng
        scope: UBND huyện   # địa bàn
        deadline: {day: 2023-08-10, inclusive: false}
        targets:
          # theo công văn
          processing: "100"  # phần trăm
        low_lists:
          processing:
            - {limit: 20}
            - limit: '30'
              group: xa

        """

    @Test(
        "one value changes, everything else stays as it was",
        arguments: [
            (["scope"], "UBND tỉnh", "scope: UBND huyện ", "scope: UBND tỉnh "),
            (["deadline", "day"], "2023-09-01", "day: 2023-08-10,", "day: 2023-09-01,"),
            (["deadline", "inclusive"], "true", "inclusive: false}", "inclusive: true}"),
            (["targets", "processing"], "95,5 %", "processing: \"100\"", "processing: 95,5 %"),
            (["low_lists", "processing", "1", "limit"], "40", "limit: '30'", "limit: 40"),
            (["low_lists", "processing", "0", "limit"], "15", "{limit: 20}", "{limit: 15}"),
            (["scope"], "a: b # c", "scope: UBND huyện ", "scope: \"a: b # c\" "),
            (["scope"], "nói \"thế\"", "scope: UBND huyện ", "scope: nói \"thế\" "),
        ] as [([String], String, String, String)])
    func changes(path: [String], value: String, from: String, to: String) throws {
        let changed = try SettingsEdit(path: path, value: value).applied(to: Self.file, headingCodes: Self.codes)
        #expect(changed == Self.file.replacing(from, with: to))
    }

    @Test("what is not there is added, to its section or at the end")
    func additions() throws {
        let signing = try SettingsEdit(path: ["targets", "signing"], value: "90").applied(
            to: Self.file, headingCodes: Self.codes)
        #expect(signing == Self.file.replacing("  processing: \"100\"", with: "  signing: 90\n  processing: \"100\""))
        let preset = try SettingsEdit(path: ["periods", "preset"], value: "year").applied(
            to: Self.file, headingCodes: Self.codes)
        #expect(preset == Self.file + "periods:\n  preset: year\n")
        let fresh = try SettingsEdit(path: ["deadline", "day"], value: "10/8/2023").applied(
            to: "", headingCodes: Self.codes)
        #expect(parse(fresh).settings.deadline?.day == CalendarDay(iso: "2023-08-10"))
    }

    private static let lists = """
        deadline: {day: 2023-08-10, inclusive: false}   # hạn
        holidays:
          # Tết
          - 2023-01-20   # mồng một
          - 21/01/2023
        aliases: {}   # tên khác
        make_up_days: []
        periods:
          cut_off: 14

        """

    @Test(
        "lists and sections in braces change line by line; notes stay",
        arguments: [
            (
                ["holidays"], "2023-01-20, 21/01/2023, 02/09/2023", "  - 21/01/2023\n",
                "  - 21/01/2023\n  - 02/09/2023\n"
            ),
            (["holidays"], "2023-01-20", "  - 21/01/2023\n", ""),
            (
                ["holidays", ""], "02/09/2023; 04/09/2023", "  - 21/01/2023\n",
                "  - 21/01/2023\n  - 02/09/2023\n  - 04/09/2023\n"
            ),
            (["make_up_days", ""], "2023-02-04", "make_up_days: []", "make_up_days: [2023-02-04]"),
            (["deadline", "order"], "2023-05-31", "{day: 2023", "{order: 2023-05-31, day: 2023"),
            (
                ["aliases", ""], "144: UBND xã Vĩnh Lâm cũ, Xã Lâm", "aliases: {}   # tên khác\n",
                "aliases:    # tên khác\n  144: [UBND xã Vĩnh Lâm cũ, Xã Lâm]\n"
            ),
            (["scope"], "UBND xã Bến Hải", "  cut_off: 14\n", "  cut_off: 14\nscope: UBND xã Bến Hải\n"),
            (
                ["inbox"], "/mnt/c/Users/vp/Downloads", "  cut_off: 14\n",
                "  cut_off: 14\ninbox: /mnt/c/Users/vp/Downloads\n"
            ),
        ] as [([String], String, String, String)])
    func lists(path: [String], value: String, from: String, to: String) throws {
        let changed = try SettingsEdit(path: path, value: value).applied(to: Self.lists, headingCodes: Self.codes)
        #expect(changed == Self.lists.replacing(from, with: to))
    }

    /// A year that an office names follows the office alone: whoever adds a day must not lose the country's.
    @Test func anAddedDayOffKeepsTheOthers() throws {
        let changed = try SettingsEdit(path: ["holidays", ""], value: "20/6/2023").applied(
            to: "", headingCodes: Self.codes)
        let calendar = parse(changed).settings.calendar
        let day = try #require(CalendarDay(iso: "2023-06-20"))
        #expect(calendar.holidays == PublicHolidays.calendar.holidays.union([day]))
        #expect(calendar.makeUpDays == PublicHolidays.calendar.makeUpDays)
        let twice = try SettingsEdit(path: ["holidays", ""], value: "21/6/2023").applied(
            to: changed, headingCodes: Self.codes)
        #expect(parse(twice).settings.calendar.holidays.count == calendar.holidays.count + 1)
        let made = try SettingsEdit(path: ["make_up_days", ""], value: "2023-07-01").applied(
            to: "", headingCodes: Self.codes)
        #expect(parse(made).settings.calendar.holidays == PublicHolidays.calendar.holidays)
    }

    @Test func namesJoinThoseThatAreThere() throws {
        let first = try SettingsEdit(path: ["aliases", ""], value: "144 = Xã Lâm").applied(
            to: "", headingCodes: Self.codes)
        let second = try SettingsEdit(path: ["aliases", ""], value: "144: Xã Lâm, Lâm: cũ").applied(
            to: first, headingCodes: Self.codes)
        #expect(parse(second).settings.aliases == [UnitID("144"): ["Xã Lâm", "Lâm: cũ"]])
        #expect(throws: SettingsEdit.Refusal.self) {
            try SettingsEdit(path: ["aliases", ""], value: "Xã Lâm").applied(to: first, headingCodes: Self.codes)
        }
        #expect(throws: SettingsEdit.Refusal.self) {
            try SettingsEdit(path: ["holidays", ""], value: "30/02/2023").applied(to: "", headingCodes: Self.codes)
        }
    }

    @Test("whatever an office judges by can be set, also where no file says it yet")
    func everythingIsOffered() {
        for yaml in ["", "deadline: {day: 2023-08-10}\n", "deadlines:\n  - {day: 2023-08-10}\n  - {day: 2023-12-31}\n"]
        {
            let paths = SettingsOutline(yaml, settings: parse(yaml).settings).items.filter(\.isEditable).map(\.path)
            for path in [
                ["scope"], ["inbox"], ["targets", "processing"], ["targets", "leader_signing"], ["holidays", ""],
                ["make_up_days", ""], ["aliases", ""], ["periods", "cut_off"], ["periods", "preset"],
            ] { #expect(paths.contains(path), "\(path)") }
            #expect(paths.contains { $0.first?.hasPrefix("deadline") ?? false && $0.last == "day" })
            if !yaml.isEmpty {
                #expect(paths.contains { $0.last == "order" } && paths.contains { $0.last == "inclusive" })
            }
        }
    }

    @Test("a value that would be a mistake is refused with its sentence")
    func refusals() {
        for (path, value) in [
            (["deadline", "day"], "31/02/2023"), (["targets", "processing"], "120"),
            (["deadline", "inclusive"], "maybe"),
            (["scope"], ""), (["scope"], " "),
        ] {
            #expect(throws: SettingsEdit.Refusal.self, "\(value)") {
                try SettingsEdit(path: path, value: value).applied(to: Self.file, headingCodes: Self.codes)
            }
        }
        #expect(throws: SettingsEdit.Refusal.notReadable) {
            try SettingsEdit(path: ["scope"], value: "x").applied(to: "a: [", headingCodes: Self.codes)
        }
        #expect(throws: SettingsEdit.Refusal.byHandOnly(line: 1)) {
            try SettingsEdit(path: ["scope"], value: "x").applied(to: "scope: |\n  a\n  b\n", headingCodes: Self.codes)
        }
    }

    @Test("the outline shows every value with its line, and the common ones that are not set")
    func outline() {
        let outline = SettingsOutline(Self.file, settings: parse(Self.file).settings)
        let lines = outline.items.map { "\($0.path.joined(separator: ".")) \($0.value ?? "-") \($0.line ?? 0)" }
        #expect(lines.contains("deadline.day 2023-08-10 3"))
        #expect(lines.contains("low_lists.processing.1.limit 30 10"))
        #expect(lines.contains("targets.signing 100 0"), "\(lines)")
        #expect(lines.contains("low_lists.unit_signing.limit 75 0"))
        #expect(!lines.contains { $0.hasPrefix("low_lists.processing.limit") }, "it is there as a list")
    }
}
