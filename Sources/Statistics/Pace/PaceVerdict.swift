/// Whether a backlog will be gone by the deadline, from good to bad.
public enum PaceVerdict: String, CaseIterable, Comparable, Sendable {
    /// Nothing is open.
    case met
    /// The present pace clears today's backlog in time.
    case onTrack = "on-track"
    /// It does not.
    case behind
    /// The deadline has passed and documents are open.
    case overdue

    /// Worse is greater.
    public static func < (left: PaceVerdict, right: PaceVerdict) -> Bool { left.rank < right.rank }

    /// 0 is the best.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// How bad that is, for colours.
    public var severity: Severity {
        switch self {
        case .met, .onTrack: .met
        case .behind: .below
        case .overdue: .zero
        }
    }

    /// In a word or two.
    public var title: Phrase {
        switch self {
        case .met: Phrase("đã xong", "met")
        case .onTrack: Phrase("kịp hạn", "on track")
        case .behind: Phrase("chậm", "behind")
        case .overdue: Phrase("quá hạn", "overdue")
        }
    }
}

/// When a backlog will be gone at the present pace.
public enum ProjectedFinish: Comparable, Sendable {
    /// Nothing is open.
    case done
    /// At the end of this day.
    case on(CalendarDay)
    /// It would take more than ten years.
    case beyondTenYears
    /// Nothing is being cleared.
    case never
}
