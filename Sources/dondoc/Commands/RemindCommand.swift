import ArgumentParser
import Reports
import Statistics

/// Reminders ready to send.
struct RemindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "A ready-to-send reminder per unit: numbers, pace, what can be closed, oldest documents.",
        discussion:
            "Arguments that exist as files or folders are data; the others name units, by ID or part of the name.")

    @Argument(help: "Units, and files or folders with reports.", completion: .file())
    var unitsAndPaths: [String] = []

    @Flag(help: "Every unit that there is something to remind of.") var failing = false
    @Option(help: "How many documents to list of each kind.") var oldest = 5
    @Option(help: "text, md or html.") var format: ReminderFormat = .text
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "Write one file per unit into this folder.",
        completion: .directory)
    var folder: String?

    @Flag(help: "Replace files that exist.") var force = false
    @OptionGroup var figures: ArchiveDataOptions

    enum ReminderFormat: String, ExpressibleByArgument, CaseIterable {
        case text, md, html
    }

    func validate() throws {
        if oldest < 0 { throw ValidationError("--oldest must not be negative.") }
    }

    func run() throws {
        try reportingErrors(figures.look.language) {
            let paths = unitsAndPaths.filter(Folder.exists)
            var request = try figures.request(today: nil)
            request.paths = paths
            let result = try request.load { _, _ in true }
            let composer = ReminderComposer(result.data.assessment, documents: result.documents, listed: oldest)
            var units = try unitsAndPaths.filter { !Folder.exists($0) }.map {
                try UnitFinder.unit($0, in: result.data.assessment)
            }
            if failing { units += try result.data.assessment.units.filter { try composer.reminder($0).isNeeded } }
            guard !units.isEmpty else { throw Complaint(Messages.noUnitsToRemind) }
            let letters = try units.map { ($0, try composer.reminder($0).letter(figures.look.language)) }
            try result.checkFiles()
            try write(letters)
        }
    }

    private func write(_ letters: [(UnitAssessment, Letter)]) throws {
        let form = Letter.Format(rawValue: format.rawValue) ?? .text
        guard let folder else {
            Console.write(letters.map { $0.1.formatted(as: form) }.joined(separator: "\n"))
            return
        }
        try Folder.make(folder)
        let ending = form == .text ? "txt" : form.rawValue
        for (unit, letter) in letters {
            let path = Folder.join(folder, "nhac-\(Folder.safeName(unit.figures.unit.id.text)).\(ending)")
            try OutputFile.write(letter.formatted(as: form), to: path, replacing: force)
            Console.write(path + "\n")
        }
    }
}
