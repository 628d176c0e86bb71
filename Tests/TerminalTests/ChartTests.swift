import Terminal
import Testing

/// Charts as a reader sees them.
@Suite struct ChartTests {
    private func lines(_ columns: Int, _ rows: Int, _ draw: (inout Frame, Rect) -> Void) -> [String] {
        var frame = Frame(size: Size(columns: columns, rows: rows))
        draw(&frame, Rect(row: 0, column: 0, rows: rows, columns: columns))
        return frame.plainText
    }

    @Test(arguments: [
        (30_805, 5, 10_000, 40_000), (7, 4, 2, 8), (0, 4, 1, 1), (1, 1, 1, 1), (100, 5, 20, 100), (101, 5, 50, 150),
        (4_999, 10, 500, 5_000), (Int.max, 3, 1_000_000_000_000_000_000, 0),
    ])
    func scalesEndAtRoundNumbers(greatest: Int, steps: Int, step: Int, top: Int) {
        let scale = ChartScale(greatest: greatest, steps: steps)
        #expect(scale.step == step)
        #expect(scale.marks.first == 0 && scale.marks.last == scale.top)
        if top > 0 { #expect(scale.top == top) }
        if greatest < Int.max { #expect(scale.top >= greatest && scale.marks.count <= steps + 1) }
    }

    private func rising(_ role: Role = .chartLine) -> LineChart {
        LineChart(
            x: 0...10, scale: ChartScale(greatest: 40, steps: 2),
            lines: [LineChart.Line([.init(x: 0, y: 0), .init(x: 10, y: 40)], role: role)],
            yMarks: [ChartMark(40, "40"), ChartMark(20, "20"), ChartMark(0, "0")],
            xMarks: [ChartMark(10, "10/06"), ChartMark(0, "01/06"), ChartMark(5, "05/06")])
    }

    @Test func aLineFromCornerToCorner() {
        let shown = lines(26, 6) { rising().draw(on: &$0, in: $1) }
        #expect(
            shown == [
                "40┤                 ⢀⣀⠤⠔⠒⠉", "20┤           ⢀⣀⠤⠔⠒⠉⠁", "  │     ⢀⣀⠤⠔⠒⠉⠁", "  │⣀⠤⠔⠒⠉⠁",
                " 0└┬──────────┬──────────┬", " 01/06      05/06    10/06",
            ])
    }

    @Test func nothingIsDrawnOutsideItsPlace() {
        for columns in 0...30 {
            for rows in 0...8 {
                var frame = Frame(size: Size(columns: 40, rows: 12))
                let rect = Rect(row: 2, column: 5, rows: rows, columns: columns)
                rising().draw(on: &frame, in: rect)
                PairedBars(
                    pairs: [nil, .init(5, 40), .init(0, 1)], labels: ["a", "b", "c"],
                    scale: ChartScale(greatest: 40, steps: 2), yMarks: [ChartMark(40, "40")], roles: (.warning, .met)
                ).draw(on: &frame, in: rect)
                for row in 0..<12 {
                    for column in 0..<40 where !(2..<(2 + rows)).contains(row) || !(5..<(5 + columns)).contains(column)
                    {
                        if frame[row, column] != .blank { Issue.record("\(columns)x\(rows): cell \(row),\(column)") }
                    }
                }
            }
        }
    }

    @Test func aDottedLineHasGapsAndBothEnds() {
        let line = LineChart.Line([.init(x: 0, y: 40), .init(x: 10, y: 0)], role: .met, stroke: .dotted)
        func dots(_ lines: [LineChart.Line]) -> Int {
            var chart = rising()
            chart.lines = lines
            return self.lines(26, 6) { chart.draw(on: &$0, in: $1) }.joined().unicodeScalars.reduce(0) {
                $0 + ((0x2800...0x28FF).contains($1.value) ? ($1.value - 0x2800).nonzeroBitCount : 0)
            }
        }
        let solid = dots([LineChart.Line(line.points)])
        #expect(dots([line]) * 2 < solid && dots([line]) >= solid / 5)
        // A dashed one lies between the two: neither could be taken for the other without colours.
        let dashed = dots([LineChart.Line(line.points, stroke: .dashed)])
        #expect(dashed > dots([line]) && dashed < solid)
    }

    @Test func barsStandSideBySide() {
        let bars = PairedBars(
            pairs: [.init(10, 5), nil, .init(3, 0), .init(0, 10)], labels: ["07/06", "14/06", "21/06", "28/06"],
            scale: ChartScale(greatest: 10, steps: 2),
            yMarks: [ChartMark(10, "10"), ChartMark(5, "5"), ChartMark(0, "0")],
            roles: (.warning, .met))
        let shown = lines(22, 6) { bars.draw(on: &$0, in: $1) }
        #expect(
            shown == [
                "10┤█            ▒", "  │█            ▒", " 5┤█▒      ▂    ▒", "  │█▒      █    ▒",
                " 0└┬───────────┬──────",
                " 07/06       28/06",
            ])
        #expect(shown[0].contains("▒") && shown[0].contains("█"))
        #expect(!shown[0].dropFirst(4).contains("█"), "only the first pair reaches the top with its first bar")
        #expect(shown[5].contains("07/06") && shown[5].contains("28/06"))
    }

    @Test func theNewestStayWhenThereIsNoRoom() {
        let bars = PairedBars(
            pairs: (0..<50).map { .init($0, 0) }, labels: (0..<50).map { "\($0)" },
            scale: ChartScale(greatest: 49, steps: 2), yMarks: [ChartMark(0, "0")], roles: (.warning, .met))
        let shown = lines(24, 5) { bars.draw(on: &$0, in: $1) }
        #expect(shown[4].contains("49"))
        #expect(!shown[4].split(separator: " ").contains("0"))
    }

    @Test func inASCIITheHeightsStayApart() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.put("▁▂▃▄▅▆▇█", row: 0, column: 0, style: Style(.normal))
        #expect(Set(frame.inASCII.plainText[0]).count == 8)
        frame.put("⠉⣀⣿⠀▒↗↘", row: 0, column: 0, style: Style(.normal))
        #expect(frame.inASCII.plainText[0].hasPrefix("'.: :/\\"))
    }
}
