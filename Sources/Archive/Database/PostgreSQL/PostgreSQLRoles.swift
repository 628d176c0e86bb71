/// Who may do what on a server, as SQL. Rights are given to roles that nobody logs in as; who looks after the server makes
/// people members of them.
///
/// A clerk sees the rows of her unit alone: the server leaves all others out (row-level security), whatever she asks and with
/// whichever program. Nobody but the owner has a right on partitions, which policies of their table do not guard.
struct PostgreSQLRoles {
    /// What the names of the roles begin with: the name of the database, since roles are the whole server's.
    let prefix: String

    var reader: String { "\(prefix)_reader" }
    var clerk: String { "\(prefix)_clerk" }
    var importer: String { "\(prefix)_importer" }
    var office: String { "\(prefix)_office" }

    func clerk(of unit: String) -> String { "\(clerk)_\(unit)" }

    /// A name as SQL has it.
    static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

    private static func text(_ value: String) -> String { "'\(value.replacing("'", with: "''"))'" }

    static let exists = "SELECT count(*) FROM pg_roles WHERE rolname = ?1"

    static func making(_ role: String) -> String { "CREATE ROLE \(quoted(role)) NOLOGIN" }

    // MARK: Rights

    /// What an importer leaves alone: what was said to units, and what was decided.
    private static let ofTheOffice: Set<String> = ["journal", "evaluation"]

    /// The rights on everything there is, given anew: what was there before and is no longer meant goes.
    func rights(schema: String, tables: Set<String>) -> [String] {
        let schema = Self.quoted(schema)
        let all = [reader, clerk, importer, office].map(Self.quoted).joined(separator: ", ")
        var statements = ["GRANT USAGE ON SCHEMA \(schema) TO \(all)"]
        for table in tables.sorted() {
            let name = Self.quoted(table)
            statements.append("REVOKE ALL ON \(name) FROM \(all)")
            statements.append("GRANT SELECT ON \(name) TO \(all)")
            let writers = (Self.ofTheOffice.contains(table) ? [office] : [importer, office]).map(Self.quoted)
            statements.append("GRANT INSERT, UPDATE, DELETE ON \(name) TO \(writers.joined(separator: ", "))")
        }
        // What is agreed with her unit, a clerk writes down herself.
        statements.append("GRANT INSERT, DELETE ON journal TO \(Self.quoted(clerk))")
        statements.append(
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA \(schema) TO \(Self.quoted(importer)), \(Self.quoted(office))")
        statements.append("GRANT SELECT ON \(PostgreSQLDialect.ownTable), \(PostgreSQLDialect.clerkTable) TO \(all)")
        return statements
    }

    // MARK: Clerks

    static let makingClerkTable = """
        CREATE TABLE IF NOT EXISTS \(PostgreSQLDialect.clerkTable) (
            role text COLLATE "C" PRIMARY KEY, unit text COLLATE "C" NOT NULL)
        """

    /// Makes a role the clerk of a unit.
    func naming(clerkOf unit: String) -> [String] {
        let role = clerk(of: unit)
        return [
            "GRANT \(Self.quoted(clerk)) TO \(Self.quoted(role))",
            """
            INSERT INTO \(PostgreSQLDialect.clerkTable) VALUES (\(Self.text(role)), \(Self.text(unit)))
            ON CONFLICT (role) DO UPDATE SET unit = excluded.unit
            """,
        ]
    }

    // MARK: Rows

    /// The places of the units that who asks is the clerk of, asked once a statement.
    private static let ownUnits = """
        ARRAY(SELECT u.place FROM \(PostgreSQLDialect.clerkTable) c JOIN pg_roles r ON r.rolname = c.role
            JOIN unit u ON u.id = c.unit WHERE pg_has_role(r.oid, 'member'))
        """

    /// Tables whose rows are of a unit each.
    private static let ofUnits =
        PostgreSQLDialect.documentTables + ["report_row", "report_count", "register_keys", "roster_unit", "journal"]
    /// Tables whose rows quote documents of all units, and tell no unit: a clerk sees none of them.
    private static let ofAllUnits = ["finding", "rejected_row", "evaluation"]

    /// The policies, made anew.
    func policies() -> [String] {
        let everyone = [reader, importer, office].map(Self.quoted).joined(separator: ", ")
        var statements: [String] = []
        func guarded(_ table: String, clerkSees condition: String?) {
            statements.append("ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY")
            statements.append("DROP POLICY IF EXISTS \(PostgreSQLDialect.everyUnit) ON \(table)")
            statements.append(
                "CREATE POLICY \(PostgreSQLDialect.everyUnit) ON \(table) TO \(everyone) USING (true) WITH CHECK (true)"
            )
            statements.append("DROP POLICY IF EXISTS own_unit ON \(table)")
            guard let condition else { return }
            statements.append("CREATE POLICY own_unit ON \(table) TO \(Self.quoted(clerk)) USING (\(condition))")
        }
        for table in Self.ofUnits { guarded(table, clerkSees: "unit = ANY (\(Self.ownUnits))") }
        for table in Self.ofAllUnits { guarded(table, clerkSees: nil) }
        // The texts of her documents: those tables show her own alone.
        let uses =
            ["incoming_document", "incoming_replaced"].flatMap {
                ["SELECT issuer FROM \($0)", "SELECT subject FROM \($0)"]
            }
            + ["issued_document", "issued_replaced"].flatMap {
                ["SELECT subject FROM \($0)", "SELECT recipients FROM \($0)"]
            }
        guarded("text", clerkSees: "id = 0 OR id IN (\(uses.joined(separator: " UNION ")))")
        return statements
    }

    // MARK: Partitions

    static let isPartitioned = "SELECT count(*) FROM pg_class WHERE oid = to_regclass(?1) AND relkind = 'p'"

    /// Puts a table of documents into partitions by the year of their number.
    static func partitioning(_ table: String) -> [String] {
        [
            "ALTER TABLE \(table) RENAME TO whole_documents",
            "CREATE TABLE \(table) (LIKE whole_documents INCLUDING ALL) PARTITION BY RANGE (year)",
            "CREATE TABLE \(table)_default PARTITION OF \(table) DEFAULT",
            "INSERT INTO \(table) SELECT * FROM whole_documents",
            "DROP TABLE whole_documents",
        ]
    }

    /// The years that lie in the partition for all others.
    static func otherYears(of table: String) -> String { "SELECT DISTINCT year FROM \(table)_default ORDER BY year" }

    static func hasYear(_ table: String, _ year: Int) -> String {
        "SELECT CASE WHEN to_regclass('\(table)_\(year)') IS NULL THEN 0 ELSE 1 END"
    }

    /// Gives a year its own partition, with what lies of it among the others.
    static func adding(_ year: Int, to table: String) -> [String] {
        [
            "CREATE TABLE \(table)_\(year) (LIKE \(table) INCLUDING ALL)",
            """
            WITH moved AS (DELETE FROM \(table)_default WHERE year = \(year) RETURNING *)
            INSERT INTO \(table)_\(year) SELECT * FROM moved
            """,
            "ALTER TABLE \(table) ATTACH PARTITION \(table)_\(year) FOR VALUES FROM (\(year)) TO (\(year + 1))",
        ]
    }
}
