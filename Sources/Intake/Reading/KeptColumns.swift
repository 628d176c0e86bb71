import Statistics
import Text

/// What was decided about the columns of a table, for files with the same headings: as an archive or a file keeps it.
public struct KeptColumns: Equatable, Sendable {
    /// The headings, folded, without digits.
    public let fingerprint: String
    /// What each heading means, by ``headingKeys(_:)``.
    public let meanings: [String: ColumnMeaning]
    /// Places among the headings at which a table of its own begins, ascending.
    public let starts: [Int]
    /// The days that were said of the tables of a file, the newest last.
    public let said: [Said]

    /// The days of one of the tables side by side, of a file with these figures.
    public struct Said: Equatable, Sendable {
        /// What tells the figures from others.
        public let figures: String
        /// Which of the tables, from 0.
        public let part: Int
        /// Its days.
        public let days: SaidDays
    }

    /// Days of more files than these are not kept.
    private static let mostSaid = 60

    /// A decision.
    public init(
        fingerprint: String, meanings: [String: ColumnMeaning], starts: [Int] = [], said: [Said] = []
    ) {
        self.fingerprint = fingerprint
        self.meanings = meanings
        self.starts = starts.sorted()
        self.said = said.suffix(Self.mostSaid)
    }

    /// The days that were said of a file with these figures, by the number of the table.
    func days(_ figures: FigureStamp) -> [Int: SaidDays] {
        Dictionary(
            said.filter { $0.figures == figures.text }.map { ($0.part, $0.days) }, uniquingKeysWith: { $1 })
    }

    /// As a text: one heading a line with what it means, by the codes of populations; then where tables begin, and days.
    public var text: String {
        let columns = meanings.sorted { $0.key < $1.key }.map { key, meaning in
            let code: String =
                switch meaning {
                case .count(let population): population.code
                case .percent: "percent"
                case .aside: "aside"
                }
            return "\(code)\t\(key)\n"
        }
        let tables = starts.map { "table\t\($0)\n" }
        return (columns + tables + said.map { "days\t\($0.part) \($0.figures) \($0.days.text)\n" }).joined()
    }

    /// Reads a text; nil when a line of it is none of these.
    public init?(fingerprint: String, text: String) {
        var meanings: [String: ColumnMeaning] = [:]
        var (starts, said): ([Int], [Said]) = ([], [])
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { return nil }
            switch parts[0] {
            case "percent": meanings[String(parts[1])] = .percent
            case "aside": meanings[String(parts[1])] = .aside
            case "table":
                guard let start = Int(parts[1]), start > 0 else { return nil }
                starts.append(start)
            case "days":
                let words = parts[1].split(separator: " ", maxSplits: 2)
                guard words.count == 3, let part = Int(words[0]), let days = SaidDays(kept: words[2]) else {
                    return nil
                }
                said.append(Said(figures: String(words[1]), part: part, days: days))
            default:
                guard let population = Population(code: String(parts[0])) else { return nil }
                meanings[String(parts[1])] = .count(population)
            }
        }
        self.init(fingerprint: fingerprint, meanings: meanings, starts: starts, said: said)
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
    public var byFingerprint: [String: KeptColumns] {
        Dictionary(map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A heading without what differs from week to week: folded, without digits.
func headingKey(_ heading: String) -> String {
    foldedForSearch(heading).filter { !$0.isNumber }.split(separator: " ").joined(separator: " ")
}

/// The headings of a table as decisions know them: folded, without digits where these do not tell columns apart ("Loại 1" beside
/// "Loại 2"), and numbered where nothing does.
public func headingKeys(_ headings: [String]) -> [String] {
    func counts(_ keys: [String]) -> [String: Int] { keys.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
    let plain = headings.map(headingKey)
    let alike = counts(plain)
    let keys = zip(headings, plain).map { heading, key in alike[key] ?? 0 > 1 ? foldedForSearch(heading) : key }
    var seen: [String: Int] = [:]
    return keys.map { key in
        seen[key, default: 0] += 1
        return seen[key].map { $0 > 1 ? "\(key) #\($0)" : key } ?? key
    }
}

/// What tells a layout from others: its headings in their order, by ``headingKeys(_:)``.
public func headingFingerprint(_ headings: [String]) -> String { headingKeys(headings).joined(separator: "|") }
