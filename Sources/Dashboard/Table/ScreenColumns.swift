import Statistics
import Terminal

/// Which columns a table shows at a given width, and where.
///
/// The name stays on the left whatever is scrolled. Without scrolling, columns yield from the last of `yielding` to
/// the first when the window is narrow; with scrolling they follow in their order.
enum ScreenColumns {
    /// All columns beside the name, in the order shown: the office's own shares come last.
    static func all(_ model: Model) -> [CellKind] {
        all(model.table) + shownTiming(model) + own(model)
    }

    /// What else may be known of the documents of a table: for whoever wants it, from the panel of columns.
    private static func further(_ table: TableKind) -> [Column] {
        switch table {
        case .summary: []
        case .incoming:
            timing
                + [
                    .count(.notStarted), .count(.inProgress), .count(.returned), .count(.carriedOver),
                    .count(.toProcess), .count(.processedAll), .urgentOpen, .rate(.inTime), .rate(.openLate),
                ]
                + IncomingAxes.Role.allCases.flatMap { role -> [Column] in
                    [.count(.received.of(role)), .count(.open.of(role))]
                }
        case .issued: [.count(.electronicWithPaper), .count(.fullySigned), .rate(.fullySigned)]
        case .pace: [.clearingSlowest, .clearingFastest, .earliestFinish, .latestFinish, .cohort]
        }
    }

    private static let timing: [Column] = [
        .count(.processedInTime), .count(.processedLate), .count(.openInTime), .count(.openLate),
    ]

    /// In time and late, where a report tells them instead of how documents were done: the most usual layout of all.
    private static func shownTiming(_ model: Model) -> [CellKind] {
        model.table == .incoming && tellsTiming(model) ? timing.map { .value($0) } : []
    }

    private static func tellsTiming(_ model: Model) -> Bool {
        let counts = model.data?.assessment.units.lazy.compactMap { $0.figures.incoming }.first
        return counts.map { $0[.processedInTime] != nil && $0[.replied] == nil } ?? false
    }

    /// The office's own shares of the documents of this table.
    private static func own(_ model: Model) -> [CellKind] {
        let own = model.data?.assessment.ownMeasures ?? []
        let shown = Set(model.table.columns(with: own))
        return own.map { Column.rate($0) }.filter(shown.contains).map { .value($0) }
    }

    private static func all(_ table: TableKind) -> [CellKind] {
        switch table {
        case .summary:
            [
                .value(.received), .value(.open), .value(.count(.openAll)), .value(.openChange), .value(.openByWeek),
                .value(.processingRate),
                .value(.processingChange), .bar(.processingRate), .value(.requiredPerDay), .value(.overdueDocuments),
                .value(.closableDocuments), .value(.issued), .value(.signingRate), .value(.signingChange),
                .value(.rate(.leaderOfElectronic)), .value(.leaderOfElectronicChange), .value(.rate(.leaderOfToSign)),
                .value(.leaderRateOfSigned), .value(.leaderChange),
            ]
        case .incoming:
            [
                .value(.received), .value(.replied), .value(.closed), .value(.processed), .value(.open),
                .value(.count(.openAll)), .value(.openChange), .value(.openByWeek), .value(.processingRate),
                .value(.processingChange),
                .bar(.processingRate), .glyph(.leader), .value(.shareOfBacklog), .value(.cumulativeShare),
                .value(.requiredPerDay), .value(.requiredPerDayWithInflow), .value(.overdueDocuments),
                .value(.closableDocuments), .value(.openOver90Days), .value(.oldestArrival),
                .value(.count(.openUndated)),
            ]
        case .issued:
            [
                .value(.issued), .value(.electronic), .value(.paper), .value(.signed), .value(.unsigned),
                .value(.exempt), .value(.signingRate), .value(.signingChange), .bar(.signingRate),
                .value(.leaderSigned), .value(.rate(.leaderOfElectronic)), .value(.leaderOfElectronicChange),
                .value(.rate(.leaderOfToSign)), .value(.leaderRateOfSigned), .value(.leaderChange),
                .value(.leaderRateOfIssued), .glyph(.processing),
            ]
        case .pace:
            [
                .value(.open), .value(.openChange), .value(.openByWeek), .value(.shareOfBacklog),
                .value(.cumulativeShare), .value(.requiredPerDay), .value(.requiredPerDayWithInflow),
                .value(.requiredPerDayWithRecentInflow), .value(.achievedPerDay), .value(.achievedLong),
                .value(.achievedShort), .value(.bestPerDay), .value(.cohortLeft), .value(.clearingPerDay),
                .value(.neededMultiple), .value(.oldShareOfRecent), .value(.medianDays), .value(.ninetiethDays),
                .value(.projectedFinish), .value(.paceVerdict),
            ]
        }
    }

