import Statistics

/// Values of a row as the archive means them. Whatever lies outside what could have been written is damage.
extension Row {
    /// Numbers that are counted with stay far from where sums would overflow.
    static var largestCount: Int64 { 1 << 40 }

    /// A number.
    func int(_ column: Int) throws(DatabaseError) -> Int { Int(try int64(column)) }

    /// A number within `range`.
    func int(_ column: Int, in range: ClosedRange<Int>) throws(DatabaseError) -> Int {
        let value = try int(column)
        guard range.contains(value) else { throw .damaged }
        return value
    }

    /// How many: never negative.
    func count(_ column: Int) throws(DatabaseError) -> Int {
        let value = try int64(column)
        guard value >= 0, value <= Self.largestCount else { throw .damaged }
        return Int(value)
    }

    /// How many; nil where it is not known.
    func optionalCount(_ column: Int) throws(DatabaseError) -> Int? { isNull(column) ? nil : try count(column) }

    /// Yes or no.
    func bool(_ column: Int) throws(DatabaseError) -> Bool { try int(column, in: 0...1) == 1 }

    /// A day.
    func day(_ column: Int) throws(DatabaseError) -> CalendarDay {
        guard let days = Int32(exactly: try int64(column)), StoredDay.range.contains(days) else { throw .damaged }
        return CalendarDay(daysSince1970: days)
    }

    /// A day; nil where none is told.
    func optionalDay(_ column: Int) throws(DatabaseError) -> CalendarDay? { isNull(column) ? nil : try day(column) }

    /// A period in two columns; nil where none is told.
    func period(_ column: Int) throws(DatabaseError) -> ReportingPeriod? {
        guard let from = try optionalDay(column), let to = try optionalDay(column + 1) else { return nil }
        guard from <= to else { throw .damaged }
        return ReportingPeriod(from: from, to: to)
    }

    /// A text; nil where none is told.
    func optionalText(_ column: Int) throws(DatabaseError) -> String? { isNull(column) ? nil : try text(column) }

    /// A word that stands for itself.
    func word<Word: RawRepresentable<String>>(_ column: Int) throws(DatabaseError) -> Word {
        guard let word = Word(rawValue: try text(column)) else { throw .damaged }
        return word
    }

    /// The word that a small number stands for.
    func word<Word>(_ column: Int, of words: [Word]) throws(DatabaseError) -> Word {
        words[try int(column, in: 0...(words.count - 1))]
    }
}

/// Days are whole numbers since 1970-01-01, between 1900 and 2199 as in ``Statistics/CalendarDay``.
enum StoredDay {
    static let range: ClosedRange<Int32> = -25_567...84_005

    /// The condition of the schema that `column` is a day.
    static func isDay(_ column: String) -> String {
        "\(column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    }
}
