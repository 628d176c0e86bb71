/// The strings that the sheets of a workbook share, one behind the other in memory.
final class SharedStrings: MarkupHandler {
    private var text: GrowingBytes
    /// Where each string ends.
    private var ends: [UInt32] = []
    private var collector: StringCollector
    private let most: Int

    init(_ limits: ReadLimits) {
        text = GrowingBytes(limit: min(limits.text, Int(UInt32.max)))
        collector = StringCollector(limit: limits.cellText)
        most = limits.cells / 2
    }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if name == "si" { collector.clear() } else { collector.start(name) }
    }

    func end(_ name: MarkupName) throws(SheetError) {
        collector.end(name)
        guard name == "si" else { return }
        guard ends.count < most else { throw .tooLarge(.cells) }
        try append(collector.finish())
        ends.append(UInt32(text.count))
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) { collector.text(text) }

    private func append(_ bytes: [UInt8]) throws(SheetError) {
        for byte in bytes { try text.append(byte) }
    }

    /// Where the string with that number, from 0, lies; nil when there is none.
    private func range(_ number: Int) -> Range<Int>? {
        guard ends.indices.contains(number) else { return nil }
        return (number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])
    }

    /// Lends the string with that number, from 0, to `body`; false when there is none.
    func with(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(SheetError) -> Void) throws(SheetError) -> Bool
    {
        guard let range = range(number) else { return false }
        try body(text.part(range))
        return true
    }
}
