/// What one unit handed over to another when units were merged or divided.
public struct Succession: Hashable, Sendable {
    /// The successor: its number or its name.
    public let name: String
    /// Its share of the documents, against the shares of the other successors; 100 when it is the only one.
    public let share: Int

    /// A successor that takes `share` parts, at least 1.
    public init(_ name: String, share: Int = 100) {
        self.name = name
        self.share = max(1, share)
    }

    /// The successors written in `text` as the roster has them, `Xã A:60|Xã B:40`, or one name. Successors without a
    /// share take equal parts. Nil where a share is not a whole number from 1 to 100.
    public static func parse(_ text: String) -> [Succession]? {
        var successions: [Succession] = []
        for part in text.split(separator: "|") {
            let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
            let name = trimmed(pieces[0])
            guard !name.isEmpty, pieces.count <= 2 else { return nil }
            guard pieces.count == 2 else {
                successions.append(Succession(name))
                continue
            }
            let digits = trimmed(pieces[1].filter { $0 != "%" })
            guard let share = Int(digits), (1...100).contains(share) else { return nil }
            successions.append(Succession(name, share: share))
        }
        return successions
    }

    /// `successions` as the roster writes them; nil when there are none.
    public static func text(of successions: [Succession]) -> String? {
        guard !successions.isEmpty else { return nil }
        if successions.count == 1, successions[0].share == 100 { return successions[0].name }
        return successions.map { "\($0.name):\($0.share)" }.joined(separator: "|")
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Divides `count` in proportion to `shares` so that the parts sum back exactly: everyone gets the whole part of their
/// quota, what is left goes one each to the largest remainders (the first of equal ones). All shares 0 or no shares:
/// everything to the first.
func divided(_ count: Int, by shares: [Int]) -> [Int] {
    let whole = shares.reduce(0, +)
    guard whole > 0 else { return shares.indices.map { $0 == 0 ? count : 0 } }
    var parts = shares.map { count / whole * $0 + count % whole * $0 / whole }
    let remainders = shares.map { count % whole * $0 % whole }
    let order = shares.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for place in order.prefix(count - parts.reduce(0, +)) { parts[place] += 1 }
    return parts
}

extension IncomingTally {
    /// The tally divided by `shares`: every count sums back exactly.
    func divided(by shares: [Int]) -> [IncomingTally] {
        let (replied, closed, open) = (
            Statistics.divided(replied, by: shares), Statistics.divided(closed, by: shares),
            Statistics.divided(open, by: shares)
        )
        return shares.indices.map { IncomingTally(replied: replied[$0], closed: closed[$0], open: open[$0]) }
    }
}

extension IssuedTally {
    /// The tally divided by `shares`: every count sums back exactly, and in no part more is signed by a leader than is
    /// signed, or exempt than is unsigned, unless it was so in the whole.
    func divided(by shares: [Int]) -> [IssuedTally] {
        // Disjoint counts are divided, not nested ones: by largest remainders a part of the larger number may get less.
        let byLeader = Statistics.divided(min(leaderSigned, signed), by: shares)
        let byUnitAlone = Statistics.divided(max(0, signed - leaderSigned), by: shares)
        let strayLeader = Statistics.divided(max(0, leaderSigned - signed), by: shares)
        let exempt = Statistics.divided(min(self.exempt, unsigned), by: shares)
        let missing = Statistics.divided(max(0, unsigned - self.exempt), by: shares)
        let paper = Statistics.divided(paper, by: shares)
        return shares.indices.map {
            IssuedTally(
                paper: paper[$0], signed: byLeader[$0] + byUnitAlone[$0], unsigned: exempt[$0] + missing[$0],
                leaderSigned: byLeader[$0] + strayLeader[$0], exempt: exempt[$0])
        }
    }
}
