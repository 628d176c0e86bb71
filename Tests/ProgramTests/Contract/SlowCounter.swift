import Statistics

/// Counts one document after another, by listing everything that may be true of it: a count is known when it is the same
/// whatever is true. Slow, and written without a look at how the program counts.
struct SlowCounter {
    let world: RandomRegisters
    /// The exports that were read, in the order in which they were made.
    let exports: [RandomRegisters.Export]

    /// Something that may be true of an incoming document.
    struct Case: Hashable {
        var isCarried: Bool
        var outcome: String
        var timing: String
        var role: Int
    }

    private static let openOutcomes = ["not_started", "in_progress"]
    private static let doneOutcomes = ["replied", "closed"]

    /// The newest export that has the document, and the newest that covers it; nil when none has it.
    private func told<Row>(
        _ unit: Int, _ day: Int, has: (RandomRegisters.Export) -> Row?
    ) -> (row: Row, by: RandomRegisters.Export)? {
        let covering = exports.filter { $0.units.contains(unit) && ($0.from...$0.through).contains(day) }
        // Only the newest that covers it is asked: if it has it no more, the document was withdrawn.
        guard let newest = covering.max(by: { $0.through < $1.through }) else { return nil }
        return has(newest).map { ($0, newest) }
    }

    private func isCovered(_ unit: Int) -> (RandomRegisters.Export) -> Bool {
        // An export covers the units it has documents of.
        { export in world.rows(export).contains { $0.unit == unit } }
    }

    /// What may be true of a document at the end of day `asOf`, in a period that begins on `from`; nil among the cases: it may
    /// not count at all.
    private func cases(_ row: RandomRegisters.Incoming, from: Int?, asOf: Int) -> Set<Case?> {
        let own = exports.filter(isCovered(row.unit))
        let narrowed = SlowCounter(world: world, exports: own)
        guard row.arrival <= asOf,
            let (row, export) = narrowed.told(
                row.unit, row.arrival,
                has: { export in world.rows(export).first { $0.number == row.number } })
        else { return [nil] }
        let last = export.through
        let isReturned = row.returned.map { $0 <= last } ?? false
        let done = !isReturned ? row.done.flatMap { $0 <= last ? $0 : nil } : nil
        let isBegun = row.begun.map { $0 <= last } ?? false
        let tellsProgress = world.rows(export).contains { other in
            other.begun.map { $0 <= last } ?? false && other.done.map { $0 > last } ?? true
                && other.returned.map { $0 > last } ?? true
        }
        let doneWords = !export.tellsKind ? Self.doneOutcomes : [row.isReplied ? "replied" : "closed"]
        var outcomes: [String]
        var carried: [Bool?] = [false]
        let isBefore = from.map { row.arrival < $0 } ?? false
        if isReturned {
            // Returned before the period or in it: nobody tells the day.
            if isBefore {
                let roles = export.hasRole ? [row.role] : [0, 1, 2]
                return Set(
                    [nil] + roles.map { Case(isCarried: true, outcome: "returned", timing: "undated", role: $0) })
            }
            outcomes = ["returned"]
        } else if let done {
            if export.hasDone {
                if isBefore, let from, done < from { return [nil] }
                carried = isBefore ? [true] : [false]
                outcomes = done <= asOf ? doneWords : Self.openOutcomes
            } else {
                carried = isBefore ? [true, nil] : [false]
                outcomes = asOf >= last ? doneWords : doneWords + Self.openOutcomes
            }
        } else {
            carried = !isBefore ? [false] : last >= (from ?? 0) - 1 ? [true] : [true, nil]
            if asOf > last {
                outcomes = Self.openOutcomes + Self.doneOutcomes
            } else if asOf < last || !tellsProgress {
                outcomes = Self.openOutcomes
            } else {
                outcomes = [isBegun ? "in_progress" : "not_started"]
            }
        }
        var cases: Set<Case?> = []
        for carried in carried {
            guard let carried else {
                cases.insert(nil)
                continue
            }
            for outcome in outcomes {
                for timing in timings(row, export, outcome, done: export.hasDone ? done : nil, asOf: asOf, outcomes) {
                    for role in export.hasRole ? [row.role] : [0, 1, 2] {
                        cases.insert(Case(isCarried: carried, outcome: outcome, timing: timing, role: role))
                    }
                }
            }
        }
        return cases
    }

