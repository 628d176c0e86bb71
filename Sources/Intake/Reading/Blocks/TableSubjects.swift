import Text

/// Which documents the columns of a table are about: incoming or issued ones, or none of these.
extension SheetTables {
    /// The subject that lines of a title name; nil when none or both.
    func subject(_ lines: [String]) -> Facet? {
        var found: Set<Facet> = []
        for line in lines where line.utf8.count <= 400 {
            for item in reader.phrase(HeadingReader.line(line)).items where item.facet.axis == .subject {
                found.insert(item.facet)
            }
        }
        if found.count > 1 { found.remove(.workFile) }
        return found.count == 1 ? found.first : nil
    }

    /// Whether a column stands in a group of its own total under words nobody knows, beside one of "Văn bản đến": complaints,
    /// calls, whatever else is counted in the same way.
    private func isOtherGroup(_ column: ReadColumn, _ columns: [ReadColumn]) -> Bool {
        func isUnknown(_ phrase: HeadingPhrase) -> Bool {
            phrase.items.isEmpty && !phrase.residue.isEmpty && phrase.time == nil
                && !headingTokens(phrase.text).contains { $0.word == "ban" }
        }
        guard column.levels.count > 1, isUnknown(column.levels[0]) else { return false }
        let isBeside = columns.contains { other in
            other.levels.count > 1 && other.levels[0].residue.isEmpty
                && (other.levels[0].has(.incoming) || other.levels[0].has(.issued))
        }
        return isBeside
            && columns.contains { other in
                other.levels.count > 1 && other.levels[0].text == column.levels[0].text && other.hasCounts
                    && other.levels.dropFirst().contains { $0.has(.total) || $0.has(.count) }
                    && !other.facets.contains { $0.restrictsIncoming || $0.restrictsIssued }
            }
    }

    func assignSubjects(_ columns: inout [ReadColumn], _ title: Facet?) {
        var named: Set<Facet> = []
        var (speaksIncoming, speaksIssued) = (false, false)
        for column in columns {
            for facet in column.facets {
                if facet == .incoming || facet == .issued { named.insert(facet) }
                if facet.axis == .outcome || facet.axis == .timing { speaksIncoming = true }
                if facet.restrictsIssued { speaksIssued = true }
            }
        }
        // A table whose total counts tasks or work files is about these.
        let others = columns.lazy.filter { !$0.isPercent && !$0.restricts(.incoming) && !$0.restricts(.issued) }
            .compactMap { $0.facets.first { $0 == .task || $0 == .workFile } }.first
        let title = title ?? (named.isEmpty ? others : nil)
        for place in columns.indices {
            let own = columns[place].levels.reversed().lazy.flatMap { $0.items.reversed() }
                .map(\.facet).first { $0.axis == .subject && $0 != .workFile }
            if isOtherGroup(columns[place], columns) {
                columns[place].kind = nil
            } else if let own {
                columns[place].kind = own == .incoming ? .incoming : own == .issued ? .issued : nil
            } else if columns[place].facets.contains(where: \.restrictsIssued) {
                columns[place].kind = .issued
            } else if let title {
                columns[place].kind = title == .incoming ? .incoming : title == .issued ? .issued : nil
            } else if named.count == 1 {
                columns[place].kind = named.contains(.incoming) ? .incoming : .issued
            } else if speaksIssued, !speaksIncoming {
                columns[place].kind = .issued
            } else if named.count == 2, columns[place].facets.contains(where: { $0.axis == .outcome }),
                !columns.contains(where: { $0.has(.task) || $0.has(.workFile) })
            {
                // "VB đến | Đã xử lý | VB đi | Đã ký số": only incoming documents are processed.
                columns[place].kind = .incoming
            } else if speaksIncoming, !speaksIssued, named.isEmpty {
                columns[place].kind = .incoming
            }
        }
    }
}
