import Sheets
import Statistics

/// The first half of loading: every sheet recognised and read, nothing put together yet.
///
/// Rosters are read first, so that reports find their units; then the appendices of incoming documents, whose names
/// are the fullest; then the other appendices; then the registers.
struct ReportLoader {
    private let options: LoadOptions
    private let recogniser: SheetRecogniser
    private var registers: RegisterBuilder
    private var ownFindings: [Finding] = []
    private var ownSheets: [LoadedSheet] = []
    private(set) var sheets: [RecognisedSheet] = []
    private(set) var directory = UnitDirectory(Roster())
    private(set) var appendices: [Appendix] = []
    /// Tables that have to be asked about.
    private(set) var uncertainties: [UncertainTable] = []
    /// The units of the rosters that were read, without those known before.
    private(set) var rosterOfFiles: [Unit] = []

    init(_ options: LoadOptions) {
        self.options = options
        recogniser = SheetRecogniser(
            options.vocabulary, keepsNames: options.keepsNames, cutOff: options.cutOff, layouts: options.layouts)
        registers = RegisterBuilder(options.vocabulary, crew: options.crew)
    }

    /// What was found so far.
    var findings: [Finding] { ownFindings + registers.findings }
    /// What became of the sheets.
    var loadedSheets: [LoadedSheet] { ownSheets + registers.loadedSheets }

    /// Takes the sheets of `files` in, several files at the same time; false when `progress`, which gets the name of the next
    /// one, stopped it.
    mutating func recognise(_ files: [SourceFile], progress: (String) -> Bool) -> Bool {
        guard let first = files.first, progress(first.name) else { return false }
        let recogniser = recogniser
        var taken = 0
        return options.crew.work(files.count) { place in
            recogniser.recognise(files[place])
        } take: { file in
            ownFindings += file.findings
            sheets += file.sheets
            taken += 1
            return taken == files.count || progress(files[taken].name)
        }
    }

    /// Takes the sheets of one file in.
    mutating func recognise(_ file: SourceFile) { _ = recognise([file]) { _ in true } }

    /// Whether there are registers to be read.
    var hasRegisters: Bool { sheets.contains { $0.report.isRegister } }

    /// Reads the recognised sheets but for registers: small ones.
    mutating func readTables() {
        readRosters()
        for kind in [ReportKind.incomingAppendix, .issuedAppendix] {
            for sheet in sheets where sheet.report == kind {
                if let uncertain = sheet.uncertainty { uncertainties.append(uncertain) }
                let table = sheet.isReadByTable ? sheet.table : nil
                let appendix =
                    table.map { FigureTableReader.read(sheet, $0, directory: &directory) }
                    ?? AppendixReader.read(sheet, directory: &directory)
                appendices.append(appendix)
                ownFindings += appendix.findings
                note(sheet, accepted: appendix.rows.count, rejected: appendix.rejectedRows)
            }
        }
    }

    /// Reads the registers, after the tables; false when `progress` stopped it.
    mutating func readRegisters(of files: [SourceFile], progress: (LoadProgress) -> Bool) -> Bool {
        let sizes = Dictionary(files.map { ($0.name, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
        let total = files.reduce(0) { $0 + $1.bytes.count }
        var done = 0
        for sheet in sheets where sheet.report.isRegister {
            let isComplete = registers.add(sheet, directory: &directory) { bytes in
                progress(LoadProgress(file: sheet.file, done: min(total, done + bytes), total: total))
            }
            guard isComplete else { return false }
            done += sizes[sheet.file] ?? 0
            guard progress(LoadProgress(file: sheet.file, done: min(total, done), total: total)) else { return false }
        }
        return true
    }

    /// The registers as one source; nil when there are none.
    mutating func finishRegisters() -> RegisterSource? { registers.finish() }

    private mutating func readRosters() {
        var roster = Roster(options.units)
        for sheet in sheets where sheet.report == .roster {
            let (units, rejected, found) = readRoster(sheet)
            for var unit in units {
                unit.aliases += options.aliases[unit.id] ?? []
                roster.add(unit)
            }
            rosterOfFiles += units
            ownFindings += found
            note(sheet, accepted: units.count, rejected: rejected)
        }
        directory = UnitDirectory(roster)
    }

    /// Refuses what would be guessed.
    func checkCertainty() throws(LoadError) {
        if let uncertain = uncertainties.first { throw .uncertain(uncertain) }
        if let conflict = appendices.conflict { throw .conflict(conflict) }
    }

    /// Why nothing is told where no title gives a day: a table is asked about.
    var lackOfDay: LoadError {
        guard let sheet = sheets.first(where: { $0.report.isAppendix && $0.asOf == nil && $0.table != nil }),
            let table = sheet.table
        else { return .noDate }
        var asked = AskedTable(sheet, table)
        asked.lacksDays = true
        return .uncertain(UncertainTable(file: sheet.file, sheet: sheet.sheet.name, headings: [], table: asked))
    }

    private mutating func note(_ sheet: RecognisedSheet, accepted: Int, rejected: [Int]) {
        ownSheets.append(
            LoadedSheet(
                file: sheet.file, sheet: sheet.sheet.name, report: sheet.report, period: sheet.period,
                accepted: accepted, rejectedRows: rejected))
    }
}

/// What is in a file.
private struct RecognisedFile: Sendable {
    var sheets: [RecognisedSheet] = []
    var findings: [Finding] = []
}

extension SheetRecogniser {
    /// Reads a file and recognises its sheets. Every file has a recogniser of its own, so that what one remembers of its
    /// headings says nothing to the next.
    fileprivate func recognise(_ file: SourceFile) -> RecognisedFile {
        var recogniser = self
        var found = RecognisedFile()
        let place = FindingPlace(file: file.name)
        do throws(SheetError) {
            let workbook = try readWorkbook(file.bytes)
            for note in workbook.notes where !note.isToldOtherwise {
                let sentence = Phrase(note.sentence.vietnamese, note.sentence.english)
                found.findings.append(Finding(.fileNote(sentence), at: place, severity: note.severity))
            }
            // A hidden sheet never competes with those that are seen.
            let isAllHidden = workbook.sheets.allSatisfy(\.isHidden)
            for sheet in workbook.sheets where sheet.isHidden && !isAllHidden {
                found.findings.append(
                    Finding(
                        .reading(.hiddenSheet), at: FindingPlace(file: file.name, sheet: sheet.name), read: sheet.name))
            }
            for sheet in workbook.sheets where !sheet.isHidden || isAllHidden {
                let recognised = recogniser.recognise(sheet, file: file.name)
                found.findings += recognised.flatMap(\.findings)
                found.sheets += recognised
            }
        } catch {
            found.findings.append(Finding(.fileUnreadable(error.withFix), at: place))
        }
        return found
    }
}

extension SheetNote {
    /// Whether the readers of rows tell it too, with the row, or whoever leaves a hidden sheet aside.
    fileprivate var isToldOtherwise: Bool {
        switch self {
        case .unclosedQuote, .recordCut, .hiddenSheet: true
        default: false
        }
    }

    /// Lost text matters; how a file was read does not.
    fileprivate var severity: FindingSeverity {
        switch self {
        case .encodingGuessed, .hiddenSheet, .legacyFont: .info
        case .invalidTextReplaced, .unclosedQuote, .recordCut, .formulasWithoutValue, .unreadableCells, .cellTextCut:
            .warning
        }
    }
}
