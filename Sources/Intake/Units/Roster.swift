import Sheets
import Statistics
import Text

/// The units an office expects (danh mục đơn vị): found by number, by name, or by the nearest name.
public struct Roster: Equatable, Sendable {
    /// The units in their order.
    public private(set) var units: [Unit] = []
    private var placeByID: [UnitID: Int] = [:]
    /// The units with each folded name or other name: one, or several where eras or offices share it.
    private var placesByName: [String: [Int]] = [:]

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

    /// The units with this name or other name, whatever its case, tones and punctuation.
    public func units(named name: String) -> [Unit] { units(foldedName: foldedForSearch(name)) }

    /// The unit with this name or other name. Of units of different eras with one name, the one that existed on `day`;
    /// nil when no unit or several have it.
    public func unit(named name: String, on day: CalendarDay? = nil) -> Unit? {
        Self.only(units(named: name), on: day)
    }

    /// The unit with a name of these folded words.
    func unit(foldedName words: some Sequence<Substring>, on day: CalendarDay?) -> Unit? {
        Self.only(units(foldedName: words.joined(separator: " ")), on: day)
    }

    private func units(foldedName name: String) -> [Unit] { (placesByName[name] ?? []).map { units[$0] } }

    private static func only(_ found: [Unit], on day: CalendarDay?) -> Unit? {
        guard found.count > 1, let day else { return found.count == 1 ? found[0] : nil }
        let valid = found.filter { $0.isValid(on: day) }
        return valid.count == 1 ? valid[0] : nil
    }

    /// The name that differs least from `name`, when one is near enough to be meant.
    public func nearestName(to name: String) -> String? {
        let spellings = units.lazy.flatMap { [$0.name] + $0.aliases }
        return Text.nearestName(to: name, among: spellings).flatMap { unit(named: $0)?.name ?? $0 }
    }

    private mutating func learn(_ name: String, at place: Int) {
        let key = foldedForSearch(name)
        guard !key.isEmpty, placesByName[key]?.contains(place) != true else { return }
        placesByName[key, default: []].append(place)
    }
}

/// A unit's number as it is compared: without the spaces, the apostrophe and the `.0` that spreadsheets leave.
func unitNumber(_ text: String) -> String {
    var number = trimmedCell(text)
    if number.hasSuffix(".0"), number.dropLast(2).allSatisfy(\.isNumber) { number.removeLast(2) }
    return number
}

/// Reads a roster (`parent_id,unit_id,name,group,aliases,successors,level,valid_from,valid_to`), its other names and its
/// successors separated by `|`. Only the number and the name must be there.
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
        func day(_ field: ReportField) -> CalendarDay? {
            switch readDay(cell(field)) {
            case .value(let day): return day
            case .blank: return nil
            case .problem(let problem):
                findings.add(
                    Finding(
                        .unreadable(field, problem), at: recognised.place(row: row + 1, field: field),
                        read: cell(field)))
                return nil
            }
        }
        let (validFrom, validTo) = (day(.validFrom), day(.validTo))
        if let validFrom, let validTo, validTo < validFrom {
            findings.add(
                Finding(.validityReversed, at: recognised.place(row: row + 1, field: .validTo), read: cell(.validTo)))
        }
        let successors = Succession.parse(cell(.successor))
        let shares = successors?.count ?? 0 > 1 ? successors?.map(\.share).reduce(0, +) : nil
        if successors == nil || shares.map({ $0 != 100 && !(successors ?? []).allSatisfy { $0.share == 100 } }) ?? false
        {
            findings.add(
                Finding(
                    .successorShares(sum: shares), at: recognised.place(row: row + 1, field: .successor),
                    read: cell(.successor)))
        }
        units.append(
            Unit(
                id: id, parent: parent.isEmpty ? nil : UnitID(parent), name: cell(.unitName), group: cell(.group),
                level: cell(.level),
                aliases: cell(.aliases).split(separator: "|").map { trimmedCell(String($0)) }.filter { !$0.isEmpty },
                validFrom: validFrom, validTo: validTo, successors: successors ?? []))
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
