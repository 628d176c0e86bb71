/// What is known of one unit in a period: everything an evaluation counts.
public struct UnitRecord: Hashable, Sendable {
    /// Whose.
    public var unit: Unit
    /// Documents that came in; nil when there are no figures.
    public var incoming: Counts?
    /// Documents issued; nil when there are no figures.
    public var issued: Counts?
    /// Processed by their due date of all that were due; undefined without due dates.
    public var onTime: Rate
    /// Completed of arrived in the first part of the period; undefined when nothing arrived or without a register.
    public var firstPart: Rate
    /// The same in the last part, which is as long.
    public var lastPart: Rate
    /// Reminders written to the unit in the period.
    public var reminders: Int
    /// Days of the period on which the unit was reported, of all on which there were reports.
    public var reported: Rate

    /// A record.
    public init(
        unit: Unit, incoming: Counts? = nil, issued: Counts? = nil, onTime: Rate = Rate(0, of: 0),
        firstPart: Rate = Rate(0, of: 0), lastPart: Rate = Rate(0, of: 0), reminders: Int = 0,
        reported: Rate = Rate(0, of: 0)
    ) {
        self.unit = unit
        self.incoming = incoming
        self.issued = issued
        self.onTime = onTime
        self.firstPart = firstPart
        self.lastPart = lastPart
        self.reminders = reminders
        self.reported = reported
    }

    /// The counts of a measure by the rules of a version; undefined where there are none.
    public func rate(of measure: EvaluationMeasure, by version: EvaluationVersion = .current) -> Rate {
        let rate: Rate? =
            switch (measure, version) {
            case (.processing, .first): incoming?[rate: .processing]
            case (.processing, .second): incoming?.evaluatedProcessing
            case (.signing, _): issued?[rate: .signing]
            case (.leaderSigning, .first):
                issued?[.leaderSigned].flatMap { leader in issued?[.signed].map { Rate(leader, of: $0) } }
            case (.leaderSigning, .second): issued?[rate: .leaderOfSigned]
            case (.onTime, _): onTime
            }
        return rate ?? Rate(0, of: 0)
    }

    /// Whether there are figures of the table that do not tell this share.
    func isUntold(_ measure: EvaluationMeasure) -> Bool {
        switch measure {
        case .processing: incoming.map { $0.evaluatedProcessing == nil } ?? false
        case .signing: issued.map { $0[rate: .signing] == nil } ?? false
        case .leaderSigning: issued.map { $0[rate: .leaderOfSigned] == nil } ?? false
        case .onTime: false
        }
    }

    /// Between what a share lies that is not told; nil where nothing bounds it.
    func bounds(of measure: EvaluationMeasure) -> PartBounds? {
        measure == .leaderSigning ? issued?.fullySignedOfSigned : nil
    }

    /// Whether more was completed of what arrived in the last part than in the first; nil when either is unknown.
    public var trend: Ordering? { lastPart.compared(to: firstPart) }
}

/// One unit evaluated.
public struct UnitEvaluation: Hashable, Sendable {
    /// What was counted.
    public let record: UnitRecord
    /// The band; nil when figures are missing or there is nothing to judge, so that a unit is neither praised nor blamed
    /// for a report that is not there.
    public let band: EvaluationBand?
    /// The tables in which the unit has no figures although others have.
    public let missing: [TableKind]
    /// The measures the rule asks for of which its figures do not tell enough to say which band it is in.
    public let untold: [EvaluationMeasure]
    /// The measures the rule asks for that the unit has too few documents of, or none.
    public let notRated: [EvaluationMeasure]
    /// The conditions of the band it is in.
    public let evidence: [EvaluationEvidence]
    /// The next better band and its conditions: what keeps the unit out of it; nil for the best and without a band.
    public let nextBetter: NextBand?

    /// A band that was not reached.
    public struct NextBand: Hashable, Sendable {
        /// Which.
        public let band: EvaluationBand
        /// Its conditions.
        public let evidence: [EvaluationEvidence]
    }

    /// Evaluates `record` by `rule`. `tables` tells which tables there are figures of at all.
    public init(
        _ record: UnitRecord, rule: EvaluationRule, tables: (incoming: Bool, issued: Bool),
        version: EvaluationVersion = .current
    ) {
        self.record = record
        // Figures the rule asks for are missing even where nobody has them: signing alone makes no unit excellent.
        let asked = rule.asked
        let needsIncoming = tables.incoming || asked.contains(.processing)
        let needsIssued = tables.issued || asked.contains(.signing) || asked.contains(.leaderSigning)
        var missing: [TableKind] = []
        if needsIncoming, record.incoming == nil { missing.append(.incoming) }
        if needsIssued, record.issued == nil { missing.append(.issued) }
        self.missing = missing
        // Not known is not "too few".
        let untold = version == .first || !missing.isEmpty ? [] : asked.filter { record.isUntold($0) }
        func least(_ measure: EvaluationMeasure) -> Int {
            version == .first ? 1 : rule.leastDocuments(for: measure)
        }
        func evidence(_ band: EvaluationBand) -> [EvaluationEvidence] {
            EvaluationMeasure.allCases.compactMap { measure in
                band.minimums[measure].map {
                    EvaluationEvidence(
                        measure: measure, minimum: $0, rate: record.rate(of: measure, by: version),
                        leastDocuments: least(measure))
                }
            }
        }
        func isRated(_ measure: EvaluationMeasure) -> Bool {
            let rate = record.rate(of: measure, by: version)
            return rate.isDefined && rate.whole >= least(measure)
        }
        notRated = asked.filter { !isRated($0) }
        // Nothing came in, nothing went out: conditions that ask for nothing would make that excellent.
        let hasAnything = EvaluationMeasure.allCases.contains(where: isRated)
        // By what is known, and where that leaves a share open, only if the least and the most it can be say the same.
        func place(atBest: Bool) -> Int? {
            rule.bands.firstIndex { band in
                evidence(band).allSatisfy { one in
                    guard untold.contains(one.measure) else { return one.holds }
                    guard let bounds = record.bounds(of: one.measure) else { return atBest }
                    return EvaluationEvidence(
                        measure: one.measure, minimum: one.minimum, rate: atBest ? bounds.upperRate : bounds.lowerRate,
                        leastDocuments: least(one.measure)
                    ).holds
                }
            }
        }
        let known = missing.isEmpty && hasAnything ? place(atBest: false) : nil
        let place = known == place(atBest: true) ? known : nil
        self.untold = known != nil && place == nil ? untold : []
        band = place.map { rule.bands[$0] }
        self.evidence = place.map { evidence(rule.bands[$0]) } ?? []
        nextBetter = place.flatMap { place in
            place > 0
                ? NextBand(band: rule.bands[place - 1], evidence: evidence(rule.bands[place - 1])) : nil
        }
    }
}

extension Counts {
    /// What an evaluation credits: processed of carried over and received where both are known, so that clearing an old
    /// backlog counts; else of received.
    public var evaluatedProcessing: Rate? { self[rate: .processingAll] ?? self[rate: .processing] }
    /// Whether the old backlog is part of ``evaluatedProcessing``.
    public var evaluatesCarriedOver: Bool { self[rate: .processingAll] != nil }
}
