/// What was doubtful about the headings of a table.
struct HeadingDoubts {
    private let match: HeadingMatch
    private let block: HeadingBlock
    private let place: FindingPlace
    private let keepsNames: Bool

    /// `place` is the lowest row of the heading.
    init(_ match: HeadingMatch, block: HeadingBlock, in place: FindingPlace, keepsNames: Bool) {
        self.keepsNames = keepsNames
        self.match = match
        self.block = block
        self.place = place
    }

    /// One finding for each doubtful column. Columns in `known` mean something in some report of the sheet; headings
    /// nobody knows are told for the first of its reports only.
    func findings(except known: Set<Int>, isFirst: Bool) -> [Finding] {
        var findings: [Finding] = []
        func add(_ kind: FindingKind, _ column: Int) {
            var place = place
            place.column = column
            place.heading = block.columns[column].full
            findings.append(Finding(kind, at: place, read: place.heading))
        }
        for column in match.unknown where isFirst && !known.contains(column) { add(.headingUnknown, column) }
        for entry in match.repeated where !known.contains(entry.column) {
            if !entry.field.isPersonal {
                add(.headingRepeated(entry.field), entry.column)
            } else if !keepsNames {
                add(.columnDropped(entry.field), entry.column)
            }
        }
        for entry in match.mapping {
            if match.guessed.contains(entry.column) { add(.headingGuessed(entry.field), entry.column) }
            if entry.field.isPersonal, !keepsNames { add(.columnDropped(entry.field), entry.column) }
        }
        for (column, fields) in match.ambiguous { add(.headingAmbiguous(fields), column) }
        return findings
    }
}
