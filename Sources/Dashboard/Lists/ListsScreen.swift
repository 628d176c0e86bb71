import Output
import Statistics
import Terminal
import Text

/// The low lists, and what a typed list is held against.
public struct ListsScreen: Equatable, Sendable {
    /// The order of the names.
    public var order = LowLists.Order.reported
    /// The window over the lines.
    public var window = ListWindow()
    /// A list someone typed or pasted; nil when none is held against these.
    public var typed: TypedList?

    /// The lists as they begin.
    public init() {}
}

/// One line of the lists as they stand on the screen.
enum ListsLine: Equatable {
    /// How a unit stands in the typed list.
    enum Standing: Equatable {
        case notCompared, listed, missing, stranger
    }

    /// A part of the sentence a list begins with.
    case sentence(String)
    case unit(UnitID, name: String, figures: String, Standing)
    case note(String)
    case blank

    /// The unit it is about.
    var unit: UnitID? {
        if case .unit(let id, _, _, _) = self { return id }
        return nil
    }
}

/// Lays the lists out for a window of this width.
struct ListsLayout {
    let lines: [ListsLine]
    /// The outcome of the comparison; nil when nothing is compared.
    private(set) var outcome: Phrase?

    init(_ screen: ListsScreen, _ data: DashboardData, _ language: Language, columns: Int) {
        let numbers = NumberText(language)
        let lists = LowLists(data.assessment, order: screen.order)
        let meant = screen.typed?.meant(among: lists)
        var lines: [ListsLine] = []
        let coverage = data.assessment.snapshot.coverageSentence(language)
        if !coverage.isEmpty {
            let sentence = coverage.asSentence
            lines += wrapped(sentence, to: max(1, columns - 4)).map { .note($0) } + [.blank]
        }
        for (place, list) in lists.lists.enumerated() {
            if place > 0 { lines.append(.blank) }
            let sentence = list.sentence(number: place + 1, numbers, isCounted: list.isTold)
            lines += wrapped(sentence, to: max(1, columns - 2)).map { .sentence($0) }
            if !list.isTold {
                lines.append(.note(LowLists.untold[language]))
            } else if list.entries.isEmpty {
                lines.append(.note(Text.noneInList[language]))
            }
            if let doubt = list.doubt(numbers) { lines.append(.note(doubt)) }
            let typed = list.kind == meant?.kind ? screen.typed : nil
            for entry in list.entries {
                let standing: ListsLine.Standing =
                    typed.map { $0.units.contains(entry.unit.id) ? .listed : .missing } ?? .notCompared
                lines.append(
                    .unit(
                        entry.unit.id, name: entry.text(numbers),
                        figures: "\(numbers.fraction(entry.rate)) · \(numbers.percent(entry.rate))", standing))
            }
            guard let typed else { continue }
            let strangers = typed.strangers(to: list)
            lines += strangers.map { id in
                .unit(id, name: data.unit(id)?.figures.unit.name ?? id.text, figures: "", .stranger)
            }
            outcome = Text.compared(
                list.kind.title, missing: typed.missing(from: list).count, strangers: strangers.count)
        }
        if let typed = screen.typed {
            if outcome == nil { outcome = Text.nothingRecognised }
            if outcome != Text.nothingRecognised, !typed.unknown.isEmpty {
                outcome = outcome?.joined(Text.unknownToo(typed.unknown.count))
            }
            if !typed.unknown.isEmpty {
                lines.append(.blank)
                let sentence = "\(Text.unknownInTyped[language]): \(typed.unknown.joined(separator: "; "))"
                lines += wrapped(sentence, to: max(1, columns - 2)).map { .note($0) }
            }
        }
        self.lines = lines
    }
}
