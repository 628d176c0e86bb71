import GRDB
import Statistics

extension Archive {
    /// What was said to units and agreed with them, oldest first.
    public func journal() throws(ArchiveError) -> [UnitID: [JournalEntry]] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT journal.*, unit.id AS unit_id FROM journal JOIN unit ON unit.place = journal.unit
                    ORDER BY journal.id
                    """)
            var entries: [UnitID: [JournalEntry]] = [:]
            while let row = try rows.next() {
                guard let kind = JournalEntry.Kind(rawValue: row["kind"]) else { continue }
                let unit = UnitID(row["unit_id"])
                entries[unit, default: []].append(
                    JournalEntry(
                        unit: unit, kind: kind, day: CalendarDay(daysSince1970: row["day"]),
                        asOf: CalendarDay(daysSince1970: row["as_of"]), open: row["open"], unsigned: row["unsigned"],
                        note: row["note"], promised: row.day("promised")))
            }
            return entries
        }
    }

    /// Keeps `entries`; `names` gives the names of units the archive does not know yet.
    public func record(
        _ entries: [JournalEntry], names: [UnitID: String], at seconds: Int
    ) throws(ArchiveError) {
        try write { database in
            var units = try UnitPlaces(database)
            for entry in entries {
                let place = try units.place(
                    of: Unit(id: entry.unit, name: names[entry.unit] ?? entry.unit.text), database)
                try database.execute(
                    sql: """
                        INSERT INTO journal (unit, kind, day, as_of, open, unsigned, note, promised, written_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        place, entry.kind.rawValue, entry.day.daysSince1970, entry.asOf.daysSince1970, entry.open,
                        entry.unsigned, entry.note, entry.promised?.daysSince1970, seconds,
                    ])
            }
        }
    }
}
