import Statistics

/// What was decided about files whose headings look alike: told by a fingerprint of them, kept as a text that the reader of
/// files understands.
public struct KeptLayout: Equatable, Sendable {
    /// What files with these headings have in common.
    public var fingerprint: String
    /// What was decided.
    public var decision: String
    /// Who decided it; "" when that is not known.
    public var author: String
    /// When, in seconds since 1970-01-01 UTC.
    public var decidedAt: Int

    /// A decision.
    public init(fingerprint: String, decision: String, author: String = "", decidedAt: Int) {
        self.fingerprint = fingerprint
        self.decision = decision
        self.author = author
        self.decidedAt = decidedAt
    }
}

/// A fact of the office that everybody who opens the archive judges by: a deadline, a target, days off.
public struct OfficeFact: Equatable, Sendable {
    /// Its name for machines.
    public var name: String
    /// What it is, as the settings file would write it.
    public var value: String
    /// The first day for which it holds.
    public var validFrom: CalendarDay
    /// Who entered it; "" when that is not known.
    public var author: String
    /// When, in seconds since 1970-01-01 UTC.
    public var writtenAt: Int

    /// A fact.
    public init(name: String, value: String, validFrom: CalendarDay, author: String = "", writtenAt: Int) {
        self.name = name
        self.value = value
        self.validFrom = validFrom
        self.author = author
        self.writtenAt = writtenAt
    }
}

extension Archive {
    /// What was decided about files, in the order of their fingerprints.
    public func layouts() throws(ArchiveError) -> [KeptLayout] {
        try read { database in
            try StoredTable.layouts.check(database)
            return try database.all("SELECT fingerprint, decision, author, decided_at FROM layout ORDER BY fingerprint")
            {
                KeptLayout(
                    fingerprint: try $0.text(0), decision: try $0.text(1), author: try $0.text(2),
                    decidedAt: try $0.int(3))
            }
        }
    }

    /// Keeps a decision, in the place of an earlier one about the same files.
    public func saveLayout(_ layout: KeptLayout) throws(ArchiveError) {
        try write { database in
            try StoredTable.layouts.change(database) {
                try database.run(
                    """
                    INSERT INTO layout (fingerprint, decision, author, decided_at) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT (fingerprint) DO UPDATE
                        SET decision = excluded.decision, author = excluded.author, decided_at = excluded.decided_at
                    """,
                    layout.fingerprint, layout.decision, layout.author, layout.decidedAt)
            }
        }
    }

    /// Forgets a decision: such files are asked about again. False when there was none.
    public func forgetLayout(_ fingerprint: String) throws(ArchiveError) -> Bool {
        try write { database in
            try StoredTable.layouts.change(database) {
                try database.run("DELETE FROM layout WHERE fingerprint = ?1", fingerprint)
                return database.changedRows > 0
            }
        }
    }

    /// Every fact that was ever kept, by name, day and time of writing: of one name and day the last one holds.
    public func facts() throws(ArchiveError) -> [OfficeFact] {
        try read { database in
            try StoredTable.facts.check(database)
            return try database.all(
                "SELECT name, value, valid_from, author, written_at FROM fact ORDER BY name, valid_from, id"
            ) {
                OfficeFact(
                    name: try $0.text(0), value: try $0.text(1), validFrom: try $0.day(2), author: try $0.text(3),
                    writtenAt: try $0.int(4))
            }
        }
    }

    /// The facts that hold on `day`, by name.
    public func facts(asOf day: CalendarDay) throws(ArchiveError) -> [String: OfficeFact] {
        var holding: [String: OfficeFact] = [:]
        for fact in try facts() where fact.validFrom <= day { holding[fact.name] = fact }
        return holding
    }

    /// Keeps facts; what was kept before stays, with its day.
    public func keep(_ facts: [OfficeFact]) throws(ArchiveError) {
        try write { database in
            try StoredTable.facts.change(database) {
                for fact in facts {
                    try database.run(
                        "INSERT INTO fact (name, value, valid_from, author, written_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                        fact.name, fact.value, fact.validFrom, fact.author, fact.writtenAt)
                }
            }
        }
    }
}
