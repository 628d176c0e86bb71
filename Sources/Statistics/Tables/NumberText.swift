/// How numbers and dates are written in each language. The one place where figures become text.
public struct NumberText: Equatable, Sendable {
    /// Whose conventions are followed.
    public let language: Language

    /// The conventions of `language`.
    public init(_ language: Language) { self.language = language }

    /// What stands for a share of nothing and for figures that are missing.
    public static let missing = "—"

    /// `1.501` in Vietnamese, `1,501` in English.
    public func count(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var grouped = number < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place) % 3 == 0 { grouped += thousandsMark }
            grouped.append(digit)
        }
        return grouped
    }

    /// `3`, or between how many and how many: `3–5`.
    public func count(_ range: ClosedRange<Int>) -> String {
        range.lowerBound == range.upperBound
            ? count(range.lowerBound) : "\(count(range.lowerBound))–\(count(range.upperBound))"
    }

    /// A count; "—" when it is not known.
    public func count(_ number: Int?) -> String { number.map { (known: Int) in count(known) } ?? Self.missing }

    /// A share; "—" when it is not known.
    public func percent(_ rate: Rate?) -> String { rate.map { (known: Rate) in percent(known) } ?? Self.missing }

    /// `1.374/2.993`; "—" when it is not known.
    public func fraction(_ rate: Rate?) -> String { rate.map { (known: Rate) in fraction(known) } ?? Self.missing }

    /// `75,18 %` in Vietnamese, `75.18 %` in English; "—" when undefined. All and nothing are exact: `100 %` only when
    /// part equals whole, `0 %` only when the part is 0.
    public func percent(_ rate: Rate) -> String {
        guard let hundredths = rate.hundredthsOfPercent else { return Self.missing }
        if hundredths % 10_000 == 0 { return "\(hundredths / 100) %" }
        return "\(count(hundredths / 100))\(decimalMark)\(twoDigits(hundredths % 100)) %"
    }

    /// A share in a sentence, with one decimal: `50,4 %`; "—" when undefined. What is not all never shows as all.
    public func tenthsOfPercent(_ rate: Rate) -> String {
        guard let tenths = rate.tenthsOfPercent else { return Self.missing }
        return tenths % 1000 == 0
            ? "\(tenths / 10) %" : "\(count(tenths / 10))\(decimalMark)\(tenths % 10) %"
    }

    /// A target or threshold: `20 %` when it is whole, `12,50 %` otherwise.
    public func limit(_ rate: Rate) -> String {
        guard let hundredths = rate.hundredthsOfPercent, hundredths % 100 == 0 else { return percent(rate) }
        return "\(count(hundredths / 100)) %"
    }

    /// A whole percentage as published: `75 %`; "—" when there is none.
    public func publishedPercent(_ percent: Int?) -> String { percent.map { "\($0) %" } ?? Self.missing }

    /// A whole percentage as a letter writes it: `75 %`; what is not all or nothing and would be rounded to it has its
    /// hundredths: `0,30 %`, `99,70 %`.
    public func wholePercent(_ rate: Rate) -> String {
        guard let whole = rate.roundedPercent, let told = rate.percentToTell else { return Self.missing }
        return told == Double(whole) ? publishedPercent(whole) : percent(rate)
    }

    /// A pace of one unit: the next whole number of documents, "—" when undefined.
    public func wholePace(_ rate: Rate) -> String { rate.ceiling.map(count) ?? Self.missing }

    /// A pace with one decimal: `770,1`; "—" when undefined.
    public func pace(_ rate: Rate) -> String {
        guard let tenths = rate.tenths else { return Self.missing }
        return "\(count(tenths / 10))\(decimalMark)\(tenths % 10)"
    }

    /// Two paces that stand beside each other, with as many decimals as it takes to see which is greater: "1,0" is never
    /// said to be too slow for "1,0". One decimal where they are the same.
    public func paces(_ first: Rate, _ second: Rate) -> (String, String) {
        guard first.isDefined, second.isDefined, first.compared(to: second) != .equal else {
            return (pace(first), pace(second))
        }
        func text(_ rate: Rate, _ digits: Int, scale: Int) -> String {
            guard let number = rate.rounded(scale: scale) else { return Self.missing }
            let fraction = String(number % scale)
            return count(number / scale) + decimalMark + String(repeating: "0", count: digits - fraction.count)
                + fraction
        }
        let scales = [(1, 10), (2, 100), (3, 1_000), (4, 10_000)]
        let texts = scales.lazy.map { (text(first, $0, scale: $1), text(second, $0, scale: $1)) }
        return texts.first { $0 != $1 } ?? (fraction(first), fraction(second))
    }

    /// `14/06/2023` in Vietnamese, `2023-06-14` in English.
    public func date(_ day: CalendarDay) -> String {
        guard language == .vietnamese else { return day.iso }
        let (year, month, number) = day.components
        return "\(twoDigits(number))/\(twoDigits(month))/\(year)"
    }

    /// `14/06` in Vietnamese, `06-14` in English.
    public func dayAndMonth(_ day: CalendarDay) -> String {
        let (_, month, number) = day.components
        return language == .vietnamese
            ? "\(twoDigits(number))/\(twoDigits(month))" : "\(twoDigits(month))-\(twoDigits(number))"
    }

    /// `207/1.501`.
    public func fraction(_ rate: Rate) -> String { "\(count(rate.part))/\(count(rate.whole))" }

    private var thousandsMark: String { language == .vietnamese ? "." : "," }
    var decimalMark: String { language == .vietnamese ? "," : "." }
}
