import Statistics
import Terminal

func take(_ documents: [IncomingDocument]?, backlogOf unit: UnitID, in model: inout Model) {
    guard let data = model.data else { return }
    takeInRollCall(
        unit, &model, isSigning: false,
        oldest: documents.map { $0.first.map { .incoming($0) } ?? .nothing } ?? .unavailable)
    forUnitScreen(unit, in: &model) { screen in
        screen.backlog.take(documents, asOf: data.asOf)
    }
}

func take(_ documents: [IssuedDocument]?, signingOf unit: UnitID, in model: inout Model) {
    guard let data = model.data else { return }
    let unsigned = documents.map { $0.first { !$0.isSigned && !$0.isExempt } ?? $0.first }
    takeInRollCall(
        unit, &model, isSigning: true, oldest: unsigned.map { $0.map { .issued($0) } ?? .nothing } ?? .unavailable)
    forUnitScreen(unit, in: &model) { screen in
        screen.signing.take(documents, asOf: data.asOf)
    }
}

func forUnitScreen(_ unit: UnitID, in model: inout Model, _ change: (inout UnitScreen) -> Void) {
    for place in model.stack.indices {
        if case .unit(var screen) = model.stack[place], screen.unit == unit {
            change(&screen)
            model.stack[place] = .unit(screen)
        }
    }
}

/// What opening a unit needs from the registers.
func fetches(for unit: UnitID, _ data: DashboardData) -> [Effect] {
    [
        .ask(Question(.backlog(unit, asOf: data.asOf), of: data.reading)),
        .ask(Question(.signing(unit, asOf: data.asOf), of: data.reading)),
    ]
}

/// Opens a unit with its documents.
func openUnit(_ id: UnitID, _ data: DashboardData, _ model: inout Model) -> [Effect] {
    model.stack.append(.unit(model.screen(of: id)))
    return fetches(for: id, data)
}
