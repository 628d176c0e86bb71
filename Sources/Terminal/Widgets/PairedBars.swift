import Text

/// Two bars side by side for each of some spans of time, with axes and values: what came in beside what was done. The
/// first is solid, the second shaded, so that colour is never the only sign.
public struct PairedBars: Equatable, Sendable {
    /// The two values of a span; nil where they are not known.
    public struct Pair: Equatable, Sendable {
        /// The solid bar.
        public let first: Int
        /// The shaded bar.
        public let second: Int

        /// Two values, 0 or more.
        public init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    /// Oldest first; when there is no room for all, the newest are shown.
    public var pairs: [Pair?]
    /// What is written below each pair.
    public var labels: [String]
    /// The axis on the left.
    public var scale: ChartScale
    /// Values written on the left.
    public var yMarks: [ChartMark]
    /// What the two bars mean.
    public var roles: (first: Role, second: Role)

    /// The glyphs of the two bars where they fill a cell.
    public static let glyphs = (first: "█", second: "▒")

    /// A chart.
    public init(
        pairs: [Pair?], labels: [String], scale: ChartScale, yMarks: [ChartMark], roles: (first: Role, second: Role)
    ) {
        self.pairs = pairs
        self.labels = labels
        self.scale = scale
        self.yMarks = yMarks
        self.roles = roles
    }

    /// Draws it into `rect`, of which the left takes the values and the two lowest rows the axis below.
    public func draw(on frame: inout Frame, in rect: Rect) {
        let axes = ChartAxes(in: rect, yMarks: yMarks)
        let plot = axes.plot
        guard plot.rows > 0, plot.columns > 1, !pairs.isEmpty else { return }
        axes.draw(
            yMarks: yMarks,
            rowOf: { plot.row + plot.rows - 1 - max(0, scale.place(of: $0, among: plot.rows * 8 + 1) - 1) / 8 },
            on: &frame)
        let count = min(pairs.count, plot.columns / 2)
        let hidden = pairs.count - count
        // One cell in a slot of three or more parts the pairs.
        let slot = min(7, plot.columns / count)
        let barWidth = max(1, (slot - 1) / 2)
        for place in 0..<count {
            guard let pair = pairs[hidden + place] else { continue }
            let column = plot.column + place * slot
            bar(pair.first, isFirst: true, column, barWidth, plot, &frame)
            bar(pair.second, isFirst: false, column + barWidth, barWidth, plot, &frame)
        }
        // The two ends first: they must be readable; then whatever fits between, evenly.
        let wide = (labels.map { displayWidth(of: $0) }.max() ?? 0) + 2
        let every = max(1, (wide + slot - 1) / slot)
        let places = [count - 1, 0] + stride(from: count - 1 - every, through: 1, by: -every)
        let marks = places.compactMap { place in
            labels.indices.contains(hidden + place) ? ChartMark(place, labels[hidden + place]) : nil
        }
        axes.drawBelow(marks, columnOf: { plot.column + $0 * slot + barWidth - 1 }, on: &frame)
    }

    private func bar(
        _ value: Int, isFirst: Bool, _ column: Int, _ width: Int, _ plot: Rect, _ frame: inout Frame
    ) {
        guard value > 0 else { return }
        let eighths = max(1, scale.place(of: value, among: plot.rows * 8 + 1))
        let tips = ["", "▁", "▂", "▃", "▄", "▅", "▆", "▇"]
        let style = Style(isFirst ? roles.first : roles.second)
        let full = isFirst ? Self.glyphs.first : Self.glyphs.second
        for row in 0..<plot.rows {
            let filled = eighths - row * 8
            guard filled > 0 else { break }
            // Shades have no eighths: a cell is shaded from its half on, the lowest always.
            let glyph =
                filled >= 8 ? full : isFirst ? tips[filled] : filled >= 4 || row == 0 ? full : ""
            frame.put(
                String(repeating: glyph, count: width), row: plot.row + plot.rows - 1 - row, column: column,
                style: style)
        }
    }

    /// The same chart.
    public static func == (left: PairedBars, right: PairedBars) -> Bool {
        left.pairs == right.pairs && left.labels == right.labels && left.scale == right.scale
            && left.yMarks == right.yMarks && left.roles == right.roles
    }
}
