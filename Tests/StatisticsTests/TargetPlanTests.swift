import Statistics
import Testing

/// Which target holds for whom and when.
@Suite struct TargetPlanTests {
    private static func day(_ iso: String) -> CalendarDay { Published.day(iso) }

    static let plan = TargetPlan(
        Targets(),
        rules: [
            rule(95, level: "commune"), rule(90, group: "xa"), rule(85, group: "xa", from: "2023-01-01"),
            rule(80, group: "xa", from: "2023-06-01", to: "2023-06-30"), rule(70, group: "xa", level: "commune"),
            rule(99, from: "2023-01-01", to: "2023-12-31"),
            TargetRule(.leaderLow, Threshold(.percent(30), includesLimit: true), group: "xa"),
        ])

    private static func rule(
        _ percent: Int, group: String? = nil, level: String? = nil, from: String? = nil, to: String? = nil
    ) -> TargetRule {
        TargetRule(
            .processing, Threshold(.percent(percent), includesLimit: false), group: group, level: level,
            from: from.map(day), to: to.map(day), title: Phrase("\(percent)", "\(percent)"))
    }

    @Test(arguments: [
        ("", "", "2022-06-14", 100), ("", "", "2023-06-14", 99), ("", "commune", "2022-06-14", 95),
        ("", "commune", "2023-06-14", 95), ("xa", "", "2022-06-14", 90), ("xa", "", "2023-05-31", 85),
        ("xa", "", "2023-06-01", 80), ("xa", "", "2023-06-30", 80), ("xa", "", "2023-07-01", 85),
        ("xa", "commune", "2023-06-14", 70), ("thi-tran", "", "2024-01-01", 100),
    ])
    func theMostSpecificThatIsValidWins(group: String, level: String, day: String, percent: Int) {
        let unit = Unit(id: UnitID("1"), name: "x", group: group, level: level)
        let targets = Self.plan.targets(for: unit, on: Self.day(day))
        #expect(targets.processing.compared(to: .percent(percent)) == .equal)
        #expect(targets.signing == .percent(100), "other measures keep the target of everyone")
        #expect(targets.origins[.processing]?[.english] == (percent == 100 ? nil : "\(percent)"))
        #expect(targets.leaderLow.includesLimit == (group == "xa"))
    }

    /// The rules judge each unit by its own targets, and the sentence names the one that applied.
    @Test func unitsAreJudgedByTheirOwnTargets() throws {
        let rule = TargetRule(
            .processing, Threshold(.percent(90), includesLimit: false), group: "xa",
            title: Phrase("nhóm Xã", "group Communes"))
        let assessment = Assessment(
            Published.snapshot, plan: TargetPlan(Targets(), rules: [rule]), deadline: Published.deadline,
            calendar: Published.calendar)
        // 144 has processed 91.19 %: the best of all, and enough for a commune.
        let best = try #require(assessment.units.first { $0.figures.unit.id == UnitID("144") })
        #expect(best.processing == .met)
        #expect(assessment.count(of: .processingBelowTarget) == 35)
        let other = try #require(assessment.units.first { $0.figures.unit.id == UnitID("143") })
        let sentence = other.explanation(of: .processingBelowTarget, frame: assessment.frame, in: .vietnamese)
        #expect(sentence.contains("chỉ tiêu 90 % [nhóm Xã]"), "\(sentence)")
        let office = try #require(assessment.units.first { $0.figures.unit.id == UnitID("135") })
        let plain = office.explanation(of: .processingBelowTarget, frame: assessment.frame, in: .vietnamese)
        #expect(plain.contains("chỉ tiêu 100 %:"), "\(plain)")
    }

    @Test(arguments: [
        ("2023-05-01", "giữa năm"), ("2023-06-29", "giữa năm"), ("2023-06-30", "giữa năm"), ("2023-12-30", "cuối năm"),
        ("2024-02-01", "cuối năm"),
    ])
    func theNextDeadlineIsShown(day: String, name: String) {
        let deadlines = [
            Deadline(day: Self.day("2023-12-31"), isInclusive: true, name: "cuối năm"),
            Deadline(day: Self.day("2023-07-01"), isInclusive: false, name: "giữa năm"),
        ]
        #expect(deadlines.current(on: Self.day(day))?.name == name)
        #expect([Deadline]().current(on: Self.day(day)) == nil)
    }

    @Test(arguments: [
        (PeriodPreset.sixMonths, "2023-06-14", 14, "2022-12-15", "2023-06-14"),
        (.sixMonths, "2023-06-15", 14, "2023-06-15", "2023-12-14"),
        (.sixMonths, "2022-12-20", 14, "2022-12-15", "2023-06-14"),
        (.nineMonths, "2023-06-14", 14, "2022-12-15", "2023-09-14"),
        (.year, "2023-06-14", 14, "2022-12-15", "2023-12-14"), (.quarter, "2023-06-14", 14, "2023-03-15", "2023-06-14"),
        (.month, "2023-01-14", 14, "2022-12-15", "2023-01-14"), (.month, "2023-01-15", 14, "2023-01-15", "2023-02-14"),
        (.month, "2024-02-10", 0, "2024-02-01", "2024-02-29"), (.quarter, "2023-12-31", 0, "2023-10-01", "2023-12-31"),
        (.sixMonths, "2023-06-30", 0, "2023-01-01", "2023-06-30"), (.year, "2023-06-30", 0, "2023-01-01", "2023-12-31"),
    ])
    func presets(preset: PeriodPreset, day: String, cutOff: Int, from: String, to: String) {
        let period = preset.period(
            containing: Self.day(day), cutOff: cutOff == 0 ? .calendar : .day(cutOff))
        #expect(period?.from.iso == from)
        #expect(period?.to.iso == to)
    }

    @Test func nineMonthsEndInSeptember() {
        #expect(PeriodPreset.nineMonths.period(containing: Self.day("2023-10-01"), cutOff: .day(14)) == nil)
        #expect(PeriodPreset.nineMonths.period(containing: Self.day("2023-10-01"), cutOff: .calendar) == nil)
    }
}
