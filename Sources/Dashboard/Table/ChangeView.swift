import Statistics
import Terminal
import Text

/// Filtering, sorting and grouping of whatever list is in front.
///
/// Whoever has moved to a line keeps it; a cursor that still stands on the first line stays there, so that sorting shows
/// what comes first.
func changeView(_ action: Action, _ model: inout Model) {
    let wasAtStart = isAtStart(model)
    defer { if wasAtStart { moveToStart(&model) } }
    switch action {
    case .filter:
        model.overlay = .filter(TextField(text: currentFilter(model)), before: currentFilter(model))
    case .clearFilter: setFilter("", in: &model)
    case .nextMatch, .previousMatch: step(action == .nextMatch ? 1 : -1, &model)
    case .sort: model.overlay = .sort(sortPanel(for: model))
    case .reverseSort: reverseSort(&model)
    case .reportOrder: apply([], to: &model)
    case .failing:
        let all = FailingFilter.allCases
        let place = all.firstIndex(of: model.current.query.failing) ?? 0
        model.current.view.failing = all[(place + 1) % all.count]
        refresh(&model)
        model.notice = Text.failing(model.current.query.failing)
    case .group:
        nextGrouping(&model)
    case .family: switchFamily(&model)
    case .fold:
        if model.current.query.grouping == nil { model.notice = Text.notGrouped }
        model.current.toggleFold()
    default: break
    }
}

/// The counts of the period, or those of carried over and received; the latter only where some source tells them.
private func switchFamily(_ model: inout Model) {
    guard model.current.view.showsCarriedOver || model.knowsCarriedOver else {
        model.notice = Text.carriedOverUnknown
        return
    }
    model.current.view.showsCarriedOver.toggle()
    refresh(&model)
    model.notice = Text.family(withCarriedOver: model.current.view.showsCarriedOver)
}

private func isAtStart(_ model: Model) -> Bool {
    (model.unitScreen?.window ?? model.current.window).selected == 0
}

private func moveToStart(_ model: inout Model) {
    if var screen = model.unitScreen {
        screen.window.moveToStart()
        model.unitScreen = screen
    } else {
        model.current.window.moveToStart()
    }
}

/// The filter of the list in front.
func currentFilter(_ model: Model) -> String { model.unitScreen?.filter ?? model.current.query.filter }

/// Filters the list in front.
func setFilter(_ text: String, in model: inout Model) {
    if var screen = model.unitScreen, let data = model.data {
        screen.filter = text
        screen.refresh(asOf: data.asOf)
        model.unitScreen = screen
    } else {
        model.current.view.filter = text
        refresh(&model)
    }
}

/// Asks for the table in front again.
func refresh(_ model: inout Model) {
    guard let data = model.data else { return }
    model.current.refresh(data)
}

/// With a filter every row shown is a match: the next match is the next row, around the ends. Without one, the next
/// unit that matches what was last jumped to.
private func step(_ step: Int, _ model: inout Model) {
    func wrap(_ window: inout ListWindow) {
        guard window.count > 0 else { return }
        window.select((window.selected + step + window.count) % window.count)
    }
    if currentFilter(model).isEmpty {
        guard model.unitScreen == nil, !model.lastJump.isEmpty else {
            model.notice = Text.nothingFiltered
            return
        }
        if !jump(to: model.lastJump, from: model.current.window.selected + step, step: step, &model) {
            model.notice = Text.noUnitFound
        }
    } else if var screen = model.unitScreen {
        wrap(&screen.window)
        model.unitScreen = screen
    } else {
        wrap(&model.current.window)
    }
}

/// Puts the cursor on the first unit at or after a line that matches `text`, around the ends; false when there is none.
func jump(to text: String, from start: Int, step: Int, _ model: inout Model) -> Bool {
    let query = SearchKey(text)
    let rows = model.current.rows
    guard !query.isEmpty, !rows.isEmpty else { return false }
    for offset in rows.indices {
        let place = ((start + offset * step) % rows.count + rows.count) % rows.count
        guard case .unit(let id) = rows[place], let unit = model.current.unit(id)?.figures.unit else { continue }
        if ([unit.name, unit.id.text] + unit.aliases).contains(where: { SearchKey($0).matches(query) }) {
            model.current.window.select(place)
            return true
        }
    }
    return false
}

/// The panel for the list in front, from the sort in force.
func sortPanel(for model: Model) -> SortPanel {
    if let screen = model.comparisonScreen { return comparisonPanel(screen) }
    guard let screen = model.unitScreen else {
        let columns = ScreenColumns.sortable(model)
        let keys = model.current.query.sort.compactMap { key in
            columns.firstIndex(of: key.column).map { SortPanel.Key(place: $0, isDescending: key.isDescending) }
        }
        return SortPanel(
            titles: columns.map(\.sortTitle), startsDescending: columns.map(\.definition.worstIsGreatest),
            keys: keys)
    }
    return screen.list == .backlog ? documentPanel(screen.backlog) : documentPanel(screen.signing)
}

private func documentPanel<Column: DocumentColumn>(_ list: DocumentListState<Column>) -> SortPanel {
    let columns = Array(Column.allCases)
    let keys = list.sort.compactMap { key in
        columns.firstIndex(of: key.column).map { SortPanel.Key(place: $0, isDescending: key.isDescending) }
    }
    return SortPanel(
        titles: columns.map(\.title), startsDescending: columns.map { $0.kind == .count }, keys: keys)
}

/// Sorts the list in front by the keys of a panel made for it.
func apply(_ keys: [SortPanel.Key], to model: inout Model) {
    if let screen = model.comparisonScreen {
        model.comparisonScreen = sort(screen, by: keys)
        return
    }
    let wasAtStart = isAtStart(model)
    defer { if wasAtStart { moveToStart(&model) } }
    guard var screen = model.unitScreen, let data = model.data else {
        let columns = ScreenColumns.sortable(model)
        model.current.view.sort = keys.compactMap {
            columns.indices.contains($0.place) ? SortKey(columns[$0.place], descending: $0.isDescending) : nil
        }
        // Asking for an order is being given it, even where the old one was kept.
        model.current.releaseOrder()
        refresh(&model)
        return
    }
    if screen.list == .backlog {
        screen.backlog.sort = documentKeys(keys)
    } else {
        screen.signing.sort = documentKeys(keys)
    }
    screen.refresh(asOf: data.asOf)
    model.unitScreen = screen
}

private func documentKeys<Column: DocumentColumn>(_ keys: [SortPanel.Key]) -> [DocumentSortKey<Column>] {
    let columns = Array(Column.allCases)
    return keys.compactMap {
        columns.indices.contains($0.place)
            ? DocumentSortKey(column: columns[$0.place], isDescending: $0.isDescending) : nil
    }
}

private func reverseSort(_ model: inout Model) {
    let panel = sortPanel(for: model)
    guard !panel.keys.isEmpty else {
        model.notice = Text.nothingSorted
        return
    }
    apply(panel.keys.map { SortPanel.Key(place: $0.place, isDescending: !$0.isDescending) }, to: &model)
}
