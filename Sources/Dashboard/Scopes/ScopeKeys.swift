import Statistics
import Terminal

/// Enter chooses a scope; everything is read for it.
func takeInScopes(_ key: Key, _ before: ListWindow, _ model: inout Model) -> [Effect] {
    var list = ScopePanel.list(before)
    switch list.take(key, in: model.size) {
    case .moved: model.overlay = .scopes(list.window)
    case .closed: model.overlay = nil
    case .other: if ActionTable.action(for: key, in: .table) == .scope { model.overlay = nil }
    case .chosen(let place):
        model.overlay = nil
        let scopes = model.data?.office.scopes ?? []
        let chosen = scopes.indices.contains(place - 1) ? scopes[place - 1].id : nil
        guard chosen != model.data?.office.scope else { return [] }
        leaveUnits(&model)
        model.stack = []
        return [.changeScope(chosen)]
    }
    return []
}
