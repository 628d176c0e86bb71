/// The targets units are held to and the limits below which they are named in the low lists.
public struct Targets: Hashable, Sendable {
    /// Share of incoming documents that must be processed (order: 100 %).
    public var processing: Rate
    /// Share of electronic documents that must be signed (order: 100 %).
    public var signing: Rate
    /// Low list "processing": under 20 %.
    public var processingLow: Threshold
    /// Low list "unit signing": up to 75 %.
    public var signingLow: Threshold
    /// Low list "leader signing": under 10 % of signed documents.
    public var leaderLow: Threshold
    /// Share of the electronic documents to be signed that a leader must have signed, where the office sets one: no order
    /// does.
    public var leader: Rate?
    /// Share of the electronic documents to be signed that must carry both signatures (decree 30/2020/NĐ-CP, articles 5
    /// and 13), where the office sets one.
    public var fullySigned: Rate?
    /// Share of the processed documents with a due day that must have been in time, where the office sets one.
    public var inTime: Rate?
    /// At most so many urgent documents may be open (they are handled at once, decree 30/2020/NĐ-CP, article 24), where the
    /// office sets a number.
    public var urgentOpen: Int?
    /// For whom and when the targets hold that are not those of everyone, in words (see ``TargetRule``).
    public var origins: [TargetMeasure: Phrase] = [:]

    /// Targets; the defaults are those of the order and of the published lists.
    public init(
        processing: Rate = .percent(100), signing: Rate = .percent(100),
        processingLow: Threshold = Threshold(.percent(20), includesLimit: false),
        signingLow: Threshold = Threshold(.percent(75), includesLimit: true),
        leaderLow: Threshold = Threshold(.percent(10), includesLimit: false)
    ) {
        self.processing = processing
        self.signing = signing
        self.processingLow = processingLow
        self.signingLow = signingLow
        self.leaderLow = leaderLow
    }
}
