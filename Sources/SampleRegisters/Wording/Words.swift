/// Everything the generator says, from text files: who writes, about what, to whom, and the figures of the published district.
public struct Words: Sendable {
    /// The files it is read from, in no order.
    public static let fileNames = [
        "commune-decisions", "district", "economy", "government", "institutions", "land", "names", "openings",
        "organisations", "places", "recipients", "society",
    ].map { $0 + ".txt" }

    let institutions: Institutions
    /// By ``Field/rawValue``.
    private let fields: [FieldWording]
    let openings: [SubjectTemplate.Opening: [SubjectTemplate]]
    let communeDecisions: [String]
    /// By ``Institution/Level/rawValue``.
    let places: [[String]]
    let recipients: [Recipients.Way: [String]]
    let names: MadeNames
    let published: [UnitQuota]

    /// The words in `texts`, the contents of the files.
    public init(_ texts: [String]) throws(WordsError) {
        let file = WordFile(texts)
        institutions = try Institutions(file)
        var fields: [FieldWording] = []
        for field in Field.allCases { fields.append(try FieldWording(field, file)) }
        self.fields = fields
        openings = try SubjectTemplate.all(file)
        communeDecisions = try file.lines("decisions")
        places = [
            try file.lines("in central"), try file.lines("in province"), try file.lines("in district"),
            try file.lines("in commune"),
        ]
        recipients = try Recipients.all(file)
        names = try MadeNames(file)
        published = try UnitQuota.published(file, institutions)
    }

    func wording(of field: Field) -> FieldWording { fields[field.rawValue] }
}
