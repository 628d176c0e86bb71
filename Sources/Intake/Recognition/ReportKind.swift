import Statistics

/// Which report a sheet is.
public enum ReportKind: String, CaseIterable, Hashable, Sendable {
    case incomingAppendix = "incoming-appendix"
    case issuedAppendix = "issued-appendix"
    case incomingRegister = "incoming-register"
    case issuedRegister = "issued-register"
    case roster
    case unknown

    /// What the report is called in messages.
    public var title: Phrase {
        switch self {
        case .incomingAppendix: Phrase("báo cáo văn bản đến", "report of incoming documents")
        case .issuedAppendix: Phrase("báo cáo văn bản đi", "report of issued documents")
        case .incomingRegister: Phrase("sổ văn bản đến", "register of incoming documents")
        case .issuedRegister: Phrase("sổ văn bản đi", "register of issued documents")
        case .roster: Phrase("danh mục đơn vị", "roster of units")
        case .unknown: Phrase("không nhận ra", "not recognised")
        }
    }

    /// Whether it holds a row a document.
    public var isRegister: Bool { self == .incomingRegister || self == .issuedRegister }
    /// Whether it holds a row a unit with counts.
    public var isAppendix: Bool { self == .incomingAppendix || self == .issuedAppendix }

    /// The fields a column of it can have, the more likely ones first: the order decides between equal matches.
    public var fields: [ReportField] {
        switch self {
        case .incomingAppendix:
            [
                .parentID, .unitID, .unitName, .received, .replied, .closed, .processed, .open, .processingPercent,
                .ordinal, .group, .remarks,
                .person,
            ]
        case .issuedAppendix:
            [
                .parentID, .unitID, .unitName, .issued, .electronic, .paper, .signed, .unsigned, .signingPercent,
                .leaderSigned, .leaderPercent, .exempt, .ordinal, .group, .remarks,
                .person,
            ]
        case .incomingRegister:
            [
                .parentID, .unitID, .unitName, .arrivalNumber, .arrivalDate, .reference, .documentDate, .issuer,
                .subject, .description, .urgency, .dueDate, .role, .state, .processedDate, .replyReference, .receiver,
                .ordinal, .transferDate, .receipt, .signer, .remarks, .person,
            ]
        case .issuedRegister:
            [
                .parentID, .unitID, .unitName, .reference, .documentDate, .subject, .recipients, .medium, .electronic,
                .paper, .signed, .leaderSigned, .initialled, .exempt, .urgency, .ordinal, .signer, .archivist, .copies,
                .transferDate, .receipt, .issuer, .remarks, .person,
            ]
        case .roster:
            [
                .parentID, .unitID, .unitName, .group, .aliases, .successor, .level, .validFrom, .validTo, .ordinal,
                .remarks, .person,
            ]
        case .unknown: []
        }
    }

    /// Whether columns with these meanings make this report: every list must have one of its fields present.
    var essentials: [[ReportField]] {
        switch self {
        // What is open alone says nothing of what was received: a sheet of the backlog is no report.
        case .incomingAppendix:
            [[.open, .received], [.processed, .replied, .closed, .open], [.received, .processed, .replied, .closed]]
        case .issuedAppendix: [[.issued, .electronic, .signed, .unsigned], [.signed, .leaderSigned, .unsigned]]
        case .incomingRegister: [[.arrivalNumber, .arrivalDate], [.reference, .subject, .description, .issuer]]
        case .issuedRegister:
            [
                [.documentDate], [.reference, .subject],
                [.signed, .leaderSigned, .medium, .electronic, .paper, .signer, .recipients, .archivist],
            ]
        case .roster: [[.unitID], [.unitName], [.group, .aliases, .successor, .level, .validFrom, .validTo]]
        case .unknown: [[]]
        }
    }

    /// How many of its own fields must be found besides ``essentials``, so that one lucky word makes no report.
    var fewestFields: Int { self == .roster ? 3 : 2 }
}
