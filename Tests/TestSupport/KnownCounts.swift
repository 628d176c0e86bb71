import Statistics

/// Counts that a test expects to be known, by their names: what is not known reads as −1, which no count is.
extension Counts {
    /// The count or share of this name; −1 where it is not known.
    public var received: Int { known(.received) }
    /// The count or share of this name; −1 where it is not known.
    public var replied: Int { known(.replied) }
    /// The count or share of this name; −1 where it is not known.
    public var closed: Int { known(.closed) }
    /// The count or share of this name; −1 where it is not known.
    public var processed: Int { known(.processed) }
    /// The count or share of this name; −1 where it is not known.
    public var open: Int { known(.open) }
    /// The count or share of this name; −1 where it is not known.
    public var issued: Int { known(.issued) }
    /// The count or share of this name; −1 where it is not known.
    public var electronic: Int { known(.electronic) }
    /// The count or share of this name; −1 where it is not known.
    public var paper: Int { known(.paper) }
    /// The count or share of this name; −1 where it is not known.
    public var signed: Int { known(.signed) }
    /// The count or share of this name; −1 where it is not known.
    public var unsigned: Int { known(.unsigned) }
    /// The count or share of this name; −1 where it is not known.
    public var leaderSigned: Int { known(.leaderSigned) }
    /// The count or share of this name; −1 where it is not known.
    public var exempt: Int { known(.exempt) }
    /// The count or share of this name; −1 where it is not known.
    public var processingRate: Rate { self[rate: .processing] ?? Rate(-1, of: 1) }
    /// The count or share of this name; −1 where it is not known.
    public var signingRate: Rate { self[rate: .signing] ?? Rate(-1, of: 1) }
    /// The count or share of this name; −1 where it is not known.
    public var leaderRateOfSigned: Rate { self[rate: .leaderOfSigned] ?? Rate(-1, of: 1) }
    /// The count or share of this name; −1 where it is not known.
    public var leaderRateOfIssued: Rate { self[rate: .leaderOfIssued] ?? Rate(-1, of: 1) }

    private func known(_ measure: Measure) -> Int { self[measure] ?? -1 }
}

extension Counts {
    /// Whether it tells everything `expected` does, and the same; what else it tells does not matter.
    public func tells(_ expected: Counts) -> Bool { expected.known.allSatisfy { self[$0.measure] == $0.count } }
}

/// Whether each of `counts` tells what `expected` does; see ``Counts/tells(_:)``.
public func areTold(_ counts: [Counts?], _ expected: [Counts?]) -> Bool {
    counts.count == expected.count
        && zip(counts, expected).allSatisfy { one, other in
            guard let other else { return one == nil }
            return one?.tells(other) ?? false
        }
}
