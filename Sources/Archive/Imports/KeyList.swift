/// The keys of one import's documents of one unit, in their order, as few bytes: runs of numbers that follow each other.
struct KeyList {
    /// The bytes kept in the archive.
    private(set) var bytes: [UInt8] = []
    private var run: (first: KeyInUnit, count: Int)?
    private var last = KeyInUnit(year: 0, number: 0, mark: 0)

    init() {}

    /// Adds the next key, greater than all before.
    mutating func append(_ key: KeyInUnit) {
        if let current = run, key.mark == 0, current.first.mark == 0, key.year == current.first.year,
            key.number == current.first.number + current.count
        {
            run?.count += 1
            return
        }
        close()
        run = (key, 1)
    }

    /// Writes the run that is open.
    mutating func close() {
        guard let current = run else { return }
        put(current.first.year - last.year)
        put(current.first.year == last.year ? current.first.number - last.number : current.first.number)
        put(current.first.mark)
        put(current.count)
        last = KeyInUnit(year: current.first.year, number: current.first.number + current.count - 1, mark: 0)
        run = nil
    }

    /// No import has more documents of one unit than this.
    private static let mostKeys = 1 << 24

    /// The keys in `bytes`.
    static func keys(in bytes: [UInt8]) throws(DatabaseError) -> [KeyInUnit] {
        var keys: [KeyInUnit] = []
        var place = 0
        var last = KeyInUnit(year: 0, number: 0, mark: 0)
        while place < bytes.count {
            guard let year = number(bytes, &place), let first = number(bytes, &place), let mark = number(bytes, &place),
                let count = number(bytes, &place), year <= 9_999, count >= 1, count <= mostKeys - keys.count
            else { throw .damaged }
            let (start, overflows) = (year == 0 ? last.number : 0).addingReportingOverflow(first)
            guard !overflows, start <= Int.max - count else { throw .damaged }
            for offset in 0..<count {
                keys.append(KeyInUnit(year: last.year + year, number: start + offset, mark: mark))
            }
            last = KeyInUnit(year: last.year + year, number: start + count - 1, mark: 0)
        }
        return keys
    }

    private mutating func put(_ number: Int) {
        var rest = UInt64(truncatingIfNeeded: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> Int? {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 63 {
            let byte = bytes[place]
            place += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: result) }
            shift += 7
        }
        return nil
    }
}
