import Testing

@testable import Statistics

/// How long documents take, those still open counted as not yet closed; worked out by hand.
@Suite struct ClosingTimesTests {
    @Test(
        arguments: [
            // Closed at ages 1 and 3, one open at 2: S(1) = 2/3, S(3) = 2/3 × 0.
            ([0, 1, 0, 1], [0, 0, 1], 3, 3),
            // Half closed on the day of arrival, half still open: nine of ten never are, as far as is known.
            ([5], [5], 0, nil),
            // Nothing was ever closed.
            ([], [4, 3], nil, nil),
            // Ten closed one a day: S(4) = 5/10, S(8) = 1/10.
            ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [], 4, 8),
            // One of a hundred open ones closed at age 2, after ninety-eight were last seen at age 1: one of two is half.
            ([0, 0, 1], [0, 98, 0, 1], 2, nil),
        ] as [([Int], [Int], Int?, Int?)])
    func byHand(closed: [Int], open: [Int], median: Int?, ninetieth: Int?) {
        let times = ClosingTimes(closed: closed, open: open)
        #expect(times.median == median && times.ninetieth == ninetieth)
        #expect(times.documents == (closed + open).reduce(0, +))
    }
}
