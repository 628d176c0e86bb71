-- An archive as schema 7 made it: dumped, so that a reader sees it.
PRAGMA foreign_keys=OFF;
PRAGMA application_id=1685024356;
BEGIN TRANSACTION;
CREATE TABLE checksum (
    name TEXT NOT NULL,
    part INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (name, part)
) STRICT, WITHOUT ROWID;
INSERT INTO "checksum" VALUES('evaluation',0,-3750763034362895579);
INSERT INTO "checksum" VALUES('fact',0,-3750763034362895579);
INSERT INTO "checksum" VALUES('finding',1,-3750763034362895579);
INSERT INTO "checksum" VALUES('finding',2,-3750763034362895579);
INSERT INTO "checksum" VALUES('finding',3,-3750763034362895579);
INSERT INTO "checksum" VALUES('import',0,-638969830569882940);
INSERT INTO "checksum" VALUES('incoming_document',1,6253508048465275707);
INSERT INTO "checksum" VALUES('journal',0,-8622535766065492489);
INSERT INTO "checksum" VALUES('layout',0,-3750763034362895579);
INSERT INTO "checksum" VALUES('register',0,-848691340509715737);
INSERT INTO "checksum" VALUES('register_keys',1,-3750763034362895579);
INSERT INTO "checksum" VALUES('register_keys',2,-3750763034362895579);
INSERT INTO "checksum" VALUES('register_keys',3,-3676145853620096186);
INSERT INTO "checksum" VALUES('rejected_row',1,-3750763034362895579);
INSERT INTO "checksum" VALUES('rejected_row',2,-3750763034362895579);
INSERT INTO "checksum" VALUES('rejected_row',3,-3750763034362895579);
INSERT INTO "checksum" VALUES('roster_unit',1,-5746463856013894843);
INSERT INTO "checksum" VALUES('roster_unit',2,-3750763034362895579);
INSERT INTO "checksum" VALUES('roster_unit',3,-3750763034362895579);
INSERT INTO "checksum" VALUES('settings',0,-3750763034362895579);
INSERT INTO "checksum" VALUES('snapshot',0,-5303684130474104078);
INSERT INTO "checksum" VALUES('unit',0,-5632612631916001057);
CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    text TEXT NOT NULL CHECK (length(text) > 0),
    UNIQUE (digest, text)
) STRICT;
CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) > 0),
    value TEXT NOT NULL,
    valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -25567 AND 84005),
    author TEXT NOT NULL,
    written_at INTEGER NOT NULL
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
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1 imports, reports, registers, journal');
INSERT INTO "grdb_migrations" VALUES('2 documents counted day by day');
INSERT INTO "grdb_migrations" VALUES('3 units that change, frozen evaluations');
INSERT INTO "grdb_migrations" VALUES('4 layouts and facts of the office');
INSERT INTO "grdb_migrations" VALUES('5 figures by measure, what registers tell');
INSERT INTO "grdb_migrations" VALUES('6 documents that were withdrawn, digests of reports');
INSERT INTO "grdb_migrations" VALUES('7 checksums of tables and documents');
INSERT INTO "grdb_migrations" VALUES('figures differ from those of the first version');
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
    processed INTEGER CHECK (processed IS NULL OR (processed BETWEEN -25567 AND 84005 AND state IN (2, 3, 6))),
    due INTEGER CHECK (due BETWEEN -25567 AND 84005),
    document_date INTEGER CHECK (document_date BETWEEN -25567 AND 84005),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 4),
    reference TEXT NOT NULL,
    reply TEXT NOT NULL,
    issuer INTEGER NOT NULL REFERENCES text,
    subject INTEGER NOT NULL REFERENCES text, withdrawn INTEGER REFERENCES import,
    PRIMARY KEY (unit, year, number, mark)
) STRICT, WITHOUT ROWID;
INSERT INTO "incoming_document" VALUES(1,2022,3010,0,3,19341,NULL,NULL,19335,0,2,0,'733/BQLC','',1,2,NULL);
INSERT INTO "incoming_document" VALUES(1,2022,3011,0,3,19341,NULL,NULL,19335,1,1,0,'1470-CV/HU','',3,4,NULL);
CREATE TABLE incoming_replaced (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark >= 0 AND (mark > 0) = (number = 0)),
    import INTEGER NOT NULL REFERENCES import,
    arrival INTEGER NOT NULL CHECK (arrival BETWEEN -25567 AND 84005),
    processed INTEGER CHECK (processed IS NULL OR (processed BETWEEN -25567 AND 84005 AND state IN (2, 3, 6))),
    due INTEGER CHECK (due BETWEEN -25567 AND 84005),
    document_date INTEGER CHECK (document_date BETWEEN -25567 AND 84005),
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),
    role INTEGER NOT NULL CHECK (role BETWEEN 0 AND 3),
    urgency INTEGER NOT NULL CHECK (urgency BETWEEN 0 AND 4),
    reference TEXT NOT NULL,
    reply TEXT NOT NULL,
    issuer INTEGER NOT NULL REFERENCES text,
    subject INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark, import)
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_document (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark > 0),
    import INTEGER NOT NULL REFERENCES import,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    traits INTEGER NOT NULL CHECK (traits BETWEEN 0 AND 63),
    reference TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES text,
    recipients INTEGER NOT NULL REFERENCES text, withdrawn INTEGER REFERENCES import,
    PRIMARY KEY (unit, year, number, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE issued_replaced (
    unit INTEGER NOT NULL REFERENCES unit,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2199),
    number INTEGER NOT NULL CHECK (number >= 0),
    mark INTEGER NOT NULL CHECK (mark > 0),
    import INTEGER NOT NULL REFERENCES import,
    day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
    traits INTEGER NOT NULL CHECK (traits BETWEEN 0 AND 63),
    reference TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES text,
    recipients INTEGER NOT NULL REFERENCES text,
    PRIMARY KEY (unit, year, number, mark, import)
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
CREATE TABLE layout (
    fingerprint TEXT NOT NULL PRIMARY KEY CHECK (length(fingerprint) > 0),
    decision TEXT NOT NULL,
    author TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;
CREATE TABLE register (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('incoming', 'issued')),
    first_day INTEGER NOT NULL CHECK (first_day BETWEEN -25567 AND 84005),
    last_day INTEGER NOT NULL CHECK (last_day BETWEEN -25567 AND 84005),
    documents INTEGER NOT NULL CHECK (documents >= 0), tells INTEGER NOT NULL DEFAULT 383, last_arrival INTEGER CHECK (last_arrival BETWEEN -25567 AND 84005),
    PRIMARY KEY (import, kind),
    CHECK (first_day <= last_day)
) STRICT, WITHOUT ROWID;
INSERT INTO "register" VALUES(3,'incoming',19341,19341,2,383,NULL);
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
CREATE TABLE report_count (
    snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
    unit INTEGER NOT NULL REFERENCES unit,
    measure TEXT NOT NULL CHECK (length(measure) > 0),
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 2147483647),
    PRIMARY KEY (snapshot, unit, measure)
) STRICT, WITHOUT ROWID;
INSERT INTO "report_count" VALUES(1,1,'closed',114);
INSERT INTO "report_count" VALUES(1,1,'open',1526);
INSERT INTO "report_count" VALUES(1,1,'processed',114);
INSERT INTO "report_count" VALUES(1,1,'received',1640);
INSERT INTO "report_count" VALUES(1,1,'replied',0);
CREATE TABLE report_row (
    snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    unit INTEGER NOT NULL REFERENCES unit,
    row INTEGER CHECK (row > 0),
    published_processing INTEGER CHECK (published_processing >= 0),
    published_signing INTEGER CHECK (published_signing >= 0),
    published_leader INTEGER CHECK (published_leader >= 0),
    PRIMARY KEY (snapshot, position),
    UNIQUE (snapshot, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO "report_row" VALUES(1,0,1,7,7,NULL,NULL);
CREATE TABLE roster_unit (
    import INTEGER NOT NULL REFERENCES import ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    unit INTEGER NOT NULL REFERENCES unit,
    name TEXT NOT NULL,
    parent TEXT CHECK (length(parent) > 0),
    "group" TEXT NOT NULL,
    aliases TEXT NOT NULL,
    successor TEXT CHECK (length(successor) > 0), level TEXT NOT NULL DEFAULT '', valid_from INTEGER CHECK (valid_from BETWEEN -25567 AND 84005), valid_to INTEGER CHECK (valid_to BETWEEN -25567 AND 84005),
    PRIMARY KEY (import, position),
    UNIQUE (import, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO "roster_unit" VALUES(1,0,1,'UBND xã Vĩnh Long','2730','xa','','Vĩnh Linh','',NULL,NULL);
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
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)), digest INTEGER,
    CHECK ((period_from IS NULL) = (period_to IS NULL)),
    CHECK (period_from IS NULL OR period_from <= period_to)
) STRICT;
INSERT INTO "snapshot" VALUES(1,2,'incoming','report','',19522,19341,19522,'',0,-8472350382084005963);
INSERT INTO "snapshot" VALUES(2,3,'incoming','register','',19522,19341,19522,'',1,-6174638137611613580);
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
