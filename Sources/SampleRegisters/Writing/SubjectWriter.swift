import Statistics

/// Writes what a document is about (trích yếu), 30–120 characters, as one field.
struct SubjectWriter {
    private static let shortest = 30
    private static let longest = 120
    /// A name longer than this leaves no room for the date of the document that it is cited with.
    private static let longestNameWithDate = 36

    private let book: Phrasebook
    private let calendar: RegisterCalendar

    init(calendar: RegisterCalendar, book: Phrasebook) {
        self.calendar = calendar
        self.book = book
    }

    /// The subject of a document of `day`; `identity` settles its words.
    func append(
        kind: DocumentKind, tone: Tone, field: Field, level: Institution.Level, day: Int, identity: UInt64,
        to bytes: inout [UInt8]
    ) {
        var random = SplitMix64(seed: identity)
        let template = random.pick(book.templates(of: kind, tone: tone))
        let body = random.pick(book.bodies(template.body, of: field, at: level))
        var length = template.opening.characters + body.characters
        var time: TextPiece?
        if !body.isComplete, let piece = timeWords(after: template, day: day, &random),
            length + piece.characters <= Self.longest
        {
            time = piece
            length += piece.characters
        }
        var place: TextPiece?
        let piece = random.pick(book.places(at: level))
        let isPlaced = !body.isComplete && random.chance(placesInHundred(after: template), in: 100)
        if isPlaced || length < Self.shortest, length + piece.characters <= Self.longest { place = piece }

        let isQuoted =
            template.opening.needsQuotes || body.needsQuotes || (place?.needsQuotes ?? false)
            || (time?.needsQuotes ?? false)
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        bytes.append(template.opening, of: book.store)
        bytes.append(body, of: book.store)
        if let place { bytes.append(place, of: book.store) }
        if let time { bytes.append(time, of: calendar.timeWords.store) }
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }

    /// What is said of time: always in a report, of continuing work often, of single things now and then.
    private func timeWords(
        after template: Phrasebook.Template, day: Int, _ random: inout SplitMix64
    ) -> TextPiece? {
        let key = calendar.timeKey(of: day)
        switch (template.span, template.body) {
        case (.none, _): return nil
        case (.pastPeriod, _): return random.pick(calendar.timeWords.past[key])
        case (.any, .work): return random.chance(45, in: 100) ? random.pick(calendar.timeWords.ahead[key]) : nil
        case (.year, .work), (_, .programme): return random.chance(30, in: 100) ? calendar.timeWords.year[key] : nil
        case (_, .task), (_, .decision), (_, .proposal):
            return random.chance(15, in: 100) ? calendar.timeWords.year[key] : nil
        }
    }

    private func placesInHundred(after template: Phrasebook.Template) -> Int {
        switch (template.span, template.body) {
        case (.none, _): 0
        case (_, .work), (_, .programme): 35
        case (_, .task): 25
        case (_, .decision), (_, .proposal): 10
        }
    }

    /// The subject of a document that answers `document`: cites it by number, date and sender.
    func appendAnswer(
        kind: DocumentKind, to document: SentDocument, in directory: Directory, bytes: inout [UInt8]
    ) {
        let sender = Int(document.sender)
        let name = directory.names[sender]
        if name.needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        bytes.append(kind == .report ? book.reportOn : book.answerTo, of: book.store)
        bytes.append(book.citations[Int(document.kind.rawValue)], of: book.store)
        directory.references[sender].append(
            document, field: directory.traits(of: document).field, to: &bytes)
        if name.characters <= Self.longestNameWithDate {
            bytes.append(contentsOf: Self.dated)
            calendar.appendDate(Int(document.day), to: &bytes)
        }
        bytes.append(contentsOf: Self.by)
        bytes.append(name, of: directory.store)
        if name.needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }

    /// The subject of a document that answers several at once.
    func appendAnswerToSeveral(day: Int, identity: UInt64, to bytes: inout [UInt8]) {
        var random = SplitMix64(seed: identity)
        bytes.appendField(book.answersToSeveral, of: book.store)
        bytes.append(random.pick(calendar.timeWords.past[calendar.timeKey(of: day)]), of: calendar.timeWords.store)
    }

    private static let dated = Array(" ngày ".utf8)
    private static let by = Array(" của ".utf8)
}
