/// Makes an archive on a server, or brings one up to date: schema, tables, partitions, roles, policies. Doing it again changes
/// nothing but what is missing. Who does it owns the tables; nobody else needs that account.
public struct ServerSetUp: Sendable {
    /// What was done, for whoever is told.
    public enum Step: Equatable, Sendable {
        /// The schema with its tables, in a database of this name.
        case archive(schema: String, database: String)
        /// Documents lie by the years of their numbers, each of these in a partition of its own.
        case years(Int, Int)
        /// The roles there are now; which of them are new.
        case roles([String], new: [String])
        /// This role is the clerk of this unit.
        case clerk(role: String, unit: String)
        /// A clerk sees her own unit's rows of so many tables alone.
        case policies
    }

    /// Where it is.
    public var address: String
    /// The units that have clerks, by their numbers.
    public var clerks: [String]
    /// The years that get a partition of their own.
    public var years: ClosedRange<Int>

    /// Sets an archive up at `address`.
    public init(_ address: String, clerks: [String] = [], years: ClosedRange<Int>) {
        self.address = address
        self.clerks = clerks
        self.years = years
    }

    /// Does it; what was done.
    public func run() throws(ArchiveError) -> [Step] {
        let way = try PostgreSQLConnection.Way(address)
        let archive = try Archive.make(onServer: way)
        defer { archive.close() }
        return try archive.write(checksReferences: false) { database in
            var steps: [Step] = []
            let name = try database.first("SELECT current_database()::text") { try $0.text(0) } ?? ""
            steps.append(.archive(schema: way.schema, database: name))
            try divide(database)
            steps.append(.years(years.lowerBound, years.upperBound))
            let roles = PostgreSQLRoles(prefix: name)
            try database.execute(PostgreSQLRoles.makingClerkTable)
            let all = [roles.reader, roles.clerk, roles.importer, roles.office] + clerks.map(roles.clerk(of:))
            steps.append(.roles(all, new: try makeMissing(all, database)))
            try run(roles.rights(schema: way.schema, tables: try database.tables()), database)
            for unit in clerks {
                try run(roles.naming(clerkOf: unit), database)
                steps.append(.clerk(role: roles.clerk(of: unit), unit: unit))
            }
            try run(roles.policies(), database)
            steps.append(.policies)
            return steps
        }
    }

    private func run(_ statements: [String], _ database: any Database) throws {
        for statement in statements { try database.execute(statement) }
    }

    /// The roles that were not there yet.
    private func makeMissing(_ roles: [String], _ database: any Database) throws -> [String] {
        var made: [String] = []
        for role in roles {
            let isThere = try database.first(PostgreSQLRoles.exists, role) { try $0.int(0) } == 1
            if isThere { continue }
            try database.execute(PostgreSQLRoles.making(role))
            made.append(role)
        }
        return made
    }

    /// Lays documents by years: indexes stay small, and an old year can be taken out whole.
    private func divide(_ database: any Database) throws {
        for table in PostgreSQLDialect.documentTables {
            if try database.first(PostgreSQLRoles.isPartitioned, table, decode: { try $0.int(0) }) != 1 {
                try run(PostgreSQLRoles.partitioning(table), database)
            }
            let others = try database.all(PostgreSQLRoles.otherYears(of: table)) { try $0.int(0) }
            for year in Set(others).union(years).sorted() {
                guard try database.first(PostgreSQLRoles.hasYear(table, year), decode: { try $0.int(0) }) == 0 else {
                    continue
                }
                try run(PostgreSQLRoles.adding(year, to: table), database)
            }
        }
    }
}
