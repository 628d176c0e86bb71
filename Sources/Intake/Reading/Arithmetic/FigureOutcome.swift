import Statistics

/// The figures that a chosen reading gives, as far as all readings tied with it agree.
struct FigureOutcome {
    let kind: FiguresKind
    let chosen: Judgement
    let tied: [Judgement]
    let words: NamedFacets
    let hasCarried: Bool
    let hasStrangers: Bool
    let partial: Set<Int>

    func reading() -> FigureReading {
        let rows = chosen.data.first?.count ?? 0
        var counts = [Counts](repeating: Counts(), count: rows)
        var unsure: [Measure] = []
        var derived: Set<Measure> = []
        for measure in Measure.allCases where measure.kind == kind && isNamed(measure) {
            let ways = tied.map { values(measure, $0) }
            guard let first = ways.first else { continue }
            if let first, ways.allSatisfy({ $0 == first }) {
                for row in 0..<rows { counts[row][measure] = first[row] }
                let formula = chosen.derivation.formula(measure.population.cells & chosen.universe)
                if formula?.isStated == false { derived.insert(measure) }
            } else if ways.contains(where: { $0 != nil }) {
                unsure.append(measure)
            }
        }
        takeLeadersAsFull(&counts)
        var columns = chosen.columns
        for place in partial where chosen.masks[place] == 0 { columns[place].standing = .notUnderstood }
        return FigureReading(
            kind: kind, universe: chosen.universe, columns: columns,
            populations: populations, merged: chosen.merged,
            equations: chosen.equations, shares: chosen.shares, lonelyShares: chosen.lonelyShares,
            contradictions: chosen.contradictions, unsure: unsure, counts: counts, published: published(rows),
            derived: derived)
    }

    private var populations: [Population?] {
        var masks = chosen.masks
        for (first, others) in chosen.merged { for place in others { masks[place] = masks[first] } }
        return masks.map { $0 == 0 ? nil : Population(kind, cells: $0) }
    }

    /// The values of a measure under one reading; nil where it does not follow.
    private func values(_ measure: Measure, _ judged: Judgement) -> [Int?]? {
        var cells = measure.population.cells
        // States beside each other are finer than ours: which of them are "in progress" is not said.
        if measure.isOpenState, judged.merged.keys.contains(where: { judged.columns[$0].tellsOpenState }) { return nil }
        // "VB mật" beside "VB điện tử" and "VB giấy", the three of which make the whole, is none of the electronic ones.
        if measure == .electronic, judged.choices[.exempt] == 2 { cells &= ~Measure.exempt.population.cells }
        guard let formula = judged.derivation.formula(cells & judged.universe) else { return nil }
        // A sum proves what a heading counts whose words are not all known, not how far these documents are.
        if measure.isOpenState, formula.plus.contains(where: partial.contains) { return nil }
        let isStrange = hasStrangers || partial.contains { judged.masks[$0] == 0 && judged.columns[$0].mate == nil }
        // "Sớm hạn" beside a column nobody knows is not all that was in time.
        if formula.isStated, isStrange, measure.axes.contains(.timing), full(formula.plus, judged) != cells,
            !closes(judged)
        {
            return nil
        }
        if !formula.isStated {
            if isStrange, !closes(judged) {
                // A column nobody understands may hold what seems not to exist: only exact unions are safe.
                guard full(formula.plus, judged) & ~full(formula.minus, judged) == cells else { return nil }
                // Nor is what is left open where no word says so: cancelled, perhaps, or merged.
                if measure.name.hasPrefix("open"), !formula.minus.isEmpty, !namesOpen { return nil }
            }
            // Of what all documents are signed has to show where media are not named.
            if measure == .unsigned || measure == .issued, !words.speaks(of: .medium), !isSigningOfAll(judged) {
                return nil
            }
        }
        return judged.values(cells)
    }

    private var namesOpen: Bool {
        words.has(any: [.open, .openOrNotStarted, .openAtEnd, .notStarted, .inProgress, .unreplied])
    }

    /// The cells of columns, those that seem not to exist too.
    private func full(_ places: [Int], _ judged: Judgement) -> UInt128 {
        places.reduce(0) {
            $0 | judged.columns[$1].population(kind, judged.choices, hasCarried: hasCarried).cells
        }
    }

