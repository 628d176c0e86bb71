/// How much of the whole backlog some units hold, so that a meeting spends its time where the documents are.
public struct Contribution: Equatable, Sendable {
    /// How many units.
    public let unitCount: Int
    /// Their open documents of all open documents.
    public let share: Rate

    /// So many units with so much of the backlog.
    public init(unitCount: Int, share: Rate) {
        self.unitCount = unitCount
        self.share = share
    }

    /// "10 đơn vị tồn nhiều nhất giữ 50,4 % tổng tồn (15.513/30.805)".
    public func largestSentence(_ language: Language) -> String {
        let numbers = NumberText(language)
        return Phrase(
            "\(unitCount) đơn vị tồn nhiều nhất giữ \(numbers.tenthsOfPercent(share)) tổng tồn (\(numbers.fraction(share)))",
            "The \(unitCount) largest backlogs hold \(numbers.tenthsOfPercent(share)) of all that is open (\(numbers.fraction(share)))"
        )[language]
    }

    /// "10 đơn vị giữ 50,4 % tổng tồn".
    public func shortSentence(_ language: Language) -> String {
        let share = NumberText(language).tenthsOfPercent(share)
        return Phrase(
            "\(unitCount) đơn vị giữ \(share) tổng tồn", "\(plural(unitCount, "unit")) hold \(share) of the backlog")[
                language]
    }

    /// "12 đơn vị này giữ 39,7 % tổng tồn (12.233/30.805)".
    public func theseSentence(_ language: Language) -> String {
        let numbers = NumberText(language)
        return Phrase(
            "\(unitCount) đơn vị này giữ \(numbers.tenthsOfPercent(share)) tổng tồn (\(numbers.fraction(share)))",
            "These \(plural(unitCount, "unit")) hold \(numbers.tenthsOfPercent(share)) of all that is open (\(numbers.fraction(share)))"
        )[language]
    }
}

extension Snapshot {
    /// The places of the units with incoming figures, largest backlog first; equal ones in the order of the report.
    var placesByBacklog: [Int] {
        let open = units.map { unit in unit.incoming.map { $0.stock ?? $0[.open] ?? -1 } ?? -1 }
        return open.indices.filter { open[$0] >= 0 }.sorted { (-open[$0], $0) < (-open[$1], $1) }
    }
}

extension Assessment {
    /// What the `count` largest backlogs are of the whole; nil when nothing is open or there are no more units than that.
    public func largestBacklogs(_ count: Int = 10) -> Contribution? {
        guard placesByBacklog.count > count, let last = placesByBacklog.prefix(count).last,
            let share = units[last].cumulativeShare,
            share.isDefined
        else { return nil }
        return Contribution(unitCount: count, share: share)
    }
}

extension Totals {
    /// What the units added up hold of the whole backlog; nil without incoming counts or when nothing is open.
    public var contribution: Contribution? {
        guard let share = shareOfBacklog, share.isDefined else { return nil }
        return Contribution(unitCount: unitCount, share: share)
    }
}
