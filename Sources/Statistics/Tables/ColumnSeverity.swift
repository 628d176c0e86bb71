extension UnitAssessment {
    /// How the measure that `column` belongs to stands for this unit; nil for a column that no rule judges: a count is none, 2
    /// open documents are not worse than 1.874.
    ///
    /// A target of leader signing judges the share of the electronic documents that have to be signed: the share of electronic
    /// ones carries its verdict where none of them is exempt, other shares never. That none or few are signed by a leader is
    /// said of every share.
    public func severity(of column: Column) -> Severity? {
        switch column {
        case .processingRate: processing
        case .signingRate: signing
        case .rate(.leaderOfElectronic):
            figures.issued?.judgedLeader == figures.issued?[rate: .leaderOfElectronic]
                ? leaderSigning : leaderOfAnyShare
        case .rate(.leaderOfToSign): leaderSigning
        case .leaderRateOfSigned, .leaderRateOfIssued: leaderOfAnyShare
        case .paceVerdict: pace?.verdict?.severity
        default: nil
        }
    }

    /// What holds of leader signing whatever it is a share of.
    private var leaderOfAnyShare: Severity {
        leaderSigning == .below || leaderSigning == .met ? .neutral : leaderSigning
    }

    /// The sign beside the value of `column`; "" where none stands.
    public func sign(of column: Column) -> String {
        guard column.carriesSign, let severity = severity(of: column) else { return "" }
        return severity.sign(isLeader: column != .processingRate && column != .signingRate)
    }
}

extension Column {
    /// Whether a sign stands beside its value, so that colour is never the only one.
    public var carriesSign: Bool {
        [
            .processingRate, .signingRate, .leaderRateOfSigned, .rate(.leaderOfElectronic), .rate(.leaderOfToSign),
        ].contains(self)
    }
}

extension Severity {
    /// The sign that stands beside the colour, on screens and on paper; leader signing at zero has one of its own, because it
    /// is a rule of its own. "" where no target judges.
    public func sign(isLeader: Bool) -> String {
        switch self {
        case .met: "✓"
        case .neutral: ""
        case .unknown: "?"
        case .below: "▽"
        case .low: "▼"
        case .zero: isLeader ? "⊘" : "✗"
        case .noData: "·"
        }
    }
}
