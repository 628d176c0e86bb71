import GRDB
import Statistics

/// The numbers the archive gives units: small, so that a document's row stays small.
struct UnitPlaces {
    private var places: [UnitID: Int] = [:]

    init(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT place, id FROM unit")
        while let row = try rows.next() { places[UnitID(row[1])] = row[0] }
    }

    /// The place of `unit`, which becomes known when it is new.
    mutating func place(of unit: Unit, _ database: Database) throws -> Int {
        if let place = places[unit.id] { return place }
        try database.execute(
            sql: "INSERT INTO unit (id, name, parent) VALUES (?, ?, ?)",
            arguments: [unit.id.text, unit.name, unit.parent?.text])
        let place = Int(database.lastInsertedRowID)
        places[unit.id] = place
        return place
    }
}
