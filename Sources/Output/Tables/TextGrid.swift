import Text

/// Text in aligned columns, for terminals, letters and screen readers.
public struct TextGrid {
    private let isRightAligned: [Bool]
    private var lines: [[String]?] = []

    /// A grid whose columns are aligned so.
    public init(isRightAligned: [Bool]) { self.isRightAligned = isRightAligned }

    /// Text from files is made safe to show on the way in.
    public mutating func add(_ cells: [String]) { lines.append(cells.map(VisibleText.clean)) }

    /// A line across.
    public mutating func addRule() { lines.append(nil) }

    /// The grid with two spaces between columns, no spaces at the ends of lines.
    public var text: String {
        var widths = [Int](repeating: 0, count: isRightAligned.count)
        for case let cells? in lines {
            for (place, cell) in cells.enumerated() where place < widths.count {
                widths[place] = max(widths[place], columns(of: cell))
            }
        }
        let full = widths.reduce(0, +) + 2 * max(0, widths.count - 1)
        var result = ""
        for line in lines {
            guard let cells = line else {
                result += String(repeating: "─", count: full) + "\n"
                continue
            }
            var written = ""
            for (place, cell) in cells.enumerated() where place < widths.count {
                if place > 0 { written += "  " }
                let padding = String(repeating: " ", count: widths[place] - columns(of: cell))
                written += isRightAligned[place] ? padding + cell : cell + padding
            }
            while written.last == " " { written.removeLast() }
            result += written + "\n"
        }
        return result
    }

    /// Characters stand for columns here: names and numbers of the tables have no wide ones.
    private func columns(of text: String) -> Int { text.count }
}
