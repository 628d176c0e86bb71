/// Lines over time in braille dots, two by four in a cell, with axes and values. Pure: the same chart is the same cells.
public struct LineChart: Equatable, Sendable {
    /// A point of a line.
    public struct Point: Equatable, Sendable {
        /// Along the axis below, for example a day.
        public let x: Int
        /// Upwards, 0 or more.
        public let y: Int

        /// A point.
        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    /// How a line is drawn, so that colour is never the only sign of which it is.
    public enum Stroke: Equatable, Sendable {
        /// What was.
        case solid
        /// Single dots: what is asked for.
        case dotted
        /// Short strokes: what would become of it.
        case dashed

        /// The sign of it beside its name.
        public var sign: String {
            switch self {
            case .solid: "─"
            case .dotted: "··"
            case .dashed: "╌╌"
            }
        }

        /// Whether the dot with this number along the line is drawn.
        func draws(_ number: Int) -> Bool {
            switch self {
            case .solid: true
            case .dotted: number % 4 == 0
            case .dashed: number % 9 < 5
            }
        }
    }

    /// One line through its points, which are in the order of `x`.
    public struct Line: Equatable, Sendable {
        /// The points; a single one is a dot.
        public let points: [Point]
        /// What it means.
        public let role: Role
        /// How it is drawn.
        public let stroke: Stroke

        /// A line.
        public init(_ points: [Point], role: Role = .chartLine, stroke: Stroke = .solid) {
            self.points = points
            self.role = role
            self.stroke = stroke
        }
    }

    /// What the axis below spans.
    public var x: ClosedRange<Int>
    /// The axis on the left.
    public var scale: ChartScale
    /// The lines; where two share a cell, the later one gives its colour.
    public var lines: [Line]
    /// Values written on the left.
    public var yMarks: [ChartMark]
    /// Values written below, the most important first.
    public var xMarks: [ChartMark]
    /// Where a line stands upright, for example today.
    public var rule: Int?

    /// A chart.
    public init(
        x: ClosedRange<Int>, scale: ChartScale, lines: [Line], yMarks: [ChartMark], xMarks: [ChartMark],
        rule: Int? = nil
    ) {
        self.x = x
        self.scale = scale
        self.lines = lines
        self.yMarks = yMarks
        self.xMarks = xMarks
        self.rule = rule
    }

    /// Draws it into `rect`, of which the left takes the values and the two lowest rows the axis below.
    public func draw(on frame: inout Frame, in rect: Rect) {
        let axes = ChartAxes(in: rect, yMarks: yMarks)
        let plot = axes.plot
        guard plot.rows > 0, plot.columns > 0 else { return }
        axes.draw(yMarks: yMarks, rowOf: { row(of: $0, in: plot) }, on: &frame)
        let columnOf = { (value: Int) in plot.column + self.dot(ofX: value, among: plot.columns * 2) / 2 }
        if let rule, x.contains(rule) {
            for row in 0..<plot.rows {
                frame.put("┊", row: plot.row + row, column: columnOf(rule), style: Style(.chartAxis))
            }
        }
        var canvas = BrailleCanvas(columns: plot.columns, rows: plot.rows)
        for line in lines {
            let dots = line.points.map { point in
                (
                    column: dot(ofX: point.x, among: plot.columns * 2),
                    row: scale.place(of: point.y, among: plot.rows * 4)
                )
            }
            canvas.draw(dots, role: line.role, line.stroke)
        }
        canvas.forEach { row, column, scalar, role in
            frame.put(String(scalar), row: plot.row + row, column: plot.column + column, style: Style(role))
        }
        axes.drawBelow(xMarks, columnOf: columnOf, on: &frame)
    }

    private func row(of value: Int, in plot: Rect) -> Int {
        plot.row + plot.rows - 1 - scale.place(of: value, among: plot.rows * 4) / 4
    }

    private func dot(ofX value: Int, among count: Int) -> Int {
        let span = x.upperBound - x.lowerBound
        let within = min(max(x.lowerBound, value), x.upperBound) - x.lowerBound
        return span > 0 ? (within * (count - 1) + span / 2) / span : 0
    }
}

/// Dots in a grid of cells, counted from the lower left.
struct BrailleCanvas {
    private let columns: Int
    private let rows: Int
    private var dots: [UInt8]
    private var roles: [Role]

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        dots = [UInt8](repeating: 0, count: columns * rows)
        roles = [Role](repeating: .chartLine, count: columns * rows)
    }

    /// A line through `points`, with the gaps of its stroke.
    mutating func draw(_ points: [(column: Int, row: Int)], role: Role, _ stroke: LineChart.Stroke) {
        guard let first = points.first else { return }
        var drawn = 0
        set(first.column, first.row, role)
        for (start, end) in zip(points, points.dropFirst()) {
            // Bresenham's line, the first dot left out: it ends the piece before.
            let (dx, dy) = (abs(end.column - start.column), -abs(end.row - start.row))
            let (sx, sy) = (start.column < end.column ? 1 : -1, start.row < end.row ? 1 : -1)
            var (x, y, error) = (start.column, start.row, dx + dy)
            while x != end.column || y != end.row {
                let twice = 2 * error
                if twice >= dy {
                    error += dy
                    x += sx
                }
                if twice <= dx {
                    error += dx
                    y += sy
                }
                drawn += 1
                if stroke.draws(drawn) { set(x, y, role) }
            }
        }
        // Both ends of a line are always to be seen.
        if let last = points.last { set(last.column, last.row, role) }
    }

    private mutating func set(_ column: Int, _ row: Int, _ role: Role) {
        guard column >= 0, row >= 0, column < columns * 2, row < rows * 4 else { return }
        let cell = (rows - 1 - row / 4) * columns + column / 2
        // The bits of the dots of a braille cell, from the lowest row up, left and right.
        let bits: [[UInt8]] = [[0x40, 0x80], [0x04, 0x20], [0x02, 0x10], [0x01, 0x08]]
        dots[cell] |= bits[row % 4][column % 2]
        roles[cell] = role
    }

    /// Every cell with dots.
    func forEach(_ body: (_ row: Int, _ column: Int, Unicode.Scalar, Role) -> Void) {
        for (place, bits) in dots.enumerated() where bits != 0 {
            guard let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { continue }
            body(place / columns, place % columns, scalar, roles[place])
        }
    }
}
