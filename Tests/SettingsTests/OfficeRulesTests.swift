import Intake
import Settings
import SampleFiles
import Statistics
import Testing

/// What an office adds of its own: targets, a measure, the documents an evaluation needs, days off.
@Suite("Rules of the office")
struct OfficeRulesTests {
    private static func parse(_ yaml: String) -> (settings: Settings, told: [String]) {
        let (settings, issues) = SettingsFile.parse(
            yaml, name: "dondoc.yaml", headingCodes: ReportField.allCases.map(\.rawValue))
        return (settings, issues.map { $0.line(.english) })
    }

    @Test("targets nobody set judge nothing; those set are read, for everyone or for some")
    func targets() {
        let none = Self.parse("targets: {processing: 100}").settings.targets
        #expect(none.leader == nil && none.fullySigned == nil && none.inTime == nil && none.urgentOpen == nil)
        let (settings, told) = Self.parse(
            """
            targets:
              leader_signing: 80
              fully_signed: 95,5 %
              in_time:
                - rate: 90
                - {rate: 70, group: xa}
              urgent_open:
                - documents: 0
                - {documents: 12, level: commune}
            """)
        #expect(told == [])
        #expect(settings.targets.leader == .percent(80))
        #expect(settings.targets.fullySigned?.compared(to: Rate(955, of: 1_000)) == .equal)
        #expect(settings.targets.inTime == .percent(90))
        #expect(settings.targets.urgentOpen == 0)
        let commune = Unit(id: UnitID("1"), name: "x", group: "xa", level: "commune")
        let own = settings.plan.targets(for: commune, on: day("2023-06-14"))
        #expect(own.inTime == .percent(70) && own.urgentOpen == 12 && own.leader == .percent(80))
    }

    @Test(
        "what cannot be a target, a measure or a number is told",
        arguments: [
            ("targets: {urgent_open: 5 %}", "line 1: “5 %” is not a number of documents"),
            ("targets: {leader_signing: 101}", "line 1: “101” is not a percentage"),
            ("targets: {leader: 80}", "line 1: There is no key “leader”"),
            ("evaluation: {minimum_documents: nhiều}", "line 1: “nhiều” is not a number of documents"),
            ("measures:\n  - {name: a_b, part: processed}", "line 2: The key “of” is missing"),
            ("measures:\n  - {name: open, part: processed, of: received}", "line 2: “open” cannot name a measure"),
            ("measures:\n  - {name: Tồn, part: processed, of: received}", "line 2: “Tồn” cannot name a measure"),
            ("measures:\n  - {name: x, part: proccessed, of: received}", "Did you mean “processed”?"),
            ("measures:\n  - {name: x, part: signed, of: received}", "takes incoming and issued documents together"),
            ("measures:\n  - {name: x, part: open, of: closed}", "its part has documents that its whole has not"),
            ("measures:\n  - {name: x, part: open, of: received, better: less}", "There is no “less”"),
        ])
    func mistakes(yaml: String, told: String) {
        let messages = Self.parse(yaml).told
        #expect(messages.contains { $0.contains(told) }, "\(messages)")
    }

    @Test("a measure of the office is a share of the counts it names")
    func measure() throws {
        let (settings, told) = Self.parse(
            """
            measures:
              - name: late_share
                vi: Tỷ lệ xử lý quá hạn
                en: Late of processed
                short_vi: "% XL trễ"
                part: processed_late
                of: [processed_in_time, processed_late]
                better: smaller
            """)
        #expect(told == [])
        let measure = try #require(settings.measures.first)
        #expect(!measure.isGreaterBetter && measure.title[.english] == "Late of processed")
        #expect(measure.shortTitle[.vietnamese] == "% XL trễ")
        var counts = Counts()
        counts[.processedLate] = 3
        #expect(counts[rate: measure] == nil, "half of the whole is not known")
        counts[.processedInTime] = 9
        #expect(counts[rate: measure] == Rate(3, of: 12))
        #expect(Counts()[rate: RateMeasure(named: "late_share")] == nil)
    }

    @Test("how many documents a share needs to be rated: ten, one number, or one each")
    func leastDocuments() {
        #expect(Settings().evaluation.leastDocuments(for: .signing) == 10)
        let one = Self.parse("evaluation: {minimum_documents: 3}").settings.evaluation
        #expect(EvaluationMeasure.allCases.allSatisfy { one.leastDocuments(for: $0) == 3 })
        #expect(one.isExample && one.bands == EvaluationRule.example.bands, "the bands are still the example")
        let each = Self.parse("evaluation: {minimum_documents: {signing: 5}}").settings.evaluation
        #expect(each.leastDocuments(for: .signing) == 5 && each.leastDocuments(for: .processing) == 10)
    }

    @Test("the country's days off hold in the years an office does not name")
    func daysOff() {
        let country = Settings().calendar
        for (iso, works) in [
            ("2022-09-01", false), ("2023-05-03", false), ("2024-04-29", false), ("2024-05-04", true),
            ("2025-05-02", false), ("2025-04-26", true), ("2026-02-17", false), ("2026-02-23", true),
        ] { #expect(country.isWorkingDay(day(iso)) == works, "\(iso)") }
        let own = Self.parse("holidays: [2023-03-01]").settings.calendar
        #expect(!own.isWorkingDay(day("2023-03-01")))
        #expect(own.isWorkingDay(day("2023-05-03")), "the office's own list is that of its year")
        #expect(!own.isWorkingDay(day("2024-04-29")))
        #expect(country.yearsWithoutDaysOff(from: day("2021-12-31"), through: day("2027-01-04")) == [2021, 2027])
        #expect(country.yearsWithoutDaysOff(from: day("2022-12-15"), through: day("2026-12-31")) == [])
    }
}
