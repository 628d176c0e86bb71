import Sheets
import Statistics

/// A frozen evaluation as a file of its own: a line with day and digest, then the sealed text.
enum FrozenFile {
    private static let mark = "dondoc frozen evaluation"

    static func write(_ frozen: FrozenEvaluation, to path: String, replacing: Bool) throws {
        try OutputFile.write(
            "\(mark)\t\(frozen.day.iso)\t\(frozen.digest)\n\(frozen.text)", to: path, replacing: replacing)
    }

    static func read(_ path: String) throws -> FrozenEvaluation {
        let bytes = try FileBytes.read(path)
        let text = bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        let pieces = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let fields = pieces[0].split(separator: "\t")
        guard pieces.count == 2, fields.count == 3, fields[0] == mark, let day = CalendarDay(iso: fields[1]) else {
            throw Complaint(SettingsMessages.notAFrozen(path))
        }
        let frozen = FrozenEvaluation(day: day, text: String(pieces[1]), digest: String(fields[2]))
        guard frozen.period != nil else { throw Complaint(SettingsMessages.notAFrozen(path)) }
        return frozen
    }
}

/// Frozen evaluations as files in a folder of the user's own data, one each, named after what they hold.
struct FrozenFolder: FrozenEvaluationStore {
    private var folder: String? {
        let home = Console.variable("HOME").map { Folder.join($0, ".local/share") }
        return (Console.variable("XDG_DATA_HOME") ?? home).map { Folder.join($0, "dondoc/evaluations") }
    }

    func keep(_ evaluation: FrozenEvaluation) throws {
        guard let folder else { throw Complaint(SettingsMessages.noHome) }
        try Folder.make(folder)
        let path = Folder.join(folder, "\(evaluation.day.iso)-\(evaluation.digest.prefix(16)).dondoc")
        try FrozenFile.write(evaluation, to: path, replacing: true)
    }

    func frozenEvaluations() throws -> [FrozenEvaluation] {
        guard let folder, Folder.isFolder(folder) else { return [] }
        return try files(in: folder).filter { $0.hasSuffix(".dondoc") }.map { try FrozenFile.read($0) }
    }

    /// The files of the folder; none when it is empty.
    private func files(in folder: String) throws(FileError) -> [String] {
        do {
            return try Folder.files(in: folder)
        } catch {
            if error == .emptyFolder(folder) { return [] }
            throw error
        }
    }
}
