import Statistics
import Testing

@testable import SampleRegisters

/// Made-up provinces and countries, and what holds for writing at any scale.
@Suite struct ScaleTests {
    /// The reference output of SplitMix64 for seed 1234567.
    @Test func theSourceOfNumbersIsSplitMix64() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func theSeedSettlesEveryByte() {
        func text(_ seed: UInt64) -> [UInt8] {
            SampleAdministration(scale: .province(documents: 2_000, units: 30), seed: seed, words: .standard)
                .text(of: .incomingRegister)
        }
        #expect(text(1) == text(1))
        #expect(text(1) != text(2))
    }

    @Test(
        arguments: [
            (SampleAdministration.Scale.province(documents: 9_000, units: 100), 9_000, 100),
            (.country(documents: 12_345, units: 333), 12_345, 333),
            (.province(documents: 0, units: 3), 0, 3),
            (.province(documents: -1, units: 0), 0, 1),
            (.country(documents: 10, units: 50), 10, 50),
        ])
    func documentsAndUnitsAreAsManyAsAsked(scale: SampleAdministration.Scale, documents: Int, units: Int) {
        let administration = SampleAdministration(scale: scale, seed: 9, words: .standard)
        #expect(administration.unitCount == units)
        #expect(records(administration.text(of: .incomingRegister)).count == 3 + documents)
        let roster = records(administration.text(of: .roster))
        #expect(roster.first == ["parent_id", "unit_id", "name", "group", "aliases", "successor_2025"])
        #expect(roster.dropFirst().map { $0[1] } == (0..<units).map { "\(100 + $0)" })
    }

    @Test func theRegistersAddUpToTheQuotas() {
        for (registers, source) in [
            (
                Registers.province,
                MadeUnits(documents: 9_000, units: 100, districtsPerProvince: nil, seed: 5, words: .standard)
            ),
            (
                Registers.country,
                MadeUnits(documents: 9_000, units: 300, districtsPerProvince: 6, seed: 3, words: .standard)
            ),
        ] {
            var tallies: [String: UnitQuota.Incoming] = [:]
            for line in registers.incoming {
                switch line.state {
                case "Phúc đáp": tallies[line.unit, default: UnitQuota.Incoming()].replied += 1
                case "Kết thúc": tallies[line.unit, default: UnitQuota.Incoming()].closed += 1
                default: tallies[line.unit, default: UnitQuota.Incoming()].open += 1
                }
            }
            let issued = Dictionary(grouping: registers.issued, by: \.unit)
            for index in 0..<source.count {
                let quota = source.quota(at: index)
                #expect(tallies[quota.unit.id.text, default: UnitQuota.Incoming()] == quota.incoming)
                let lines = issued[quota.unit.id.text] ?? []
                #expect(lines.count { $0.form == "Giấy" } == quota.issued.paper)
                #expect(lines.count { $0.signed == "Có" } == quota.issued.signed)
                #expect(lines.count { $0.leaderSigned == "Có" } == quota.issued.leaderSigned)
                #expect(lines.count == quota.issued.issued)
            }
        }
    }

    @Test func unitsDifferInSizeAndDiligence() {
        let source = MadeUnits(
            documents: 4_200_000, units: 1_500, districtsPerProvince: 6, seed: 2023, words: .standard)
        let tallies = (0..<source.count).map { source.quota(at: $0).incoming }
        let sizes = tallies.map(\.received).sorted()
        #expect(sizes.reduce(0, +) == 4_200_000)
        #expect(sizes[1_499] > 8 * sizes[750])
        let idle = tallies.count { $0.processed == 0 }
        #expect((75...165).contains(idle), "\(idle) of 1,500 at 0 %")
        let rates = Set(tallies.map { $0.processed * 100 / max(1, $0.received) })
        #expect(rates.count > 90 && rates.max() ?? 100 <= 99)
        #expect((0..<source.count).contains { source.quota(at: $0).issued.paper > 0 })
    }

    /// Offices belong to a district, districts to a province, and every parent is in the roster.
    @Test func unitsHaveParents() {
        let roster = records(
            SampleAdministration(scale: .country(documents: 0, units: 500), seed: 1, words: .standard).text(of: .roster)
        ).dropFirst()
        let groups = Dictionary(uniqueKeysWithValues: roster.map { ($0[1], $0[3]) })
        for line in roster {
            switch line[3] {
            case "tinh": #expect(line[0] == "")
            case "so": #expect(groups[line[0]] == "tinh")
            case "huyen" where line[2].hasPrefix("UBND"): #expect(groups[line[0]] == "tinh")
            default: #expect(groups[line[0]] == "huyen", "\(line)")
            }
        }
        #expect(Set(roster.map { $0[3] }) == ["tinh", "so", "huyen", "chuyen-mon", "su-nghiep", "thi-tran", "xa"])
        #expect(Set(roster.map { $0[2] }).count == 500)
    }

    @Test func textIsHandedOnInChunks() {
        var sizes: [Int] = []
        SampleAdministration(scale: .district, seed: 2023, words: .standard).write(.incomingRegister) {
            sizes.append($0.count)
        }
        #expect(sizes.dropLast().allSatisfy { (1 << 20...1 << 20 + 4096).contains($0) })
        #expect((13...15).contains(sizes.count))
    }

    @Test func writingStopsWhereTheSinkFails() {
        struct DiskFull: Error {}
        var chunks = 0
        #expect(throws: DiskFull.self) {
            try SampleAdministration(scale: .district, seed: 1, words: .standard).write(.incomingRegister) { _ in
                chunks += 1
                if chunks == 3 { throw DiskFull() }
            }
        }
        #expect(chunks == 3)
    }

    /// A calendar on which nobody ever works still gives whole registers.
    @Test func holidaysCanBeAnything() {
        let days = (0..<400).map { SampleAdministration.firstDay.advanced(by: $0 - 100) }
        let administration = SampleAdministration(
            scale: .province(documents: 300, units: 5), seed: 4, holidays: Set(days), words: .standard)
        let lines = records(administration.text(of: .incomingRegister)).dropFirst(3).map(IncomingLine.init)
        #expect(lines.count == 300)
        #expect(lines.allSatisfy { (0...7).contains(day($0.documentDate).days(to: $0.arrivalDay)) })
    }
}
