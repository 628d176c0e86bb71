import Statistics
import Text

/// The words reports are written in, as data: what columns are called and what the words in their cells mean.
///
/// The built-in words are ``standard``; an office adds its own with ``merging(_:)``. Everything is compared folded
/// (see ``WordKey``), so case, tones, marks and punctuation do not matter.
public struct Vocabulary: Equatable, Sendable {
    /// Names of columns.
    public var headings: [ReportField: [String]]
    /// Words of the state column.
    public var states: [DocumentState: [String]]
    /// Words of the role column.
    public var roles: [DocumentRole: [String]]
    /// Words of the urgency column.
    public var urgencies: [Urgency: [String]]
    /// Words that say a document is electronic.
    public var electronic: [String]
    /// Words that say a document is on paper.
    public var paper: [String]
    /// Words for yes in columns of signatures.
    public var yes: [String]
    /// Words for no in columns of signatures.
    public var no: [String]
    /// Shortened words of headings and what they stand for, both folded.
    public var abbreviations: [String: String]

    /// A vocabulary.
    public init(
        headings: [ReportField: [String]] = [:], states: [DocumentState: [String]] = [:],
        roles: [DocumentRole: [String]] = [:], urgencies: [Urgency: [String]] = [:], electronic: [String] = [],
        paper: [String] = [], yes: [String] = [], no: [String] = [], abbreviations: [String: String] = [:]
    ) {
        self.headings = headings
        self.states = states
        self.roles = roles
        self.urgencies = urgencies
        self.electronic = electronic
        self.paper = paper
        self.yes = yes
        self.no = no
        self.abbreviations = abbreviations
    }

    /// A vocabulary whose headings are given by the codes of their columns, as settings have them; codes of no column
    /// are left out.
    public init(
        headingCodes: [String: [String]], states: [DocumentState: [String]], roles: [DocumentRole: [String]],
        urgencies: [Urgency: [String]], electronic: [String], paper: [String], yes: [String], no: [String]
    ) {
        let headings = headingCodes.compactMap { code, names in ReportField(rawValue: code).map { ($0, names) } }
        self.init(
            headings: Dictionary(headings, uniquingKeysWith: +), states: states, roles: roles, urgencies: urgencies,
            electronic: electronic, paper: paper, yes: yes, no: no)
    }

    /// This vocabulary with the words of `extra` as well. An added word wins over a built-in one.
    public func merging(_ extra: Vocabulary) -> Vocabulary {
        if extra.isEmpty { return self }
        var result = self
        result.headings.merge(extra.headings) { $1 + $0 }
        result.states.merge(extra.states) { $1 + $0 }
        result.roles.merge(extra.roles) { $1 + $0 }
        result.urgencies.merge(extra.urgencies) { $1 + $0 }
        result.electronic = extra.electronic + electronic
        result.paper = extra.paper + paper
        result.yes = extra.yes + yes
        result.no = extra.no + no
        result.abbreviations.merge(extra.abbreviations) { $1 }
        result.forget(wordsOf: extra)
        return result
    }

    private var isEmpty: Bool {
        headings.isEmpty && states.isEmpty && roles.isEmpty && urgencies.isEmpty && electronic.isEmpty
            && paper.isEmpty && yes.isEmpty && no.isEmpty && abbreviations.isEmpty
    }

    /// A word may mean one thing only: what `extra` says about it is taken away from the other meanings.
    private mutating func forget(wordsOf extra: Vocabulary) {
        func without<Meaning>(_ all: [Meaning: [String]], _ added: [Meaning: [String]]) -> [Meaning: [String]] {
            let owner = Dictionary(
                added.flatMap { meaning, words in words.map { (WordKey($0), meaning) } },
                uniquingKeysWith: { first, _ in first })
            return all.reduce(into: [:]) { result, entry in
                result[entry.key] = entry.value.filter { owner[WordKey($0)].map { $0 == entry.key } ?? true }
            }
        }
        headings = without(headings, extra.headings)
        states = without(states, extra.states)
        roles = without(roles, extra.roles)
        urgencies = without(urgencies, extra.urgencies)
        let nowPaper = Set(extra.paper.map(WordKey.init))
        electronic.removeAll { nowPaper.contains(WordKey($0)) }
        let nowElectronic = Set(extra.electronic.map(WordKey.init)).subtracting(nowPaper)
        paper.removeAll { nowElectronic.contains(WordKey($0)) }
        let nowNo = Set(extra.no.map(WordKey.init))
        yes.removeAll { nowNo.contains(WordKey($0)) }
        let nowYes = Set(extra.yes.map(WordKey.init)).subtracting(nowNo)
        no.removeAll { nowYes.contains(WordKey($0)) }
    }
}

/// A word of a cell made comparable: folded for search, or as it stands where nothing is left of it (✓, -).
public struct WordKey: Hashable, Sendable {
    /// The folded text.
    public let text: String

    /// Folds `word`.
    public init(_ word: String) {
        let folded = foldedForSearch(word)
        text = folded.isEmpty ? trimmedCell(word) : folded
    }
}
