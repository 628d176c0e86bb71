import Statistics
import Terminal

/// What the second line says besides the deadline where the pace or the backlog is looked at.
enum PaceStrip {
    static func segments(_ assessment: Assessment, _ content: UnitTable, _ model: Model) -> [(String, Role)] {
        var parts: [(String, Role)] = []
        if content.query.table == .pace, let pace = content.all.pace {
            let role = pace.verdict.map { Glyph.role($0.severity) } ?? .normal
            parts.append((pace.verdictSentence(model.language), role))
            parts += counts(assessment, model)
        }
        if isAboutShares(content.query), let held = contribution(assessment, content) {
            parts.append((held.shortSentence(model.language), .warning))
        }
        return parts
    }

    /// Of what is shown when some units are left out, else of the largest ones.
    private static func contribution(_ assessment: Assessment, _ content: UnitTable) -> Contribution? {
        content.shown.unitCount == content.all.unitCount ? assessment.largestBacklogs() : content.shown.contribution
    }

    /// Whoever sorts by the backlog asks where the documents are.
    private static func isAboutShares(_ query: TableQuery) -> Bool {
        guard query.table != .issued else { return false }
        return query.table == .pace
            || query.sort.first.map { [.open, .shareOfBacklog, .cumulativeShare].contains($0.column) } ?? false
    }

    /// How many units stand how.
    private static func counts(_ assessment: Assessment, _ model: Model) -> [(String, Role)] {
        let verdicts = assessment.units.compactMap(\.pace?.verdict)
        return PaceVerdict.allCases.reversed().compactMap { verdict in
            let count = verdicts.count { $0 == verdict }
            guard count > 0 else { return nil }
            return ("\(verdict.title[model.language]): \(count)", Glyph.role(verdict.severity))
        }
    }
}
