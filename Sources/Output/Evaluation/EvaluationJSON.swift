import Text
import Statistics

extension EvaluationReport {
    /// The evaluation for programs: counts as integers, rates from 0 to 1 or null, every condition with its counts.
    public var json: JSONValue {
        .object([
            ("table", .string("evaluation")), ("as_of", .string(evaluation.asOf.iso)),
            (
                "period",
                .object([
                    ("from", .string(evaluation.period.from.iso)), ("to", .string(evaluation.period.to.iso)),
                ])
            ),
            ("scope", .string(evaluation.scope)), ("sample", .bool(evaluation.isSample)),
            ("example_rule", .bool(evaluation.rule.isExample)),
            ("rules_version", .number(evaluation.version.rawValue)), ("sha256", .string(digest)),
            ("completeness", completeness),
            ("bands", .array(evaluation.rule.bands.map(band))),
            ("rows", .array(evaluation.units.map(row))),
        ])
    }

    private var completeness: JSONValue {
        let missing = evaluation.units.filter { !$0.missing.isEmpty }
        return .object([
            ("expected", .number(evaluation.units.count)),
            ("with_figures", .number(evaluation.units.count - missing.count)),
            ("missing", .array(missing.map { UnitTableJSON.identity($0.record.unit.id) })),
            ("report_days", .array(evaluation.reportDays.map { .string($0.iso) })),
        ])
    }

    private func band(_ band: EvaluationBand) -> JSONValue {
        let minimums = EvaluationMeasure.allCases.compactMap { measure in
            band.minimums[measure].map { (measure.rawValue, $0.fraction.map { JSONValue.decimal($0) } ?? .null) }
        }
        return .object([
            ("code", .string(band.code)), ("title", .string(band.title[language])), ("minimums", .object(minimums)),
            ("units", .number(evaluation.count(of: band))),
        ])
    }

    private func row(_ unit: UnitEvaluation) -> JSONValue {
        var members: [(String, JSONValue)] = EvaluationColumn.allCases.compactMap { column in
            switch column {
            case .unitID: return (column.rawValue, UnitTableJSON.identity(unit.record.unit.id))
            case .band: return (column.rawValue, unit.band.map { .string($0.code) } ?? .null)
            case .trend: return (column.rawValue, trend(unit.record))
            case .processingOf:
                let incoming = unit.record.incoming
                let whole: Measure = incoming?.evaluatesCarriedOver ?? false ? .toProcess : .received
                return (column.rawValue, incoming?.evaluatedProcessing == nil ? .null : .string(whole.name))
            // The names say which documents: of the period alone, whatever the share is of.
            case .received: return (column.rawValue, count(.received, unit))
            case .processed: return (column.rawValue, count(.processed, unit))
            case .reported, .reason: return nil
            default: break
            }
            switch column.value(unit, words) {
            case .count(let number): return (column.rawValue, .number(number))
            case .rate(let rate): return (column.rawValue, rate.fraction.map { .decimal($0) } ?? .null)
            case .text(let text): return (column.rawValue, .string(text))
            default: return (column.rawValue, .null)
            }
        }
        for measure in [Measure.toProcess, .processedAll] { members.append((measure.name, count(measure, unit))) }
        members.append(("reports_with_figures", .number(unit.record.reported.part)))
        members.append(("reports", .number(unit.record.reported.whole)))
        members.append(("missing", .array(unit.missing.map { .string($0.rawValue) })))
        members.append(("untold", .array(unit.untold.map { .string($0.rawValue) })))
        members.append(("not_rated", .array(unit.notRated.map { .string($0.rawValue) })))
        members.append(("conditions", .array(unit.evidence.map(condition))))
        members.append(("next_band", unit.nextBetter.map { .string($0.band.code) } ?? .null))
        members.append(("next_band_conditions", .array(unit.nextBetter?.evidence.map(condition) ?? [])))
        return .object(members)
    }

    private func count(_ measure: Measure, _ unit: UnitEvaluation) -> JSONValue {
        unit.record.incoming?[measure].map { .number($0) } ?? .null
    }

    private func trend(_ record: UnitRecord) -> JSONValue {
        switch record.trend {
        case .greater: .string("better")
        case .less: .string("worse")
        case .equal: .string("same")
        case nil: .null
        }
    }

    private func condition(_ evidence: EvaluationEvidence) -> JSONValue {
        .object([
            ("measure", .string(evidence.measure.rawValue)), ("part", .number(evidence.rate.part)),
            ("whole", .number(evidence.rate.whole)),
            ("fewest_documents", .number(evidence.leastDocuments)),
            ("minimum", evidence.minimum.fraction.map { .decimal($0) } ?? .null),
            ("applicable", .bool(evidence.isApplicable)), ("holds", .bool(evidence.holds)),
        ])
    }
}
