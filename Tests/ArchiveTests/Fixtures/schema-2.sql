-- An archive as schema 2 made it: dumped, so that a reader sees it.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1685024356;
BEGIN TRANSACTION;
CREATE TABLE counted_day (
    day INTEGER PRIMARY KEY CHECK (day BETWEEN -25567 AND 84005)
) STRICT;
INSERT INTO "counted_day" VALUES(19522);
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
INSERT INTO "counted_incoming" VALUES(19522,1,0,0,2,0,0,19341,0,0,0,2,0,1,1,0,2,0,0,0,0);
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
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 imports, reports, registers, journal');
INSERT INTO "grdb_migrations" VALUES('2 documents counted day by day');
CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (length(name) > 0),
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    imported_at INTEGER NOT NULL,
    accepted INTEGER NOT NULL CHECK (accepted >= 0),
    rejected INTEGER NOT NULL CHECK (rejected >= 0)
) STRICT;
INSERT INTO "import" VALUES(1,'units.csv',X'4316510D3FCDB493EC68E9DD8398CABC2A4C6A089BAB2C6F42B4688FA44A3E9B',96,1795516546,1,0);
INSERT INTO "import" VALUES(2,'pl1.tsv',X'C347CF5FFA9FAEAC3CE3AD6EE1F42683E9AF7398170192DEC92BC57598F6636F',313,1795516546,1,0);
INSERT INTO "import" VALUES(3,'so.csv',X'38604DCEFD5DFD2D8E4CDD89D863AAB1171D1858605E28A2DF1111D7A7D4C0EB',867,1795516546,2,0);
CREATE TABLE incoming_document (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark >= 0 AND (mark > 0) = (number = 0)),
    import INTEGER NOT NULL REFERENCES import,
    arrival INTEGER NOT NULL CHECK (arrival BETWEEN -25567 AND 84005),
    processed INTEGER CHECK (processed IS NULL OR (processed BETWEEN -25567 AND 84005 AND state IN (2, 3))),
    due INTEGER CHECK (due BETWEEN -25567 AND 84005),
    document_date INTEGER CHECK (document_date BETWEEN -25567 AND 84005),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 4),
    reference TEXT NOT NULL,
    reply TEXT NOT NULL,
    issuer INTEGER NOT NULL REFERENCES text,
    subject INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark)
) STRICT, WITHOUT ROWID;
INSERT INTO "incoming_document" VALUES(1,2022,3010,0,3,19341,NULL,NULL,19335,0,2,0,'733/BQLC','',1,2);
INSERT INTO "incoming_document" VALUES(1,2022,3011,0,3,19341,NULL,NULL,19335,1,1,0,'1470-CV/HU','',3,4);
CREATE TABLE incoming_flow (
    unit INTEGER NOT NULL REFERENCES unit,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    arrivals INTEGER NOT NULL CHECK (arrivals >= 0),
    replied INTEGER NOT NULL CHECK (replied >= 0),
    closed INTEGER NOT NULL CHECK (closed >= 0),
    PRIMARY KEY (unit, day)
) STRICT, WITHOUT ROWID;
INSERT INTO "incoming_flow" VALUES(1,19341,2,0,0);
CREATE TABLE incoming_replaced (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark >= 0 AND (mark > 0) = (number = 0)),
    import INTEGER NOT NULL REFERENCES import,
    arrival INTEGER NOT NULL CHECK (arrival BETWEEN -25567 AND 84005),
    processed INTEGER CHECK (processed IS NULL OR (processed BETWEEN -25567 AND 84005 AND state IN (2, 3))),
    due INTEGER CHECK (due BETWEEN -25567 AND 84005),
    document_date INTEGER CHECK (document_date BETWEEN -25567 AND 84005),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 4),
    reference TEXT NOT NULL,
    reply TEXT NOT NULL,
    issuer INTEGER NOT NULL REFERENCES text,
    subject INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark, import)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "incoming_tally" VALUES(1,0,1,7,0,114,1526,7);
