import Statistics

// Rows hold still while someone reads: new figures change values in place, the foot says how many units would stand
// elsewhere, and the user says when to order anew (F5). A frozen order (z) stays even then.

/// Before new figures come: every table and the roll-call keep the order they show.
func holdOrders(_ before: DashboardData, _ model: inout Model) {
    for table in TableKind.allCases { model.tables[table]?.holdOrder(of: before) }
}

/// How many units would stand elsewhere in the list in front if the figures decided; 0 when they do.
func movedUnits(_ model: Model) -> Int {
    if let roll = model.rollCall { return roll.movedUnits }
    return model.stack.isEmpty || model.context == .meeting ? model.current.movedUnits : 0
}

/// Orders anew when figures changed the order; reads the files when there is nothing to order or they changed again.
func reload(_ model: inout Model) -> [Effect] {
    let moved = movedUnits(model)
    if moved > 0, model.isOrderFrozen, !model.isOutdated {
        model.notice = MeetingText.orderIsFrozen
        return []
    }
    if moved > 0, !model.isOrderFrozen {
        orderAnew(&model)
        model.notice = MeetingText.ordered(moved)
        if !model.isOutdated { return [] }
    }
    model.notice = Text.reloading
    return [.load]
}

/// Keeps the order whatever comes, or lets the figures decide again.
func toggleFreeze(_ model: inout Model) {
    model.isOrderFrozen.toggle()
    if !model.isOrderFrozen { orderAnew(&model) }
    model.notice = model.isOrderFrozen ? MeetingText.frozen : MeetingText.released
}

private func orderAnew(_ model: inout Model) {
    guard let data = model.data else { return }
    for table in TableKind.allCases {
        model.tables[table]?.releaseOrder()
        model.tables[table]?.refresh(data)
    }
    if var roll = model.rollCall, let units = model.tables[roll.table]?.content?.units {
        roll.reorder(units, roll.order)
        model.rollCall = roll
    }
}
