/// An authority, office or organisation, as the writer of documents and as the unit whose register it is.
struct Institution: Sendable {
    /// Where it stands; a lower number is further up.
    enum Level: Int, CaseIterable, Comparable, Sendable {
        case central, province, district, commune

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// How its references look.
    enum Desks: Sendable {
        /// `45/PYT`
        case none
        /// `567/STC-QLNS`, one of these desks
        case own([String])
        /// `1234/UBND-KT`, the desk of the provincial committee that deals with the field
        case provinceCommittee
        /// `1234/UBND-TCKH`, the desk of the district committee that deals with the field
        case districtCommittee
        /// `12-CV/HU`, the way of the Party and its organisations
        case party
    }

    /// How many of its documents go to units of each level, relative to other institutions.
    struct Reach: Sendable {
        let province: Int
        let committee: Int
        let office: Int
        let commune: Int

        init(_ province: Int, _ committee: Int, _ office: Int, _ commune: Int) {
            self.province = province
            self.committee = committee
            self.office = office
            self.commune = commune
        }
    }

    /// Its name; `@` stands for the name of its province or district, whichever its level is.
    var name: String
    /// Its letters in references, for example `STC`.
    let symbol: String
    let level: Level
    /// What it writes about and what is sent to it; at least one.
    let fields: [Field]
    /// What else is sent to it.
    var interests: [Field] = []
    var desks = Desks.none
    /// Letters it writes on a working day, 1 or more: sets how fast its numbers rise.
    var lettersPerDay = 3
    /// The kinds it writes; a repeated kind is written more often.
    var kinds = [DocumentKind].ofOffice
    let reach: Reach

    /// Deals with everything rather than with fields of its own.
    var isGeneral: Bool { fields.count > 10 }
}

extension [DocumentKind] {
    static let ofProvince: Self = [
        .letter, .letter, .letter, .letter, .letter, .letter, .decision, .decision, .decision, .decision, .plan,
        .notice, .report, .directive, .telegram, .submission,
    ]
    static let ofDepartment: Self = [
        .letter, .letter, .letter, .letter, .letter, .letter, .letter, .decision, .report, .plan, .notice,
        .invitation, .guidance, .submission,
    ]
    static let ofDistrict: Self = [
        .letter, .letter, .letter, .letter, .letter, .decision, .decision, .decision, .decision, .decision, .decision,
        .plan, .notice, .report, .invitation, .submission, .telegram, .directive,
    ]
    static let ofOffice: Self = [
        .letter, .letter, .letter, .letter, .letter, .letter, .report, .report, .report, .plan, .submission,
        .submission, .notice, .invitation, .guidance,
    ]
    static let ofCentre: Self = [
        .letter, .letter, .letter, .letter, .report, .report, .submission, .submission, .plan, .notice,
    ]
    static let ofCommune: Self = [
        .letter, .letter, .letter, .report, .report, .report, .report, .report, .decision, .decision, .decision,
        .plan, .plan, .submission, .submission, .notice, .notice, .invitation,
    ]
    static let ofCouncil: Self = [
        .letter, .letter, .letter, .resolution, .resolution, .report, .notice, .notice, .plan, .invitation,
        .invitation, .decision,
    ]
    static let ofParty: Self = [
        .letter, .letter, .letter, .notice, .notice, .plan, .report, .decision, .invitation, .guidance, .conclusion,
    ]
    static let ofOrganisation: Self = [
        .letter, .letter, .letter, .plan, .plan, .report, .notice, .invitation, .guidance,
    ]
    static let ofInspection: Self = [
        .letter, .letter, .letter, .letter, .decision, .report, .report, .plan, .notice, .conclusion,
    ]
    static let ofService: Self = [.letter, .letter, .letter, .letter, .notice, .notice, .report, .plan]
    static let ofCourt: Self = [.letter, .letter, .letter, .notice, .notice, .decision]
}
