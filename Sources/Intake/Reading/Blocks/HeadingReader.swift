import Sheets
import Text

/// Tells rows of headings from rows of data, and puts the headings above each column together.
final class HeadingReader {
    let grid: SheetGrid
    private let words: HeadingWords
    private var phrases: [String: HeadingPhrase] = [:]
    /// A heading has at most so many rows.
    static let tallest = 6

    init(_ grid: SheetGrid, _ words: HeadingWords) {
        self.grid = grid
        self.words = words
    }

    /// The words of a text, read once.
    func phrase(_ text: String) -> HeadingPhrase {
        if let known = phrases[text] { return known }
        let phrase = HeadingPhrase(text, words)
        phrases[text] = phrase
        return phrase
    }

    /// One line of a heading cell: breaks and runs of spaces as one space.
    static func line(_ text: String) -> String {
        text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }

    private func isHeadingLike(_ text: String) -> Bool {
        guard text.utf8.count <= 400 else { return false }
        let phrase = phrase(Self.line(text))
        if phrase.time != nil || ["da", "chua"].contains(foldedForSearch(text)) { return true }
        let telling = phrase.items.contains { $0.facet.axis != .subject }
        return telling || (!phrase.items.isEmpty && phrase.residue.isEmpty)
    }

    /// Whether a row looks like headings, and how many of them tell what a row is about.
    func headings(inRow row: Int) -> (isHeading: Bool, keys: Int) {
        var (texts, good, keys) = (0, 0, 0)
        for column in 0..<grid.width {
            let text = trimmedCell(grid.text(row, column))
            if text.isEmpty { continue }
            if FigureCell(text).isNumber || readDay(text).value != nil { return (false, 0) }
            texts += 1
            if isHeadingLike(text) {
                good += 1
                if phrase(Self.line(text)).isKey { keys += 1 }
            }
        }
        return (texts >= 2 && good >= 2 && good * 2 >= texts, keys)
    }

    /// Whether a table begins in this row: headings, some of which tell which unit a row is about.
    func beginsTable(_ row: Int) -> Bool {
        let here = headings(inRow: row)
        guard here.isHeading else { return false }
        if here.keys > 0 { return true }
        guard row + 1 < grid.height else { return false }
        return (0..<grid.width).contains { column in
            let text = trimmedCell(grid.text(row + 1, column))
            return !text.isEmpty && phrase(Self.line(text)).isKey
        }
    }

    /// The rows of the heading that begins in `top`, and the first row of data.
    func extent(from top: Int) -> (heading: Range<Int>, data: Int) {
        var row = top + 1
        while row < grid.height, row < top + Self.tallest {
            let filled = (0..<grid.width).filter { !trimmedCell(grid.text(row, $0)).isEmpty }
            if filled.isEmpty {
                // A row that merged headings cover has nothing of its own.
                guard
                    (0..<grid.width).contains(where: { column in
                        grid.span(row, column).map { $0.rows.lowerBound < row && $0.rows.lowerBound >= top } ?? false
                    })
                else { break }
                row += 1
                continue
            }
            if SheetRecogniser.isIndexRow(grid.rows[row]) || isFormulaRow(row) { return (top..<row, row + 1) }
            let texts = filled.map { trimmedCell(grid.text(row, $0)) }
            if texts.contains(where: { FigureCell($0).isNumber || readDay($0).value != nil }) { break }
            let names = (0..<grid.width).filter { column in
                (top..<row).contains { upper in
                    let text = trimmedCell(grid.text(upper, column))
                    return !text.isEmpty && phrase(Self.line(text)).isKey
                        && phrase(Self.line(text)).has(.unit) && !grid.isCovered(row, column)
                        && (grid.span(upper, column)?.rows.upperBound ?? upper) < row
                }
            }
            if filled.contains(where: names.contains) { break }
            if texts.count(where: isHeadingLike) * 3 < texts.count, !isBelowHeadings(filled, row, top) { break }
            row += 1
        }
        var data = row
        while data < grid.height, data < row + 2,
            SheetRecogniser.isIndexRow(grid.rows[data]) || isFormulaRow(data)
        {
            data += 1
        }
        return (top..<row, data)
    }

