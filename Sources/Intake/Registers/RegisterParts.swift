import Sheets

/// A part of a register, scanned by itself: what its rows gave, and what only the scan of the whole can settle.
///
/// Shape: the whole begins by itself, so that headings are passed and units and words are known; parts are scanned from
/// places where a record probably begins; ``RegisterScanner/take(_:_:in:)`` puts them together in order. A part that did
/// not begin where the one before it ended, because a quoted field with line ends lies across the cut, is read again
/// from the right place. So cutting changes how long a scan takes and nothing else.
struct ScannedPart<Entry: RegisterEntry>: Sendable {
    /// A row to be read again by the scan of the whole.
    struct Row: Sendable {
        let offset: Int
        /// Records and lines of the part before it.
        let record: Int
        let line: Int
        /// Entries of the part before it.
        let place: Int
    }

    /// Where it was begun.
    let start: Int
    /// Up to where records belong to it.
    let limit: Int
    /// The number of the first unit in ``newUnits``.
    let firstNewUnit: Int
    /// Behind its last record, which may reach beyond ``limit``.
    fileprivate(set) var end = 0
    /// How many records and lines it has.
    fileprivate(set) var records = 0
    fileprivate(set) var lines = 0
    /// The documents, without those of ``troubled`` rows. Units are numbered from those known at the beginning on.
    fileprivate(set) var entries: [Entry] = []
    /// The first row of each unit that was not known at the beginning.
    fileprivate(set) var newUnits: [Row] = []
    /// Rows with something to complain about.
    fileprivate(set) var troubled: [Row] = []

    fileprivate init(from start: Int, to limit: Int, firstNewUnit: Int) {
        self.start = start
        self.limit = limit
        self.firstNewUnit = firstNewUnit
    }
}

/// How a register is cut.
struct RegisterCuts {
    /// So much is read before the rest is cut; also what is not worth cutting.
    static let head = 1 << 18

    /// Where parts begin, and the end of the bytes.
    private(set) var places: [Int]

    /// Cuts `bytes` from `start` on for so many threads. A part begins behind a line end, where the next records have
    /// `fields` fields if such a place is found near the cut.
    init(_ bytes: Span<UInt8>, from start: Int, delimiter: Delimiter, fields: Int, threads: Int) {
        let rest = bytes.count - start
        let size = min(max(rest / (8 * threads), Self.head), 4 << 20)
        places = [start]
        var cut = start + size
        while cut + size / 2 < bytes.count {
            let place = DelimitedScanner.likelyStart(in: bytes, after: cut, delimiter: delimiter, fields: fields)
            if let last = places.last, place > last, place < bytes.count { places.append(place) }
            cut = max(cut, place) + size
        }
        places.append(bytes.count)
    }

    /// Cuts at chosen places, for tests.
    init(at places: [Int]) { self.places = places }
}

extension RegisterScanner {
    /// Scans all rows with the help of `crew`. `progress` gets the bytes done; false stops the scan and is returned.
    mutating func scan(crew: any Crew, cuts: RegisterCuts? = nil, progress: (Int) -> Bool) -> Bool {
        let bytes = complaints.source.sheet.bytes
        return bytes.withSpan { span in
            let source = complaints.source
            var position = DelimitedScanner(delimiter: source.sheet.delimiter, from: source.sheet.dataStart)
            let isShort = span.count < 4 * RegisterCuts.head || crew.size < 2
            let head = isShort && cuts == nil ? span.count : cuts?.places.first ?? RegisterCuts.head
            repeat {
                guard scan(&position, to: max(head, position.offset + 1), in: span, progress) else { return false }
                // Headings are passed before anything is cut off.
            } while position.record <= source.firstDataRow && position.offset < span.count
            guard position.offset < span.count else { return true }
            let places =
                (cuts
                ?? RegisterCuts(
                    span, from: position.offset, delimiter: source.sheet.delimiter, fields: source.usedColumns,
                    threads: crew.size)).places.filter { $0 > position.offset && $0 < span.count }
            let starts = [position.offset] + places
            let ends = places + [span.count]
            reserve(for: span.count, after: position.offset)
            let seed = withoutEntries
            return crew.work(starts.count) {
                seed.part(from: starts[$0], to: ends[$0])
            } take: { part in
                let goesOn = take(part, &position, in: span, progress) && progress(position.offset)
                // Rows that were read again brought their pages back, and those beside them.
                if !part.newUnits.isEmpty || !part.troubled.isEmpty { bytes.release(part.start..<part.limit) }
                return goesOn
            }
        }
    }

    /// Scans the records that begin before `limit`.
    private mutating func scan(
        _ position: inout DelimitedScanner, to limit: Int, in bytes: Span<UInt8>, _ progress: (Int) -> Bool
    ) -> Bool {
        let firstDataRow = complaints.source.firstDataRow
        var row = RowFields()
        while position.offset < limit, let record = position.next(in: bytes, fields: &row.fields) {
            row.number = record.record
            if row.number <= firstDataRow { continue }
            if record.hasUnclosedQuote || record.isCut { complaints.defect(record) }
            read(row, at: record.offset, in: bytes)
            if row.number & 0xFFFF == 0, !progress(record.offset) { return false }
            if entries.count == 1_000 { reserve(for: bytes.count, after: record.offset) }
        }
        return true
    }