    /// The columns in the order they are given room; the last are the first to go.
    private static func yielding(_ model: Model) -> [CellKind] {
        let columns: [CellKind] = yielding(model.table)
        // The office's own come after what tells the rules of the order.
        let timing = shownTiming(model)
        let further = further(model.table).map { CellKind.value($0) }.filter { !timing.contains($0) }
        let first = Array(columns.prefix(4)) + own(model) + timing
        return (first + columns.dropFirst(4) + further).map { inFamily($0, model) }
    }

    private static func yielding(_ table: TableKind) -> [CellKind] {
        switch table {
        case .summary:
            [
                .value(.processingRate), .value(.open), .value(.count(.openAll)), .value(.rate(.leaderOfElectronic)),
                .value(.rate(.leaderOfToSign)),
                .value(.leaderRateOfSigned), .value(.signingRate), .value(.requiredPerDay), .value(.openChange),
                .value(.received),
                .bar(.processingRate), .value(.issued),
                .value(.overdueDocuments), .value(.closableDocuments), .value(.openByWeek), .value(.processingChange),
                .value(.signingChange), .value(.leaderOfElectronicChange), .value(.leaderChange),
            ]
        case .incoming:
            [
                .value(.processingRate), .value(.open), .value(.count(.openAll)), .glyph(.leader), .value(.openChange),
                .value(.received),
                .value(.processed), .value(.requiredPerDay), .value(.replied), .value(.closed), .bar(.processingRate),
                .value(.requiredPerDayWithInflow), .value(.shareOfBacklog), .value(.overdueDocuments),
                .value(.closableDocuments), .value(.openByWeek), .value(.openOver90Days), .value(.oldestArrival),
                .value(.cumulativeShare), .value(.processingChange), .value(.count(.openUndated)),
            ]
        case .issued:
            [
                .value(.rate(.leaderOfElectronic)), .value(.rate(.leaderOfToSign)), .value(.signingRate),
                .glyph(.processing),
                .value(.leaderRateOfSigned), .value(.unsigned), .value(.issued), .value(.leaderSigned), .value(.signed),
                .value(.leaderRateOfIssued),
                .value(.exempt), .value(.electronic), .value(.paper), .value(.signingChange),
                .value(.leaderOfElectronicChange), .value(.leaderChange),
                .bar(.signingRate),
            ]
        case .pace:
            [
                .value(.paceVerdict), .value(.open), .value(.requiredPerDay), .value(.clearingPerDay),
                .value(.projectedFinish), .value(.cohortLeft), .value(.achievedLong), .value(.neededMultiple),
                .value(.achievedPerDay), .value(.requiredPerDayWithInflow),
                .value(.openChange), .value(.medianDays), .value(.ninetiethDays), .value(.bestPerDay),
                .value(.achievedShort), .value(.oldShareOfRecent), .value(.openByWeek),
                .value(.shareOfBacklog), .value(.cumulativeShare), .value(.requiredPerDayWithRecentInflow),
            ]
        }
    }

    /// What can be sorted by, in the order of the sort panel. What only other days can tell comes after the rest, so that
    /// a column keeps its digit whether or not there is a register.
    static func sortable(_ model: Model) -> [Column] {
        let all = all(model)
        let chosen = (model.current.view.columns ?? []).filter { !all.contains($0) }
        let columns = (all + chosen).compactMap { kind -> Column? in
            if case .value(let column) = kind, isAvailable(kind, model) { return column }
            return nil
        }
        func isOfOtherDays(_ column: Column) -> Bool {
            column.definition.kind == .change || column.definition.kind == .trend
        }
        return [.name] + columns.filter { !isOfOtherDays($0) } + columns.filter(isOfOtherDays)
            + [.group, .unitID, .flags]
    }

    /// Where the name begins: after the mark.
    static let nameColumn = 1

    /// The panel in which columns are chosen. Whoever hides one does not ask for those that stand aside for another.
    static func panel(_ model: Model) -> ColumnPanel {
        let all = all(model)
        let units = model.data?.assessment.units ?? []
        let further = further(model.table).filter { column in
            units.contains { column.definition.value($0) != .missing }
        }.map { CellKind.value($0) }.filter { !all.contains($0) }
        return ColumnPanel(
            all: all + further, chosen: model.current.view.columns ?? all.filter { isStandard($0, model) })
    }

    /// Two columns say the same of another whole, or of another span of days: which of them is shown until somebody chooses.
    private static func isStandard(_ kind: CellKind, _ model: Model) -> Bool {
        switch kind {
        case .value(.leaderRateOfSigned), .value(.leaderChange):
            model.table == .issued || model.leaderColumn == .leaderRateOfSigned
        case .value(.achievedPerDay): model.data?.assessment.frame.flow?.long == nil
        case .value(.replied), .value(.closed): !tellsTiming(model)
        default: true
        }
    }

    /// The columns chosen for the table that it has figures for.
    static func available(_ model: Model) -> [CellKind] {
        (model.current.view.columns ?? all(model)).filter { isAvailable($0, model) }.map { inFamily($0, model) }
    }

