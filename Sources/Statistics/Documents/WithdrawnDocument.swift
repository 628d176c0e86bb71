/// A document that a register of before had, and one that reaches further and covers its day has no more.
public struct WithdrawnDocument: Equatable, Sendable {
    /// Whose it was.
    public var unit: Unit
    /// Incoming or issued.
    public var kind: FiguresKind
    /// Its number in its year; 0 where only its text tells documents apart.
    public var number: Int
    /// When it arrived or was issued.
    public var day: CalendarDay

    /// A document.
    public init(unit: Unit, kind: FiguresKind, number: Int, day: CalendarDay) {
        self.unit = unit
        self.kind = kind
        self.number = number
        self.day = day
    }
}
