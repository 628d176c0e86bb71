/// How an institution numbers its documents: `05/BC-UBND`, `567/STC-QLNS`, `12-CV/HU`.
struct ReferenceForm: Sendable {
    private let symbol: [UInt8]
    private let desks: [[UInt8]]
    private let deskGoesByField: Bool
    private let isParty: Bool
    private static let kinds = DocumentKind.allCases.map { Array($0.letters.utf8) }

    init(_ institution: Institution, _ words: Words) {
        symbol = Array(institution.symbol.utf8)
        switch institution.desks {
        case .none, .party: desks = []
        case .own(let own): desks = own.map { Array($0.utf8) }
        case .provinceCommittee: desks = Field.allCases.map { Array(words.wording(of: $0).provinceDesk.utf8) }
        case .districtCommittee: desks = Field.allCases.map { Array(words.wording(of: $0).districtDesk.utf8) }
        }
        switch institution.desks {
        case .provinceCommittee, .districtCommittee: deskGoesByField = true
        case .none, .own, .party: deskGoesByField = false
        }
        if case .party = institution.desks { isParty = true } else { isParty = false }
    }

    /// Writes the reference of a document; numbers under 10 have a leading zero (decree 30/2020/NĐ-CP, appendix I).
    func append(number: Int, kind: DocumentKind, field: Field, identity: UInt64, to bytes: inout [UInt8]) {
        bytes.append(decimal: number, digits: 2)
        if isParty {
            bytes.append(UInt8(ascii: "-"))
            bytes.append(contentsOf: Self.kinds[Int(kind.rawValue)])
            bytes.append(UInt8(ascii: "/"))
            bytes.append(contentsOf: symbol)
            return
        }
        bytes.append(UInt8(ascii: "/"))
        if kind != .letter {
            bytes.append(contentsOf: Self.kinds[Int(kind.rawValue)])
            bytes.append(UInt8(ascii: "-"))
        }
        bytes.append(contentsOf: symbol)
        guard kind == .letter, !desks.isEmpty else { return }
        bytes.append(UInt8(ascii: "-"))
        let desk = deskGoesByField ? field.rawValue : Int(identity >> 40) % desks.count
        bytes.append(contentsOf: desks[desk])
    }
}

extension ReferenceForm {
    /// Writes the reference of `document`, which is about `field`.
    func append(_ document: SentDocument, field: Field, to bytes: inout [UInt8]) {
        append(
            number: Int(document.number), kind: document.kind, field: field, identity: document.identity, to: &bytes)
    }
}
