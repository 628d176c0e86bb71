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
        let incoming = report.table.kind == .incoming ? try documents.incomingTallies(from: first, asOf: asOf) : [:]
        let issued = report.table.kind == .issued ? try documents.issuedTallies(from: first, asOf: asOf) : [:]
        var collected = FindingCollector()
        for (place, row) in report.table.rows.enumerated() {
            var pairs: [(ReportField, Int, Int)] = []
            if let printed = row.incoming {
                let counted = incoming[row.unit] ?? IncomingTally()
                pairs += [
                    (.replied, printed.replied, counted.replied), (.closed, printed.closed, counted.closed),
                    (.open, printed.open, counted.open),
                ]
            }
            if let printed = row.issued {
                let counted = issued[row.unit] ?? IssuedTally()
                pairs += [
                    (.paper, printed.paper, counted.paper), (.signed, printed.signed, counted.signed),
                    (.unsigned, printed.unsigned, counted.unsigned),
                    (.leaderSigned, printed.leaderSigned, counted.leaderSigned),
                ]
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
