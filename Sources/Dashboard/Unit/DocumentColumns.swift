import Statistics
import Terminal

/// Which columns of a document list fit, and where. The subject takes what the others leave.
enum DocumentColumns {
    /// A column where it stands.
    struct Placed<Column: DocumentColumn> {
        let column: Column
        let start: Int
        let width: Int
    }

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

    static func placed(
        _ list: DocumentListState<BacklogColumn>, offset: Int, _ width: Int, _ language: Language
    )
        -> [Placed<BacklogColumn>]
    {
        place(
            backlog, yielding: backlogYielding, flexible: [.subject: 30, .issuer: 18, .reference: 14], offset: offset,
            width
        ) { column in
            switch column {
            case .arrivalNumber: 6
            case .arrivalDate, .dueDate: 10
            case .ageDays: max(5, displayWidth(of: column.title[language]))
            case .role: DocumentRole.allCases.map { displayWidth(of: $0.title[language]) }.max() ?? 8
            case .urgency: Urgency.allCases.map { displayWidth(of: $0.title[language]) }.max() ?? 8
            case .state: 13
            case .subject, .issuer, .reference, .people, .overdue: 14
            }
        }
    }

    static func placed(
        _ list: DocumentListState<SigningColumn>, offset: Int, _ width: Int, _ language: Language
    )
        -> [Placed<SigningColumn>]
    {
        place(
            signing, yielding: signingYielding, flexible: [.subject: 30, .recipients: 18], offset: offset, width
        ) { column in
            switch column {
            case .reference: 14
            case .date: max(10, displayWidth(of: column.title[language]))
            default: displayWidth(of: column.title[language])
            }
        }
    }

    /// How far the columns can be scrolled.
    static func maximumOffset(_ screen: UnitScreen) -> Int {
        (screen.list == .backlog ? backlog.count : signing.count) - 1
    }

    /// Gives columns their width, the most important first, or from the left when scrolled; what is then still free goes
    /// to the first flexible column.
    private static func place<Column: DocumentColumn>(
        _ columns: [Column], yielding: [Column], flexible: [Column: Int], offset: Int, _ available: Int,
        width: (Column) -> Int
    ) -> [Placed<Column>] {
        var room = available - 1
        var widths: [Column: Int] = [:]
        for column in offset == 0 ? yielding : Array(columns.dropFirst(offset)) {
            let needed = flexible[column] ?? width(column)
            guard room > needed else {
                if offset > 0 { break }
                continue
            }
            widths[column] = needed
            room -= needed + 1
        }
        if room > 0, let column = columns.first(where: { flexible[$0] != nil && widths[$0] != nil }) {
            widths[column, default: 0] += room
        }
        var start = 1
        return columns.compactMap { column in
            guard let width = widths[column] else { return nil }
            defer { start += width + 1 }
            return Placed(column: column, start: start, width: width)
        }
    }
}
