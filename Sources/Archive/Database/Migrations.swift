/// A numbered step of the schema. Its name never changes once it has shipped.
struct Migration: Sendable {
    let name: String
    let run: @Sendable (any Database) throws -> Void
}

/// Brings a database to the newest schema, step by step, each whole or not at all. Names of steps that are done stand in a
/// table, which has its name from the library that kept it in the first version.
struct Migrations: Sendable {
    let steps: [Migration]

    static let table = "grdb_migrations"

    /// Stands beside the steps in a file whose pages carry checksums: one that has lost them is damaged.
    static let checked = "pages are checked"

    /// The step by which figures came to mean something else than in the first version.
    static let ofMeanings = "5 figures by measure, what registers tell"

    /// The step that keeps a checksum of every table that is answered from.
    static let ofChecksums = "7 checksums of tables and documents"

    /// The step that keeps checksums of the documents' whole rows too.
    static let ofRowChecksums = "8 checksums of documents with their texts"

    /// Stands beside the steps in an archive that the first version made, until the next import: its figures may differ from
    /// those of before, and its readers are told why.
    static let changed = "figures differ from those of the first version"

    /// The names of the steps done so far.
    func done(_ database: any Database) throws -> Set<String> {
        guard try database.tables().contains(Self.table) else { return [] }
        return Set(try database.all("SELECT identifier FROM \(Self.table)") { try $0.text(0) })
    }

    /// Whether steps were done that this version does not know.
    func isSuperseded(_ database: any Database) throws -> Bool {
        !(try done(database)).isSubset(of: steps.map(\.name) + [Self.checked, Self.changed])
    }

    /// Whether every step was done.
    func isComplete(_ database: any Database) throws -> Bool { try done(database).isSuperset(of: steps.map(\.name)) }

    /// Whether nothing was done: a file that is new, or whose first step was cut short.
    func isUnborn(_ database: any Database) throws -> Bool {
        let tables = try database.tables()
        return try tables.isEmpty || tables == [Self.table] && done(database).isEmpty
    }

    /// Does what is missing. Somebody else may have done it meanwhile: it is asked again within the transaction.
    func bringUpToDate(_ engine: any DatabaseEngine) throws {
        if try engine.read(isComplete) { return }
        try engine.write(checksReferences: false) { database in
            try database.execute("CREATE TABLE IF NOT EXISTS \(Self.table) (identifier TEXT NOT NULL PRIMARY KEY)")
            let known = try done(database)
            for step in steps where !known.contains(step.name) {
                try step.run(database)
                try database.run("INSERT INTO \(Self.table) VALUES (?1)", step.name)
            }
            if !known.isDisjoint(with: steps.map(\.name)), !known.contains(Self.ofMeanings) {
                try database.run("INSERT INTO \(Self.table) VALUES (?1)", Self.changed)
            }
        }
    }
}
