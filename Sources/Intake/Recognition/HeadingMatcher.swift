import Statistics

/// A column of a sheet and what it means.
public struct ColumnMapping: Hashable, Sendable {
    /// Place of the column, from 0.
    public let column: Int
    /// Its heading as it stands in the sheet, the rows of a heading joined.
    public let heading: String
    /// What it means.
    public let field: ReportField

    /// A column and its meaning.
    public init(column: Int, heading: String, field: ReportField) {
        self.column = column
        self.heading = heading
        self.field = field
    }
}

/// Finds what headings mean by the names in a ``Vocabulary``: spelled out once, then compared many times.
struct HeadingMatcher {
    /// A name of a column. A class, because its letters are looked at for every text and must not be copied for it.
    private final class Name: Sendable {
        let field: ReportField
        let text: HeadingText
        init(_ field: ReportField, _ text: HeadingText) { (self.field, self.text) = (field, text) }
    }

    private let names: [Name]
    private let outlines: [HeadingText.Outline]
    /// The names by their letters, whatever the spaces.
    private let placesByLetters: [[UInt8]: [Int]]
    private let abbreviations: HeadingText.Abbreviations
    private var fits: [String: Fits] = [:]

    /// What one text fits.
    fileprivate struct Fits {
        /// How well each field fits, and the length of the name that did.
        var fields: [ReportField: (score: Int, letters: Int)] = [:]
        /// Which of the two tables the text speaks of, when it says so.
        var table: ReportKind?
    }

    init(_ vocabulary: Vocabulary) {
        let abbreviations = HeadingText.Abbreviations(vocabulary.abbreviations)
        self.abbreviations = abbreviations
        names = ReportField.allCases.flatMap { field in
            (vocabulary.headings[field] ?? []).map { Name(field, HeadingText($0, abbreviations: abbreviations)) }
        }
        outlines = names.map(\.text.outline)
        placesByLetters = Dictionary(grouping: names.indices) { [names] in names[$0].text.squeezed }
    }

