import Statistics

extension Column {
    /// What the sort panel calls it: as its heading does, then spelled out.
    var sortTitle: Phrase {
        let (short, long) = (definition.shortTitle, definition.title)
        func both(_ language: Language) -> String {
            short[language] == long[language] ? long[language] : "\(short[language]) – \(long[language])"
        }
        return Phrase(both(.vietnamese), both(.english))
    }
}
