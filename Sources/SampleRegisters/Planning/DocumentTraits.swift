import Statistics

/// What follows from a document's identity: the same wherever it is received.
struct DocumentTraits {
    let field: Field
    let tone: Tone
    let urgency: Urgency
}

extension Directory {
    /// What `document` is about, what it wants and how urgent it is. Each is settled by bits of the identity of its own.
    func traits(of document: SentDocument) -> DocumentTraits {
        let sender = senders[Int(document.sender)]
        let identity = document.identity
        return DocumentTraits(
            field: field(Int(identity & 0xFFFF), of: sender),
            tone: Self.tone(of: sender.standing, roll: Int(identity >> 16 & 0xFFFF) % 100),
            urgency: Self.urgency(of: document.kind, roll: Int(identity >> 32 & 0xFFFF) % 100))
    }

    private static func tone(of standing: Institution.Standing, roll: Int) -> Tone {
        switch standing {
        case .central, .provinceCommittee, .provinceOffice: roll < 60 ? .directive : .notice
        case .districtCommittee: roll < 55 ? .directive : roll < 85 ? .notice : .submission
        case .districtOffice: roll < 40 ? .directive : roll < 65 ? .notice : .submission
        case .commune: roll < 80 ? .submission : .notice
        }
    }

    private static func urgency(of kind: DocumentKind, roll: Int) -> Urgency {
        switch kind {
        case .telegram: roll < 60 ? .express : .urgent
        case .invitation: roll < 72 ? .normal : roll < 97 ? .urgent : .express
        case .letter, .directive, .plan, .notice:
            roll < 82 ? .normal : roll < 94 ? .urgent : roll < 97 ? .veryUrgent : .express
        case .report, .decision, .submission, .guidance, .resolution, .conclusion: roll < 96 ? .normal : .urgent
        }
    }
}
