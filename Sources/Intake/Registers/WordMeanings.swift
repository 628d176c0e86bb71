import Statistics

/// What the words of a register's cells mean, as small numbers: the vocabulary turned around for lookups by word.
struct WordMeanings {
    /// A word nobody knows.
    static let unknown: Int32 = 255

    private let codes: [WordKey: Int32]
    /// How states are read that are not among them; nil for other words.
    private var phrases: StateWords?
    /// How words of form and signature are read that are not among them.
    private var issued: IssuedWords?

    private init(_ entries: [(Int32, [String])]) {
        codes = Dictionary(
            entries.flatMap { code, words in words.map { (WordKey($0), code) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The meaning of `text`, or ``unknown``.
    func code(_ text: String) -> Int32 { codes[WordKey(text)] ?? issued?.code(text) ?? Self.unknown }

    /// Meanings numbered by their place in `allCases`; the names in machine formats are words too.
    init<Meaning: CaseIterable & RawRepresentable<String> & Hashable>(_ words: [Meaning: [String]]) {
        self.init(
            Meaning.allCases.enumerated().map { place, meaning in
                (Int32(place), (words[meaning] ?? []) + [meaning.rawValue])
            })
    }

    /// The states of documents, those of no vocabulary read as phrases.
    static func states(_ vocabulary: Vocabulary) -> WordMeanings {
        var meanings = WordMeanings(vocabulary.states)
        meanings.phrases = StateWords(vocabulary)
        return meanings
    }

    /// The state of a word that is not known by itself: nil when it says none, and whether it speaks of timing alone.
    fileprivate func phrase(_ text: String) -> (state: Int32?, isTiming: Bool) {
        switch phrases?.meaning(text) {
        case .state(let state): (Int32(state.code), false)
        case .timing: (Int32(DocumentState.open.code), true)
        case .unknown, nil: (nil, false)
        }
    }

    /// Whether a word of states speaks of a due day.
    fileprivate func speaksOfTiming(_ text: String) -> Bool { phrases?.speaksOfTiming(text) ?? false }

    /// 1 for yes, 0 for no.
    static func yesOrNo(_ vocabulary: Vocabulary) -> WordMeanings {
        var meanings = WordMeanings([(0, vocabulary.no), (1, vocabulary.yes)])
        meanings.issued = IssuedWords(vocabulary, .yesOrNo)
        return meanings
    }

    /// 1 for yes, 0 for no, and who signed (``IssuedWords/Signer``).
    static func signature(_ vocabulary: Vocabulary) -> WordMeanings {
        var meanings = WordMeanings([(0, vocabulary.no), (1, vocabulary.yes)])
        meanings.issued = IssuedWords(vocabulary, .signature)
        return meanings
    }

    /// Words for documents that are not issued yet, and for those that are.
    static let drafts = [
        "Dự thảo", "Bản thảo", "Chờ phát hành", "Chưa phát hành", "Chưa ban hành", "Đang soạn thảo", "Đang soạn",
        "Chờ ký", "Chờ duyệt",
        "Trình ký", "Đang trình ký", "Đang trình", "Chờ phê duyệt", "Draft",
    ]
    static let issuedWords = [
        "Đã phát hành", "Đã ban hành", "Phát hành", "Ban hành", "Đã gửi", "Đã ký phát hành", "Issued",
    ]

    /// 1 for issued, 0 for not yet.
    static let issuing = WordMeanings([(0, drafts), (1, issuedWords)])

    /// 1 for electronic, 0 for paper, and ``IssuedWords/withPaper``.
    static func medium(_ vocabulary: Vocabulary) -> WordMeanings {
        var meanings = WordMeanings([(0, vocabulary.paper), (1, vocabulary.electronic)])
        meanings.issued = IssuedWords(vocabulary, .medium)
        return meanings
    }
}

/// A column whose cells hold one of a few words: read by their bytes, the meaning of each spelling looked up once.
struct WordColumn {
    /// Place of the column; -1 when the register has none.
    let column: Int
    let field: ReportField
    private let meanings: WordMeanings
    private var table = WordTable()
    /// Words without a meaning, in how many rows each stands, and the first of these rows.
    private(set) var unknownWords: [(text: String, rows: Int, firstRow: Int, taken: Int32)] = []
    /// In how many rows a word without a meaning stood.
    private(set) var unknownRows = 0

    init(_ field: ReportField, in sheet: RecognisedSheet, _ meanings: WordMeanings) {
        self.init(sheet.column(field), field, meanings)
    }

    init(_ column: Int?, _ field: ReportField, _ meanings: WordMeanings) {
        self.field = field
        self.column = column ?? -1
        self.meanings = meanings
    }

    /// What a cell means: a number of `meanings`, ``blank``, or ``WordMeanings/unknown``.
    @inline(__always)
    mutating func code(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> Int32 {
        let (start, end) = row.trimmed(column, in: bytes)
        if start == end { return Self.blank }
        let code = table.code(bytes, start, end)
        return code >= 0 && code < WordMeanings.unknown ? code : learn(row, bytes, start, end, known: code)
    }

    /// Nothing stands in the cell, or there is no such column.
    static let blank: Int32 = 254

    /// Added to the number of a state whose word speaks of a due day too: "Đã xử lý quá hạn".
    static let timing: Int32 = 100

    /// So many different unknown words are told one by one.
    private static let mostUnknown = 50

    private mutating func learn(
        _ row: borrowing RowFields, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, known: Int32
    ) -> Int32 {
        if known >= WordMeanings.unknown {
            unknownRows += 1
            // Unknown words are numbered behind the meanings, to be counted.
            let place = Int(known - WordMeanings.unknown)
            guard place < unknownWords.count else { return WordMeanings.unknown }
            unknownWords[place].rows += 1
            return unknownWords[place].taken
        }
        let text = row.text(column, in: bytes)
        if trimmedCell(text).isEmpty { return Self.blank }
        var code = meanings.code(text)
        if code < Self.timing, meanings.speaksOfTiming(text) { code += Self.timing }
        var taken = code
        if code == WordMeanings.unknown {
            let (state, isTiming) = meanings.phrase(text)
            let shift = meanings.speaksOfTiming(text) ? Self.timing : 0
            taken = state.map { $0 + shift } ?? code
            if let state, !isTiming {
                code = state + shift
            } else {
                unknownRows += 1
                code += Int32(unknownWords.count)
                if unknownWords.count < Self.mostUnknown {
                    unknownWords.append((trimmedCell(text), 1, row.number, taken))
                }
            }
        }
        _ = table.insert(code, bytes, start, end)
        return taken
    }
}
