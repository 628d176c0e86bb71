import Statistics

/// A settings file that was imported, with the day from which it holds.
public struct KeptSettings: Equatable, Sendable {
    /// Name of the file.
    public var name: String
    /// Its text.
    public var text: String
    /// The first day for which it holds.
    public var validFrom: CalendarDay

    /// Settings.
    public init(name: String, text: String, validFrom: CalendarDay) {
        self.name = name
        self.text = text
        self.validFrom = validFrom
    }
}

extension Archive {
    /// Keeps a settings file; false when these bytes hold already. What is kept last holds for the newest figures: its day is that
    /// of the last one kept at the earliest. A text that was given up for another one and comes back is the newest again.
    public func keep(_ settings: KeptSettings, digest: [UInt8], at seconds: Int) throws(ArchiveError) -> Bool {
        try write { database in
            try StoredTable.settings.check(database)
            let newest = try database.first(
                "SELECT digest, valid_from FROM settings ORDER BY valid_from DESC, id DESC LIMIT 1"
            ) { (digest: try $0.bytes(0), from: try $0.day(1)) }
            if newest?.digest == digest { return false }
            let from = max(settings.validFrom, newest?.from ?? settings.validFrom)
            try database.run("DELETE FROM settings WHERE digest = ?1", digest)
            try database.run(
                """
                INSERT INTO settings (valid_from, name, digest, text, kept_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT DO NOTHING
                """,
                from, settings.name, digest, settings.text, seconds)
            guard database.changedRows > 0 else { return false }
            try StoredTable.settings.seal(database)
            return true
        }
    }

    /// The settings that hold on `day`: the newest of those valid by then, else the earliest; of one day the later kept.
    public func settings(asOf day: CalendarDay) throws(ArchiveError) -> KeptSettings? {
        try read { database in
            try StoredTable.settings.check(database)
            return try database.first(
                """
                SELECT name, text, valid_from FROM settings
                ORDER BY valid_from <= ?1 DESC, CASE WHEN valid_from <= ?1 THEN -valid_from ELSE valid_from END, id DESC
                LIMIT 1
                """,
                day
            ) { KeptSettings(name: try $0.text(0), text: try $0.text(1), validFrom: try $0.day(2)) }
        }
    }
}
