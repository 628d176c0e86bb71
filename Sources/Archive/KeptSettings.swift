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
    /// Keeps a settings file; false when these bytes hold already, or were kept for another day. A text that was given up for
    /// another one of the same day and comes back is the newest again.
    public func keep(_ settings: KeptSettings, digest: [UInt8], at seconds: Int) throws(ArchiveError) -> Bool {
        try write { database in
            try StoredTable.settings.check(database)
            let newest = try database.first(
                "SELECT digest FROM settings WHERE valid_from = ?1 ORDER BY id DESC LIMIT 1", settings.validFrom
            ) { try $0.bytes(0) }
            if newest == digest { return false }
            try database.run(
                "DELETE FROM settings WHERE valid_from = ?1 AND digest = ?2", settings.validFrom, digest)
            try database.run(
                """
                INSERT INTO settings (valid_from, name, digest, text, kept_at) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT DO NOTHING
                """,
                settings.validFrom, settings.name, digest, settings.text, seconds)
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
