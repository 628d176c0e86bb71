/// What a document is about (lĩnh vực): decides who writes it, which unit it goes to and what its subject can say.
enum Field: Int, CaseIterable, Sendable {
    case finance, tax, treasury, credit, planning, projects, trade, market, power, science
    case land, urban, agriculture, forestry, livestock, crops, water, construction, transport
    case health, epidemics, education, culture, information, labour, insurance, ethnic
    case homeAffairs, emulation, archives, justice, inspection, courts, enforcement, police, military, council
    case statistics
    case party, partyStaff, propaganda, partyInspection, front, union, farmers, women, youth, veterans, redCross

    /// The field that is called so in the files of words.
    init?(named name: Substring) {
        guard let field = Field.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = field
    }
}

extension [Field] {
    /// What a People's Committee deals with.
    static let ofCommittee: Self = [
        .finance, .planning, .homeAffairs, .land, .agriculture, .construction, .transport, .trade, .health, .epidemics,
        .education, .culture, .information, .labour, .insurance, .ethnic, .justice, .inspection, .military, .police,
        .emulation, .archives, .livestock, .crops, .water, .forestry, .science, .urban,
    ]
    /// What concerns every office: its staff, money, systems, papers, and the organisations its people belong to.
    static let ofEveryOffice: Self = [
        .finance, .homeAffairs, .information, .emulation, .archives, .justice, .inspection, .police, .military,
        .insurance, .statistics, .party, .partyStaff, .propaganda, .partyInspection, .front, .union, .women, .youth,
        .redCross,
    ]
    /// What the committee of a commune writes about.
    static let ofCommune: Self = [
        .finance, .planning, .homeAffairs, .land, .agriculture, .construction, .transport, .health, .epidemics,
        .education,
        .culture, .information, .labour, .insurance, .justice, .inspection, .military, .police, .emulation, .livestock,
        .crops, .water, .urban,
    ]
    /// What the agricultural authorities deal with.
    static let ofAgriculture: Self = [.agriculture, .forestry, .livestock, .crops, .water]

    /// The fields of a line of words: names side by side, or one of the lists above in brackets.
    init?(_ text: String) {
        switch text {
        case "(committee)": self = .ofCommittee
        case "(commune)": self = .ofCommune
        case "(agriculture)": self = .ofAgriculture
        default:
            let names = text.split(separator: " ")
            self = names.compactMap(Field.init(named:))
            if count != names.count { return nil }
        }
    }
}

/// The words of one field. Each list is one phrase an entry, without time or place, which are added to fit the document;
/// a phrase that ends in a full stop bears no such addition (the full stop is not written).
struct FieldWording: Sendable {
    /// The provincial authority of the field.
    let department: String
    /// The district's office of the field.
    let office: String
    /// The desk of the provincial committee that writes about it, as in `1234/UBND-KT`.
    let provinceDesk: String
    /// The desk of the district committee that writes about it, as in `567/UBND-TCKH`.
    let districtDesk: String
    /// By ``SubjectTemplate/Body/rawValue``: works, programmes, things asked for, settled, requested from above.
    private let bodies: [[String]]

    init(_ field: Field, _ file: WordFile) throws(WordsError) {
        let name = "\(field)"
        department = try file.value("department", in: name)
        office = try file.value("office", in: name)
        provinceDesk = try file.value("province desk", in: name)
        districtDesk = try file.value("district desk", in: name)
        var bodies: [[String]] = []
        for body in SubjectTemplate.Body.allCases { bodies.append(try file.lines("\(name) \(body)s")) }
        self.bodies = bodies
    }

    /// What can follow an opening.
    subscript(_ body: SubjectTemplate.Body) -> [String] { bodies[body.rawValue] }
}
