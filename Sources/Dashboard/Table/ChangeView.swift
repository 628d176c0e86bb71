import Statistics
import Terminal
import Text

/// Filtering, sorting and grouping of whatever list is in front.
///
/// Whoever has moved to a line keeps it; a cursor that still stands on the first line stays there, so that sorting shows
/// what comes first.
func changeView(_ action: Action, _ model: inout Model) {
    let wasAtStart = model.frontWindow?.selected == 0
    defer { if wasAtStart { model.frontWindow?.moveToStart() } }
    switch action {
    case .filter:
        model.overlay = .filter(TextField(text: model.frontFilter), before: model.frontFilter)
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

/// Asks for the table in front again.
func refresh(_ model: inout Model) {
    guard let data = model.data else { return }
    model.current.refresh(data)
}

/// With a filter every row shown is a match: the next match is the next row, around the ends. Without one, the next
/// unit that matches what was last jumped to.
private func step(_ step: Int, _ model: inout Model) {
    if model.frontFilter.isEmpty {
        guard model.context == .table, !model.lastJump.isEmpty else {
            model.notice = Text.nothingFiltered
            return
        }
        if !jump(to: model.lastJump, from: model.current.window.selected + step, step: step, &model) {
            model.notice = Text.noUnitFound
        }
    } else if var window = model.frontWindow, window.count > 0 {
        window.select((window.selected + step + window.count) % window.count)
        model.frontWindow = window
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
    switch model.stack.last {
    case .comparison(let screen): return comparisonPanel(screen)
    case .groups(let screen): return screen.sortPanel
    case .groupDocuments(let screen): return documentPanel(screen.list)
    case .unit(let screen):
        return screen.list == .backlog ? documentPanel(screen.backlog) : documentPanel(screen.signing)
    default:
        let columns = ScreenColumns.sortable(model)
        let keys = model.current.query.sort.compactMap { key in
            columns.firstIndex(of: key.column).map { SortPanel.Key(place: $0, isDescending: key.isDescending) }
        }
        return SortPanel(
            titles: columns.map(model.isPresenting ? \.projectedSortTitle : \.sortTitle),
            startsDescending: columns.map(\.definition.worstIsGreatest),
            keys: keys)
    }
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
    let wasAtStart = model.frontWindow?.selected == 0
    defer { if wasAtStart { model.frontWindow?.moveToStart() } }
    let front = model.stack.count - 1
    switch model.stack.last {
    case .groups(var screen):
        screen.sort(by: keys)
        model.stack[front] = .groups(screen)
    case .groupDocuments(var screen):
        guard let data = model.data else { return }
        screen.list.sort = documentKeys(keys)
        screen.list.refresh(asOf: data.asOf)
        model.stack[front] = .groupDocuments(screen)
    case .unit(var screen):
        guard let data = model.data else { return }
        if screen.list == .backlog {
            screen.backlog.sort = documentKeys(keys)
        } else {
            screen.signing.sort = documentKeys(keys)
        }
        screen.refresh(asOf: data.asOf)
        model.stack[front] = .unit(screen)
    default:
        let columns = ScreenColumns.sortable(model)
        model.current.view.sort = keys.compactMap {
            columns.indices.contains($0.place) ? SortKey(columns[$0.place], descending: $0.isDescending) : nil
        }
        // Asking for an order is being given it, even where the old one was kept.
        model.current.releaseOrder()
        refresh(&model)
    }
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
