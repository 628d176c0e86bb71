/// A place that units stand in: a district, or a province for units of that level.
struct Place: Equatable, Sendable {
    /// Name of the province, without the word for it.
    let province: String
    /// Name of the district; nil for a province.
    let district: String?
    /// The committees below that write to its units, by their names.
    let committeesBelow: [String]
}

/// What has to be known of an institution to draw its documents: plain numbers, copied for each document.
struct Sender: Sendable {
    let level: Institution.Level
    let standing: Institution.Standing
    let isGeneral: Bool
    let lettersPerDay: Int
    /// Where its documents' contents come from: the same for all units that it writes to.
    let seed: UInt64
    /// Which kinds it writes, a bit for each.
    fileprivate let kinds: UInt16
    /// Where its fields stand in the directory.
    fileprivate let fields: Range<Int>

    private func writes(_ kind: DocumentKind) -> Bool { kinds & 1 << UInt16(kind.rawValue) != 0 }

    /// `kind` if it writes that, else what it writes in its place.
    func offered(_ kind: DocumentKind) -> DocumentKind {
        if writes(kind) { return kind }
        if kind == .decision, writes(.resolution) { return .resolution }
        if kind == .report, writes(.conclusion) { return .conclusion }
        return .letter
    }
}

/// Who writes to the units of a place, with names and references ready to be copied.
struct Directory: Sendable {
    let senders: [Sender]
    let names: [TextPiece]
    let references: [ReferenceForm]
    let store: TextStore
    private let institutions: [Institution]
    /// The fields of all senders, one after another.
    private let fields: [Field]

    /// The institutions of `place`; documents of the same province carry the same content in all its districts.
    init(place: Place, words: Words, provinceSeed: UInt64, districtSeed: UInt64) {
        let known = words.institutions
        var all = [known.provinceCommittee] + known.departments + known.otherProvincial
        if place.district == nil {
            all += known.ministries
            all += place.committeesBelow.map { name in
                var committee = known.districtCommittee
                committee.name = name
                return committee
            }
        } else {
            all += [known.districtCommittee, known.districtCouncil] + known.offices + known.otherDistrict
            all += place.committeesBelow.map { known.communeCommittee(name: $0) }
        }
        let institutions = all.map { $0.resolved(in: place) }
        var store = TextStore()
        var fields: [Field] = []
        senders = institutions.enumerated().map { index, institution in
            let start = fields.count
            fields += institution.fields
            return Sender(
                level: institution.level, standing: institution.standing, isGeneral: institution.isGeneral,
                lettersPerDay: institution.lettersPerDay,
                seed: SplitMix64.seed(institution.level <= .province ? provinceSeed : districtSeed, UInt64(index)),
                kinds: institution.kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) }, fields: start..<fields.count)
        }
        names = institutions.map { store.add($0.name) }
        references = institutions.map { ReferenceForm($0, words) }
        self.store = store
        self.institutions = institutions
        self.fields = fields
    }

    /// The `number`-th field that `sender` writes about, counted round and round.
    func field(_ number: Int, of sender: Sender) -> Field {
        fields[sender.fields.lowerBound + number % sender.fields.count]
    }

    /// A table to draw the writers to `unit` from: each stands in it as often as it writes.
    func writers(to unit: Institution) -> [UInt16] {
        var table: [UInt16] = []
        for (index, writer) in institutions.enumerated() {
            table += Array(repeating: UInt16(truncatingIfNeeded: index), count: weight(of: writer, for: unit))
        }
        return table
    }

    private func weight(of writer: Institution, for unit: Institution) -> Int {
        guard writer.name != unit.name else { return 0 }
        let reach =
            switch unit.standing {
            case .central, .provinceCommittee, .provinceOffice: writer.reach.province
            case .districtCommittee: writer.reach.committee
            case .districtOffice: writer.reach.office
            case .commune: writer.reach.commune
            }
        if unit.isGeneral || writer.isGeneral { return reach * 8 }
        if writer.fields.contains(where: unit.fields.contains) { return reach * 24 }
        if writer.fields.contains(where: unit.interests.contains) { return reach * 8 }
        guard writer.fields.contains(where: [Field].ofEveryOffice.contains) else { return 0 }
        return writer.level >= .district ? reach * 2 : reach / 2
    }
}

extension Institution {
    /// Whether documents of `field` are sent to it as a matter of course.
    func concerns(_ field: Field) -> Bool { fields.contains(field) || interests.contains(field) }

    /// The institution with the names of `place` in its own.
    func resolved(in place: Place) -> Institution {
        var copy = self
        let placeName = level <= .province ? place.province : place.district ?? ""
        copy.name = name.split(separator: "@", omittingEmptySubsequences: false).joined(separator: placeName)
        return copy
    }
}
