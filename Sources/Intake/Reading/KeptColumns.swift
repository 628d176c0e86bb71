import Statistics
import Text

/// What was decided about the columns of a table, for files with the same headings: as an archive or a file keeps it.
public struct KeptColumns: Equatable, Sendable {
    /// The headings, folded, without digits.
    public let fingerprint: String
    /// What each heading means, by ``headingKey(_:)``.
    public let meanings: [String: ColumnMeaning]

    /// A decision.
    public init(fingerprint: String, meanings: [String: ColumnMeaning]) {
        self.fingerprint = fingerprint
        self.meanings = meanings
    }

    /// As a text: one heading a line with what it means, by the codes of populations.
    public var text: String {
        meanings.sorted { $0.key < $1.key }.map { key, meaning in
            let code: String =
                switch meaning {
                case .count(let population): population.code
                case .percent: "percent"
                case .aside: "aside"
                }
            return "\(code)\t\(key)\n"
        }.joined()
    }

    /// Reads a text; nil when a line of it is none of these.
    public init?(fingerprint: String, text: String) {
        var meanings: [String: ColumnMeaning] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            switch parts[0] {
            case "percent": meanings[String(parts[1])] = .percent
            case "aside": meanings[String(parts[1])] = .aside
            default:
                guard let population = Population(code: String(parts[0])) else { return nil }
                meanings[String(parts[1])] = .count(population)
            }
        }
        self.init(fingerprint: fingerprint, meanings: meanings)
    }

    /// The first line of a file of decisions.
    private static let mark = "dondoc-layouts 1"

    /// A file that a colleague can read in.
    public static func file(_ layouts: [KeptColumns]) -> String {
        mark + "\n" + layouts.map { "\nlayout\t\($0.fingerprint)\n\($0.text)" }.joined()
    }

    /// The decisions of such a file; nil when it is none.
    public static func read(file: String) -> [KeptColumns]? {
        var blocks = file.split(separator: "\n\n", omittingEmptySubsequences: true)
        guard let first = blocks.first, first.split(separator: "\n").first.map(String.init) == mark else { return nil }
        blocks.removeFirst()
        return blocks.reduce(into: [KeptColumns]?([])) { layouts, block in
            let lines = block.split(separator: "\n", maxSplits: 1)
            guard let head = lines.first, head.hasPrefix("layout\t"),
                let layout = KeptColumns(
                    fingerprint: String(head.dropFirst(7)), text: lines.count > 1 ? String(lines[1]) : "")
            else {
                layouts = nil
                return
            }
            layouts?.append(layout)
        }
    }
}

extension [KeptColumns] {
    /// As readers of tables take them.
    public var byFingerprint: [String: [String: ColumnMeaning]] {
        Dictionary(map { ($0.fingerprint, $0.meanings) }, uniquingKeysWith: { first, _ in first })
    }
}