    /// The same column of what is carried over and received, where that family is looked at.
    private static func inFamily(_ kind: CellKind, _ model: Model) -> CellKind {
        // What is needed a day is needed for all that is open: the number beside it is of the same documents.
        if model.table == .pace, kind == .value(.open), model.knowsCarriedOver { return .value(.count(.openAll)) }
        guard model.current.view.showsCarriedOver else { return kind }
        switch kind {
        case .value(let column): return .value(column.withCarriedOver)
        case .bar(let column): return .bar(column.withCarriedOver)
        case .glyph: return kind
        }
    }

    /// The columns that fit beside the name.
    static func layout(_ model: Model) -> TableLayout<CellKind> {
        TableLayout(
            asked(model), yielding: yielding(model), offset: model.current.columnOffset, room: room(model))
    }

    /// How far columns can be scrolled.
    static func maximumOffset(_ model: Model) -> Int {
        TableLayout.maximumOffset(asked(model), yielding: yielding(model), room: room(model))
    }

    private static func asked(_ model: Model) -> [TableLayout<CellKind>.Column] {
        available(model).map { TableLayout.Column($0, width: width($0, model)) }
    }

    /// The cells beside the name.
    private static func room(_ model: Model) -> Range<Int> {
        let start = nameColumn + nameWidth(model)
        return start..<max(start, model.size.columns)
    }

    /// The column whose heading is at this place of the screen.
    static func column(at column: Int, in model: Model) -> Column? {
        if column < nameColumn + nameWidth(model) { return .name }
        switch layout(model).column(at: column) {
        case .value(let found), .bar(let found): return found
        case .glyph, nil: return nil
        }
    }

    /// Columns that only a register can fill are left out when there is none.
    private static func isAvailable(_ kind: CellKind, _ model: Model) -> Bool {
        guard case .value(let column) = kind else { return true }
        switch column {
        case .overdueDocuments, .closableDocuments, .openOver90Days, .oldestArrival:
            // Of some units is enough: of all together nothing is told then.
            return model.current.content?.units.contains { $0.figures.backlog != nil } ?? false
        case .openChange, .processingChange, .signingChange, .leaderChange, .leaderOfElectronicChange:
            return model.data?.assessment.snapshot.earlierDay != nil
        case .openByWeek: return model.data?.assessment.frame.flow?.weeks.isEmpty == false
        case .clearingPerDay, .neededMultiple, .oldShareOfRecent:
            return model.data?.assessment.frame.flow?.clearing.isEmpty == false
        case .cohortLeft: return model.data?.assessment.snapshot.orderDay != nil
        case .medianDays, .ninetiethDays:
            return model.current.content?.units.contains { $0.figures.closingTimes != nil } ?? false
        // The stock of before beside that of the period; alone it would say the same twice.
        case .count(.openAll):
            return !model.current.view.showsCarriedOver && model.knowsCarriedOver
        case .count(.openUndated):
            return model.current.content?.units.contains { $0.figures.incoming?[.openUndated] != nil } ?? false
        case .rate(.leaderOfElectronic), .rate(.leaderOfToSign): return model.leaderColumn == column
        case .leaderOfElectronicChange where model.leaderColumn != .rate(.leaderOfElectronic): return false
        case .rate(let own) where own.whole.isEmpty: return false
        case .achievedShort: return model.data?.assessment.frame.flow?.short != nil
        case .achievedLong, .requiredPerDayWithRecentInflow: return model.data?.assessment.frame.flow?.long != nil
        case .leaderRateOfSigned, .achievedPerDay, .replied, .closed:
            return model.current.view.columns != nil || isStandard(kind, model)
        case .exempt: return (model.current.content?.all.issued?[.exempt] ?? 0) > 0
        default: return true
        }
    }
}

extension Column {
    /// The same count or share of carried over and received together.
    fileprivate var withCarriedOver: Column {
        switch self {
        case .count(let measure): .count(measure.of(.all))
        case .rate(.processing): .rate(.processingAll)
        default: self
        }
    }
}

extension Model {
    /// The share of leaders' signatures to show first: of electronic documents, where it is known which are; of those that must
    /// be signed where a target judges these and they are others.
    var leaderColumn: Column {
        let issued = data?.assessment.totals.issued
        let differs = issued?[.toSign] != issued?[.electronic]
        let isJudged = differs && data?.assessment.units.contains { $0.targets.leader != nil } ?? false
        let column = Column.rate(isJudged ? .leaderOfToSign : .leaderOfElectronic)
        let total = data.map { column.definition.total($0.assessment.totals) }
        return total == nil || total == .missing ? .leaderRateOfSigned : column
    }

    /// Whether it is known what was carried over and what became of it.
    var knowsCarriedOver: Bool {
        data?.assessment.totals.incoming?.tellsStockBeside ?? false
    }
}
