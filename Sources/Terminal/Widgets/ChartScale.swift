import Text

/// The marks of an axis from 0 upwards: round numbers, so that a reader can see values between them.
public struct ChartScale: Equatable, Sendable {
    /// The distance of two marks: 1, 2 or 5 and zeros.
    public let step: Int
    /// The value at the end of the axis, a multiple of ``step``, at least 1.
    public let top: Int

    /// An axis that reaches `greatest` in at most `count` steps (at least 1).
    public init(greatest: Int, steps count: Int) {
        let greatest = min(max(1, greatest), Int.max / 4)
        let count = max(1, count)
        var step = 1
        var place = 0
        // 1, 2, 5, 10, 20, 50 …
        while (greatest + step - 1) / step > count, step <= Int.max / 10 {
            step = place % 3 == 1 ? step / 2 * 5 : step * 2
            place += 1
        }
        self.step = step
        top = (greatest + step - 1) / step * step
    }

    /// An axis that ends at exactly this value and is marked nowhere between.
    public init(end: Int) {
        top = max(1, end)
        step = top
    }

    /// The marked values, 0 first.
    public var marks: [Int] { stride(from: 0, through: top, by: step).map { $0 } }

    /// The place of `value` among `count` places (0 is the lowest), rounded; what lies outside is at the nearest end.
    func place(of value: Int, among count: Int) -> Int {
        guard count > 1 else { return 0 }
        let within = min(max(0, value), top)
        let (product, overflow) = within.multipliedReportingOverflow(by: count - 1)
        return overflow ? within / max(1, top / (count - 1)) : (product + top / 2) / top
    }
}

/// A value marked on an axis.
public struct ChartMark: Equatable, Sendable {
    /// Where.
    public let value: Int
    /// What is written there.
    public let text: String

    /// A mark.
    public init(_ value: Int, _ text: String) {
        self.value = value
        self.text = text
    }
}

/// The axes that every chart has: values on the left, below the plot a line with marks.
struct ChartAxes {
    /// The cells of the plot itself.
    let plot: Rect
    private let rect: Rect

    init(in rect: Rect, yMarks: [ChartMark]) {
        self.rect = rect
        let width = yMarks.map { displayWidth(of: $0.text) }.max() ?? 0
        plot = Rect(
            row: rect.row, column: rect.column + width + 1, rows: max(0, rect.rows - 2),
            columns: max(0, rect.columns - width - 1))
    }

    func draw(yMarks: [ChartMark], rowOf: (Int) -> Int, on frame: inout Frame) {
        let axis = plot.column - 1
        for row in 0..<plot.rows { frame.put("│", row: plot.row + row, column: axis, style: Style(.chartAxis)) }
        let line = plot.row + plot.rows
        frame.put("└" + String(repeating: "─", count: plot.columns), row: line, column: axis, style: Style(.chartAxis))
        var taken: Set<Int> = []
        for mark in yMarks {
            // 0 stands on the line below.
            let row = mark.value == 0 ? line : rowOf(mark.value)
            guard taken.insert(row).inserted else { continue }
            if row != line { frame.put("┤", row: row, column: axis, style: Style(.chartAxis)) }
            frame.putRight(mark.text, row: row, endColumn: axis, style: Style(.chartAxis))
        }
    }

    /// Marks below the plot, the first ones first; one that would touch another is left out.
    func drawBelow(_ marks: [ChartMark], columnOf: (Int) -> Int, on frame: inout Frame) {
        let line = plot.row + plot.rows
        var taken: [Range<Int>] = []
        for mark in marks {
            let column = columnOf(mark.value)
            guard (plot.column..<plot.column + plot.columns).contains(column) else { continue }
            let width = displayWidth(of: mark.text)
            guard width <= rect.columns else { continue }
            let start = max(rect.column, min(column - width / 2, rect.column + rect.columns - width))
            let cells = (start - 1)..<(start + width + 1)
            guard !taken.contains(where: { $0.overlaps(cells) }) else { continue }
            taken.append(start..<(start + width))
            frame.put("┬", row: line, column: column, style: Style(.chartAxis))
            frame.put(mark.text, row: line + 1, column: start, style: Style(.chartAxis), maxWidth: width)
        }
    }
}
