import Dashboard
import Glibc
import Intake
import Statistics

/// The folder that files come into, and what each of them is.
struct Inbox {
    /// So many files are looked at, the newest first: a folder of downloads grows for years.
    private static let most = 200
    /// Larger files are looked into only when someone asks for them.
    private static let largestLookedInto = 256 << 20

    /// `DONDOC_INBOX`; else what the office's settings name; else the downloads: of Windows under WSL, of the desktop elsewhere.
    /// Nil where there is none.
    static func folder(named: String?) -> String? {
        if Console.variable("DONDOC_INBOX") == nil, let named { return Folder.expanded(named) }
        return folder(Console.variable, isFolder: Folder.isFolder, text: Outbox.configuration)
    }

    /// The folder by an environment, for tests.
    static func folder(
        _ variable: (String) -> String?, isFolder: (String) -> Bool, text: (String) -> String
    ) -> String? {
        if let given = variable("DONDOC_INBOX") { return Folder.expanded(given) }
        guard let home = variable("HOME") else { return nil }
        var candidates: [String] = []
        if let windows = WindowsHome.folder(variable, isFolder: isFolder) {
            candidates.append(Folder.join(windows, "Downloads"))
        }
        if let named = variable("XDG_DOWNLOAD_DIR") { candidates.append(named) }
        let configured = (variable("XDG_CONFIG_HOME") ?? Folder.join(home, ".config")) + "/user-dirs.dirs"
        if let named = UserFolders.folder("DOWNLOAD", in: text(configured), home: home) { candidates.append(named) }
        candidates += ["Downloads", "Tải xuống"].map { Folder.join(home, $0) }
        return candidates.first { $0 != home && isFolder($0) }
    }

    /// Takes in; also knows what is in the archive already. Nil while there is no archive.
    let importing: FileImport?

    /// What lies at `path`, a file or a folder, or in the inbox when none is given.
    func listing(_ path: String?) throws -> InboxListing {
        guard let place = path.map({ Folder.expanded($0) }) ?? Self.folder(named: importing?.office.settings.inbox)
        else {
            return InboxListing(folder: "", items: [], passedOver: 0)
        }
        let shown = Folder.shortened(Folder.absolute(place))
        guard Folder.isFolder(place) else {
            guard Folder.exists(place) else { throw FileError.missing(path ?? place) }
            return InboxListing(folder: shown, items: [item(place)], passedOver: 0, isAskedFor: true)
        }
        let settings = Folder.join(place, OfficeSettings.fileName)
        let offered = Folder.exists(settings) ? [item(settings)] : []
        guard Folder.hasTables(place) else {
            return InboxListing(folder: shown, items: offered, passedOver: 0, isAskedFor: path != nil)
        }
        let found = try Folder.contents(of: place)
        let newest = found.files.map { ($0, Self.changed($0)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        return InboxListing(
            folder: shown, items: newest.prefix(Self.most).map(item) + offered, passedOver: found.passedOver.count,
            isAskedFor: path != nil)
    }

    private static func changed(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
    }

    /// What a file is, by its headings; that it is in the archive already, by its bytes.
    private func item(_ path: String) -> InboxItem {
        let name = Folder.name(of: path)
        func item(_ state: InboxItem.State, _ sheets: [SheetGlance] = []) -> InboxItem {
            InboxItem(
                path: path, name: name, kinds: sheets.map(\.report),
                period: sheets.lazy.compactMap(\.period).first, asOf: sheets.lazy.compactMap(\.asOf).first,
                state: state)
        }
        do {
            if OfficeSettings.isSettings(path) {
                let (text, kept) = (try TextInput.read(path), try importing?.archive.newestSettings)
                return InboxItem(
                    path: path, name: name, kinds: [], period: nil, asOf: nil,
                    settings: kept == nil ? .first : .instead,
                    state: kept == text ? .known : .new)
            }
            let bytes = try FileBytes.read(path)
            guard bytes.count <= Self.largestLookedInto else { return item(.new) }
            let sheets = glance(at: SourceFile(name: name, bytes: bytes))
            guard !sheets.isEmpty else { return item(.strange(Messages.notATable)) }
            return item(try importing?.importNumber(of: path) == nil ? .new : .known, sheets)
        } catch {
            return item(.strange(Messages.sentence(for: error)))
        }
    }
}
