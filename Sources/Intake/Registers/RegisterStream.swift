import Sheets
import Statistics

/// Registers on their way into a store: every document that counts, in the order of its key.
extension RegisterSource: DocumentStream {
    /// How many documents there are at most: those that repeat another one are left out on the way.
    public var counts: (incoming: Int, issued: Int) { (incoming?.count ?? 0, issued?.count ?? 0) }

    /// Hands over the incoming documents.
    public func forEachIncoming(_ body: (IncomingRecord, IncomingTexts) throws -> Void) throws {
        guard let incoming else { return }
        for unit in units.indices { try incoming.forEach(ofUnit: unit, body) }
    }

    /// Hands over the issued documents.
    public func forEachIssued(_ body: (IssuedRecord, IssuedTexts) throws -> Void) throws {
        guard let issued else { return }
        for unit in units.indices { try issued.forEach(ofUnit: unit, body) }
    }
}

extension DocumentKey {
    /// Counts a mark up until the key is new: two documents alike in everything are two documents.
    fileprivate mutating func settle(among keys: inout Set<DocumentKey>) {
        while !keys.insert(self).inserted { mark = mark % (1 << 53) + 1 }
    }
}

extension IncomingDocuments {
    /// The columns whose text belongs to a document, by their places in ``DocumentTexts``.
    static let wanted: [ReportField] = [
        .reference, .documentDate, .issuer, .subject, .replyReference, .description,
    ]

    func forEach(ofUnit unit: Int, _ body: (IncomingRecord, IncomingTexts) throws -> Void) throws {
        var texts = sheets.map { DocumentTexts($0, Self.wanted) }
        var year = YearOfDay()
        var books = BookNames(sheets)
        var keyed: [(key: DocumentKey, entry: IncomingEntry)] = []
        var marked: Set<DocumentKey> = []
        for entry in entries(ofUnit: unit) where entry.state != IncomingEntry.repeated {
            var key = DocumentKey(unit: unit, year: year(entry.arrival), number: Int(entry.number), mark: 0)
            if entry.number == 0 {
                key.mark = mark(of: entry, &texts[entry.row.sheet])
                key.settle(among: &marked)
            } else if sheets[entry.row.sheet].bookColumn != nil {
                key.number = books.number(Int(entry.number), of: entry.row)
            }
            keyed.append((key, entry))
        }
        keyed.sort { $0.key < $1.key }
        for (key, entry) in keyed { try handOver(key, entry, &texts[entry.row.sheet], body) }
    }

    private func mark(of entry: IncomingEntry, _ texts: inout DocumentTexts) -> Int {
        sheets[entry.row.sheet].sheet.bytes.withSpan { span in
            texts.read(at: entry.row.offset, in: span)
            return span.withUnsafeBufferPointer { bytes in
                var mark = TextMark()
                mark.add(entry.arrival)
                for place in [0, 3, 5] { texts.withText(place, in: bytes) { mark.add($0) } }
                return mark.value
            }
        }
    }

    private func handOver(
        _ key: DocumentKey, _ entry: IncomingEntry, _ texts: inout DocumentTexts,
        _ body: (IncomingRecord, IncomingTexts) throws -> Void
    ) throws {
        let record = IncomingRecord(
            key: key, arrival: CalendarDay(daysSince1970: entry.arrival), processed: Self.day(entry.processed),
            due: Self.day(entry.due), state: DocumentState.codes[Int(entry.state)], role: Self.role(entry),
            urgency: Self.urgency(entry))
        try sheets[entry.row.sheet].sheet.bytes.withSpan { span in
            texts.read(at: entry.row.offset, in: span)
            try span.withUnsafeBufferPointer { bytes in
                let day = readDay(texts.string(1, in: bytes)).value
                try texts.withText(0, in: bytes) { reference in
                    try texts.withText(2, in: bytes) { issuer in
                        try texts.withText(3, in: bytes) { subject in
                            try texts.withText(4, in: bytes) { reply in
                                try texts.withText(5, in: bytes) { description in
                                    try body(
                                        record,
                                        IncomingTexts(
                                            reference: reference, documentDate: day, issuer: issuer,
                                            subject: subject.isEmpty ? description : subject, reply: reply))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension IssuedDocuments {
    /// The columns whose text belongs to a document, by their places in ``DocumentTexts``.
    static let wanted: [ReportField] = [.reference, .subject, .recipients]

    func forEach(ofUnit unit: Int, _ body: (IssuedRecord, IssuedTexts) throws -> Void) throws {
        var texts = sheets.map { DocumentTexts($0, Self.wanted) }
        var year = YearOfDay()
        var keyed: [(key: DocumentKey, entry: IssuedEntry)] = []
        var marked: Set<DocumentKey> = []
        for entry in entries(ofUnit: unit) where !entry.traits.contains(.repeated) {
            var key = self.key(of: entry, unit: unit, year: year(entry.date), &texts[entry.row.sheet])
            key.settle(among: &marked)
            keyed.append((key, entry))
        }
        keyed.sort { $0.key < $1.key }
        for (key, entry) in keyed { try handOver(key, entry, &texts[entry.row.sheet], body) }
    }

    /// By number and symbol; a bare number is shared by several kinds of documents, so its day and subject count too.
    private func key(of entry: IssuedEntry, unit: Int, year: Int, _ texts: inout DocumentTexts) -> DocumentKey {
        sheets[entry.row.sheet].sheet.bytes.withSpan { span in
            texts.read(at: entry.row.offset, in: span)
            return span.withUnsafeBufferPointer { bytes in
                var mark = TextMark()
                let number = texts.withText(0, in: bytes) { reference in
                    mark.add(reference)
                    return reference.prefix(9).prefix { (0x30...0x39).contains($0) }
                        .reduce(0) { $0 * 10 + Int($1 - 0x30) }
                }
                let isBare = texts.withText(0, in: bytes) { $0.allSatisfy { (0x30...0x39).contains($0) } }
                if isBare {
                    mark.add(entry.date)
                    texts.withText(1, in: bytes) { mark.add($0) }
                }
                return DocumentKey(unit: unit, year: year, number: number, mark: mark.value)
            }
        }
    }

    private func handOver(
        _ key: DocumentKey, _ entry: IssuedEntry, _ texts: inout DocumentTexts,
        _ body: (IssuedRecord, IssuedTexts) throws -> Void
    ) throws {
        let traits = entry.traits
        let record = IssuedRecord(
            key: key, date: CalendarDay(daysSince1970: entry.date), isElectronic: traits.contains(.electronic),
            isSigned: traits.contains(.signed), isLeaderSigned: traits.contains(.leaderSigned),
            isInitialled: traits.contains(.initialled), isExempt: traits.contains(.exempt),
            isUnclear: traits.isUnclear, isWithPaper: traits.contains([.electronic, .withPaper]))
        try sheets[entry.row.sheet].sheet.bytes.withSpan { span in
            texts.read(at: entry.row.offset, in: span)
            try span.withUnsafeBufferPointer { bytes in
                try texts.withText(0, in: bytes) { reference in
                    try texts.withText(1, in: bytes) { subject in
                        try texts.withText(2, in: bytes) { recipients in
                            try body(
                                record,
                                IssuedTexts(reference: reference, subject: subject, recipients: recipients))
                        }
                    }
                }
            }
        }
    }
}
