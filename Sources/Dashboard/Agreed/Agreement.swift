import Statistics
import Terminal

/// What was typed about a unit and is not in the journal yet. Kept until it is, even over the end of the program.
public struct AgreementDraft: Hashable, Sendable {
    /// What was noted.
    public var note: String
    /// The promised day as typed.
    public var day: String

    /// The note as it is stored.
    var cleanNote: String { note.split(separator: " ").joined(separator: " ") }

    /// Whether there is nothing to lose.
    var isEmpty: Bool { note.allSatisfy(\.isWhitespace) && day.allSatisfy(\.isWhitespace) }
}

/// Typing a note and a promised day.
public struct AgreementEntry: Equatable, Sendable {
    /// About whom.
    public let unit: UnitID
    /// What is noted.
    public var note: TextField
    /// The promised day.
    public var day: TextField
    /// Whether the day is being typed, not the note.
    public var isInDay = false
    /// What is wrong with what was typed.
    public var complaint: Phrase?
    /// What the journal said of the unit when the typing began, or when it was last shown.
    var known: JournalEntry?

    /// An entry that goes on from a draft; `known` is what the journal says of the unit.
    init(unit: UnitID, draft: AgreementDraft, known: JournalEntry? = nil) {
        self.unit = unit
        self.known = known
        note = TextField(text: draft.note)
        day = TextField(text: draft.day)
    }

    var draft: AgreementDraft { AgreementDraft(note: note.text, day: day.text) }
}

/// An entry on its way into the journal, and the draft it was made of.
public struct UnconfirmedEntry: Equatable, Sendable {
    let entry: JournalEntry
    let draft: AgreementDraft

    /// Whether the journal holds it.
    func isIn(_ journal: [UnitID: [JournalEntry]]) -> Bool {
        journal[entry.unit]?.contains {
            $0.kind == entry.kind && $0.day == entry.day && $0.note == entry.note && $0.promised == entry.promised
        } ?? false
    }
}

extension Model {
    /// The day of the meeting: today, or the day of the figures where the day is not to be known.
    var meetingDay: CalendarDay? { today ?? data?.asOf }

    /// What was last agreed with a unit on the day of the meeting.
    func agreement(with unit: UnitID) -> JournalEntry? {
        journal[unit]?.last { $0.kind == .agreement && $0.day == meetingDay }
    }

    /// What was said to a unit before the day of the meeting, the latest first.
    func earlierEntries(of unit: UnitID) -> [JournalEntry] {
        guard let day = meetingDay else { return [] }
        return (journal[unit] ?? []).filter { $0.day < day || ($0.kind == .reminder && $0.day == day) }
            .enumerated().sorted { ($0.element.day, $0.offset) > ($1.element.day, $1.offset) }.map(\.element)
    }
}
