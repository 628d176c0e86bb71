import Statistics
import Terminal

/// Which columns of a document list fit, and where. The subject takes what the others leave.
enum DocumentColumns {
    /// Columns of the backlog in the order shown.
    static let backlog: [BacklogColumn] = [
        .arrivalNumber, .arrivalDate, .ageDays, .dueDate, .role, .urgency, .subject, .issuer, .reference, .state,
    ]
    /// Columns of the signing list in the order shown.
    static let signing: [SigningColumn] = [
        .reference, .date, .signed, .leaderSigned, .subject, .recipients, .initialled, .exempt,
    ]

    /// In the order they are given room; the last are the first to go.
    private static let backlogYielding: [BacklogColumn] = [
        .subject, .arrivalNumber, .arrivalDate, .dueDate, .role, .ageDays, .issuer, .urgency, .reference, .state,
    ]
    private static let signingYielding: [SigningColumn] = [
        .subject, .reference, .date, .signed, .leaderSigned, .recipients, .initialled, .exempt,
    ]

    static func backlogLayout(_ screen: UnitScreen, _ width: Int, _ language: Language) -> TableLayout<BacklogColumn> {
        layout(asked(backlog, language), yielding: backlogYielding, screen.columnOffset, width)
    }

    static func signingLayout(_ screen: UnitScreen, _ width: Int, _ language: Language) -> TableLayout<SigningColumn> {
        layout(asked(signing, language), yielding: signingYielding, screen.columnOffset, width)
    }

    /// How far the columns can be scrolled.
    static func maximumOffset(_ screen: UnitScreen, _ width: Int, _ language: Language) -> Int {
        screen.list == .backlog
            ? TableLayout.maximumOffset(asked(backlog, language), yielding: backlogYielding, room: room(width))
            : TableLayout.maximumOffset(asked(signing, language), yielding: signingYielding, room: room(width))
    }

    private static func room(_ width: Int) -> Range<Int> { 0..<max(0, width - 1) }

    private static func layout<Column: DocumentColumn>(
        _ columns: [TableLayout<Column>.Column], yielding: [Column], _ offset: Int, _ width: Int
    ) -> TableLayout<Column> {
        TableLayout(columns, yielding: yielding, offset: offset, room: room(width))
    }

    private static func asked(_ columns: [BacklogColumn], _ language: Language) -> [TableLayout<BacklogColumn>.Column] {
        columns.map { column in
            let width =
                switch column {
                case .arrivalNumber: 6
                // With the mark of a sort, which is how a clerk's day begins.
                case .arrivalDate, .dueDate: max(10, displayWidth(of: column.title[language]) + 2)
                case .ageDays: max(5, displayWidth(of: column.title[language]))
                case .role: DocumentRole.allCases.map { displayWidth(of: $0.title[language]) }.max() ?? 8
                case .urgency: Urgency.allCases.map { displayWidth(of: $0.title[language]) }.max() ?? 8
                case .state: 13
                case .subject: 30
                case .issuer: 18
                case .reference, .people, .overdue: 14
                }
            return TableLayout.Column(column, width: width, grows: [.subject, .issuer, .reference].contains(column))
        }
    }

    private static func asked(_ columns: [SigningColumn], _ language: Language) -> [TableLayout<SigningColumn>.Column] {
        columns.map { column in
            let width =
                switch column {
                case .reference: 14
                case .date: max(10, displayWidth(of: column.title[language]))
                case .subject: 30
                case .recipients: 18
                default: displayWidth(of: column.title[language])
                }
            return TableLayout.Column(column, width: width, grows: [.subject, .recipients].contains(column))
        }
    }
}
