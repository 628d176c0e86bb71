import Statistics

/// Which of the appendices of one kind count: those of the day asked for, else the newest.
struct AppendixChoice {
    let kind: ReportKind
    /// The reports used: several of one day complete each other.
    let used: [Appendix]
    /// The others, with their days.
    let leftOut: [(appendix: Appendix, day: CalendarDay?)]
    /// The day of the reports used.
    let asOf: CalendarDay?

    init(_ kind: ReportKind, from appendices: [Appendix], asOf wanted: CalendarDay?) {
        self.kind = kind
        let own = appendices.filter { $0.source.report == kind }
        let days = own.map { $0.asOf ?? wanted }
        let known = days.compactMap { $0 }
        let before = known.filter { day in wanted.map { day <= $0 } ?? true }
        let chosen = before.max() ?? known.min()
        asOf = chosen
        used = own.indices.filter { days[$0] == chosen }.map { own[$0] }
        leftOut = own.indices.filter { days[$0] != chosen }.map { (own[$0], days[$0]) }
    }

    /// The rows of all reports used.
    var rows: [AppendixRow] { used.flatMap(\.rows) }
    /// The days they cover.
    var period: ReportingPeriod? { used.lazy.compactMap(\.source.period).first }
}
