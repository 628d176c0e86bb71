/// How a population is written into an archive or a file of layouts, and read back.
///
/// A population that has a set of values on every axis is written by them (`incoming role:lead outcome:replied,closed`),
/// any other by its cells in hexadecimal (`incoming #3f`). Axes that are open are not written.
extension Population {
    /// The code, in ASCII; the same for equal populations.
    public var code: String {
        let box = kind == .incoming ? Self.incomingBox(cells) : Self.issuedBox(cells)
        guard let box else { return "\(kind.rawValue) #" + String(cells, radix: 16) }
        return ([kind.rawValue] + box).joined(separator: " ")
    }

    /// Reads a code; nil when it is none.
    public init?(code: String) {
        let parts = code.split(separator: " ", omittingEmptySubsequences: false)
        guard let first = parts.first, let kind = FiguresKind(rawValue: String(first)) else { return nil }
        if parts.count == 2, parts[1].first == "#" {
            guard let cells = UInt128(parts[1].dropFirst(), radix: 16),
                cells < 1 << UInt128(Self.cellCount(kind))
            else { return nil }
            self.init(kind, cells: cells)
            return
        }
        var population = Population.everything(kind)
        for part in parts.dropFirst() {
            guard let value = Self.axisSet(kind, String(part)) else { return nil }
            population = population.intersection(value)
        }
        self = population
    }

    /// The words of every axis, each with the population that has this value.
    private static func words(_ kind: FiguresKind) -> [(axis: String, values: [(word: String, population: Population)])]
    {
        switch kind {
        case .incoming:
            return [
                ("origin", IncomingAxes.Origin.allCases.map { ("\($0)", IncomingAxes.population(origin: [$0])) }),
                ("role", IncomingAxes.Role.allCases.map { ("\($0)", IncomingAxes.population(role: [$0])) }),
                ("outcome", IncomingAxes.Outcome.allCases.map { ("\($0)", IncomingAxes.population(outcome: [$0])) }),
                ("timing", IncomingAxes.Timing.allCases.map { ("\($0)", IncomingAxes.population(timing: [$0])) }),
            ]
        case .issued:
            let exempt: [(String, Population)] = [
                ("yes", IssuedAxes.population(exempt: true)), ("no", IssuedAxes.population(exempt: false)),
            ]
            return [
                ("medium", IssuedAxes.Medium.allCases.map { ("\($0)", IssuedAxes.population(medium: [$0])) }),
                ("exempt", exempt),
                ("signature", IssuedAxes.Signature.allCases.map { ("\($0)", IssuedAxes.population(signature: [$0])) }),
            ]
        }
    }

    private static let incomingWords = words(.incoming)
    private static let issuedWords = words(.issued)

    private static func axisSet(_ kind: FiguresKind, _ part: String) -> Population? {
        guard let colon = part.firstIndex(of: ":") else { return nil }
        let axes = kind == .incoming ? incomingWords : issuedWords
        guard let axis = axes.first(where: { $0.axis == part[..<colon] }) else { return nil }
        var union = Population.none(kind)
        for word in part[part.index(after: colon)...].split(separator: ",") {
            guard let value = axis.values.first(where: { $0.word == word }) else { return nil }
            union = union.union(value.population)
        }
        return union
    }

    private static func incomingBox(_ cells: UInt128) -> [String]? {
        box(Population(.incoming, cells: cells), incomingWords)
    }
    private static func issuedBox(_ cells: UInt128) -> [String]? { box(Population(.issued, cells: cells), issuedWords) }

    /// The values met on each axis, if the population is exactly what has one of them on every axis.
    private static func box(
        _ population: Population, _ axes: [(axis: String, values: [(word: String, population: Population)])]
    ) -> [String]? {
        var parts: [String] = []
        var product = everything(population.kind)
        for axis in axes {
            let met = axis.values.filter { !$0.population.isDisjoint(with: population) }
            let union = met.reduce(none(population.kind)) { $0.union($1.population) }
            // An axis that leaves out nothing of the population need not be said, nor one that some of it lacks.
            guard met.count < axis.values.count, population.isSubset(of: union) else { continue }
            product = product.intersection(union)
            parts.append("\(axis.axis):" + met.map(\.word).joined(separator: ","))
        }
        return product == population ? parts : nil
    }
}
