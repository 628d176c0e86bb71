import Terminal

/// Text that is read from the back of a room: names in spaced capitals, numbers in digits several cells high.
enum LargeText {
    /// `name` in capitals with a space between the letters, broken between words into lines of at most `width` columns;
    /// where that takes more than `most` lines, in plain capitals.
    static func lines(_ name: String, width: Int, most: Int = 2) -> [String] {
        let words = name.uppercased().split(separator: " ").map { word in
            word.map { String($0) }.joined(separator: " ")
        }
        var lines: [String] = []
        for word in words {
            let longer = lines.last.map { $0 + "   " + word } ?? word
            if !lines.isEmpty, displayWidth(of: longer) <= width {
                lines[lines.count - 1] = longer
            } else {
                lines.append(word)
            }
        }
        if lines.count <= most, lines.allSatisfy({ displayWidth(of: $0) <= width }) { return lines }
        return Array(wrapped(name.uppercased(), to: width).prefix(most))
    }

    /// How large digits are drawn.
    enum DigitSize {
        /// 3 rows: a point is half a cell.
        case small
        /// 5 rows: a point is a cell. For terminals without half cells, where the small ones could not be told apart.
        case whole
        /// 5 rows: a point is two cells wide.
        case large

        var rows: Int { self == .small ? 3 : 5 }
    }

    /// `number` drawn with blocks, line by line; nil when it holds a sign that has no drawing.
    static func digits(_ number: String, _ size: DigitSize) -> [String]? {
        var points = [[Bool]](repeating: [], count: pointRows)
        for (place, character) in number.enumerated() {
            guard let drawing = drawings[character] else { return nil }
            for row in 0..<pointRows {
                if place > 0 { points[row].append(false) }
                points[row] += drawing[row].map { $0 == "#" }
            }
        }
        switch size {
        case .whole: return points.map { row in row.map { $0 ? "█" : " " }.joined() }
        case .large: return points.map { row in row.map { $0 ? "██" : "  " }.joined() }
        case .small:
            return stride(from: 0, to: pointRows, by: 2).map { row in
                let lower = row + 1 < pointRows ? points[row + 1] : points[row].map { _ in false }
                return zip(points[row], lower).map { upper, lower in
                    upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
                }.joined()
            }
        }
    }

    private static let pointRows = 5

    /// Five rows of points for each sign of a number.
    private static let drawings: [Character: [String]] = [
        "0": ["###", "#.#", "#.#", "#.#", "###"],
        "1": ["##.", ".#.", ".#.", ".#.", "###"],
        "2": ["###", "..#", "###", "#..", "###"],
        "3": ["###", "..#", "###", "..#", "###"],
        "4": ["#.#", "#.#", "###", "..#", "..#"],
        "5": ["###", "#..", "###", "..#", "###"],
        "6": ["###", "#..", "###", "#.#", "###"],
        "7": ["###", "..#", "..#", "..#", "..#"],
        "8": ["###", "#.#", "###", "#.#", "###"],
        "9": ["###", "#.#", "###", "..#", "###"],
        ".": [".", ".", ".", ".", "#"],
        ",": [".", ".", ".", "#", "#"],
        "%": ["#.#", "..#", ".#.", "#..", "#.#"],
        "—": ["...", "...", "###", "...", "..."],
        " ": [".", ".", ".", ".", "."],
    ]
}
