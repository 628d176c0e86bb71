import Statistics

/// What a finding is about, with its facts.
public enum FindingKind: Hashable, Sendable {
    // Cells.
    case unreadable(ReportField, CellProblem)
    /// A word of the register that the vocabulary does not know, and in how many rows it stands.
    case unknownWord(ReportField, rows: Int)
    /// A row without unit number and name.
    case unitMissing
    /// A unit that the roster does not have, with the nearest name it has.
    case unknownUnit(nearest: String?)
    /// The number belongs to one unit, the name to another or to none.
    case nameOfOtherUnit(known: String)
    /// A name that several units have.
    case ambiguousName
    /// A unit of the roster that would end before it begins.
    case validityReversed
    /// Shares of successors that cannot be read (nil), or that add up to something else than 100.
    case successorShares(sum: Int?)
    case duplicateUnit(firstRow: Int)
    case duplicateDocument(number: Int, year: Int, firstRow: Int)
    case duplicateReference(year: Int, firstRow: Int)
    /// A row left out, its text kept in ``Finding/read``.
    case rowRejected
    /// A row with fewer fields than the table needs.
    case rowTooShort(fields: Int)
    case processedBeforeArrival
    /// A document is open by its state and has a day of completion.
    case openButProcessed
    /// A quote was opened and never closed; the row was read as if it had no quotes.
    case quoteNotClosed
    /// More fields than a sheet has columns; the rest was left out.
    case rowTooLong

    // Recomputed figures.
    case sumDiffers(ReportField, parts: [ReportField])
    case percentDiffers(ReportField, part: Int, whole: Int)
    case totalDiffers(ReportField)
    case partExceedsWhole(ReportField, of: ReportField)
    case noFigures

    // Headings and sheets.
    case headingUnknown
    case headingGuessed(ReportField)
    case headingAmbiguous([ReportField])
    case headingRepeated(ReportField)
    case columnsMissing([ReportField], found: [String])
    case columnDropped(ReportField)
    case processedNotSplit
    case arrivalFromDescription
    case unitFromTitle(String)
    case periodReversed
    /// The title names the period in words; these are the days it stands for.
    case periodAssumed(from: CalendarDay, to: CalendarDay)
    case noRows
    case sheetNotRecognised(headings: [String])
    /// The file cannot be read at all; the reader of sheets says why.
    case fileUnreadable(Phrase)
    /// What the reader of sheets says about the way the file was read.
    case fileNote(Phrase)

    /// What was noticed in reading a table by its headings and sums.
    case reading(ReadingFinding)

    // What was put together.
    case unitWithoutRow(ReportKind)
    case registerDiffers(ReportField)
    case registerUsed(asOf: CalendarDay, appendix: CalendarDay)
    case olderReportLeftOut(ReportKind, asOf: CalendarDay, used: CalendarDay)
    case reportsOfDifferentDays(incoming: CalendarDay, issued: CalendarDay)
    case newerRegisterWins(documents: Int)
    /// A mistake in the settings file, already a sentence.
    case settings(Phrase)
    /// The archive has a report of the same kind and day already; so many units have other figures there.
    case reportOfSameDay(importNumber: Int, differing: Int)
    /// A finding that was kept in an archive: its name for machines, and its sentence.
    case kept(String, Phrase)
    /// So many more findings like this one, beyond those listed one by one.
    indirect case more(Int, like: FindingKind)

    /// Its name, for machines and for counting findings of a kind; the facts are left out.
    public var code: String {
        switch self {
        case .unreadable: "unreadable"
        case .unknownWord: "unknown-word"
        case .unitMissing: "unit-missing"
        case .unknownUnit: "unknown-unit"
        case .nameOfOtherUnit: "name-of-other-unit"
        case .ambiguousName: "ambiguous-name"
        case .validityReversed: "validity-reversed"
        case .successorShares: "successor-shares"
        case .duplicateUnit: "duplicate-unit"
        case .duplicateDocument: "duplicate-document"
        case .duplicateReference: "duplicate-reference"
        case .rowRejected: "row-rejected"
        case .rowTooShort: "row-too-short"
        case .processedBeforeArrival: "processed-before-arrival"
        case .openButProcessed: "open-but-processed"
        case .quoteNotClosed: "quote-not-closed"
        case .rowTooLong: "row-too-long"
        case .sumDiffers: "sum-differs"
        case .percentDiffers: "percent-differs"
        case .totalDiffers: "total-differs"
        case .partExceedsWhole: "part-exceeds-whole"
        case .noFigures: "no-figures"
        case .headingUnknown: "heading-unknown"
        case .headingGuessed: "heading-guessed"
        case .headingAmbiguous: "heading-ambiguous"
        case .headingRepeated: "heading-repeated"
        case .columnsMissing: "columns-missing"
        case .columnDropped: "column-dropped"
        case .processedNotSplit: "processed-not-split"
        case .arrivalFromDescription: "arrival-from-description"
        case .unitFromTitle: "unit-from-title"
        case .periodReversed: "period-reversed"
        case .periodAssumed: "period-assumed"
        case .noRows: "no-rows"
        case .sheetNotRecognised: "sheet-not-recognised"
        case .fileUnreadable: "file-unreadable"
        case .fileNote: "file-note"
        case .unitWithoutRow: "unit-without-row"
        case .registerDiffers: "register-differs"
        case .registerUsed: "register-used"
        case .olderReportLeftOut: "older-report-left-out"
        case .reportsOfDifferentDays: "reports-of-different-days"
        case .newerRegisterWins: "newer-register-wins"
        case .settings: "settings"
        case .reportOfSameDay: "report-of-same-day"
        case .kept(let code, _): code
        case .reading(let finding): finding.code
        case .more: "more"
        }
    }

    /// How much it matters unless the finding says otherwise.
    public var severity: FindingSeverity {
        switch self {
        case .unreadable(let field, _): field.isPercent ? .warning : .error
        case .unitMissing, .duplicateUnit, .duplicateDocument, .duplicateReference, .rowRejected, .rowTooShort,
            .columnsMissing,
            .fileUnreadable:
            .error
        case .unknownWord, .quoteNotClosed, .rowTooLong, .unknownUnit, .nameOfOtherUnit, .ambiguousName,
            .validityReversed, .successorShares,
            .processedBeforeArrival, .openButProcessed,
            .sumDiffers,
            .percentDiffers, .totalDiffers, .partExceedsWhole, .noFigures, .headingAmbiguous, .headingRepeated,
            .periodReversed, .noRows, .settings, .unitWithoutRow, .registerDiffers, .reportsOfDifferentDays:
            .warning
        case .reading(let finding): finding.severity
        case .more(_, let kind): kind.severity
        case .reportOfSameDay(_, let differing): differing > 0 ? .warning : .info
        case .headingUnknown, .headingGuessed, .columnDropped, .processedNotSplit, .arrivalFromDescription,
            .unitFromTitle, .periodAssumed, .fileNote, .sheetNotRecognised, .registerUsed, .olderReportLeftOut,
            .newerRegisterWins, .kept:
            .info
        }
    }
}

/// Why a cell could not be read.
public enum CellProblem: Hashable, Sendable {
    /// `#DIV/0!`, `#REF!` …
    case formulaError
    case negative
    case fraction
    case notANumber
    case tooLarge
    case notADate
    /// 31/02 and the like.
    case noSuchDay
    /// The middle number is no month but the first one is: written month first.
    case monthFirst
    /// Required, and blank.
    case blank
}
