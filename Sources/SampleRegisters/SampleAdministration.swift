import Statistics

/// A synthetic administration whose registers can be written: a pure function of scale, seed, holidays and words.
///
/// The same arguments give the same bytes on every machine. At district scale the registers count up exactly to the
/// two published appendices, unit by unit; the documents themselves are made up and say so in their first line.
public struct SampleAdministration: Sendable {
    /// How large it is.
    public enum Scale: Equatable, Sendable {
        /// The 36 units of the published appendices: 56,912 incoming and 6,679 issued documents.
        case district
        /// One made-up province. `documents` counts incoming documents (0…1,000,000,000), `units` is 1…1,000,000;
        /// numbers outside are brought to the nearest bound.
        case province(documents: Int = 1_000_000, units: Int = 500)
        /// A made-up country of some sixty provinces, bounded likewise.
        case country(documents: Int = 42_000_000, units: Int = 15_000)
    }

    /// The files it consists of.
    public enum File: CaseIterable, Sendable {
        /// The register of incoming documents (sổ đăng ký văn bản đến).
        case incomingRegister
        /// The register of issued documents (sổ đăng ký văn bản đi).
        case issuedRegister
        /// The roster of units.
        case roster

        /// The name to write it under.
        public var name: String {
            switch self {
            case .incomingRegister: "so-van-ban-den.csv"
            case .issuedRegister: "so-van-ban-di.csv"
            case .roster: "units.csv"
            }
        }
    }

    /// The first day of all registers, 15/12/2022, as in the published appendices.
    public static let firstDay = CalendarDay(daysSince1970: 19_341)
    /// The last day of all registers, 14/06/2023: their as-of date.
    public static let lastDay = CalendarDay(daysSince1970: 19_522)

    /// The public holidays of Viet Nam in that time, as far as they are known to us.
    public static let publicHolidays = Set(
        [
            "2023-01-02", "2023-01-20", "2023-01-21", "2023-01-22", "2023-01-23", "2023-01-24", "2023-01-25",
            "2023-01-26", "2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03",
        ].compactMap { CalendarDay(iso: $0) })

    private let source: any UnitSource
    private let calendar: RegisterCalendar
    private let seed: UInt64
    private let words: Words
    private let book: Phrasebook

    /// The administration of `scale` that `seed` gives, in these words; offices rest on `holidays` and at weekends.
    public init(scale: Scale, seed: UInt64, holidays: Set<CalendarDay> = Self.publicHolidays, words: Words) {
        self.seed = seed
        self.words = words
        book = Phrasebook(words)
        source =
            switch scale {
            case .district: PublishedUnits(words)
            case .province(let documents, let units):
                MadeUnits(documents: documents, units: units, districtsPerProvince: nil, seed: seed, words: words)
            case .country(let documents, let units):
                MadeUnits(documents: documents, units: units, districtsPerProvince: 6, seed: seed, words: words)
            }
        calendar = RegisterCalendar(
            from: Self.firstDay, through: Self.lastDay, holidays: holidays, seed: SplitMix64.seed(seed, 10))
    }

    /// How many units it has.
    public var unitCount: Int { source.count }

    /// Writes `file` in order, handing it to `sink` in chunks of about 1 MB; the text is UTF-8. No more than one unit's
    /// documents are held at a time. Throws what `sink` throws, and stops there.
    public func write(_ file: File, to sink: ([UInt8]) throws -> Void) rethrows {
        let writer = RegisterWriter(calendar: calendar, book: book)
        var bytes = writer.emptyChunk()
        switch file {
        case .incomingRegister:
            bytes += RegisterText.heading(
                title: RegisterText.incomingTitle, columns: RegisterText.incomingColumns, calendar: calendar)
            try forEachUnit { try writer.writeIncoming($0, to: &bytes, sink: sink) }
        case .issuedRegister:
            bytes += RegisterText.heading(
                title: RegisterText.issuedTitle, columns: RegisterText.issuedColumns, calendar: calendar)
            try forEachUnit(onlyIssued: true) { try writer.writeIssued($0, to: &bytes, sink: sink) }
        case .roster:
            bytes += RosterWriter.heading
            for index in 0..<source.count {
                RosterWriter.append(source.quota(at: index).unit, to: &bytes)
                try writer.flush(&bytes, to: sink)
            }
        }
        try writer.flush(&bytes, always: true, to: sink)
    }

    /// Plans each unit in turn; the directory is made anew only where the place changes.
    private func forEachUnit(onlyIssued: Bool = false, _ body: (PlannedUnit) throws -> Void) rethrows {
        var known: (place: Place, numbers: (Int, Int), directory: Directory)?
        for index in 0..<source.count {
            let numbers = source.placeNumbers(at: index)
            if known.map({ $0.numbers != numbers }) ?? true {
                let place = source.place(at: index)
                let directory = Directory(
                    place: place, words: words, provinceSeed: SplitMix64.seed(seed, 11, UInt64(numbers.province)),
                    districtSeed: SplitMix64.seed(seed, 12, UInt64(numbers.place)))
                known = (place, numbers, directory)
            }
            guard let known else { continue }
            let quota = source.quota(at: index)
            let institution = quota.institution.resolved(in: known.place)
            let planner = UnitPlanner(
                calendar: calendar, quota: quota, institution: institution, directory: known.directory,
                seed: SplitMix64.seed(seed, 13, UInt64(index)), reachesLastDay: index == 0)
            try body(
                PlannedUnit(
                    quota: quota, institution: institution, reference: ReferenceForm(institution, words),
                    directory: known.directory, plan: planner.plan(onlyIssued: onlyIssued)))
        }
    }
}
