/// A column of a comparison. The raw value is its name in machine formats and on the command line.
public enum ComparisonColumn: String, CaseIterable, Hashable, Sendable {
    case unitID = "unit_id"
    case name
    case openBefore = "open_before"
    case arrived, done
    case openAfter = "open_after"
    case openChange = "open_change"
    case processingBefore = "processing_rate_before"
    case processingAfter = "processing_rate_after"
    case processingChange = "processing_rate_change"
    case rankBefore = "rank_before"
    case rankAfter = "rank_after"
    case rankChange = "rank_change"
    case signingBefore = "signing_rate_before"
    case signingAfter = "signing_rate_after"
    case signingChange = "signing_rate_change"
    case leaderBefore = "leader_rate_of_signed_before"
    case leaderAfter = "leader_rate_of_signed_after"
    case leaderChange = "leader_rate_of_signed_change"

    /// The full title.
    public var title: Phrase {
        switch self {
        case .unitID: Phrase("Mã đơn vị", "Unit ID")
        case .name: Phrase("Đơn vị", "Unit")
        case .openBefore: Phrase("Tồn đầu", "Open before")
        case .arrived: Phrase("Đến trong kỳ", "Arrived")
        case .done: Phrase("Xử lý trong kỳ", "Done")
        case .openAfter: Phrase("Tồn cuối", "Open after")
        case .openChange: Phrase("Tồn tăng, giảm", "Change of open")
        case .processingBefore: Phrase("Tỷ lệ xử lý đầu", "Processing before")
        case .processingAfter: Phrase("Tỷ lệ xử lý cuối", "Processing after")
        case .processingChange: Phrase("Tỷ lệ xử lý tăng, giảm (điểm %)", "Change of processing (points)")
        case .rankBefore: Phrase("Hạng đầu", "Rank before")
        case .rankAfter: Phrase("Hạng cuối", "Rank after")
        case .rankChange: Phrase("Lên, xuống hạng", "Places gained")
        case .signingBefore: Phrase("Tỷ lệ ký số đầu", "Signing before")
        case .signingAfter: Phrase("Tỷ lệ ký số cuối", "Signing after")
        case .signingChange: Phrase("Tỷ lệ ký số tăng, giảm (điểm %)", "Change of signing (points)")
        case .leaderBefore: Phrase("Tỷ lệ LĐ ký số đầu", "Leader signing before")
        case .leaderAfter: Phrase("Tỷ lệ LĐ ký số cuối", "Leader signing after")
        case .leaderChange: Phrase("Tỷ lệ LĐ ký số tăng, giảm (điểm %)", "Change of leader signing (points)")
        }
    }

    /// The title for narrow headings.
    public var shortTitle: Phrase {
        switch self {
        case .unitID: Phrase("Mã", "ID")
        case .name: Phrase("Đơn vị", "Unit")
        case .openBefore: Phrase("Tồn đầu", "Open was")
        case .arrived: Phrase("+ Đến", "+ Arrived")
        case .done: Phrase("- Xử lý", "- Done")
        case .openAfter: Phrase("= Tồn", "= Open")
        case .openChange: Phrase("±Tồn", "±Open")
        case .processingBefore: Phrase("% XL đầu", "Proc. was")
        case .processingAfter: Phrase("% XL", "Proc.")
        case .processingChange: Phrase("±điểm", "±points")
        case .rankBefore: Phrase("Hạng đầu", "Rank was")
        case .rankAfter: Phrase("Hạng", "Rank")
        case .rankChange: Phrase("±hạng", "±rank")
        case .signingBefore: Phrase("% ký đầu", "Sign. was")
        case .signingAfter: Phrase("% ký cuối", "Signing")
        case .signingChange: Phrase("±ký", "±sign.")
        case .leaderBefore: Phrase("% LĐ đầu", "Lead. was")
        case .leaderAfter: Phrase("% LĐ cuối", "Leader")
        case .leaderChange: Phrase("±LĐ", "±lead.")
        }
    }

    /// Numbers stand right, text left.
    public var isRightAligned: Bool { self != .name }

    /// Whether the first key press sorts downwards: where the large values are what one looks for.
    public var startsDescending: Bool {
        switch self {
        case .unitID, .name, .rankBefore, .rankAfter: false
        default: true
        }
    }

    /// The value for a unit.
    public func value(_ unit: UnitComparison) -> ColumnValue {
        switch self {
        case .unitID: .text(unit.unit.id.text)
        case .name: .text(unit.unit.name)
        case .rankBefore: unit.rank.before.map { .count($0) } ?? .missing
        case .rankAfter: unit.rank.after.map { .count($0) } ?? .missing
        case .rankChange: unit.gainedPlaces.map { .change($0) } ?? .missing
        default: total(unit.change)
        }
    }

    /// The value for a sum of units; places have none.
    public func total(_ change: FiguresChange) -> ColumnValue {
        switch self {
        case .unitID, .name, .rankBefore, .rankAfter, .rankChange: .missing
        case .openBefore: change.incoming?.before.stock.map { .count($0) } ?? .missing
        case .arrived: change.received.map { .count($0.difference) } ?? .missing
        case .done: change.processed.map { .count($0.difference) } ?? .missing
        case .openAfter: change.incoming?.after.stock.map { .count($0) } ?? .missing
        case .openChange: change.open.map { .change($0) } ?? .missing
        case .processingBefore: change.processing.map { .rate($0.before) } ?? .missing
        case .processingAfter: change.processing.map { .rate($0.after) } ?? .missing
        case .processingChange: change.processing.map { .points($0) } ?? .missing
        case .signingBefore: change.signing.map { .rate($0.before) } ?? .missing
        case .signingAfter: change.signing.map { .rate($0.after) } ?? .missing
        case .signingChange: change.signing.map { .points($0) } ?? .missing
        case .leaderBefore: change.leader.map { .rate($0.before) } ?? .missing
        case .leaderAfter: change.leader.map { .rate($0.after) } ?? .missing
        case .leaderChange: change.leader.map { .points($0) } ?? .missing
        }
    }
}

extension ColumnValue {
    /// For the better or the worse, where the value is a change.
    public var improvement: Improvement? {
        switch self {
        case .change(let change): change.improvement
        case .points(let change): change.improvement
        default: nil
        }
    }
}
