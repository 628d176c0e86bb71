import Statistics

/// The counts of a row by what they count.
typealias FieldCounts = [ReportField: Int]

/// One unit's row of an appendix, as read and recomputed.
public struct AppendixRow: Equatable, Sendable {
    /// The unit it speaks of.
    public var unit: UnitID
    /// Name as the report has it.
    public var name: String
    /// Row in the sheet, from 1.
    public var row: Int
    /// Counts of incoming documents.
    public var incoming: Counts?
    /// Counts of issued documents.
    public var issued: Counts?
    /// Percentages as printed.
    public var published: PublishedPercents
    /// The counts as printed, to verify totals.
    var counts: FieldCounts = [:]
}

/// A report with one row a unit (phụ lục).
public struct Appendix: Sendable {
    /// The sheet it stands in.
    public let source: RecognisedSheet
    /// The rows that were accepted.
    public let rows: [AppendixRow]
    /// The rows of units that were left out, from 1.
    public let rejectedRows: [Int]
    /// What was found.
    public let findings: [Finding]

    /// The day its figures are as of, where its title tells.
    public var asOf: CalendarDay? { source.asOf }

    /// Its figures with the places they stand in, for comparing them with a register.
    var kept: KeptReport {
        KeptReport(table: table) { [rows, source] in source.place(row: rows[$0].row, field: $1) }
    }

    /// Its figures as values, without the places they stand in.
    public var table: ReportedTable {
        ReportedTable(
            kind: source.report == .incomingAppendix ? .incoming : .issued, asOf: asOf, period: source.period,
            rows: rows.map {
                ReportedTable.Row(unit: $0.unit, incoming: $0.incoming, issued: $0.issued, published: $0.published)
            }, source: source.file)
    }
}
