import Statistics

extension ColumnMeaning {
    /// The meanings that someone can choose for a column of a kind, the likelier ones first.
    public static func choices(_ kind: FiguresKind) -> [ColumnMeaning] {
        let names =
            kind == .incoming
            ? [
                "received", "processed", "open", "processed_in_time", "processed_late", "open_in_time", "open_late",
                "replied", "closed", "not_started", "in_progress", "returned", "carried_over", "to_process",
                "processed_all", "open_all", "processed_all_in_time", "processed_all_late", "open_all_in_time",
                "open_all_late", "received_lead", "processed_lead", "open_lead", "received_cooperate",
                "processed_cooperate", "open_cooperate", "received_information",
            ]
            : [
                "issued", "electronic", "paper", "electronic_with_paper", "signed", "unsigned", "leader_signed",
                "fully_signed", "exempt", "to_sign",
            ]
        return names.compactMap { Measure(name: $0).map { .count($0.population) } } + [.percent, .aside]
    }

    /// What it is, in words. Populations without a name are told by their code.
    public func title(in universe: UInt128 = ~0) -> Phrase {
        switch self {
        case .percent: return Phrase("tỷ lệ phần trăm", "percentage")
        case .aside: return Phrase("để riêng, không tính", "left aside")
        case .count(let population):
            let named = Measure.allCases.first {
                $0.kind == population.kind && $0.population.cells & universe == population.cells & universe
            }
            return named?.title ?? Phrase(population.code, population.code)
        }
    }

    /// The facets that a decided population names, for what exists in its table.
    var facets: [Facet] {
        guard case .count(let population) = self,
            let measure = Measure.allCases.first(where: { $0.population == population })
        else { return [] }
        let name = measure.name
        var facets: [Facet] = []
        func add(_ facet: Facet, if isNamed: Bool) { if isNamed { facets.append(facet) } }
        add(.carried, if: measure.kind == .incoming && measure.span == .carried)
        add(.anyOrigin, if: measure.kind == .incoming && measure.span == .all)
        add(.lead, if: name.hasSuffix("_lead"))
        add(.cooperate, if: name.hasSuffix("_cooperate"))
        add(.information, if: name.hasSuffix("_information"))
        add(.inTime, if: name.contains("in_time"))
        add(.late, if: name.contains("late"))
        for (stem, facet) in Self.stems where name.contains(stem) { facets.append(facet) }
        return facets.isEmpty ? [.total] : facets
    }

    private static let stems: [(String, Facet)] = [
        ("processed", .processed), ("open", .open), ("replied", .replied), ("closed", .closed),
        ("not_started", .notStarted), ("in_progress", .inProgress), ("returned", .returned),
        ("electronic", .electronic), ("paper", .paper), ("with_paper", .electronicWithPaper), ("signed", .signed),
        ("leader", .leader), ("fully", .bothSignatures), ("exempt", .exempt), ("to_sign", .toSign),
    ]
}

/// How a table was read, line by line: what its columns mean and which sums hold, as the question screen and `inspect` say
/// it.
public enum TableSummary {
    /// What column `place` is taken for, in words.
    public static func meaning(_ table: AskedTable, _ place: Int, _ language: Language) -> String {
        for reading in table.readings where reading.columns[place].kind == reading.kind {
            if let share = reading.shares.first(where: { $0.column == place }) {
                let part = ColumnMeaning.count(Population(reading.kind, cells: share.part))
                let whole = ColumnMeaning.count(Population(reading.kind, cells: share.whole))
                let names = (part.title(in: reading.universe), whole.title(in: reading.universe))
                return Phrase(
                    "tỷ lệ: \(names.0.vietnamese) / \(names.1.vietnamese)",
                    "share: \(names.0.english) / \(names.1.english)")[
                        language]
            }
            if let meaning = table.meaning(place), case .count = meaning {
                return meaning.title(in: reading.universe)[language]
            }
        }
        if let meaning = table.meaning(place) { return meaning.title()[language] }
        return Phrase("không hiểu", "not understood")[language]
    }

    /// The days of the table that a column belongs to, and how they are known.
    public static func days(_ table: AskedTable, part: Int, _ language: Language) -> String {
        var text = Phrase("Kỳ", "Days")[language]
        if !table.starts.isEmpty {
            let (number, all) = (part + 1, table.starts.count + 1)
            text = Phrase("Bảng \(number)/\(all), kỳ", "Table \(number) of \(all), days")[language]
        }
        guard let days = table.days(ofPart: part) else {
            let isLeft = part > 0
            return text
                + (isLeft
                ? Phrase(": chưa rõ, nên không tính", ": not known, so it is not counted")
                : Phrase(": chưa rõ", ": not known"))[language]
        }
        let source = table.said[part] == nil ? Phrase("theo tiêu đề", "by the title") : Phrase("đã nói", "as said")
        return "\(text): \(days.text(language)) (\(source[language]))"
    }

    /// The sums, one line each: whether they hold, and the first row in which they do not.
    public static func sums(_ table: AskedTable, _ language: Language) -> [(isGood: Bool, text: String)] {
        table.sums.map { reading, equation in
            let left = reading.columns(equation.left).map { table.headings[$0] }.joined(separator: " + ")
            let right = reading.columns(equation.right).map { table.headings[$0] }.joined(separator: " + ")
            let sign = equation.relation == .equal ? "=" : "≤"
            var text = "\(left) \(sign) \(right)"
            let all = equation.holds + equation.fails.count
            if let first = equation.fails.first {
                text +=
                    Phrase(
                        ": sai ở dòng \(table.sheetRows[first]) (\(table.units[first])), \(equation.fails.count)/\(all) dòng",
                        ": fails in row \(table.sheetRows[first]) (\(table.units[first])), \(equation.fails.count) of \(plural(all, "row"))"
                    )[
                        language]
            } else {
                text += Phrase(" (\(all) dòng)", " (\(plural(all, "row")))")[language]
            }
            return (equation.fails.isEmpty, text)
        }
    }
}
