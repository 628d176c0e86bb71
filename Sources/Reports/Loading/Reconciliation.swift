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

    /// What differs between `appendices`, which are as of the day, and the documents.
    func differences(from appendices: [Appendix]) throws -> [Finding] {
        var collected = FindingCollector()
        for kind in FiguresKind.allCases {
            let own = appendices.filter { $0.table.kind == kind }
            guard !own.isEmpty else { continue }
            let first = own.lazy.compactMap(\.source.period).first?.from
            let incoming = kind == .incoming ? try documents.incomingTallies(from: first, asOf: asOf) : [:]
            let issued = kind == .issued ? try documents.issuedTallies(from: first, asOf: asOf) : [:]
            for appendix in own {
                for row in appendix.rows {
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
                                .registerDiffers(field), at: appendix.source.place(row: row.row, field: field),
                                read: "\(printed)", expected: "\(counted)")
                        }
                    }
                }
            }
        }
        return collected.findings
    }
}
