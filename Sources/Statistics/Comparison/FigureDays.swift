/// The days that figures can be had for.
public struct FigureDays: Equatable, Sendable {
    /// Days of reports, oldest first.
    public let reports: [CalendarDay]
    /// Days counted from registers; nil without one.
    public let register: ClosedRange<CalendarDay>?

    /// The days of a source.
    public init(_ figures: any FiguresSource) {
        reports = figures.snapshotDays
        register = figures.registerDays
    }

    /// These days.
    public init(reports: [CalendarDay], register: ClosedRange<CalendarDay>?) {
        self.reports = reports
        self.register = register
    }

    /// The day before (`step` −1) or after (1) `day`: a week in a register, else the next report; nil at the end.
    public func day(from day: CalendarDay, step: Int) -> CalendarDay? {
        if let register {
            let next = day.advanced(by: 7 * step)
            return register.contains(next) ? next : nil
        }
        return step < 0 ? reports.last { $0 < day } : reports.first { $0 > day }
    }

    /// "Có báo cáo ngày 31/05/2023, 14/06/2023; sổ từ 15/12/2022 đến 14/06/2023".
    public func sentence(_ language: Language) -> String {
        let numbers = NumberText(language)
        var parts: [String] = []
        if !reports.isEmpty {
            // The newest tell enough; a line has room for a few.
            let days = reports.suffix(6).map(numbers.date).joined(separator: ", ")
            parts.append(Phrase("báo cáo ngày \(days)", "reports of \(days)")[language])
        }
        if let register {
            let (first, last) = (numbers.date(register.lowerBound), numbers.date(register.upperBound))
            parts.append(Phrase("sổ từ \(first) đến \(last)", "a register from \(first) to \(last)")[language])
        }
        let list = parts.isEmpty ? NumberText.missing : parts.joined(separator: "; ")
        return Phrase("Có: \(list)", "There are: \(list)")[language]
    }
}

/// Why two days cannot be compared.
public enum ComparisonError: Error, Equatable, Sendable {
    /// Nothing tells the figures of this day.
    case noFigures(CalendarDay, FigureDays)
    /// Both days are the same.
    case sameDay(CalendarDay)

    /// One sentence with the likely fix.
    public var sentence: Phrase {
        func text(_ language: Language) -> String {
            let numbers = NumberText(language)
            switch self {
            case .noFigures(let day, let days):
                let list = days.sentence(language)
                return Phrase(
                    "Không có số liệu ngày \(numbers.date(day)). \(list).",
                    "There are no figures of \(numbers.date(day)). \(list).")[language]
            case .sameDay(let day):
                return Phrase(
                    "Hai ngày so sánh phải khác nhau: cả hai đều là \(numbers.date(day)).",
                    "The two days must differ: both are \(numbers.date(day)).")[language]
            }
        }
        return Phrase(text(.vietnamese), text(.english))
    }
}

extension FiguresSource {
    /// Two days side by side, the earlier one first whichever is named first.
    /// - Throws: ``ComparisonError``, or what reading a report throws.
    public func comparison(_ first: CalendarDay, _ second: CalendarDay) throws -> Comparison {
        guard first != second else { throw ComparisonError.sameDay(first) }
        func figures(of day: CalendarDay) throws -> Snapshot {
            guard let snapshot = try snapshot(asOf: day) else { throw ComparisonError.noFigures(day, FigureDays(self)) }
            return snapshot
        }
        var earlier = try figures(of: min(first, second))
        var later = try figures(of: max(first, second))
        guard let documents else { return Comparison(earlier, later) }
        try earlier.fill(whatIsCountedIn: later, from: documents)
        try later.fill(whatIsCountedIn: earlier, from: documents)
        let isOnePeriod = earlier.period?.from == later.period?.from
        return Comparison(
            earlier, later,
            between: isOnePeriod ? [:] : try documents.between(earlier.asOf.advanced(by: 1), later.asOf))
    }
}

extension DocumentSource {
    /// What arrived and was done from `first` to `last`, where the registers cover those days; completions only where the
    /// day of every one is known and no open document is known only up to an earlier day.
    fileprivate func between(_ first: CalendarDay, _ last: CalendarDay) throws -> [UnitID: FlowBetween] {
        guard let days = coveredDays(of: .incoming, around: last), days.lowerBound <= first, last <= days.upperBound
        else {
            return [:]
        }
        let isCurrent = try counts(asOf: last, from: nil).staleSince == nil
        let known = KnownDays(coverage, kind: .incoming)
        var between: [UnitID: FlowBetween] = [:]
        let flows = try flows(from: first, through: last)
        for (place, unit) in units.enumerated() {
            guard let flow = flows[unit.id] else { continue }
            // A register of the unit's own may end earlier than those of others.
            let isReached = known.last(of: Int32(place)) >= last.daysSince1970
            between[unit.id] = FlowBetween(
                arrivals: isReached ? flow.arrivals.reduce(0, +) : nil,
                completions: isReached && isCurrent && flow.isComplete ? flow.completions.reduce(0, +) : nil)
        }
        return between
    }
}

extension Snapshot {
    /// A unit of a register to which nothing had come yet has no figures of that day: it has nothing, which is a figure.
    /// Only where the other day has figures, so that a table the register does not hold stays without.
    fileprivate mutating func fill(whatIsCountedIn other: Snapshot, from documents: any DocumentSource) throws {
        let known = Set(documents.units.map(\.id))
        let counted = Dictionary(
            other.units.map { ($0.unit.id, (incoming: $0.incoming != nil, issued: $0.issued != nil)) },
            uniquingKeysWith: { first, _ in first })
        let asOf = asOf
        let days = documents.coveredDays(of: .incoming, around: asOf)
        let issuedDays = documents.coveredDays(of: .issued, around: asOf)
        // Nothing is only what a register that reaches that day says.
        let holds = (
            incoming: !isReported && days.map { $0.contains(asOf) } ?? false,
            issued: issuedDays.map { $0.contains(asOf) } ?? false
        )
        for place in units.indices where known.contains(units[place].unit.id) {
            guard let there = counted[units[place].unit.id] else { continue }
            if holds.incoming, there.incoming, units[place].incoming == nil { units[place].incoming = .incoming() }
            if holds.issued, there.issued, units[place].issued == nil { units[place].issued = .issued() }
        }
    }
}
