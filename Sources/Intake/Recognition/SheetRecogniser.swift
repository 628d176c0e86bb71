import Sheets
import Statistics

/// Finds the heading of a table among the first rows of a sheet: every block of one to three rows is tried as every
/// report, and the best fit wins. Rows with exact names of columns are tried first; only when there are none are
/// misspelled ones looked for everywhere.
struct SheetRecogniser {
    var matcher: HeadingMatcher
    let keepsNames: Bool
    let words: HeadingWords
    private let stateWords: StateWords
    private let vocabulary: Vocabulary
    let cutOff: CutOff
    /// What was decided about the columns of tables, by the fingerprint of their headings.
    let layouts: [String: KeptColumns]

    init(
        _ vocabulary: Vocabulary, keepsNames: Bool = false, cutOff: CutOff = .standard,
        layouts: [String: KeptColumns] = [:]
    ) {
        matcher = HeadingMatcher(vocabulary)
        words = HeadingWords(vocabulary)
        stateWords = StateWords(vocabulary)
        self.vocabulary = vocabulary
        self.keepsNames = keepsNames
        self.cutOff = cutOff
        self.layouts = layouts
    }

    /// The heading is looked for in so many rows.
    private static let searchedRows = 40
    /// A heading has at most so many rows.
    private static let tallestHeading = 3

    private struct Fit {
        let kind: ReportKind
        let rows: Range<Int>
        let match: HeadingMatch
        let score: Int
    }

    /// What `sheet` is: one report, or both appendices where their columns stand side by side.
    mutating func recognise(_ sheet: Sheet, file: String) -> [RecognisedSheet] {
        recogniseTables(sheet, file: file, known: recogniseNames(sheet, file: file))
    }

    /// What the names of its columns alone say.
    private mutating func recogniseNames(_ sheet: Sheet, file: String) -> [RecognisedSheet] {
        let rows = sheet.rows(limit: Self.searchedRows + 20).map { $0.map(Self.clipped) }
        guard let fit = bestFit(in: rows) else { return [unrecognised(sheet, file: file, rows: rows)] }
        let block = HeadingBlock(rows[fit.rows])
        var fits = [fit]
        if let other = neighbour(of: fit, in: block) {
            fits = fit.kind == .incomingAppendix ? [fit, other] : [other, fit]
        }
        let title = TitleText(rows: rows[..<fit.rows.lowerBound], cutOff: cutOff)
        var first = fit.rows.upperBound
        while first < rows.count, Self.isBlank(rows[first]) || Self.isIndexRow(rows[first]) { first += 1 }
        let known = Set(fits.flatMap { $0.match.mapping.map(\.column) })
        let named = Set(
            fits.flatMap { $0.match.mapping + $0.match.repeated }.filter { $0.field.isPersonal }.map(\.column))
        let isRegister = fits.contains { $0.kind.isRegister }
        let units = Set(fits.flatMap { $0.match.mapping.filter { $0.field.isUnit }.map(\.column) })
        let sheet = isRegister ? sheet.spreadDown(units, from: first) : sheet
        return fits.enumerated().map { place, fit in
            let doubts = HeadingDoubts(
                fit.match, block: block, in: FindingPlace(file: file, sheet: sheet.name, row: fit.rows.upperBound),
                keepsNames: keepsNames)
            var findings = doubts.findings(except: known, isFirst: place == 0)
            if place == 0, title.isPeriodReversed {
                findings.append(Finding(.periodReversed, at: FindingPlace(file: file, sheet: sheet.name)))
            }
            if place == 0, title.isPeriodAssumed, let period = title.period {
                findings.append(
                    Finding(
                        .periodAssumed(from: period.from, to: period.to),
                        at: FindingPlace(file: file, sheet: sheet.name)))
            }
            var recognised = RecognisedSheet(
                file: file, sheet: sheet, report: fit.kind, mapping: fit.match.mapping,
                headings: block.columns.map(\.full).filter { !$0.isEmpty }, title: title, headerRows: fit.rows,
                firstDataRow: first, findings: findings, personalColumns: named, keepsNames: keepsNames)
            recognised.addReceivers()
            if recognised.report.isRegister {
                recognised.chooseUnitColumns(repeated: fit.match.repeated)
                recognised.dropDueDaysInWords(stateWords)
                recognised.chooseState(stateWords)
                recognised.chooseSignature(vocabulary)
                recognised.findSwappedDays()
                recognised.findSecrecy()
                recognised.findBook()
                recognised.choosePeriod()
            }
            return recognised
        }
    }

    /// The other appendix, when the same heading has its columns too.
    private mutating func neighbour(of fit: Fit, in block: HeadingBlock) -> Fit? {
        guard fit.kind.isAppendix else { return nil }
        let kind: ReportKind = fit.kind == .incomingAppendix ? .issuedAppendix : .incomingAppendix
        var match = matcher.match(matcher.fitted(block), as: kind)
        let shared: Set<ReportField> = [.parentID, .unitID, .unitName, .ordinal, .group, .remarks]
        let taken = Set(fit.match.mapping.filter { !shared.contains($0.field) }.map(\.column))
        match.mapping.removeAll { taken.contains($0.column) }
        guard Self.suffices(match, for: kind), match.fields.subtracting(shared).count >= 3 else { return nil }
        return Fit(kind: kind, rows: fit.rows, match: match, score: match.score)
    }

