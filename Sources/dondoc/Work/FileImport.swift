import Archive
import Intake
import Sheets
import Statistics

/// Takes one file into the archive: read, compared with what is there, kept in one transaction.
struct FileImport {
    let archive: Archive
    let office: OfficeSettings
    /// The day the figures are as of, where the command line tells.
    let asOf: CalendarDay?
    /// Whether names of people in findings and rows left out are kept; documents never keep them.
    var keepsNames = false

    /// What became of a file.
    enum Outcome {
        /// It is kept; the findings are those of reading it and of what the archive had before.
        case imported(id: Int, FileReading, [Finding])
        case alreadyImported(id: Int)
    }

    /// How far an import has come.
    enum Progress {
        case reading(done: Int, of: Int)
        case writing(documents: Int, of: Int)
    }

    /// Reads `path` and keeps it; `progress` returning false stops, and nothing is kept.
    func run(_ path: String, progress: (Progress) -> Bool) throws -> Outcome {
        let opened = try FileBytes.open(path)
        let bytes = opened.bytes
        let digest = Digest(of: bytes)
        if let id = try knownImport(bytes, digest) { return .alreadyImported(id: id) }
        let figures = try kept { () throws(ArchiveError) in try archive.figures() }
        var options = office.loadOptions(asOf: asOf, keepsNames: keepsNames)
        options.units += figures.roster
        options.layouts = try LayoutFile(path: archive.path).layouts().byFingerprint
        let name = Folder.name(of: path)
        let reading: FileReading
        do {
            reading = try readFile(
                SourceFile(name: name, bytes: bytes), options: options, keptDocuments: figures.documents,
                keptReports: try keptReports(figures)
            ) { progress(.reading(done: $0.done, of: $0.total)) && !opened.isCut }
        } catch {
            try opened.check()
            throw error
        }
        var file = try importedFile(reading, name: name, bytes: bytes.count)
        let findings = reading.findings + (try sameDayFindings(file.reports, reading, figures))
        file.findings = findings.map(\.kept)
        let total = (file.documents?.counts).map { $0.incoming + $0.issued } ?? 0
        // What goes wrong with the digest is no fault of the archive, in which it is asked for.
        var trouble: (any Error)?
        do {
            let checkedDigest = {
                do {
                    // Asked for last: by now every byte has been read, and must still be what it was.
                    let value = try digest.value()
                    try opened.check()
                    return value
                } catch {
                    trouble = error
                    throw error
                }
            }
            var withdrawn: [Finding] = []
            let id = try archive.add(file, at: Today.seconds, digest: checkedDigest) {
                progress(.writing(documents: $0, of: total)) && !opened.isCut
            } withdrawn: {
                withdrawn = WithdrawnFindings.findings($0, file: name, .imported)
                return withdrawn.map(\.kept)
            }
            return .imported(id: id, reading, findings + withdrawn)
        } catch .alreadyImported(let id) {
            return .alreadyImported(id: id)
        } catch {
            try opened.check()
            throw trouble ?? ArchiveProblem(path: archive.path, error: error)
        }
    }

    /// The import by which the bytes of `path` came into the archive; nil when they are not in it.
    func importNumber(of path: String) throws -> Int? {
        let bytes = try FileBytes.open(path).bytes
        return try knownImport(bytes, Digest(of: bytes))
    }

    /// Only a file of a length that was seen before can have been imported before; then its digest is waited for.
    private func knownImport(_ bytes: SharedBytes, _ digest: Digest) throws -> Int? {
        guard try kept({ () throws(ArchiveError) in try archive.hasImport(ofBytes: bytes.count) }) else { return nil }
        let value = try digest.value()
        return try kept { () throws(ArchiveError) in try archive.importNumber(digest: value) }
    }

    /// The newest report of each kind, for registers to be compared with.
    private func keptReports(_ figures: ArchiveFigures) throws -> [KeptReport] {
        try FiguresKind.allCases.compactMap { kind in
            let reports = figures.sources.filter { !$0.isRegister && $0.kind == kind }
            guard let newest = reports.max(by: { $0.asOf < $1.asOf }) else { return nil }
            let (table, lines) = try kept { () throws(ArchiveError) in try figures.table(of: newest) }
            return KeptReport(table: table) { row, field in
                FindingPlace(
                    file: newest.file, sheet: newest.sheet, row: lines[row], heading: field.title.vietnamese)
            }
        }
    }

    private func importedFile(_ reading: FileReading, name: String, bytes: Int) throws -> ImportedFile {
        var file = ImportedFile(name: name, bytes: bytes)
        file.scope = reading.scope
        file.roster = reading.roster
        file.accepted = reading.sheets.reduce(0) { $0 + $1.accepted }
        file.reports = reading.appendices.filter { !$0.rows.isEmpty }.map { appendix in
            var table = appendix.table
            table.asOf = table.asOf ?? asOf
            return ImportedFile.Report(
                table: table, rows: appendix.rows.map(\.row), sheet: appendix.source.sheet.name,
                units: appendix.rows.compactMap { reading.unit($0.unit) }, isSample: appendix.source.isSample)
        }
        if let registers = reading.registers {
            file.documents = registers
            for sheet in reading.recognised where sheet.report.isRegister {
                guard let day = asOf ?? sheet.title.asOf ?? registers.lastDay else { continue }
                file.registers.append(
                    ImportedFile.Register(
                        kind: sheet.report == .incomingRegister ? .incoming : .issued, asOf: day,
                        period: sheet.period, sheet: sheet.sheet.name, isSample: sheet.isSample))
            }
        }
        reading.forEachRejectedRow { file.rejected.append(RejectedRow(sheet: $0, row: $1, text: $2)) }
        return file
    }

    /// A report of a day that has one already is told: it replaces nothing silently.
    private func sameDayFindings(
        _ reports: [ImportedFile.Report], _ reading: FileReading, _ figures: ArchiveFigures
    ) throws -> [Finding] {
        try zip(reports, reading.appendices.filter { !$0.rows.isEmpty }).compactMap { report, appendix in
            let known = figures.sources.first {
                !$0.isRegister && $0.kind == report.table.kind && $0.asOf == report.table.asOf
            }
            guard let known else { return nil }
            let (table, _) = try kept { () throws(ArchiveError) in try figures.table(of: known) }
            let old = Dictionary(table.rows.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
            let differing = report.table.rows.reduce(0) { $0 + (old[$1.unit] == nil || old[$1.unit] == $1 ? 0 : 1) }
            return Finding(
                .reportOfSameDay(importNumber: known.importID, differing: differing), at: appendix.source.place())
        }
    }

    private func kept<Result>(_ work: () throws(ArchiveError) -> Result) throws -> Result {
        try ArchiveFile.telling(archive.path, work)
    }
}

extension Finding {
    /// As the archive keeps it.
    var kept: KeptFinding {
        KeptFinding(
            severity: severity.rawValue, code: kind.code, sheet: place.sheet, row: place.row, column: place.column,
            heading: place.heading, read: read, expected: expected,
            message: Phrase(message(.vietnamese), message(.english)))
    }

    /// A finding that was kept.
    init(_ kept: KeptFinding) {
        self.init(
            .kept(kept.code, kept.message),
            at: FindingPlace(
                file: kept.file, sheet: kept.sheet, row: kept.row, column: kept.column, heading: kept.heading),
            read: kept.read, expected: kept.expected, severity: FindingSeverity(rawValue: kept.severity))
    }
}
