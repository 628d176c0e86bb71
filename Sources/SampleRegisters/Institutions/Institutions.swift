/// All institutions there are words for.
struct Institutions: Sendable {
    /// The People's Committee of the province.
    let provinceCommittee: Institution
    /// The People's Committee of the district.
    let districtCommittee: Institution
    /// The People's Council of the district.
    let districtCouncil: Institution
    /// The departments (sở) and equal authorities of the province, in the order of a provincial report.
    let departments: [Institution]
    /// What else writes from the province.
    let otherProvincial: [Institution]
    /// Ministries; they write to provincial units.
    let ministries: [Institution]
    /// The district's own offices and centres, in the order of the published report.
    let offices: [Institution]
    /// What else writes in a district.
    let otherDistrict: [Institution]
    private let commune: Institution

    init(_ file: WordFile) throws(WordsError) {
        let committees = try Self.read("committees", file)
        guard committees.count == 4 else { throw .missing("committees") }
        provinceCommittee = committees[0]
        districtCommittee = committees[1]
        districtCouncil = committees[2]
        commune = committees[3]
        departments = try Self.read("departments", file)
        otherProvincial = try Self.read("province", file)
        ministries = try Self.read("ministries", file)
        offices = try Self.read("offices", file)
        otherDistrict = try Self.read("district", file)
    }

    /// The People's Committee of a commune or town of this name.
    func communeCommittee(name: String) -> Institution {
        var committee = commune
        committee.name = name
        return committee
    }

    /// The institution of a district with these letters in its references.
    func inDistrict(_ symbol: String) -> Institution? {
        ([districtCommittee, districtCouncil] + offices).first { $0.symbol == symbol }
    }

    private static func read(_ section: String, _ file: WordFile) throws(WordsError) -> [Institution] {
        var institutions: [Institution] = []
        for row in try file.rows(section, columns: 9) {
            guard let institution = Institution(row) else {
                throw .malformed(section: section, line: row.joined(separator: " | "))
            }
            institutions.append(institution)
        }
        return institutions
    }
}

extension Institution {
    /// The institution that a line of words describes, in the order that the file's remark gives.
    fileprivate init?(_ row: [String]) {
        let reach = row[8].split(separator: " ").compactMap { Int($0) }
        guard let level = Level.allCases.first(where: { "\($0)" == row[2] }), let fields = [Field](row[3]),
            let interests = [Field](row[4]), let lettersPerDay = Int(row[6]),
            let kinds = [DocumentKind].sets[row[7]], reach.count == 4, !fields.isEmpty
        else { return nil }
        let desks: Desks =
            switch row[5] {
            case "": .none
            case "(province)": .provinceCommittee
            case "(district)": .districtCommittee
            case "(party)": .party
            default: .own(row[5].split(separator: " ").map { String($0) })
            }
        self.init(
            name: row[0], symbol: row[1], level: level, fields: fields, interests: interests, desks: desks,
            lettersPerDay: lettersPerDay, kinds: kinds, reach: Reach(reach[0], reach[1], reach[2], reach[3]))
    }
}

extension [DocumentKind] {
    /// What institutions write, by the word for it in the files of words.
    fileprivate static let sets: [String: Self] = [
        "province": .ofProvince, "department": .ofDepartment, "district": .ofDistrict, "office": .ofOffice,
        "centre": .ofCentre, "commune": .ofCommune, "council": .ofCouncil, "party": .ofParty,
        "organisation": .ofOrganisation, "inspection": .ofInspection, "service": .ofService, "court": .ofCourt,
    ]
}
