import Statistics
import TestSupport
import Testing
import Text

@Suite struct UnitTableTests {
    @Test func defaultOrderIsTheReports() {
        let ids = Published.table(TableQuery(table: .incoming)).units.map(\.figures.unit.id.text)
        #expect(ids == Published.appendix("phu-luc-1-van-ban-den").map { $0[1] })
    }

    @Test func sortIsTotalAndStable() {
        let query = TableQuery(table: .issued, sort: [SortKey(.leaderRateOfSigned, descending: false)])
        let ids = Published.table(query).units.prefix(16).map(\.figures.unit.id.text)
        // Fifteen zeros in the order of the report, then 6 %.
        #expect(
            ids == [
                "240", "122", "123", "124", "125", "126", "128", "130", "132", "137", "142", "146", "148", "150", "156",
                "135",
            ])
    }

    @Test(arguments: Column.allCases)
    func everyColumnSortsBothWays(column: Column) {
        let up = Published.assessment.units.sorted(by: [SortKey(column, descending: false)], groups: Published.groups)
        let down = Published.assessment.units.sorted(by: [SortKey(column, descending: true)], groups: Published.groups)
        let known = up.count { column.definition.value($0) != .missing }
        #expect(Set(up.map(\.figures.unit.id)).count == 36)
        #expect(Set(down.map(\.figures.unit.id)).count == 36)
        // Missing values stay last either way.
        #expect(up.dropFirst(known).allSatisfy { column.definition.value($0) == .missing })
        #expect(down.dropFirst(known).allSatisfy { column.definition.value($0) == .missing })
        // Shares of different wholes can be equal, 0 of 2 and 0 of 148: these are compared by their quotients.
        guard known == 36 else { return }
        switch (column.definition.value(up[0]), column.definition.value(down[35])) {
        case (.rate(let first), .rate(let last)): #expect(first.compared(to: last) == .equal)
        case (let first, let last): #expect(first == last)
        }
    }

    @Test func secondKeyBreaksTies() {
        let units = Published.assessment.units.sorted(
            by: [SortKey(.group, descending: false), SortKey(.open, descending: true)], groups: Published.groups)
        #expect(units.prefix(3).map(\.figures.unit.id.text) == ["100", "240", "124"])
    }

    @Test func communesSortByTheVietnameseAlphabet() {
        let names = Published.table(
            TableQuery(table: .summary, sort: [SortKey(.name, descending: false)], filter: "vinh")
        ).units.map(\.figures.unit.name).filter { $0.hasPrefix("UBND xã") }
        #expect(
            names.map { $0.dropFirst(8) } == [
                "Vĩnh Chấp", "Vĩnh Giang", "Vĩnh Hà", "Vĩnh Hòa", "Vĩnh Khê", "Vĩnh Lâm", "Vĩnh Long", "Vĩnh Ô",
                "Vĩnh Sơn", "Vĩnh Thái", "Vĩnh Thủy", "Vĩnh Tú",
            ])
    }

    @Test(arguments: [
        ("vinh thuy", ["146"]), ("VĨNH THUỶ", ["146"]), ("tnmt", ["129"]), ("phong tai nguyen", ["129"]),
        ("Vĩnh Thu\u{0309}y", ["146"]), ("143", ["143"]), ("đao tao", ["132"]), ("vinh hoa", ["148"]), ("zzz", []),
        ("gdnn gdtx", ["128"]), ("thuong binh xa hoi", []),
    ])
    func filterFoldsTonesAndFindsInitials(filter: String, ids: [String]) {
        #expect(Published.table(TableQuery(table: .incoming, filter: filter)).units.map(\.figures.unit.id.text) == ids)
    }

    @Test func sumsOfWhatIsShownStandBesideThoseOfAll() {
        let table = Published.table(TableQuery(table: .incoming, filter: "thị trấn"))
        #expect(table.shown.unitCount == 3)
        #expect(table.shown.incoming?.open == 2_282)
        #expect(table.all.incoming?.open == 30_805)
        #expect(table.shown.shareOfBacklog == Rate(2_282, of: 30_805))
    }

    @Test(arguments: [
        (TableKind.incoming, FailingFilter.failing, 36), (.incoming, .low, 12), (.issued, .failing, 34),
        (.issued, .low, 20), (.summary, .failing, 36), (.summary, .off, 36),
    ])
    func onlyFailing(table: TableKind, filter: FailingFilter, count: Int) {
        let shown = Published.table(TableQuery(table: table, failing: filter)).units
        let expected = Published.assessment.units.count { filter.keeps($0, in: table) }
        #expect(shown.count == expected)
        #expect(shown.count == count)
    }

    @Test func groupsComeInTheirOrderWithTheirSums() {
        let table = Published.table(
            TableQuery(table: .incoming, sort: [SortKey(.open, descending: true)], grouping: .group))
        #expect(table.sections.map(\.key) == ["huyen", "chuyen-mon", "su-nghiep", "thi-tran", "xa"])
        #expect(table.sections.map(\.totals.incoming?.open) == [1_627, 13_814, 2_192, 2_282, 10_890])
        #expect(table.sections[1].units.first?.figures.unit.id == UnitID("124"))
        #expect(table.units.count == 36)
    }

    @Test func missingUnitsAreFlagged() {
        var snapshot = Published.snapshot
        snapshot.units.append(
            UnitFigures(unit: Unit(id: UnitID("999"), name: "Trường Tiểu học"), reportOrder: 36))
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Published.deadline, calendar: Published.calendar)
        let missing = assessment.units.filter { $0.has(.noData) }
        #expect(missing.map(\.figures.unit.name) == ["Trường Tiểu học"])
        #expect(missing.first?.processing == .noData)
        #expect(
            missing.first?.explanation(of: .noData, frame: assessment.frame, in: .vietnamese)
                .contains("văn bản đến") == true)
    }

    @Test func unitSignedByNobodyIsNotMissedByTheLeaderRule() {
        let figures = UnitFigures(
            unit: Unit(id: UnitID("1"), name: "x"), reportOrder: 0, issued: Counts.issued(unsigned: 20))
        let unit = UnitAssessment(
            figures, targets: Targets(), frame: Published.assessment.frame, expected: (false, true), wholeBacklog: 0)
        #expect(unit.has(.leaderSigningZero))
        #expect(unit.leaderSigning == .zero)
        #expect(figures.issued?.leaderRateOfSigned.isDefined == false)
    }

    @Test func exemptDocumentsLeaveTheSigningBase() {
        let tally = Counts.issued(signed: 8, unsigned: 2, leaderSigned: 8, exempt: 2)
        #expect(tally.signingRate == Rate(8, of: 8))
        #expect(tally.electronic == 10)
    }

    @Test func whyNamesRuleTargetAndNumbers() {
        let assessment = Published.assessment
        let unit = Published.unit("122")
        #expect(
            unit.explanation(
                of: .processingBelowTarget, frame: assessment.frame, in: .vietnamese)
                == "Đã xử lý 207/1.501 (13,79 %), chỉ tiêu 100 %: còn 1.294 văn bản; cần 33 văn bản mỗi ngày làm việc đến 09/08."
        )
        for flag in Flag.allCases {
            for language in Language.allCases {
                let sentence = unit.explanation(
                    of: flag, frame: assessment.frame, in: language)
                #expect(!sentence.isEmpty)
            }
        }
    }

    @Test func everyColumnHasItsEntry() {
        for column in Column.allCases { #expect(column.definition.title[.vietnamese] != "?", "\(column)") }
    }
}

