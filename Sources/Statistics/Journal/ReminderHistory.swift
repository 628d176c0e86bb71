/// The reminders a unit had before, for the next one to tell of.
public struct ReminderHistory: Equatable, Sendable {
    /// How many there were.
    public let count: Int
    /// The latest.
    public let last: JournalEntry

    /// The reminders among `entries` made before `day`, all of them without a day; nil when there are none. Two on one
    /// day are one that was sent again.
    public init?(_ entries: [JournalEntry], before day: CalendarDay? = nil) {
        let reminders = entries.filter { entry in entry.kind == .reminder && day.map { entry.day < $0 } ?? true }
        let days = Set(reminders.map(\.day))
        guard let latest = days.max(), let last = reminders.last(where: { $0.day == latest }) else { return nil }
        count = days.count
        self.last = last
    }

    /// For the next reminder: which one it is, what stood open last time, what has changed to `open` documents since.
    public func sentence(open: Int?, asOf day: CalendarDay, _ numbers: NumberText) -> String {
        let (number, date) = (numbers.count(count + 1), self.date(asOf: day, numbers))
        var vietnamese = "Nhắc lần \(number), lần trước \(date)"
        var english = "Reminder no. \(number), the last one \(date)"
        if let before = last.open {
            vietnamese += ": \(numbers.count(before)) tồn"
            english += ": \(numbers.count(before)) open"
            if let open, last.asOf < day {
                let change = numbers.count(abs(before - open))
                switch open {
                case ..<before:
                    (vietnamese, english) = (vietnamese + ", nay giảm \(change)", english + ", now \(change) fewer")
                case before: (vietnamese, english) = (vietnamese + ", nay không giảm", english + ", now no fewer")
                default: (vietnamese, english) = (vietnamese + ", nay tăng \(change)", english + ", now \(change) more")
                }
            }
        }
        return Phrase(vietnamese + ".", english + ".")[numbers.language]
    }

    /// For the screen: how often, when last, what stood open then.
    public func summary(asOf day: CalendarDay, _ numbers: NumberText) -> String {
        let (times, date) = (numbers.count(count), self.date(asOf: day, numbers))
        let open =
            last.open.map { Phrase(": \(numbers.count($0)) tồn", ": \(numbers.count($0)) open") } ?? Phrase("", "")
        return Phrase(
            "Đã nhắc \(times) lần, gần nhất \(date)\(open.vietnamese).",
            "Reminded \(times == "1" ? "once" : "\(times) times"), last on \(date)\(open.english).")[numbers.language]
    }

    /// Vietnamese letters leave the year out while it is the same.
    private func date(asOf day: CalendarDay, _ numbers: NumberText) -> String {
        let date = numbers.date(last.day)
        return numbers.language == .vietnamese && last.day.components.year == day.components.year
            ? String(date.prefix(5)) : date
    }
}

extension JournalEntry {
    /// What is kept of a reminder that went to `unit` on `day`.
    public static func reminder(to unit: UnitAssessment, in assessment: Assessment, on day: CalendarDay) -> JournalEntry
    {
        JournalEntry(
            unit: unit.figures.unit.id, kind: .reminder, day: day, asOf: assessment.snapshot.asOf,
            open: unit.figures.incoming?[.open],
            unsigned: unit.figures.issued?.missingSignatures)
    }
}
