/// Where the figures of other days come from: the files that were opened, or the archive.
public protocol FiguresSource: Sendable {
    /// The days of which reports were read (ngày chốt), oldest first; each has figures as they were reported.
    var snapshotDays: [CalendarDay] { get }
    /// The days for which figures can be counted from registers, whether or not a report was made; nil without one.
    var registerDays: ClosedRange<CalendarDay>? { get }
    /// The documents themselves; nil without a register.
    var documents: (any DocumentSource)? { get }

    /// The figures as of the end of `day`: those of a report of that day, else counted from the register; nil when
    /// neither can tell.
    func snapshot(asOf day: CalendarDay) throws -> Snapshot?
}
