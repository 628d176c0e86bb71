import Sheets
import Statistics

/// Puts registers together, one after another: their units become one list, their documents two.
///
/// A document is known by (unit, book, year, number), an issued one by (unit, year, number and symbol). Within one register
/// the first row with a key counts; among several the newest register, which is the one that reaches furthest.
struct RegisterBuilder {
    private let vocabulary: Vocabulary
    let crew: any Crew
    var findings: [Finding] = []
    var loadedSheets: [LoadedSheet] = []
    private(set) var units: [Unit] = []
    private var placeOf: [UnitID: Int32] = [:]
    private(set) var incomingSheets: [RecognisedSheet] = []
    private(set) var issuedSheets: [RecognisedSheet] = []
    private(set) var incoming: [IncomingEntry] = []
    private(set) var issued: [IssuedEntry] = []

    init(_ vocabulary: Vocabulary, crew: any Crew) {
        self.vocabulary = vocabulary
        self.crew = crew
    }

    /// Scans a register; false when `progress` stopped it.
    mutating func add(
        _ source: RecognisedSheet, directory: inout UnitDirectory, progress: (Int) -> Bool
    ) -> Bool {
        let title = titleUnit(of: source, directory)
        guard isUsable(source, title: title), max(incomingSheets.count, issuedSheets.count) < RowLocator.mostSheets
        else {
            note(source, accepted: 0, rejected: [])
            return true
        }
        if source.report == .incomingRegister {
            let scanner = IncomingScanner(source, sheet: incomingSheets.count, title: title, vocabulary: vocabulary)
            guard let entries = entries(from: scanner, &directory, progress) else { return false }
            incomingSheets.append(source)
            // Of a single large register there is never a second copy in memory.
            if incoming.isEmpty { incoming = entries } else { incoming += entries }
        } else {
            let scanner = IssuedScanner(source, sheet: issuedSheets.count, title: title, vocabulary: vocabulary)
            guard let entries = entries(from: scanner, &directory, progress) else { return false }
            issuedSheets.append(source)
            if issued.isEmpty { issued = entries } else { issued += entries }
        }
        return true
    }

    /// The registers as one source of documents; nil when there are none.
    mutating func finish() -> RegisterSource? {
        guard !incoming.isEmpty || !issued.isEmpty else { return nil }
        // Handed over, so that there is never a second copy in memory.
        func taken<Entry>(_ entries: inout [Entry]) -> [Entry] {
            defer { entries = [] }
            return entries
        }
        return RegisterSource(
            units: units, incoming: incoming.isEmpty ? nil : finishIncoming(taken(&incoming)),
            issued: issued.isEmpty ? nil : finishIssued(taken(&issued)))
    }

    /// What `scanner` finds, with the units of the source; nil when `progress` stopped it.
    private mutating func entries<Scanner: RegisterScanner>(
        from scanner: consuming Scanner, _ directory: inout UnitDirectory, _ progress: (Int) -> Bool
    ) -> [Scanner.Entry]? {
        guard scanner.scan(crew: crew, progress: progress) else { return nil }
        let complaints = scanner.complaints
        let places = places(of: scanner.units.spellings, in: complaints.source, &directory)
        let erasOf = scanner.units.spellings.map { eras(of: $0, directory) }
        findings += scanner.findings
        note(complaints.source, accepted: scanner.entries.count, rejected: complaints.rejectedRows)
        var entries = scanner.takeEntries()
        let hasEras = erasOf.contains { !$0.isEmpty }
        guard hasEras || places.indices.contains(where: { places[$0] != Int32(truncatingIfNeeded: $0) }) else {
            return entries
        }
        for place in entries.indices {
            let spelling = Int(entries[place].unit)
            entries[place].unit = places[spelling]
            guard hasEras, let era = erasOf[spelling].last(where: { $0.from <= entries[place].day }) else { continue }
            entries[place].unit = era.place
        }
        return entries
    }

