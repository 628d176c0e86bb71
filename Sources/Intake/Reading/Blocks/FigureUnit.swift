import Text

/// What the figures of a table are counted in, where a line above it says so: "Đơn vị tính: văn bản", "ĐVT: %".
struct FigureUnit {
    /// The line that says another unit than documents; nil where none does.
    let otherThanDocuments: String?

    /// `titles` are the lines above a table.
    init(_ titles: [String]) {
        otherThanDocuments = titles.first { line in
            guard line.utf8.count <= 200, let unit = Self.unit(in: line) else { return false }
            let words = foldedForSearch(String(unit)).split(separator: " ")
            return unit.contains("%") || words.contains(where: Self.others.contains)
                || words.starts(with: ["1", "000"]) || words.starts(with: ["phan", "tram"])
        }
    }

    private static let others: Set<Substring> = ["nghin", "ngan", "tram", "chuc", "trieu", "1000", "100", "thousand"]

    /// What stands behind "đơn vị tính", "ĐVT", "đơn vị".
    private static func unit(in line: String) -> Substring? {
        guard let colon = line.lastIndex(of: ":") else {
            // "(ĐVT 1.000 văn bản)"
            let words = foldedForSearch(line)
            return words.hasPrefix("dvt ") || words.hasPrefix("don vi tinh ") ? line[...] : nil
        }
        let before = foldedForSearch(String(line[..<colon]))
        return before.hasSuffix("dvt") || before.hasSuffix("don vi tinh") || before.hasSuffix("don vi")
            || before == "unit"
            ? line[line.index(after: colon)...] : nil
    }
}
