import Statistics
import Text

/// The days that someone said a table covers, because its title does not, or not rightly.
///
/// Headings stay from week to week and days do not: what was said is about the figures it was said of, and a file with
/// others is asked about again.
public struct SaidDays: Hashable, Sendable {
    /// The first day; nil where only the last one is known.
    public let from: CalendarDay?
    /// The last day: the figures are as of its end.
    public let to: CalendarDay

    /// Days; nil when they would end before they begin.
    public init?(from: CalendarDay?, to: CalendarDay) {
        if let from, from > to { return nil }
        (self.from, self.to) = (from, to)
    }

    /// Reads what was typed: "15/12/2022 - 14/06/2023", "14/06/2023", "tháng 6/2023"; nil when it tells no days.
    public init?(_ text: String, cutOff: CutOff = .standard) {
        for line in [text, "Từ ngày " + text, "Tính đến ngày " + text] {
            let title = TitleText(rows: [[line]], cutOff: cutOff)
            if title.isPeriodReversed { return nil }
            guard let to = title.asOf else { continue }
            self.init(from: title.period?.from, to: to)
            return
        }
        return nil
    }

    /// As an archive keeps it.
    var text: String { (from?.iso ?? "-") + " " + to.iso }

    /// What ``text`` wrote; nil for anything else.
    init?(kept: some StringProtocol) {
        let parts = kept.split(separator: " ")
        guard parts.count == 2, let to = readDay(String(parts[1])).value else { return nil }
        let from = parts[0] == "-" ? nil : readDay(String(parts[0])).value
        guard parts[0] == "-" || from != nil else { return nil }
        self.init(from: from, to: to)
    }

    /// For people.
    public func text(_ language: Language) -> String {
        let numbers = NumberText(language)
        guard let from else {
            return Phrase("đến ngày \(numbers.date(to))", "as of \(numbers.date(to))")[language]
        }
        return "\(numbers.date(from))–\(numbers.date(to))"
    }
}

/// Tells the figures of a table from those of another week: a number made of its units and counts (FNV-1a).
struct FigureStamp {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ units: [String], _ columns: [ReadColumn]) {
        for unit in units { add(unit.utf8) }
        for column in columns {
            add("|".utf8)
            for count in column.counts { add("\(count.map(String.init) ?? "-");".utf8) }
        }
    }

    private mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// As an archive keeps it.
    var text: String { String(value, radix: 16) }
}
