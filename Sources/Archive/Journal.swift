import Statistics

extension Archive {
    /// What was said to units and agreed with them, oldest first.
    public func journal() throws(ArchiveError) -> [UnitID: [JournalEntry]] {
        try read { database in
            try StoredTable.journal.check(database)
            var entries: [UnitID: [JournalEntry]] = [:]
            try database.forEachRow(
                """
                SELECT unit.id, kind, day, as_of, open, unsigned, note, promised, written_at
                FROM journal JOIN unit ON unit.place = journal.unit ORDER BY journal.id
                """
            ) { row in
                let unit = UnitID(try row.text(0))
                entries[unit, default: []].append(
                    JournalEntry(
                        unit: unit, kind: try row.word(1), day: try row.day(2), asOf: try row.day(3),
                        open: try row.optionalCount(4), unsigned: try row.optionalCount(5), note: try row.text(6),
                        promised: try row.optionalDay(7), writtenAt: try row.int(8)))
            }
            return entries
        }
    }

    /// Takes the last entry like this one back: it is gone from the journal. Nothing happens where there is none.
    public func withdraw(_ entry: JournalEntry) throws(ArchiveError) {
        try write { database in
            try StoredTable.journal.change(database) {
                try database.run(
                    """
                    DELETE FROM journal WHERE id = (
                        SELECT max(journal.id) FROM journal JOIN unit ON unit.place = journal.unit
                        WHERE unit.id = ?1 AND kind = ?2 AND day = ?3 AND note = ?4
                            AND (promised = ?5 OR (promised IS NULL AND ?5 IS NULL))
                            AND (written_at = ?6 OR ?6 IS NULL))
                    """,
                    entry.unit.text, entry.kind.rawValue, entry.day, entry.note, entry.promised, entry.writtenAt)
            }
        }
    }

    /// Keeps `entries`; `names` gives the names of units the archive does not know yet.
    public func record(
        _ entries: [JournalEntry], names: [UnitID: String], at seconds: Int
    ) throws(ArchiveError) {
        try write { database in
            for table in [StoredTable.journal, .units] { try table.check(database) }
            var units = try UnitPlaces(database)
            for entry in entries {
                let place = try units.place(
                    of: Unit(id: entry.unit, name: names[entry.unit] ?? entry.unit.text), database)
                try database.run(
                    """
                    INSERT INTO journal (unit, kind, day, as_of, open, unsigned, note, promised, written_at)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                    """,
                    place, entry.kind.rawValue, entry.day, entry.asOf, entry.open, entry.unsigned, entry.note,
                    entry.promised, seconds)
            }
            try StoredTable.journal.seal(database)
            if units.areMore { try StoredTable.units.seal(database) }
        }
    }
}
