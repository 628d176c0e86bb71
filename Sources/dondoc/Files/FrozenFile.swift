import Archive
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

/// Frozen evaluations in the archive, which is made when there is none.
struct FrozenArchive: FrozenEvaluationStore {
    /// Where the archive lies.
    let path: String

    func keep(_ evaluation: FrozenEvaluation) throws {
        let archive = try ArchiveFile.openForWriting(path)
        try ArchiveFile.telling(path) { () throws(ArchiveError) in try archive.keep(evaluation) }
    }

    func frozenEvaluations() throws -> [FrozenEvaluation] {
        guard let archive = try ArchiveFile.openExisting(path) else { return [] }
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in try archive.frozenEvaluations() }
    }
}
