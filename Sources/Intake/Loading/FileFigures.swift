import Statistics

/// Figures of other days from the files that were read: their reports as they are, their registers counted.
struct FileFigures: FiguresSource {
    private let intake: ReportLoader
    private let registers: RegisterSource?
    private let options: LoadOptions

    init(_ intake: ReportLoader, documents: RegisterSource?, options: LoadOptions) {
        self.intake = intake
        registers = documents
        self.options = options
    }

    var snapshotDays: [CalendarDay] { Set(intake.appendices.compactMap(\.asOf)).sorted() }

    var registerDays: ClosedRange<CalendarDay>? {
        guard let first = registers?.firstDay, let last = registers?.lastDay else { return nil }
        return first...last
    }

    var documents: (any DocumentSource)? { registers }

    func snapshot(asOf day: CalendarDay) throws -> Snapshot? {
        guard snapshotDays.contains(day) || registerDays.map({ $0.lowerBound <= day }) ?? false else { return nil }
        var options = self.options
        options.asOf = day
        let assembly = try Assembly(intake, documents: registers, options: options)
        return assembly.snapshot.asOf == day && assembly.hasFigures ? assembly.snapshot : nil
    }
}
