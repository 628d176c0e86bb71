/// Days that registers cover, put together: runs of days with none missing between them, in order.
///
/// A register without a title covers from its first document to its last: a few days between one export and the next, on
/// which nobody worked, are no hole.
struct CoveredRuns {
    /// The runs, as days since 1970-01-01.
    let days: [ClosedRange<Int32>]

    /// More weekdays than these between two registers are missing: the longest holiday, Tết, takes five.
    private static let mostIdleDays = 5

    /// From the first and last days of registers, in any order.
    init(_ spans: [(from: Int32, through: Int32)]) {
        var runs: [ClosedRange<Int32>] = []
        for span in spans.sorted(by: { $0 < $1 }) {
            if let last = runs.last, Self.isJoined(last.upperBound, span.from) {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, span.through)
            } else {
                runs.append(span.from...max(span.from, span.through))
            }
        }
        days = runs
    }

    /// The run that `day` lies in; after the last day of all, the last run.
    func holding(_ day: Int32) -> ClosedRange<Int32>? {
        guard let run = days.last(where: { $0.lowerBound <= day }) else { return nil }
        return run.contains(day) || run == days.last ? run : nil
    }

    private static func isJoined(_ last: Int32, _ next: Int32) -> Bool {
        guard next > last + 1 else { return true }
        // Two weeks have ten weekdays.
        guard next - last <= 15 else { return false }
        let missing = (last + 1..<next).count { CalendarDay(daysSince1970: $0).weekday <= 5 }
        return missing <= mostIdleDays
    }
}

extension DocumentSource {
    /// Of a unit's backlog as of `day`, the documents that are known to be open then, and those that were when their register
    /// ended and of which nobody tells since; with the day it ended.
    public func parted(
        _ backlog: [IncomingDocument], of unit: UnitID, asOf day: CalendarDay
    ) -> (open: [IncomingDocument], doubtful: [IncomingDocument], since: CalendarDay?) {
        let own = coverage.filter { $0.kind == .incoming }
        guard !backlog.isEmpty, own.contains(where: { $0.through < day }) else { return (backlog, [], nil) }
        // Where every register has all units, whose documents they are makes no difference, and nobody is looked for.
        let isOfUnits = own.contains { $0.units != nil }
        guard let place = isOfUnits ? units.firstIndex(where: { $0.id == unit }) : 0 else { return (backlog, [], nil) }
        let known = KnownDays(coverage, kind: .incoming)
        func through(_ document: IncomingDocument) -> Int32 {
            known.of(unit: Int32(place), day: document.arrivalDate.daysSince1970).through
        }
        let doubtful = backlog.filter { through($0) < day.daysSince1970 }
        guard !doubtful.isEmpty else { return (backlog, [], nil) }
        return (
            backlog.filter { through($0) >= day.daysSince1970 }, doubtful,
            doubtful.map(through).min().map { CalendarDay(daysSince1970: $0) }
        )
    }

    /// The days of a kind that registers cover without a hole around `day`: the run it lies in, else the last one before it;
    /// nil before all, and without documents of the kind.
    public func coveredDays(of kind: FiguresKind, around day: CalendarDay) -> ClosedRange<CalendarDay>? {
        let own = coverage.filter { $0.kind == kind }
        let runs = CoveredRuns(own.map { ($0.from.daysSince1970, $0.through.daysSince1970) })
        return runs.days.last { $0.lowerBound <= day.daysSince1970 }.map {
            CalendarDay(daysSince1970: $0.lowerBound)...CalendarDay(daysSince1970: $0.upperBound)
        }
    }
}
