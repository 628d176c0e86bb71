/// Counts over many entries with the help of a crew: each part is counted by itself, then the counts are added up.
/// What comes out is the same however it is cut, because counting is adding.
struct CountedParts: Sendable {
    private let crew: any Crew
    /// Fewer entries than this are counted sooner than a thread is started.
    private static let worthCutting = 100_000

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
}
