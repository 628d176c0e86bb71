import Statistics

/// Finds of which part and whole a column of percentages is the ratio.
struct ShareFinder {
    enum Answer {
        case share(ReadShare)
        /// It is the share of other columns than those its heading names.
        case ofOthers
        /// No part and whole explain it; `isChecked` when the part it names is known.
        case unknown(isChecked: Bool)
    }

    private let judgement: Judgement
    private let place: Int
    private let column: ReadColumn
    private let percents: [PrintedPercent?]
    private let decimals: Int
    private let hasCarried: Bool
    /// The populations of the table, those of columns first.
    private let known: [UInt128]

    init(_ judgement: Judgement, _ place: Int, hasCarried: Bool) {
        self.judgement = judgement
        self.place = place
        self.hasCarried = hasCarried
        column = judgement.columns[place]
        percents = column.percents
        decimals = percents.reduce(0) { max($0, $1?.decimals ?? 0) }
        var known: [UInt128] = []
        for mask in judgement.masks + judgement.derivation.measures where mask != 0 && !known.contains(mask) {
            if judgement.values(mask) != nil { known.append(mask) }
        }
        self.known = known
    }

    mutating func find() -> Answer {
        let kind = judgement.kind
        let isVague = !column.restricts(kind)
        let own = column.population(kind, judgement.choices, hasCarried: hasCarried).cells & judgement.universe
        let parts = isVague ? nearest() : [own]
        var wholes = known
        if let said = column.levels.lazy.map(\.whole).first(where: { !$0.isEmpty }) {
            let whole =
                FacetPopulation(kind: kind, choices: judgement.choices, hasCarried: hasCarried)
                .population([said]).cells & judgement.universe
            wholes = [whole] + known.filter { $0 != whole }
        } else if kind == .issued, own == Measure.signed.population.cells & judgement.universe {
            // Paper cannot be signed digitally: where both wholes fit, the share is one of electronic documents.
            let electronic = Measure.electronic.population.cells & judgement.universe
            if known.contains(electronic) { wholes = [electronic] + known.filter { $0 != electronic } }
        }
        for part in parts {
            if let share = best(part, wholes.filter { $0 != part && part & ~$0 == 0 }) { return .share(share) }
        }
        // A published share of leaders is one of signed documents, which do not contain it.
        if !isVague, kind == .issued, let share = best(own, wholes.filter { own & ~$0 != 0 }) { return .share(share) }
        if let before = columnBefore,
            let share = best(before, wholes.filter { $0 != before && before & ~$0 == 0 })
        {
            return .share(share)
        }
        guard !isVague, judgement.values(own) != nil else { return .unknown(isChecked: false) }
        let isTimed = column.facets.contains { $0.axis == .timing }
        if isTimed ? isShareOfRest(own) : isShareOfOthers(own) { return .ofOthers }
        return .unknown(isChecked: true)
    }

    /// "Ký số / Lãnh đạo", "Ký số / Tỷ lệ": under a shared heading a bare percentage is of the column before it.
    private var columnBefore: UInt128? {
        guard let last = column.levels.last, column.levels.count > 1, last.has(.percent),
            !last.items.contains(where: { $0.facet.restrictsIncoming || $0.facet.restrictsIssued })
        else { return nil }
        let before = judgement.counting.last { judgement.columns[$0].place < column.place }
        guard let before, judgement.columns[before].levels.first?.text == column.levels.first?.text else { return nil }
        return judgement.masks[before]
    }

    /// Parts a percentage without words of its own may be about: the columns before it, the nearest first.
    private func nearest() -> [UInt128] {
        var parts: [UInt128] = []
        for before in judgement.counting.reversed() where judgement.columns[before].place <= column.place {
            if !parts.contains(judgement.masks[before]) { parts.append(judgement.masks[before]) }
        }
        return parts + known.filter { !parts.contains($0) }
    }

