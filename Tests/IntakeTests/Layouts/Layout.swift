import Sheets
import Statistics

/// A made-up report: its sheet, and what it says.
struct Layout {
    /// A column of counts or of a share.
    struct Column {
        var path: [String]
        var cells: UInt128
        /// Of a percentage, its whole.
        var whole: UInt128?
        var isStrange = false
    }

    let kind: FiguresKind
    var columns: [Column] = []
    /// Documents of every unit, cell by cell.
    var documents: [[UInt128: Int]] = []
    var names: [String] = []
    /// The rows in which a figure was altered.
    var altered: Set<Int> = []
    var rows: [[String]] = []
    var merged: [CellRange] = []
    /// A heading with a word nobody can know.
    var isStrange = false

    init(_ kind: FiguresKind) { self.kind = kind }

    func count(_ unit: Int, _ cells: UInt128) -> Int {
        documents[unit].reduce(0) { $0 + ($1.key & cells != 0 ? $1.value : 0) }
    }

    /// The sheet as a reader gets it.
    var sheet: Sheet {
        let text = rows.map { row in
            row.map { $0.contains("\t") || $0.contains("\n") ? "\"\($0)\"" : $0 }.joined(separator: "\t") + "\n"
        }
        return Sheet(bytes: SharedBytes(copying: Array(text.joined().utf8)), delimiter: .tab, merged: merged)
    }
}
