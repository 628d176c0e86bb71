import Output
import Sheets
import Statistics

/// Makes a meeting pack and puts it on the disk: the same for the command line and for the dashboard.
struct PackWriter {
    let assessment: Assessment
    let groups: [UnitGroup]
    let documents: (any DocumentSource)?
    let journal: JournalFile
    let language: Language

    /// What became of a pack.
    struct Written {
        let folder: String
        let files: Int
        /// Why a file is missing, a sentence each.
        let missing: [Phrase]
        /// Another face of letters that the page is set in, said in a sentence; nil when it is the one meant.
        var face: Phrase?
    }

    init(
        assessment: Assessment, groups: [UnitGroup], documents: (any DocumentSource)?,
        journal: JournalFile,
        language: Language
    ) throws {
        self.assessment = assessment
        self.groups = groups
        self.documents = documents
        self.journal = journal
        self.language = language
    }

    /// Writes the pack to `path`, or into the outbox. Reminders go to `units`, or to every unit that there is something to
    /// remind of. `check` throws when what was read meanwhile cannot be trusted.
    func write(
        to path: String?, remindingOnly units: [UnitID], listsDocuments: Bool, check: () throws -> Void
    ) throws -> Written {
        let pack = MeetingPack(
            assessment, groups: groups, reminders: try reminders(units),
            documents: listsDocuments ? try listedDocuments() : [], language: language)
        try check()
        let folder: NewFolder
        if let path {
            let place = Folder.absolute(Folder.expanded(path))
            try Folder.make(Folder.parent(of: place), for: .others)
            folder = try NewFolder(in: Folder.parent(of: place), name: Folder.name(of: place))
        } else {
            folder = try NewFolder(in: try Outbox.ready(), name: pack.folderName)
        }
        var missing: [(name: String, reason: Phrase)] = []
        let files = pack.files
        for file in files {
            do {
                try folder.write(try file.bytes(), to: file.name)
            } catch let error as PaperError {
                missing.append((file.name, Messages.sentence(for: error)))
            } catch let error as SpreadsheetError {
                missing.append((file.name, Messages.sentence(for: error)))
            }
        }
        let list = pack.list(missing: missing, made: Today.day)
        try folder.write(Array(list.utf8), to: pack.listName)
        return Written(
            folder: try folder.finish(exactly: path != nil), files: files.count - missing.count + 1,
            missing: missing.map(\.reason), face: Paper.otherFace.map(Messages.otherFace))
    }

    private func reminders(_ wanted: [UnitID]) throws -> [MeetingPack.Recipient] {
        let composer = ReminderComposer(
            assessment, documents: documents, listed: 5,
            journal: try journal.entries(),
            today: Today.day)
        let chosen = Set(wanted)
        return try assessment.units.compactMap { unit in
            guard chosen.isEmpty || chosen.contains(unit.id) else { return nil }
            let reminder = try composer.reminder(unit)
            guard reminder.isNeeded || !chosen.isEmpty else { return nil }
            return MeetingPack.Recipient(unit.figures.unit, reminder.letter(language))
        }
    }

    private func listedDocuments() throws -> [BrowserPage.Documents] {
        guard let documents else { return [] }
        let day = assessment.snapshot.asOf
        return try assessment.units.compactMap { unit in
            let open = try documents.backlog(of: unit.id, asOf: day)
            let unsigned = try documents.notFullySigned(of: unit.id, asOf: day)
            if open.isEmpty && unsigned.isEmpty { return nil }
            return BrowserPage.Documents(unit.id, open: open, unsigned: unsigned)
        }
    }
}

extension Messages {
    static let makingPack = Phrase("Đang lập gói họp…", "Making the meeting pack…")

    static func packWritten(_ written: PackWriter.Written) -> Phrase {
        let folder = Folder.shortened(written.folder)
        guard let reason = written.missing.first else {
            return Phrase(
                "Gói họp \(written.files) tệp ở \(folder)",
                "Meeting pack of \(plural(written.files, "file")) in \(folder)")
        }
        return Phrase(
            "Gói họp ở \(folder), chưa đủ: \(reason.vietnamese)",
            "Meeting pack in \(folder), not complete: \(reason.english)")
    }
}
