/// The delimiter that splits the most records of the sample into the same number of fields, more than one; the comma
/// when none does.
///
/// Commas stand inside numbers and sentences, so TAB and `;` win already when they do nearly as well: in
/// `1,5;2,5;3,5` the comma even makes more fields than the delimiter. A first line `sep=;`, as spreadsheets write it,
/// decides alone.
func likelyDelimiter(_ sample: Span<UInt8>, from start: Int) -> Delimiter {
    if let declared = declaredDelimiter(sample, from: start) { return declared }
    let splits = [Delimiter.tab, .semicolon, .comma].map { Split(sample, from: start, by: $0) }
    guard let best = splits.max(by: { $0.score < $1.score }), best.score > 0 else { return .comma }
    return splits.first { $0.records * 10 >= best.records * 9 && $0.score * 10 >= best.score * 6 }?.delimiter
        ?? best.delimiter
}

/// How evenly a delimiter splits the first records.
private struct Split {
    let delimiter: Delimiter
    /// Records that share the most common number of fields, if that is more than one.
    let records: Int
    /// These records times their fields.
    let score: Int

    init(_ sample: Span<UInt8>, from start: Int, by delimiter: Delimiter) {
        self.delimiter = delimiter
        var scanner = DelimitedScanner(delimiter: delimiter, from: start)
        var fields: [FieldRange] = []
        var counts: [Int: Int] = [:]
        var read = 0
        while read < 100, scanner.next(in: sample, fields: &fields) != nil {
            read += 1
            if fields.count > 1 { counts[fields.count, default: 0] += 1 }
        }
        let best = counts.max { ($0.value * min($0.key, 12), $0.key) < ($1.value * min($1.key, 12), $1.key) }
        records = best?.value ?? 0
        score = records * min(best?.key ?? 0, 12)
    }
}

private func declaredDelimiter(_ sample: Span<UInt8>, from start: Int) -> Delimiter? {
    let prefix = Array("sep=".utf8)
    let place = start + prefix.count
    guard place < sample.count, place + 1 == sample.count || [0x0A, 0x0D].contains(sample[place + 1]) else {
        return nil
    }
    for (index, byte) in prefix.enumerated() where sample[start + index] | 0x20 != byte | 0x20 { return nil }
    return Delimiter(rawValue: sample[place])
}
