/// What the sheets of an old workbook have in common.
struct XLSGlobals {
    /// A sheet as the workbook lists it.
    struct Entry {
        let name: String
        let start: Int
        let isHidden: Bool
    }

    /// 2, 3, 4, 5 (also called 7) or 8.
    let version: Int
    private(set) var sheets: [Entry] = []
    private(set) var epoch = SerialDate.Epoch.since1900
    private var formats: [Int: NumberFormat] = [:]
    /// The number format of each style.
    private var styles: [UInt16] = []
    /// How text was written before version 8.
    private var table = ByteEncoding.windows1252
    /// The shared strings, one behind the other, and where each ends.
    private var strings: [UInt8] = []
    private var ends: [UInt32] = []

    /// Reads the first part of the stream; before version 5 that is its only sheet.
    init(_ records: XLSRecords, _ limits: ReadLimits) throws(SheetError) {
        guard let first = records.record(at: 0), XLSKind.beginnings.contains(first.kind) else {
            throw .damaged(.xls, part: "")
        }
        switch first.kind {
        case 0x009: version = 2
        case 0x209: version = 3
        case 0x409: version = 4
        default: version = records.u16(first.body.lowerBound) >= 0x600 ? 8 : 5
        }
        var place = first.body.upperBound
        while let record = records.record(at: place), record.kind != XLSKind.end {
            try take(record, records, limits)
            place = record.body.upperBound
        }
        if version < 5 { sheets = [Entry(name: "", start: 0, isHidden: false)] }
    }

    private mutating func take(
        _ record: XLSRecords.Record, _ records: XLSRecords, _ limits: ReadLimits
    ) throws(SheetError) {
        let start = record.body.lowerBound
        switch record.kind {
        case XLSKind.password: throw .passwordProtected
        case XLSKind.since1904: epoch = records.u16(start) == 1 ? .since1904 : .since1900
        case XLSKind.codePage: table = .ofCodePage(records.u16(start))
        case XLSKind.sheet:
            // Charts, dialogues and macros have no cells.
            guard records.u8(start + 5) == 0 else { return }
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets) }
            let name = text(records, record, from: start + 6, sizeOfLength: 1)
            sheets.append(
                Entry(
                    name: String(decoding: name, as: UTF8.self), start: records.u32(start),
                    isHidden: records.u8(start + 4) & 3 != 0))
        case XLSKind.style: styles.append(UInt16(records.u16(start + 2)))
        case _ where XLSKind.oldStyles.contains(record.kind):
            styles.append(UInt16(records.u8(start + 1) & (version == 2 ? 0x3F : 0xFF)))
        case XLSKind.format where version >= 5:
            let code = text(records, record, from: start + 2, sizeOfLength: version == 8 ? 2 : 1)
            formats[records.u16(start)] = NumberFormat(code: String(decoding: code, as: UTF8.self))
        case XLSKind.format, XLSKind.oldFormat:
            guard formats.count <= Int(UInt16.max) else { return }
            // The formats of these versions are counted.
            let code = text(records, record, from: start + (version == 4 ? 2 : 0), sizeOfLength: 1)
            formats[formats.count] = NumberFormat(code: String(decoding: code, as: UTF8.self))
        case XLSKind.strings: try takeStrings(record, records, limits)
        default: break
        }
    }

    private mutating func takeStrings(
        _ record: XLSRecords.Record, _ records: XLSRecords, _ limits: ReadLimits
    ) throws(SheetError) {
        var text = XLSText(records, records.parts(of: record), from: record.body.lowerBound + 8)
        // How many there are is only what the file says of itself.
        var left = records.u32(record.body.lowerBound + 4)
        while left > 0, !text.isAtEnd {
            left -= 1
            strings.append(contentsOf: text.unicode(sizeOfLength: 2))
            guard strings.count <= limits.text else { throw .tooLarge(.text) }
            ends.append(UInt32(strings.count))
        }
    }

    /// A text of this workbook's version within a record, its length in `sizeOfLength` bytes before it, as UTF-8.
    func text(_ records: XLSRecords, _ record: XLSRecords.Record, from place: Int, sizeOfLength: Int) -> [UInt8] {
        var text = XLSText(records, records.parts(of: record), from: place)
        return version == 8
            ? text.unicode(sizeOfLength: sizeOfLength) : text.bytes(sizeOfLength: sizeOfLength, table)
    }

    /// The shared string with that number, from 0.
    func string(_ number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return strings[(number > 0 ? Int(ends[number - 1]) : 0)..<Int(ends[number])]
    }

    /// What the style with that number, from 0, makes of numbers.
    func format(ofStyle style: Int) -> NumberFormat {
        styles.indices.contains(style) ? format(Int(styles[style])) : .plain
    }

    /// What the number format with that number makes of numbers.
    func format(_ number: Int) -> NumberFormat { formats[number] ?? NumberFormat(builtIn: number) }
}
