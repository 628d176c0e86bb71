import Statistics

/// Some documents of one kind, on their way from the thread that reads them to the one that writes them: numbers beside
/// numbers and texts in one row of bytes, so that a document costs no memory of its own.
struct DocumentBatch: Sendable {
    /// A document's numbers that every kind has.
    struct Row: Sendable {
        let unit: Int
        let key: KeyInUnit
        let day: CalendarDay
        let lastDay: CalendarDay
    }

    /// A text that is to be written before the rows are.
    struct NewText: Sendable {
        let id: Int64
        let bytes: Range<Int>
    }

    /// So many documents go together: enough that handing them over costs nothing, few enough to stay near the processor.
    static let size = 1024

    private(set) var rows: [Row] = []
    private(set) var newTexts: [NewText] = []
    private var values: [Int64] = []
    private var ids: [Int64] = []
    private var bytes: [UInt8] = []
    /// Where each text of each row stands in ``bytes``.
    private var texts: [Range<Int>] = []

    init(_ shape: DocumentShape) {
        rows.reserveCapacity(Self.size)
        values.reserveCapacity(Self.size * shape.values.count)
        ids.reserveCapacity(Self.size * shape.interned.count)
        texts.reserveCapacity(Self.size * shape.textCount)
        bytes.reserveCapacity(Self.size * 128)
    }

    /// Adds `row`, whose texts that are kept once get their numbers from `store`.
    mutating func add(_ row: DocumentRow, _ shape: DocumentShape, numberedBy store: inout TextStore) {
        add(row)
        for text in row.texts.prefix(shape.inline.count) { add(text) }
        for text in row.texts.dropFirst(shape.inline.count) {
            let start = bytes.count
            ids.append(
                store.id(of: text) { id in
                    bytes.append(contentsOf: text)
                    newTexts.append(NewText(id: id, bytes: start..<bytes.count))
                })
            texts.append(bytes.count..<bytes.count)
        }
    }

    /// Adds `row` with all its texts: it is to be compared with what is there.
    mutating func add(_ row: DocumentRow, _ shape: DocumentShape) {
        add(row)
        for text in row.texts { add(text) }
        for _ in shape.interned { ids.append(0) }
    }

    private mutating func add(_ row: DocumentRow) {
        rows.append(Row(unit: row.unit, key: row.key, day: row.day, lastDay: row.lastDay))
        values.append(contentsOf: row.values)
    }

    private mutating func add(_ text: LentText) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        texts.append(start..<bytes.count)
    }

    /// Lends the bytes of the texts.
    func withBytes<Result>(_ body: (LentText) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }

    /// A value of the document at `place`.
    func value(_ number: Int, of place: Int, _ shape: DocumentShape) -> Int64 {
        values[place * shape.values.count + number]
    }

    /// The number of a text that is kept once.
    func id(_ number: Int, of place: Int, _ shape: DocumentShape) -> Int64 {
        ids[place * shape.interned.count + number]
    }

    /// A text of the document at `place`, in the bytes that were lent.
    func text(_ number: Int, of place: Int, _ shape: DocumentShape, in bytes: LentText) -> LentText {
        LentText(rebasing: bytes[texts[place * shape.textCount + number]])
    }
}
