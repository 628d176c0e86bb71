/// Collects the findings of one sheet, however many there are: the first ones of each kind in full, the rest counted.
struct FindingCollector {
    /// So many of one kind and column are kept in full.
    static let mostOfAKind = 1_000

    private struct Overflow {
        var count: Int
        let example: Finding
    }

    private struct Key: Hashable {
        let kind: String
        var field: ReportField?
        var column: Int?
    }

    private var kept: [Finding] = []
    private var counts: [Key: Int] = [:]
    private var overflows: [(key: Key, overflow: Overflow)] = []

    /// Adds a finding of `kind` (a name for counting); `make` is called only while findings of it are kept in full,
    /// and once more for an example of the others.
    mutating func add(_ kind: String, _ field: ReportField? = nil, _ make: () -> Finding) {
        add(Key(kind: kind, field: field), make)
    }

    /// Adds a finding that was made already: those of one kind and column are counted together.
    mutating func add(_ finding: Finding) {
        add(Key(kind: finding.kind.code, column: finding.place.column)) { finding }
    }

    private mutating func add(_ key: Key, _ make: () -> Finding) {
        let count = counts[key, default: 0]
        counts[key] = count + 1
        if count < Self.mostOfAKind {
            kept.append(make())
        } else if let place = overflows.firstIndex(where: { $0.key == key }) {
            overflows[place].overflow.count += 1
        } else {
            overflows.append((key, Overflow(count: 1, example: make())))
        }
    }

    /// What was kept, and one finding for each kind that was cut off.
    var findings: [Finding] {
        kept
            + overflows.map { _, overflow in
                let example = overflow.example
                var place = example.place
                place.row = nil
                return Finding(
                    .more(overflow.count, like: example.kind), at: place, read: example.read,
                    expected: example.expected, severity: example.severity)
            }
    }
}
