import Statistics

/// A percentage as it was printed, exactly: 75,18 % is 7,518 with 2 decimals.
public struct PrintedPercent: Hashable, Sendable {
    /// The digits without the mark.
    public let scaled: Int
    /// How many of them stand after the mark (0–4).
    public let decimals: Int

    /// A percentage.
    public init(_ scaled: Int, decimals: Int = 0) {
        self.scaled = scaled
        self.decimals = decimals
    }

    /// Rounded half up to a whole percentage.
    public var whole: Int { (scaled + Self.power(decimals) / 2) / Self.power(decimals) }

    /// What `rate` is at as many decimals as were printed, rounded half up; nil for a share of nothing.
    public static func recomputed(_ rate: Rate, decimals: Int) -> PrintedPercent? {
        guard rate.isDefined, rate.part >= 0 else { return nil }
        let (scaled, overflow) = rate.part.multipliedReportingOverflow(by: 200 * power(decimals))
        guard !overflow, rate.whole < Int.max / 4 else { return nil }
        let (sum, carried) = scaled.addingReportingOverflow(rate.whole)
        return carried ? nil : PrintedPercent(sum / (2 * rate.whole), decimals: decimals)
    }

    /// `75.18`, for messages.
    public var text: String {
        guard decimals > 0 else { return "\(scaled)" }
        let digits = String(scaled % Self.power(decimals))
        return "\(scaled / Self.power(decimals))."
            + String(repeating: "0", count: max(0, decimals - digits.utf8.count)) + digits
    }

    private static func power(_ decimals: Int) -> Int {
        (0..<max(0, min(decimals, 4))).reduce(1) { power, _ in power * 10 }
    }
}

/// Reads a percentage: `75`, `75%`, `75,18 %`. A fraction such as `0.75` means 75 % only where the cell is known to
/// be formatted as a percentage (`isPercentFormatted`); otherwise it is 0.75 %, and recomputing it will tell.
public func readPercent(_ text: String, isPercentFormatted: Bool = false) -> CellReading<PrintedPercent> {
    let cell = trimmedCell(text)
    if isBlankCell(cell) { return .blank }
    if cell.hasPrefix("#") { return .problem(.formulaError) }
    var scalars = Array(cell.unicodeScalars)
    var isMarked = false
    while let last = scalars.last, last == "%" || isCellSpace(last) {
        isMarked = isMarked || last == "%"
        scalars.removeLast()
    }
    let isNegative = scalars.first == "-" || scalars.first == "−"
    if isNegative { scalars.removeFirst() }
    guard let number = DecimalText(scalars, singleMarkIsDecimal: true) else { return .problem(.notANumber) }
    guard let integer = number.integer, integer <= 1_000_000 else { return .problem(.tooLarge) }
    var digits = number.fraction
    var scaled = integer
    if isPercentFormatted, !isMarked {
        while digits.count < 2 { digits.append(0) }
        scaled = scaled * 100 + Int(digits[0]) * 10 + Int(digits[1])
        digits.removeFirst(2)
    }
    while digits.last == 0 { digits.removeLast() }
    let kept = digits.prefix(4)
    for digit in kept { scaled = scaled * 10 + Int(digit) }
    if digits.count > 4, digits[4] >= 5 { scaled += 1 }
    if isNegative, scaled > 0 { return .problem(.negative) }
    return .value(PrintedPercent(scaled, decimals: kept.count))
}
