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

extension Counts {
    /// The counts divided by `shares`: disjoint counts are divided, each sums back exactly, and what they add up to is added
    /// up again. What is known only as a part of something else is not known of the parts.
    func divided(by shares: [Int]) -> [Counts] {
        func parts(_ measure: Measure) -> [Int]? { self[measure].map { Statistics.divided($0, by: shares) } }
        func parts(_ count: Int?) -> [Int]? { count.map { Statistics.divided(max(0, $0), by: shares) } }
        func difference(_ whole: Measure, _ part: Measure) -> Int? {
            self[whole].flatMap { whole in self[part].map { whole - $0 } }
        }
        var result = [Counts](repeating: Counts(), count: shares.count)
        func put(_ measure: Measure, _ values: [Int]?) {
            guard let values else { return }
            for place in result.indices { result[place][measure] = values[place] }
        }
        for span in Measure.Span.allCases {
            let (open, processed) = (parts(Measure.open.of(span)), parts(Measure.processed.of(span)))
            let (replied, closed) = (parts(Measure.replied.of(span)), parts(Measure.closed.of(span)))
            let isSplit = replied != nil && closed != nil
            put(Measure.open.of(span), open)
            put(Measure.replied.of(span), isSplit ? replied : nil)
            put(Measure.closed.of(span), isSplit ? closed : nil)
            put(Measure.processed.of(span), isSplit ? zip(replied ?? [], closed ?? []).map(+) : processed)
            for place in result.indices {
                if let one = result[place][Measure.processed.of(span)], let other = result[place][Measure.open.of(span)]
                {
                    result[place][Measure.received.of(span)] = one + other
                }
            }
        }
        put(.paper, parts(.paper))
        // Signed: those with a leader's signature too and those without; unsigned: those that must be signed.
        let both = self[.fullySigned].map { min($0, self[.signed] ?? $0) }
        let alone = parts(both.flatMap { both in self[.signed].map { $0 - both } })
        let stray = parts(both.flatMap { both in self[.leaderSigned].map { $0 - both } })
        let exempt = parts(difference(.electronic, .toSign))
        let missing = parts(self[.unsigned])
        let full = parts(both)
        for place in result.indices {
            let signed = full.flatMap { full in alone.map { full[place] + $0[place] } } ?? parts(.signed)?[place]
            let unsigned = missing?[place]
            result[place][.signed] = signed
            result[place][.unsigned] = unsigned
            result[place][.fullySigned] = full?[place]
            result[place][.leaderSigned] =
                full.flatMap { full in stray.map { full[place] + $0[place] } } ?? parts(.leaderSigned)?[place]
            if self[.exempt] != nil { result[place][.exempt] = exempt?[place] }
            guard let signed, let unsigned else { continue }
            let electronic = signed + unsigned + (exempt?[place] ?? 0)
            result[place][.electronic] = electronic
            if exempt != nil { result[place][.toSign] = signed + unsigned }
            result[place][.issued] = result[place][.paper].map { electronic + $0 }
        }
        return result
    }
}
