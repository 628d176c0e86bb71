import Statistics

/// Made-up units for trials at scale: provinces with their departments, districts, offices and communes.
///
/// Sizes are skewed (the largest units receive some thirty times the mean), about 8 % of the units have processed
/// nothing, the others anything up to 99 %. Unit `i` has the identity 100 + `i`.
struct MadeUnits: UnitSource {
    private static let townsPerDistrict = 3
    private static let communesPerDistrict = 15

    let count: Int
    private let documents: Int
    private let sizes: Sizes
    private let seed: UInt64
    private let words: Words
    /// Weight of the units before each one, and of all at the end.
    private let weightBefore: [Int]

    /// `units` units that receive `documents` documents in all; a province has `districtsPerProvince` districts, or
    /// all there are when nil.
    init(documents: Int, units: Int, districtsPerProvince: Int?, seed: UInt64, words: Words) {
        count = max(1, min(units, 1_000_000))
        self.documents = max(0, min(documents, 1_000_000_000))
        self.words = words
        self.seed = seed
        let sizes = Sizes(words.institutions, districtsPerProvince: districtsPerProvince)
        self.sizes = sizes
        var sum = 0
        var weightBefore = [0]
        weightBefore.reserveCapacity(count + 1)
        for index in 0..<count {
            var random = SplitMix64(seed: SplitMix64.seed(seed, 1, UInt64(index)))
            let skew = 16 + random.below(32) * random.below(32) * random.below(32) / 64
            sum += skew * Self.scale(of: sizes.position(index))
            weightBefore.append(sum)
        }
        self.weightBefore = weightBefore
    }

    // MARK: Where a unit stands

    private enum Rank {
        case provinceCommittee
        case department(Int)
        case districtCommittee
        case districtCouncil
        case office(Int)
        case commune(Int)
    }

    private struct Position {
        let province: Int
        /// Number of the district in its province; nil for provincial units.
        let district: Int?
        let rank: Rank
    }

    /// How many units there are of each kind.
    private struct Sizes: Sendable {
        let offices: Int
        /// Units that one district has: committee, council, offices, towns, communes.
        let district: Int
        /// Units at the top of a province: committee and departments.
        let head: Int
        let province: Int

        init(_ institutions: Institutions, districtsPerProvince: Int?) {
            offices = institutions.offices.count
            district = 2 + offices + townsPerDistrict + communesPerDistrict
            head = 1 + institutions.departments.count
            province = districtsPerProvince.map { [head, district] in head + max(1, $0) * district } ?? .max
        }

        func position(_ index: Int) -> Position {
            let place = index % province
            let number = index / province
            if place == 0 { return Position(province: number, district: nil, rank: .provinceCommittee) }
            if place < head { return Position(province: number, district: nil, rank: .department(place - 1)) }
            let rank: Rank =
                switch (place - head) % district {
                case 0: .districtCommittee
                case 1: .districtCouncil
                case let number where number < 2 + offices: .office(number - 2)
                case let number: .commune(number - 2 - offices)
                }
            return Position(province: number, district: (place - head) / district, rank: rank)
        }
    }

    private static func scale(of position: Position) -> Int {
        switch position.rank {
        case .provinceCommittee: 6
        case .department: 3
        case .districtCommittee: 4
        case .districtCouncil, .office, .commune: 1
        }
    }

    private func position(_ index: Int) -> Position { sizes.position(index) }

    private func districtsInFullProvince() -> Int {
        (min(sizes.province, count) - sizes.head + sizes.district - 1) / sizes.district
    }

    private func provinceName(_ province: Int) -> String { words.names.name(province + 211) }

    private func districtName(_ position: Position, _ district: Int) -> String {
        let offset = Int(SplitMix64.seed(seed, 2) % 840)
        return words.names.name(offset + position.province * max(1, districtsInFullProvince()) + district)
    }

    private func communeName(_ position: Position, _ district: Int, _ commune: Int) -> String {
        let number = position.province * 1000 + district
        return words.names.name(Int(SplitMix64.seed(seed, 3, UInt64(number)) % 840) + commune)
    }

    private func communeTitle(_ position: Position, _ district: Int, _ commune: Int) -> String {
        let kind = commune < Self.townsPerDistrict ? "thị trấn" : "xã"
        return "UBND \(kind) \(communeName(position, district, commune))"
    }

    func place(at index: Int) -> Place {
        let position = position(index)
        let below: [String] =
            if let district = position.district {
                (0..<(Self.townsPerDistrict + Self.communesPerDistrict)).map { communeTitle(position, district, $0) }
            } else {
                (0..<max(0, min(20, districtsInFullProvince()))).map { "UBND huyện \(districtName(position, $0))" }
            }
        return Place(
            province: provinceName(position.province),
            district: position.district.map { districtName(position, $0) }, committeesBelow: below)
    }

