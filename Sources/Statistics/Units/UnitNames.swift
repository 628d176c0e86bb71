import Text

extension Assessment {
    /// The units that `text` can mean: the one with that number, else the one with just that name, else all whose name, or another
    /// name of theirs, holds it. Accents may be left out.
    public func units(called text: String) -> [UnitAssessment] {
        if let unit = units.first(where: { $0.figures.unit.id == UnitID(text) }) { return [unit] }
        let query = SearchKey(text)
        guard !query.isEmpty else { return [] }
        let matches = units.filter { unit in
            ([unit.figures.unit.name] + unit.figures.unit.aliases).contains { SearchKey($0).matches(query) }
        }
        let exact = matches.first { foldedForSearch($0.figures.unit.name) == foldedForSearch(text) }
        return exact.map { [$0] } ?? matches
    }
}
