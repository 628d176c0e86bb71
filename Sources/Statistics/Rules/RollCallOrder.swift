/// In which order units are called in a meeting.
public enum RollCallOrder: String, CaseIterable, Hashable, Sendable {
    /// Most open documents first; for issued documents, most unsigned first.
    case largestBacklog
    /// Lowest processing rate first; for issued documents, lowest signing rate.
    case lowestRate
    /// Furthest from being done at the deadline first; for issued documents, lowest leader signing.
    case mostBehind

    /// What it is called for the units of `table`.
    public func title(_ table: TableKind) -> Phrase {
        switch (self, table) {
        case (.largestBacklog, .issued): Phrase("chưa ký số nhiều nhất trước", "most unsigned first")
        case (.largestBacklog, _): Phrase("tồn nhiều nhất trước", "largest backlog first")
        case (.lowestRate, .issued): Phrase("tỷ lệ ký số thấp nhất trước", "lowest signing rate first")
        case (.lowestRate, _): Phrase("tỷ lệ xử lý thấp nhất trước", "lowest rate first")
        case (.mostBehind, .issued): Phrase("lãnh đạo ký số ít nhất trước", "lowest leader signing first")
        case (.mostBehind, _): Phrase("chậm tiến độ nhất trước", "most behind first")
        }
    }

    /// `units` in this order. What is equal follows the report; units without figures come last.
    public func sorted(_ units: [UnitAssessment], in table: TableKind) -> [UnitAssessment] {
        let reported = units.sorted {
            ($0.figures.reportOrder, $0.figures.unit.id) < ($1.figures.reportOrder, $1.figures.unit.id)
        }
        let values = reported.map { value(of: $0, in: table) }
        let descending = self == .largestBacklog || (self == .mostBehind && table != .issued)
        // What is left at the deadline is 0 for all that are on track, and many shares are 0: among these the number
        // of documents decides.
        let counts = reported.map { Self.largestBacklog.value(of: $0, in: table) }
        return sortedPlaces(count: reported.count, by: [(values, descending), (counts, true)]).map { reported[$0] }
    }

    private func value(of unit: UnitAssessment, in table: TableKind) -> ColumnValue {
        if table == .issued {
            guard let issued = unit.figures.issued else { return .missing }
            switch self {
            case .largestBacklog: return .count(issued.unsigned - issued.exempt)
            case .lowestRate: return .rate(issued.signingRate)
            // Where nobody signed anything, no leader did either.
            case .mostBehind: return .rate(unit.leaderSigning == .zero ? Rate(0, of: 1) : issued.leaderRateOfSigned)
            }
        }
        guard let incoming = unit.figures.incoming else { return .missing }
        switch self {
        case .largestBacklog: return .count(incoming.open)
        case .lowestRate: return .rate(incoming.processingRate)
        case .mostBehind: return unit.pace.map { .rate($0.leftAtDeadline) } ?? .missing
        }
    }
}

extension Pace {
    /// Documents of today's backlog still open at the deadline if the pace of the period is kept up, new arrivals left
    /// out: open − processed ÷ working days of the period × working days left, never less than 0. The whole backlog when
    /// no day is left or the period is unknown.
    public var leftAtDeadline: Rate {
        guard let inPeriod = workingDaysInPeriod, inPeriod > 0 else { return Rate(open, of: 1) }
        return Rate(max(0, open * inPeriod - processed * workingDaysLeft), of: inPeriod)
    }
}
