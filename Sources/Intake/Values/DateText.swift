import Statistics
import Text

/// Reads a day, day first always: `10/2/2023`, `14-06-2023`, `14.06.2023`, `14/06/23`, `2023-06-14`, `20230614`, the
/// spreadsheet serial `45091`, "ngày 14 tháng 6 năm 2023", `14-Jun-2023`. A time beside the day is ignored.
///
/// Two-digit years 00–79 are 2000–2079, 80–99 are 1980–1999. Serials count from 1899-12-30 and are taken from 1
/// January 1955 on, so that small numbers are not mistaken for days.
public func readDay(_ text: String) -> CellReading<CalendarDay> {
    let cell = trimmedCell(text)
    if isBlankCell(cell) { return .blank }
    if cell.hasPrefix("#") { return .problem(.formulaError) }
    let bytes = Array(cell.utf8)
    return readNumericDay(bytes.span, from: 0, to: bytes.count) ?? readDayInWords(cell)
}

/// Reads a day written in digits from the bytes `start ..< end`; nil when it is written in another way. Makes no
/// string: registers are scanned with it.
func readNumericDay(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> CellReading<CalendarDay>? {
    var position = start
    while position < end, bytes[position] == 0x20 { position += 1 }
    if position < end, bytes[position] == 0x27 { position += 1 }
    var numbers: (Int, Int, Int) = (0, 0, 0)
    var lengths: (Int, Int, Int) = (0, 0, 0)
    var found = 0
    while true {
        let first = position
        var number = 0
        while position < end, position - first < 9 {
            let digit = bytes[position] &- 0x30
            guard digit <= 9 else { break }
            number = number &* 10 &+ Int(digit)
            position += 1
        }
        guard position > first else { return nil }
        switch found {
        case 0: (numbers.0, lengths.0) = (number, position - first)
        case 1: (numbers.1, lengths.1) = (number, position - first)
        default: (numbers.2, lengths.2) = (number, position - first)
        }
        found += 1
        guard found < 3, position < end else { break }
        let mark = bytes[position]
        guard mark == 0x2F || mark == 0x2D || mark == 0x2E else { break }
        position += 1
    }
    if found == 1 || (found == 2 && lengths.0 == 5) {
        // A serial with the time of day as its fraction.
        while found == 2, position < end, bytes[position] &- 0x30 <= 9 { position += 1 }
        return isTimeOrNothing(bytes, from: position, to: end)
            ? day(serialOrCompact: numbers.0, digits: lengths.0) : nil
    }
    guard found == 3, isTimeOrNothing(bytes, from: position, to: end) else { return nil }
    if lengths.0 == 4 {
        guard lengths.1 <= 2, lengths.2 <= 2 else { return .problem(.notADate) }
        return day(numbers.2, numbers.1, numbers.0)
    }
    guard lengths.0 <= 2, lengths.1 <= 2, lengths.2 == 4 || lengths.2 == 2 else { return .problem(.notADate) }
    return day(numbers.0, numbers.1, lengths.2 == 2 ? fullYear(numbers.2) : numbers.2)
}

/// What may follow a day: nothing, or a blank or T and then a time.
private func isTimeOrNothing(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    guard bytes[start] == 0x20 || bytes[start] == 0x54 else { return false }
    for position in start..<end {
        switch bytes[position] {
        case 0x20, 0x30...0x3A, 0x2B, 0x2D, 0x2E, 0x54, 0x5A, 0x41, 0x50, 0x4D, 0x61, 0x70, 0x6D, 0x68: continue
        // Morning and afternoon, "SA" and "CH".
        case 0x53, 0x73, 0x43, 0x63, 0x48: continue
        default: return false
        }
    }
    return true
}

private func day(serialOrCompact number: Int, digits: Int) -> CellReading<CalendarDay> {
    if digits == 8 { return day(number % 100, number / 100 % 100, number / 10_000) }
    guard digits == 5, (20_090...99_999).contains(number) else { return .problem(.notADate) }
    return .value(CalendarDay(daysSince1970: Int32(number - 25_569)))
}

private func day(_ day: Int, _ month: Int, _ year: Int) -> CellReading<CalendarDay> {
    if let result = CalendarDay(year: year, month: month, day: day) { return .value(result) }
    if month > 12, CalendarDay(year: year, month: day, day: month) != nil { return .problem(.monthFirst) }
    return .problem(.noSuchDay)
}

private func fullYear(_ year: Int) -> Int { year < 80 ? 2000 + year : 1900 + year }

private let dateWords: Set<String> = [
    "ngay", "thang", "nam", "thg", "luc", "gio", "thu", "hai", "ba", "tu", "bon", "sau", "bay", "chu", "nhat", "date",
]

private let monthNames: [String: Int] = {
    var names: [String: Int] = [:]
    let full = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    for (place, name) in full.enumerated() {
        names[name] = place + 1
        names[String(name.prefix(3))] = place + 1
    }
    names["sept"] = 9
    return names
}()

/// Days with words in them, or with the time in front.
private func readDayInWords(_ cell: String) -> CellReading<CalendarDay> {
    var numbers: [(value: Int, digits: Int)] = []
    var monthPlace: Int?
    for part in cell.split(whereSeparator: { $0.isWhitespace || $0 == "," }) where !isTime(part) {
        for word in foldedForSearch(String(part)).split(separator: " ") {
            if let number = Int(word), word.utf8.count <= 8 {
                numbers.append((number, word.utf8.count))
            } else if let month = monthNames[String(word)] {
                monthPlace = numbers.count
                numbers.append((month, 1))
            } else if !dateWords.contains(String(word)) {
                return .problem(.notADate)
            }
        }
    }
    guard numbers.count == 3 else { return .problem(.notADate) }
    if monthPlace == 0 { numbers.swapAt(0, 1) }
    if numbers[0].digits == 4 { return day(numbers[2].value, numbers[1].value, numbers[0].value) }
    guard numbers[0].digits <= 2, numbers[1].digits <= 2 else { return .problem(.notADate) }
    switch numbers[2].digits {
    case 4: return day(numbers[0].value, numbers[1].value, numbers[2].value)
    case 2: return day(numbers[0].value, numbers[1].value, fullYear(numbers[2].value))
    default: return .problem(.notADate)
    }
}

/// `10:30`, `10:30:05`, `10h30`.
private func isTime(_ part: Substring) -> Bool {
    var marks = 0
    for byte in part.utf8 {
        switch byte {
        case 0x30...0x39: continue
        case 0x3A, 0x68: marks += 1
        default: return false
        }
    }
    return marks > 0
}

/// A day found inside a line of text, and the words before it.
struct DayInText {
    let day: CalendarDay
    /// Place of its first word in the folded words of the line.
    let place: Int
}

/// The full dates (with a four-digit year) in folded `words`, in order.
func days(in words: [Substring]) -> [DayInText] {
    var found: [DayInText] = []
    var place = 0
    while place < words.count {
        if let (day, length) = dayInWords(words[place...]) {
            found.append(DayInText(day: day, place: place))
            place += length
        } else {
            place += 1
        }
    }
    return found
}

/// The first full date in `text`.
func firstDay(in text: String) -> CalendarDay? {
    days(in: foldedForSearch(text).split(separator: " ")).first?.day
}

private func dayInWords(_ words: ArraySlice<Substring>) -> (CalendarDay, length: Int)? {
    var numbers: [(Int, digits: Int)] = []
    var length = 0
    for word in words {
        length += 1
        if let number = Int(word), word.utf8.count <= 4 {
            numbers.append((number, word.utf8.count))
            if numbers.count == 3 { break }
        } else if numbers.isEmpty || (word != "thang" && word != "thg" && word != "nam") {
            return nil
        }
    }
    guard numbers.count == 3 else { return nil }
    let parts: (day: Int, month: Int, year: Int)
    if numbers[0].digits == 4, numbers[1].digits <= 2, numbers[2].digits <= 2 {
        parts = (numbers[2].0, numbers[1].0, numbers[0].0)
    } else if numbers[0].digits <= 2, numbers[1].digits <= 2, numbers[2].digits == 4 {
        parts = (numbers[0].0, numbers[1].0, numbers[2].0)
    } else {
        return nil
    }
    return CalendarDay(year: parts.year, month: parts.month, day: parts.day).map { ($0, length) }
}
