/// The opening of a subject and what follows it: "V/v tăng cường công tác " and one of the field's works.
struct SubjectTemplate: Sendable {
    /// Which list of the field's words follows.
    enum Body: Int, CaseIterable, Sendable {
        case work, programme, task, decision, proposal
    }

    /// What may be said of time and place after it.
    enum Span: CaseIterable, Sendable {
        case none, any, year, pastPeriod
    }

    /// Which documents begin so: those of a kind, letters also by their tone.
    struct Opening: Hashable, Sendable {
        let kind: DocumentKind
        let tone: Tone
    }

    let opening: String
    let body: Body
    let span: Span

    /// The templates of every kind and tone. Where one of several is taken, each is as likely.
    static func all(_ file: WordFile) throws(WordsError) -> [Opening: [SubjectTemplate]] {
        var all: [Opening: [SubjectTemplate]] = [:]
        for kind in DocumentKind.allCases {
            for tone in Tone.allCases {
                let own = "\(kind) \(tone)"
                all[Opening(kind: kind, tone: tone)] = try read(file, file.has(own) ? own : "\(kind)")
            }
        }
        return all
    }

    private static func read(_ file: WordFile, _ section: String) throws(WordsError) -> [SubjectTemplate] {
        var templates: [SubjectTemplate] = []
        for row in try file.rows(section, columns: 2) {
            let words = row[0].split(separator: " ")
            guard words.count == 2, let body = Body.allCases.first(where: { "\($0)" == words[0] }),
                let span = Span.allCases.first(where: { "\($0)" == words[1] })
            else { throw .malformed(section: section, line: row.joined(separator: " | ")) }
            templates.append(SubjectTemplate(opening: row[1] + " ", body: body, span: span))
        }
        return templates
    }
}
