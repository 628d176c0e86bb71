import Archive
import ArgumentParser
import Intake
import Statistics

/// Puts reports and registers into the archive.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said(
            "Đưa báo cáo, sổ đăng ký, danh mục, cấu hình vào kho lưu; không sửa gì trong tệp.",
            "Keep reports, registers, rosters and settings in the archive; nothing is changed in the files."),
        discussion: said(
            """
            Mỗi tệp vào trọn vẹn hoặc không vào gì. Cùng một nội dung chỉ giữ một lần. \
            Mã thoát 1 khi có dòng bị loại, 2 khi có tệp không nhập được.
            """,
            """
            Every file is one transaction: all of it is kept, or nothing. The same bytes are kept once. \
            Exit code 1 when rows were left out, 2 when a file could not be imported.
            """))

    @Argument(help: .said("Tệp hoặc thư mục báo cáo.", "Files or folders with reports."), completion: .file())
    var paths: [String]

    @Option(
        name: .customLong("as-of"),
        help: .said(
            "Ngày chốt số liệu, khi tệp không ghi.", "The day the figures are as of, where the file does not tell."))
    var asOf: String?

    @Option(help: .said("Tệp cấu hình.", "A settings file."), completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Flag(
        name: .customLong("keep-names"),
        help: .said(
            "Giữ tên người trong các dòng bị loại; văn bản thì không bao giờ giữ.",
            "Keep names of people in rows that are left out; documents are kept without them."))
    var keepNames = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        let language = look.language
        try reportingErrors(language) {
            let day = try asOf.map { try DataOptions.day($0) }
            let request = LoadRequest(
                paths: paths, archivePath: try archive.path, asOf: day, deadline: nil, settingsPath: config,
                language: language, today: nil)
            // The settings are no report: they are kept below, and not complained of here.
            let files = try request.expandedPaths().filter { !OfficeSettings.isSettings($0) }
            try tellPassedOver()
            let store = try ArchiveFile.openForWriting(request.archivePath)
            try ArchiveFile.telling(store.path) { () throws(ArchiveError) in try store.addChecksums() }
            let office = try OfficeSettings.find(config, beside: paths, into: store)
            try OrderDays.remember(in: store, of: office)
            let importing = FileImport(archive: store, office: office, asOf: day, keepsNames: keepNames)
            let interrupt = Interrupt()
            var tally = ImportTally(language: language)
            var untold: (any Error)?
            for path in rostersFirst(files) {
                let bar = ProgressBar(name: Folder.name(of: path), language: language)
                let outcome: FileImport.Outcome
                do {
                    outcome = try importing.run(path) { progress in
                        bar.show(progress)
                        return !interrupt.hasCome
                    }
                    bar.clear()
                } catch {
                    bar.clear()
                    if interrupt.hasCome {
                        Console.complain(
                            Messages.sentence(for: ArchiveProblem(path: store.path, error: .cancelled))[language])
                        throw ExitCode(130)
                    }
                    // Such an archive takes nothing, whatever the next file is.
                    if let problem = error as? ArchiveProblem, problem.error == .damaged { throw problem }
                    tally.addFailure(path, error)
                    continue
                }
                // What cannot be told of one file must not keep the others out of the archive.
                do { try tally.add(outcome, path: path) } catch { untold = untold ?? error }
            }
            try keepSettings(in: store, &tally)
            try OrderDays.remember(in: store, of: office)
            if let untold { throw untold }
            try tally.sayWhatNext(archive: archive.given)
            if let code = tally.exitCode { throw ExitCode(code) }
        }
    }

    /// What lies in the folders and is no table is said in one line.
    private func tellPassedOver() throws {
        let names = paths.filter(Folder.isFolder).flatMap { (try? Folder.contents(of: $0).passedOver) ?? [] }
        guard !names.isEmpty else { return }
        try Console.deliver(Messages.passedOver(names)[look.language] + "\n")
    }

    /// Rosters before everything else, so that reports find their units whatever the files are called; reports before
    /// registers, so that these are compared with them.
    private func rostersFirst(_ files: [String]) -> [String] {
        guard files.count > 1 else { return files }
        func rank(_ path: String) -> Int {
            guard let bytes = try? FileBytes.read(path) else { return 3 }
            return reportKinds(of: SourceFile(name: Folder.name(of: path), bytes: bytes)).map { kind in
                switch kind {
                case .roster: 0
                case .incomingAppendix, .issuedAppendix: 1
                default: 2
                }
            }.min() ?? 3
        }
        return files.map { (rank($0), $0) }.enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
    }

    /// A settings file that is named is kept too, valid from the first day of the figures beside it. Other settings are replaced
    /// by one that was named for itself; by one in a folder or among other files (as a shell names them all) only when a person
    /// says so: everyone who opens the archive is judged by them.
    private func keepSettings(in store: Archive, _ tally: inout ImportTally) throws {
        let named = config ?? paths.first { !Folder.isFolder($0) && OfficeSettings.isSettings($0) }
        let folders = paths.map { Folder.isFolder($0) ? $0 : Folder.parent(of: $0) }
        let beside = folders.map { Folder.join($0, OfficeSettings.fileName) }.first(where: Folder.exists)
        guard let path = named ?? beside else { return }
        let isMeant = config != nil || named != nil && paths.count == 1
        if !isMeant, let kept = try store.newestSettings, kept != (try TextInput.read(path)) {
            guard Console.asks(SettingsMessages.takeOver(path)[look.language]) else {
                Console.complain(SettingsMessages.leftAside(path)[look.language])
                return
            }
        }
        let name = Folder.name(of: path)
        let mistakes = OfficeSettings(parsing: try TextInput.read(path), name: name, folder: nil).findings
        for mistake in mistakes.prefix(5) { Console.complain(mistake.line(look.language)) }
        // What cannot be read at all would judge everyone by rules that nobody gave.
        guard !mistakes.contains(where: { $0.severity == .error }) else { return tally.addUnreadSettings() }
        let first = try tally.firstDay ?? store.settingsDay
        let isNew = try OfficeSettings.keep(path, in: store, from: first)
        try tally.addSettings(path, isNew: isNew, from: first)
    }
}