CREATE TABLE issued_document (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark > 0),
    import INTEGER NOT NULL REFERENCES import,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    traits INTEGER NOT NULL CHECK (traits BETWEEN 0 AND 31),
    reference TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES text,
    recipients INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_flow (
    unit INTEGER NOT NULL REFERENCES unit,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    paper INTEGER NOT NULL CHECK (paper >= 0),
    signed INTEGER NOT NULL CHECK (signed >= 0),
    unsigned INTEGER NOT NULL CHECK (unsigned >= 0),
    leader_signed INTEGER NOT NULL CHECK (leader_signed >= 0),
    exempt INTEGER NOT NULL CHECK (exempt >= 0),
    PRIMARY KEY (unit, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_replaced (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark > 0),
    import INTEGER NOT NULL REFERENCES import,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    traits INTEGER NOT NULL CHECK (traits BETWEEN 0 AND 31),
    reference TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES text,
    recipients INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark, import)
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
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    unit INTEGER NOT NULL REFERENCES unit,
    kind TEXT NOT NULL CHECK (kind IN ('reminder', 'agreement')),
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    as_of INTEGER NOT NULL CHECK (as_of BETWEEN -25567 AND 84005),
    open INTEGER CHECK (open >= 0),
    unsigned INTEGER CHECK (unsigned >= 0),
    note TEXT NOT NULL,
    promised INTEGER CHECK (promised BETWEEN -25567 AND 84005),
    written_at INTEGER NOT NULL
) STRICT;
INSERT INTO "journal" VALUES(1,1,'agreement',19523,19522,1526,190,'Hẹn 20/07',19558,0);
CREATE TABLE register (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
    first_day INTEGER NOT NULL CHECK (first_day BETWEEN -25567 AND 84005),
    last_day INTEGER NOT NULL CHECK (last_day BETWEEN -25567 AND 84005),
    documents INTEGER NOT NULL CHECK (documents >= 0),
    PRIMARY KEY (import, kind),
    CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;
INSERT INTO "register" VALUES(3,'incoming',19341,19341,2);
CREATE TABLE register_keys (
    kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
    unit INTEGER NOT NULL REFERENCES unit,
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    keys BLOB NOT NULL,
    PRIMARY KEY (kind, unit, import)
) STRICT, WITHOUT ROWID;
INSERT INTO "register_keys" VALUES('incoming',1,3,X'E60FC2170002');
CREATE TABLE rejected_row (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    row INTEGER NOT NULL CHECK (row > 0),
    text TEXT NOT NULL,
    PRIMARY KEY (import, sheet, row)
) STRICT, WITHOUT ROWID;
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
INSERT INTO "roster_unit" VALUES(1,0,1,'UBND xã Vĩnh Long','2730','xa','','Vĩnh Linh');
CREATE TABLE settings (
    id INTEGER PRIMARY KEY,
    valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -25567 AND 84005),
    name TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
    text TEXT NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;
CREATE TABLE snapshot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
    origin TEXT NOT NULL CHECK (origin IN ('report', 'register')),
    sheet TEXT NOT NULL,
    as_of INTEGER NOT NULL CHECK (as_of BETWEEN -25567 AND 84005),
    period_from INTEGER CHECK (period_from BETWEEN -25567 AND 84005),
    period_to INTEGER CHECK (period_to BETWEEN -25567 AND 84005),
    scope TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    CHECK ((period_from IS NULL) = (period_to IS NULL)),
    CHECK (period_from IS NULL OR period_from <= period_to)
) STRICT;
INSERT INTO "snapshot" VALUES(1,2,'incoming','report','',19522,19341,19522,'',0);
INSERT INTO "snapshot" VALUES(2,3,'incoming','register','',19522,19341,19522,'',1);
CREATE TABLE text (id INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO "text" VALUES(0,'');
INSERT INTO "text" VALUES(1,'Ban Quản lý chợ huyện');
INSERT INTO "text" VALUES(2,'V/v thông báo kết quả kiểm tra công tác quản lý, khai thác chợ tháng 11 năm 2022');
INSERT INTO "text" VALUES(3,'Huyện ủy Vĩnh Linh');
INSERT INTO "text" VALUES(4,'V/v đánh giá tình hình thực hiện công tác lãnh đạo phát triển kinh tế - xã hội tháng 11 năm 2022');
CREATE TABLE unit (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    name TEXT NOT NULL,
    parent TEXT CHECK (length(parent) > 0)
) STRICT;
INSERT INTO "unit" VALUES(1,'143','UBND xã Vĩnh Long','2730');
CREATE INDEX snapshot_by_day ON snapshot (as_of, kind, origin);
CREATE INDEX snapshot_by_import ON snapshot (import);
CREATE INDEX journal_by_unit ON journal (unit, id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('import',3);
INSERT INTO "sqlite_sequence" VALUES('snapshot',2);
COMMIT;