    private func timings(
        _ row: RandomRegisters.Incoming, _ export: RandomRegisters.Export, _ outcome: String, done: Int?, asOf: Int,
        _ outcomes: [String]
    ) -> [String] {
        let isDone = Self.doneOutcomes.contains(outcome)
        guard export.hasDue else { return isDone ? ["in time", "late", "undated"] : ["in time", "late", "undated"] }
        guard let due = row.due else { return ["undated"] }
        // What became of it is not known, and neither is when.
        if Set(outcomes).contains(where: Self.doneOutcomes.contains),
            Set(outcomes).contains(where: Self.openOutcomes.contains)
        {
            return isDone ? ["in time", "late"] : ["in time", "late"]
        }
        if isDone { return done.map { [$0 <= due ? "in time" : "late"] } ?? ["in time", "late"] }
        return [due <= asOf ? "late" : "in time"]
    }

    /// The count of a measure by its name; nil where it is not known, and where the unit has no documents at all.
    func incoming(_ name: String, unit: Int, from: Int?, asOf: Int) -> Int? {
        let own = world.incoming.filter { $0.unit == unit }.map { cases($0, from: from, asOf: asOf) }
        // A unit without a document by then has none where exports that have it cover the day; else nothing tells of it.
        let covering = exports.filter(isCovered(unit))
        let isCoveredThen =
            covering.map(\.from).min().map { $0 <= asOf } ?? false
            && (covering.map(\.through).max() ?? asOf) >= asOf
        guard own.contains(where: { $0 != [nil] }) || isCoveredThen else { return nil }
        let belongs = Self.incomingMeaning(name)
        // Registers that do not reach behind the period tell nothing of what was carried over.
        let reachesBack = from.map { from in (exports.map(\.from).min() ?? 0) < from } ?? false
        if !reachesBack, name.contains("carried") || name.contains("_all") || name.hasPrefix("to_process") {
            return nil
        }
        // After the last day of every export that has the unit, nobody knows what else arrived.
        let isCarried = name.hasPrefix("carried_")
        if !isCarried, exports.filter(isCovered(unit)).map(\.through).max() ?? asOf < asOf { return nil }
        // Nor what arrived on days that no export that has the unit covers.
        if let hole = Self.hole(in: exports.filter(isCovered(unit)), upTo: asOf),
            !Self.isOfPeriod(name) || from.map({ hole >= $0 }) ?? true
        {
            return nil
        }
        var count = 0
        for cases in own {
            let answers = Set(cases.map { $0.map(belongs) ?? false })
            guard answers.count == 1 else { return nil }
            if answers.contains(true) { count += 1 }
        }
        return count
    }

    /// The last day, up to `asOf`, of weeks that no export covers though earlier ones do; nil without such days.
    private static func hole(in own: [RandomRegisters.Export], upTo asOf: Int) -> Int? {
        guard let first = own.map(\.from).min() else { return nil }
        var last: Int?
        var missing: [Int] = []
        for day in first...max(first, own.map(\.through).max() ?? first) {
            if own.contains(where: { ($0.from...$0.through).contains(day) }) {
                let weekdays = missing.count { RandomRegisters.day0.advanced(by: $0).weekday <= 5 }
                if weekdays > 5, let begin = missing.first, begin <= asOf { last = missing.last }
                missing = []
            } else {
                missing.append(day)
            }
        }
        return last
    }

    private static func isOfPeriod(_ name: String) -> Bool {
        !(name.contains("carried") || name.contains("_all") || name.hasPrefix("to_process"))
    }

    /// What the name of a measure says, read word by word.
    private static func incomingMeaning(_ name: String) -> (Case) -> Bool {
        var words = name
        var role: Int?
        for (place, word) in ["_lead", "_cooperate", "_information"].enumerated() where words.hasSuffix(word) {
            role = place
            words.removeLast(word.count)
        }
        var span = "period"
        if words == "carried_over" || words == "to_process" {
            span = words == "carried_over" ? "carried" : "all"
            words = "received"
        } else if words.hasPrefix("carried_") {
            span = "carried"
            words.removeFirst("carried_".count)
        } else if words.contains("_all") {
            span = "all"
            words = words.replacing("_all", with: "")
        }
        var timing: String?
        for (word, meaning) in [
            ("_in_time", "in time"), ("_late", "late"), ("_undated", "undated"),
        ] where words.hasSuffix(word) {
            timing = meaning
            words.removeLast(word.count)
        }
        let outcomes: Set<String> =
            switch words {
            case "received": ["replied", "closed", "not_started", "in_progress"]
            case "processed": ["replied", "closed"]
            case "open": ["not_started", "in_progress"]
            default: [words]
            }
        return { one in
            outcomes.contains(one.outcome) && (timing.map { $0 == one.timing } ?? true)
                && (role.map { $0 == one.role } ?? true)
                && (span == "all" || one.isCarried == (span == "carried"))
        }
    }

