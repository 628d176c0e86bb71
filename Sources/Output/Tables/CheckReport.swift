import Statistics

/// The units that break a rule of the order, one line each: for a quick scan, a script or a mail.
public struct CheckReport: Sendable {
    private let assessment: Assessment
    private let language: Language

    /// A check of `assessment`.
    public init(_ assessment: Assessment, language: Language) {
        self.assessment = assessment
        self.language = language
    }

    /// The units that fail, in the order of the report.
    public var failing: [UnitAssessment] { assessment.units.filter(\.isFailing) }

    /// One line a unit: number, name, rates and the rules broken; empty when there are none.
    public var text: String {
        let numbers = NumberText(language)
        var grid = TextGrid(isRightAligned: [true, false, false, false, false, false])
        for unit in failing {
            func rate(_ title: Phrase, _ rate: Rate?) -> String {
                rate.map { "\(title[language]) \(numbers.percent($0))" } ?? ""
            }
            grid.add([
                unit.figures.unit.id.text, unit.figures.unit.name,
                rate(Phrase("xử lý", "processed"), unit.figures.incoming?.judgedProcessing),
                rate(Phrase("ký số", "signed"), unit.figures.issued?[rate: .signing]),
                leader(unit, numbers),
                unit.flags.map { $0.title[language] }.joined(separator: ", "),
            ])
        }
        return grid.text + unclear
    }

    /// How many units nobody can judge, and which; "" when there are none.
    private var unclear: String {
        let units = assessment.units.filter { unit in
            !unit.isFailing && unit.hasUnknown
        }
        guard !units.isEmpty else { return "" }
        let names = units.prefix(12).map(\.figures.unit.name).joined(separator: "; ") + (units.count > 12 ? "; …" : "")
        return Phrase(
            "Chưa rõ \(units.count) đơn vị (số liệu không cho biết đủ): \(names).",
            "Not known of \(plural(units.count, "unit")) (the figures do not tell enough): \(names).")[language] + "\n"
    }

    /// The share of leaders' signatures as on the screen: of all electronic documents, and where it is not known which these
    /// are, of the signed ones; of which is said.
    private func leader(_ unit: UnitAssessment, _ numbers: NumberText) -> String {
        let issued = unit.figures.issued
        let whole = issued?[rate: .leaderOfElectronic]
        guard let rate = whole?.isDefined == true ? whole : issued?[rate: .leaderOfSigned] else { return "" }
        let title =
            whole?.isDefined == true
            ? Phrase("LĐ/đ.tử", "leader, of electronic") : Phrase("LĐ/đã ký", "leader, of signed")
        return "\(title[language]) \(numbers.percent(rate))"
    }
}
