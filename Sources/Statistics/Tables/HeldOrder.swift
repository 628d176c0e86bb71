extension UnitTable {
    /// The same answer with its units where `order` has them; units that are not in it come after the others of their
    /// section. Sections stand in the order of their first units.
    public func keeping(_ order: [UnitID]) -> UnitTable {
        let places = Dictionary(
            order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        func place(_ unit: UnitAssessment) -> Int { places[unit.figures.unit.id] ?? order.count }
        let kept = sections.map { section in
            Section(key: section.key, units: stablySorted(section.units, by: place), totals: section.totals)
        }
        return UnitTable(
            query: query, sections: stablySorted(kept) { $0.units.first.map(place) ?? order.count }, shown: shown,
            all: all)
    }

    /// How many units stand at another place here than in `other`, which shows the same units.
    public func countOfMoved(from other: UnitTable) -> Int {
        zip(units, other.units).count { $0.figures.unit.id != $1.figures.unit.id }
    }

    private init(query: TableQuery, sections: [Section], shown: Totals, all: Totals) {
        self.query = query
        self.sections = sections
        self.shown = shown
        self.all = all
    }
}

/// What is equal keeps its order.
private func stablySorted<Element>(_ elements: [Element], by place: (Element) -> Int) -> [Element] {
    elements.enumerated().map { (place($0.element), $0.offset, $0.element) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
}
