import ArgumentParser
import Intake
import Output
import Statistics

/// Reminders ready to send.
struct RemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: said(
            "Văn bản nhắc từng đơn vị, gửi được ngay: số liệu, tiến độ, văn bản kết thúc được ngay, văn bản cũ nhất.",
            "A ready-to-send reminder per unit: numbers, pace, what can be closed, oldest documents."),
        discussion: said(
            """
            Tham số nào là tệp, thư mục thì là số liệu; còn lại là đơn vị, theo mã hoặc một phần tên.

            Không tự coi là đã gửi: gửi xong thì thêm --record, lần sau văn bản sẽ nói là nhắc lần thứ mấy, lần trước \
            khi nào và khi đó còn tồn bao nhiêu.
            """,
            """
            Arguments that exist as files or folders are data; the others name units, by ID or part of the name.

            Nothing is taken for sent by itself: add --record when the reminders have gone out, and the next ones will \
            say which reminder it is, when the last one was and what stood open then.
            """))

    @Argument(
        help: .said("Các đơn vị, và tệp hoặc thư mục báo cáo.", "Units, and files or folders with reports."),
        completion: .file())
    var unitsAndPaths: [String] = []

    @Flag(help: .said("Mọi đơn vị có nội dung phải nhắc.", "Every unit that there is something to remind of."))
    var failing = false
    @Option(help: .said("Liệt kê bao nhiêu văn bản mỗi loại.", "How many documents to list of each kind.")) var oldest =
        5
    @Option(help: .said("text, md hoặc html.", "text, md or html.")) var format: ReminderFormat = .text
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: .said("Ghi mỗi đơn vị một tệp vào thư mục này.", "Write one file per unit into this folder."),
        completion: .directory)
    var folder: String?

    @Flag(help: .said("Ghi đè các tệp đã có.", "Replace files that exist.")) var force = false
    @Flag(
        help: .said(
            "Ghi sổ rằng hôm nay đã gửi các văn bản nhắc này.",
            "Keep in the journal that these reminders were sent today.")) var record = false
    @Flag(
        name: .customLong("take-back"),
        help: .said(
            "Rút lại lần nhắc gần nhất đã ghi sổ của các đơn vị này.",
            "Take back the last reminder kept in the journal for these units.")) var takeBack = false
    @OptionGroup var figures: ArchiveDataOptions

    enum ReminderFormat: String, ExpressibleByArgument, CaseIterable {
        case text, md, html
    }

    func validate() throws {
        if oldest < 0 { throw ValidationError("--oldest must not be negative.") }
    }

    func run() throws {
        try reportingErrors(figures.look.language) {
            let paths = unitsAndPaths.filter(Self.isPath)
            var request = try figures.request(today: nil)
            request.paths = paths
            let result = try request.load { _, _ in true }
            let journal = JournalFile(request, isSample: result.data.assessment.snapshot.isSample)
            let composer = ReminderComposer(
                result.data.assessment, documents: result.documents, listed: oldest,
                journal: try entries(of: journal, request),
                today: Today.day)
            var units = try unitsAndPaths.filter { !Self.isPath($0) }.map {
                try UnitFinder.unit($0, in: result.data.assessment)
            }
            if failing { units += try result.data.assessment.units.filter { try composer.reminder($0).isNeeded } }
            guard !units.isEmpty else { throw Complaint(Messages.noUnitsToRemind) }
            var seen: Set<UnitID> = []
            units = units.filter { seen.insert($0.figures.unit.id).inserted }
            if takeBack {
                try self.takeBack(units, journal, figures.look.language)
                return
            }
            let reminders = try units.map { ($0, try composer.reminder($0)) }
            try result.checkFiles()
            try write(reminders.map { ($0, $1.letter(figures.look.language)) })
            if record {
                // A unit that there is nothing to remind of was not reminded.
                _ = try journal.record(
                    reminders.filter(\.1.isNeeded).map(\.0).map {
                        .reminder(to: $0, in: result.data.assessment, on: Today.day)
                    },
                    names: result.data.assessment.names)
            }
        }
    }

    /// A bare number is a unit's, whatever lies in this folder; `./143` is the folder of that name.
    private static func isPath(_ word: String) -> Bool {
        !word.utf8.allSatisfy { (0x30...0x39).contains($0) } && Folder.exists(word)
    }

    /// The last reminder of each unit goes out of the journal; which, is said.
    private func takeBack(_ units: [UnitAssessment], _ journal: JournalFile, _ language: Language) throws {
        let kept = try journal.entries()
        var isEverythingTakenBack = true
        for unit in units {
            let name = unit.figures.unit.name
            guard let entry = kept[unit.figures.unit.id]?.last(where: { $0.kind == .reminder }) else {
                Console.complain(Messages.neverReminded(name)[language])
                isEverythingTakenBack = false
                continue
            }
            _ = try journal.withdraw(entry)
            try Console.deliver(Messages.takenBack(name, NumberText(language).date(entry.day))[language] + "\n")
        }
        if !isEverythingTakenBack { throw ExitCode(1) }
    }

    /// A journal that cannot be read is said. A reminder from files is written all the same unless it is to be recorded there;
    /// one from the archive is not: what the archive says is not to be trusted then.
    private func entries(of journal: JournalFile, _ request: LoadRequest) throws -> [UnitID: [JournalEntry]] {
        do {
            return try journal.entries()
        } catch {
            if record || request.paths.isEmpty { throw error }
            Console.complain(Messages.sentence(for: error)[figures.look.language])
            return [:]
        }
    }

    private func write(_ letters: [(UnitAssessment, Letter)]) throws {
        let form = Letter.Format(rawValue: format.rawValue) ?? .text
        guard let folder, folder != "-" else {
            try Console.deliver(letters.map { $0.1.formatted(as: form) }.joined(separator: "\n"))
            return
        }
        try Folder.make(folder, for: .others)
        let ending = form == .text ? "txt" : form.rawValue
        let names = FileName.reminders(to: letters.map(\.0.figures.unit), figures.look.language)
        let files = zip(names, letters).map { name, letter in (Folder.join(folder, "\(name).\(ending)"), letter.1) }
        // All or none: asked before the first one is written.
        if !force, let taken = files.first(where: { Folder.exists($0.0) }) {
            throw Complaint(Messages.exists(taken.0))
        }
        for (path, letter) in files {
            try OutputFile.write(letter.formatted(as: form), to: path, replacing: force)
            try Console.deliver(path + "\n")
        }
    }
}
