import Text

/// What the figures of a table are counted in, where a line above it says so: "Đơn vị tính: văn bản", "ĐVT: %".
struct FigureUnit {
    /// The line that says another unit than documents; nil where none does.
    let otherThanDocuments: String?

    /// `titles` are the lines above a table.
    init(_ titles: [String]) {
        otherThanDocuments = titles.first { line in
            guard line.utf8.count <= 200, let unit = Self.unit(in: line) else { return false }
            return unit.contains("%") || Self.isScaled(unit)
        }
    }

    /// Whether a heading says in brackets that its figures are no single documents: "Đã xử lý (nghìn)".
    static func isScaled(heading: String) -> Bool {
        heading.split(separator: "(").dropFirst().contains { isScaled($0.prefix { $0 != ")" }) }
    }

    private static func isScaled(_ unit: Substring) -> Bool {
        let words = unit.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return words.contains(where: scales.contains) || words.starts(with: ["1", "000"])
            || words.first == "1000"
    }

    /// With their tones: "Trạm Y tế", "Phòng Tổ chức" and "Ngân hàng" are units.
    private static let scales: Set<String> = [
        "nghìn", "nghin", "ngàn", "trăm", "chục", "triệu", "hundred", "hundreds", "thousand", "thousands",
    ]

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
