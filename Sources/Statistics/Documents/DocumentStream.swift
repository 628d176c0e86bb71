/// What tells one document of a register from every other, for good.
///
/// Numbers start again every calendar year, so the key of a document is (unit, year, number). Documents without a number,
/// and issued documents, whose number and symbol only together are unique, are told apart by a ``mark`` of their text.
public struct DocumentKey: Hashable, Comparable, Sendable {
    /// Place of the unit among the units of the stream.
    public var unit: Int
    /// Calendar year of arrival or issue.
    public var year: Int
    /// Number in the register, 0 when it has none. Above its 32 bits stands the book, where it is not the ordinary one.
    public var number: Int
    /// 0 for an incoming document with a number; else 1…2⁵³, made of its text.
    public var mark: Int

    /// A key.
    public init(unit: Int, year: Int, number: Int, mark: Int) {
        self.unit = unit
        self.year = year
        self.number = number
        self.mark = mark
    }

    /// By unit, year, number and mark: the order in which a stream hands documents over.
    public static func < (left: DocumentKey, right: DocumentKey) -> Bool {
        (left.unit, left.year, left.number, left.mark) < (right.unit, right.year, right.number, right.mark)
    }
}

/// UTF-8 lent for the length of a call.
public typealias LentText = UnsafeBufferPointer<UInt8>

/// An incoming document on its way into a store: the values without the texts, which are lent beside it.
public struct IncomingRecord: Hashable, Sendable {
    /// Its key.
    public var key: DocumentKey
    /// Day it arrived.
    public var arrival: CalendarDay
    /// Day it was replied to or closed; nil when open or not known.
    public var processed: CalendarDay?
    /// Day by which it is due.
    public var due: CalendarDay?
    /// Where it stands in the register.
    public var state: DocumentState
    /// What the unit has to do with it.
    public var role: DocumentRole
    /// How urgent it is.
    public var urgency: Urgency

    /// A record.
    public init(
        key: DocumentKey, arrival: CalendarDay, processed: CalendarDay?, due: CalendarDay?, state: DocumentState,
        role: DocumentRole, urgency: Urgency
    ) {
        self.key = key
        self.arrival = arrival
        self.processed = processed
        self.due = due
        self.state = state
        self.role = role
        self.urgency = urgency
    }
}

/// The texts of an incoming document.
public struct IncomingTexts {
    /// The sender's number and symbol.
    public var reference: LentText
    /// The sender's date as written.
    public var documentDate: CalendarDay?
    /// Who issued it.
    public var issuer: LentText
    /// Kind and abstract.
    public var subject: LentText
    /// Number of the document that answers it.
    public var reply: LentText

    /// Texts.
    public init(
        reference: LentText, documentDate: CalendarDay?, issuer: LentText, subject: LentText, reply: LentText
    ) {
        self.reference = reference
        self.documentDate = documentDate
        self.issuer = issuer
        self.subject = subject
        self.reply = reply
    }
}

/// An issued document on its way into a store.
public struct IssuedRecord: Hashable, Sendable {
    /// Its key.
    public var key: DocumentKey
    /// Date on it.
    public var date: CalendarDay
    /// Electronic rather than on paper.
    public var isElectronic: Bool
    /// Carries the unit's digital signature.
    public var isSigned: Bool
    /// Carries a leader's digital signature.
    public var isLeaderSigned: Bool
    /// Initialled before signing.
    public var isInitialled: Bool
    /// Need not be signed digitally.
    public var isExempt: Bool
    /// Nothing is known of its form and signatures.
    public var isUnclear: Bool
    /// Electronic, and issued on paper too.
    public var isWithPaper: Bool

    /// A record.
    public init(
        key: DocumentKey, date: CalendarDay, isElectronic: Bool, isSigned: Bool, isLeaderSigned: Bool,
        isInitialled: Bool, isExempt: Bool, isUnclear: Bool = false, isWithPaper: Bool = false
    ) {
        self.key = key
        self.date = date
        self.isElectronic = isElectronic
        self.isSigned = isSigned
        self.isLeaderSigned = isLeaderSigned
        self.isInitialled = isInitialled
        self.isExempt = isExempt
        self.isUnclear = isUnclear
        self.isWithPaper = isWithPaper
    }
}

/// The texts of an issued document.
public struct IssuedTexts {
    /// Number and symbol.
    public var reference: LentText
    /// Kind and abstract.
    public var subject: LentText
    /// Whom it was sent to.
    public var recipients: LentText

    /// Texts.
    public init(reference: LentText, subject: LentText, recipients: LentText) {
        self.reference = reference
        self.subject = subject
        self.recipients = recipients
    }
}

/// Registers handed over document by document, in the order of their keys, each key once. Nothing is kept of the texts
/// between calls, so registers of any size can be put into a store.
public protocol DocumentStream: Sendable {
    /// The units, as ``DocumentKey/unit`` counts them.
    var units: [Unit] { get }
    /// Which days and units the registers cover, and what they tell.
    var coverage: [RegisterCoverage] { get }
    /// How many incoming and issued documents there are at most.
    var counts: (incoming: Int, issued: Int) { get }
    /// Hands over the incoming documents.
    func forEachIncoming(_ body: (IncomingRecord, IncomingTexts) throws -> Void) throws
    /// Hands over the issued documents.
    func forEachIssued(_ body: (IssuedRecord, IssuedTexts) throws -> Void) throws
}
