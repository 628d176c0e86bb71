import Statistics

/// Where the row of a document stands: the sheet and the byte in it, in 64 bits.
struct RowLocator: Equatable {
    /// As an entry keeps it.
    let packed: UInt64

    /// So many registers can be told apart.
    static let mostSheets = 1 << 16

    /// `sheet` is the place of the register among those read together, below ``mostSheets``.
    init(sheet: Int, offset: Int) {
        packed = UInt64(truncatingIfNeeded: sheet) << 48 | UInt64(truncatingIfNeeded: offset)
    }

    init(packed: UInt64) { self.packed = packed }

    var sheet: Int { Int(packed >> 48) }
    var offset: Int { Int(packed & 0xFFFF_FFFF_FFFF) }
}

extension IncomingEntry: RegisterEntry {
    var day: Int32 { arrival }
    var row: RowLocator { RowLocator(packed: locator) }
}

extension IssuedEntry: RegisterEntry {
    var day: Int32 { date }
    var row: RowLocator { RowLocator(packed: locator) }
}

extension RecognisedSheet {
    /// What the columns of a register tell of its documents; whether its states tell how far open ones are is for the
    /// entries to say.
    var toldFacts: ToldFacts {
        var facts: ToldFacts = []
        func has(_ fields: ReportField...) -> Bool { fields.contains { column($0) != nil } }
        // A reply shows that a document was answered; without one it may have been closed all the same.
        if has(.state, .processedDate) { facts.insert(.outcome) }
        // A day of completion alone does not say whether a document was answered or closed.
        if has(.state, .replyReference) { facts.insert(.kindOfOutcome) }
        if has(.dueDate) { facts.insert(.due) }
        if has(.medium, .electronic, .paper) { facts.insert(.medium) }
        if has(.signed) { facts.insert(.signature) }
        if has(.leaderSigned) || tellsSigner { facts.insert(.leaderSignature) }
        if has(.exempt) { facts.insert(.exemption) }
        return facts
    }

    /// The days a register covers: those of its title, else of its documents; the units are those it has documents of.
    func coverage(_ kind: FiguresKind, days: ClosedRange<Int32>, units: [Int32], tells: ToldFacts) -> RegisterCoverage {
        let first = CalendarDay(daysSince1970: days.lowerBound)
        let last = CalendarDay(daysSince1970: days.upperBound)
        return RegisterCoverage(
            kind: kind, from: min(period?.from ?? first, first), through: title.asOf ?? period?.to ?? last,
            units: units,
            tells: tells)
    }
}

/// What one register tells of the days and units of its documents, gathered entry by entry.
struct SheetReach {
    private(set) var first = Int32.max
    private(set) var lastArrival = Int32.min
    private(set) var last = Int32.min
    private(set) var tellsProgress = false
    /// Whether documents that are electronic and on paper too are told from others.
    private(set) var tellsPaperToo = false
    /// In how many rows a due day stands that cannot be read, and how many rows there are.
    private var unreadDueDays = 0
    private var rows = 0
    /// In how many rows words speak of a due day that no cell gives.
    private(set) var timedByWords = 0
    private(set) var units: Set<Int32> = []

    mutating func add(
        unit: Int32, first day: Int32, last: Int32, isInProgress: Bool = false, saysTiming: Bool = false,
        isDueUnread: Bool = false, isWithPaper: Bool = false
    ) {
        first = min(first, day)
        lastArrival = max(lastArrival, day)
        self.last = max(self.last, last)
        if isInProgress { tellsProgress = true }
        if isWithPaper { tellsPaperToo = true }
        if saysTiming { timedByWords += 1 }
        rows += 1
        if isDueUnread { unreadDueDays += 1 }
        if lastUnit != unit {
            lastUnit = unit
            units.insert(unit)
        }
    }

    private var lastUnit = Int32(-1)

    /// What the registers cover, in the order of their sheets.
    static func coverage(
        of reaches: [SheetReach], _ sheets: [RecognisedSheet], _ kind: FiguresKind
    ) -> [RegisterCoverage] {
        zip(sheets, reaches).compactMap { $1.coverage($0, kind, isOnly: sheets.count == 1) }
    }

    /// The coverage of its register; nil when it has no documents.
    private func coverage(_ sheet: RecognisedSheet, _ kind: FiguresKind, isOnly: Bool) -> RegisterCoverage? {
        guard first <= last else { return nil }
        var tells = sheet.toldFacts
        if tellsProgress { tells.insert(.progress) }
        if tellsPaperToo { tells.insert(.paperToo) }
        // A blank due day beside "quá hạn" is not a document without one: nothing of timing is told then.
        if timedByWords > 0 { tells.remove(.due) }
        // Nor is one that cannot be read; a few among many are told one by one.
        if unreadDueDays * 20 > rows { tells.remove(.due) }
        // One register alone covers whatever units there are.
        var coverage = sheet.coverage(kind, days: first...last, units: units.sorted(), tells: tells)
        if isOnly { coverage.units = nil }
        return coverage
    }
}
