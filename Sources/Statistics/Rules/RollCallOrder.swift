/// In which order units are called in a meeting.
public enum RollCallOrder: String, CaseIterable, Hashable, Sendable {
    /// Most open documents first; for issued documents, most unsigned first.
    case largestBacklog
    /// Lowest processing rate first; for issued documents, lowest signing rate.
    case lowestRate
    /// Furthest from being done at the deadline first; for issued documents, lowest leader signing.
    case mostBehind

    /// The order in two or three words, where a whole sentence would be cut.
    public func shortTitle(_ table: TableKind) -> Phrase {
        switch (self, table) {
        case (.largestBacklog, .issued): Phrase("chưa ký nhiều", "most unsigned")
        case (.largestBacklog, _): Phrase("tồn nhiều", "backlog")
        case (.lowestRate, _): Phrase("tỷ lệ thấp", "low rate")
        case (.mostBehind, .issued): Phrase("LĐ ký ít", "low leader")
        case (.mostBehind, _): Phrase("chậm tiến độ", "behind")
        }
    }

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
        let order = sortedPlaces(count: reported.count, by: [(values, descending), (counts, true)]).map { reported[$0] }
        guard self == .lowestRate || (self == .mostBehind && table == .issued) else { return order }
        // A share of a few documents must not call its unit first.
        func isOfFew(_ unit: UnitAssessment) -> Bool {
            let rate =
                table != .issued
                ? unit.figures.incoming?.judgedProcessing
                : self == .lowestRate ? unit.figures.issued?[rate: .signing] : unit.figures.issued?.judgedLeader
            return rate?.isOfFew ?? false
        }
        func isMissing(_ unit: UnitAssessment) -> Bool { value(of: unit, in: table) == .missing }
        return order.filter { !isOfFew($0) && !isMissing($0) } + order.filter(isOfFew) + order.filter(isMissing)
    }

    private func value(of unit: UnitAssessment, in table: TableKind) -> ColumnValue {
        if table == .issued {
            guard let issued = unit.figures.issued else { return .missing }
            switch self {
            case .largestBacklog: return issued.missingSignatures.map { .count($0) } ?? .missing
            case .lowestRate: return issued[rate: .signing].map { .rate($0) } ?? .missing
            // Where nobody signed anything, no leader did either.
            case .mostBehind:
                return unit.leaderSigning == .zero
                    ? .rate(Rate(0, of: 1)) : issued[rate: .leaderOfSigned].map { .rate($0) } ?? .missing
            }
        }
        guard let incoming = unit.figures.incoming else { return .missing }
        switch self {
        case .largestBacklog: return (incoming.stock ?? incoming[.open]).map { .count($0) } ?? .missing
        case .lowestRate: return incoming.judgedProcessing.map { .rate($0) } ?? .missing
        case .mostBehind: return unit.pace.map { .rate($0.leftAtDeadline) } ?? .missing
        }
    }
}

extension Pace {
    /// Documents of the stock still open at the deadline if the pace is kept up, new arrivals left out: stock − pace ×
    /// working days left, never less than 0; the whole stock when nothing is known of a pace. Undefined without a stock.
    public var leftAtDeadline: Rate {
        guard let open = stock?.upperBound else { return Rate(0, of: 0) }
        let pace = clearing.isDefined ? clearing : achievedPerDay
        guard pace.isDefined else { return Rate(open, of: 1) }
        return Rate(max(0, open * pace.whole - pace.part * workingDaysLeft), of: pace.whole)
    }
}

extension Counts {
    /// Electronic documents that have to be signed and are not; nil when not known.
    public var missingSignatures: Int? { self[.toSign].flatMap { all in self[.signed].map { all - $0 } } }
}
