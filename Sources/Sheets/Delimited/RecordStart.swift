extension DelimitedScanner {
    /// Where a record probably begins behind `place`: behind a line end, if possible one after which two records have
    /// `fields` fields or more. Only a guess, because what comes before decides: the line end may stand in quotes.
    public static func likelyStart(
        in bytes: Span<UInt8>, after place: Int, delimiter: Delimiter, fields: Int
    ) -> Int {
        var lineEnds = FieldStops(0x0A)
        func lineStart(_ from: Int) -> Int { min(lineEnds.nextEnd(in: bytes, from: from) + 1, bytes.count) }
        let first = lineStart(place)
        var start = first
        var found: [FieldRange] = []
        for _ in 0..<16 where start < bytes.count {
            var scanner = DelimitedScanner(delimiter: delimiter, from: start)
            var isLikely = true
            for _ in 0..<2 where scanner.next(in: bytes, fields: &found) != nil && found.count < fields {
                isLikely = false
            }
            if isLikely { return start }
            start = lineStart(start)
        }
        return first
    }
}