    /// A sheet that is not read, for a reason.
    func unrecognised(
        _ sheet: Sheet, file: String, because reason: ReadingFinding, read: String = ""
    ) -> RecognisedSheet {
        var unknown = unrecognised(sheet, file: file, rows: sheet.rows(limit: Self.searchedRows))
        unknown.findings = [Finding(.reading(reason), at: FindingPlace(file: file, sheet: sheet.name), read: read)]
        return unknown
    }

    private func unrecognised(_ sheet: Sheet, file: String, rows: [[String]]) -> RecognisedSheet {
        let widest = rows.indices.max { Self.filled(rows[$0]) < Self.filled(rows[$1]) }
        let heading = widest.map { HeadingBlock(rows[$0...$0]).columns.map(\.full).filter { !$0.isEmpty } } ?? []
        let place = FindingPlace(file: file, sheet: sheet.name)
        return RecognisedSheet(
            file: file, sheet: sheet, report: .unknown, mapping: [], headings: heading,
            title: TitleText(rows: rows.prefix(10), cutOff: cutOff), headerRows: 0..<0, firstDataRow: rows.count,
            findings: [Finding(.sheetNotRecognised(headings: Array(heading.prefix(12))), at: place)],
            personalColumns: [], keepsNames: keepsNames)
    }

    private mutating func bestFit(in rows: [[String]]) -> Fit? {
        let searched = rows.prefix(Self.searchedRows)
        let names = searched.map { row in row.prefix(64).reduce(0) { $0 + (matcher.isName($1) ? 1 : 0) } }
        let most = names.max() ?? 0
        let promising = names.indices.filter { most >= 2 && names[$0] == most }
        if let last = promising.first,
            let fit = bestFit(in: rows, starts: max(0, last - Self.tallestHeading + 1)...last, through: last)
        {
            return fit
        }
        guard !searched.isEmpty else { return nil }
        return bestFit(in: rows, starts: 0...(searched.count - 1), through: nil)
    }

    /// The best fit among the blocks that start in `starts` and, if `through` is given, include that row.
    private mutating func bestFit(in rows: [[String]], starts: ClosedRange<Int>, through: Int?) -> Fit? {
        var best: Fit?
        for start in starts where !Self.isBlank(rows[start]) {
            for height in 1...Self.tallestHeading where start + height <= rows.count {
                let range = start..<(start + height)
                guard through.map(range.contains) ?? true, !Self.isBlank(rows[start + height - 1]) else { continue }
                guard rows[range].contains(where: { Self.filled($0) >= 2 }) else { continue }
                let fitted = matcher.fitted(HeadingBlock(rows[range]))
                for kind in ReportKind.allCases where kind != .unknown {
                    let match = matcher.match(fitted, as: kind)
                    guard Self.suffices(match, for: kind) else { continue }
                    let score = match.score - 15 * match.unknown.count - 30 * (height - 1)
                    if score > best?.score ?? 0 { best = Fit(kind: kind, rows: range, match: match, score: score) }
                }
            }
        }
        return best
    }

    private static func suffices(_ match: HeadingMatch, for kind: ReportKind) -> Bool {
        let fields = match.fields
        let general: Set<ReportField> = [.ordinal, .group, .remarks, .parentID]
        guard fields.subtracting(kind == .roster ? [] : general).count >= kind.fewestFields else { return false }
        return kind.essentials.allSatisfy { $0.contains(where: fields.contains) }
    }

    private static func filled(_ row: [String]) -> Int {
        row.reduce(0) { $0 + (trimmedCell($1).isEmpty ? 0 : 1) }
    }

    /// Cells longer than any heading are cut before anything is looked for in them.
    private static func clipped(_ cell: String) -> String { cell.utf8.count <= 2_000 ? cell : String(cell.prefix(500)) }

    private static func isBlank(_ row: [String]) -> Bool { row.allSatisfy { trimmedCell($0).isEmpty } }

    /// The row "(1) (2) (3) …" or "A B 1 2 3 …" that numbers the columns of printed forms.
    static func isIndexRow(_ row: [String]) -> Bool {
        var expected = 1
        var filled = 0
        for cell in row {
            let text = trimmedCell(cell)
            if text.isEmpty { continue }
            filled += 1
            let bare = text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
            if expected == 1, bare.count == 1, let letter = bare.first, letter.isLetter { continue }
            // Formulas such as (5)=(3)+(4) number their column too.
            let number = bare.prefix { $0.isNumber }
            guard Int(number) == expected, number == bare || bare.contains("=") else { return false }
            expected += 1
        }
        return filled >= 3 && expected > 2
    }
}
