/// Whom a document is sent to (nơi nhận).
enum Recipients {
    /// Which way it goes.
    enum Direction: Int, CaseIterable, Sendable {
        case up, down
    }

    /// The recipients that a document of `field` by an institution of `standing` can have.
    static func lists(standing: Institution.Standing, direction: Direction, field: Field) -> [String] {
        let department = field.wording.department
        let office = field.wording.office
        return switch (standing, direction) {
        case (.central, _):
            ["UBND các tỉnh, thành phố trực thuộc Trung ương", "Các bộ, cơ quan ngang bộ; UBND các tỉnh"]
        case (.provinceCommittee, .up): ["Văn phòng Chính phủ", "Văn phòng Chính phủ; các bộ, ngành liên quan"]
        case (.provinceCommittee, .down):
            [
                "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố", "UBND các huyện, thị xã, thành phố",
                "\(department); UBND các huyện, thị xã, thành phố",
            ]
        case (.provinceOffice, .up): ["UBND tỉnh", "UBND tỉnh; Văn phòng UBND tỉnh"]
        case (.provinceOffice, .down):
            ["UBND các huyện, thị xã, thành phố", "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố"]
        case (.districtCommittee, .up): ["UBND tỉnh", "UBND tỉnh; \(department)", department]
        case (.districtCommittee, .down):
            [
                "UBND các xã, thị trấn", "Các phòng, ban, đơn vị thuộc huyện; UBND các xã, thị trấn",
                "\(office); UBND các xã, thị trấn", "\(office); các đơn vị, cá nhân có liên quan",
            ]
        case (.districtOffice, .up): ["UBND huyện", "UBND huyện; \(department)", department]
        case (.districtOffice, .down):
            [
                "UBND các xã, thị trấn", "Các phòng, ban, đơn vị thuộc huyện; UBND các xã, thị trấn",
                "Các đơn vị, cá nhân có liên quan",
            ]
        case (.commune, .up): ["UBND huyện", "UBND huyện; \(office)", office, "Thường trực HĐND; UBND huyện"]
        case (.commune, .down):
            [
                "Các ban, ngành, đoàn thể; trưởng các khu dân cư", "Thường trực HĐND; các ban, ngành, đoàn thể",
                "Các tổ chức, cá nhân có liên quan",
            ]
        }
    }
}

extension Institution {
    /// Its place in the order of command: whoever stands lower reports to whoever stands higher.
    enum Standing: Int, CaseIterable, Comparable, Sendable {
        case central, provinceCommittee, provinceOffice, districtCommittee, districtOffice, commune

        static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    /// Committees, councils and the Party stand above the offices of their level.
    var standing: Standing {
        let leads = isGeneral || fields.first == .council || fields == [.party]
        return switch level {
        case .central: .central
        case .province: leads ? .provinceCommittee : .provinceOffice
        case .district: leads ? .districtCommittee : .districtOffice
        case .commune: .commune
        }
    }
}
