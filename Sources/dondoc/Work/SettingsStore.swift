import Archive
import Dashboard
import Intake
import Settings
import Sheets
import Statistics

/// Reads and changes the settings file for the settings screen.
enum SettingsStore {
    /// Puts `value` at `path` of the office's settings: in the archive where they are kept there, else in their file, which is
    /// made when there is none; where it was put. A file is written aside and renamed, so that a half-written one is never
    /// read. Nil when it is not known where it would be.
    static func change(_ path: [String], to value: String, of office: OfficeSettings) throws -> String? {
        if let place = office.place { return try change(path, to: value, of: office, in: place) }
        guard let file = office.path ?? office.newPath else { return nil }
        let text = Folder.exists(file) ? try read(file) : office.text
        if office.path == nil { try Folder.make(Folder.parent(of: file)) }
        let changed: String
        do throws(SettingsEdit.Refusal) {
            changed = try SettingsEdit(path: path, value: value).applied(to: text, headingCodes: headingCodes)
        } catch {
            throw Complaint(SettingsMessages.sentence(for: error, path: file))
        }
        try OutputFile.replace(changed, at: file)
        return file
    }

    private static func change(
        _ path: [String], to value: String, of office: OfficeSettings, in place: OfficeSettings.ArchivePlace
    ) throws -> String {
        let changed: String
        do throws(SettingsEdit.Refusal) {
            changed = try SettingsEdit(path: path, value: value).applied(to: office.text, headingCodes: headingCodes)
        } catch {
            throw Complaint(SettingsMessages.sentence(for: error, path: place.path))
        }
        let archive = try ArchiveFile.openForWriting(place.path)
        let digest = try Digest.sha256(changed)
        _ = try ArchiveFile.telling(place.path) { () throws(ArchiveError) in
            try archive.keep(
                KeptSettings(name: OfficeSettings.fileName, text: changed, validFrom: place.validFrom), digest: digest,
                at: Today.seconds)
        }
        return Folder.shortened(place.path)
    }

    static func read(_ file: String) throws -> String {
        let bytes = try FileBytes.read(file)
        return bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
    }

    static var headingCodes: [String] { ReportField.allCases.map(\.rawValue) }
}

extension SettingsSheet {
    /// The sheet of an office's settings; nil when it is not known where a file would be.
    init?(_ office: OfficeSettings) {
        guard let path = office.place?.path ?? office.path ?? office.newPath else { return nil }
        let outline = SettingsOutline(office.text, settings: office.settings)
        self.init(
            path: path, exists: office.path != nil || !office.text.isEmpty,
            entries: outline.items.map {
                SettingsEntry(
                    path: $0.path, title: $0.title, value: $0.value, isEditable: $0.isEditable, line: $0.line)
            })
    }
}