    /// The units of different eras that a name without a number may mean, by the day they begin; empty where there is
    /// only one. Documents of two eras with one name never mix.
    private mutating func eras(
        of spelling: UnitColumn.Spelling, _ directory: UnitDirectory
    ) -> [(from: Int32, place: Int32)] {
        guard spelling.number.isEmpty else { return [] }
        return directory.eras(named: spelling.name).map { unit in
            (unit.validFrom?.daysSince1970 ?? .min, place(of: unit))
        }
    }

    /// The place of `unit` among all units.
    private mutating func place(of unit: Unit) -> Int32 {
        if let place = placeOf[unit.id] { return place }
        let place = Int32(truncatingIfNeeded: units.count)
        placeOf[unit.id] = place
        units.append(unit)
        return place
    }

    /// The place of each spelling's unit among all units.
    private mutating func places(
        of spellings: [UnitColumn.Spelling], in source: RecognisedSheet, _ directory: inout UnitDirectory
    ) -> [Int32] {
        var collected = FindingCollector()
        let places = spellings.map { spelling -> Int32 in
            guard
                let assigned = directory.assign(
                    number: spelling.number, name: spelling.name, parent: spelling.parent,
                    on: directory.eras(named: spelling.name).first?.validTo)
            else { return 0 }
            if let doubt = assigned.doubt {
                collected.add("unit") {
                    let read = [spelling.number, spelling.name].filter { !$0.isEmpty }.joined(separator: " ")
                    return Finding(doubt.kind, at: source.place(row: spelling.row, field: doubt.field), read: read)
                }
            }
            return place(of: assigned.unit)
        }
        findings += collected.findings
        return places
    }

    // MARK: What a register must have

    private mutating func titleUnit(of source: RecognisedSheet, _ directory: UnitDirectory) -> Unit? {
        guard source.column(.unitID) == nil, source.column(.unitName) == nil,
            let unit = unitNamed(inTitleOf: source, roster: directory.known)
        else { return nil }
        findings.append(Finding(.unitFromTitle(unit.name), at: source.place()))
        return unit
    }

    /// Whether the register tells whose documents these are, when they came and what became of them.
    private mutating func isUsable(_ source: RecognisedSheet, title: Unit?) -> Bool {
        if let reason = source.excerpt {
            findings.append(
                Finding(.reading(reason.kind), at: source.place(), read: reason.read, severity: .error))
            return false
        }
        var needed: [[ReportField]] =
            title == nil ? [[.unitID, .unitName] + (source.unitReceiver == nil ? [] : [.receiver])] : []
        if source.report == .incomingRegister {
            needed.append([.arrivalDate, .description])
            needed.append([.state, .processedDate, .replyReference])
        } else {
            needed.append([.signed])
        }
        let place = source.place(row: source.headerRows.upperBound)
        let missing = needed.filter { $0.allSatisfy { source.column($0) == nil } }
        for fields in missing {
            let named = fields.filter { $0 != .receiver && $0 != .description }
            findings.append(Finding(.columnsMissing(named, found: source.headings), at: place))
        }
        if source.report == .issuedRegister, source.column(.leaderSigned) == nil, !source.tellsSigner {
            findings.append(
                Finding(
                    .columnsMissing([.leaderSigned], found: source.headings), at: place, severity: .warning))
        }
        if missing.isEmpty, source.report == .incomingRegister, source.column(.arrivalDate) == nil {
            findings.append(Finding(.arrivalFromDescription, at: place))
        }
        return missing.isEmpty
    }

    private mutating func note(_ source: RecognisedSheet, accepted: Int, rejected: [Int]) {
        loadedSheets.append(
            LoadedSheet(
                file: source.file, sheet: source.sheet.name, report: source.report, period: source.period,
                accepted: accepted, rejectedRows: rejected))
        if accepted == 0, rejected.isEmpty { findings.append(Finding(.noRows, at: source.place())) }
    }
}
