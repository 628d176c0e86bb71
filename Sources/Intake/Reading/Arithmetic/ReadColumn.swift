import Statistics

/// What a column was decided to mean, by its words or by someone who was asked.
public enum ColumnMeaning: Hashable, Sendable {
    /// It counts these documents.
    case count(Population)
    /// It is a percentage; which one, the figures tell.
    case percent
    /// It says nothing that is used here.
    case aside
}

/// A column of figures with the headings above it.
public struct ReadColumn: Sendable {
    /// How far a column is understood.
    public enum Standing: Equatable, Sendable {
        /// Every word of its headings says something.
        case understood
        /// Some words say something: it counts only where a sum confirms it.
        case partly
        /// Rank, remarks, differences.
        case aside
        case notUnderstood
    }

    /// Place in the sheet, from 0.
    public let place: Int
    /// The headings above it, the outermost first.
    var levels: [HeadingPhrase]
    /// Whether it prints percentages and nothing else.
    public internal(set) var isPercent: Bool
    /// Counts, row by row; nil where none stands.
    public internal(set) var counts: [Int?] = []
    /// Percentages, row by row; empty for a column of counts alone.
    public internal(set) var percents: [PrintedPercent?] = []
    /// Which documents, once known.
    public internal(set) var kind: FiguresKind?
    /// The standing.
    public internal(set) var standing = Standing.understood
    /// Which columns share what their headings leave open.
    var group = ""
    /// The question of its group, where its timing needs an outcome.
    var context: Question?
    /// How far away the column is that stands in the same cells ("1000/1200"); nil for a column of its own.
    var mate: Int?
    /// Whether its days contradict those of the table, so that it is asked about.
    var isDoubtful = false
    /// Whether its counts are the sum of columns that say the same in words nobody knows.
    var isJoined = false
    /// What someone decided.
    public internal(set) var decided: ColumnMeaning?

    /// Its headings as one text.
    public var heading: String { levels.map(\.text).joined(separator: " / ") }
    /// The facets of each level. A unit under a heading of signatures is who signs.
    var items: [[HeadingPhrase.Item]] {
        let isSigned = levels.dropLast().contains { $0.speaks(of: .signature) }
        return levels.map { level in
            level.items.map { item in
                isSigned && item.facet == .unit
                    ? HeadingPhrase.Item(facet: .organisation, isAdded: item.isAdded) : item
            }
        }
    }
    /// Every facet named above it.
    var facets: [Facet] { items.flatMap { $0.map(\.facet) } }
    /// The words nobody knows.
    public var residue: [String] { levels.flatMap(\.residue) }
    /// The days it covers, if it says so: the innermost heading decides.
    var time: HeadingTime? { levels.reversed().lazy.compactMap(\.time).first }
    /// Whether it has any count.
    public var hasCounts: Bool { counts.contains { $0 != nil } }

    /// Whether it tells in which state a part of what is not done is.
    var tellsOpenState: Bool {
        facets.contains { [.notStarted, .inProgress, .openOrNotStarted].contains($0) }
            && !facets.contains { $0.axis == .timing || $0 == .processed || $0 == .total }
    }

    /// The one way of ending that it names: "Lưu hồ sơ" beside "Kết thúc", "Thu hồi" beside "Trả lại".
    var ending: Facet? {
        let ways: [Facet] = [.replied, .closed, .returned]
        guard !isPercent, !facets.contains(where: { $0.axis == .timing || $0 == .total || $0.axis == .role }),
            let own = levels.last?.items.map(\.facet).filter(\.restrictsIncoming), own.count == 1
        else { return nil }
        return ways.first { $0 == own[0] }
    }

    /// Whether it says "xử lý" and neither that it is done nor how it stands to the due day: "Số văn bản xử lý".
    var isBareNoun: Bool { !isPercent && items.isBareNoun }

    /// What says that documents came.
    private static let arrivals: Set<Facet> = [.incoming, .arrived, .maybeArrived]
    /// What chooses none among the documents.
    private static let wholes = arrivals.union([.total, .count, .anyOrigin])

    /// Whether it counts the whole by plain words.
    var isPlainWhole: Bool {
        guard !isPercent, hasCounts, standing == .understood || standing == .partly else { return false }
        return facets.contains(where: Self.wholes.contains)
            && !facets.contains { $0.axis == .outcome || $0.axis == .timing }
    }

    /// Whether it says that documents came, and nothing that chooses among them but days: "VB đến trong tháng", "Số VB vào
    /// sổ", "VB từ 01/01 đến 30/06".
    var namesArrivals: Bool {
        let days: Set = ["trong", "ngay", "tuan", "thang", "quy", "ky", "nam", "bao", "cao", "vao", "so"]
        guard !isPercent, facets.allSatisfy(Self.wholes.contains), residue.allSatisfy(days.contains) else {
            return false
        }
        return facets.contains(where: Self.arrivals.contains) || residue.contains("vao")
            || (facets.isEmpty && time != nil)
    }

    func has(_ facet: Facet) -> Bool { levels.contains { $0.has(facet) } }

    /// Whether it chooses among the documents of `kind` at all.
    func restricts(_ kind: FiguresKind) -> Bool {
        facets.contains { facet in
            facet != .maybeArrived
                && (kind == .incoming ? facet.restrictsIncoming : facet.restrictsIssued)
        }
    }

    /// The documents it counts, or is a share of, under `choices`.
    func population(_ kind: FiguresKind, _ choices: Choices, hasCarried: Bool) -> Population {
        if case .count(let population) = decided { return population }
        return FacetPopulation(kind: kind, choices: choices, hasCarried: hasCarried)
            .population(items, isPercent: isPercent, context: context)
    }
}

extension [[HeadingPhrase.Item]] {
    /// Whether the bare noun "xử lý" is the last thing that these levels say, counts and totals aside.
    var isBareNoun: Bool {
        guard let level = lastIndex(where: { $0.contains { $0.facet == .maybeProcessed } }) else { return false }
        let plain: Set<Facet> = [.count, .total, .percent]
        guard self[(level + 1)...].allSatisfy({ $0.allSatisfy { plain.contains($0.facet) } }) else { return false }
        return !joined().contains {
            ($0.facet.axis == .outcome && $0.facet != .maybeProcessed) || $0.facet.axis == .timing
                || $0.facet == .anyOrigin
        }
    }
}
