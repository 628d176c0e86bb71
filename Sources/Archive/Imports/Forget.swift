import Foundation
import GRDB
import Statistics

extension Archive {
    /// Takes an import back: its reports, registers and findings go, and every document is again as the other imports
    /// have it. What was said to units stays.
    /// - Throws: ``ArchiveError/noSuchImport(_:)``.
    public func forget(_ id: Int) throws(ArchiveError) {
        try write { database in
            let exists = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM import WHERE id = ?)", arguments: [id])
            guard exists == true else { throw ArchiveError.noSuchImport(id) }
            var hadDocuments = false
            for kind in FiguresKind.allCases { hadDocuments = try leaveOut(id, kind, database) || hadDocuments }
            try database.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [id])
            if hadDocuments {
                try database.execute(
                    sql: """
                        DELETE FROM text WHERE id <> 0
                            AND id NOT IN (SELECT issuer FROM incoming_document UNION SELECT subject FROM incoming_document
                                UNION SELECT issuer FROM incoming_replaced UNION SELECT subject FROM incoming_replaced
                                UNION SELECT subject FROM issued_document UNION SELECT recipients FROM issued_document
                                UNION SELECT subject FROM issued_replaced UNION SELECT recipients FROM issued_replaced)
                        """)
            }
            try CountedDays.refresh(database)
        }
    }

    /// Takes the documents of one kind back; whether there were any.
    private func leaveOut(_ id: Int, _ kind: FiguresKind, _ database: Database) throws -> Bool {
        let lists = try Row.fetchAll(
            database, sql: "SELECT unit, keys FROM register_keys WHERE kind = ? AND import = ?",
            arguments: [kind.rawValue, id])
        let ranks = try RegisterRanks(database, kind)
        var rows = try UnitRows(database, DocumentShape.of(kind))
        var texts = try TextTable(database, TextNumbers(database))
        for list in lists {
            let keys: Data = list[1]
            try rows.load(unit: list[0], &texts)
            try rows.leaveOut(import: id, keys: KeyList.keys(in: Array(keys)), ranks)
            try rows.writeChanges(unit: list[0], &texts)
        }
        return !lists.isEmpty
    }
}
