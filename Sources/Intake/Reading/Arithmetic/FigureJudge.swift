import Statistics

/// Chooses among the readings of a table's columns by what adds up.
///
/// Words raise questions (``Question``); every combination of answers is a reading. Taken is the one with the fewest
/// contradictions, then the most columns inside proven equations, then the plainest words. On full ties only what all of
/// them say is told. A reading that claims nothing cannot be contradicted: what the plainest one gets wrong, the chosen
/// one must prove, else the table is asked about.
struct FigureJudge {
    let kind: FiguresKind
    private(set) var columns: [ReadColumn]
    let words: NamedFacets
    let hasCarried: Bool
    private var full: [Int] = []
    private var partial: [Int] = []
    private var percents: [Int] = []
    /// Columns with counts that nobody understands: a sum over what was not named may lack them.
    private var hasStrangers = false

    /// The columns of `kind` among `columns`; nil when none of them counts or shares anything.
    init?(_ columns: [ReadColumn], _ kind: FiguresKind) {
        self.kind = kind
        self.columns = columns
        let own = columns.indices.filter { columns[$0].kind == kind }
        // Words that stand in the outermost heading of every column belong to the title.
        let common =
            own.count > 1 && !columns.contains { $0.kind == nil && $0.has(.inner) && $0.hasCounts }
            ? own.map { Set(columns[$0].levels.first?.residue ?? []) }.reduce(nil) { (all: Set<String>?, one) in
                all.map { $0.intersection(one) } ?? one
            } ?? [] : []
        var words = NamedFacets()
        for place in own {
            let standing = Self.standing(columns[place], kind, common: common)
            self.columns[place].standing = standing
            switch standing {
            case .understood where columns[place].isPercent, .partly where columns[place].isPercent:
                percents.append(place)
            case .understood: full.append(place)
            case .partly: partial.append(place)
            case .notUnderstood: if !columns[place].isPercent, columns[place].hasCounts { hasStrangers = true }
            case .aside: break
            }
            if !columns[place].isPercent, !columns[place].percents.isEmpty { percents.append(place) }
        }
        for place in full + partial {
            let decided = columns[place].decided?.facets ?? []
            for facet in decided.isEmpty ? columns[place].facets : decided { words.insert(facet) }
        }
        guard !full.isEmpty || !partial.isEmpty || !percents.isEmpty else { return nil }
        self.words = words
        let spansAll = own.contains { columns[$0].decided?.facets.contains(.anyOrigin) ?? false }
        hasCarried = kind == .incoming && (words.has(.carried) || spansAll)
        setContexts()
    }

    private static func standing(
        _ column: ReadColumn, _ kind: FiguresKind, common: Set<String>
    ) -> ReadColumn.Standing {
        switch column.decided {
        case .count, .percent: return .understood
        case .aside: return .aside
        case nil: break
        }
        if column.isJoined { return .partly }
        if column.has(.aside) { return .aside }
        let facets = column.facets
        if column.isPercent { return .understood }
        // "VB đến của cơ quan" says nothing of signatures, nor "VB đi trong kỳ" of what was carried over.
        let isForeign = facets.contains {
            kind == .incoming
                ? $0.restrictsIssued && $0 != .organisation
                : $0.restrictsIncoming && $0 != .maybeArrived && $0 != .arrived
        }
        let says =
            column.restricts(kind)
            || facets.contains { [.total, .count, .incoming, .issued, .maybeArrived].contains($0) }
        guard says, !facets.contains(.task), !facets.contains(.register) else { return .notUnderstood }
        if isForeign { return .notUnderstood }
        // Some documents of a kind that no measure has are never all of them, whatever their sums are.
        if column.residue.contains(where: TitleScope.someOnly.contains) { return .notUnderstood }
        let residue = column.residue.filter { !common.contains($0) }
        // Two counts in a cell count where a sum proves one of them.
        return residue.isEmpty && column.mate == nil && !column.has(.workFile) && !column.has(.inner)
            ? .understood : .partly
    }

