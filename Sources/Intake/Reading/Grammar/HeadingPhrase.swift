import Text

/// One heading read: the facets it names, and the words nobody knows.
struct HeadingPhrase: Sendable {
    /// A facet, and whether it is added to the one before ("và", a comma) rather than narrowing it.
    struct Item: Equatable, Sendable {
        let facet: Facet
        let isAdded: Bool
    }

    /// As it stands in the sheet.
    let text: String
    private(set) var items: [Item] = []
    /// Words that mean nothing here.
    private(set) var residue: [String] = []
    /// The days it speaks of.
    private(set) var time: HeadingTime?
    /// The word before its days: "sang" of "chuyển sang quý IV".
    private(set) var wordBeforeTime = ""
    /// Of a percentage, what it says it is a share of ("… trên tổng số").
    private(set) var whole: [Item] = []

    /// The facets named.
    func has(_ facet: Facet) -> Bool { items.contains { $0.facet == facet } }
    /// Whether any facet answers `axis`.
    func speaks(of axis: Facet.Axis) -> Bool { items.contains { $0.facet.axis == axis } }
    /// Whether every word was understood and some of it says something.
    var isUnderstood: Bool { residue.isEmpty && (!items.isEmpty || time != nil) }
    /// Whether it is the heading of a column that tells which unit a row is about.
    var isKey: Bool { residue.isEmpty && (has(.unit) || has(.code) || has(.ordinal)) }

    init(_ text: String, _ words: HeadingWords) {
        self.text = text
        if let own = words.exact(text) {
            items = own.map { Item(facet: $0, isAdded: false) }
            return
        }
        var tokens = headingTokens(withoutFormula(text), words.abbreviations)
        if let found = HeadingTime.take(from: &tokens) {
            (time, wordBeforeTime) = (found.time, found.after)
            // "Chuyển quý IV" is "chuyển sang quý IV".
            if found.after == "chuyen", tokens.last?.word == "chuyen" {
                tokens.append(HeadingToken(word: "sang", isJoined: false))
            }
        }
        let share = tokens.contains { $0.word == "%" || $0.word == "le" || $0.word == "tram" }
        if share, let mark = tokens.lastIndex(where: { $0.word == "tren" }), mark > 0, mark + 1 < tokens.count,
            !["phan", "he"].contains(tokens[mark + 1].word)
        {
            var ignored: [String] = []
            whole = Self.items(Array(tokens[(mark + 1)...]), words.phrasebook, &ignored)
            tokens.removeSubrange(mark...)
        }
        items = Self.items(tokens, words.phrasebook, &residue)
        if !residue.isEmpty, let known = words.known(text) {
            items = known.map { Item(facet: $0, isAdded: false) }
            residue = []
        }
    }

    /// The same phrase without its days, saying `facets` in the place of `others`.
    func settled(_ facets: [Facet], inPlaceOf others: Set<Facet>) -> HeadingPhrase {
        var phrase = self
        phrase.time = nil
        phrase.items.removeAll { others.contains($0.facet) }
        phrase.items += facets.map { Item(facet: $0, isAdded: false) }
        return phrase
    }

    /// The same words, known to say `facets` and nothing else.
    func meaning(_ facets: [Facet]) -> HeadingPhrase {
        var phrase = self
        phrase.items = facets.map { Item(facet: $0, isAdded: false) }
        phrase.residue = []
        return phrase
    }

    /// The same phrase with other facets.
    func saying(_ change: (Facet) -> Facet) -> HeadingPhrase {
        var phrase = self
        phrase.items = items.map { Item(facet: change($0.facet), isAdded: $0.isAdded) }
        return phrase
    }

    private static func items(
        _ tokens: [HeadingToken], _ phrasebook: Phrasebook, _ residue: inout [String]
    ) -> [Item] {
        var items: [Item] = []
        var place = 0
        var isAdded = false
        while place < tokens.count {
            isAdded = isAdded || tokens[place].isJoined
            guard let (length, facets) = phrasebook.phrase(at: place, in: tokens) else {
                // Numbers and letters of columns, as in "(3)=(4)+(5)", say nothing.
                if tokens[place].word.utf8.count > 2 || Int(tokens[place].word) == nil {
                    if tokens[place].word != "=" { residue.append(tokens[place].word) }
                }
                place += 1
                continue
            }
            for facet in facets {
                switch facet {
                case .noise: break
                case .and: isAdded = true
                default:
                    items.append(Item(facet: facet, isAdded: isAdded))
                    isAdded = false
                }
            }
            place += length
        }
        return items
    }
}

/// The words headings are read by: the phrases, and names of whole columns of the vocabulary.
final class HeadingWords: Sendable {
    let phrasebook = Phrasebook.standard
    let abbreviations: [String: String]
    private let own: [String: [Facet]]
    private let names: [String: [Facet]]

    /// `vocabulary` with the words of an office; those that differ from the built-in ones win over the phrases.
    init(_ vocabulary: Vocabulary) {
        let standard = Vocabulary.standard
        abbreviations = vocabulary.abbreviations.filter { standard.abbreviations[$0.key] != $0.value }
        var own: [String: [Facet]] = [:]
        var names: [String: [Facet]] = [:]
        // In the order of the fields: "processed %" folds to the same words as "processed", which is a count.
        for field in ReportField.allCases {
            guard let facets = Self.facets[field], let texts = vocabulary.headings[field] else { continue }
            let builtIn = Set(standard.headings[field] ?? [])
            for text in texts {
                if builtIn.contains(text) {
                    if names[foldedForSearch(text)] == nil { names[foldedForSearch(text)] = facets }
                } else {
                    own[foldedForSearch(text)] = facets
                }
            }
        }
        (self.own, self.names) = (own, names)
    }

    /// What an office itself says a heading means.
    func exact(_ text: String) -> [Facet]? { own.isEmpty ? nil : own[foldedForSearch(text)] }
    /// What the vocabulary of whole headings says, where the phrases do not know every word: English, mostly.
    func known(_ text: String) -> [Facet]? { names[foldedForSearch(text)] }

    private static let facets: [ReportField: [Facet]] = [
        .ordinal: [.ordinal], .unitID: [.code], .parentID: [.code], .unitName: [.unit], .group: [.aside],
        .remarks: [.aside], .person: [.aside],
        .received: [.total, .incoming], .replied: [.replied], .closed: [.closed], .processed: [.processed],
        .open: [.openOrNotStarted], .processingPercent: [.percent, .processed],
        .issued: [.total, .issued], .electronic: [.electronic], .paper: [.paper], .signed: [.signed],
        .unsigned: [.unsigned], .signingPercent: [.percent, .signed], .leaderSigned: [.leader],
        .leaderPercent: [.percent, .leader], .exempt: [.exempt],
    ]
}
