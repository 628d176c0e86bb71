import Statistics

/// Settles days inside headings of what was open on a day: "VB tồn từ 15/12/2024 đến 30/6/2025", "Tồn quý II/2025",
/// "Chuyển sang quý IV". They say which stock it is, carried over or left at the end, and are no period beside the
/// table's own; the days of what came and was done between are then the table's.
struct StockDays {
    private let title: TitleText
    private let cutOff: CutOff

    init(_ title: TitleText, cutOff: CutOff) {
        self.title = title
        self.cutOff = cutOff
    }

    private static let stocks: Set<Facet> = [.open, .openOrNotStarted, .openAtEnd, .carried]
    private static let others: Set<Facet> = [
        .processed, .maybeProcessed, .replied, .unreplied, .closed, .inProgress, .notStarted, .returned, .arrived,
    ]

    /// What a stock is of the table's days.
    private enum Place { case carried, atEnd, other }

    /// Columns whose days are none of the table's are asked about.
    func settle(_ columns: inout [ReadColumn]) {
        let stocks = columns.indices.filter { Self.isStock(columns[$0]) }
        guard !stocks.isEmpty else { return doubtYears(&columns) }
        let flows = columns.indices.filter {
            !stocks.contains($0) && !columns[$0].has(.aside) && columns[$0].hasCounts && columns[$0].time != nil
        }
        let times = Set(flows.compactMap { columns[$0].time })
        // Several periods side by side have stocks of their own.
        guard times.count <= 1, !times.contains(.previous), !times.contains(.cumulative) else { return }
        let ends = title.asOf.map { (from: title.period?.from, to: $0) } ?? days(times.first)
        guard let ends else { return }
        let balance =
            columns.contains { $0.has(.carried) && $0.time == nil } || stocks.contains { isCarried(columns[$0], ends) }
        for place in stocks {
            guard let level = columns[place].levels.lastIndex(where: { $0.time != nil }) else { continue }
            switch self.place(columns[place].levels[level], ends) {
            case .carried: columns[place].settle(level, [.carried], inPlaceOf: Self.stocks)
            case .atEnd:
                // "Chuyển sang quý IV" is what is left, whatever else is told.
                let isLeft = balance || columns[place].levels[level].has(.carried)
                columns[place].settle(level, isLeft ? [.openAtEnd] : [], inPlaceOf: isLeft ? Self.stocks : [])
            case .other:
                columns[place].settle(level, [], inPlaceOf: [])
                columns[place].isDoubtful = true
            }
        }
        guard title.asOf != nil else { return }
        for place in flows {
            guard let level = columns[place].levels.lastIndex(where: { $0.time != nil }) else { continue }
            guard balance || isOfTable(columns[place].time) else { continue }
            columns[place].isDoubtful = !isOfTable(columns[place].time)
            let isBare = columns[place].facets.allSatisfy { [.incoming, .total, .count, .maybeArrived].contains($0) }
            columns[place].settle(level, isBare && balance ? [.arrived] : [], inPlaceOf: [])
        }
    }

    /// "VB đến trong năm 2025" in a report of a quarter: of the year, or of the quarter in it.
    private func doubtYears(_ columns: inout [ReadColumn]) {
        guard let period = title.period, !title.isPeriodAssumed else { return }
        for place in columns.indices where columns[place].levels.count == 1 && columns[place].hasCounts {
            guard case .months(1...12, _)? = columns[place].time, !isOfTable(columns[place].time),
                periods(columns[place].time, year: period.to.year).contains(where: {
                    $0.from <= period.from && period.to <= $0.to
                })
            else { continue }
            columns[place].settle(0, [], inPlaceOf: [])
            columns[place].isDoubtful = true
        }
    }

    /// Whether its days stand in the same heading as the stock, and nothing else is counted there.
    private static func isStock(_ column: ReadColumn) -> Bool {
        guard !column.isPercent, !column.has(.aside), column.hasCounts,
            let level = column.levels.last(where: { $0.time != nil }), level.time != .this, level.time != .previous
        else { return false }
        return level.items.contains { stocks.contains($0.facet) } && !column.facets.contains(where: others.contains)
    }

    private func isCarried(_ column: ReadColumn, _ ends: (from: CalendarDay?, to: CalendarDay)) -> Bool {
        guard let level = column.levels.last(where: { $0.time != nil }) else { return false }
        return place(level, ends) == .carried
    }

    private func place(_ level: HeadingPhrase, _ ends: (from: CalendarDay?, to: CalendarDay)) -> Place {
        let isForward = ["sang", "qua", "cho", "chuyen"].contains(level.wordBeforeTime)
        let periods = self.periods(level.time, year: ends.to.year)
        if isForward { return periods.contains { $0.from > ends.to } ? .atEnd : .other }
        // "Tồn đầu quý III" is what was open when it began.
        if level.wordBeforeTime == "dau" { return periods.contains { $0.from == ends.from } ? .carried : .other }
        if periods.contains(where: { $0.to == ends.to }) { return .atEnd }
        if let from = ends.from {
            if periods.contains(where: { $0.to <= from && $0.to < ends.to }) { return .carried }
            // "Tồn quý IV" in a report of the first quarter is of the year before.
            if level.time?.hasYear ?? true { return .other }
            return self.periods(level.time, year: ends.to.year - 1).contains { $0.to < from } ? .carried : .other
        }
        return periods.contains { $0.to < ends.to } ? .carried : .other
    }

    /// The days that a heading names, by any rule of where months end.
    private func periods(_ time: HeadingTime?, year: Int) -> [(from: CalendarDay, to: CalendarDay)] {
        switch time {
        case .days(let from, let to): [(from ?? to, to)]
        case .daysOfYear(let from, let to):
            to.day(of: year).map { [(from?.day(of: year) ?? $0, $0)] } ?? []
        case .months(let months, let said):
            [CutOff.calendar, cutOff, .day(14)].compactMap { rule in
                rule.period(year: said ?? year, months: months).map { ($0.from, $0.to) }
            }
        default: []
        }
    }

    private func days(_ time: HeadingTime?) -> (from: CalendarDay?, to: CalendarDay)? {
        guard case .months(_, let year?) = time else {
            guard case .days(let from, let to) = time else { return nil }
            return (from, to)
        }
        return periods(time, year: year).last.map { ($0.from, $0.to) }
    }

    /// Whether what came and was done is told of the days of the title: the same, or from the same day on.
    private func isOfTable(_ time: HeadingTime?) -> Bool {
        guard let to = title.asOf else { return false }
        switch time {
        case .this, .week: return true
        default: break
        }
        return periods(time, year: to.year).contains { days in
            guard let from = title.period?.from else { return days.to == to }
            return days.from == from && days.to >= to
        }
    }
}

extension HeadingTime {
    /// Whether its year is said.
    fileprivate var hasYear: Bool {
        switch self {
        case .months(_, nil), .daysOfYear: false
        default: true
        }
    }
}

extension ReadColumn {
    /// Takes the days out of a heading, which says `facets` in the place of `others`.
    fileprivate mutating func settle(_ level: Int, _ facets: [Facet], inPlaceOf others: Set<Facet>) {
        levels[level] = levels[level].settled(facets, inPlaceOf: others)
    }
}
