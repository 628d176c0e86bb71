import TestSupport
import Testing

@testable import Statistics

/// Units put together, divided and looked into: sums are sums of counts, exactly.
@Suite struct RollUpTests {
    /// Every row of roll-ups.csv: all, by group, by the successors of 2025.
    @Test(arguments: Published.vector("roll-ups").dropFirst().map { $0 })
    func publishedRollUps(row: [String]) throws {
        let pieces = row[0].split(separator: ":", maxSplits: 1).map { String($0) }
        let grouping: Grouping? =
            switch pieces[0] {
            case "group": .group
            case "successor_2025": .successor
            default: nil
            }
        let table = Published.table(TableQuery(table: .summary, grouping: grouping))
        let section = try #require(table.sections.first { grouping == nil || $0.key == pieces[1] })
        let totals = section.totals
        let incoming = try #require(totals.incoming)
        let issued = try #require(totals.issued)
        let counts = [
            totals.unitCount, incoming.received, incoming.replied, incoming.closed, incoming.open, issued.issued,
            issued.signed, issued.unsigned, issued.leaderSigned,
        ]
        #expect(counts == row[1...9].map { Int($0) })
        let rates = [incoming.processingRate, issued.signingRate, issued.leaderRateOfSigned]
        let text = NumberText(.english)
        #expect(rates.map(text.percent) == row[10...12].map { "\($0) %" })
    }

    @Test(arguments: [
        (10, [1, 1, 1], [4, 3, 3]), (10, [60, 40], [6, 4]), (1, [40, 60], [0, 1]), (7, [50, 50], [4, 3]),
        (0, [3, 4], [0, 0]), (5, [0, 0], [5, 0]), (100, [33, 33, 34], [33, 33, 34]), (3, [100], [3]),
    ])
    func divisionIsByLargestRemainders(count: Int, shares: [Int], parts: [Int]) {
        #expect(Counts.incoming(open: count).divided(by: shares).map(\.open) == parts)
    }

