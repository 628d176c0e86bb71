import Sheets
import Statistics
import Text

/// Registers that do not hold all documents, or others beside them, by their title or a column of kinds. What is counted in
/// them is true; the rates would accuse everyone: a list of open documents has processed none.
extension RecognisedSheet {
    /// Why it is not read as a whole register; nil when nothing speaks against it.
    var excerpt: (kind: ReadingFinding, read: String)? {
        let lines = title.lines.filter { $0.utf8.count <= 400 }
        let told = lines.map { (line: $0, words: foldedForSearch($0).split(separator: " ")) }
            .filter { line in Self.openings.contains { line.words.starts(with: $0) } }
        if let line = told.first(where: { Self.choosesSome($0.words) }) { return (.registerOfSome, line.line) }
        if !told.contains(where: { Self.speaksOfDocuments($0.words) }),
            let line = told.first(where: { Self.places(of: ["nhiem", "vu"], in: $0.words).first != nil })
        {
            return (.registerOfTasks, line.line)
        }
        return kindColumn.map { (.registerOfBoth, headingText($0)) }
    }

    // MARK: Titles

    private static let openings: [[Substring]] = [
        "so", "danh sach", "danh muc", "bang", "bieu", "bao cao", "thong ke", "tong hop", "theo doi", "ket qua",
        "tinh hinh", "chi tiet", "van ban", "vb", "cong van", "phu luc",
    ].map { $0.split(separator: " ") }

    /// Phrases that choose some documents, in pairs of opposites: a title that names both sides speaks of the whole.
    private static let choices: [(some: [[Substring]], others: [[Substring]])] = [
        (
            [
                "chua xu ly", "dang xu ly", "chua giai quyet", "dang giai quyet", "chua hoan thanh", "chua ket thuc",
                "ton dong", "con ton", "chua phuc dap", "chua tra loi", "can tra loi", "cho xu ly", "can xu ly",
            ], ["da xu ly", "da giai quyet", "da hoan thanh", "da ket thuc", "da phuc dap", "da tra loi"]
        ),
        (["qua han", "tre han", "sap den han"], ["dung han", "trong han", "truoc han", "chua den han"]),
        (["khan", "hoa toc"], ["thuong"]),
        (["chua ky so", "khong ky so"], ["da ky so", "duoc ky so"]),
        (["bi tra lai", "da tra lai", "thu hoi"], []), (["du thao"], ["da phat hanh", "da ban hanh"]),
    ].map { ($0.map { $0.split(separator: " ") }, $1.map { $0.split(separator: " ") }) }

    private static func choosesSome(_ words: [Substring]) -> Bool {
        guard speaksOfDocuments(words) else { return false }
        func names(_ phrases: [[Substring]]) -> Bool {
            phrases.contains { phrase in
                places(of: phrase, in: words).contains { place in
                    let next = place + phrase.count
                    // "Khẩn trương" is an adverb, "thượng khẩn" is no "thường".
                    if next < words.count, phrase == ["khan"] { return words[next] != "truong" }
                    return !(phrase == ["thuong"] && next < words.count && words[next] == "khan")
                }
            }
        }
        return choices.contains { names($0.some) != names($0.others) }
    }

    private static func speaksOfDocuments(_ words: [Substring]) -> Bool {
        words.contains("vb") || [["van", "ban"], ["cong", "van"]].contains { places(of: $0, in: words).first != nil }
    }

    private static func places(of phrase: [Substring], in words: [Substring]) -> [Int] {
        words.indices.filter { words[$0...].starts(with: phrase) }
    }

    // MARK: A column of kinds

    private static let kinds: [String: ReportKind] = [
        "van ban den": .incomingRegister, "vb den": .incomingRegister, "cong van den": .incomingRegister,
        "den": .incomingRegister, "van ban di": .issuedRegister, "vb di": .issuedRegister,
        "cong van di": .issuedRegister, "di": .issuedRegister, "van ban phat hanh": .issuedRegister,
    ]

    /// The column that says of documents whether they were issued yet: its words say nothing else.
    var issuingColumn: Int? {
        guard report == .issuedRegister else { return nil }
        let known = Set((WordMeanings.drafts + WordMeanings.issuedWords).map { foldedForSearch($0) })
        return columns { $0.allSatisfy(known.contains) }.first
    }

    /// The columns whose cells, folded, are as `fits` says in the first rows; blank ones aside.
    private func columns(where fits: ([String]) -> Bool) -> [Int] {
        let first = sheet.rows(limit: firstDataRow + 60).dropFirst(firstDataRow)
        let width = min(SheetGrid.mostColumns, first.reduce(0) { max($0, $1.count) })
        return (0..<width).filter { column in
            let cells = first.compactMap { column < $0.count ? foldedForSearch($0[column]) : nil }.filter {
                !$0.isEmpty
            }
            return !cells.isEmpty && fits(cells)
        }
    }

    /// The column in which rows are called documents of the other kind.
    private var kindColumn: Int? {
        let candidates = columns { cells in cells.allSatisfy { Self.kinds[$0] != nil } }
        guard !candidates.isEmpty else { return nil }
        var found: Int?
        sheet.forEachRecord { bytes, fields, record in
            guard record.record > firstDataRow else { return true }
            found = candidates.first { column in
                guard column < fields.count, fields[column].end - fields[column].start < 80 else { return false }
                return Self.kinds[foldedForSearch(text(of: fields[column], in: bytes))].map { $0 != report } ?? false
            }
            return found == nil
        }
        return found
    }
}

extension RecognisedSheet {
    /// Another column of states, where documents may be called returned.
    mutating func chooseReturns(_ words: StateWords, besides state: Int?) {
        let rows = sheet.rows(limit: headerRows.upperBound).dropFirst(headerRows.lowerBound)
        let block = HeadingBlock(ArraySlice(Array(rows)))
        let taken = Set(mapping.filter { $0.field != .state }.map(\.column))
        returnColumn = block.columns.indices.first { column in
            guard column != state, !taken.contains(column), column != timingColumn else { return false }
            let heading = foldedForSearch(block.columns[column].full)
            return ["tinh trang", "trang thai", "tra lai"].contains { heading.hasPrefix($0) }
        }
    }
}
