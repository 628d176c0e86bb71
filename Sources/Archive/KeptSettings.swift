import Foundation
import GRDB
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
    /// Keeps a settings file; false when the same bytes are kept already.
    public func keep(_ settings: KeptSettings, digest: [UInt8], at seconds: Int) throws(ArchiveError) -> Bool {
        try write { database in
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO settings (valid_from, name, digest, text, kept_at) VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    settings.validFrom.daysSince1970, settings.name, Data(digest), settings.text, seconds,
                ])
            return database.changesCount > 0
        }
    }

    /// The settings that hold on `day`: the newest of those valid by then, else the earliest; of one day the later kept.
    public func settings(asOf day: CalendarDay) throws(ArchiveError) -> KeptSettings? {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT name, text, valid_from FROM settings
                    ORDER BY valid_from <= :day DESC,
                        CASE WHEN valid_from <= :day THEN -valid_from ELSE valid_from END, id DESC LIMIT 1
                    """,
                arguments: ["day": day.daysSince1970])
            return row.map {
                KeptSettings(name: $0[0], text: $0[1], validFrom: CalendarDay(daysSince1970: $0[2]))
            }
        }
    }
}
