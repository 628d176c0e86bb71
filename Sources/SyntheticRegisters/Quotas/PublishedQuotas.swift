import Statistics

/// The figures of the two published appendices (15/12/2022–14/06/2023), which the district's registers reproduce.
///
/// Percentages are not kept: they follow from the counts.
enum PublishedQuotas {
    /// The unit above all others in the report.
    static let parent = UnitID("2730")
    /// Name of the province and of the district.
    static let province = "Quảng Trị"
    static let district = "Vĩnh Linh"

    /// One entry a unit, in the order of the appendices.
    static let units: [UnitQuota] = [
        unit(
            "100", "UBND huyện Vĩnh Linh", "huyen", .districtCommittee, incoming: (65, 4221, 1415),
            issued: (0, 1991, 23, 1622)),
        unit(
            "240", "HĐND huyện Vĩnh Linh", "huyen", .districtCouncil, incoming: (0, 1404, 212), issued: (0, 154, 13, 0)),
        unit(
            "122", "Phòng Y tế Huyện Vĩnh Linh", "chuyen-mon", aliases: "Phòng Y tế|Phòng Y tế Huyện Vĩnh Linh",
            issuedName: "Phòng Y tế", .healthOffice, incoming: (1, 206, 1294), issued: (0, 17, 3, 0)),
        unit(
            "123", "Phòng Lao động, TB - XH", "chuyen-mon",
            aliases: "Phòng Lao động, Thương binh - Xã hội|Phòng Lao động, TB - XH|Phòng Lao động, TB-XH",
            issuedName: "Phòng Lao động, TB-XH", .labourOffice, incoming: (21, 542, 1850), issued: (0, 7, 126, 0)),
        unit(
            "124", "Phòng Kinh tế Hạ tầng", "chuyen-mon", aliases: "Phòng Kinh tế và Hạ tầng|Phòng Kinh tế Hạ tầng",
            .constructionOffice, incoming: (30, 404, 2291), issued: (0, 59, 13, 0)),
        unit("125", "Phòng Tư pháp", "chuyen-mon", .justiceOffice, incoming: (0, 309, 560), issued: (0, 51, 0, 0)),
        unit(
            "126", "BQL dự án, PTQĐ và CCN, DLB", "su-nghiep",
            aliases: "BQL dự án, PTQĐ và CCN, du lịch biển|BQL dự án, PTQĐ và CCN, DLB", .projectBoard,
            incoming: (0, 1009, 1219), issued: (0, 213, 90, 0)),
        unit(
            "127", "Phòng Nội vụ", "chuyen-mon", .homeAffairsOffice, incoming: (79, 740, 904), issued: (0, 119, 0, 117)),
        unit(
            "128", "Trung tâm GDNN - GDTX", "su-nghiep",
            aliases: "Trung tâm GDNN-GDTX|Trung tâm GDNN – GDTX|Trung tâm GDNN - GDTX", .trainingCentre,
            incoming: (0, 0, 148), issued: (0, 18, 3, 0)),
        unit(
            "129", "Phòng Tài nguyên và Môi trường", "chuyen-mon", .landOffice, incoming: (29, 80, 1215),
            issued: (0, 61, 26, 59)),
        unit(
            "130", "Trung tâm VHHTT- TĐTT", "su-nghiep",
            aliases: "Trung tâm VHTT- TDTT|Trung tâm VHHTT-TDĐT|Trung tâm VHHTT- TĐTT|Trung tâm VHHTT - TDTT",
            issuedName: "Trung tâm VHHTT - TDTT", .sportsCentre, incoming: (0, 0, 2), issued: (0, 17, 0, 0)),
        unit(
            "131", "Phòng Văn hóa và Thông tin", "chuyen-mon", .cultureOffice, incoming: (45, 544, 1065),
            issued: (0, 69, 11, 39)),
        unit(
            "132", "Phòng Giáo dục và Đào tạo", "chuyen-mon", .educationOffice, incoming: (0, 486, 1143),
            issued: (0, 26, 33, 0)),
        unit(
            "133", "Phòng Tài chính - Kế hoạch", "chuyen-mon", .financeOffice, incoming: (170, 1378, 1874),
            issued: (0, 126, 58, 126)),
        unit(
            "134", "Thanh tra Huyện", "chuyen-mon", aliases: "Thanh tra Huyện|Thanh tra Huyện Vĩnh Linh",
            issuedName: "Thanh tra Huyện Vĩnh Linh", .inspectorate, incoming: (32, 3, 918), issued: (0, 72, 0, 72)),
        unit(
            "135", "Phòng Nông nghiệp và PTNT", "chuyen-mon", .agricultureOffice, incoming: (314, 2123, 700),
            issued: (0, 246, 3, 14)),
        unit(
            "136", "Ban Quản lý chợ huyện", "su-nghiep", .marketBoard, incoming: (0, 134, 411), issued: (0, 45, 3, 12)),
        unit(
            "137", "Trung tâm Môi trường và CTĐT", "su-nghiep",
            aliases: "Trung tâm Môi trường và Công trình đô thị|Trung tâm Môi trường và CTĐT", .environmentCentre,
            incoming: (0, 0, 412), issued: (0, 60, 2, 0)),
        unit(
            "140", "UBND Thị Trấn Hồ Xá", "thi-tran", successor: "Vĩnh Linh", incoming: (0, 673, 1097),
            issued: (0, 648, 2, 645)),
        unit(
            "141", "UBND Thị Trấn Bến Quan", "thi-tran", successor: "Bến Quan", incoming: (0, 1410, 215),
            issued: (0, 64, 1, 64)),
        unit(
            "142", "UBND Thị Trấn Cửa Tùng", "thi-tran", aliases: "UBND thị Trấn Cửa Tùng|UBND Thị Trấn Cửa Tùng",
            successor: "Cửa Tùng", incoming: (0, 304, 970), issued: (0, 91, 9, 0)),
        unit(
            "143", "UBND xã Vĩnh Long", "xa", successor: "Vĩnh Linh", incoming: (0, 114, 1526),
            issued: (0, 110, 190, 106)),
        unit("144", "UBND xã Vĩnh Lâm", "xa", successor: "Vĩnh Thủy", incoming: (0, 1314, 127), issued: (0, 96, 2, 62)),
        unit("145", "UBND xã Vĩnh Sơn", "xa", successor: "Vĩnh Thủy", incoming: (0, 90, 1167), issued: (0, 95, 4, 94)),
        unit("146", "UBND xã Vĩnh Thủy", "xa", successor: "Vĩnh Thủy", incoming: (0, 0, 1232), issued: (0, 38, 6, 0)),
        unit(
            "147", "UBND xã Hiền Thành", "xa", successor: "Cửa Tùng", incoming: (0, 595, 845), issued: (0, 250, 4, 141)),
        unit(
            "148", "UBND xã Vĩnh Hòa", "xa", successor: "Vĩnh Hoàng", incoming: (0, 581, 980), issued: (0, 107, 18, 0)),
        unit(
            "149", "UBND xã Vĩnh Giang", "xa", successor: "Cửa Tùng", incoming: (0, 1216, 488), issued: (0, 106, 4, 103)
        ),
        unit("150", "UBND xã Vĩnh Chấp", "xa", successor: "Vĩnh Linh", incoming: (0, 820, 752), issued: (0, 51, 5, 0)),
        unit(
            "151", "UBND xã Vĩnh Thái", "xa", successor: "Vĩnh Hoàng", incoming: (0, 1206, 515), issued: (0, 141, 2, 72)
        ),
        unit("152", "UBND xã Vĩnh Tú", "xa", successor: "Vĩnh Hoàng", incoming: (0, 0, 442), issued: (0, 61, 14, 50)),
        unit(
            "153", "UBND xã Trung Nam", "xa", successor: "Vĩnh Hoàng", incoming: (0, 1379, 317),
            issued: (0, 152, 5, 152)),
        unit("154", "UBND xã Kim Thạch", "xa", successor: "Cửa Tùng", incoming: (0, 65, 198), issued: (0, 89, 30, 81)),
        unit(
            "155", "UBND xã Vĩnh Ô", "xa", successor: "Bến Quan", incoming: (71, 1097, 345), issued: (0, 142, 14, 131)),
        unit("156", "UBND xã Vĩnh Khê", "xa", successor: "Bến Quan", incoming: (0, 61, 1597), issued: (0, 63, 28, 0)),
        unit("157", "UBND xã Vĩnh Hà", "xa", successor: "Bến Quan", incoming: (0, 742, 359), issued: (0, 250, 29, 249)),
    ]

    /// `incoming` is replied, closed, open; `issued` is paper, signed, unsigned, leader-signed. Without an
    /// `institution` it is the committee of a commune or town.
    private static func unit(
        _ id: String, _ name: String, _ group: String, aliases: String = "", successor: String? = nil,
        issuedName: String? = nil, _ institution: Institution? = nil, incoming: (Int, Int, Int),
        issued: (Int, Int, Int, Int)
    ) -> UnitQuota {
        UnitQuota(
            unit: Unit(
                id: UnitID(id), parent: parent, name: name, group: group,
                aliases: aliases.split(separator: "|").map(String.init), successor: successor),
            issuedName: issuedName ?? name, institution: institution ?? .communeCommittee(name: name),
            incoming: IncomingTally(replied: incoming.0, closed: incoming.1, open: incoming.2),
            issued: IssuedTally(
                paper: issued.0, signed: issued.1, unsigned: issued.2, leaderSigned: issued.3))
    }
}
