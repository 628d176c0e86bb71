/// A column of the list of open documents. The raw value is its name in machine formats.
public enum BacklogColumn: String, CaseIterable, Hashable, Sendable {
    case arrivalNumber = "arrival_number"
    case arrivalDate = "arrival_date"
    case reference, issuer, subject, urgency
    case dueDate = "due_date"
    case role, state
    case ageDays = "age_days"
    case people, overdue
}

/// A column of the list of documents that lack a signature.
public enum SigningColumn: String, CaseIterable, Hashable, Sendable {
    case reference, date, subject, recipients, signed
    case leaderSigned = "leader_signed"
    case initialled, exempt, people
}

/// A list whose columns are declared once: titles, alignment and values for screen, sorting and export.
public protocol DocumentColumn: CaseIterable, Hashable, Sendable {
    /// What a row is.
    associatedtype Document
    /// The full title.
    var title: Phrase { get }
    /// What it consists of.
    var kind: ColumnKind { get }
    /// The value in `document` as of `day`.
    func value(_ document: Document, asOf day: CalendarDay) -> ColumnValue
    /// What a document is found by when someone types.
    static func searchText(_ document: Document) -> String
}

private let peopleTitle = Phrase("Người trong sổ", "People")

extension BacklogColumn: DocumentColumn {
    /// What a document is found by when someone types.
    public static func searchText(_ document: IncomingDocument) -> String {
        [
            String(document.arrivalNumber), document.reference, document.issuer, document.subject,
            document.urgency.title.vietnamese, document.role.title.vietnamese, document.people,
        ].joined(separator: " ")
    }

    /// The full title.
    public var title: Phrase {
        switch self {
        case .arrivalNumber: Phrase("Số đến", "No.")
        case .arrivalDate: Phrase("Ngày đến", "Arrived")
        case .reference: Phrase("Số, ký hiệu", "Reference")
        case .issuer: Phrase("Cơ quan ban hành", "Issuer")
        case .subject: Phrase("Trích yếu", "Subject")
        case .urgency: Phrase("Độ khẩn", "Urgency")
        case .dueDate: Phrase("Hạn xử lý", "Due")
        case .role: Phrase("Vai trò", "Role")
        case .state: Phrase("Tình trạng", "State")
        case .ageDays: Phrase("Tuổi tồn", "Age")
        case .people: peopleTitle
        case .overdue: Phrase("Quá hạn", "Overdue")
        }
    }

    /// What it consists of.
    public var kind: ColumnKind {
        switch self {
        case .arrivalNumber, .ageDays: .count
        case .arrivalDate, .dueDate: .day
        case .reference, .issuer, .subject, .urgency, .role, .state, .people, .overdue: .text
        }
    }

    /// The value in `document` as of `day`; urgency, role and state by their names in machine formats.
    public func value(_ document: IncomingDocument, asOf day: CalendarDay) -> ColumnValue {
        switch self {
        case .arrivalNumber: .count(document.arrivalNumber)
        case .arrivalDate: .day(document.arrivalDate)
        case .reference: .text(document.reference)
        case .issuer: .text(document.issuer)
        case .subject: .text(document.subject)
        case .urgency: .count(document.urgency.rank)
        case .dueDate: document.dueDate.map { .day($0) } ?? .missing
        case .role: .count(document.role.place)
        case .state: .text(document.state.title.vietnamese)
        case .ageDays: .count(document.age(asOf: day))
        case .people: .text(document.people)
        case .overdue: .count(document.isOverdue(asOf: day) ? 1 : 0)
        }
    }

    /// The text shown for `document` as of `day`.
    public func text(_ document: IncomingDocument, asOf day: CalendarDay, _ numbers: NumberText) -> String {
        switch self {
        case .arrivalNumber: String(document.arrivalNumber)
        case .arrivalDate: numbers.date(document.arrivalDate)
        case .reference: document.reference
        case .issuer: document.issuer
        case .subject: document.subject
        case .urgency: document.urgency.title[numbers.language]
        case .dueDate: document.dueDate.map(numbers.date) ?? ""
        case .role: document.role.title[numbers.language]
        case .state: document.state.title[numbers.language]
        case .ageDays: numbers.count(document.age(asOf: day))
        case .people: document.people
        case .overdue: document.isOverdue(asOf: day) ? Phrase("quá hạn", "overdue")[numbers.language] : ""
        }
    }
}

extension SigningColumn: DocumentColumn {
    /// What a document is found by when someone types.
    public static func searchText(_ document: IssuedDocument) -> String {
        [document.reference, document.subject, document.recipients, document.people].joined(separator: " ")
    }

    /// The full title.
    public var title: Phrase {
        switch self {
        case .reference: Phrase("Số, ký hiệu", "Reference")
        case .date: Phrase("Ngày", "Date")
        case .subject: Phrase("Trích yếu", "Subject")
        case .recipients: Phrase("Nơi nhận", "Sent to")
        case .signed: Phrase("ĐV ký số", "Unit-signed")
        case .leaderSigned: Phrase("LĐ ký số", "Leader-signed")
        case .initialled: Phrase("Ký nháy", "Initialled")
        case .exempt: Phrase("Miễn ký số", "Exempt")
        case .people: peopleTitle
        }
    }

    /// What it consists of.
    public var kind: ColumnKind { self == .date ? .day : .text }

    /// The value in `document`; signatures as 0 or 1.
    public func value(_ document: IssuedDocument, asOf day: CalendarDay) -> ColumnValue {
        switch self {
        case .reference: .text(document.reference)
        case .date: .day(document.date)
        case .subject: .text(document.subject)
        case .recipients: .text(document.recipients)
        case .signed: .count(document.isSigned ? 1 : 0)
        case .leaderSigned: .count(document.isLeaderSigned ? 1 : 0)
        case .initialled: .count(document.isInitialled ? 1 : 0)
        case .exempt: .count(document.isExempt ? 1 : 0)
        case .people: .text(document.people)
        }
    }

    /// The text shown for `document`.
    public func text(_ document: IssuedDocument, _ numbers: NumberText) -> String {
        func mark(_ isSet: Bool) -> String {
            (isSet ? Phrase("có", "yes") : Phrase("không", "no"))[numbers.language]
        }
        return switch self {
        case .reference: document.reference
        case .date: numbers.date(document.date)
        case .subject: document.subject
        case .recipients: document.recipients
        case .signed: mark(document.isSigned)
        case .leaderSigned: mark(document.isLeaderSigned)
        case .initialled: mark(document.isInitialled)
        case .exempt: mark(document.isExempt)
        case .people: document.people
        }
    }
}

extension BacklogColumn {
    /// The columns that leave the program: that of people only where names were asked for.
    public static func exported(_ documents: [IncomingDocument]) -> [BacklogColumn] {
        allCases.filter { $0 != .people || documents.contains { !$0.people.isEmpty } }
    }
}

extension SigningColumn {
    /// The columns that leave the program: that of people only where names were asked for.
    public static func exported(_ documents: [IssuedDocument]) -> [SigningColumn] {
        allCases.filter { $0 != .people || documents.contains { !$0.people.isEmpty } }
    }
}

extension DocumentColumn {
    /// The places of `documents` sorted by `keys`, the first key first; equal ones keep their order.
    public static func sortedPlaces(
        of documents: [Document], by keys: [(column: Self, isDescending: Bool)], asOf day: CalendarDay
    ) -> [Int] {
        Statistics.sortedPlaces(
            count: documents.count,
            by: keys.map { key in (documents.map { key.column.value($0, asOf: day) }, key.isDescending) })
    }
}
