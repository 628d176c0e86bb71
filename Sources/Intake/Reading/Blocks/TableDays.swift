import Statistics

/// Which days the columns of a table speak of.
extension SheetTables {
    /// Columns by the days they speak of. Columns without days belong to the only period there is.
    func periods(of columns: [ReadColumn]) -> [(HeadingTime?, [ReadColumn])] {
        var times: [HeadingTime] = []
        for column in columns where !column.has(.aside) {
            if let time = column.time, !times.contains(time) { times.append(time) }
        }
        guard let only = times.first else { return [(nil, columns)] }
        func part(_ time: HeadingTime?) -> (HeadingTime?, [ReadColumn]) {
            (
                time,
                columns.map { column in
                    var column = column
                    if column.time != time { column.kind = nil }
                    return column
                }
            )
        }
        if times.count > 1 { return times.map(part) }
        // An earlier time, or a sum since the year began, stands beside the table's own days.
        let isBeside = only == .previous || only == .cumulative
        guard isBeside, columns.contains(where: { $0.time == nil && $0.hasCounts && !$0.has(.aside) }) else {
            return [(only, columns)]
        }
        // A whole since the year began beside nothing but parts: whether it is theirs, their sums say.
        if only == .cumulative, isWholeOfParts(columns) { return [(nil, columns)] }
        return [part(nil), part(only)]
    }

    private func isWholeOfParts(_ columns: [ReadColumn]) -> Bool {
        let counted = columns.filter { $0.hasCounts && !$0.has(.aside) && $0.kind == .incoming }
        let isAlone = !counted.contains { $0.time == nil && $0.namesArrivals }
        return isAlone && counted.allSatisfy { $0.time == nil || $0.namesArrivals }
    }

    /// Columns by the tables and days that someone said; nil where nobody did. Tables without days are left, as those of
    /// another time are.
    func parts(
        of columns: [ReadColumn], _ kept: KeptColumns, _ figures: FigureStamp
    ) -> [(HeadingTime?, [ReadColumn])]? {
        let said = kept.days(figures)
        guard !kept.starts.isEmpty || !said.isEmpty else { return nil }
        func time(_ part: Int) -> HeadingTime? {
            said[part].map { .days(from: $0.from, to: $0.to) } ?? (part == 0 ? nil : .previous)
        }
        if kept.starts.isEmpty {
            var parts = periods(of: columns)
            if time(0) != nil, !parts.isEmpty { parts[0].0 = time(0) }
            return parts
        }
        return columns.parts(kept.starts).enumerated().map { part, columns in (time(part), columns) }
    }

    /// A day in some of the headings ("theo Công văn số 45 ngày 05/8/2025") is no day of the figures where the title writes
    /// out its own: what these columns are about is asked. "Từ 01/7" where the title begins on that day says nothing more.
    func settleStrayDays(_ columns: inout [ReadColumn], _ title: TitleText) {
        guard let period = title.period, !title.isPeriodAssumed else { return }
        let counted = columns.indices.filter { columns[$0].hasCounts && !columns[$0].has(.aside) }
        guard counted.contains(where: { columns[$0].time == nil }) else { return }
        let isSeveral = Set(counted.compactMap { columns[$0].time }).count > 1
        for place in counted where !isSeveral {
            guard let level = columns[place].levels.lastIndex(where: { $0.time != nil }) else { continue }
            let days = self.days(columns[place].time, title)
            switch columns[place].time {
            case .days, .daysOfYear: break
            default: continue
            }
            guard days.asOf != period.to else { continue }
            columns[place].isDoubtful = days.asOf != period.from
            columns[place].levels[level] = columns[place].levels[level].settled([], inPlaceOf: [])
        }
    }

    func days(
        _ time: HeadingTime?, _ title: TitleText
    ) -> (period: ReportingPeriod?, asOf: CalendarDay?, isAssumed: Bool) {
        let own = (title.period, title.asOf, title.isPeriodAssumed)
        switch time {
        case nil, .this: return own
        case .week: return own
        case .previous: return (nil, nil, false)
        case .cumulative:
            guard let to = title.asOf else { return (nil, nil, false) }
            return (nil, to, false)
        case .days(let from, let to):
            return (from.flatMap { ReportingPeriod(from: $0, to: to) }, to, false)
        case .daysOfYear(let from, let to):
            guard let year = title.asOf?.year, let last = to.day(of: year) else { return (nil, nil, false) }
            let period = from?.day(of: year).flatMap { ReportingPeriod(from: $0, to: last) }
            return period == title.period ? own : (period, last, false)
        case .months(let months, let year):
            guard let year = year ?? title.asOf?.year else { return (nil, nil, false) }
            if months == 1...12, title.asOf == nil, let period = monthsOfTitle(title, year: year) {
                return (period, period.to, true)
            }
            // The days the title writes out win, where they are these months by any rule.
            for rule in [cutOff, .calendar, .day(14)] {
                if let period = rule.period(year: year, months: months), period == title.period { return own }
            }
            let rule = title.period.map { $0.from.components.day == 1 } == true ? CutOff.calendar : cutOff
            guard let period = rule.period(year: year, months: months) else { return (nil, nil, true) }
            // No figure reaches past the last day of the title: a year is then the part of it that is over.
            guard let last = title.asOf, last < period.to else { return (period, period.to, true) }
            let past = months.count > 3 ? ReportingPeriod(from: period.from, to: last) : nil
            return (past, past?.to, true)
        }
    }

    /// "9 THÁNG" above "Năm 2024" and "Năm 2025": these months of the year.
    private func monthsOfTitle(_ title: TitleText, year: Int) -> ReportingPeriod? {
        title.lines.lazy.compactMap { TitleText(rows: [["\($0) năm \(year)"]], cutOff: cutOff).period }.first
    }
}

extension [ReadColumn] {
    /// The tables that begin at the first column and at `starts`: each has all columns, those of the others without a kind.
    func parts(_ starts: some Collection<Int>) -> [[ReadColumn]] {
        let bounds = [0] + starts.filter { $0 > 0 && $0 < count }.sorted() + [count]
        return zip(bounds, bounds.dropFirst()).map { first, end in
            indices.map { place in
                var column = self[place]
                if place < first || place >= end { column.kind = nil }
                return column
            }
        }
    }
}
