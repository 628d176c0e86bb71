/// The versions of one document that several imports brought, and what is kept of them.
///
/// Of every import it is known which documents it had. A row is kept only where an import changed something: an import
/// that has a document and no row of it had it as it was at that time. What counts is the version of the register that
/// reaches furthest (``Rank``). Taking an import back (forget) means: unfold what is kept, leave the import out, fold
/// again. Folding and unfolding are the same walk over the imports in their order.
struct DocumentVersions<Content: Equatable> {
    /// How far an import reaches; of two that reach as far, the later one.
    struct Rank: Comparable {
        let reach: Int
        let id: Int

        static func < (left: Rank, right: Rank) -> Bool { (left.reach, left.id) < (right.reach, right.id) }
    }

    /// A version and the import it is from.
    struct Version: Equatable {
        var id: Int
        var content: Content
    }

    /// What is kept: the version that counts, and those that differ.
    struct Kept: Equatable {
        var current: Version
        var replaced: [Version]
    }

    /// Folds `versions`, one for each import that has the document, in the order of the imports.
    static func fold(_ versions: [Version], rank: (Int) -> Rank) -> Kept? {
        guard let first = versions.first else { return nil }
        var walk = Walk(first, rank(first.id))
        var replaced: [Version] = []
        for version in versions.dropFirst() {
            if let loser = walk.take(version, rank(version.id)) { replaced.append(loser) }
        }
        return Kept(current: walk.current, replaced: replaced)
    }

    /// The version of each of `imports`, which all have the document, in their order.
    static func unfold(_ kept: Kept, imports: [Int], rank: (Int) -> Rank) -> [Version] {
        let rows = Dictionary(
            ([kept.current] + kept.replaced).map { ($0.id, $0.content) }, uniquingKeysWith: { first, _ in first })
        var walk: Walk?
        return imports.compactMap { id in
            guard let content = rows[id] ?? walk?.current.content else { return nil }
            let version = Version(id: id, content: content)
            if walk == nil {
                walk = Walk(version, rank(id))
            } else {
                _ = walk?.take(version, rank(id))
            }
            return version
        }
    }

    private struct Walk {
        private(set) var current: Version
        private var rank: Rank

        init(_ first: Version, _ rank: Rank) {
            current = first
            self.rank = rank
        }

        /// Takes the next version; gives the one that has to be kept beside the current one.
        mutating func take(_ version: Version, _ other: Rank) -> Version? {
            if version.content == current.content {
                rank = max(rank, other)
                return nil
            }
            guard other > rank else { return version }
            defer {
                current = version
                rank = other
            }
            return current
        }
    }
}