    func placeNumbers(at index: Int) -> (province: Int, place: Int) {
        let position = position(index)
        return (position.province, position.province * 1000 + 1 + (position.district ?? -1))
    }

    // MARK: What a unit has to add up to

    func quota(at index: Int) -> UnitQuota {
        let position = position(index)
        let place = place(at: index)
        let description = description(of: position, index: index, place: place)
        var random = SplitMix64(seed: SplitMix64.seed(seed, 4, UInt64(index)))
        let whole = max(1, weightBefore[count])
        let received = documents * weightBefore[index + 1] / whole - documents * weightBefore[index] / whole
        let issued = Self.issued(received: received, &random)
        return UnitQuota(
            unit: description.unit, issuedName: description.unit.name, institution: description.institution,
            incoming: Self.incoming(received: received, issued: issued.issued, of: position, &random), issued: issued)
    }

    private static func issued(received: Int, _ random: inout SplitMix64) -> UnitQuota.Issued {
        let issued = received * (5 + random.below(16)) / 100
        let paper = random.chance(1, in: 10) ? issued * (1 + random.below(5)) / 100 : 0
        let percent = random.chance(1, in: 10) ? random.below(60) : 60 + random.below(41)
        let signed = (issued - paper) * percent / 100
        let leaderSigned = random.chance(2, in: 5) ? 0 : signed * (50 + random.below(51)) / 100
        return UnitQuota.Issued(
            paper: paper, signed: signed, unsigned: issued - paper - signed, leaderSigned: leaderSigned)
    }

    private static func incoming(
        received: Int, issued: Int, of position: Position, _ random: inout SplitMix64
    ) -> UnitQuota.Incoming {
        let percent = random.chance(8, in: 100) ? 0 : 1 + random.below(99)
        let processed = received * percent / 100
        let share =
            switch position.rank {
            case .provinceCommittee, .districtCommittee, .districtCouncil: random.below(5)
            case .department: random.below(25)
            case .office: random.below(16)
            case .commune: random.chance(1, in: 5) ? random.below(8) : 0
            }
        let replied = min(processed * share / 100, issued * 2)
        return UnitQuota.Incoming(replied: replied, closed: processed - replied, open: received - processed)
    }

    private func description(
        of position: Position, index: Int, place: Place
    ) -> (unit: Unit, institution: Institution) {
        let provinceIndex = position.province * (sizes.province == .max ? 0 : sizes.province)
        let provinceID = UnitID("\(100 + provinceIndex)")
        let province = place.province
        let district = place.district ?? ""
        let districtIndex = provinceIndex + sizes.head + (position.district ?? 0) * sizes.district
        let districtID = UnitID("\(100 + districtIndex)")
        let id = UnitID("\(100 + index)")
        switch position.rank {
        case .provinceCommittee:
            return (Unit(id: id, name: "UBND tỉnh \(province)", group: "tinh"), words.institutions.provinceCommittee)
        case .department(let number):
            let institution = words.institutions.departments[number]
            let name = Self.name(institution.name, "tỉnh", province)
            return (Unit(id: id, parent: provinceID, name: name, group: "so"), institution)
        case .districtCommittee:
            return (
                Unit(id: id, parent: provinceID, name: "UBND huyện \(district)", group: "huyen"),
                words.institutions.districtCommittee
            )
        case .districtCouncil:
            return (
                Unit(id: id, parent: districtID, name: "HĐND huyện \(district)", group: "huyen"),
                words.institutions.districtCouncil
            )
        case .office(let number):
            let institution = words.institutions.offices[number]
            let name = Self.name(institution.name, "huyện", district)
            let group = institution.kinds == .ofCentre ? "su-nghiep" : "chuyen-mon"
            return (Unit(id: id, parent: districtID, name: name, group: group), institution)
        case .commune(let number):
            let title = communeTitle(position, position.district ?? 0, number)
            let unit = Unit(
                id: id, parent: districtID, name: "\(title), huyện \(district)",
                group: number < Self.townsPerDistrict ? "thi-tran" : "xa", aliases: ["\(title) - huyện \(district)"],
                successor: communeName(position, position.district ?? 0, number / 4 * 4))
            return (unit, words.institutions.communeCommittee(name: title))
        }
    }

    /// "Phòng Nội vụ" of a district becomes "Phòng Nội vụ huyện …", "Thanh tra huyện" becomes "Thanh tra huyện …".
    private static func name(_ name: String, _ word: String, _ place: String) -> String {
        name.hasSuffix(" \(word)") ? "\(name) \(place)" : "\(name) \(word) \(place)"
    }
}