    /// Gives every group whose timings need an outcome its question.
    private mutating func setContexts() {
        guard kind == .incoming, words.speaks(of: .timing), words.speaks(of: .outcome) else { return }
        var groups: [String] = []
        for place in full + partial + percents {
            let facets = columns[place].facets
            guard facets.contains(where: { $0.axis == .timing }),
                !facets.contains(where: { $0.axis == .outcome && $0 != .maybeProcessed }),
                !hasTotalAbove(columns[place])
            else { continue }
            let number = groups.firstIndex(of: columns[place].group) ?? groups.count
            guard number < Question.contexts.count else { continue }
            if number == groups.count { groups.append(columns[place].group) }
            columns[place].context = Question.contexts[number]
        }
    }

    /// "Tổng số / Quá hạn": of all, whatever stands beside it.
    private func hasTotalAbove(_ column: ReadColumn) -> Bool {
        column.levels.dropLast().contains { $0.has(.total) && !$0.speaks(of: .timing) }
    }

    // MARK: Judging

    private func judge(_ choices: Choices) -> Judgement? {
        let universe = universe(choices)
        let sure = Set(full)
        guard
            var judged = Judgement(
                columns, kind, choices, universe: universe, counting: (full + partial).sorted(), sure: sure,
                hasCarried: hasCarried)
        else { return nil }
        if !partial.isEmpty {
            let kept = partial.filter { place in
                let isProven =
                    judged.confirmed.contains(place)
                    || columns[place].mate.map { judged.confirmed.contains(place + $0) } ?? false
                return isProven && !judged.blamed.contains(place)
            }
            guard
                let again = Judgement(
                    columns, kind, choices, universe: universe, counting: (full + kept).sorted(), sure: sure,
                    hasCarried: hasCarried)
            else { return nil }
            judged = again
        }
        judged.readShares(percents, hasCarried: hasCarried)
        return judged
    }

    /// The reading that fits best; nil when the words fit no document at all.
    func read() -> FigureReading? {
        var candidates: [(judged: Judgement, cost: Int)] = []
        var known: [[UInt128]: Int] = [:]
        for (choices, cost) in readings() {
            guard let judged = judge(choices) else { continue }
            // Readings that make the same of every column differ in nothing.
            let key = judged.masks + [judged.universe]
            if let place = known[key] {
                candidates[place].cost = min(candidates[place].cost, cost)
                continue
            }
            known[key] = candidates.count
            candidates.append((judged, cost))
        }
        guard let best = candidates.max(by: { Self.isWorse($0, $1) }) else { return nil }
        // Two rows prove nothing, and plainness alone would choose: only what every reading says that is not
        // contradicted holds.
        let isProven =
            best.judged.equations.contains(where: \.isProof) || !best.judged.shares.isEmpty
            || best.judged.isWholeSum(of: full)
        let isTiny = best.judged.data.first.map { $0.count < 3 } ?? true
        let tied = candidates.filter { candidate in
            candidate.judged.contradictions.count == best.judged.contradictions.count
                && candidate.judged.score == best.judged.score && candidate.judged.failures == best.judged.failures
                && (candidate.cost == best.cost || (isTiny && !isProven))
        }
        var chosen = best.judged
        let least = candidates.map(\.cost).min() ?? 0
        let plain = candidates.filter { $0.cost == least }.map(\.judged.blamed)
        var doubt = plain.dropFirst().reduce(plain.first ?? []) { $0.intersection($1) }.subtracting(chosen.confirmed)
        doubt.subtract(statedParts(chosen, among: doubt))
        if isTiny, !isProven { for candidate in candidates { doubt.formUnion(candidate.judged.blamed) } }
        if chosen.contradictions.isEmpty, let qualified = qualifiedColumns(chosen) {
            chosen.add(.unconfirmed(columns: qualified))
        }
        if chosen.contradictions.isEmpty, hasStrangers, !chosen.lonelyShares.isEmpty {
            // What nobody understands may be part of what the percentage is of.
            chosen.add(.unconfirmed(columns: chosen.lonelyShares))
        }
        for doubtful in [columnsOfTimingAlone, columnsOfOtherDays, columnsNotDoneInTime] {
            if chosen.contradictions.isEmpty, let doubtful { chosen.add(.unconfirmed(columns: doubtful)) }
        }
        if chosen.contradictions.isEmpty, let silent = silentColumns(chosen) {
            chosen.add(.unconfirmed(columns: silent))
        }
        if chosen.contradictions.isEmpty, !doubt.isEmpty { chosen.add(.unconfirmed(columns: doubt.sorted())) }
        return FigureOutcome(
            kind: kind, chosen: chosen, tied: tied.map(\.judged), words: words, hasCarried: hasCarried,
            hasStrangers: hasStrangers, partial: Set(partial)
        ).reading()
    }