    /// Whether `text` is a name of some column, letter for letter but for folding.
    func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 120, !(0x30...0x39).contains(first) else { return false }
        return placesByLetters[HeadingText(text, abbreviations: abbreviations).squeezed] != nil
    }

    /// A possible meaning of a column.
    struct Candidate {
        let column: Int
        let field: ReportField
        let score: Int
        /// Letters of the name that fits: of equal scores the longer name says more.
        let letters: Int
        /// Place of the field in the list of its report: the likelier first.
        let rank: Int
    }

    /// The least score that is a match.
    static let least = 60

    /// A heading with what its texts fit, to be held against several kinds of reports.
    struct FittedHeading {
        fileprivate let heading: HeadingBlock
        /// Of each column: what its lowest text fits, and all its texts together where those say more.
        fileprivate let fits: [[Fits]]
    }

    /// What the texts of `heading` fit.
    mutating func fitted(_ heading: HeadingBlock) -> FittedHeading {
        FittedHeading(
            heading: heading,
            fits: heading.columns.map { texts in
                if texts.full.isEmpty { return [] }
                return texts.full == texts.own ? [fits(texts.own)] : [fits(texts.own), fits(texts.full)]
            })
    }

    /// The columns of `fitted` that mean something in `kind`, and what was doubtful about them.
    func match(_ fitted: FittedHeading, as kind: ReportKind) -> HeadingMatch {
        let heading = fitted.heading
        var candidates: [Candidate] = []
        for (column, found) in fitted.fits.enumerated() where !found.isEmpty {
            // In a sheet with both tables side by side, each report has its own columns.
            if kind.isAppendix, let table = found.last?.table, table != kind { continue }
            for (rank, field) in kind.fields.enumerated() {
                let best = found.compactMap { $0.fields[field] }.max { $0 < $1 }
                if let best {
                    candidates.append(
                        Candidate(column: column, field: field, score: best.score, letters: best.letters, rank: rank))
                }
            }
        }
        candidates.sort {
            if $0.score != $1.score { return $0.score > $1.score }
            return ($0.rank, -$0.letters, $0.column) < ($1.rank, -$1.letters, $1.column)
        }
        var match = HeadingMatch()
        var taken: Set<ReportField> = []
        var placed: [Int: Candidate] = [:]
        for candidate in candidates where placed[candidate.column] == nil && !taken.contains(candidate.field) {
            // A column whose best meaning is taken gets another one only if that is convincing by itself.
            let isBest = !candidates.contains { $0.column == candidate.column && $0.score > candidate.score }
            guard isBest || candidate.score >= 80 else { continue }
            placed[candidate.column] = candidate
            taken.insert(candidate.field)
        }
        for (column, texts) in heading.columns.enumerated() where !texts.full.isEmpty {
            let ownCandidates = candidates.filter { $0.column == column }
            guard let chosen = placed[column] else {
                if let best = ownCandidates.first {
                    match.repeated.append(ColumnMapping(column: column, heading: texts.full, field: best.field))
                } else {
                    match.unknown.append(column)
                }
                continue
            }
            match.mapping.append(ColumnMapping(column: column, heading: texts.full, field: chosen.field))
            match.score += chosen.score
            if chosen.score < 93, chosen.score >= 84 { match.guessed.append(column) }
            let rivals = ownCandidates.filter { $0.score == chosen.score && $0.field != chosen.field }
            if chosen.score < 96, let rival = rivals.first(where: { !taken.contains($0.field) }) {
                match.ambiguous.append((column, [chosen.field, rival.field]))
            }
        }
        match.separateParent(in: kind)
        return match
    }

    /// How well `text` fits each field, where it fits at all.
    private mutating func fits(_ text: String) -> Fits {
        if let known = fits[text] { return known }
        let heading = HeadingText(text, abbreviations: abbreviations)
        let outline = heading.outline
        var result = Fits()
        func compare(_ place: Int) {
            let name = names[place]
            guard name.field.isPercent == heading.isPercent else { return }
            let fit = (score: heading.score(name.text), letters: name.text.squeezed.count)
            if fit.score >= Self.least, fit > result.fields[name.field] ?? (0, 0) { result.fields[name.field] = fit }
        }
        for place in placesByLetters[heading.squeezed] ?? [] { compare(place) }
        for place in outlines.indices where outline.mayFit(outlines[place]) { compare(place) }
        let speaksOfIncoming = heading.says(["van", "ban", "den"])
        if speaksOfIncoming != heading.says(["van", "ban", "di"]) {
            result.table = speaksOfIncoming ? .incomingAppendix : .issuedAppendix
        }
        fits[text] = result
        return result
    }
}

/// What a heading was found to mean.
struct HeadingMatch {
    /// The columns with a meaning, in the order of the sheet.
    var mapping: [ColumnMapping] = []
    /// Sum of the scores.
    var score = 0
    /// Columns whose meaning another column has already.
    var repeated: [ColumnMapping] = []
    /// Columns with a heading nobody knows.
    var unknown: [Int] = []
    /// Columns read in spite of a misspelling.
    var guessed: [Int] = []
    /// Columns that fit two meanings equally.
    var ambiguous: [(column: Int, fields: [ReportField])] = []

    /// The meanings found.
    var fields: Set<ReportField> { Set(mapping.map(\.field)) }

    /// Two columns with the same heading, "ID": the first is the unit above, the second the unit.
    fileprivate mutating func separateParent(in kind: ReportKind) {
        guard kind.fields.contains(.parentID), !fields.contains(.parentID),
            let place = mapping.firstIndex(where: { $0.field == .unitID }),
            let second = repeated.firstIndex(where: { $0.field == .unitID && $0.heading == mapping[place].heading })
        else { return }
        let other = repeated.remove(at: second)
        let own = mapping.remove(at: place)
        let ordered = [own, other].sorted { $0.column < $1.column }
        mapping.append(ColumnMapping(column: ordered[0].column, heading: ordered[0].heading, field: .parentID))
        mapping.append(ColumnMapping(column: ordered[1].column, heading: ordered[1].heading, field: .unitID))
        mapping.sort { $0.column < $1.column }
        score += 100
    }
}
