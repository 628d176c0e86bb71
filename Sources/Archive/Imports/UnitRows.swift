import Statistics

/// The documents of one unit as the archive has them, for comparing them with those of an import and for taking an import
/// back. Only what changes is written.
struct UnitRows {
    typealias Versions = DocumentVersions<DocumentContent>

    private let database: any Database
    private let shape: DocumentShape
    private let currentRows: any PreparedStatement
    private let replacedRows: any PreparedStatement
    private var kept: [KeyInUnit: Versions.Kept] = [:]
    private var before: [KeyInUnit: Versions.Kept] = [:]
    /// Which imports have which documents, asked for only when they did not come in order.
    private var having: [KeyInUnit: [Int]]?
    private var unit = 0

    init(_ database: any Database, _ shape: DocumentShape) throws {
        self.database = database
        self.shape = shape
        currentRows = try shape.selection(from: shape.table, database)
        replacedRows = try shape.selection(from: shape.replaced, database)
    }

    /// Reads the unit's rows.
    mutating func load(unit: Int, _ texts: inout TextTable) throws {
        self.unit = unit
        having = nil
        try DocumentDigest.check(shape.kind, unit: unit, database)
        try DocumentRowsDigest.check(shape, unit: unit, database)
        try DocumentRowsDigest.checkReplaced(shape, unit: unit, database)
        var found: [KeyInUnit: Versions.Kept] = [:]
        let shape = self.shape
        try currentRows.forEachRow {
            $0.bind(1, unit)
        } _: { row in
            let version = Versions.Version(id: try row.int(3), content: try DocumentContent(row, shape))
            found[try Self.key(row)] = Versions.Kept(current: version, replaced: [])
            try Self.learn(row, version.content, shape, &texts)
            return true
        }
        if !found.isEmpty {
            try replacedRows.forEachRow {
                $0.bind(1, unit)
            } _: { row in
                let version = Versions.Version(id: try row.int(3), content: try DocumentContent(row, shape))
                found[try Self.key(row)]?.replaced.append(version)
                try Self.learn(row, version.content, shape, &texts)
                return true
            }
        }
        kept = found
        before = found
    }

    /// Takes a document of an import that is later than all others.
    mutating func take(_ key: KeyInUnit, _ content: DocumentContent, import id: Int, _ ranks: RegisterRanks) throws {
        let version = Versions.Version(id: id, content: content)
        guard let old = kept[key] else {
            kept[key] = Versions.Kept(current: version, replaced: [])
            return
        }
        guard old.current.content != content || !ranks.isInOrder else { return }
        if ranks.isInOrder {
            kept[key] = Versions.Kept(current: version, replaced: old.replaced + [old.current])
            return
        }
        let imports = try imports(having: key)
        let versions = Versions.unfold(old, imports: imports, rank: ranks.rank) + [version]
        kept[key] = Versions.fold(versions, rank: ranks.rank)
    }

    /// Leaves an import out of every document in `keys`.
    mutating func leaveOut(import id: Int, keys: [KeyInUnit], _ ranks: RegisterRanks) throws {
        for key in keys {
            guard let old = kept[key] else { continue }
            let versions = Versions.unfold(old, imports: try imports(having: key), rank: ranks.rank)
            kept[key] = Versions.fold(versions.filter { $0.id != id }, rank: ranks.rank)
        }
    }

    /// Writes what changed since the rows were read.
    mutating func writeChanges(unit: Int, _ texts: inout TextTable) throws {
        let intoTable = try shape.insertion(into: shape.table, database, replacing: true)
        let intoReplaced = try shape.insertion(into: shape.replaced, database, replacing: true)
        let fromTable = try deletion(shape.table, withImport: false)
        let fromReplaced = try deletion(shape.replaced, withImport: true)
        for key in Set(before.keys).union(kept.keys).sorted() {
            let (old, new) = (before[key], kept[key])
            guard old != new else { continue }
            if let new {
                if new.current != old?.current { try write(key, new.current, intoTable, &texts) }
                for version in new.replaced where !(old?.replaced.contains(version) ?? false) {
                    try write(key, version, intoReplaced, &texts)
                }
            } else {
                try fromTable.run { bind(key, $0) }
            }
            for version in old?.replaced ?? [] where !(new?.replaced.contains { $0.id == version.id } ?? false) {
                try fromReplaced.run { statement in
                    bind(key, statement)
                    statement.bind(5, version.id)
                }
            }
        }
        before = kept
    }

    private static func learn(
        _ row: any Row, _ content: DocumentContent, _ shape: DocumentShape, _ texts: inout TextTable
    ) throws {
        let first = 4 + shape.values.count + content.texts.count
        for (place, text) in content.texts.dropFirst(shape.inline.count).enumerated() {
            texts.learn(text, id: try row.int64(first + place))
        }
    }

    private static func key(_ row: any Row) throws -> KeyInUnit {
        KeyInUnit(year: try row.int(0), number: try row.int(1), mark: try row.int(2))
    }

    private mutating func imports(having key: KeyInUnit) throws -> [Int] {
        if having == nil {
            var found: [KeyInUnit: [Int]] = [:]
            try database.forEachRow(
                "SELECT import, keys FROM register_keys WHERE kind = ?1 AND unit = ?2 ORDER BY import",
                shape.kind.rawValue, unit
            ) { row in
                let id = try row.int(0)
                for key in try KeyList.keys(in: try row.bytes(1)) { found[key, default: []].append(id) }
            }
            having = found
        }
        return having?[key] ?? []
    }

    private func deletion(_ table: String, withImport: Bool) throws -> any PreparedStatement {
        try database.prepare(
            "DELETE FROM \(table) WHERE unit = ?1 AND year = ?2 AND number = ?3 AND mark = ?4"
                + (withImport ? " AND import = ?5" : ""))
    }

    private func bind(_ key: KeyInUnit, _ statement: any PreparedStatement) {
        statement.bind(1, unit)
        statement.bind(2, key.year)
        statement.bind(3, key.number)
        statement.bind(4, key.mark)
    }

    private func write(
        _ key: KeyInUnit, _ version: Versions.Version, _ statement: any PreparedStatement, _ texts: inout TextTable
    ) throws {
        let interned = try version.content.texts.dropFirst(shape.inline.count).map { text in
            try Array(text.utf8).withUnsafeBufferPointer { try texts.id(of: $0) }
        }
        let inline = version.content.texts.prefix(shape.inline.count).map { Array($0.utf8) }
        try withLent(inline[...], []) { lent in
            try statement.run { statement in
                bind(key, statement)
                var column = 5
                for value in version.content.values {
                    DocumentContent.bind(value, to: statement, at: column)
                    column += 1
                }
                for text in lent {
                    statement.bind(column, text)
                    column += 1
                }
                for id in interned {
                    statement.bind(column, id)
                    column += 1
                }
                statement.bind(column, version.id)
            }
        }
    }

    /// Lends all of `texts` at once.
    private func withLent(
        _ texts: ArraySlice<[UInt8]>, _ lent: [LentText], _ body: ([LentText]) throws -> Void
    ) throws {
        guard let first = texts.first else { return try body(lent) }
        try first.withUnsafeBufferPointer { try withLent(texts.dropFirst(), lent + [$0], body) }
    }
}
