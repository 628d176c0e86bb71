import Statistics
import Terminal

/// Comparisons and histories: figures of other days, which the shell fetches.
func showOtherDays(_ action: Action, _ model: inout Model) -> [Effect] {
    guard let data = model.data else {
        model.notice = Text.nothingRead
        return []
    }
    switch action {
    case .compare:
        // What a chair asks first is what became of what was agreed.
        let meeting = model.lastMeetingDay
        let earlier = meeting ?? data.assessment.snapshot.earlierDay ?? data.asOf.advanced(by: -7)
        model.stack.append(.comparison(ComparisonScreen(earlier, data.asOf)))
        if let meeting { model.notice = Text.sinceMeeting(meeting) }
    case .history:
        let unit = model.unitScreen?.unit
        model.stack.append(.history(HistoryScreen(unit: unit)))
        return model.ask(.history(unit, through: data.asOf))
    case .nextChart:
        if case .history(var screen) = model.stack.last {
            screen.turn(by: 1)
            model.stack[model.stack.count - 1] = .history(screen)
        }
        return []
    case .compareDays:
        guard let screen = model.comparisonScreen else { return [] }
        let numbers = NumberText(model.language)
        model.overlay = .days(.offering("\(numbers.date(screen.from)) \(numbers.date(screen.to))"))
        return []
    case .earlierDay, .laterDay:
        guard var screen = model.comparisonScreen, let days = screen.days else { return [] }
        guard let day = days.day(from: screen.from, step: action == .earlierDay ? -1 : 1), day < screen.to else {
            model.notice = Phrase(days.sentence(.vietnamese) + ".", days.sentence(.english) + ".")
            return []
        }
        screen.ask(day, screen.to)
        model.comparisonScreen = screen
    default: return []
    }
    return model.comparisonScreen.map { model.ask(.comparison(from: $0.from, to: $0.to)) } ?? []
}

extension Model {
    /// The day of the figures of the last meeting in which anything was agreed, where newer ones have come since.
    var lastMeetingDay: CalendarDay? {
        guard let now = data?.asOf else { return nil }
        return journal.values.joined().filter { $0.kind == .agreement && $0.asOf < now }.map(\.asOf).max()
    }
}

func take(_ answer: ComparisonAnswer, in model: inout Model) {
    for place in model.stack.indices {
        guard case .comparison(var screen) = model.stack[place] else { continue }
        screen.take(answer)
        model.stack[place] = .comparison(screen)
    }
}

/// Two dates are typed; Enter asks for them, Esc leaves the old ones.
func takeInDays(_ key: Key, _ before: TextField, _ model: inout Model) -> [Effect] {
    var field = before
    switch key {
    case .escape: model.overlay = nil
    case .enter:
        guard var screen = model.comparisonScreen else {
            model.overlay = nil
            return []
        }
        let days = typedDays(field.text, year: screen.to.year)
        guard days.count == 2, days[0] != days[1] else {
            model.notice = Text.needsTwoDays
            return []
        }
        model.overlay = nil
        screen.ask(days[0], days[1])
        model.comparisonScreen = screen
        return model.ask(.comparison(from: screen.from, to: screen.to))
    default:
        guard field.apply(key) else { return [] }
        model.overlay = .days(field)
    }
    return []
}

/// The dates in `text`, separated by spaces: `7/6/2023`, `2023-06-07`, or `7/6` of `year`. Empty when one is no date.
func typedDays(_ text: String, year: Int) -> [CalendarDay] {
    var days: [CalendarDay] = []
    for word in text.split(separator: " ") where word.contains(where: \.isNumber) {
        guard let day = CalendarDay(typed: word, inYear: year) else { return [] }
        days.append(day)
    }
    return days
}

/// The sort panel of a comparison.
func comparisonPanel(_ screen: ComparisonScreen) -> SortPanel {
    let columns = comparisonColumns(screen)
    let keys = screen.sort.compactMap { key in
        columns.firstIndex(of: key.column).map { SortPanel.Key(place: $0, isDescending: key.isDescending) }
    }
    return SortPanel(
        titles: columns.map(\.sortTitle), startsDescending: columns.map(\.startsDescending), keys: keys)
}

/// What a comparison can be sorted by.
func comparisonColumns(_ screen: ComparisonScreen) -> [ComparisonColumn] {
    screen.ready?.columns.filter { $0 != .unitID } ?? [.name]
}

/// Sorts a comparison by the keys of its panel.
func sort(_ screen: ComparisonScreen, by keys: [SortPanel.Key]) -> ComparisonScreen {
    let columns = comparisonColumns(screen)
    var sorted = screen
    sorted.sort(
        by: keys.compactMap { key in
            columns.indices.contains(key.place)
                ? ComparisonScreen.SortKey(column: columns[key.place], isDescending: key.isDescending) : nil
        })
    return sorted
}
