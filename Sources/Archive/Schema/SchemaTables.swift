import Statistics

/// The tables that the first steps made, as the first version had them.
extension Schema {
    static let imports = """
        CREATE TABLE import (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL CHECK (length(name) > 0),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            imported_at INTEGER NOT NULL,
            accepted INTEGER NOT NULL CHECK (accepted >= 0),
            rejected INTEGER NOT NULL CHECK (rejected >= 0)
        ) STRICT;
        CREATE TABLE unit (
            place INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
            name TEXT NOT NULL,
            parent TEXT CHECK (length(parent) > 0)
        ) STRICT;
        CREATE TABLE roster_unit (
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            unit INTEGER NOT NULL REFERENCES unit,
            name TEXT NOT NULL,
            parent TEXT CHECK (length(parent) > 0),
            "group" TEXT NOT NULL,
            aliases TEXT NOT NULL,
            successor TEXT CHECK (length(successor) > 0),
            PRIMARY KEY (import, position),
            UNIQUE (import, unit)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE settings (
            id INTEGER PRIMARY KEY,
            valid_from INTEGER NOT NULL CHECK (\(isDay("valid_from"))),
            name TEXT NOT NULL,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            text TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE finding (
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
            code TEXT NOT NULL CHECK (length(code) > 0),
            sheet TEXT NOT NULL,
            row INTEGER CHECK (row > 0),
            "column" INTEGER CHECK ("column" >= 0),
            heading TEXT NOT NULL,
            read TEXT NOT NULL,
            expected TEXT NOT NULL,
            message_vi TEXT NOT NULL,
            message_en TEXT NOT NULL,
            PRIMARY KEY (import, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE rejected_row (
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            sheet TEXT NOT NULL,
            row INTEGER NOT NULL CHECK (row > 0),
            text TEXT NOT NULL,
            PRIMARY KEY (import, sheet, row)
        ) STRICT, WITHOUT ROWID;
        """

    static let reports = """
        CREATE TABLE snapshot (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
            origin TEXT NOT NULL CHECK (origin IN ('report', 'register')),
            sheet TEXT NOT NULL,
            as_of INTEGER NOT NULL CHECK (\(isDay("as_of"))),
            period_from INTEGER CHECK (\(isDay("period_from"))),
            period_to INTEGER CHECK (\(isDay("period_to"))),
            scope TEXT NOT NULL,
            is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
            CHECK ((period_from IS NULL) = (period_to IS NULL)),
            CHECK (period_from IS NULL OR period_from <= period_to)
        ) STRICT;
        CREATE INDEX snapshot_by_day ON snapshot (as_of, kind, origin);
        CREATE INDEX snapshot_by_import ON snapshot (import);
        CREATE TABLE incoming_tally (
            snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            unit INTEGER NOT NULL REFERENCES unit,
            row INTEGER CHECK (row > 0),
            replied INTEGER CHECK (replied >= 0),
            closed INTEGER CHECK (closed >= 0),
            open INTEGER CHECK (open >= 0),
            published_processing INTEGER CHECK (published_processing >= 0),
            CHECK ((replied IS NULL) = (closed IS NULL) AND (replied IS NULL) = (open IS NULL)),
            PRIMARY KEY (snapshot, position),
            UNIQUE (snapshot, unit)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE issued_tally (
            snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            unit INTEGER NOT NULL REFERENCES unit,
            row INTEGER CHECK (row > 0),
            paper INTEGER CHECK (paper >= 0),
            signed INTEGER CHECK (signed >= 0),
            unsigned INTEGER CHECK (unsigned >= 0),
            leader_signed INTEGER CHECK (leader_signed >= 0),
            exempt INTEGER CHECK (exempt >= 0 AND exempt <= unsigned),
            published_signing INTEGER CHECK (published_signing >= 0),
            published_leader INTEGER CHECK (published_leader >= 0),
            CHECK ((paper IS NULL) = (signed IS NULL) AND (paper IS NULL) = (unsigned IS NULL)
                AND (paper IS NULL) = (leader_signed IS NULL) AND (paper IS NULL) = (exempt IS NULL)),
            PRIMARY KEY (snapshot, position),
            UNIQUE (snapshot, unit)
        ) STRICT, WITHOUT ROWID;
        """

    /// Columns of both tables of incoming documents: what counts, and what an import that came later replaced. Those of
    /// the keys stand first: SQLite 3.40 checks NOT NULL wrongly in a table without rowid whose key is scattered.
    static let incomingColumns = """
            unit INTEGER NOT NULL REFERENCES unit,
            year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
            number INTEGER NOT NULL CHECK (number >= 0),
            mark INTEGER NOT NULL CHECK (mark >= 0 AND (mark > 0) = (number = 0)),
            import INTEGER NOT NULL REFERENCES import,
            arrival INTEGER NOT NULL CHECK (\(isDay("arrival"))),
            processed INTEGER CHECK (processed IS NULL OR (\(isDay("processed")) AND state IN (2, 3))),
            due INTEGER CHECK (\(isDay("due"))),
            document_date INTEGER CHECK (\(isDay("document_date"))),
            state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
            role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
            urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 4),
            reference TEXT NOT NULL,
            reply TEXT NOT NULL,
            issuer INTEGER NOT NULL REFERENCES text,
            subject INTEGER NOT NULL REFERENCES text
        """

