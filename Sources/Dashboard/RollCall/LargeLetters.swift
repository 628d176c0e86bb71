import Text

/// Capitals of the Vietnamese alphabet drawn with blocks, as high as the numbers beside them: five rows of points for the
/// letter, two above for its marks and one below.
enum LargeLetters {
    /// Rows of text a line of letters takes: two points a row.
    static let rows = 4

    /// `name` in lines of at most `width` columns; nil where a sign has no drawing or the lines are more than `most`. Large
    /// ones take twice the columns and rows: a point is two cells wide, as in large digits.
    static func lines(_ name: String, width: Int, most: Int, isLarge: Bool = false) -> [[String]]? {
        let width = isLarge ? width / 2 : width
        var lines: [[[Bool]]] = []
        for word in name.uppercased().split(separator: " ") {
            guard let drawn = points(word), let columns = drawn.first?.count else { return nil }
            if let last = lines.last, let before = last.first?.count, before + 3 + columns <= width {
                lines[lines.count - 1] = zip(last, drawn).map { $0 + [false, false, false] + $1 }
            } else {
                guard columns <= width else { return nil }
                lines.append(drawn)
            }
        }
        guard !lines.isEmpty, lines.count <= most else { return nil }
        return lines.map { isLarge ? $0.map { row in row.map { $0 ? "██" : "  " }.joined() } : halfBlocks($0) }
    }

    /// Two rows of points in one of text.
    private static func halfBlocks(_ points: [[Bool]]) -> [String] {
        stride(from: 0, to: points.count, by: 2).map { row in
            zip(points[row], points[row + 1]).map { upper, lower in
                upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
            }.joined()
        }
    }

    private static func points(_ word: Substring) -> [[Bool]]? {
        var rows = [[Bool]](repeating: [], count: 8)
        for (place, character) in word.enumerated() {
            guard let glyph = glyph(character) else { return nil }
            for row in rows.indices {
                if place > 0 { rows[row].append(false) }
                rows[row] += glyph[row].map { $0 == "#" }
            }
        }
        return rows
    }

    /// Eight rows of points: marks, letter, the dot below.
    private static func glyph(_ character: Character) -> [String]? {
        guard let scalar = composed(String(character)).unicodeScalars.first else { return nil }
        let letter = VietnameseLetter(scalar)
        let base = letter.map { String($0.letter).lowercased() } ?? String(character).lowercased()
        let plain = letter.map { String(Character($0.plain)).lowercased() } ?? base
        guard var drawing = drawings[base] ?? drawings[plain] else { return nil }
        let width = drawing.first?.count ?? 3
        let shape: String = ["â", "ê", "ô"].contains(base) ? ".#." : base == "ă" ? "#.#" : ""
        let (upper, lower): (String, String) =
            switch letter?.tone ?? .level {
            case .level, .heavy:
                (shape.isEmpty ? "" : base == "ă" ? "#.#" : ".#.", base == "ă" ? ".#." : shape.isEmpty ? "" : "#.#")
            case .rising: ("..#", shape.isEmpty ? ".#." : shape)
            case .falling: ("#..", shape.isEmpty ? ".#." : shape)
            case .asking: ("##.", shape.isEmpty ? ".#." : shape)
            case .tumbling: (shape.isEmpty ? ".##" : "###", shape.isEmpty ? "##." : shape)
            }
        func wide(_ marks: String) -> String {
            let filled = marks + String(repeating: ".", count: max(0, width - marks.count))
            return String(filled.prefix(width))
        }
        let dot = letter?.tone == .heavy ? wide(width == 1 ? "#" : ".#.") : wide("")
        drawing = [wide(width == 1 && !upper.isEmpty ? "#" : upper), wide(width == 1 ? "" : lower)] + drawing
        return drawing + [dot]
    }

    private static let drawings: [String: [String]] = [
        "a": [".#.", "#.#", "###", "#.#", "#.#"], "b": ["##.", "#.#", "##.", "#.#", "##."],
        "c": [".##", "#..", "#..", "#..", ".##"], "d": ["##.", "#.#", "#.#", "#.#", "##."],
        "đ": [".##.", ".#.#", "##.#", ".#.#", ".##."], "e": ["###", "#..", "##.", "#..", "###"],
        "f": ["###", "#..", "##.", "#..", "#.."], "g": [".##", "#..", "#.#", "#.#", ".##"],
        "h": ["#.#", "#.#", "###", "#.#", "#.#"], "i": ["###", ".#.", ".#.", ".#.", "###"],
        "j": ["..#", "..#", "..#", "#.#", ".#."], "k": ["#.#", "#.#", "##.", "#.#", "#.#"],
        "l": ["#..", "#..", "#..", "#..", "###"], "m": ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
        "n": ["#..#", "##.#", "#.##", "#..#", "#..#"], "o": ["###", "#.#", "#.#", "#.#", "###"],
        "ơ": ["####", "#.#.", "#.#.", "#.#.", "###."], "p": ["##.", "#.#", "##.", "#..", "#.."],
        "q": ["###", "#.#", "#.#", "###", "..#"], "r": ["##.", "#.#", "##.", "#.#", "#.#"],
        "s": [".##", "#..", ".#.", "..#", "##."], "t": ["###", ".#.", ".#.", ".#.", ".#."],
        "u": ["#.#", "#.#", "#.#", "#.#", "###"], "ư": ["#.##", "#.#.", "#.#.", "#.#.", "###."],
        "v": ["#.#", "#.#", "#.#", "#.#", ".#."], "w": ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
        "x": ["#.#", "#.#", ".#.", "#.#", "#.#"], "y": ["#.#", "#.#", ".#.", ".#.", ".#."],
        "z": ["###", "..#", ".#.", "#..", "###"],
        "0": ["###", "#.#", "#.#", "#.#", "###"], "1": ["##.", ".#.", ".#.", ".#.", "###"],
        "2": ["###", "..#", "###", "#..", "###"], "3": ["###", "..#", "###", "..#", "###"],
        "4": ["#.#", "#.#", "###", "..#", "..#"], "5": ["###", "#..", "###", "..#", "###"],
        "6": ["###", "#..", "###", "#.#", "###"], "7": ["###", "..#", "..#", "..#", "..#"],
        "8": ["###", "#.#", "###", "#.#", "###"], "9": ["###", "#.#", "###", "..#", "###"],
        "-": ["...", "...", "###", "...", "..."], "–": ["...", "...", "###", "...", "..."],
        ".": [".", ".", ".", ".", "#"], ",": [".", ".", ".", "#", "#"], "(": [".#", "#.", "#.", "#.", ".#"],
        ")": ["#.", ".#", ".#", ".#", "#."], "/": ["..#", "..#", ".#.", "#..", "#.."],
    ]
}