    /// The rows so far tell how many there will be: growing by doubling would need three times the memory.
    private mutating func reserve(for size: Int, after offset: Int) {
        let rowLength = max(1, offset / max(1, entries.count))
        let rows = size / rowLength
        if entries.capacity < rows { entries.reserveCapacity(min(rows + rows / 16, 1 << 26)) }
    }

    /// The same scanner with the units and words it knows, and nothing else.
    private var withoutEntries: Self {
        var copy = self
        copy.entries = []
        copy.complaints.isCountingOnly = true
        return copy
    }

    private func part(from start: Int, to limit: Int) -> ScannedPart<Entry> {
        var copy = self
        let bytes = complaints.source.sheet.bytes
        defer { bytes.release(start..<limit) }
        return bytes.withSpan { copy.part(from: start, to: limit, in: $0) }
    }

    private mutating func part(from start: Int, to limit: Int, in bytes: Span<UInt8>) -> ScannedPart<Entry> {
        var part = ScannedPart<Entry>(from: start, to: limit, firstNewUnit: units.spellings.count)
        var position = DelimitedScanner(delimiter: complaints.source.sheet.delimiter, from: start, record: 0, line: 0)
        var row = RowFields()
        var knownUnits = units.spellings.count
        var knownTroubles = troubles
        entries.reserveCapacity((limit - start) / 160)
        while position.offset < limit, let record = position.next(in: bytes, fields: &row.fields) {
            let place = entries.count
            if record.hasUnclosedQuote || record.isCut { complaints.defect(record) }
            read(row, at: record.offset, in: bytes)
            if units.spellings.count != knownUnits || troubles != knownTroubles {
                let here = ScannedPart<Entry>.Row(
                    offset: record.offset, record: record.record, line: record.line, place: place)
                if units.spellings.count != knownUnits { part.newUnits.append(here) }
                if troubles != knownTroubles {
                    entries.removeLast(entries.count - place)
                    part.troubled.append(here)
                }
                knownUnits = units.spellings.count
                knownTroubles = troubles
            }
        }
        part.end = position.offset
        part.records = position.record
        part.lines = position.line
        part.entries = takeEntries()
        return part
    }

    /// Puts what `part` has behind what there is; the state is then that of a scan that came all the way.
    private mutating func take(
        _ part: ScannedPart<Entry>, _ position: inout DelimitedScanner, in bytes: Span<UInt8>,
        _ progress: (Int) -> Bool
    ) -> Bool {
        guard part.start == position.offset, let codes = learn(part.newUnits, after: position, in: bytes) else {
            return scan(&position, to: part.limit, in: bytes, progress)
        }
        let isRenumbered = codes.indices.contains { codes[$0] != Int32(part.firstNewUnit + $0) }
        func append(_ places: Range<Int>) {
            let first = entries.count
            entries.append(contentsOf: part.entries[places])
            guard isRenumbered else { return }
            for place in first..<entries.count where Int(entries[place].unit) >= part.firstNewUnit {
                entries[place].unit = codes[Int(entries[place].unit) - part.firstNewUnit]
            }
        }
        var next = 0
        for troubled in part.troubled {
            append(next..<troubled.place)
            next = troubled.place
            let (row, record) = row(troubled, after: position, in: bytes)
            if let record, record.hasUnclosedQuote || record.isCut { complaints.defect(record) }
            read(row, at: troubled.offset, in: bytes)
        }
        append(next..<part.entries.count)
        position = DelimitedScanner(
            delimiter: complaints.source.sheet.delimiter, from: part.end, record: position.record + part.records,
            line: position.line + part.lines)
        return true
    }

    /// Learns the units that begin in these rows; their numbers, or nil when there are too many.
    private mutating func learn(
        _ rows: [ScannedPart<Entry>.Row], after position: DelimitedScanner, in bytes: Span<UInt8>
    ) -> [Int32]? {
        var codes: [Int32] = []
        for row in rows {
            let code = units.code(self.row(row, after: position, in: bytes).fields, in: bytes)
            guard code >= 0 else { return nil }
            codes.append(code)
        }
        return codes
    }

    /// A row read again, with the number it has in the whole.
    private func row(
        _ row: ScannedPart<Entry>.Row, after position: DelimitedScanner, in bytes: Span<UInt8>
    ) -> (fields: RowFields, record: RecordPosition?) {
        var scanner = DelimitedScanner(
            delimiter: complaints.source.sheet.delimiter, from: row.offset, record: position.record + row.record,
            line: position.line + row.line)
        var result = RowFields()
        result.number = position.record + row.record
        let record = scanner.next(in: bytes, fields: &result.fields)
        return (result, record)
    }
}
