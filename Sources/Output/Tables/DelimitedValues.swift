import Sheets
import Statistics

extension DelimitedWriter {
    /// The heading of a column; where its numbers stand without their sign, the heading has it.
    mutating func heading(_ title: String, _ kind: ColumnKind) {
        text(dialect == .excel && kind == .rate && !title.contains("%") ? "\(title) (%)" : title)
    }

    /// A value: counts without marks between thousands, so that spreadsheets take them for numbers.
    mutating func value(_ value: ColumnValue, as text: ColumnText) {
        switch value {
        case .count(let number): self.number(String(number))
        case .pace(let rate), .paceAtLeast(let rate): number(rate.ceiling.map { String($0) } ?? "")
        case .achieved(let rate):
            number(dialect == .excel ? decimals(rate.tenths, 1) : rate.isDefined ? text.text(value) : "")
        case .rate(let rate):
            let shown = rate.isDefined ? text.numbers.percent(rate) : ""
            number(dialect == .excel ? decimals(rate.hundredthsOfPercent, 2) : shown)
        case .publishedPercent(let percent): number(dialect == .excel ? String(percent) : "\(percent) %")
        case .flags(let flags):
            self.text(dialect == .excel ? text.text(value) : flags.map(\.rawValue).joined(separator: " "))
        case .change(let change): number(String(change.difference))
        case .points(let change):
            if dialect == .excel { return number(decimals(change.hundredthsOfPoint, 2)) }
            let points = text.numbers.points(change.hundredthsOfPoint)
            number(change.isDefined ? String(points.drop { $0 == "+" }) : "")
        case .trend(let open): self.text(open.map { String($0) }.joined(separator: " "))
        case .missing: self.text("")
        case .text, .group, .countBetween, .day, .verdict, .finish: self.text(text.text(value))
        }
    }

    /// A number of which `places` digits stand behind a comma: `45,87`; "" when there is none.
    private func decimals(_ number: Int?, _ places: Int) -> String {
        guard let number else { return "" }
        let digits = String(number.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        return (number < 0 ? "-" : "") + padded.dropLast(places) + "," + padded.suffix(places)
    }
}
