import Dashboard
import Statistics

/// One reading of the files or the archive: everything that answers about it. Swapped whole, so that an answer never
/// mixes two readings.
struct Reading: Sendable {
    let id: ReadingID
    let result: LoadResult

    var assessment: Assessment { result.data.assessment }
    var figures: any FiguresSource { result.figures }
    var office: OfficeSettings { result.office }

    /// The documents, where there are some of the kind asked for.
    func documents(_ holds: KeyPath<(incoming: Bool, issued: Bool), Bool>) -> (any DocumentSource)? {
        result.documents.flatMap { $0.holds[keyPath: holds] ? $0 : nil }
    }

    /// A file whose text can no longer be trusted.
    var changedFile: String? { result.files.first { $0.hasChanged }?.path }
}

/// Nobody waits for what is being worked out: thrown where long work can stop.
struct NobodyWaits: Error {}

/// Figures that are worked out only as long as somebody waits for them.
struct WantedFigures: FiguresSource {
    let base: any FiguresSource
    let isWanted: @Sendable () -> Bool

    var snapshotDays: [CalendarDay] { base.snapshotDays }
    var registerDays: ClosedRange<CalendarDay>? { base.registerDays }
    var documents: (any DocumentSource)? { isWanted() ? base.documents : nil }

    func snapshot(asOf day: CalendarDay) throws -> Snapshot? {
        guard isWanted() else { throw NobodyWaits() }
        return try base.snapshot(asOf: day)
    }
}
