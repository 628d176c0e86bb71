import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("The published appendices")
struct AppendixTests {
    private static func load(_ names: String...) throws -> LoadedReports {
        try loadReports(names.map { try SampleFiles.file($0) })
    }

    @Test("both appendices give 36 units and the published sums")
    func sums() throws {
        let loaded = try Self.load("phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv")
        let units = loaded.snapshot.units
        #expect(units.count == 36)
        let incoming = units.compactMap(\.incoming).reduce(Counts.incoming(), +)
        #expect(incoming == Counts.incoming(replied: 857, closed: 25_250, open: 30_805))
        #expect(incoming.received == 56_912)
        let issued = units.compactMap(\.issued).reduce(Counts.issued(), +)
        #expect(issued == Counts.issued(paper: 0, signed: 5905, unsigned: 774, leaderSigned: 4011))
        #expect(issued.issued == 6679)
        #expect(loaded.findings.map { $0.line(.english) } == [])
        #expect(loaded.snapshot.asOf == day("2023-06-14"))
        #expect(loaded.snapshot.period == ReportingPeriod(from: day("2022-12-15"), to: day("2023-06-14")))
        #expect(loaded.snapshot.scope == "", "neither title nor settings say whose units they are")
        #expect(!loaded.snapshot.isSample)
        #expect(!loaded.snapshot.hasRegister)
        #expect(loaded.rejectedRows == 0)
    }

    @Test("all 108 published percentages are what the counts round to")
    func percentages() throws {
        let loaded = try Self.load("phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv")
        var compared = 0
        for unit in loaded.snapshot.units {
            let incoming = try #require(unit.incoming)
            let issued = try #require(unit.issued)
            #expect(unit.published.processing == incoming.processingRate.roundedPercent)
            #expect(unit.published.signing == issued.signingRate.roundedPercent)
            #expect(unit.published.leader == issued.leaderRateOfSigned.roundedPercent)
            compared += 3
        }
        #expect(compared == 108)
    }

    @Test("units stand in the order of the report, with the names of the roster and their parent")
    func units() throws {
        let loaded = try Self.load("phu-luc-2-van-ban-di.tsv", "phu-luc-1-van-ban-den.tsv", "units.csv")
        let units = loaded.snapshot.units.map(\.unit)
        #expect(units.prefix(3).map(\.id.text) == ["100", "240", "122"])
        #expect(units[2].name == "Phòng Y tế Huyện Vĩnh Linh")
        #expect(units[2].group == "chuyen-mon")
        #expect(units.allSatisfy { $0.parent == UnitID("2730") })
        #expect(units[18].successor == "Vĩnh Linh")
    }

    @Test("two columns both called ID, two rows of headings, merged cells")
    func mapping() throws {
        let incoming = try SampleFiles.file("phu-luc-1-van-ban-den.tsv").recognised()
        #expect(incoming.report == .incomingAppendix)
        #expect(
            incoming.mappingText == [
                "A: parent_id", "B: unit_id", "C: unit_name", "D: received", "E: replied", "F: closed",
                "G: processing_percent", "H: open",
            ])
        #expect(incoming.headerRows == 4..<6)
        #expect(incoming.mapping[4].heading == "Văn bản đến đã xử lý / Phải hồi")
        let issued = try SampleFiles.file("phu-luc-2-van-ban-di.tsv").recognised()
        #expect(issued.report == .issuedAppendix)
        #expect(
            issued.mappingText == [
                "A: parent_id", "B: unit_id", "C: unit_name", "D: issued", "E: electronic", "F: paper", "G: signed",
                "H: signing_percent", "I: unsigned", "J: leader_signed", "K: leader_percent",
            ])
    }
}
