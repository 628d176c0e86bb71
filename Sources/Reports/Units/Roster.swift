import Sheets
import Statistics
import VietnameseText

/// The units an office expects (danh mục đơn vị): found by number, by name, or by the nearest name.
public struct Roster: Equatable, Sendable {
    /// The units in their order.
    public private(set) var units: [Unit] = []
    private var placeByID: [UnitID: Int] = [:]
    /// Folded names and other names; a name that several units share has no place.
    private var placeByName: [String: Int?] = [:]

    /// A roster of `units`; of units with the same number the first is kept.
    public init(_ units: some Sequence<Unit> = []) {
        for unit in units { add(unit) }
    }

    /// Adds a unit unless its number is known.
    public mutating func add(_ unit: Unit) {
        guard placeByID[unit.id] == nil else { return }
        placeByID[unit.id] = units.count
        for name in [unit.name] + unit.aliases { learn(name, at: units.count) }
        units.append(unit)
    }

    /// Whether there are no units.
    public var isEmpty: Bool { units.isEmpty }

    /// The unit with this number.
    public func unit(_ id: UnitID) -> Unit? { placeByID[id].map { units[$0] } }

    /// The unit with this name or other name, whatever its case, tones and punctuation.
    public func unit(named name: String) -> Unit? {
        placeByName[foldedForSearch(name)].flatMap { $0 }.map { units[$0] }
    }

    /// The unit with a name of these folded words.
    func unit(foldedName words: some Sequence<Substring>) -> Unit? {
        placeByName[words.joined(separator: " ")].flatMap { $0 }.map { units[$0] }
    }

    /// Whether several units have this name.
    public func isAmbiguous(_ name: String) -> Bool { placeByName[foldedForSearch(name)] == .some(nil) }

    /// The name that differs least from `name`, when one is near enough to be meant.
    public func nearestName(to name: String) -> String? {
        let spellings = units.lazy.flatMap { [$0.name] + $0.aliases }
        return VietnameseText.nearestName(to: name, among: spellings).flatMap { unit(named: $0)?.name ?? $0 }
    }

    private mutating func learn(_ name: String, at place: Int) {
        let key = foldedForSearch(name)
        guard !key.isEmpty else { return }
        if let known = placeByName[key] {
            if known != place { placeByName[key] = .some(nil) }
        } else {
            placeByName[key] = place
        }
    }
}

/// A unit's number as it is compared: without the spaces, the apostrophe and the `.0` that spreadsheets leave.
func unitNumber(_ text: String) -> String {
    var number = trimmedCell(text)
    if number.hasSuffix(".0"), number.dropLast(2).allSatisfy(\.isNumber) { number.removeLast(2) }
    return number
}

/// Reads a roster (`parent_id,unit_id,name,group,aliases,successor_2025`), its other names separated by `|`.
func readRoster(_ recognised: RecognisedSheet) -> (units: [Unit], rejected: [Int], findings: [Finding]) {
    var units: [Unit] = []
    var findings = FindingCollector()
    for finding in defects(in: recognised) { findings.add(finding) }
    var rejected: [Int] = []
    var rowOf: [UnitID: Int] = [:]
    let rows = recognised.sheet.rows(limit: mostUnitRows)
    for (row, cells) in rows.enumerated().dropFirst(recognised.firstDataRow) {
        func cell(_ field: ReportField) -> String {
            guard let column = recognised.column(field), column < cells.count else { return "" }
            return trimmedCell(cells[column])
        }
        let number = unitNumber(cell(.unitID))
        guard cells.contains(where: { !trimmedCell($0).isEmpty }) else { continue }
        guard !number.isEmpty else {
            rejected.append(row + 1)
            findings.add(
                Finding(
                    .unitMissing, at: recognised.place(row: row + 1, field: .unitID),
                    read: rowText(recognised.shown(cells)),
                    severity: .warning))
            continue
        }
        let id = UnitID(number)
        if let first = rowOf[id] {
            let place = recognised.place(row: row + 1, field: .unitID)
            rejected.append(row + 1)
            findings.add(Finding(.duplicateUnit(firstRow: first), at: place, read: number))
            continue
        }
        rowOf[id] = row + 1
        let parent = unitNumber(cell(.parentID))
        let successor = cell(.successor)
        units.append(
            Unit(
                id: id, parent: parent.isEmpty ? nil : UnitID(parent), name: cell(.unitName), group: cell(.group),
                aliases: cell(.aliases).split(separator: "|").map { trimmedCell(String($0)) }.filter { !$0.isEmpty },
                successor: successor.isEmpty ? nil : successor))
    }
    return (units, rejected, findings.findings)
}

/// Tables of units are read up to so many rows: the whole country has some 15,000 units.
let mostUnitRows = 200_000

/// What is wrong with the format of a small table.
func defects(in source: RecognisedSheet) -> [Finding] {
    var findings: [Finding] = []
    source.sheet.forEachRecord { _, _, position in
        findings += defects(of: position, in: source)
        return findings.count < 100 && position.record < mostUnitRows
    }
    return findings
}

/// What is wrong with the format of a row.
func defects(of record: RecordPosition, in source: RecognisedSheet) -> [Finding] {
    var kinds: [FindingKind] = []
    if record.hasUnclosedQuote { kinds.append(.quoteNotClosed) }
    if record.isCut { kinds.append(.rowTooLong) }
    return kinds.map { Finding($0, at: source.place(row: record.record)) }
}

/// The text of a row for a finding, so that nothing read is lost: cells separated by bars, cut at 300 characters.
func rowText(_ cells: [String]) -> String {
    let text = cells.map(trimmedCell).joined(separator: " | ")
    return text.count <= 300 ? text : String(text.prefix(299)) + "…"
}
