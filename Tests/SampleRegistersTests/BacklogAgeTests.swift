import Statistics
import Testing

@testable import SampleRegisters

/// How old a backlog is fits how the unit works.
@Suite struct BacklogAgeTests {
    private struct Backlog {
        let unit: String
        let received: Int
        let percentProcessed: Int
        /// Calendar days, as of the last day.
        let meanAge: Int
        let meanAgeOfAll: Int
    }

    private func backlogs(_ registers: Registers) -> [Backlog] {
        registers.incomingByUnit().map { unit, lines in
            func meanAge(_ lines: [IncomingLine]) -> Int {
                let ages = lines.map { $0.arrivalDay.days(to: SampleAdministration.lastDay) }
                return ages.reduce(0, +) / max(1, ages.count)
            }
            let open = lines.filter(\.isOpen)
            return Backlog(
                unit: unit, received: lines.count, percentProcessed: (lines.count - open.count) * 100 / lines.count,
                meanAge: meanAge(open), meanAgeOfAll: meanAge(lines))
        }
    }

    @Test(arguments: Registers.districts)
    func unitsThatProcessedNothingHaveABacklogAsOldAsTheirArrivals(_ registers: Registers) {
        let idle = backlogs(registers).filter { $0.percentProcessed == 0 }
        #expect(idle.map(\.unit) == ["128", "130", "137", "146", "152"])
        for backlog in idle { #expect(backlog.meanAge == backlog.meanAgeOfAll) }
    }

    @Test(arguments: Registers.districts)
    func theBetterAUnitTheMoreRecentItsBacklog(_ registers: Registers) {
        let bands = [0...9, 10...29, 30...49, 50...74, 75...100]
        let means = bands.map { band in
            let members = backlogs(registers).filter { band.contains($0.percentProcessed) && $0.received > 200 }
            return members.map(\.meanAge).reduce(0, +) / max(1, members.count)
        }
        #expect(means == means.sorted(by: >))
        #expect(means[0] > 80 && means[4] < 40, "mean ages by band: \(means)")
    }

    @Test(arguments: Registers.districts)
    func someOldOnesAreLeftEverywhere(_ registers: Registers) {
        for (unit, lines) in registers.incomingByUnit() where lines.count(where: \.isOpen) > 100 {
            let open = lines.filter(\.isOpen)
            let old = open.count { $0.arrivalDay.days(to: SampleAdministration.lastDay) > 90 }
            #expect(old * 100 / open.count >= 2, "unit \(unit)")
        }
    }

    /// The number open comes out exactly, whatever the rate.
    @Test(arguments: [0, 1, 37, 50, 99, 100])
    func exactlyAsManyAreOpenAsTheQuotaSays(percent: Int) {
        let plan = Self.planner(
            incoming: UnitQuota.Incoming(closed: percent, open: 100 - percent), issued: UnitQuota.Issued()
        )
        .plan()
        #expect(plan.incoming.count { $0.state.isOpen } == 100 - percent)
        #expect(plan.incoming.count == 100)
    }

    static func planner(incoming: UnitQuota.Incoming, issued: UnitQuota.Issued, seed: UInt64 = 11) -> UnitPlanner {
        let place = Place(province: "A", district: "B", committeesBelow: ["UBND xã C"])
        let institution = Words.standard.institutions.offices[0].resolved(in: place)
        return UnitPlanner(
            calendar: RegisterCalendar(
                from: SampleAdministration.firstDay, through: SampleAdministration.lastDay,
                holidays: SampleAdministration.publicHolidays, seed: 1),
            quota: UnitQuota(
                unit: Unit(id: UnitID("1"), name: "A"), issuedName: "A", institution: institution,
                incoming: incoming, issued: issued),
            institution: institution,
            directory: Directory(place: place, words: .standard, provinceSeed: 1, districtSeed: 2),
            seed: seed, reachesLastDay: false)
    }
}
