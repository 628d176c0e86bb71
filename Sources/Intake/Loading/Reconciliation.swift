import Statistics

/// Compares appendices with registers of the same day, unit by unit and column by column (đối chiếu).
///
/// An appendix counts the documents of its period, a register may reach further back: only documents of the period are
/// counted for the comparison.
struct Reconciliation {
    private let documents: any DocumentSource
    private let asOf: CalendarDay

    init(_ documents: any DocumentSource, asOf: CalendarDay) {
        self.documents = documents
        self.asOf = asOf
    }

    /// What differs between a report that is as of the day and the documents.
    func differences(from report: KeptReport) throws -> [Finding] {
        let first = report.table.period?.from
        let incoming = report.table.kind == .incoming ? try documents.incomingCounts(from: first, asOf: asOf) : [:]
        let issued = report.table.kind == .issued ? try documents.issuedCounts(from: first, asOf: asOf) : [:]
        var collected = FindingCollector()
        // A register of a few units says nothing of the others: that they have no document in it is no difference.
        let told = Set(documents.units.map(\.id))
        let isWhole = report.table.rows.count { told.contains($0.unit) } * 2 > report.table.rows.count
        for (place, row) in report.table.rows.enumerated() {
            guard isWhole || told.contains(row.unit) else { continue }
            var pairs: [(ReportField, Int, Int)] = []
            func compare(_ fields: [(ReportField, Measure)], _ printed: Counts, _ counted: Counts) {
                for (field, measure) in fields {
                    if let printed = printed[measure], let counted = counted[measure] {
                        pairs.append((field, printed, counted))
                    }
                }
            }
            if let printed = row.incoming {
                compare(
                    [(.replied, .replied), (.closed, .closed), (.open, .open)], printed,
                    incoming[row.unit] ?? .incoming())
            }
            if let printed = row.issued {
                var counted = issued[row.unit] ?? .issued(leaderSigned: 0)
                // Where exempt documents are not told apart, they are among those without a signature.
                if printed[.exempt] == nil { counted[.unsigned] = counted.withoutSignature }
                compare(
                    [(.paper, .paper), (.signed, .signed), (.unsigned, .unsigned), (.leaderSigned, .leaderSigned)],
                    printed, counted)
            }
            for (field, printed, counted) in pairs where printed != counted {
                collected.add("differs", field) {
                    Finding(
                        .registerDiffers(field), at: report.place(place, field), read: "\(printed)",
                        expected: "\(counted)")
                }
            }
        }
        return collected.findings
    }
}
