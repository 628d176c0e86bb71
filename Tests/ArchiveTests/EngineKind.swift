import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// What keeps an archive. Whatever both promise is tested over both.
enum EngineKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case file, server

    var testDescription: String { rawValue }
}

/// A place for an archive of a test's own, which goes with the test.
final class ArchivePlace {
    let kind: EngineKind
    private let file: TemporaryArchive?
    private let database: String

    /// A place with nothing in it, or with an empty archive.
    init(_ kind: EngineKind, isArchive: Bool = true) throws {
        self.kind = kind
        switch kind {
        case .file:
            file = try TemporaryArchive()
            database = ""
        case .server:
            file = nil
            let server = try ThrowawayServer.shared()
            database = try server.makeDatabase(like: isArchive ? try Self.template.get() : "template1")
        }
    }

    deinit {
        if kind == .server { try? ThrowawayServer.shared().dropDatabase(database) }
    }

    /// An empty archive, made once and copied for each test.
    private static let template = Result {
        let server = try ThrowawayServer.shared()
        let name = try server.makeDatabase()
        // As offices have it: with partitions and policies.
        _ = try ServerSetUp(server.address(name), years: 2022...2024).run()
        return name
    }

    /// Path or address.
    var path: String {
        get throws { try file?.path ?? ThrowawayServer.shared().address(database) }
    }

    func open() throws -> Archive { try Archive.open(try path) }

    /// The engine over the place as it is.
    func engine(patience: Int = 10_000) throws -> any DatabaseEngine {
        if let file {
            var way = SQLiteConnection.Way(path: file.path)
            way.patience = Int32(patience)
            return try SQLiteEngine(writing: way)
        }
        var way = try PostgreSQLConnection.Way(try path)
        way.patience = patience
        let engine = try PostgreSQLEngine(way)
        try engine.write(checksReferences: false) { try $0.execute(PostgreSQLDialect.makingSchema(way)) }
        return engine
    }
}

extension Archive {
    /// Whether what is stored is whole: pages and indexes of a file; of both, that every reference leads to a row.
    func isWhole() throws -> Bool {
        if !isOnServer {
            let found = try read { try $0.all("PRAGMA integrity_check") { try $0.text(0) } }
            return try found == ["ok"] && hasNoDanglingReferences()
        }
        return try read { database in
            try Self.references.get().allSatisfy { reference in
                try !database.exists(
                    """
                    SELECT 1 FROM "\(reference[0])" a WHERE a."\(reference[1])" IS NOT NULL AND NOT EXISTS
                        (SELECT 1 FROM "\(reference[2])" b WHERE b."\(reference[3])" = a."\(reference[1])") LIMIT 1
                    """)
            }
        }
    }

    /// Table, column, table and column of every reference, as the schema of a file has them all.
    private static let references = Result {
        let place = try TemporaryArchive()
        return try Archive.open(place.path).read { database in
            try database.all(
                """
                SELECT m.name, f."from", f."table", coalesce(f."to", (SELECT name FROM pragma_table_info(f."table") WHERE pk = 1))
                FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
                """
            ) { row in try (0..<4).map { try row.text($0) } }
        }
    }
}
