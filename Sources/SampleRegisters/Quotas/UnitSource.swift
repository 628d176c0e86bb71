import Statistics

/// The units of an administration in the order of its registers, one at a time.
protocol UnitSource: Sendable {
    /// How many units there are.
    var count: Int { get }
    /// The unit at `index`, 0..<``count``.
    func quota(at index: Int) -> UnitQuota
    /// Where that unit stands.
    func place(at index: Int) -> Place
    /// A number of the province and one of the place, which their documents' contents come from.
    func placeNumbers(at index: Int) -> (province: Int, place: Int)
}

/// The 36 units of the published appendices.
struct PublishedUnits: UnitSource {
    private let units: [UnitQuota]
    private let place: Place

    init(_ words: Words) {
        units = words.published
        place = Place(
            province: "Quảng Trị", district: "Vĩnh Linh",
            committeesBelow: units.filter { $0.institution.level == .commune }.map(\.unit.name))
    }

    var count: Int { units.count }
    func quota(at index: Int) -> UnitQuota { units[index] }
    func place(at index: Int) -> Place { place }
    func placeNumbers(at index: Int) -> (province: Int, place: Int) { (0, 0) }
}
