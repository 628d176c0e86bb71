/// The container of old office files: a small file system of sectors chained by a table ([MS-CFB]).
///
/// Chains that leave the file or run in circles end where they do; whoever reads a stream notices that it is short.
struct CompoundFile {
    private struct Entry {
        let name: String
        let start: Int
        let size: Int
        let (left, right, child): (Int, Int, Int)
    }

    /// Bytes of a sector, of a small one, and below which size a stream lies in small ones.
    private let sector: Int
    private let smallSector: Int
    private let smallStreams: Int
    /// The sector that follows each.
    private var next: [UInt32] = []
    private var smallNext: [UInt32] = []
    private var entries: [Entry] = []
    /// What the small sectors are cut from.
    private var smallBytes: [UInt8] = []
    /// Numbers of sectors from here on mean an end, or none.
    private static let firstMark = 0xFFFF_FFFA

    /// Nil when `bytes` are no such file.
    init?(_ bytes: Span<UInt8>) {
        guard bytes.count >= 512, Self.number(bytes, 0, 4) == 0xE011_CFD0 else { return nil }
        let (shift, smallShift) = (Self.number(bytes, 30, 2), Self.number(bytes, 32, 2))
        guard (7...16).contains(shift), (3..<shift).contains(smallShift) else { return nil }
        (sector, smallSector, smallStreams) = (1 << shift, 1 << smallShift, Self.number(bytes, 56, 4))
        readTable(bytes)
        let directory = chain(from: Self.number(bytes, 48, 4), bytes)
        for place in stride(from: 0, to: directory.count - 127, by: 128) {
            entries.append(Self.entry(directory.span, place))
        }
        guard let root = entries.first else { return nil }
        let smallTable = chain(from: Self.number(bytes, 60, 4), bytes)
        smallNext = stride(from: 0, to: smallTable.count - 3, by: 4).map {
            UInt32(Self.number(smallTable.span, $0, 4))
        }
        smallBytes = chain(from: root.start, bytes)
    }

    /// The names of what lies directly in the file, in lower case.
    var names: Set<String> { Set(rootEntries.map(\.name)) }

    /// The bytes of a stream that lies directly in the file, its name in any case; those of embedded objects do not.
    func stream(_ name: String, _ bytes: Span<UInt8>) -> [UInt8]? {
        guard let entry = rootEntries.first(where: { $0.name == name.lowercased() }) else { return nil }
        let stream = entry.size < smallStreams ? smallChain(from: entry.start) : chain(from: entry.start, bytes)
        return Array(stream.prefix(entry.size))
    }

    /// Entries are kept in a tree beside each other.
    private var rootEntries: [Entry] {
        var found: [Entry] = []
        var seen: Set<Int> = [0]
        var left = entries.first.map { [$0.child] } ?? []
        while let place = left.popLast() {
            guard entries.indices.contains(place), seen.insert(place).inserted else { continue }
            found.append(entries[place])
            left += [entries[place].left, entries[place].right]
        }
        return found
    }

    /// The table lies in sectors of its own: 109 are listed in the header, more in a chain of lists.
    private mutating func readTable(_ bytes: Span<UInt8>) {
        var list = (0..<109).map { Self.number(bytes, 76 + 4 * $0, 4) }
        var more = Self.number(bytes, 68, 4)
        var lists = 0
        while more < Self.firstMark, lists <= bytes.count / sector {
            let start = (more + 1) * sector
            guard start + sector <= bytes.count else { break }
            for place in stride(from: 0, to: sector - 4, by: 4) { list.append(Self.number(bytes, start + place, 4)) }
            more = Self.number(bytes, start + sector - 4, 4)
            lists += 1
        }
        // A table longer than the file has sectors describes nothing.
        for number in list where number < Self.firstMark && next.count <= bytes.count / sector {
            let start = (number + 1) * sector
            for place in stride(from: 0, to: sector, by: 4) {
                next.append(UInt32(Self.number(bytes, start + place, 4)))
            }
        }
    }

    private func chain(from first: Int, _ bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var number = first
        while next.indices.contains(number), result.count < bytes.count {
            let start = (number + 1) * sector
            guard start < bytes.count else { break }
            // The last sector of a file may be cut where its content ends.
            bytes.extracting(start..<min(start + sector, bytes.count))
                .withUnsafeBufferPointer { result.append(contentsOf: $0) }
            number = Int(next[number])
        }
        return result
    }

    private func smallChain(from first: Int) -> [UInt8] {
        var result: [UInt8] = []
        var number = first
        while smallNext.indices.contains(number), result.count <= min(smallStreams, smallBytes.count) {
            let start = number * smallSector
            guard start < smallBytes.count else { break }
            result.append(contentsOf: smallBytes[start..<min(start + smallSector, smallBytes.count)])
            number = Int(smallNext[number])
        }
        return result
    }

    private static func entry(_ bytes: Span<UInt8>, _ place: Int) -> Entry {
        let length = min(max(number(bytes, place + 64, 2), 2) - 2, 62)
        let units = stride(from: 0, to: length, by: 2).map { UInt16(number(bytes, place + $0, 2)) }
        return Entry(
            name: String(decoding: units, as: UTF16.self).lowercased(), start: number(bytes, place + 116, 4),
            size: number(bytes, place + 120, 4), left: number(bytes, place + 68, 4),
            right: number(bytes, place + 72, 4), child: number(bytes, place + 76, 4))
    }

    /// A number of so many bytes, the low one first; what lies beyond the end is zero.
    private static func number(_ bytes: Span<UInt8>, _ place: Int, _ size: Int) -> Int {
        var result = 0
        for offset in (0..<size).reversed() {
            result = result << 8 | (place + offset < bytes.count ? Int(bytes[place + offset]) : 0)
        }
        return result
    }
}
