/// Columns of a table that should add up, and whether they do, row by row.
public struct Equation: Hashable, Sendable {
    /// The relation.
    public enum Relation: Hashable, Sendable {
        /// Both sides are the same.
        case equal
        /// The left side is part of the right one.
        case atMost
    }

    /// Places of columns that are added up.
    public let left: [Int]
    /// Places of columns that are added up on the other side.
    public let right: [Int]
    /// How the sides compare.
    public let relation: Relation
    /// In how many rows it holds.
    public let holds: Int
    /// The rows in which it does not.
    public let fails: [Int]
    /// Whether it holds in most rows, and in three with different figures that are not zero: only then it proves anything.
    public let isProof: Bool

    /// Whether it fails in more rows than it holds; one row alone contradicts nothing.
    public var isBroken: Bool { fails.count > holds && fails.count > 1 }
    /// The columns on both sides.
    public var columns: [Int] { left + right }

    /// Compares the sums of `left` and `right` in all rows of `data` (columns of rows); nil where no row has all of them.
    init?(_ left: [Int], _ right: [Int], _ relation: Relation, _ data: [[Int?]]) {
        // What both sides share proves nothing.
        var (left, right) = (left, right)
        for column in left where right.contains(column) {
            right.removeAll { $0 == column }
            left.removeAll { $0 == column }
        }
        guard !left.isEmpty, !right.isEmpty, let rows = data.first?.count else { return nil }
        var (holds, fails): (Int, [Int]) = (0, [])
        var proofs: Set<Int> = []
        rows: for row in 0..<rows {
            var (one, other) = (0, 0)
            for column in left {
                guard let value = data[column][row] else { continue rows }
                one += value
            }
            for column in right {
                guard let value = data[column][row] else { continue rows }
                other += value
            }
            if relation == .equal ? one == other : one <= other {
                holds += 1
                if one != 0, proofs.count < 3 { proofs.insert(one) }
            } else {
                fails.append(row)
            }
        }
        guard holds + fails.count > 0 else { return nil }
        (self.left, self.right, self.relation) = (left, right, relation)
        (self.holds, self.fails) = (holds, fails)
        isProof = relation == .equal && holds > fails.count && proofs.count >= 3
    }
}

/// A percentage that was found to be a share of something.
public struct ReadShare: Hashable, Sendable {
    /// Place of the column.
    public let column: Int
    /// The cells of its part.
    public let part: UInt128
    /// The cells of its whole.
    public let whole: UInt128
    /// The rows in which it is another.
    public let fails: [Int]
    /// What it is in these rows by the counts.
    public let recomputed: [Int: String]
}

/// Why a table is not read but asked about.
public enum Contradiction: Hashable, Sendable {
    /// Columns that do not add up.
    case sum(Equation)
    /// A percentage that is the share of other columns than its heading says.
    case share(column: Int)
    /// The plain meaning of these columns does not add up, and no other one is confirmed.
    case unconfirmed(columns: [Int])

    /// The columns it is about.
    public var columns: [Int] {
        switch self {
        case .sum(let equation): equation.columns
        case .share(let column): [column]
        case .unconfirmed(let columns): columns
        }
    }
}
