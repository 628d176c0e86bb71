/// A rate that an evaluation asks for. The raw values are the names in settings and machine formats.
public enum EvaluationMeasure: String, CaseIterable, Hashable, Sendable {
    /// Processed of received in the period.
    case processing
    /// Signed of electronic documents issued in the period, exempt ones left out.
    case signing
    /// Leader-signed of signed.
    case leaderSigning = "leader_signing"
    /// Processed by their due date of all documents that were due in the period.
    case onTime = "on_time"

    /// What it is called.
    public var title: Phrase {
        switch self {
        case .processing: Phrase("Xử lý văn bản đến", "Processing")
        case .signing: Phrase("Ký số đơn vị", "Unit signing")
        case .leaderSigning: Phrase("Lãnh đạo ký số", "Leader signing")
        case .onTime: Phrase("Đúng hạn", "On time")
        }
    }

    /// How it is computed, in words.
    public var formula: Phrase {
        switch self {
        case .processing:
            Phrase(
                "đã xử lý (phúc đáp + kết thúc) / phải xử lý (tồn kỳ trước + đến trong kỳ); đơn vị chưa rõ tồn kỳ trước: đã xử lý / đến trong kỳ",
                "processed (replied + closed) / to process (carried over + received); where what was carried over is not known: processed / received in the period"
            )
        case .signing:
            Phrase("đã ký số / (điện tử − miễn ký số)", "signed / (electronic − exempt from signing)")
        case .leaderSigning: Phrase("lãnh đạo ký số / đã ký số", "leader-signed / signed")
        case .onTime: Phrase("xử lý đúng hạn / văn bản đến hạn trong kỳ", "processed on time / due in the period")
        }
    }
}

/// A level of an evaluation (mức xếp loại): a unit is in the first band whose every condition it meets.
public struct EvaluationBand: Hashable, Sendable {
    /// Its name in machine formats.
    public var code: String
    /// Its name in letters.
    public var title: Phrase
    /// The least share each measure needs; a measure that is not named is not asked for.
    public var minimums: [EvaluationMeasure: Rate]

    /// A band.
    public init(code: String, title: Phrase, minimums: [EvaluationMeasure: Rate] = [:]) {
        self.code = code
        self.title = title
        self.minimums = minimums
    }
}

/// By what rule units are evaluated: bands from best to worst, the last one without conditions.
public struct EvaluationRule: Hashable, Sendable {
    /// The bands, best first.
    public var bands: [EvaluationBand]
    /// A share of fewer documents is not rated: one document alone makes no unit excellent.
    public var leastDocuments: [EvaluationMeasure: Int]
    /// Whether these are the bands the program comes with, an example that the office's own rule is to replace.
    public var isExample: Bool

    /// A share of fewer documents than these is not rated, unless the office says otherwise.
    public static let usualLeastDocuments = Rate.fewDocuments

    /// A rule.
    public init(
        bands: [EvaluationBand], leastDocuments: [EvaluationMeasure: Int] = [:], isExample: Bool = false
    ) {
        self.bands = bands
        self.leastDocuments = leastDocuments
        self.isExample = isExample
    }

    /// How many documents a share of `measure` needs to be rated.
    public func leastDocuments(for measure: EvaluationMeasure) -> Int {
        leastDocuments[measure] ?? Self.usualLeastDocuments
    }

    /// The measures its bands ask for.
    public var asked: [EvaluationMeasure] {
        EvaluationMeasure.allCases.filter { measure in bands.contains { $0.minimums[measure] != nil } }
    }

    /// Four bands under their usual names, with thresholds that no regulation sets: an example.
    public static let example = EvaluationRule(
        bands: [
            EvaluationBand(
                code: "excellent", title: Phrase("Hoàn thành xuất sắc", "Excellent"),
                minimums: [
                    .processing: .percent(95), .signing: .percent(95), .leaderSigning: .percent(80),
                    .onTime: .percent(95),
                ]),
            EvaluationBand(
                code: "good", title: Phrase("Hoàn thành tốt", "Good"),
                minimums: [
                    .processing: .percent(80), .signing: .percent(90), .leaderSigning: .percent(50),
                    .onTime: .percent(80),
                ]),
            EvaluationBand(
                code: "met", title: Phrase("Hoàn thành", "Met"),
                minimums: [.processing: .percent(50), .signing: .percent(75)]),
            EvaluationBand(code: "not-met", title: Phrase("Không hoàn thành", "Not met")),
        ], isExample: true)
}

/// One condition of a band put to one unit: the rule, the counts and whether they meet it.
public struct EvaluationEvidence: Hashable, Sendable {
    /// What was asked.
    public let measure: EvaluationMeasure
    /// The least share.
    public let minimum: Rate
    /// The counts; not defined where there was nothing to take a share of.
    public let rate: Rate
    /// How many documents there must be for the share to be rated.
    public let leastDocuments: Int
    /// Whether the condition holds. One about nothing or too little (no documents, no due dates) is not put to the unit.
    public var holds: Bool { !isApplicable || rate.compared(to: minimum) != .less }
    /// Whether there was enough to take a share of.
    public var isApplicable: Bool { rate.isDefined && rate.whole >= leastDocuments }
}