    @Test func divisionsSumBackExactly() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let shares = (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 1...100, using: &random)
            }
            let signed = Int.random(in: 0...3_000, using: &random)
            let unsigned = Int.random(in: 0...3_000, using: &random)
            let issued = Counts.issued(
                paper: Int.random(in: 0...50, using: &random), signed: signed, unsigned: unsigned,
                leaderSigned: Int.random(in: 0...signed, using: &random),
                exempt: Int.random(in: 0...unsigned, using: &random))
            let parts = issued.divided(by: shares)
            #expect(parts.reduce(Counts.issued(exempt: 0), +) == issued, "seed \(seed)")
            #expect(parts.allSatisfy { $0.leaderSigned <= $0.signed }, "seed \(seed)")
            let closes = parts.allSatisfy { $0.electronic == $0.signed + $0.unsigned + $0.exempt }
            #expect(closes, "seed \(seed)")
            let incoming = Counts.incoming(
                replied: Int.random(in: 0...99, using: &random), closed: signed, open: unsigned)
            #expect(incoming.divided(by: shares).reduce(Counts.incoming(), +) == incoming, "seed \(seed)")
        }
    }

    @Test(arguments: [
        ("Xã A:60|Xã B:40", [("Xã A", 60), ("Xã B", 40)]), ("Vĩnh Linh", [("Vĩnh Linh", 100)]),
        (" Xã A : 60 % | Xã B:40", [("Xã A", 60), ("Xã B", 40)]), ("", []), ("A|B", [("A", 100), ("B", 100)]),
    ])
    func successorsAreRead(text: String, expected: [(String, Int)]) throws {
        let read = try #require(Succession.parse(text))
        #expect(read.map(\.name) == expected.map(\.0))
        #expect(read.map(\.share) == expected.map(\.1))
        #expect(Succession.parse(Succession.text(of: read) ?? "") == read)
    }

    @Test(arguments: ["A:x", "A:0", "A:101", ":5", "A:1:2"]) func mistakenSuccessorsAreRefused(text: String) {
        #expect(Succession.parse(text) == nil)
    }

    /// A commune divided among two: both sections show its share, the sums add up to everything, and the cursor still
    /// finds the whole unit.
    @Test func aDividedUnitStandsUnderEachSuccessorWithItsShare() throws {
        var snapshot = Published.snapshot
        let place = try #require(snapshot.units.firstIndex { $0.unit.id == UnitID("143") })
        snapshot.units[place].unit.successors = [
            Succession("Vĩnh Linh", share: 60), Succession("Cửa Tùng", share: 40),
        ]
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Published.deadline, calendar: Published.calendar)
        let table = UnitTable(
            assessment, query: TableQuery(table: .incoming, grouping: .successor), groups: Published.groups,
            searchKeys: [])
        let parts = table.units.filter { $0.figures.unit.wholeID == UnitID("143") }
        #expect(parts.map(\.figures.unit.name) == ["UBND xã Vĩnh Long (60/100)", "UBND xã Vĩnh Long (40/100)"])
        // 114 closed and 1,526 open: 68.4 + 45.6 and 915.6 + 610.4.
        #expect(parts.map(\.figures.incoming?.closed) == [68, 46])
        #expect(parts.map(\.figures.incoming?.open) == [916, 610])
        let sum = table.sections.reduce(Counts.incoming()) { $0 + ($1.totals.incoming ?? Counts.incoming()) }
        #expect(sum == table.all.incoming)
        #expect(Set(parts.map(\.figures.unit.id)).count == 2, "each row has an identity of its own")
    }

    // MARK: The tree

    /// A province with two communes, one of which has offices: 1 + 2 + 2 units, each with a register of its own.
    static let tree: Assessment = {
        func unit(_ id: String, _ parent: String?, open: Int) -> UnitFigures {
            UnitFigures(
                unit: Unit(id: UnitID(id), parent: parent.map { UnitID($0) }, name: "Đơn vị \(id)"), reportOrder: 0,
                incoming: Counts.incoming(closed: 10, open: open))
        }
        let units = [
            unit("1", nil, open: 1), unit("11", "1", open: 2), unit("12", "1", open: 4), unit("111", "11", open: 8),
            unit("112", "11", open: 16), unit("9", nil, open: 32),
        ]
        let snapshot = Snapshot(asOf: Published.asOf, units: units)
        return Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
    }()

    private func table(under id: String?, filter: String = "") -> UnitTable {
        UnitTable(
            Self.tree, query: TableQuery(table: .incoming, filter: filter, under: id.map { UnitID($0) }), groups: [],
            searchKeys: Self.tree.searchKeys(groups: []))
    }

    @Test func goingDownShowsChildrenWithEverythingBelowThem() {
        #expect(table(under: nil).units.map(\.figures.incoming?.open) == [1, 2, 4, 8, 16, 32])
        let province = table(under: "1")
        #expect(province.units.map(\.figures.unit.id.text) == ["1", "11", "12"])
        #expect(province.units.map(\.figures.incoming?.open) == [1, 26, 4], "the commune stands with its offices")
        #expect(province.shown.incoming?.open == 31)
        #expect(province.shown.unitCount == 5)
        #expect(province.all.incoming?.open == 63)
        let commune = table(under: "11")
        #expect(commune.units.map(\.figures.incoming?.open) == [2, 8, 16])
        #expect(commune.shown.incoming?.open == 26, "the sum of a row is the sum of the table behind it")
    }

    @Test func aScopeIsAUnitWithEverythingBelowIt() {
        let snapshot = Self.tree.snapshot
        #expect(snapshot.scopes.map(\.id.text) == ["1", "11"])
        #expect(snapshot.scopes.map(\.unitCount) == [5, 3], "both are less than all six")
        let scoped = snapshot.scoped(to: UnitID("11"))
        #expect(scoped.units.map(\.unit.id.text) == ["11", "111", "112"])
        #expect(scoped.scope == "Đơn vị 11")
        #expect(Published.snapshot.scopes.isEmpty, "one parent of all is no choice")
    }

    @Test func circlesOfParentsEnd() {
        let tree = UnitTree(
            [("a", "b"), ("b", "a"), ("c", "c")].enumerated().map { place, pair in
                UnitFigures(
                    unit: Unit(id: UnitID(pair.0), parent: UnitID(pair.1), name: pair.0), reportOrder: place)
            })
        #expect(tree.subtree(of: UnitID("a")) == [UnitID("a"), UnitID("b")])
        #expect(tree.children(of: UnitID("c")).isEmpty)
    }

    // MARK: Completeness

    @Test func everyTotalSaysHowManyUnitsAreMissing() {
        var snapshot = Published.snapshot
        for number in 1...4 {
            snapshot.units.append(
                UnitFigures(unit: Unit(id: UnitID("90\(number)"), name: "Trường \(number)"), reportOrder: 35 + number))
        }
        snapshot.units[0].issued = nil
        let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        let table = UnitTable(assessment, query: TableQuery(table: .incoming), groups: [], searchKeys: [])
        #expect(table.all.completeness(in: .incoming)[.vietnamese] == "36/40 đơn vị, thiếu 4")
        #expect(table.all.completeness(in: .issued)[.english] == "35/40 units, 5 missing")
        #expect(table.all.completeness(in: .summary)[.vietnamese] == "35/40 đơn vị, thiếu 5")
        #expect(Published.table(TableQuery(table: .incoming)).all.completeness(in: .summary)[.english] == "36/36 units")
    }
}