@Suite struct BacklogTests {
    @Test(arguments: [
        (0, AgeBand.week), (7, .week), (8, .month), (30, .month), (31, .quarter), (90, .quarter), (91, .older),
    ])
    func ageBands(days: Int, band: AgeBand) {
        #expect(AgeBand(days: days) == band)
    }

    @Test func breakdownsAddUp() {
        var backlog = BacklogBreakdown()
        let asOf = Published.asOf
        backlog.add(
            arrival: asOf.advanced(by: -91), dueDate: asOf.advanced(by: -1), role: .lead, urgency: .express, asOf: asOf)
        backlog.add(arrival: asOf.advanced(by: -3), dueDate: asOf, role: .information, urgency: .normal, asOf: asOf)
        backlog.add(arrival: asOf, dueDate: nil, role: .information, urgency: .unknown, asOf: asOf)
        #expect(backlog.open == 3)
        #expect(backlog.overdue == 2, "at the end of its due day an open document is late")
        #expect(backlog.due == 0)
        #expect(backlog.withoutDueDate == 1)
        #expect(backlog.closable == 2)
        #expect(backlog.oldest == asOf.advanced(by: -91))
        #expect(backlog.byAge.reduce(0, +) == 3)
        #expect(backlog.byRole.reduce(0, +) == 3)
        #expect(backlog.byUrgency.reduce(0, +) == 3)
        var sum = backlog
        sum.add(backlog)
        #expect(sum.open == 6)
        #expect(sum[.older] == 2)
    }

    @Test func documentsSortByAnyColumnAndKeepTheirOrder() {
        let documents = [5, 3, 3, 9].enumerated().map { place, number in
            IncomingDocument(
                unit: UnitID("1"), arrivalNumber: number, arrivalDate: Published.asOf.advanced(by: -place),
                subject: ["Ô", "đ", "d", "a"][place], state: .unprocessed)
        }
        let byNumber = BacklogColumn.sortedPlaces(of: documents, by: [(.arrivalNumber, false)], asOf: Published.asOf)
        #expect(byNumber == [1, 2, 0, 3])
        let bySubject = BacklogColumn.sortedPlaces(of: documents, by: [(.subject, false)], asOf: Published.asOf)
        #expect(bySubject == [3, 2, 1, 0])
    }
}
