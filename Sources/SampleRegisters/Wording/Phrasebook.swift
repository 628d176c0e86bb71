/// All words of subjects and recipients as bytes, built once for all registers.
struct Phrasebook: Sendable {
    struct Template: Sendable {
        let opening: TextPiece
        let body: SubjectTemplate.Body
        let span: SubjectTemplate.Span
    }

    let store: TextStore
    /// "Báo cáo kết quả thực hiện ", before the document that is answered.
    let reportOn: TextPiece
    /// "V/v trả lời ", before the document that is answered.
    let answerTo: TextPiece
    /// The whole subject of a document that answers several.
    let answersToSeveral: TextPiece
    /// "Công văn số " and the like, by kind.
    let citations: [TextPiece]
    private let templates: [[Template]]
    private let bodies: [[TextPiece]]
    private let communeDecisions: [TextPiece]
    private let places: [[TextPiece]]
    private let recipients: [[TextPiece]]

    init(_ words: Words) {
        var store = TextStore()
        reportOn = store.add("Báo cáo kết quả thực hiện ")
        answerTo = store.add("V/v trả lời ")
        answersToSeveral = store.add("Báo cáo tổng hợp kết quả thực hiện các văn bản chỉ đạo, điều hành")
        citations = DocumentKind.allCases.map { store.add("\($0.word) số ") }
        templates = DocumentKind.allCases.flatMap { kind in
            Tone.allCases.map { tone in
                (words.openings[SubjectTemplate.Opening(kind: kind, tone: tone)] ?? []).map {
                    Template(opening: store.add($0.opening), body: $0.body, span: $0.span)
                }
            }
        }
        bodies = Field.allCases.flatMap { field in
            SubjectTemplate.Body.allCases.map { store.addLines(words.wording(of: field)[$0]) }
        }
        communeDecisions = store.addLines(words.communeDecisions)
        places = words.places.map { $0.map { store.add(" " + $0) } }
        recipients = Institution.Standing.allCases.flatMap { standing in
            Recipients.Direction.allCases.flatMap { direction in
                Field.allCases.map { field in
                    words.recipients(of: standing, direction, field).map { store.add($0) }
                }
            }
        }
        self.store = store
    }

    func templates(of kind: DocumentKind, tone: Tone) -> [Template] {
        templates[Int(kind.rawValue) * Tone.allCases.count + Int(tone.rawValue)]
    }

    /// What can follow an opening in a document of `field` that is written at `level`.
    func bodies(_ body: SubjectTemplate.Body, of field: Field, at level: Institution.Level) -> [TextPiece] {
        if level == .commune, body == .decision { return communeDecisions }
        return bodies[field.rawValue * SubjectTemplate.Body.allCases.count + body.rawValue]
    }

    func places(at level: Institution.Level) -> [TextPiece] { places[level.rawValue] }

    func recipients(
        of standing: Institution.Standing, direction: Recipients.Direction, field: Field
    ) -> [TextPiece] {
        let row = standing.rawValue * Recipients.Direction.allCases.count + direction.rawValue
        return recipients[row * Field.allCases.count + field.rawValue]
    }
}
