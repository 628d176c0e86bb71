extension Institution {
    /// The People's Committee of the district.
    static let districtCommittee = Institution(
        name: "UBND huyện @", symbol: "UBND", level: .district, fields: .ofCommittee, desks: .districtCommittee,
        lettersPerDay: 12, kinds: .ofDistrict, reach: Reach(6, 24, 30, 40))

    /// The People's Council of the district.
    static let districtCouncil = Institution(
        name: "HĐND huyện @", symbol: "HĐND", level: .district, fields: [.council],
        interests: [.finance, .planning, .land, .party, .front],
        desks: .own(["VP"]), kinds: .ofCouncil, reach: Reach(1, 4, 2, 4))

    static let healthOffice = office("Phòng Y tế", "PYT", [.health, .epidemics])
    static let labourOffice = office(
        "Phòng Lao động - Thương binh và Xã hội", "PLĐTBXH", [.labour], interests: [.insurance, .credit, .ethnic])
    static let constructionOffice = office(
        "Phòng Kinh tế và Hạ tầng", "PKTHT", [.construction, .transport, .trade], interests: [.science, .power])
    static let justiceOffice = office("Phòng Tư pháp", "PTP", [.justice], interests: [.courts, .enforcement])
    static let homeAffairsOffice = office(
        "Phòng Nội vụ", "PNV", [.homeAffairs, .emulation, .archives], interests: [.partyStaff], perDay: 4)
    static let landOffice = office("Phòng Tài nguyên và Môi trường", "PTNMT", [.land], interests: [.urban], perDay: 4)
    static let cultureOffice = office(
        "Phòng Văn hóa và Thông tin", "PVHTT", [.culture, .information], interests: [.propaganda])
    static let educationOffice = office("Phòng Giáo dục và Đào tạo", "PGDĐT", [.education], perDay: 4)
    static let financeOffice = office(
        "Phòng Tài chính - Kế hoạch", "PTCKH", [.finance, .planning],
        interests: [.tax, .treasury, .statistics, .projects], perDay: 5)
    static let inspectorate = office(
        "Thanh tra huyện", "TTH", [.inspection], interests: [.partyInspection], kinds: .ofInspection)
    static let agricultureOffice = office("Phòng Nông nghiệp và PTNT", "PNN", .ofAgriculture, perDay: 4)

    static let projectBoard = centre(
        "Ban Quản lý dự án, Phát triển quỹ đất và Cụm công nghiệp", "BQLDA", [.projects],
        interests: [.planning, .construction, .transport, .land])
    static let trainingCentre = centre("Trung tâm GDNN - GDTX", "TTGDNN", [.education], interests: [.labour])
    static let sportsCentre = centre("Trung tâm Văn hóa, Thông tin - Thể dục thể thao", "TTVHTT", [.culture])
    static let marketBoard = centre("Ban Quản lý chợ huyện", "BQLC", [.market], interests: [.trade])
    static let environmentCentre = centre(
        "Trung tâm Môi trường và Công trình đô thị", "TTMT", [.urban],
        interests: [.land, .construction])

    /// The district's own offices and centres, in the order of the published report.
    static let districtOffices: [Institution] = [
        healthOffice, labourOffice, constructionOffice, justiceOffice, projectBoard, homeAffairsOffice, trainingCentre,
        landOffice, sportsCentre, cultureOffice, educationOffice, financeOffice, inspectorate, agricultureOffice,
        marketBoard, environmentCentre,
    ]

    /// What else writes in a district: the Party, organisations, courts, police, tax, banks.
    static let otherDistrict: [Institution] = [
        party("Huyện ủy @", "HU", [.party], reach: Reach(1, 8, 5, 8), perDay: 6),
        party("Ban Tổ chức Huyện ủy", "BTCHU", [.partyStaff], reach: Reach(0, 2, 1, 1)),
        party("Ban Tuyên giáo Huyện ủy", "BTGHU", [.propaganda], reach: Reach(0, 2, 2, 2)),
        party("Ủy ban Kiểm tra Huyện ủy", "UBKTHU", [.partyInspection], reach: Reach(0, 2, 1, 1)),
        organisation("Ủy ban MTTQ Việt Nam huyện", "MTTQ", .front, desks: .own(["BTT"])),
        organisation("Liên đoàn Lao động huyện", "LĐLĐ", .union),
        organisation("Hội Nông dân huyện", "HNDH", .farmers, desks: .party),
        organisation("Hội Liên hiệp Phụ nữ huyện", "BTV", .women, desks: .party),
        organisation("Hội Cựu chiến binh huyện", "CCB", .veterans, desks: .party),
        organisation("Huyện đoàn @", "ĐTN", .youth, desks: .party),
        organisation("Hội Chữ thập đỏ huyện", "CTĐ", .redCross),
        service("Công an huyện", "CAH", [.police], 5, perDay: 5),
        service("Ban Chỉ huy Quân sự huyện", "BCH", [.military], 5),
        service("Chi cục Thuế khu vực @", "CCT", [.tax], 4, perDay: 6),
        service("Kho bạc Nhà nước @", "KBNN", [.treasury], 2),
        service("Bảo hiểm xã hội huyện", "BHXH", [.insurance], 4, perDay: 4),
        service("Chi cục Thống kê huyện", "CCTK", [.statistics], 2),
        service("Tòa án nhân dân huyện", "TA", [.courts], 3, kinds: .ofCourt),
        service("Viện kiểm sát nhân dân huyện", "VKS", [.courts], 1, kinds: .ofCourt),
        service("Chi cục Thi hành án dân sự huyện", "CCTHADS", [.enforcement], 3, perDay: 4, kinds: .ofCourt),
        service("Trung tâm Y tế huyện", "TTYT", [.health, .epidemics], 4, perDay: 5),
        service("Hạt Kiểm lâm huyện", "HKL", [.forestry], 2),
        service("Trạm Chăn nuôi và Thú y huyện", "TCNTY", [.livestock], 2),
        service("Trạm Trồng trọt và Bảo vệ thực vật huyện", "TTTBVTV", [.crops], 2),
        service("Phòng giao dịch Ngân hàng CSXH huyện", "NHCS", [.credit], 2),
        service("Điện lực @", "ĐL", [.power], 1),
        service("Chi nhánh Văn phòng Đăng ký đất đai huyện", "CNVPĐKĐĐ", [.land], 3, perDay: 5),
        service("Văn phòng HĐND và UBND huyện", "VP", .ofCommittee, 5, kinds: .ofOrganisation),
    ]

    /// The People's Committee of a commune or town of this name.
    static func communeCommittee(name: String) -> Institution {
        Institution(
            name: name, symbol: "UBND", level: .commune, fields: .ofCommune, lettersPerDay: 4, kinds: .ofCommune,
            reach: Reach(0, 3, 2, 0))
    }

    private static func office(
        _ name: String, _ symbol: String, _ fields: [Field], interests: [Field] = [], perDay: Int = 3,
        kinds: [DocumentKind] = .ofOffice
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .district, fields: fields, interests: interests,
            lettersPerDay: perDay, kinds: kinds,
            reach: Reach(0, 4, 2, 5))
    }

    private static func centre(
        _ name: String, _ symbol: String, _ fields: [Field], interests: [Field] = []
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .district, fields: fields, interests: interests, kinds: .ofCentre,
            reach: Reach(0, 2, 1, 1))
    }

    private static func party(
        _ name: String, _ symbol: String, _ fields: [Field], reach: Reach, perDay: Int = 2
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .district, fields: fields, desks: .party, lettersPerDay: perDay,
            kinds: .ofParty, reach: reach)
    }

    private static func organisation(
        _ name: String, _ symbol: String, _ field: Field, desks: Desks = .none
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .district, fields: [field], desks: desks,
            lettersPerDay: 2, kinds: .ofOrganisation, reach: Reach(0, 1, 1, 2))
    }

    private static func service(
        _ name: String, _ symbol: String, _ fields: [Field], _ reach: Int, perDay: Int = 2,
        kinds: [DocumentKind] = .ofService
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .district, fields: fields, lettersPerDay: perDay, kinds: kinds,
            reach: Reach(0, max(1, reach / 2), max(1, reach / 2), reach))
    }
}
