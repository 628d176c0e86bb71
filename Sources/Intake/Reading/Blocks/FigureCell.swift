import Statistics
import Text

/// What a cell of a table of figures says.
enum FigureCell: Equatable {
    case blank
    /// "-": nothing, or zero where a total proves it.
    case dash
    case count(Int)
    case percent(PrintedPercent)
    /// A number that is no whole one and has no sign: a share, perhaps.
    case fraction(PrintedPercent)
    /// "1000 (83%)": a count with its share.
    case countAndPercent(Int, PrintedPercent)
    /// "1000/1200": two counts, most often a part and its whole.
    case twoCounts(Int, Int)
    case text
    case problem(CellProblem)

    init(_ text: String) {
        let cell = Self.withoutMark(trimmedCell(text))
        if cell.isEmpty {
            self = .blank
        } else if isBlankCell(cell) {
            self = .dash
        } else {
            switch readCount(cell) {
            case .value(let count): self = .count(count)
            case .problem(.formulaError): self = .problem(.formulaError)
            case .problem(.fraction): self = readPercent(cell).value.map(FigureCell.fraction) ?? .problem(.fraction)
            case .problem(.negative), .problem(.tooLarge): self = Self.signed(cell)
            case .problem, .blank: self = Self.composed(cell)
            }
        }
    }

    /// "▼ 5,69 %" and "▼ *50 %" without the marks that judge it, as pages of this program and of others have.
    private static func withoutMark(_ cell: String) -> String {
        var rest = trimmedCell(cell)[...]
        for _ in 0..<2 {
            guard let mark = rest.unicodeScalars.first else { return cell }
            let isMark =
                switch mark.properties.generalCategory {
                case .otherSymbol, .mathSymbol: mark.value > 0x7F && mark != "−"
                default: mark == "*" && rest.hasSuffix("%")
                }
            guard isMark else { break }
            rest = trimmedCell(String(rest.unicodeScalars.dropFirst()))[...]
        }
        return String(rest)
    }

    /// A negative number: a difference, never a count.
    private static func signed(_ cell: String) -> FigureCell {
        readCount(cell).problem.map(FigureCell.problem) ?? .text
    }

