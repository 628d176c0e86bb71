/// What was said to a unit or agreed with it: kept for good, so that the next reminder can tell of the last one.
public struct JournalEntry: Hashable, Sendable {
    /// What kind of entry it is. The raw values are the names in the archive and in machine formats.
    public enum Kind: String, CaseIterable, Sendable {
        /// A reminder was written to the unit (nhắc).
        case reminder
        /// Something was noted or promised in a meeting (ghi chú, cam kết).
        case agreement
    }

    /// The unit it is about.
    public var unit: UnitID
    /// What kind of entry it is.
    public var kind: Kind
    /// The day it was made.
    public var day: CalendarDay
    /// The day the figures spoken of were as of.
    public var asOf: CalendarDay
    /// Open documents at that time; nil when they were not known.
    public var open: Int?
    /// Electronic documents without a signature at that time; nil when they were not known.
    public var unsigned: Int?
    /// What was noted; "" when nothing was.
    public var note: String
    /// The day by which the unit promised to be done.
    public var promised: CalendarDay?
    /// When it was kept, in seconds since 1970; nil before it is.
    public var writtenAt: Int?

    /// An entry.
    public init(
        unit: UnitID, kind: Kind, day: CalendarDay, asOf: CalendarDay, open: Int? = nil, unsigned: Int? = nil,
        note: String = "", promised: CalendarDay? = nil, writtenAt: Int? = nil
    ) {
        self.unit = unit
        self.kind = kind
        self.day = day
        self.asOf = asOf
        self.open = open
        self.unsigned = unsigned
        self.note = note
        self.promised = promised
        self.writtenAt = writtenAt
    }
}
