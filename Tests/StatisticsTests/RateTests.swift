import Statistics
import TestSupport
import Testing

@Suite struct RateTests {
    @Test(arguments: [
        (0, 0, "—"), (0, 5, "0 %"), (5, 5, "100 %"), (207, 1501, "13,79 %"), (648, 650, "99,69 %"),
        (99_999, 100_000, "99,99 %"), (1, 1_000_000, "0,01 %"), (1, 3, "33,33 %"), (2, 3, "66,67 %"), (9, 100, "9 %"),
    ])
    func percentText(part: Int, whole: Int, text: String) {
        let shown = NumberText(.vietnamese).percent(Rate(part, of: whole))
        #expect(shown == text || shown.replacingZeroDecimals == text)
    }

    @Test(arguments: [(1, 200, 1), (1, 201, 0), (199, 200, 100), (0, 7, 0), (149, 10_000, 1), (150, 10_000, 2)])
    func wholePercentIsRoundedHalfUp(part: Int, whole: Int, percent: Int) {
        #expect(Rate(part, of: whole).roundedPercent == percent)
    }

    @Test func nothingOfNothingIsNoRate() {
        let rate = Rate(0, of: 0)
        #expect(rate.roundedPercent == nil)
        #expect(rate.fraction == nil)
        #expect(rate.compared(to: .percent(100)) == nil)
        #expect(!Threshold(.percent(20), includesLimit: true).holds(for: rate))
    }

    @Test func thresholdsKnowTheirLimit() {
        let upTo = Threshold(.percent(75), includesLimit: true)
        let under = Threshold(.percent(75), includesLimit: false)
        #expect(upTo.holds(for: Rate(3, of: 4)))
        #expect(!under.holds(for: Rate(3, of: 4)))
        #expect(under.holds(for: Rate(89, of: 119)))
    }

    @Test func comparisonIsExactForLargeCounts() {
        let almost = Rate(999_999_999_999, of: 1_000_000_000_000)
        #expect(almost.compared(to: .percent(100)) == .less)
        #expect(almost.hundredthsOfPercent == 9_999)
        #expect(Rate(Int.max - 1, of: Int.max).compared(to: Rate(1, of: 1)) == .less)
        #expect(Rate(Int.max, of: Int.max).roundedPercent != nil)
    }

    @Test func comparisonAgreesWithFractions() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let left = Rate(Int.random(in: 0...500, using: &generator), of: Int.random(in: 1...500, using: &generator))
            let right = Rate(Int.random(in: 0...500, using: &generator), of: Int.random(in: 1...500, using: &generator))
            let difference = left.part * right.whole - right.part * left.whole
            let expected: Ordering = difference < 0 ? .less : difference > 0 ? .greater : .equal
            #expect(left.compared(to: right) == expected, "seed 7: \(left) \(right)")
        }
    }

    @Test func numbersFollowTheLanguage() {
        #expect(NumberText(.vietnamese).count(1_234_567) == "1.234.567")
        #expect(NumberText(.english).count(1_501) == "1,501")
        #expect(NumberText(.vietnamese).count(999) == "999")
        #expect(NumberText(.vietnamese).count(-1_000) == "-1.000")
        #expect(NumberText(.vietnamese).date(Published.asOf) == "14/06/2023")
        #expect(NumberText(.english).date(Published.asOf) == "2023-06-14")
        #expect(NumberText(.english).percent(Rate(7518, of: 10_000)) == "75.18 %")
    }
}

extension String {
    /// "9,00 %" as "9 %".
    fileprivate var replacingZeroDecimals: String { hasSuffix(",00 %") ? String(dropLast(5)) + " %" : self }
}
