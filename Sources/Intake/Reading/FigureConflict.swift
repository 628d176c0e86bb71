import Statistics

/// Two tables that give the same unit different figures of the same day.
public struct FigureConflict: Hashable, Sendable {
    /// Where the two stand.
    public let first: FindingPlace
    /// The other one.
    public let second: FindingPlace
    /// Name of the unit.
    public let unit: String
    /// What they differ in, and the two figures.
    public let measure: Measure
    /// The figure of the first.
    public let one: Int
    /// The figure of the second.
    public let other: Int

    /// Whether no unit stands in both, and both have the same sums: one puts together what the other tells one by one.
    public var isSummary = false

    /// The days of the two, where they end on the same day and begin on others: then neither is wrong.
    var periods: [ReportingPeriod] = []

    /// What is wrong, as one sentence.
    public var sentence: Phrase {
        func name(_ place: FindingPlace) -> String {
            place.sheet.isEmpty ? place.file : "\(place.file) [\(place.sheet)]"
        }
        if isSummary {
            return Phrase(
                "\(name(first)) và \(name(second)) cùng ngày, cùng tổng (\(measure.name): \(one)) mà khác đơn vị: một bảng gộp số của bảng kia, cộng cả hai sẽ đếm hai lần. Chỉ để lại một bảng.",
                "\(name(first)) and \(name(second)) are of the same day with the same sums (\(measure.name): \(one)) and other units: one sums up the other, and both together would count everything twice. Keep one of them."
            )
        }
        if let one = periods.first, let other = periods.last, one != other {
            func days(_ period: ReportingPeriod, _ language: Language) -> String {
                let numbers = NumberText(language)
                return "\(numbers.date(period.from))–\(numbers.date(period.to))"
            }
            func both(_ language: Language, _ and: String) -> String {
                "\(name(first)) (\(days(one, language))) \(and) \(name(second)) (\(days(other, language)))"
            }
            return Phrase(
                "\(both(.vietnamese, "và")) là hai kỳ khác nhau cùng kết thúc một ngày, không biết lấy kỳ nào. Mở từng bảng riêng.",
                "\(both(.english, "and")) are two periods that end on the same day, and which one is meant is not known. Open them one by one."
            )
        }
        return Phrase(
            "\(name(first)) và \(name(second)) cùng ngày nhưng khác số liệu của “\(unit)” (\(measure.name): \(one) và \(other)). Chỉ để lại một bản đúng.",
            "\(name(first)) and \(name(second)) are of the same day and differ for “\(unit)” (\(measure.name): \(one) and \(other)). Keep the right one only."
        )
    }
}

extension [Appendix] {
    /// The first figure in which two tables of the same documents and day differ; nil when all agree.
    var conflict: FigureConflict? {
        for (place, one) in enumerated() {
            for other in self[(place + 1)...]
            where other.source.report == one.source.report && other.speaks(ofDayOf: one) {
                if let conflict = one.conflict(with: other) { return conflict }
            }
        }
        return nil
    }
}

extension Appendix {
    /// Whether two tables are of one day. A sheet without a day of its own, beside one with a day in the same file, may be
    /// of that day: nobody can tell which of the two is meant.
    fileprivate func speaks(ofDayOf other: Appendix) -> Bool {
        if let asOf, let day = other.asOf { return asOf == day }
        let isBeside = source.file == other.source.file && (asOf != nil || other.asOf != nil)
        return isBeside && source.table?.time == nil && other.source.table?.time == nil
    }

    fileprivate func conflict(with other: Appendix) -> FigureConflict? {
        let others = Dictionary(other.rows.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
        for row in rows {
            guard let second = others[row.unit] else { continue }
            for (mine, theirs) in [(row.incoming, second.incoming), (row.issued, second.issued)] {
                guard let mine, let theirs else { continue }
                for (measure, count) in mine.known {
                    guard let figure = theirs[measure], figure != count else { continue }
                    var conflict = FigureConflict(
                        first: source.place(row: row.row), second: other.source.place(row: second.row), unit: row.name,
                        measure: measure, one: count, other: figure)
                    conflict.periods = [source.period, other.source.period].compactMap { $0 }
                    return conflict
                }
            }
        }
        return summary(with: other, sharing: rows.contains { others[$0.unit] != nil })
    }

    /// A table of groups beside the table of their units: no unit in common, and at least three sums that are not zero the
    /// same.
    private func summary(with other: Appendix, sharing sharesUnits: Bool) -> FigureConflict? {
        guard !sharesUnits, rows.count + other.rows.count > 2, let mine = rows.first, let theirs = other.rows.first
        else {
            return nil
        }
        func sum(_ rows: [AppendixRow]) -> Counts {
            let counts = rows.compactMap { $0.incoming ?? $0.issued }
            return counts.dropFirst().reduce(counts.first ?? Counts(), +)
        }
        let (one, another) = (sum(rows), sum(other.rows))
        let shared = one.known.filter { another[$0.measure] != nil }
        guard shared.allSatisfy({ another[$0.measure] == $0.count }),
            Set(shared.map(\.count).filter { $0 > 0 }).count >= 3, let first = shared.first(where: { $0.count > 0 })
        else { return nil }
        return FigureConflict(
            first: source.place(row: mine.row), second: other.source.place(row: theirs.row), unit: mine.name,
            measure: first.measure, one: first.count, other: first.count, isSummary: true)
    }
}
