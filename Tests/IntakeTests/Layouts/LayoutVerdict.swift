import Intake
import Statistics

/// What became of a made-up report when it was read.
enum LayoutVerdict: String, CaseIterable {
    /// Every figure it states, and nothing else.
    case right
    /// Not read: someone is asked.
    case asked
    /// Read, but a figure it states is unknown.
    case lacking
    /// A figure that it does not say.
    case wrong

    /// Reads the layout and compares; `details` say what is not right.
    static func of(_ layout: Layout, details: inout [String]) -> LayoutVerdict {
        let tables = readTables(layout.sheet)
        guard let table = tables.first(where: { $0.reading.kind == layout.kind }) else {
            details.append("no table")
            return .asked
        }
        if table.reading.isUncertain {
            details.append("asked: \(table.reading.contradictions)")
            return .asked
        }
        var verdict = LayoutVerdict.right
        if tables.count > 1 || table.rows.map(\.name) != layout.names {
            details.append("units: \(table.rows.map(\.name))")
            return .wrong
        }
        let stated = Set(layout.columns.filter { $0.whole == nil && !$0.isStrange }.map(\.cells))
        for measure in Measure.allCases where measure.kind == layout.kind {
            let isStated = stated.contains(measure.population.cells)
            for unit in layout.names.indices where !layout.altered.contains(unit) {
                guard let count = table.reading.counts[unit][measure] else {
                    if isStated, verdict == .right {
                        details.append("lacking \(measure.name)")
                        verdict = .lacking
                    }
                    continue
                }
                let truth = layout.count(unit, measure.population.cells)
                if count != truth {
                    details.append("\(measure.name) of \(layout.names[unit]) is \(count), not \(truth)")
                    return .wrong
                }
            }
        }
        return verdict
    }
}