    private func best(_ part: UInt128, _ wholes: [UInt128]) -> ReadShare? {
        guard let numerators = judgement.values(part) else { return nil }
        var best: ReadShare?
        for whole in wholes {
            guard let denominators = judgement.values(whole),
                let fit = fit(numerators, denominators), fit.count < best?.fails.count ?? .max
            else { continue }
            var recomputed: [Int: String] = [:]
            for row in fit {
                guard let one = numerators[row], let all = denominators[row] else { continue }
                recomputed[row] = PrintedPercent.recomputed(Rate(one, of: all), decimals: decimals)?.text
            }
            best = ReadShare(column: place, part: part, whole: whole, fails: fit, recomputed: recomputed)
            if fit.isEmpty { break }
        }
        return best
    }

    /// The rows in which the percentage is another than part of whole; nil when it does not fit at all.
    private func fit(_ parts: [Int?], _ wholes: [Int?]) -> [Int]? {
        var (good, telling): (Int, Set<Int>) = (0, [])
        var fails: [Int] = []
        for row in percents.indices {
            guard let printed = percents[row], let part = parts[row], let whole = wholes[row], whole > 0 else {
                continue
            }
            if agrees(printed, part, whole) {
                good += 1
                if part > 0, part < whole, telling.count < 4 { telling.insert(printed.scaled) }
            } else {
                fails.append(row)
            }
        }
        let rows = good + fails.count
        // A few rows fit by accident more easily than many.
        let enough = rows >= 4 ? telling.count >= 2 : !telling.isEmpty
        return enough && good > 4 * fails.count ? fails : nil
    }

    /// Whether `printed` is part of whole, rounded or cut off.
    private func agrees(_ printed: PrintedPercent, _ part: Int, _ whole: Int) -> Bool {
        var scaled = printed.scaled
        for _ in printed.decimals..<max(decimals, printed.decimals) { scaled *= 10 }
        var power = 100
        for _ in 0..<decimals { power *= 10 }
        let (exact, overflow) = part.multipliedReportingOverflow(by: power)
        let (shown, second) = scaled.multipliedReportingOverflow(by: whole)
        guard !overflow, !second, whole < 1 << 40 else { return false }
        let difference = exact - shown
        if decimals >= 4 { return abs(difference) <= 10 * whole }
        return abs(difference) * 100 <= 51 * whole || (0..<whole).contains(difference)
    }

    /// Whether it is the share of what a whole has besides, in every row: "đúng hạn" and "quá hạn" exchanged.
    private func isShareOfRest(_ own: UInt128) -> Bool {
        known.contains { whole in
            guard own & ~whole == 0, own != whole, let rest = judgement.values(whole & ~own),
                let wholes = judgement.values(whole), let fails = fit(rest, wholes)
            else { return false }
            let telling = percents.count { $0.map { $0.scaled > 0 && $0.whole < 100 } ?? false }
            return fails.isEmpty && telling >= 3
        }
    }

    /// Whether it fits the rest of a whole, or a union of other columns, in nearly every row.
    private func isShareOfOthers(_ own: UInt128) -> Bool {
        var others: [[Int?]] = []
        for mask in known where mask & ~own != 0 && own & ~mask != 0 {
            if let values = judgement.values(mask) { others.append(values) }
        }
        let counting = judgement.counting
        for (index, one) in counting.enumerated() {
            for other in counting[(index + 1)...] where judgement.masks[one] & judgement.masks[other] == 0 {
                let union = judgement.masks[one] | judgement.masks[other]
                guard union & ~own != 0, own & ~union != 0 else { continue }
                let sum = zip(judgement.data[one], judgement.data[other]).map { pair -> Int? in
                    if let left = pair.0, let right = pair.1 { return left + right }
                    return nil
                }
                others.append(sum)
            }
        }
        for parts in others {
            for whole in known {
                guard let wholes = judgement.values(whole) else { continue }
                let isPart = zip(parts, wholes).allSatisfy { ($0 ?? 0) <= ($1 ?? .max) }
                guard isPart, parts != wholes, let fails = fit(parts, wholes) else { continue }
                let telling = percents.indices.count { row in
                    guard let percent = percents[row] else { return false }
                    return percent.scaled > 0 && percent.whole < 100
                }
                if telling >= 3, fails.count * 10 <= percents.count { return true }
            }
        }
        return false
    }
}
