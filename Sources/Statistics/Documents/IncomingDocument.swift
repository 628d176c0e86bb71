/// One line of the register of incoming documents (sổ đăng ký văn bản đến).
public struct IncomingDocument: Equatable, Sendable {
    /// The unit that received it.
    public var unit: UnitID
    /// Number in the unit's register; starts again every 1 January (số đến).
    public var arrivalNumber: Int
    /// Day it arrived (ngày đến).
    public var arrivalDate: CalendarDay
    /// The sender's number and symbol (số, ký hiệu).
    public var reference: String
    /// The sender's date on it (ngày tháng văn bản).
    public var documentDate: CalendarDay?
    /// Who issued it (cơ quan ban hành).
    public var issuer: String
    /// Kind and abstract (tên loại và trích yếu nội dung).
    public var subject: String
    /// How urgent it is.
    public var urgency: Urgency
    /// Day by which it must be processed, where one was set (hạn xử lý).
    public var dueDate: CalendarDay?
    /// What the unit has to do with it.
    public var role: DocumentRole
    /// Where it stands as of the snapshot.
    public var state: DocumentState
    /// Day it was answered or closed.
    public var processedDate: CalendarDay?
    /// Number of the document that answers it.
    public var replyReference: String
    /// People named in its row, separated by semicolons; empty unless names were asked for.
    public var people: String

    /// A line of the register.
    public init(
        unit: UnitID, arrivalNumber: Int, arrivalDate: CalendarDay, reference: String = "",
        documentDate: CalendarDay? = nil, issuer: String = "", subject: String = "", urgency: Urgency = .unknown,
        dueDate: CalendarDay? = nil, role: DocumentRole = .unknown, state: DocumentState,
        processedDate: CalendarDay? = nil, replyReference: String = "",
        people: String = ""
    ) {
        self.unit = unit
        self.arrivalNumber = arrivalNumber
        self.arrivalDate = arrivalDate
        self.reference = reference
        self.documentDate = documentDate
        self.issuer = issuer
        self.subject = subject
        self.urgency = urgency
        self.dueDate = dueDate
        self.role = role
        self.state = state
        self.processedDate = processedDate
        self.replyReference = replyReference
        self.people = people
    }

    /// Calendar days since it arrived (tuổi tồn).
    public func age(asOf day: CalendarDay) -> Int { arrivalDate.days(to: day) }

    /// Open at the end of its due day or later.
    public func isOverdue(asOf day: CalendarDay) -> Bool { state.isOpen && dueDate.map { $0 <= day } ?? false }
}

/// One line of the register of issued documents (sổ đăng ký văn bản đi).
public struct IssuedDocument: Equatable, Sendable {
    /// The unit that issued it.
    public var unit: UnitID
    /// Number and symbol (số, ký hiệu).
    public var reference: String
    /// Date on it.
    public var date: CalendarDay
    /// Kind and abstract.
    public var subject: String
    /// Whom it was sent to (nơi nhận).
    public var recipients: String
    /// Electronic rather than on paper.
    public var isElectronic: Bool
    /// Carries the unit's digital signature.
    public var isSigned: Bool
    /// Carries a leader's digital signature.
    public var isLeaderSigned: Bool
    /// Initialled before signing (ký nháy).
    public var isInitialled: Bool
    /// Need not be signed digitally: secret, or required on paper.
    public var isExempt: Bool
    /// People named in its row, separated by semicolons; empty unless names were asked for.
    public var people: String

    /// A line of the register.
    public init(
        unit: UnitID, reference: String, date: CalendarDay, subject: String = "", recipients: String = "",
        isElectronic: Bool = true, isSigned: Bool, isLeaderSigned: Bool, isInitialled: Bool = false,
        isExempt: Bool = false, people: String = ""
    ) {
        self.unit = unit
        self.reference = reference
        self.date = date
        self.subject = subject
        self.recipients = recipients
        self.isElectronic = isElectronic
        self.isSigned = isSigned
        self.isLeaderSigned = isLeaderSigned
        self.isInitialled = isInitialled
        self.isExempt = isExempt
        self.people = people
    }
}
