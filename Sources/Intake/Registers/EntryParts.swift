/// Work over many entries with the help of a crew: each part is done by itself, then the parts are put together. What
/// comes out is the same however they are cut, because counts are added and lists joined in order.
struct EntryParts: Sendable {
    private let crew: any Crew
    /// Fewer entries than this are counted, or made into documents, sooner than a thread is started.
    private static let worthCutting = 100_000
    private static let worthReading = 500

    init(_ crew: any Crew) { self.crew = crew }

    /// Counts what `entries` are with `count`, beginning with `zero`, and puts parts together with `add`.
    func counts<Entry: Sendable, Counts: Sendable>(
        of entries: [Entry], zero: Counts, count: @escaping @Sendable (inout Counts, ArraySlice<Entry>) -> Void,
        add: (inout Counts, Counts) -> Void
    ) -> Counts {
        var total = zero
        guard entries.count >= Self.worthCutting, crew.size > 1 else {
            count(&total, entries[...])
            return total
        }
        let (parts, size) = (crew.size, entries.count)
        _ = crew.work(parts) { part in
            var counts = zero
            count(&counts, entries[(size * part / parts)..<(size * (part + 1) / parts)])
            return counts
        } take: { counts in
            add(&total, counts)
            return true
        }
        return total
    }

    /// What `transform` makes of `entries`, in their order.
    func list<Entry: Sendable, Element: Sendable>(
        of entries: [Entry], _ transform: @escaping @Sendable (ArraySlice<Entry>) -> [Element]
    ) -> [Element] {
        guard entries.count >= Self.worthReading, crew.size > 1 else { return transform(entries[...]) }
        var all: [Element] = []
        all.reserveCapacity(entries.count)
        let (parts, size) = (crew.size, entries.count)
        _ = crew.work(parts) { part in
            transform(entries[(size * part / parts)..<(size * (part + 1) / parts)])
        } take: { list in
            all += list
            return true
        }
        return all
    }
}
