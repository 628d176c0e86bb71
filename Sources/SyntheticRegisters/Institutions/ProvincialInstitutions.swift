extension Institution {
    /// The People's Committee of the province.
    static let provinceCommittee = Institution(
        name: "UBND tỉnh @", symbol: "UBND", level: .province, fields: .ofCommittee, desks: .provinceCommittee,
        lettersPerDay: 26, kinds: .ofProvince, reach: Reach(30, 26, 16, 8))

    /// The departments (sở) and equal authorities of the province, in the order of a provincial report.
    static let departments: [Institution] = [
        department(
            "Sở Nội vụ", "SNV", [.homeAffairs, .emulation, .archives], ["CCHC", "CCVC", "TCBC", "XDCQ"], commune: 2),
        department("Sở Tài chính", "STC", [.finance], ["QLNS", "TCHCSN", "QLGCS", "TCĐT"]),
        department("Sở Kế hoạch và Đầu tư", "SKH", [.planning], ["TH", "KTN", "ĐKKD", "TĐ"]),
        department("Sở Tài nguyên và Môi trường", "STNMT", [.land], ["QLĐĐ", "MT", "KS", "VP"], commune: 2),
        department("Sở Nông nghiệp và PTNT", "SNN", .ofAgriculture, ["KHTC", "QLCL", "PTNT"], commune: 2),
        department("Sở Xây dựng", "SXD", [.construction], ["QHKT", "QLXD", "HTKT"]),
        department("Sở Giao thông vận tải", "SGTVT", [.transport], ["QLKCHTGT", "QLVT", "ATGT"]),
        department("Sở Công Thương", "SCT", [.trade], ["QLTM", "QLCN", "KTATMT"]),
        department("Sở Y tế", "SYT", [.health, .epidemics], ["NVY", "NVD", "KHTC"], commune: 2),
        department("Sở Giáo dục và Đào tạo", "SGDĐT", [.education], ["GDTrH", "GDMN-GDTH", "QLCL", "TCCB"]),
        department("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", [.culture], ["QLVH", "QLTDTT", "QLDL"]),
        department("Sở Thông tin và Truyền thông", "STTTT", [.information], ["CNTT", "BCVT", "TTBCXB"], commune: 2),
        department("Sở Lao động - Thương binh và Xã hội", "SLĐTBXH", [.labour], ["BTXH", "NCC", "LĐVL", "BVCSTE"]),
        department("Sở Tư pháp", "STP", [.justice], ["HCTP", "PBGDPL", "XDKTVB"], commune: 2),
        department("Sở Khoa học và Công nghệ", "SKHCN", [.science], ["QLCN", "TĐC"]),
        department("Thanh tra tỉnh", "TTT", [.inspection], ["NV1", "NV2", "VP"], kinds: .ofInspection),
        department("Ban Dân tộc tỉnh", "BDT", [.ethnic], ["CSDT", "KHTH"]),
        department("Ban Quản lý Khu kinh tế tỉnh", "KKT", [.projects], ["QLĐT", "QHXD"], office: 4),
        department("Văn phòng UBND tỉnh", "VP", .ofCommittee, ["KT", "KGVX", "NC", "TH"], kinds: .ofOrganisation),
    ]

    /// What else writes from the province: the council, the Party, sectors run from the centre, sub-departments.
    static let otherProvincial: [Institution] = [
        Institution(
            name: "HĐND tỉnh", symbol: "HĐND", level: .province, fields: [.council], desks: .own(["TH", "VP"]),
            lettersPerDay: 3, kinds: .ofCouncil, reach: Reach(5, 4, 0, 1)),
        Institution(
            name: "Tỉnh ủy @", symbol: "TU", level: .province, fields: [.party], desks: .party, lettersPerDay: 8,
            kinds: .ofParty, reach: Reach(8, 5, 1, 0)),
        Institution(
            name: "Ủy ban MTTQ Việt Nam tỉnh", symbol: "MTTQ", level: .province, fields: [.front],
            desks: .own(["BTT"]), kinds: .ofOrganisation, reach: Reach(3, 2, 0, 0)),
        sector("Công an tỉnh", "CAT", [.police], ["PV01", "PC07", "PX01"]),
        sector("Bộ Chỉ huy Quân sự tỉnh", "BCH", [.military], ["TM", "CT"]),
        sector("Cục Thuế tỉnh", "CT", [.tax], ["NVDTPC", "TTHT", "QLN"]),
        sector("Kho bạc Nhà nước tỉnh", "KBNN", [.treasury], ["KSC", "KTNN"]),
        sector("Bảo hiểm xã hội tỉnh", "BHXH", [.insurance], ["TST", "CĐBHXH", "GĐBHYT"]),
        sector("Cục Thống kê tỉnh", "CTK", [.statistics], ["TKTH", "TKKT"]),
        sector("Cục Thi hành án dân sự tỉnh", "CTHADS", [.enforcement], ["NV", "VP"]),
        sector("Chi cục Kiểm lâm tỉnh", "CCKL", [.forestry], ["QLBVR", "SDPTR"]),
        sector("Chi cục Chăn nuôi và Thú y tỉnh", "CCCNTY", [.livestock], ["QLDB", "CN"]),
        sector("Chi cục Thủy lợi tỉnh", "CCTL", [.water], ["PCTT", "QLCT"]),
        sector("Chi cục Văn thư - Lưu trữ tỉnh", "CCVTLT", [.archives], ["NV"]),
        sector("Ban Thi đua - Khen thưởng tỉnh", "BTĐKT", [.emulation], ["NV"]),
        sector("Chi cục Quản lý thị trường tỉnh", "CQLTT", [.trade], ["NVTH"]),
        sector("Trung tâm Kiểm soát bệnh tật tỉnh", "TTKSBT", [.epidemics], ["PCBTN", "KSDB"]),
        sector("Ban An toàn giao thông tỉnh", "BATGT", [.transport], ["VP"]),
    ]

    /// Ministries; they write to provincial units.
    static let ministries: [Institution] = [
        ministry("Văn phòng Chính phủ", "VPCP", .ofCommittee, ["KTTH", "KGVX", "NN", "CN"], perDay: 32),
        ministry("Bộ Nội vụ", "BNV", [.homeAffairs], ["CCHC", "CCVC", "CQĐP"]),
        ministry("Bộ Tài chính", "BTC", [.finance], ["NSNN", "QLCS", "HCSN"], perDay: 50),
        ministry("Bộ Kế hoạch và Đầu tư", "BKHĐT", [.planning], ["TH", "KTĐPLT"]),
        ministry("Bộ Tài nguyên và Môi trường", "BTNMT", [.land], ["ĐĐ", "MT"]),
        ministry("Bộ Nông nghiệp và Phát triển nông thôn", "BNN", .ofAgriculture, ["TCTL", "TY", "VPĐP"]),
        ministry("Bộ Y tế", "BYT", [.health, .epidemics], ["DP", "KCB", "ATTP"]),
        ministry("Bộ Giáo dục và Đào tạo", "BGDĐT", [.education], ["GDTrH", "QLCL"]),
        ministry("Bộ Thông tin và Truyền thông", "BTTTT", [.information], ["CĐSQG", "CATTT"]),
        ministry("Bộ Lao động - Thương binh và Xã hội", "BLĐTBXH", [.labour], ["BTXH", "VPQGGN"]),
        ministry("Bộ Tư pháp", "BTP", [.justice], ["PBGDPL", "HTQTCT"]),
    ]

    private static func department(
        _ name: String, _ symbol: String, _ fields: [Field], _ desks: [String],
        kinds: [DocumentKind] = .ofDepartment, office: Int = 14, commune: Int = 1
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .province, fields: fields, desks: .own(desks), lettersPerDay: 10,
            kinds: kinds, reach: Reach(5, 5, office, commune))
    }

    private static func sector(
        _ name: String, _ symbol: String, _ fields: [Field], _ desks: [String]
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .province, fields: fields, desks: .own(desks), lettersPerDay: 5,
            kinds: .ofService, reach: Reach(2, 2, 5, 0))
    }

    private static func ministry(
        _ name: String, _ symbol: String, _ fields: [Field], _ desks: [String], perDay: Int = 16
    ) -> Institution {
        Institution(
            name: name, symbol: symbol, level: .central, fields: fields, desks: .own(desks), lettersPerDay: perDay,
            kinds: .ofDepartment, reach: Reach(4, 0, 0, 0))
    }
}
