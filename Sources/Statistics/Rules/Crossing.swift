/// A unit that broke a rule which it did not break before.
public struct Crossing: Equatable, Sendable {
    /// Which unit.
    public let unit: Unit
    /// Which rule.
    public let flag: Flag
    /// The figure the rule judged; nil where it is not one number.
    public let figure: Phrase?

    /// "UBND xã Vĩnh Long: Xử lý thấp (15,93 %)".
    public func sentence(_ language: Language) -> String {
        "\(unit.name): \(flag.title[language])" + (figure.map { " (\($0[language]))" } ?? "")
    }
}

extension UnitAssessment {
    /// The number that a rule judged, as briefly as a line that passes by has room for.
    fileprivate func figure(of flag: Flag) -> Phrase? {
        func percent(_ rate: Rate?) -> Phrase? {
            rate.map { Phrase(NumberText(.vietnamese).percent($0), NumberText(.english).percent($0)) }
        }
        func count(_ number: Int?) -> Phrase? {
            number.map { Phrase(NumberText(.vietnamese).count($0), NumberText(.english).count($0)) }
        }
        let (incoming, issued) = (figures.incoming, figures.issued)
        switch flag {
        case .processingBelowTarget, .processingLow: return percent(incoming?.judgedProcessing)
        case .signingBelowTarget, .signingLow: return percent(issued?[rate: .signing])
        case .leaderSigningLow: return percent(issued?[rate: .leaderOfSigned])
        case .leaderSigningBelowTarget: return percent(issued?.judgedLeader)
        case .fullySignedBelowTarget: return percent(issued?[rate: .fullySigned])
        case .inTimeBelowTarget: return percent(incoming?[rate: .inTime])
        case .urgentOpen: return count(figures.backlog?.urgent)
        case .overdue: return count(figures.backlog?.overdue ?? incoming?[.openLate])
        case .leaderSigningZero, .behindPace, .pastDeadline, .noData: return nil
        }
    }
}

extension Assessment {
    /// The limits that units crossed for the worse since an earlier reading, in the order of the report. A unit that was
    /// not there before has crossed nothing.
    public func crossings(since before: Assessment) -> [Crossing] {
        let known = Dictionary(before.units.map { ($0.id, $0.flags) }, uniquingKeysWith: { first, _ in first })
        return units.flatMap { unit -> [Crossing] in
            guard let flags = known[unit.id] else { return [] }
            return unit.flags.filter { $0.isLimit && !flags.contains($0) }.map {
                Crossing(unit: unit.figures.unit, flag: $0, figure: unit.figure(of: $0))
            }
        }
    }
}

/// The last promise of every unit whose day has come by `day`, in the order of their numbers: that day's, and earlier ones
/// that fell due after `figures`, the day of the figures, which therefore do not tell yet what became of them. One for the
/// day on which it was made is none to remind of.
public func promisesDue(
    on day: CalendarDay, in journal: [UnitID: [JournalEntry]], figures: CalendarDay
) -> [JournalEntry] {
    journal.keys.sorted().compactMap { unit in
        guard let entry = journal[unit]?.last(where: { $0.promised != nil }), let promised = entry.promised,
            entry.day < promised, promised == day || (promised < day && promised > figures)
        else { return nil }
        return entry
    }
}
