import Statistics

/// Open documents of a unit, a window at a time: so many after the last one of the window before, found by its place in the
/// order (a keyset), never by counting over those before it.
struct BacklogWindow {
    /// Where a document stands in the order of the list: by arrival, then by number.
    private struct Place {
        var arrival = Int64(Int32.min)
        var shown = Int64.min
        var number = Int64.min
        var mark = Int64.min
        var year = Int64.min
    }

    /// So many are seen at once on the largest screen, and then some.
    static let first = 200

    private let statement: any PreparedStatement
    private let unit: UnitID
    private let place: Int
    private let day: CalendarDay
    private var last = Place()

    /// The number is what the office wrote; what stands above its 32 bits tells apart those that share it.
    private static let order = "arrival, number & 4294967295, number, mark, year"

    init(_ database: any Database, of unit: UnitID, at place: Int, asOf day: CalendarDay) throws {
        // Texts are looked up for the window alone.
        statement = try database.prepare(
            """
            SELECT number & 4294967295, arrival, reference, document_date, issuer.value, subject.value, urgency, due, role,
                state, number, mark, year
            FROM (
                SELECT number, arrival, reference, document_date, issuer, subject, urgency, due, role, state, mark, year
                FROM incoming_document
                WHERE unit = ?1 AND withdrawn IS NULL AND arrival <= ?2
                    AND (state IN (0, 1, 5) OR (state IN (2, 3, 6) AND processed > ?2))
                    AND (\(Self.order)) > (?3, ?4, ?5, ?6, ?7)
                ORDER BY \(Self.order) LIMIT ?8
            ) AS document
                LEFT JOIN text AS issuer ON issuer.id = document.issuer
                LEFT JOIN text AS subject ON subject.id = document.subject
            ORDER BY \(Self.order)
            """)
        self.unit = unit
        self.place = place
        self.day = day
    }

    /// The next ones, at most `count`.
    mutating func next(_ count: Int) throws -> [IncomingDocument] {
        var documents: [IncomingDocument] = []
        var last = last
        let (unit, place, day) = (unit, place, day)
        try statement.forEachRow { [last] statement in
            statement.bind([
                place, day, last.arrival, last.shown, last.number, last.mark, last.year, count,
            ])
        } _: { row in
            let state = try row.word(9, of: StoredCodes.states)
            documents.append(
                IncomingDocument(
                    unit: unit, arrivalNumber: try row.int(0), arrivalDate: try row.day(1), reference: try row.text(2),
                    documentDate: try row.optionalDay(3), issuer: try row.text(4), subject: try row.text(5),
                    urgency: try row.word(6, of: StoredCodes.urgencies), dueDate: try row.optionalDay(7),
                    role: try row.word(8, of: StoredCodes.roles), state: state.isOpen ? state : .open))
            last = Place(
                arrival: try row.int64(1), shown: try row.int64(0), number: try row.int64(10), mark: try row.int64(11),
                year: try row.int64(12))
            return true
        }
        self.last = last
        return documents
    }
}
