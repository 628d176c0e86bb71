/// Reads a count of documents: `1501`, `1.501`, `1,501`, `1 501` (any space), `1501.0`.
///
/// A mark followed by groups of exactly three digits separates thousands; a fraction of zeros is dropped, any other
/// fraction is a problem, since documents come whole. Counts above 10¹² are refused.
public func readCount(_ text: String) -> CellReading<Int> {
    let cell = trimmedCell(text)
    if isBlankCell(cell) { return .blank }
    if cell.hasPrefix("#") { return .problem(.formulaError) }
    var scalars = plainDigits(trimmedCell(withoutDocumentWord(withoutNote(cell))))
    let isNegative = scalars.first == "-" || scalars.first == "−"
    if isNegative { scalars.removeFirst() }
    guard let number = DecimalText(scalars) else { return .problem(.notANumber) }
    guard number.isNearlyWhole else { return .problem(.fraction) }
    guard let count = number.wholeNumber, count <= 1_000_000_000_000 else { return .problem(.tooLarge) }
    if isNegative, count > 0 { return .problem(.negative) }
    return .value(count)
}

/// Digits of full width (１２３) as those of ASCII.
func plainDigits(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.map { scalar in
        (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)) : scalar
    }
}

/// "307*", "307 (*)", "307(1)", "307 [1]", "307¹" without the mark of a note.
private func withoutNote(_ cell: String) -> String {
    guard cell.utf8.count <= 40, let last = cell.unicodeScalars.last, !(0x30...0x39).contains(last.value) else {
        return cell
    }
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "*" || [0xB9, 0xB2, 0xB3].contains(scalar.value) || (0x2070...0x2079).contains(scalar.value)
    }
    var rest = cell.unicodeScalars[...]
    while let mark = rest.last, isMark(mark) { rest.removeLast() }
    if let end = rest.last, end == ")" || end == "]", let open = rest.lastIndex(of: end == ")" ? "(" : "[") {
        let note = rest[rest.index(after: open)...].dropLast()
        let isDigit = note.count == 1 && note.allSatisfy { (0x30...0x39).contains($0.value) }
        if isDigit || (!note.isEmpty && note.allSatisfy(isMark)) { rest = rest[..<open] }
    }
    guard let number = rest.last(where: { !isCellSpace($0) }), (0x30...0x39).contains(number.value) else { return cell }
    return trimmedCell(String(String.UnicodeScalarView(rest)))
}

/// "1.200 văn bản", "1.200 VB.", "1.200 (công văn)" without the word.
private func withoutDocumentWord(_ cell: String) -> String {
    guard let last = cell.unicodeScalars.last, !(0x30...0x39).contains(last.value), cell.utf8.count <= 40
    else { return cell }
    var text = cell[...]
    while let end = text.last, end == "." || end == ")" { text.removeLast() }
    for word in ["văn bản", "công văn", "vb", "cv"] where text.lowercased().hasSuffix(word) {
        let rest = text.dropLast(word.count)
        let bare = trimmedCell(rest.last == "(" ? String(rest.dropLast()) : String(rest))
        if let end = bare.unicodeScalars.last, (0x30...0x39).contains(end.value) { return bare }
    }
    return cell
}

/// Digits with thousands marks and a fraction, taken apart.
struct DecimalText {
    /// The whole part; nil when it does not fit.
    let integer: Int?
    /// The digits after the decimal mark.
    let fraction: [UInt8]

    /// Whether it is a whole number but for the rounding of a formula (1200.0000000001).
    var isNearlyWhole: Bool {
        fraction.allSatisfy { $0 == 0 }
            || (fraction.count >= 7
                && (fraction.prefix(6).allSatisfy { $0 == 0 } || fraction.prefix(6).allSatisfy { $0 == 9 }))
    }

    /// The whole number it is nearly.
    var wholeNumber: Int? {
        fraction.first == 9 && isNearlyWhole ? integer.map { $0 + 1 } : integer
    }

    /// Takes `scalars` apart, or nil when they are no number. A single mark with three digits after it separates
    /// thousands unless what stands before it cannot be a first group (`0.750`, `1501.000`); `singleMarkIsDecimal`
    /// reads it as a decimal mark instead, as percentages need.
    init?(_ scalars: [Unicode.Scalar], singleMarkIsDecimal: Bool = false) {
        var groups: [[UInt8]] = [[]]
        var marks: [Unicode.Scalar] = []
        for scalar in scalars {
            if (0x30...0x39).contains(scalar.value) {
                groups[groups.count - 1].append(UInt8(scalar.value - 0x30))
            } else if scalar == "." || scalar == "," || isCellSpace(scalar) {
                marks.append(isCellSpace(scalar) ? " " : scalar)
                groups.append([])
            } else {
                return nil
            }
        }
        guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
        var decimal: [UInt8] = []
        if let last = marks.last, last != " " {
            let isOther = marks.dropLast().contains { $0 != last }
            let isOnly = marks.count == 1
            let cannotGroup = groups[groups.count - 1].count != 3
            let firstIsNoGroup = groups[0].count > 3 || groups[0] == [0]
            if isOther || (isOnly && (cannotGroup || firstIsNoGroup || singleMarkIsDecimal)) {
                decimal = groups.removeLast()
                marks.removeLast()
            }
        }
        guard Set(marks).count <= 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.count == 1 || groups[0].count <= 3
        else { return nil }
        fraction = decimal
        var value: Int? = 0
        for digit in groups.joined() {
            guard let soFar = value else { break }
            let (tens, overflow) = soFar.multipliedReportingOverflow(by: 10)
            let (sum, carried) = tens.addingReportingOverflow(Int(digit))
            value = overflow || carried ? nil : sum
        }
        integer = value
    }
}
