import Sheets
import Statistics

/// Reads `files` and puts them together: rosters name the units, appendices and registers give the figures.
///
/// `progress` is called often; returning false stops the work.
/// - Throws: ``LoadError`` when there is nothing to show.
public func loadReports(
    _ files: [SourceFile], options: LoadOptions = LoadOptions(), progress: (LoadProgress) -> Bool = { _ in true }
) throws(LoadError) -> LoadedReports {
    guard !files.isEmpty else { throw .noFiles }
    var intake = Intake(options)
    let total = files.reduce(0) { $0 + $1.bytes.count }
    var done = 0
    for file in files {
        guard progress(LoadProgress(file: file.name, done: done, total: total)) else { throw .cancelled }
        intake.recognise(file)
        done += file.bytes.count
    }
    guard intake.sheets.contains(where: { $0.report != .unknown }) else {
        throw .nothingRecognised(intake.findings.inOrder(ofFiles: files.map(\.name)))
    }
    intake.read()
    let assembly = try Assembly(intake, options: options)
    let findings = assembly.findings.inOrder(ofFiles: files.map(\.name))
    guard assembly.hasFigures else { throw .nothingUsable(findings) }
    return LoadedReports(
        snapshot: assembly.snapshot, documents: assembly.documents, findings: findings,
        recognised: intake.sheets.filter { $0.report != .unknown }, sheets: intake.loadedSheets)
}