    /// Columns whose days contradict those of the table.
    private var columnsOfOtherDays: [Int]? {
        let found = (full + partial).filter { columns[$0].isDoubtful && columns[$0].decided == nil }
        return found.isEmpty ? nil : found
    }

    /// "Chưa xử lý đúng hạn" where nothing is called late: what is open and in time, or what was not done in time.
    private var columnsNotDoneInTime: [Int]? {
        guard kind == .incoming, words.has(.openOrNotStarted), !words.has(.late) else { return nil }
        let found = full.filter { place in
            guard columns[place].levels.count == 1, columns[place].decided == nil else { return false }
            let facets = columns[place].facets
            return zip(facets, facets.dropFirst()).contains { $0 == .openOrNotStarted && $1 == .onDayOrInTime }
        }
        return found.isEmpty ? nil : found
    }

    /// Whether the bare noun "xử lý" is all that speaks of an outcome, and stands without a due day.
    private var namesNounAlone: Bool {
        let counts = full + partial
        return counts.contains { columns[$0].isBareNoun }
            && counts.allSatisfy { place in
                columns[place].facets.allSatisfy { $0.axis != .outcome || $0 == .maybeProcessed }
                    && (!columns[place].has(.maybeProcessed) || columns[place].isBareNoun)
            }
    }

    /// Columns that only words of timing tell apart, when nothing says what is in time or late: what was processed, what is
    /// open, or all of it. No sum can tell, so that a bare "Tổng số" beside them is in doubt too.
    private var columnsOfTimingAlone: [Int]? {
        guard kind == .incoming, words.speaks(of: .timing), !words.speaks(of: .outcome) || namesNounAlone,
            !words.has(any: [.dated, .undated, .arrived, .carried, .anyOrigin])
        else { return nil }
        // Both what is done before its day and what is not yet due: all documents.
        if words.has(any: [.notYet, .soon]), words.has(any: [.early, .onDayOrInTime]) { return nil }
        let counts = full + partial
        let isSaid = counts.contains { place in
            let column = columns[place]
            let isTotal = !column.facets.contains { $0.axis == .timing || $0.axis == .role }
            return column.decided != nil
                || (isTotal && (column.has(.maybeArrived) || column.levels.contains { $0.has(.incoming) }))
        }
        return isSaid ? nil : counts.sorted()
    }

    private static func isWorse(
        _ left: (judged: Judgement, cost: Int), _ right: (judged: Judgement, cost: Int)
    ) -> Bool {
        if left.judged.contradictions.count != right.judged.contradictions.count {
            return left.judged.contradictions.count > right.judged.contradictions.count
        }
        if left.judged.score != right.judged.score { return left.judged.score < right.judged.score }
        if left.judged.failures != right.judged.failures { return left.judged.failures > right.judged.failures }
        return left.cost > right.cost
    }
}
