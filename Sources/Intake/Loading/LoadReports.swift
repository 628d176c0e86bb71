import Sheets
import Statistics

/// Reads `files` and puts them together: rosters name the units, appendices and registers give the figures.
///
/// The figures of an appendix win for the day it is as of; a register gives them where there is no appendix, or for
/// another day (`options.asOf`). Where both speak of the same day they are compared. `progress` is called often;
/// returning false stops the work. `early` is handed the figures of the appendices before registers are read, nil if
/// there are none of the day asked for; what only registers tell is missing in them.
/// - Throws: ``LoadError`` when there is nothing to show, or what reading the documents throws.
public func loadReports(
    _ files: [SourceFile], options: LoadOptions = LoadOptions(), progress: (LoadProgress) -> Bool = { _ in true },
    early: (LoadedReports?) -> Void = { _ in }
) throws -> LoadedReports {
    guard !files.isEmpty else { throw LoadError.noFiles }
    var intake = ReportLoader(options)
    let total = files.reduce(0) { $0 + $1.bytes.count }
    guard intake.recognise(files, progress: { progress(LoadProgress(file: $0, done: 0, total: total)) }) else {
        throw LoadError.cancelled
    }
    let names = files.map(\.name)
    guard intake.sheets.contains(where: { $0.report != .unknown }) else {
        throw LoadError.nothingRecognised(intake.findings.inOrder(ofFiles: names))
    }
    intake.readTables()
    try intake.checkCertainty()
    if intake.hasRegisters { early(earlyReports(intake, options, names)) }
    guard intake.readRegisters(of: files, progress: progress) else { throw LoadError.cancelled }
    let documents = intake.finishRegisters()
    guard documents != nil || intake.appendices.contains(where: { !$0.rows.isEmpty }) else {
        throw LoadError.nothingUsable(intake.findings.inOrder(ofFiles: names))
    }
    let assembly = try Assembly(intake, documents: documents, options: options)
    let reports = LoadedReports(assembly, intake, documents, options, names)
    guard assembly.hasFigures else { throw LoadError.nothingUsable(reports.findings) }
    return reports
}

/// The reports as far as they are without registers; nil when they have no figures of the day asked for.
private func earlyReports(_ intake: ReportLoader, _ options: LoadOptions, _ names: [String]) -> LoadedReports? {
    guard let assembly = try? Assembly(intake, documents: nil, options: options),
        assembly.hasFigures, options.asOf.map({ $0 == assembly.snapshot.asOf }) ?? true
    else { return nil }
    return LoadedReports(assembly, intake, nil, options, names)
}

extension LoadedReports {
    fileprivate init(
        _ assembly: Assembly, _ intake: ReportLoader, _ documents: RegisterSource?, _ options: LoadOptions,
        _ names: [String]
    ) {
        self.init(
            snapshot: assembly.snapshot, documents: documents,
            figures: FileFigures(intake, documents: documents, options: options),
            findings: assembly.findings.inOrder(ofFiles: names),
            recognised: intake.sheets.filter { $0.report != .unknown }, sheets: intake.loadedSheets)
    }
}
