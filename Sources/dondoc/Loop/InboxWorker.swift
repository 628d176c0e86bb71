import Archive
import Dashboard
import Intake
import Statistics
import Synchronization
import Threads

/// Looks through files that came in and takes them into the archive, on a thread of its own.
final class InboxWorker: Sendable {
    private let request: LoadRequest
    private let post: @Sendable (InboxMessage) -> Void
    private let isStopped = Atomic<Bool>(false)

    init(request: LoadRequest, post: @escaping @Sendable (InboxMessage) -> Void) {
        self.request = request
        self.post = post
    }

    func start(_ effect: InboxEffect) {
        switch effect {
        case .stop: stop()
        default: BackgroundThread.run { self.run(effect) }
        }
    }

    /// Nothing more is taken in; what is being written leaves nothing behind.
    func stop() { isStopped.store(true, ordering: .relaxed) }

    /// Does it now, on this thread.
    func run(_ effect: InboxEffect) {
        switch effect {
        case .list(let path): list(path)
        case .take(let paths, let day): take(paths, asOf: day)
        case .keep(let layout, let path): keep(layout, for: path)
        case .takeOut(let path): takeOut(path)
        case .stop, .redraw, .suspend, .leave, .language: break
        }
    }

    private func list(_ path: String?) {
        do {
            let archive = try ArchiveFile.openExisting(request.archivePath)
            let importing = try archive.map {
                FileImport(archive: $0, office: try office(beside: []), asOf: nil)
            }
            post(.listed(try Inbox(importing: importing).listing(path)))
            let isNamed = importing?.office.settings.inbox != nil || Console.variable("DONDOC_INBOX") != nil
            if path == nil, !isNamed, WindowsHome.isAmbiguous { post(.notice(Messages.severalWindowsUsers)) }
        } catch {
            if path != nil { return post(.notFound(Messages.sentence(for: error))) }
            post(.listed(InboxListing(folder: "", items: [], passedOver: 0)))
            post(.notice(Messages.sentence(for: error)))
        }
    }

    /// What was said about the columns belongs to the archive; then the file is read by it.
    private func keep(_ layout: KeptColumns, for path: String) {
        do {
            _ = try ArchiveFile.openForWriting(request.archivePath)
            try LayoutFile(path: request.archivePath).keep(layout)
            take([path], asOf: nil)
        } catch {
            post(.done(path: path, .failed(Messages.sentence(for: error))))
        }
    }

    private func takeOut(_ path: String) {
        do {
            let archive = try ArchiveFile.openForWriting(request.archivePath)
            let importing = FileImport(archive: archive, office: try office(beside: []), asOf: nil)
            guard let id = try importing.importNumber(of: path) else { return post(.notice(Messages.notKept)) }
            _ = try ArchiveFile.telling(request.archivePath) { () throws(ArchiveError) in try archive.forget(id) }
            post(.takenOut(path: path, hasFigures: try ArchiveFile.holdsFigures(request.archivePath)))
        } catch {
            post(.notice(Messages.sentence(for: error)))
        }
    }

    private func take(_ paths: [String], asOf day: CalendarDay?) {
        isStopped.store(false, ordering: .relaxed)
        rememberOrders(paths)
        // Whoever has to be asked about one file has the others in the archive meanwhile.
        var question: InboxMessage?
        // What came together counts together: the order is of the newest day, whichever file was first.
        defer { rememberOrders(paths) }
        for path in paths where !isStopped.load(ordering: .relaxed) {
            do {
                let archive = try ArchiveFile.openForWriting(request.archivePath)
                if OfficeSettings.isSettings(path) {
                    let isNew = try OfficeSettings.keep(path, in: archive, from: try archive.settingsDay)
                    post(
                        .done(
                            path: path,
                            isNew ? .imported(SettingsMessages.taken(Folder.name(of: path)), hasFigures: false) : .known
                        ))
                    continue
                }
                let office = try office(beside: [path])
                let importing = FileImport(archive: archive, office: office, asOf: day ?? request.asOf)
                var rhythm = ProgressRhythm()
                let outcome = try importing.run(path) { progress in
                    if rhythm.isDue() { post(.progress(Self.text(progress, request.language))) }
                    return !isStopped.load(ordering: .relaxed)
                }
                post(.done(path: path, state(outcome, path)))
            } catch LoadError.uncertain(let table) {
                question = question ?? .asked(path: path, table.table)
            } catch LoadError.noDate {
                question = question ?? .dayWanted(path: path)
            } catch {
                let isOurs = isStopped.load(ordering: .relaxed)
                post(.done(path: path, .failed(isOurs ? Messages.stopped : Messages.sentence(for: error))))
            }
        }
        if let question { post(question) }
    }

    /// Before and after: a deadline entered earlier belongs to the figures of before.
    private func rememberOrders(_ paths: [String]) {
        do {
            guard let archive = try ArchiveFile.openExisting(request.archivePath) else { return }
            try OrderDays.remember(in: archive, of: try office(beside: paths))
        } catch {
            post(.notice(Messages.sentence(for: error)))
        }
    }

    private func office(beside paths: [String]) throws -> OfficeSettings {
        try OfficeSettings.find(
            request.settingsPath, beside: paths, into: try ArchiveFile.openExisting(request.archivePath))
    }

    private func state(_ outcome: FileImport.Outcome, _ path: String) -> InboxItem.State {
        guard case .imported(_, let reading, _) = outcome else { return .known }
        let accepted = reading.sheets.reduce(0) { $0 + $1.accepted }
        let rejected = reading.sheets.reduce(0) { $0 + $1.rejected }
        return .imported(
            Messages.takenIn(Folder.name(of: path), accepted: accepted, rejected: rejected),
            hasFigures: !reading.appendices.isEmpty || reading.registers != nil)
    }

    private static func text(_ progress: FileImport.Progress, _ language: Language) -> String {
        switch progress {
        case .reading(let done, let total): "\(total > 0 ? min(100, done * 100 / total) : 0) %"
        case .writing(let done, let total): "\(NumberText(language).count(done))/\(NumberText(language).count(total))"
        }
    }
}
