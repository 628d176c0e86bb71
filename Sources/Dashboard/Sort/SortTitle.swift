import Statistics

extension Column {
    /// What the sort panel calls it: as its heading does, then spelled out.
    var sortTitle: Phrase { definition.title.below(heading: definition.shortTitle) }

    /// The same on the projected table, whose headings are other words.
    var projectedSortTitle: Phrase { definition.title.below(heading: MeetingColumns.title(self)) }
}

extension ComparisonColumn {
    /// What the sort panel calls it: as its heading does, then spelled out.
    var sortTitle: Phrase { title.below(heading: shortTitle) }
}

extension Phrase {
    /// "±Tồn – Tồn tăng, giảm"; the words alone where the heading says the same.
    fileprivate func below(heading: Phrase) -> Phrase {
        func both(_ language: Language) -> String {
            heading[language] == self[language] ? self[language] : "\(heading[language]) – \(self[language])"
        }
        return Phrase(both(.vietnamese), both(.english))
    }
}
