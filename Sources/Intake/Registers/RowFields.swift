import Sheets
import Statistics

/// One row of a register while it is scanned: where its fields stand in the bytes of the sheet, which every reading
/// takes as `bytes`. Nothing here makes a string unless a cell is written in an unusual way.
struct RowFields {
    /// The fields of the row.
    var fields: [FieldRange] = []
    /// Row in the sheet, from 1.
    var number = 0

    /// The bytes of a field without the plain spaces around it; an empty range when the row has no such field.
    @inline(__always)
    func trimmed(_ column: Int, in bytes: Span<UInt8>) -> (start: Int, end: Int) {
        guard column >= 0, column < fields.count else { return (0, 0) }
        let field = fields[column]
        var start = field.start
        var end = field.end
        while start < end, bytes[start] <= 0x20 { start &+= 1 }
        while end > start, bytes[end &- 1] <= 0x20 { end &-= 1 }
        return (start, end)
    }

    /// The text of a field; "" when the row has no such field.
    func text(_ column: Int, in bytes: Span<UInt8>) -> String {
        guard column >= 0, column < fields.count else { return "" }
        return Sheets.text(of: fields[column], in: bytes)
    }

    /// All texts of the row.
    func texts(in bytes: Span<UInt8>) -> [String] { fields.indices.map { text($0, in: bytes) } }

    /// Whether nothing stands in the row.
    func isBlank(in bytes: Span<UInt8>) -> Bool {
        for column in fields.indices {
            let (start, end) = trimmed(column, in: bytes)
            if start < end { return false }
        }
        return true
    }

    /// The day in a field.
    @inline(__always)
    func day(_ column: Int, in bytes: Span<UInt8>) -> CellReading<CalendarDay> {
        let (start, end) = trimmed(column, in: bytes)
        if start == end { return .blank }
        if let day = Self.plainDay(bytes, start, end) { return .value(day) }
        return readNumericDay(bytes, from: start, to: end) ?? readDay(text(column, in: bytes))
    }

    /// `2023-06-14` and `14/06/2023`, which nearly all registers have; nil for everything else.
    @inline(__always)
    private static func plainDay(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> CalendarDay? {
        guard end &- start == 10 else { return nil }
        // Two digits, or a number that makes the day impossible.
        func pair(_ place: Int) -> Int {
            let tens = bytes[start &+ place] &- 0x30
            let ones = bytes[start &+ place &+ 1] &- 0x30
            return tens <= 9 && ones <= 9 ? Int(tens) &* 10 &+ Int(ones) : -100_000
        }
        if bytes[start &+ 4] == 0x2D, bytes[start &+ 7] == 0x2D {
            return CalendarDay(year: pair(0) &* 100 &+ pair(2), month: pair(5), day: pair(8))
        }
        if bytes[start &+ 2] == 0x2F, bytes[start &+ 5] == 0x2F {
            return CalendarDay(year: pair(6) &* 100 &+ pair(8), month: pair(3), day: pair(0))
        }
        return nil
    }

    /// The day in a field as it is meant, where a foreign locale has swapped day and month.
    @inline(__always)
    func day(_ column: Int, _ swapped: SwappedDays?, in bytes: Span<UInt8>) -> CellReading<CalendarDay> {
        let reading = day(column, in: bytes)
        return swapped == nil ? reading : meant(reading, column, swapped, in: bytes)
    }

    @inline(never)
    private func meant(
        _ reading: CellReading<CalendarDay>, _ column: Int, _ swapped: SwappedDays?, in bytes: Span<UInt8>
    ) -> CellReading<CalendarDay> {
        swapped?.meant(reading, trimmedCell(text(column, in: bytes))) ?? reading
    }

    /// A hash of a field's bytes; 0 for a blank one.
    @inline(__always)
    func hash(_ column: Int, in bytes: Span<UInt8>) -> UInt32 {
        let (start, end) = trimmed(column, in: bytes)
        return start == end ? 0 : max(1, UInt32(truncatingIfNeeded: WordTable.hash(bytes, start, end)))
    }

    /// The digits a field begins with, as a number, and whether nothing follows them; nil when it begins otherwise or
    /// the number does not fit.
    @inline(__always)
    func leadingNumber(_ column: Int, in bytes: Span<UInt8>) -> (number: Int32, isWhole: Bool)? {
        let (start, end) = trimmed(column, in: bytes)
        var position = start
        if position < end, bytes[position] == 0x27 { position &+= 1 }
        let first = position
        var number = 0
        while position < end, bytes[position] &- 0x30 <= 9, position &- first < 12 {
            number = number &* 10 &+ Int(bytes[position] &- 0x30)
            position &+= 1
        }
        guard position > first, number <= Int(Int32.max) else { return nil }
        return (Int32(truncatingIfNeeded: number), position == end)
    }
}
