import Sheets

/// A table on a page of paper: a row of headings, then rows below each other, with lines around every cell.
final class PaperTable {
    /// A column.
    struct Item {
        let title: String
        let width: Double
        let alignment: Paper.Face.Alignment

        init(_ title: String, _ width: Double, _ alignment: Paper.Face.Alignment = .left) {
            self.title = title
            self.width = width
            self.alignment = alignment
        }
    }

    private let paper: Paper
    private let left: Double
    private let items: [Item]
    /// Where the table ends so far.
    private(set) var bottom: Double

    /// A table whose upper left corner is there, with its headings.
    init(_ paper: Paper, _ left: Double, _ top: Double, _ items: [Item]) {
        self.paper = paper
        self.left = left
        self.items = items
        bottom = top
        add(items.map(\.title), isBold: true, size: 9.5, padding: 2, fill: 0xE8E8E8, isHeading: true)
    }

    /// Adds a row as high as its fullest cell.
    func add(
        _ cells: [String], isBold: Bool = false, size: Double, padding: Double, fill: UInt32? = nil,
        isHeading: Bool = false
    ) {
        func face(_ item: Item) -> Paper.Face {
            Paper.Face(
                size, isBold: isBold, alignment: isHeading ? .middle : item.alignment, lines: isHeading ? 0 : 1)
        }
        let side = 4.0
        let heights = zip(cells, items).map { cell, item in
            paper.height(of: cell.isEmpty ? " " : cell, width: item.width - 2 * side, face(item))
        }
        let height = (heights.max() ?? 0) + 2 * padding
        let width = items.reduce(0) { $0 + $1.width }
        if let fill { paper.box(left, bottom, width: width, height: height, color: fill) }
        var x = left
        paper.line(from: x, bottom, to: x, bottom + height)
        for (place, (cell, item)) in zip(cells, items).enumerated() {
            let rest = (height - heights[place]) / 2
            paper.text(cell, x + side, bottom + rest, width: item.width - 2 * side, face(item))
            x += item.width
            paper.line(from: x, bottom, to: x, bottom + height)
        }
        if isHeading { paper.line(from: left, bottom, to: x, bottom) }
        bottom += height
        paper.line(from: left, bottom, to: x, bottom)
    }
}
