/// A table of cells as read, without interpretation. Whatever the format, it is delimited UTF-8 underneath, so that one
/// scanner serves small tables and registers of millions of rows.
public struct Sheet: Sendable {
    /// The name of the sheet; "" for delimited text.
    public let name: String
    /// UTF-8.
    public let bytes: SharedBytes
    /// What separates the fields.
    public let delimiter: Delimiter
    /// Where the first record begins: after a byte order mark.
    public let dataStart: Int

    /// Cells that are merged, where the format tells: the text of each stands in its first cell.
    public let merged: [CellRange]
    /// Whether the workbook hides it.
    public let isHidden: Bool

    /// A sheet over bytes.
    public init(
        name: String = "", bytes: SharedBytes, delimiter: Delimiter, dataStart: Int = 0, merged: [CellRange] = [],
        isHidden: Bool = false
    ) {
        self.merged = merged
        self.isHidden = isHidden
        self.name = name
        self.bytes = bytes
        self.delimiter = delimiter
        self.dataStart = dataStart
    }

    /// The same cells, with what else is known of the sheet.
    func with(merged: [CellRange], isHidden: Bool) -> Sheet {
        Sheet(
            name: name, bytes: bytes, delimiter: delimiter, dataStart: dataStart, merged: merged, isHidden: isHidden)
    }

    /// The first `limit` rows, all when nil.
    public func rows(limit: Int? = nil) -> [[String]] {
        var rows: [[String]] = []
        forEachRecord { bytes, fields, _ in
            if let limit, rows.count >= limit { return false }
            rows.append(fields.map { text(of: $0, in: bytes) })
            return true
        }
        return rows
    }

    /// The row that begins at `offset`, as kept from an earlier reading.
    public func row(atOffset offset: Int) -> [String] {
        bytes.withSpan { bytes in
            var scanner = DelimitedScanner(delimiter: delimiter, from: offset)
            var fields: [FieldRange] = []
            guard scanner.next(in: bytes, fields: &fields) != nil else { return [] }
            return fields.map { text(of: $0, in: bytes) }
        }
    }

    /// Hands every record to `body` until it returns false, from the first one or from one whose position was kept.
    public func forEachRecord(
        from position: RecordPosition? = nil, _ body: (Span<UInt8>, [FieldRange], RecordPosition) -> Bool
    ) {
        bytes.withSpan { bytes in
            var scanner =
                position.map {
                    DelimitedScanner(delimiter: delimiter, from: $0.offset, record: $0.record, line: $0.line)
                } ?? DelimitedScanner(delimiter: delimiter, from: dataStart)
            var fields: [FieldRange] = []
            while let position = scanner.next(in: bytes, fields: &fields) {
                if !body(bytes, fields, position) { return }
            }
        }
    }
}