    static let issuedColumns = """
            unit INTEGER NOT NULL REFERENCES unit,
            year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
            number INTEGER NOT NULL CHECK (number >= 0),
            mark INTEGER NOT NULL CHECK (mark > 0),
            import INTEGER NOT NULL REFERENCES import,
            day INTEGER NOT NULL CHECK (\(isDay("day"))),
            traits INTEGER NOT NULL CHECK (traits BETWEEN 0 AND 31),
            reference TEXT NOT NULL,
            subject INTEGER NOT NULL REFERENCES text,
            recipients INTEGER NOT NULL REFERENCES text
        """

    static let registers = """
        CREATE TABLE text (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
        INSERT INTO text VALUES (0, '');
        CREATE TABLE incoming_document (
        \(incomingColumns),
            PRIMARY KEY (unit, year, number, mark)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE incoming_replaced (
        \(incomingColumns),
            PRIMARY KEY (unit, year, number, mark, import)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE issued_document (
        \(issuedColumns),
            PRIMARY KEY (unit, year, number, mark)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE issued_replaced (
        \(issuedColumns),
            PRIMARY KEY (unit, year, number, mark, import)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE register (
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
            first_day INTEGER NOT NULL CHECK (\(isDay("first_day"))),
            last_day INTEGER NOT NULL CHECK (\(isDay("last_day"))),
            documents INTEGER NOT NULL CHECK (documents >= 0),
            PRIMARY KEY (import, kind),
            CHECK (first_day <= last_day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE register_keys (
            kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
            unit INTEGER NOT NULL REFERENCES unit,
            import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
            keys BLOB NOT NULL,
            PRIMARY KEY (kind, unit, import)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE counted_day (
            day INTEGER PRIMARY KEY CHECK (\(isDay("day")))
        ) STRICT;
        CREATE TABLE counted_incoming (
            day INTEGER NOT NULL REFERENCES counted_day ON DELETE CASCADE,
            unit INTEGER NOT NULL REFERENCES unit,
            replied INTEGER NOT NULL CHECK (replied >= 0),
            closed INTEGER NOT NULL CHECK (closed >= 0),
            open INTEGER NOT NULL CHECK (open >= 0),
            overdue INTEGER NOT NULL CHECK (overdue >= 0),
            due INTEGER NOT NULL CHECK (due >= 0 AND overdue + due <= open),
            oldest INTEGER CHECK ((oldest IS NULL) = (open = 0)),
            age0 INTEGER NOT NULL, age1 INTEGER NOT NULL, age2 INTEGER NOT NULL, age3 INTEGER NOT NULL,
            role0 INTEGER NOT NULL, role1 INTEGER NOT NULL, role2 INTEGER NOT NULL, role3 INTEGER NOT NULL,
            urgency0 INTEGER NOT NULL, urgency1 INTEGER NOT NULL, urgency2 INTEGER NOT NULL,
            urgency3 INTEGER NOT NULL, urgency4 INTEGER NOT NULL,
            CHECK (age0 + age1 + age2 + age3 = open AND role0 + role1 + role2 + role3 = open
                AND urgency0 + urgency1 + urgency2 + urgency3 + urgency4 = open),
            PRIMARY KEY (day, unit)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE counted_issued (
            day INTEGER NOT NULL REFERENCES counted_day ON DELETE CASCADE,
            unit INTEGER NOT NULL REFERENCES unit,
            paper INTEGER NOT NULL CHECK (paper >= 0),
            signed INTEGER NOT NULL CHECK (signed >= 0),
            unsigned INTEGER NOT NULL CHECK (unsigned >= 0),
            leader_signed INTEGER NOT NULL CHECK (leader_signed >= 0),
            exempt INTEGER NOT NULL CHECK (exempt >= 0 AND exempt <= unsigned),
            PRIMARY KEY (day, unit)
        ) STRICT, WITHOUT ROWID;
        """

    static let flows = """
        CREATE TABLE incoming_flow (
            unit INTEGER NOT NULL REFERENCES unit,
            day INTEGER NOT NULL CHECK (\(isDay("day"))),
            arrivals INTEGER NOT NULL CHECK (arrivals >= 0),
            replied INTEGER NOT NULL CHECK (replied >= 0),
            closed INTEGER NOT NULL CHECK (closed >= 0),
            PRIMARY KEY (unit, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE issued_flow (
            unit INTEGER NOT NULL REFERENCES unit,
            day INTEGER NOT NULL CHECK (\(isDay("day"))),
            paper INTEGER NOT NULL CHECK (paper >= 0),
            signed INTEGER NOT NULL CHECK (signed >= 0),
            unsigned INTEGER NOT NULL CHECK (unsigned >= 0),
            leader_signed INTEGER NOT NULL CHECK (leader_signed >= 0),
            exempt INTEGER NOT NULL CHECK (exempt >= 0),
            PRIMARY KEY (unit, day)
        ) STRICT, WITHOUT ROWID;
        """

    static let journal = """
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY,
            unit INTEGER NOT NULL REFERENCES unit,
            kind TEXT NOT NULL CHECK (kind IN ('reminder', 'agreement')),
            day INTEGER NOT NULL CHECK (\(isDay("day"))),
            as_of INTEGER NOT NULL CHECK (\(isDay("as_of"))),
            open INTEGER CHECK (open >= 0),
            unsigned INTEGER CHECK (unsigned >= 0),
            note TEXT NOT NULL,
            promised INTEGER CHECK (\(isDay("promised"))),
            written_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX journal_by_unit ON journal (unit, id);
        """
}
