import Sheets
import Statistics

/// One file as it was read, before anything is put together with other files: what an archive keeps of it.
public struct FileReading: Sendable {
    /// Its reports of tallies.
    public let appendices: [Appendix]
    /// Its registers as one source of documents; nil when it has none.
    public let registers: RegisterSource?
    /// The units of its rosters.
    public let roster: [Unit]
    /// Everything that was found.
    public let findings: [Finding]
    /// What became of its sheets.
    public let sheets: [LoadedSheet]
    /// The sheets that were recognised.
    public let recognised: [RecognisedSheet]
    /// Whose units they are, where a title tells.
    public let scope: String
    private let names: Roster

    init(_ intake: ReportLoader, registers: RegisterSource?, file: String, findings: [Finding], scope: String) {
        appendices = intake.appendices
        self.registers = registers
        roster = intake.rosterOfFiles
        self.findings = findings.inOrder(ofFiles: [file])
        sheets = intake.loadedSheets
        recognised = intake.sheets.filter { $0.report != .unknown }
        names = intake.directory.known
        self.scope = scope
    }

    /// Whether there is anything to keep.
    public var isEmpty: Bool {
        roster.isEmpty && registers == nil && appendices.allSatisfy { $0.rows.isEmpty }
    }

    /// The unit with this identity, as the roster or the file names it.
    public func unit(_ id: UnitID) -> Unit? { names.unit(id) }

    /// Hands over the rows that were left out, with their whole text, cells separated by bars; those of people empty
    /// unless names were asked for.
    public func forEachRejectedRow(_ body: (_ sheet: String, _ row: Int, _ text: String) -> Void) {
        for sheet in sheets {
            guard let source = recognised.first(where: { $0.sheet.name == sheet.sheet && $0.report == sheet.report })
            else { continue }
            sheet.forEachRejectedRow(in: source) { body(sheet.sheet, $0, $1) }
        }
    }
}

/// A report with the places of its figures, for comparing a register with it: of the same file or kept before.
public struct KeptReport: Sendable {
    /// Its figures.
    public let table: ReportedTable
    /// Where a figure of a row of the table stands.
    let place: @Sendable (_ row: Int, ReportField) -> FindingPlace

    /// A report.
    public init(table: ReportedTable, place: @escaping @Sendable (_ row: Int, ReportField) -> FindingPlace) {
        self.table = table
        self.place = place
    }
}

/// Reads one file for an archive: recognises it, reads every row, compares its reports with registers of the same day and
/// its registers with reports of the same day, whether they are in the file or were kept before.
///
/// `progress` gets bytes; false stops.
/// - Throws: ``LoadError`` when nothing can be kept of the file, or what reading the kept documents throws.
public func readFile(
    _ file: SourceFile, options: LoadOptions, keptDocuments: (any DocumentSource)?, keptReports: [KeptReport],
    progress: (LoadProgress) -> Bool = { _ in true }
) throws -> FileReading {
    var intake = ReportLoader(options)
    intake.recognise(file)
    guard intake.sheets.contains(where: { $0.report != .unknown }) else {
        throw LoadError.nothingRecognised(intake.findings)
    }
    intake.readTables()
    try intake.checkCertainty()
    guard intake.readRegisters(of: [file], progress: progress) else { throw LoadError.cancelled }
    let registers = intake.finishRegisters()
    var findings = intake.findings
    for appendix in intake.appendices {
        guard let day = appendix.asOf ?? options.asOf else { throw intake.lackOfDay }
        for documents in [registers, keptDocuments] as [(any DocumentSource)?] {
            guard let documents, documents.holds(appendix.table.kind), documents.lastDay.map({ day <= $0 }) ?? false
            else { continue }
            findings += try Reconciliation(documents, asOf: day).differences(from: appendix.kept)
            break
        }
        findings += absent(from: appendix, in: intake)
    }
    if let registers {
        for report in keptReports where registers.holds(report.table.kind) {
            guard let day = report.table.asOf, let last = registers.lastDay, day <= last else { continue }
            findings += try Reconciliation(registers, asOf: day).differences(from: report)
        }
    }
    let reading = FileReading(
        intake, registers: registers, file: file.name, findings: findings,
        scope: options.scope ?? scopeOfTitles(intake.sheets))
    if reading.isEmpty { throw LoadError.nothingUsable(reading.findings) }
    return reading
}

/// The units of the roster without a row in a report.
private func absent(from appendix: Appendix, in intake: ReportLoader) -> [Finding] {
    let present = Set(appendix.rows.map(\.unit))
    var absent = FindingCollector()
    let roster = intake.directory.roster.units
    let reported = appendix.rows.compactMap { intake.directory.known.unit($0.unit) }
    let expected = appendix.asOf.map { Reorganisation(roster).expected(on: $0, reported: reported) } ?? roster
    for unit in expected where !present.contains(unit.id) {
        absent.add(Finding(.unitWithoutRow(appendix.source.report), at: appendix.source.place(), read: unit.name))
    }
    return absent.findings
}

/// Which reports a file holds, from its headings alone.
public func reportKinds(of file: SourceFile) -> [ReportKind] {
    var intake = ReportLoader(LoadOptions())
    intake.recognise(file)
    return intake.sheets.map(\.report).filter { $0 != .unknown }
}

/// What a sheet is, as its headings and title tell.
public struct SheetGlance: Equatable, Sendable {
    /// Which report it is.
    public let report: ReportKind
    /// The days its title says it covers.
    public let period: ReportingPeriod?
    /// The day its title says the figures are as of.
    public let asOf: CalendarDay?
}

/// The reports in `file` by their headings; nothing is counted yet.
public func glance(at file: SourceFile) -> [SheetGlance] {
    var intake = ReportLoader(LoadOptions())
    intake.recognise(file)
    return intake.sheets.filter { $0.report != .unknown }.map {
        SheetGlance(report: $0.report, period: $0.period, asOf: $0.title.asOf)
    }
}
