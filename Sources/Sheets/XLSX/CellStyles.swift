/// What the styles of a workbook make of numbers; nothing else of a style matters here.
final class CellStyles: MarkupHandler {
    private var custom: [Int: NumberFormat] = [:]
    /// The format number of each style, in order.
    private var numbers: [Int32] = []
    private var isInCellFormats = false
    /// Conditional formats and tables number their formats on their own: those are none of the cells'.
    private var isInNumberFormats = false
    /// Workbooks allow 65,490 styles.
    private static let most = 65_536

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name {
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats && numbers.count < Self.most:
            numbers.append(Int32(attributes.number("numFmtId") ?? 0))
        case "numFmts": isInNumberFormats = true
        case "numFmt" where isInNumberFormats && custom.count < Self.most:
            guard let number = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
            custom[number] = NumberFormat(code: code)
        default: break
        }
    }

    func end(_ name: MarkupName) {
        if name == "cellXfs" { isInCellFormats = false }
        if name == "numFmts" { isInNumberFormats = false }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {}

    /// The format of each style, by its number from 0.
    var formats: [NumberFormat] {
        numbers.map { custom[Int($0)] ?? NumberFormat(builtIn: Int($0)) }
    }
}
