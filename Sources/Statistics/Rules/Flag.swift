/// What a rule found about a unit. The raw values are the names in machine formats.
public enum Flag: String, CaseIterable, Hashable, Sendable {
    case processingBelowTarget = "processing-below-target"
    case processingLow = "processing-low"
    case signingBelowTarget = "signing-below-target"
    case signingLow = "signing-low"
    case leaderSigningZero = "leader-signing-zero"
    case leaderSigningLow = "leader-signing-low"
    case leaderSigningBelowTarget = "leader-signing-below-target"
    case fullySignedBelowTarget = "fully-signed-below-target"
    case inTimeBelowTarget = "in-time-below-target"
    case urgentOpen = "urgent-open"
    case behindPace = "behind-pace"
    case overdue = "overdue"
    case pastDeadline = "past-deadline"
    case noData = "no-data"

    /// The rule in a few words.
    public var title: Phrase {
        switch self {
        case .processingBelowTarget: Phrase("Xử lý dưới chỉ tiêu", "Processing below target")
        case .processingLow: Phrase("Xử lý thấp", "Processing low")
        case .signingBelowTarget: Phrase("Ký số đơn vị dưới chỉ tiêu", "Unit signing below target")
        case .signingLow: Phrase("Ký số đơn vị thấp", "Unit signing low")
        case .leaderSigningZero: Phrase("Lãnh đạo ký số 0 %", "Leader signing 0 %")
        case .leaderSigningLow: Phrase("Lãnh đạo ký số thấp", "Leader signing low")
        case .leaderSigningBelowTarget:
            Phrase("Lãnh đạo ký số dưới chỉ tiêu", "Leader signing below target")
        case .fullySignedBelowTarget:
            Phrase("Ký số đủ hai chữ ký dưới chỉ tiêu", "Both signatures below target")
        case .inTimeBelowTarget: Phrase("Đúng hạn dưới chỉ tiêu", "In time below target")
        case .urgentOpen: Phrase("Còn văn bản khẩn chưa xử lý", "Urgent documents open")
        case .behindPace: Phrase("Chậm tiến độ", "Behind pace")
        case .overdue: Phrase("Có văn bản quá hạn", "Overdue documents")
        case .pastDeadline: Phrase("Quá hạn chung, còn tồn", "Deadline past, documents open")
        case .noData: Phrase("Không có dữ liệu", "No data")
        }
    }

    /// Flags the committee's office acts on: the two rules of the order, the low lists of its letter, its day (who will not be done
    /// by then, and who was not), the targets that the office set itself, and what is missing altogether. Used by "only failing",
    /// `check` and reminders.
    public var isFailure: Bool {
        switch self {
        case .processingBelowTarget, .signingBelowTarget, .leaderSigningZero, .noData, .leaderSigningBelowTarget,
            .fullySignedBelowTarget, .inTimeBelowTarget, .urgentOpen, .behindPace, .pastDeadline, .processingLow,
            .signingLow, .leaderSigningLow:
            true
        case .overdue: false
        }
    }
}

extension Flag {
    /// A limit that a unit crosses: a target it no longer meets, or a low list it comes into. How fast it goes changes
    /// from day to day and is none.
    public var isLimit: Bool {
        switch self {
        case .processingLow, .signingLow, .leaderSigningLow: true
        case .behindPace, .overdue, .pastDeadline: false
        case .processingBelowTarget, .signingBelowTarget, .leaderSigningZero, .noData, .leaderSigningBelowTarget,
            .fullySignedBelowTarget, .inTimeBelowTarget, .urgentOpen:
            isFailure
        }
    }
}

/// How a unit stands in one measure, from best to worst.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
    case met
    /// No target judges it.
    case neutral
    /// Part of it is not known, and what could be would decide.
    case unknown
    case below, low, zero, noData

    /// Judged, and not met.
    public var isBelowTarget: Bool { self == .below || self == .low || self == .zero }

    /// Worse is greater.
    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    /// In a word.
    public var title: Phrase {
        switch self {
        case .met: Phrase("đạt", "met")
        case .neutral: Phrase("không có chỉ tiêu", "no target")
        case .unknown: Phrase("chưa rõ", "not known")
        case .below: Phrase("chưa đạt", "below target")
        case .low: Phrase("thấp", "low")
        case .zero: Phrase("bằng 0", "zero")
        case .noData: Phrase("không có dữ liệu", "no data")
        }
    }
}
