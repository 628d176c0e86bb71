import Statistics
import TestSupport
import Testing

/// Every number of the published appendices, recomputed.
@Suite struct PublishedFiguresTests {
    @Test func totalsAreThoseOfTheAppendices() throws {
        let totals = Totals(Published.assessment.units, frame: Published.assessment.frame)
        let incoming = try #require(totals.incoming)
        let issued = try #require(totals.issued)
        #expect(totals.unitCount == 36)
        #expect(
            [incoming.received, incoming.replied, incoming.closed, incoming.open] == [56_912, 857, 25_250, 30_805])
        #expect([issued.issued, issued.signed, issued.unsigned, issued.leaderSigned] == [6_679, 5_905, 774, 4_011])
        #expect(NumberText(.vietnamese).percent(incoming.processingRate) == "45,87 %")
    }

    @Test(arguments: Published.appendix("phu-luc-1-van-ban-den"))
    func processingPercentIsRoundedHalfUp(row: [String]) {
        let unit = Published.unit(row[1])
        #expect(unit.figures.incoming?.received == Int(row[3]))
        #expect(unit.figures.incoming?.processingRate.roundedPercent == Int(row[6]))
    }

    @Test(arguments: Published.appendix("phu-luc-2-van-ban-di"))
    func signingPercentsAreRoundedHalfUp(row: [String]) {
        let unit = Published.unit(row[1])
        #expect(unit.figures.issued?.issued == Int(row[3]))
        #expect(unit.figures.issued?.electronic == Int(row[4]))
        #expect(unit.figures.issued?.signingRate.roundedPercent == Int(row[7]))
        #expect(unit.figures.issued?.leaderRateOfSigned.roundedPercent == Int(row[10]))
    }

    @Test func leaderRateOfIssuedIsAnotherMeasure() {
        let differing = Published.appendix("phu-luc-2-van-ban-di").count { row in
            Published.unit(row[1]).figures.issued?.leaderRateOfIssued.roundedPercent != Int(row[10])
        }
        #expect(differing == 16)
        #expect(Published.unit("143").figures.issued?.leaderRateOfIssued.roundedPercent == 35)
        #expect(Published.unit("133").figures.issued?.leaderRateOfIssued.roundedPercent == 68)
    }

    @Test func meanOfPercentsIsNotTheRate() {
        let sum = Published.appendix("phu-luc-1-van-ban-den").compactMap { Int($0[6]) }.reduce(0, +)
        #expect(sum * 10 / 36 == 374)
        let whole = Totals(Published.assessment.units, frame: Published.assessment.frame).incoming?.processingRate
        #expect(whole?.hundredthsOfPercent == 4_587)
    }

    @Test func flagsAreCountedOnCounts() {
        let assessment = Published.assessment
        #expect(assessment.count(of: .processingBelowTarget) == 36)
        #expect(assessment.count(of: .leaderSigningZero) == 15)
        #expect(36 - assessment.count(of: .signingBelowTarget) == 4)
        #expect(assessment.count(of: .noData) == 0)
        let fullySigned = assessment.units.filter { !$0.has(.signingBelowTarget) }.map(\.figures.unit.id.text)
        #expect(fullySigned == ["125", "127", "130", "134"])
        #expect(Published.unit("140").has(.signingBelowTarget), "648 of 650 is published as 100")
    }

    @Test(arguments: [
        ("processing", Flag.processingLow, 12), ("unit_signing", .signingLow, 8),
        ("leader_signing", .leaderSigningLow, 16),
    ])
    func lowListsAreComplete(list: String, flag: Flag, count: Int) {
        let published = Set(
            Published.vector("low-lists-as-published").filter { $0[0] == list }.map { UnitID($0[1]) })
        let found = Set(Published.assessment.units.filter { $0.has(flag) }.map(\.figures.unit.id))
        #expect(found.count == count)
        #expect(found.isSuperset(of: published))
        let omitted = list == "unit_signing" ? ["126", "129"] : []
        #expect(found.subtracting(published).map(\.text).sorted() == omitted)
    }

    @Test(arguments: Published.vector("low-lists-as-published").dropFirst())
    func lowListPercentsAreThosePublished(row: [String]) {
        let figures = Published.unit(row[1]).figures
        let rate =
            switch row[0] {
            case "processing": figures.incoming?.processingRate
            case "unit_signing": figures.issued?.signingRate
            default: figures.issued?.leaderRateOfSigned
            }
        #expect(rate?.roundedPercent == Int(row[2]))
    }

    @Test(arguments: Published.vector("roll-ups").dropFirst())
    func rollUpsSumCounts(row: [String]) throws {
        let units = Published.assessment.units.filter { unit in
            row[0] == "all" || row[0] == "group:\(unit.figures.unit.group)"
                || row[0] == "successor_2025:\(unit.figures.unit.successor ?? "")"
        }
        let totals = Totals(units, frame: Published.assessment.frame)
        let incoming = try #require(totals.incoming)
        let issued = try #require(totals.issued)
        let expected = row[1...9].compactMap { Int($0) }
        #expect(
            [
                totals.unitCount, incoming.received, incoming.replied, incoming.closed, incoming.open, issued.issued,
                issued.signed, issued.unsigned, issued.leaderSigned,
            ] == expected)
        func percent(_ rate: Rate) -> String {
            let text = NumberText(.english).percent(rate).dropLast(2)
            return text.contains(".") ? String(text) : "\(text).00"
        }
        #expect(
            [incoming.processingRate, issued.signingRate, issued.leaderRateOfSigned].map(percent) == Array(row[10...12])
        )
    }

    @Test func backlogIsWhereTheDocumentsAre() {
        let byBacklog = Published.assessment.units.sorted(by: [SortKey(.open, descending: true)])
        #expect(byBacklog.prefix(3).map(\.figures.unit.id.text) == ["124", "133", "123"])
        let ten = byBacklog.prefix(10).reduce(0) { $0 + ($1.figures.incoming?.open ?? 0) }
        #expect((ten * 1000 + 15_402) / 30_805 == 504)
        let low = Published.assessment.units.filter { $0.has(.processingLow) }
        let named = low.reduce(0) { $0 + ($1.figures.incoming?.open ?? 0) }
        #expect((named * 1000 + 15_402) / 30_805 == 397)
        #expect(
            Published.assessment.units.max { $0.processingHundredths < $1.processingHundredths }?.figures.unit.id
                == UnitID("144"))
    }
}

extension UnitAssessment {
    fileprivate var processingHundredths: Int { figures.incoming?.processingRate.hundredthsOfPercent ?? -1 }
}