    /// Whether a text stands below a heading, or right of what does, that is not merged and has several texts below it.
    private func isBelowUnmerged(_ column: Int, _ filled: Set<Int>, _ upper: Range<Int>) -> Bool {
        func isBlank(_ column: Int) -> Bool { upper.allSatisfy { trimmedCell(grid.text($0, column)).isEmpty } }
        var start = column
        while start > 0, isBlank(start), filled.contains(start - 1) { start -= 1 }
        guard !isBlank(start) else { return false }
        return start < column || (filled.contains(column + 1) && isBlank(column + 1))
    }

    /// Whether all texts of a row stand below headings that span several columns, and none where units are named.
    private func isBelowHeadings(_ filled: [Int], _ row: Int, _ top: Int) -> Bool {
        guard filled.count >= 2 else { return false }
        let isBelow = filled.allSatisfy { column in
            (top..<row).contains { (grid.span($0, column)?.columns.count ?? 1) > 1 }
                || isBelowUnmerged(column, Set(filled), top..<row)
        }
        return isBelow
            && (0..<grid.width).contains { column in
                !filled.contains(column)
                    && (top..<row).contains { upper in
                        let phrase = phrase(Self.line(trimmedCell(grid.text(upper, column))))
                        return phrase.isKey && phrase.has(.unit)
                    }
            }
    }

    /// "A B 1 2 3=4+5 …", "(1) (2) …": numbers of columns, with gaps and formulas.
    private func isFormulaRow(_ row: Int) -> Bool {
        var numbers: [Int] = []
        var (filled, fitting) = (0, 0)
        for column in 0..<grid.width {
            let text = trimmedCell(grid.text(row, column))
            if text.isEmpty { continue }
            filled += 1
            let bare = text.drop { $0 == "(" || $0 == "[" }
            let digits = bare.prefix { $0.isASCII && $0.isNumber }
            let rest = bare.dropFirst(digits.count).drop { $0 == ")" || $0 == "]" || $0 == " " }
            if let number = Int(digits), number < 100, rest.isEmpty || rest.first == "=" || rest.first == ":" {
                numbers.append(number)
                fitting += 1
            } else if bare.count <= 2, bare.first?.isLetter == true {
                fitting += 1
            }
        }
        // "Xã A, 1, 2, 3" is a row of a unit: only among many cells may one be another thing.
        guard filled >= 3, fitting == filled || (filled >= 8 && fitting * 10 >= filled * 7), numbers.count >= 2,
            let first = numbers.first, first <= 3
        else { return false }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == 1 || $1 - $0 == 2 }
    }

    /// The headings above a column, the outermost first.
    func path(_ column: Int, in heading: Range<Int>) -> [String] {
        var path: [String] = []
        for row in heading {
            var text = ""
            if let span = grid.span(row, column), heading.contains(span.rows.lowerBound) {
                text = grid.text(span.rows.lowerBound, span.columns.lowerBound)
            } else {
                text = grid.text(row, column)
                if trimmedCell(text).isEmpty, hasBelow(row, column, heading) { text = spread(row, column, heading) }
            }
            text = Self.line(trimmedCell(text))
            if !text.isEmpty, !path.contains(text) { path.append(text) }
        }
        return path
    }

    private func hasBelow(_ row: Int, _ column: Int, _ heading: Range<Int>) -> Bool {
        (row + 1..<heading.upperBound).contains { !trimmedCell(grid.text($0, column)).isEmpty }
    }

    /// A heading that is not merged spreads to the right over what has a heading below.
    private func spread(_ row: Int, _ column: Int, _ heading: Range<Int>) -> String {
        var left = column
        while left > 0 {
            // An upper heading that begins here ends what stands further left.
            if (heading.lowerBound..<row).contains(where: { !trimmedCell(grid.text($0, left)).isEmpty }) { return "" }
            left -= 1
            guard hasBelow(row, left, heading) else { return "" }
            let text = grid.text(row, left)
            if !trimmedCell(text).isEmpty { return grid.span(row, left) == nil ? text : "" }
            if grid.span(row, left) != nil { return "" }
        }
        return ""
    }
}

extension HeadingReader {
    /// Whether a heading says what is counted.
    func counts(_ heading: String) -> Bool {
        phrase(Self.line(heading)).items.contains {
            $0.facet.restrictsIncoming || $0.facet.restrictsIssued || $0.facet.axis == .subject || $0.facet == .total
                || $0.facet == .percent
        }
    }
}