    /// The numbers of the documents that are listed as open: those of a later day than is known as they were last.
    func backlog(unit: Int, asOf: Int) -> [Int] {
        let narrowed = SlowCounter(world: world, exports: exports.filter(isCovered(unit)))
        return world.incoming.filter { $0.unit == unit && $0.arrival <= asOf }.filter { document in
            guard
                let (row, export) = narrowed.told(
                    unit, document.arrival,
                    has: { export in world.rows(export).first { $0.number == document.number } })
            else { return false }
            if row.returned.map({ $0 <= export.through }) ?? false { return false }
            guard let done = row.done, done <= export.through else { return true }
            return export.hasDone && done > asOf
        }
        .sorted { ($0.arrival, $0.number) < ($1.arrival, $1.number) }.map(\.number)
    }

    /// What was ordered on a day, and what is left of it; nil where it is not known.
    func cohort(unit: Int, order: Int, asOf: Int) -> (ordered: Int, left: Int)? {
        var result = (ordered: 0, left: 0)
        for document in world.incoming where document.unit == unit {
            func isOpen(_ day: Int) -> Set<Bool> {
                Set(
                    cases(document, from: nil, asOf: day).map {
                        $0.map { Self.openOutcomes.contains($0.outcome) } ?? false
                    })
            }
            let then = isOpen(order)
            guard then.count == 1 else { return nil }
            guard then.contains(true) else { continue }
            let now = isOpen(asOf)
            guard now.count == 1 else { return nil }
            result.ordered += 1
            if now.contains(true) { result.left += 1 }
        }
        return result
    }

    /// The count of a measure of issued documents by its name; nil where it is not known.
    func issued(_ name: String, unit: Int, from: Int, asOf: Int) -> Int? {
        let own = exports.filter { export in world.issuedRows(export).contains { $0.unit == unit } }
        let narrowed = SlowCounter(world: world, exports: own)
        var count = 0
        var isAny = false
        if let hole = Self.hole(in: own, upTo: asOf), hole >= from { return nil }
        for document in world.issued where document.unit == unit && (from...asOf).contains(document.day) {
            guard
                let (row, export) = narrowed.told(
                    unit, document.day,
                    has: { export in world.issuedRows(export).first { $0.number == document.number } })
            else { continue }
            isAny = true
            guard let answer = issuedAnswer(name, row, export) else { return nil }
            if answer { count += 1 }
        }
        let isCoveredThen = own.map(\.from).min().map { $0 <= asOf } ?? false
        guard isAny || isCoveredThen, own.map(\.through).max() ?? asOf >= asOf else { return nil }
        return count
    }

    /// Whether a document belongs to what a measure counts; nil where the export does not tell.
    private func issuedAnswer(
        _ name: String, _ row: RandomRegisters.Issued, _ export: RandomRegisters.Export
    ) -> Bool? {
        let isSigned = !row.isPaper && row.signed.map { $0 <= export.through } ?? false
        let isLeaderSigned: Bool? =
            export.hasLeader ? !row.isPaper && row.leader.map { $0 <= export.through } ?? false : nil
        // A signature shows that a document is electronic.
        let isElectronic: Bool? = export.hasMedium ? !row.isPaper : isSigned || isLeaderSigned == true ? true : nil
        // What is signed is not exempt; where nobody tells of exemptions there are none.
        let isExempt = export.hasExempt && row.isExempt && !isSigned
        func both(_ one: Bool?, _ other: Bool?) -> Bool? {
            one == false || other == false ? false : one == true && other == true ? true : nil
        }
        switch name {
        case "issued": return true
        case "electronic": return isElectronic
        case "paper": return isElectronic.map { !$0 }
        case "signed": return isSigned
        case "unsigned": return both(both(isElectronic, !isSigned), !isExempt)
        // A document that need not be signed is not counted as signed by its leader.
        case "leader_signed": return isExempt ? false : both(isElectronic == false ? false : true, isLeaderSigned)
        case "fully_signed": return isExempt ? false : both(isSigned, isLeaderSigned)
        case "exempt": return export.hasExempt ? both(isElectronic, isExempt) : nil
        case "to_sign": return both(isElectronic, !isExempt)
        case "electronic_with_paper":
            // Only an export in which it stands somewhere tells it from electronic alone.
            let tells = export.hasMedium && world.issuedRows(export).contains { $0.isWithPaper && !$0.isPaper }
            return isElectronic == false ? false : tells ? row.isWithPaper : nil
        default: return nil
        }
    }
}
