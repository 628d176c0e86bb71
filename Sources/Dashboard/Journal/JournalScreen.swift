import Statistics
import Terminal

/// What units promised and what was said to them, from the journal of the archive.
public struct JournalScreen: Equatable, Sendable {
    /// What is listed.
    public enum List: CaseIterable, Sendable {
        /// Promises: broken ones first, then those that fall due, then those that were kept.
        case promises
        /// Everything, the latest first.
        case everything
    }

    /// What is listed.
    public var list = List.promises
    /// The window over the lines.
    public var window = ListWindow()
    /// What became of the promises, once it is known.
    public var outcomes: [JournalEntry: PromiseOutcome] = [:]

    /// The promises.
    public init() {}
}

/// How a promise stands: by what was open when it was made, whatever arrived since.
public enum PromiseState: Int, Comparable, Sendable {
    /// At the end of its day something of that was open still.
    case broken
    /// Its day is still to come, or is today.
    case due
    /// Its day has passed, and the figures are older or do not tell: nobody can say.
    case unknown
    /// Nothing of that is open any more.
    case kept

    /// What is most pressing comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The state in a word.
    var title: Phrase {
        switch self {
        case .broken: Phrase("lỡ hẹn", "broken")
        case .due: Phrase("chờ hẹn", "pending")
        case .unknown: Phrase("chưa rõ", "not known")
        case .kept: Phrase("đã xong", "kept")
        }
    }

    /// A sign beside the word.
    var sign: String {
        switch self {
        case .broken: "✗"
        case .due: "▽"
        case .unknown: "·"
        case .kept: "✓"
        }
    }

    var role: Role {
        switch self {
        case .broken: .zero
        case .due: .warning
        case .unknown: .noData
        case .kept: .met
        }
    }
}

/// One line of the journal as it stands on the screen.
struct JournalLine: Equatable {
    let entry: JournalEntry
    /// Nil where nothing was promised.
    let state: PromiseState?
    /// Open documents now; nil where not known.
    let open: Int?
    /// What became of those open when it was promised; nil where not known.
    let outcome: PromiseOutcome?
}

extension Model {
    /// The journal on top, if it is.
    var journalScreen: JournalScreen? {
        get {
            if case .journal(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .journal = stack.last else { return }
            stack[stack.count - 1] = .journal(newValue)
        }
    }

    /// The lines that the journal shows. Of several promises of a unit the last one counts.
    func lines(of screen: JournalScreen) -> [JournalLine] {
        let all = journal.values.flatMap { $0 }.enumerated()
            .sorted { ($0.element.writtenAt ?? 0, $0.offset) < ($1.element.writtenAt ?? 0, $1.offset) }.map(\.element)
        switch screen.list {
        case .everything: return all.reversed().map { line($0, screen.outcomes) }
        case .promises:
            return lastPromises.map { line($0, screen.outcomes) }
                .sorted { left, right in
                    (left.state ?? .kept, left.entry.promised ?? left.entry.day, left.entry.unit)
                        < (right.state ?? .kept, right.entry.promised ?? right.entry.day, right.entry.unit)
                }
        }
    }

    /// The last promise of every unit, in the order of their numbers.
    var lastPromises: [JournalEntry] {
        journal.keys.sorted().compactMap { unit in
            journal[unit]?.enumerated().filter { $0.element.promised != nil }
                .max { ($0.element.writtenAt ?? 0, $0.offset) < ($1.element.writtenAt ?? 0, $1.offset) }?.element
        }
    }

    private func line(_ entry: JournalEntry, _ outcomes: [JournalEntry: PromiseOutcome]) -> JournalLine {
        let incoming = data?.unit(entry.unit)?.figures.incoming
        let open = incoming?.stock ?? incoming?[.open]
        guard let promised = entry.promised else {
            return JournalLine(entry: entry, state: nil, open: open, outcome: nil)
        }
        let outcome = outcomes[entry]
        let state: PromiseState
        if open == 0 || outcome?.isDone ?? false {
            state = .kept
        } else if let today = meetingDay, promised >= today {
            state = .due
        } else if let outcome, promised <= outcome.day, outcome.isOpen {
            state = .broken
        } else {
            state = .unknown
        }
        return JournalLine(entry: entry, state: state, open: open, outcome: outcome)
    }

    /// Takes what became of promises.
    mutating func take(_ outcomes: [JournalEntry: PromiseOutcome]) {
        for place in stack.indices {
            guard case .journal(var screen) = stack[place] else { continue }
            screen.outcomes = outcomes
            stack[place] = .journal(screen)
        }
    }

    /// The entry under the cursor of the journal.
    var selectedEntry: JournalEntry? {
        guard let screen = journalScreen else { return nil }
        let lines = lines(of: screen)
        return lines.indices.contains(screen.window.selected) ? lines[screen.window.selected].entry : nil
    }
}
