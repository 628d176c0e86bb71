import Sheets
import Statistics

/// Reads `files` and puts them together: rosters name the units, appendices and registers give the figures.
///
/// The figures of an appendix win for the day it is as of; a register gives them where there is no appendix, or for
/// another day (`options.asOf`). Where both speak of the same day they are compared. `progress` is called often;
/// returning false stops the work.
/// - Throws: ``LoadError`` when there is nothing to show, or what reading the documents throws.
public func loadReports(
    _ files: [SourceFile], options: LoadOptions = LoadOptions(), progress: (LoadProgress) -> Bool = { _ in true }
) throws -> LoadedReports {
    guard !files.isEmpty else { throw LoadError.noFiles }
    var intake = Intake(options)
    let total = files.reduce(0) { $0 + $1.bytes.count }
    for file in files {
        guard progress(LoadProgress(file: file.name, done: 0, total: total)) else { throw LoadError.cancelled }
        intake.recognise(file)
    }
    let names = files.map(\.name)
    guard intake.sheets.contains(where: { $0.report != .unknown }) else {
        throw LoadError.nothingRecognised(intake.findings.inOrder(ofFiles: names))
    }
    guard intake.read(files, progress: progress) else { throw LoadError.cancelled }
    let documents = intake.finishRegisters()
    guard documents != nil || intake.appendices.contains(where: { !$0.rows.isEmpty }) else {
        throw LoadError.nothingUsable(intake.findings.inOrder(ofFiles: names))
    }
    let assembly = try Assembly(intake, documents: documents, options: options)
    let findings = assembly.findings.inOrder(ofFiles: names)
    guard assembly.hasFigures else { throw LoadError.nothingUsable(findings) }
    return LoadedReports(
        snapshot: assembly.snapshot, documents: documents,
        figures: FileFigures(intake, documents: documents, options: options), findings: findings,
        recognised: intake.sheets.filter { $0.report != .unknown }, sheets: intake.loadedSheets)
}
