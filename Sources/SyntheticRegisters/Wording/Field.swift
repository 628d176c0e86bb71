/// What a document is about (lĩnh vực): decides who writes it, which unit it goes to and what its subject can say.
enum Field: Int, CaseIterable, Sendable {
    case finance, tax, treasury, credit, planning, projects, trade, market, power, science
    case land, urban, agriculture, forestry, livestock, crops, water, construction, transport
    case health, epidemics, education, culture, information, labour, insurance, ethnic
    case homeAffairs, emulation, archives, justice, inspection, courts, enforcement, police, military, council
    case statistics
    case party, partyStaff, propaganda, partyInspection, front, union, farmers, women, youth, veterans, redCross

    /// Who deals with it and what is written about it.
    var wording: FieldWording {
        switch self {
        case .finance: .finance
        case .tax: .tax
        case .treasury: .treasury
        case .credit: .credit
        case .planning: .planning
        case .projects: .projects
        case .trade: .trade
        case .market: .market
        case .power: .power
        case .science: .science
        case .land: .land
        case .urban: .urban
        case .agriculture: .agriculture
        case .forestry: .forestry
        case .livestock: .livestock
        case .crops: .crops
        case .water: .water
        case .construction: .construction
        case .transport: .transport
        case .health: .health
        case .epidemics: .epidemics
        case .education: .education
        case .culture: .culture
        case .information: .information
        case .labour: .labour
        case .insurance: .insurance
        case .ethnic: .ethnic
        case .homeAffairs: .homeAffairs
        case .emulation: .emulation
        case .archives: .archives
        case .justice: .justice
        case .inspection: .inspection
        case .courts: .courts
        case .enforcement: .enforcement
        case .police: .police
        case .military: .military
        case .council: .council
        case .statistics: .statistics
        case .party: .party
        case .partyStaff: .partyStaff
        case .propaganda: .propaganda
        case .partyInspection: .partyInspection
        case .front: .front
        case .union: .union
        case .farmers: .farmers
        case .women: .women
        case .youth: .youth
        case .veterans: .veterans
        case .redCross: .redCross
        }
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
}

/// The words of one field. Each list is one phrase a line, without time or place, which are added to fit the document;
/// a phrase that ends in a full stop bears no such addition (the full stop is not written).
struct FieldWording: Sendable {
    /// The provincial authority of the field.
    var department = "Văn phòng UBND tỉnh"
    /// The district's office of the field.
    var office = "Văn phòng HĐND và UBND huyện"
    /// The desk of the provincial committee that writes about it, as in `1234/UBND-KT`.
    var provinceDesk = "TH"
    /// The desk of the district committee that writes about it, as in `567/UBND-TCKH`.
    var districtDesk = "VP"
    /// Continuing work, said after "công tác".
    let works: String
    /// Programmes, schemes and campaigns, said after "thực hiện".
    let programmes: String
    /// Things asked for, said after "V/v".
    let tasks: String
    /// Things settled, said after "Quyết định về việc".
    let decisions: String
    /// Things requested from above, said after "V/v" or "Tờ trình".
    let proposals: String

    /// What a commune's committee decides, whatever the field; most decisions in the lists are not its to make.
    static let communeDecisions = """
        kiện toàn Ban Chỉ đạo xây dựng nông thôn mới và đô thị văn minh
        kiện toàn Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn
        kiện toàn Hội đồng nghĩa vụ quân sự
        kiện toàn Tổ công nghệ số cộng đồng ở khu dân cư
        kiện toàn Hội đồng phổ biến, giáo dục pháp luật
        thành lập Đoàn kiểm tra an toàn thực phẩm
        thành lập Tổ rà soát hộ nghèo, hộ cận nghèo
        thành lập Hội đồng đăng ký đất đai
        thành lập Tổ tuyên truyền, vận động giải phóng mặt bằng
        thành lập Ban Tổ chức Đại hội Thể dục thể thao
        phân công nhiệm vụ trong UBND và công chức chuyên môn
        công nhận danh hiệu "Gia đình văn hóa"
        công nhận kết quả rà soát hộ nghèo, hộ cận nghèo
        công nhận tổ hòa giải và hòa giải viên ở cơ sở
        công khai dự toán thu, chi ngân sách
        công khai quyết toán thu, chi ngân sách
        phân bổ kinh phí sự nghiệp
        trợ cấp đột xuất cho hộ gia đình gặp khó khăn
        hỗ trợ kinh phí tu sửa đường giao thông khu dân cư
        xử phạt vi phạm hành chính trong lĩnh vực đất đai
        tặng Giấy khen cho tập thể, cá nhân có thành tích
        ban hành Quy chế tiếp công dân
        ban hành Quy chế chi tiêu nội bộ
        ban hành danh mục hồ sơ của cơ quan
        phê duyệt dự toán sửa chữa nhà văn hóa khu dân cư
        hòa giải tranh chấp đất đai giữa các hộ gia đình
        trực bảo đảm an ninh, trật tự trong các ngày lễ
        """
}
