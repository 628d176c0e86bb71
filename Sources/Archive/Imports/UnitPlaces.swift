import Statistics

/// The numbers the archive gives units: small, so that a document's row stays small.
struct UnitPlaces {
    private var places: [UnitID: Int] = [:]
    /// Whether units became known.
    private(set) var areMore = false

    init(_ database: any Database) throws {
        var places: [UnitID: Int] = [:]
        try database.forEachRow("SELECT place, id FROM unit") {
            places[UnitID(try $0.text(1))] = try $0.int(0)
        }
        self.places = places
    }

    /// The place of `unit`, which becomes known when it is new.
    mutating func place(of unit: Unit, _ database: any Database) throws -> Int {
        if let place = places[unit.id] { return place }
        try database.run(
            "INSERT INTO unit (id, name, parent) VALUES (?1, ?2, ?3)", unit.id.text, unit.name, unit.parent?.text)
        let place = database.lastInsertedID
        places[unit.id] = place
        areMore = true
        return place
    }
}