    /// Words that say of a figure what its heading says: "1.740 VB (66,67%)", "710 (đạt 79,06%)", "1724, tỷ lệ 85,81%".
    private static func withoutWords(_ cell: String) -> String {
        let words = cell.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return cell }
        let saying: Set<String> = ["vb", "van", "ban", "ho", "so", "hs", "cv", "ty", "ti", "le", "tl", "dat", "chiem"]
        let kept = words.compactMap { word -> String? in
            guard word.contains(where: \.isLetter) else {
                return word.hasSuffix(",") ? word.dropLast() + ";" : String(word)
            }
            guard saying.contains(foldedForSearch(String(word.filter { $0.isLetter }))),
                !word.contains(where: \.isNumber)
            else { return nil }
            return word.contains("(") ? "(" : word.contains(")") ? ")" : ""
        }
        return kept.count == words.count ? kept.filter { !$0.isEmpty }.joined(separator: " ") : cell
    }

    /// "1946/2638 (73,77%)", "83,33% (1.000/1.200)": a count with its share and the whole, which the share must prove.
    private static func proven(_ parts: [String]) -> FigureCell? {
        guard parts.count == 3 else { return nil }
        let shares = parts.filter { $0.hasSuffix("%") }.compactMap { readPercent($0).value }
        let counts = parts.filter { !$0.hasSuffix("%") }.compactMap { readCount($0).value }
        guard shares.count == 1, counts.count == 2, counts[0] <= counts[1], counts[1] > 0 else { return nil }
        let rate = Rate(counts[0], of: counts[1])
        guard PrintedPercent.recomputed(rate, decimals: shares[0].decimals)?.scaled == shares[0].scaled else {
            return nil
        }
        return .countAndPercent(counts[0], shares[0])
    }

    /// "881 (95,24)": a count with a share that has decimals, as no count has.
    private static func shareInBrackets(_ cell: String) -> FigureCell? {
        guard cell.hasSuffix(")"), let open = cell.lastIndex(of: "("),
            let count = readCount(String(cell[..<open])).value
        else { return nil }
        let inner = trimmedCell(String(cell[cell.index(after: open)...].dropLast()))
        let tail = inner.reversed().prefix { $0.isNumber }.count
        guard inner.contains(where: { $0 == "," || $0 == "." }), tail < 3, let share = readPercent(inner).value,
            share.whole <= 100
        else { return nil }
        return .countAndPercent(count, share)
    }

    /// "83%", "1000 (83,33%)", "83% (1000)", "1000 văn bản".
    private static func composed(_ text: String) -> FigureCell {
        let cell = withoutWords(text)
        if cell != text, let count = readCount(cell).value { return .count(count) }
        guard let first = cell.unicodeScalars.first(where: { !isCellSpace($0) && $0 != "(" && $0 != "-" }),
            (0x30...0x39).contains(first.value)
        else { return .text }
        if cell.hasSuffix("%"), let percent = readPercent(cell).value { return .percent(percent) }
        if cell.hasPrefix("-"), cell.hasSuffix("%") { return .problem(.negative) }
        let halves = cell.split(separator: "/", omittingEmptySubsequences: false)
        if halves.count == 2, let one = readCount(String(halves[0])).value,
            let other = readCount(String(halves[1])).value
        {
            return .twoCounts(one, other)
        }
        var parts: [String] = []
        var part = ""
        for scalar in cell.unicodeScalars {
            if (0x30...0x39).contains(scalar.value) || scalar == "." || scalar == "," || scalar == "%" {
                part.unicodeScalars.append(scalar)
            } else if isCellSpace(scalar) {
                part.unicodeScalars.append(" ")
            } else if ["(", ")", "[", "]", "-", "–", "/", ";", ":"].contains(scalar) {
                parts.append(part)
                part = ""
            } else {
                return .text
            }
        }
        parts.append(part)
        var filled = parts.map(trimmedCell).filter { !$0.isEmpty }
        // "1000 83%" has only a blank between them.
        if filled.count == 1, filled[0].hasSuffix("%"), let gap = filled[0].lastIndex(of: " ") {
            filled = [String(filled[0][..<gap]), String(filled[0][filled[0].index(after: gap)...])]
        }
        if let found = proven(filled) { return found }
        guard filled.count == 2 else { return .text }
        if filled[0].hasSuffix("%") { filled.swapAt(0, 1) }
        if !filled[1].hasSuffix("%"), let found = shareInBrackets(cell) { return found }
        guard filled[1].hasSuffix("%"), let count = readCount(filled[0]).value,
            let percent = readPercent(filled[1]).value
        else { return .text }
        return .countAndPercent(count, percent)
    }

    /// Whether it should be a figure and cannot be read.
    var isProblem: Bool {
        if case .problem = self { return true }
        return false
    }

    /// Whether it is a figure, readable or not.
    var isNumber: Bool {
        switch self {
        case .count, .percent, .fraction, .countAndPercent: true
        case .problem(let problem): problem != .notANumber
        case .blank, .dash, .text, .twoCounts: false
        }
    }

    /// Whether it is a figure, or two in one cell.
    var isFigure: Bool {
        if case .twoCounts = self { return true }
        return isNumber
    }

    /// The count, if it has one.
    var count: Int? {
        switch self {
        case .count(let count), .countAndPercent(let count, _): count
        default: nil
        }
    }

    /// The percentage, if it has one.
    var percent: PrintedPercent? {
        switch self {
        case .percent(let percent), .fraction(let percent), .countAndPercent(_, let percent): percent
        default: nil
        }
    }
}
