import Statistics
import Terminal

/// How wide columns are.
extension ScreenColumns {
    /// The width of the name: as long as the longest one, but at most two fifths of the window.
    static func nameWidth(_ model: Model) -> Int {
        // Units that have others below them carry a mark before their name.
        let longest = model.longestName + (model.data?.tree.isDeep ?? false ? 2 : 0)
        let allowed = max(20, min(44, model.size.columns * 2 / 5 - nameColumn))
        return max(16, min(longest, allowed))
    }

    static func width(_ kind: CellKind, _ model: Model) -> Int {
        max(leastWidth(kind, model), standardWidth(kind, model) + (model.current.view.extraWidth[kind] ?? 0))
    }

    /// However narrow somebody wants it: a number is never cut.
    static func leastWidth(_ kind: CellKind, _ model: Model) -> Int {
        guard case .value(let column) = kind else { return 2 }
        switch column.definition.kind {
        case .trend, .text: return 4
        case .day: return 10
        case .rate: return min(9, standardWidth(kind, model))
        default: return max(totalWidth(column, model), column.definition.kind == .change ? 7 : 0)
        }
    }

    /// The cells of the sum, the widest number of a column of counts.
    static func totalWidth(_ column: Column, _ model: Model) -> Int {
        let text = ColumnText(model.language, groups: [])
        return displayWidth(of: model.current.content.map { text.totalText(column.definition.total($0.all)) } ?? "")
    }

    static func standardWidth(_ kind: CellKind, _ model: Model) -> Int {
        switch kind {
        case .bar: return 12
        case .glyph: return 2
        case .value(let column):
            let definition = column.definition
            // Beside the title stands the mark of a sort: one cell here, one in the gap before the column.
            let title = displayWidth(of: definition.shortTitle[model.language]) + 1
            switch definition.kind {
            case .rate: return max(title, column == .shareOfBacklog ? 7 : 9)
            case .day: return max(title, 10)
            case .trend: return max(title, 12)
            case .text where column == .paceVerdict:
                return max(title, PaceVerdict.allCases.map { displayWidth(of: $0.title[model.language]) }.max() ?? 0)
            default:
                return max(title, totalWidth(column, model), definition.kind == .change ? 7 : 0)
            }
        }
    }
}

extension Model {
    /// Columns that the longest name of a unit takes, shown or not: columns must not move while a filter is typed.
    fileprivate var longestName: Int { data?.longestName ?? 20 }
}
