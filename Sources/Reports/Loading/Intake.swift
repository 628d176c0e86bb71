import Sheets
import Statistics

/// The first half of loading: every sheet recognised and read, nothing put together yet.
///
/// Rosters are read first, so that reports find their units; then the appendices of incoming documents, whose names
/// are the fullest; then the rest.
struct Intake {
    private let options: LoadOptions
    private var recogniser: SheetRecogniser
    private(set) var sheets: [RecognisedSheet] = []
    private(set) var findings: [Finding] = []
    private(set) var directory = UnitDirectory(Roster())
    private(set) var appendices: [Appendix] = []
    private(set) var loadedSheets: [LoadedSheet] = []

    init(_ options: LoadOptions) {
        self.options = options
        recogniser = SheetRecogniser(options.vocabulary)
    }

    /// Takes the sheets of `file` in.
    mutating func recognise(_ file: SourceFile) {
        do throws(SheetError) {
            for sheet in try readWorkbook(file.bytes).sheets {
                let recognised = recogniser.recognise(sheet, file: file.name)
                findings += recognised.findings
                sheets.append(recognised)
            }
        } catch {
            findings.append(Finding(.fileUnreadable(FileProblem(error)), at: FindingPlace(file: file.name)))
        }
    }

    /// Reads the recognised sheets.
    mutating func read() {
        readRosters()
        for kind in [ReportKind.incomingAppendix, .issuedAppendix] {
            for sheet in sheets where sheet.report == kind {
                let appendix = AppendixReader.read(sheet, directory: &directory)
                appendices.append(appendix)
                findings += appendix.findings
                note(sheet, accepted: appendix.rows.count, rejected: appendix.rejected)
            }
        }
    }

    private mutating func readRosters() {
        var roster = Roster(options.units)
        for sheet in sheets where sheet.report == .roster {
            let (units, found) = readRoster(sheet)
            for unit in units { roster.add(unit) }
            findings += found
            note(sheet, accepted: units.count, rejected: found.count)
        }
        directory = UnitDirectory(roster)
    }

    private mutating func note(_ sheet: RecognisedSheet, accepted: Int, rejected: Int) {
        loadedSheets.append(
            LoadedSheet(
                file: sheet.file, sheet: sheet.sheet.name, report: sheet.report, period: sheet.period,
                accepted: accepted, rejected: rejected))
    }
}

extension FileProblem {
    init(_ error: SheetError) {
        switch error {
        case .empty: self = .empty
        case .binary: self = .binary
        case .unsupported(let kind):
            self = .other(
                Phrase(
                    "Chưa đọc được tệp loại \(kind). Hãy lưu lại thành văn bản CSV (UTF-8) rồi mở lại.",
                    "Files of kind \(kind) cannot be read yet. Save it as CSV text (UTF-8) and open that."))
        }
    }
}
