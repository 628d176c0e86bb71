import Sheets
import Statistics

/// The columns that say which unit a row of a register belongs to: by number, else by name, else the unit named in the
/// title for all rows. Rows get small numbers while they are scanned; which unit each number is gets settled once,
/// afterwards.
struct UnitColumn {
    /// How a unit was first written.
    struct Spelling {
        let number: String
        let name: String
        let parent: String
        /// Row in the sheet, from 1.
        let row: Int
    }

    private let numberColumn: Int
    private let nameColumn: Int
    private let parentColumn: Int
    private var numbers = WordTable()
    private var names = WordTable()
    /// The units in the order they were met.
    private(set) var spellings: [Spelling] = []
    private let fixed: Bool

    /// The columns of `sheet`; `title` is the unit of all rows when there are none.
    init(_ sheet: RecognisedSheet, title: Unit?) {
        numberColumn = sheet.column(.unitID) ?? -1
        let receiver = title == nil && sheet.column(.unitID) == nil ? sheet.unitReceiver : nil
        nameColumn = sheet.column(.unitName) ?? receiver ?? -1
        parentColumn = sheet.column(.parentID) ?? -1
        fixed = numberColumn < 0 && nameColumn < 0
        if fixed, let title {
            spellings = [Spelling(number: title.id.text, name: title.name, parent: "", row: 0)]
        }
    }

    /// Whether rows can be assigned at all.
    var isUsable: Bool { !fixed || !spellings.isEmpty }

    /// The number of the row's unit; -1 when the row names none, ``several`` when it names more than one.
    @inline(__always)
    mutating func code(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> Int32 {
        if fixed { return spellings.isEmpty ? -1 : 0 }
        let (start, end) = row.trimmed(numberColumn, in: bytes)
        if start < end {
            let code = numbers.code(bytes, start, end)
            return code >= 0 ? code : learn(row, bytes, start, end, isNumber: true)
        }
        let (first, last) = row.trimmed(nameColumn, in: bytes)
        guard first < last else { return -1 }
        let code = names.code(bytes, first, last)
        return code >= 0 ? code : learn(row, bytes, first, last, isNumber: false)
    }

    /// Two units in one cell: whose document it is, is not known.
    static let several: Int32 = -2

    private mutating func learn(
        _ row: borrowing RowFields, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isNumber: Bool
    ) -> Int32 {
        let spelling = Spelling(
            number: unitNumber(row.text(numberColumn, in: bytes)),
            name: RowNames.withoutPerson(trimmedCell(row.text(nameColumn, in: bytes))),
            parent: unitNumber(row.text(parentColumn, in: bytes)), row: row.number)
        guard !spelling.number.isEmpty || !spelling.name.isEmpty else { return -1 }
        if spelling.number.isEmpty, RowNames.areSeveralUnits(spelling.name) { return Self.several }
        let code = Int32(truncatingIfNeeded: spellings.count)
        let isKept = isNumber ? numbers.insert(code, bytes, start, end) : names.insert(code, bytes, start, end)
        guard isKept else { return -1 }
        spellings.append(spelling)
        return code
    }
}