    /// Whether a sum proves that what nobody names does not exist.
    private func closes(_ judged: Judgement) -> Bool {
        judged.equations.contains { $0.isProof && full($0.left, judged) != full($0.right, judged) }
    }

    /// Whether a percentage or a sum shows that signatures are told of all issued documents.
    private func isSigningOfAll(_ judged: Judgement) -> Bool {
        let all = Measure.issued.population.cells & judged.universe
        return judged.shares.contains { $0.whole == all && $0.part != all }
            || judged.equations.contains { $0.isProof && $0.left.contains { judged.masks[$0] == all } }
    }

    /// Whether the words of the table name the axes that a measure restricts: else nothing is known of it.
    private func isNamed(_ measure: Measure) -> Bool {
        if kind == .incoming, measure.span != .period, !hasCarried { return false }
        if measure == .electronicWithPaper, !words.has(.electronicWithPaper) { return false }
        if measure == .returned.of(measure.span), !words.has(.returned) { return false }
        if namesStepsAlone, measure.axes.contains(.outcome) { return measure.name.contains("not_started") }
        let leaders: [Facet] = [.leader, .leaderNot, .bothSignatures, .onlyLeader, .onlyOrganisation]
        let organisations: [Facet] = [
            .signed, .unsigned, .organisation, .organisationNot, .bothSignatures, .onlyLeader, .onlyOrganisation,
        ]
        return measure.axes.allSatisfy { axis in
            switch axis {
            case .outcome: words.speaks(of: .outcome)
            case .timing: words.speaks(of: .timing)
            case .role: words.speaks(of: .role)
            case .medium: words.speaks(of: .medium)
            case .organisation: words.has(any: organisations)
            case .leader: words.has(any: leaders)
            case .exempt: words.speaks(of: .exempt)
            }
        }
    }

    /// Whether the words tell only how far documents have come ("đã phân công", "chưa xem"): which of them are done no word
    /// says, and what nobody names is not empty because the steps are all there is.
    private var namesStepsAlone: Bool {
        let states: [Facet] = [
            .replied, .closed, .processed, .maybeProcessed, .open, .openOrNotStarted, .openAtEnd, .returned,
        ]
        // "Đúng hạn" beside "Đang xử lý trong hạn" is what was processed, where the sums say so.
        let isDone = chosen.columns.indices.contains { place in
            guard let context = chosen.columns[place].context else { return false }
            return chosen.choices[context] == 1 && chosen.confirmed.contains(place)
        }
        return kind == .incoming && words.has(any: [.notStarted, .inProgress]) && !words.has(any: states) && !isDone
    }

    /// A report whose percentages prove that it counts leader-signed of signed counts those with both signatures.
    private func takeLeadersAsFull(_ counts: inout [Counts]) {
        guard kind == .issued else { return }
        let leader = Measure.leaderSigned.population.cells & chosen.universe
        let signed = Measure.signed.population.cells & chosen.universe
        guard chosen.shares.contains(where: { $0.part == leader && $0.whole == signed }) else { return }
        for row in counts.indices where counts[row][.fullySigned] == nil {
            if let leaders = counts[row][.leaderSigned], let all = counts[row][.signed], leaders <= all {
                counts[row][.fullySigned] = leaders
            }
        }
    }

    private func published(_ rows: Int) -> [PublishedPercents] {
        var published = [PublishedPercents](repeating: PublishedPercents(), count: rows)
        func cells(_ measure: Measure) -> UInt128 { measure.population.cells & chosen.universe }
        for share in chosen.shares {
            let percents = chosen.columns[share.column].percents
            let isMedium = words.speaks(of: .medium)
            for row in 0..<rows {
                let whole = percents[row]?.whole
                switch (share.part, share.whole) {
                case (cells(.processed), cells(.received)) where kind == .incoming:
                    published[row].processing = published[row].processing ?? whole
                case (cells(.signed), cells(.electronic)) where kind == .issued && isMedium:
                    published[row].signing = published[row].signing ?? whole
                case (cells(.leaderSigned), cells(.signed)) where kind == .issued:
                    published[row].leader = published[row].leader ?? whole
                default: break
                }
            }
        }
        return published
    }
}

extension Measure {
    /// Whether it tells how far open documents are.
    fileprivate var isOpenState: Bool { name.contains("not_started") || name.contains("in_progress") }
}
