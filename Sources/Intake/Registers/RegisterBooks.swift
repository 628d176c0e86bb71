import Sheets
import Statistics
import Text

/// The book a document is registered in. Numbers begin anew in each, and secret documents have one of their own, so a
/// document is known by unit, book, year and number.
extension RecognisedSheet {
    /// Finds the column of books.
    mutating func findBook() {
        guard report == .incomingRegister else { return }
        bookColumn = columnHeaded([
            "so van ban", "so", "ten so", "so dang ky", "so cong van", "loai so", "book", "register",
        ]) {
            column, heading in
            // "Số" folds to the same letters: only what is spelled with a hook or not at all like a number is a book.
            heading.lowercased().contains("sổ") || heading == "book" || heading == "register"
                ? !isNumbers(column) : false
        }
        forgetHeading(bookColumn)
    }

    /// The first column whose folded heading is one of `names` and that `accepts`.
    func columnHeaded(_ names: Set<String>, _ accepts: (Int, String) -> Bool = { _, _ in true }) -> Int? {
        let rows = sheet.rows(limit: headerRows.upperBound).dropFirst(headerRows.lowerBound)
        let block = HeadingBlock(ArraySlice(Array(rows)))
        return block.columns.indices.first { column in
            let heading = trimmedCell(block.columns[column].full)
            return names.contains(foldedForSearch(heading)) && accepts(column, heading)
        }
    }

    /// Drops what was said of a heading that is understood after all.
    mutating func forgetHeading(_ column: Int?) {
        guard let column else { return }
        findings.removeAll { finding in
            guard finding.place.column == column else { return false }
            if case .headingRepeated = finding.kind { return true }
            return finding.kind == .headingUnknown
        }
        // A book is no number of a document, whatever its heading resembles.
        if column == bookColumn { mapping.removeAll { $0.column == column } }
    }

    private func isNumbers(_ column: Int) -> Bool {
        let cells = sheet.rows(limit: firstDataRow + 60).dropFirst(firstDataRow)
            .compactMap { column < $0.count ? trimmedCell($0[column]) : nil }.filter { !$0.isEmpty }
        return !cells.isEmpty && cells.allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "/" || $0 == "-" } }
    }
}

/// The books that rows name, as numbers: 0 for the ordinary book, which registers without such a column have.
struct BookNames {
    private let sheets: [RecognisedSheet]
    private var known: [String: Int] = ["": 0]

    init(_ sheets: [RecognisedSheet]) { self.sheets = sheets }

    /// The number of the book that a row names.
    mutating func mark(of row: RowLocator) -> Int {
        let source = sheets[row.sheet]
        guard let column = source.bookColumn else { return 0 }
        let cells = source.sheet.row(atOffset: row.offset)
        let text = column < cells.count ? cells[column] : ""
        if let mark = known[text] { return mark }
        let name = Self.name(text)
        var mark = TextMark()
        mark.add(name.utf8)
        let value = name.isEmpty ? 0 : mark.value
        if known.count < 10_000 { known[text] = value }
        return value
    }

    /// A number that is unique among the books of a unit and year, for the archive's keys: the book stands above the 32
    /// bits of the number, and is nothing for the ordinary one.
    mutating func number(_ number: Int, of row: RowLocator) -> Int { (mark(of: row) & 0xF_FFFF) << 32 | number }

    /// What tells a book from the ordinary one: "Sổ văn bản đến năm 2024" has nothing, "Sổ mật" has "mat".
    private static func name(_ text: String) -> String {
        let common: Set<Substring> = [
            "so", "van", "ban", "vb", "cong", "cv", "den", "dang", "ky", "thuong", "chung", "chinh", "nam", "theo",
            "doi",
        ]
        return foldedForSearch(text).split(separator: " ").filter { !common.contains($0) && Int($0) == nil }
            .joined(separator: " ")
    }
}

/// The book of every entry as a small number, 0 for the ordinary one; nothing is kept where no register names books.
struct BookNumbers: Sendable {
    private var numbers: [UInt16] = []

    init(of entries: [IncomingEntry], in sheets: [RecognisedSheet]) {
        guard sheets.contains(where: { $0.bookColumn != nil }) else { return }
        var names = BookNames(sheets)
        var numberOf: [Int: UInt16] = [0: 0]
        numbers = entries.map { entry in
            let mark = names.mark(of: entry.row)
            if let number = numberOf[mark] { return number }
            let number = UInt16(truncatingIfNeeded: min(numberOf.count, Int(UInt16.max)))
            numberOf[mark] = number
            return number
        }
    }

    subscript(_ place: Int) -> UInt16 { numbers.isEmpty ? 0 : numbers[place] }
}
