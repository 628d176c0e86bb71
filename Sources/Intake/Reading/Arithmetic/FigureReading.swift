import Statistics

/// The figures of a table as they were understood: the reading whose rows add up, and what is told of it.
public struct FigureReading: Sendable {
    /// Which documents.
    public let kind: FiguresKind
    /// The cells that exist in it.
    public let universe: UInt128
    /// The columns, with how far each is understood.
    public let columns: [ReadColumn]
    /// The population of every column that counts; nil for the others.
    public let populations: [Population?]
    /// Columns that are added up as one, by the first of them: states of what is not done, beside each other.
    let merged: [Int: [Int]]
    /// What adds up and what does not.
    public let equations: [Equation]
    /// What the percentages are shares of.
    public let shares: [ReadShare]
    /// Percentages that nothing explains.
    public let lonelyShares: [Int]
    /// Why it has to be asked about; empty when it is read.
    public let contradictions: [Contradiction]
    /// Measures that the tied readings give differently.
    public let unsure: [Measure]
    /// The figures, row by row.
    public let counts: [Counts]
    /// The percentages that are published ones of the measures, row by row.
    public let published: [PublishedPercents]
    /// Measures that no column states and that are more than a sum of its parts: marked as derived.
    public let derived: Set<Measure>

    /// All columns of one side of an equation.
    func columns(_ side: [Int]) -> [Int] { side.flatMap { [$0] + (merged[$0] ?? []) } }

    /// Whether a column counts only together with others.
    func isPart(_ place: Int) -> Bool { merged[place] != nil || merged.values.contains { $0.contains(place) } }

    /// Whether it has to be asked about.
    public var isUncertain: Bool { !contradictions.isEmpty }
    /// Whether the two counts in each cell of a column of the sheet are understood.
    func usesTwoCounts(of place: Int) -> Bool {
        columns.indices.contains { columns[$0].place == place && columns[$0].mate != nil && populations[$0] != nil }
    }
    /// Whether any figure is known.
    public var hasFigures: Bool { counts.contains { !$0.isEmpty } }
}
