/// Numbers of a workbook as text: the shortest decimal that means the same number, without an exponent in the range
/// people write. Moving the decimal point works on these digits, so percentages are exact.
struct NumberText: Equatable {
    private let isNegative: Bool
    /// Without zeros at either end; empty for zero.
    private let digits: [UInt8]
    /// Where the decimal point stands, counted from before the first digit.
    private let point: Int
    /// Numbers with more zeros than this between point and digits keep an exponent.
    private static let mostZeros = 15

    /// The number that `text` writes as workbooks store it (`0.75180000000000002`, `1.5E-3`); nil when it is none.
    init?(_ text: some Collection<UInt8>) {
        let isNumeric = text.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
        guard isNumeric, text.count <= 64, let value = Double(String(decoding: text, as: UTF8.self)) else { return nil }
        self.init(value)
    }

    /// Nil for what is no finite number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        isNegative = value < 0
        // The description is the shortest decimal that reads back as the same number: 0.7518, 1.5e-07, 1501.0.
        let parts = value.magnitude.description.split(separator: "e", maxSplits: 1)
        let mantissa = (parts.first ?? "0").split(separator: ".", maxSplits: 1)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = mantissa.first.map { Array($0.utf8) } ?? []
        let fraction = mantissa.count > 1 ? Array(mantissa[1].utf8) : []
        var all = whole + fraction
        let leading = all.prefix { $0 == 0x30 }.count
        all.removeFirst(leading)
        while all.last == 0x30 { all.removeLast() }
        digits = all
        point = all.isEmpty ? 0 : whole.count - leading + exponent
    }

    /// The number; `percent` writes a hundred times as much and the sign behind it.
    func text(asPercent percent: Bool = false) -> String {
        let point = percent && !digits.isEmpty ? point + 2 : point
        let end = percent ? "%" : ""
        if digits.isEmpty { return "0" + end }
        var text = isNegative ? "-" : ""
        if point > digits.count + Self.mostZeros || point < -Self.mostZeros {
            text += Self.string(digits.prefix(1))
            if digits.count > 1 { text += "." + Self.string(digits.dropFirst()) }
            return text + "E\(point - 1)" + end
        }
        if point <= 0 {
            text += "0." + String(repeating: "0", count: -point) + Self.string(digits[...])
        } else if point >= digits.count {
            text += Self.string(digits[...]) + String(repeating: "0", count: point - digits.count)
        } else {
            text += Self.string(digits[..<point]) + "." + Self.string(digits[point...])
            // As text, 1.501 is how offices write one thousand five hundred and one; the number is 1.5010.
            if !percent, point <= 3, digits.count == point + 3 { text += "0" }
        }
        return text + end
    }

    /// The number as a cell of that format means it; a number that is no day or time stays a number.
    func text(_ format: NumberFormat, _ epoch: SerialDate.Epoch) -> String {
        if format == .percent { return text(asPercent: true) }
        let plain = text()
        guard format != .plain, let value = Double(plain) else { return plain }
        let shown =
            format == .elapsed ? SerialDate.elapsed(value) : SerialDate.text(value, epoch, isTime: format == .time)
        return shown ?? plain
    }

    private static func string(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}
