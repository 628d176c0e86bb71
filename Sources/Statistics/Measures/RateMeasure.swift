/// A share of two counts that has a name: part and whole, each a sum of measures.
public struct RateMeasure: Hashable, Sendable {
    /// Its name in machine formats: `processing_rate`.
    public let name: String
    /// What is counted.
    public let part: Measure
    /// What it is counted of, added up.
    public let whole: [Measure]
    /// The full title and the one for narrow headings.
    public let title: Phrase
    /// The title for narrow headings.
    public let shortTitle: Phrase
    /// Whether a greater share is better.
    public let isGreaterBetter: Bool

    /// A share.
    public init(
        _ name: String, _ part: Measure, of whole: [Measure], _ title: Phrase, short shortTitle: Phrase,
        isGreaterBetter: Bool = true
    ) {
        self.name = name
        self.part = part
        self.whole = whole
        self.title = title
        self.shortTitle = shortTitle
        self.isGreaterBetter = isGreaterBetter
    }

    /// A share of which only the name is known, until the settings of an office tell what it is: of nothing, so that no
    /// unit has it.
    public init(named name: String) {
        self.init(name, .received, of: [], Phrase(name, name), short: Phrase(name, name))
    }

    /// Names tell shares apart.
    public static func == (left: RateMeasure, right: RateMeasure) -> Bool { left.name == right.name }

    /// By the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Processed of received in the period (tỷ lệ % xử lý).
    public static let processing = RateMeasure(
        "processing_rate", .processed, of: [.received], Phrase("Tỷ lệ xử lý", "Processing rate"),
        short: Phrase("% xử lý", "Processed"))
    /// Processed of carried over and received.
    public static let processingAll = RateMeasure(
        "processing_rate_all", .processedAll, of: [.toProcess],
        Phrase("Tỷ lệ xử lý, cả tồn kỳ trước", "Processing rate, carried over included"),
        short: Phrase("% XL cả tồn", "All proc."))
    /// Processed in time of processed documents with a due day.
    public static let inTime = RateMeasure(
        "in_time_rate", .processedInTime, of: [.processedInTime, .processedLate],
        Phrase("Tỷ lệ xử lý đúng hạn", "Processed in time"), short: Phrase("% đúng hạn", "In time"))
    /// Late of open.
    public static let openLate = RateMeasure(
        "open_late_rate", .openLate, of: [.open], Phrase("Tỷ lệ tồn quá hạn", "Late of open"),
        short: Phrase("% tồn quá hạn", "Late"), isGreaterBetter: false)
    /// Signed of electronic documents, exempt ones left out (tỷ lệ ký số đơn vị).
    public static let signing = RateMeasure(
        "signing_rate", .signed, of: [.toSign], Phrase("Tỷ lệ ký số đơn vị", "Unit signing rate"),
        short: Phrase("% ký số", "Signing"))
    /// Signed of all issued documents: where it is not told which are electronic.
    public static let signingOfIssued = RateMeasure(
        "signing_rate_of_issued", .signed, of: [.issued],
        Phrase("Tỷ lệ ký số trên tổng văn bản đi", "Signed of issued"), short: Phrase("% ký/đi", "S/issued"))
    /// With both signatures of electronic documents, exempt ones left out: what the law asks (decree 30/2020/NĐ-CP).
    public static let fullySigned = RateMeasure(
        "fully_signed_rate", .fullySigned, of: [.toSign],
        Phrase("Tỷ lệ ký số đủ cả lãnh đạo và đơn vị", "Signed by leader and unit"),
        short: Phrase("% đủ ký", "Both"))
    /// Leader-signed of electronic documents.
    public static let leaderOfElectronic = RateMeasure(
        "leader_rate_of_electronic", .leaderSigned, of: [.electronic],
        Phrase("Lãnh đạo ký số trên văn bản điện tử", "Leader-signed of electronic"),
        short: Phrase("%LĐ/đ.tử", "L/electr."))
    /// Leader-signed of the electronic documents that must be signed, exempt ones left out: what a target of the office judges.
    public static let leaderOfToSign = RateMeasure(
        "leader_rate_of_to_sign", .leaderSigned, of: [.toSign],
        Phrase("Lãnh đạo ký số trên văn bản điện tử phải ký", "Leader-signed of electronic documents to be signed"),
        short: Phrase("%LĐ/phải ký", "L/to sign"))
    /// Of the signed documents those a leader signed too, as the appendix has it (tỷ lệ LĐ ký số).
    public static let leaderOfSigned = RateMeasure(
        "leader_rate_of_signed", .fullySigned, of: [.signed],
        Phrase("Lãnh đạo ký số trên số đã ký", "Leader-signed of signed"), short: Phrase("%LĐ/đã ký", "L/signed"))
    /// Leader-signed of all issued.
    public static let leaderOfIssued = RateMeasure(
        "leader_rate_of_issued", .leaderSigned, of: [.issued],
        Phrase("Lãnh đạo ký số trên tổng văn bản đi", "Leader-signed of issued"), short: Phrase("%LĐ/đi", "L/issued"))

    /// What it consists of, in the order of the published appendices for leader signing: part / whole.
    public var formula: Phrase {
        let parts = whole.map(\.title)
        return Phrase(
            "\(part.title.vietnamese) / \(parts.map(\.vietnamese).joined(separator: " + "))",
            "\(part.title.english) / \(parts.map(\.english).joined(separator: " + "))")
    }

    /// The shares this program knows, in the order of their documentation.
    public static let standard: [RateMeasure] = [
        processing, processingAll, inTime, openLate, signing, signingOfIssued, fullySigned, leaderOfElectronic,
        leaderOfToSign, leaderOfSigned, leaderOfIssued,
    ]
}

extension Counts {
    /// The share; nil where a count of it is not known, and where the part is more than the whole: then it is part of
    /// something else.
    public subscript(rate rate: RateMeasure) -> Rate? {
        guard !rate.whole.isEmpty, let part = self[rate.part] else { return nil }
        var whole = 0
        for measure in rate.whole {
            guard let count = self[measure] else { return nil }
            whole += count
        }
        return part <= whole ? Rate(part, of: whole) : nil
    }
}
