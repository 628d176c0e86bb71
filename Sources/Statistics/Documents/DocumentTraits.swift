/// Where an incoming document stands (tình trạng).
public enum DocumentState: String, CaseIterable, Sendable {
    case unprocessed, inProgress = "in-progress", replied, closed, returned
    /// Neither answered nor closed; whether it was begun is not told.
    case open
    /// Answered or closed; which is not told.
    case processed
    /// Nobody knows: no word, or one that is not known.
    case unknown

    /// The states by their codes: how they are written into entries and archives. A code never changes.
    public static let codes = allCases

    /// The code.
    public var code: UInt8 { UInt8(Self.codes.firstIndex(of: self) ?? 0) }

    /// Counted as open: neither answered nor closed.
    public var isOpen: Bool { self == .unprocessed || self == .inProgress || self == .open }
    /// Counted as processed.
    public var isProcessed: Bool { self == .replied || self == .closed || self == .processed }

    /// As the register words it.
    public var title: Phrase {
        switch self {
        case .unprocessed: Phrase("Chưa xử lý", "Not processed")
        case .inProgress: Phrase("Đang xử lý", "In progress")
        case .replied: Phrase("Phúc đáp", "Replied")
        case .closed: Phrase("Kết thúc", "Closed")
        case .returned: Phrase("Trả lại", "Returned")
        case .open: Phrase("Chưa xử lý xong", "Open")
        case .processed: Phrase("Đã xử lý", "Processed")
        case .unknown: Phrase("Chưa rõ", "Unknown")
        }
    }
}

/// What the unit has to do with a document (vai trò xử lý).
public enum DocumentRole: String, CaseIterable, Sendable {
    case lead, cooperate, information, unknown

    /// As the register words it.
    public var title: Phrase {
        switch self {
        case .lead: Phrase("Xử lý chính", "Lead")
        case .cooperate: Phrase("Phối hợp", "Cooperate")
        case .information: Phrase("Để biết", "For information")
        case .unknown: Phrase("Chưa rõ", "Unknown")
        }
    }
}

/// How urgent a document is (độ khẩn), from least to most.
public enum Urgency: String, CaseIterable, Comparable, Sendable {
    case normal, urgent, veryUrgent = "very-urgent", express, unknown

    /// As the register words it.
    public var title: Phrase {
        switch self {
        case .normal: Phrase("Thường", "Normal")
        case .urgent: Phrase("Khẩn", "Urgent")
        case .veryUrgent: Phrase("Thượng khẩn", "Very urgent")
        case .express: Phrase("Hỏa tốc", "Express")
        case .unknown: Phrase("Chưa rõ", "Unknown")
        }
    }

    var rank: Int {
        switch self {
        case .unknown: 0
        case .normal: 1
        case .urgent: 2
        case .veryUrgent: 3
        case .express: 4
        }
    }

    /// Less urgent first.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }
}
