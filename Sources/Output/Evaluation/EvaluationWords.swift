import Statistics

/// An evaluation in sentences: the same on the screen and on paper.
public struct EvaluationWords: Equatable, Sendable {
    private let language: Language
    private let numbers: NumberText

    /// Words in `language`.
    public init(_ language: Language) {
        self.language = language
        numbers = NumberText(language)
    }

    /// The band in words; why there is none.
    public func band(_ unit: UnitEvaluation) -> String {
        if let band = unit.band { return band.title[language] }
        return Phrase("Chưa xếp loại", "Not rated")[language]
    }

    /// "Xử lý văn bản đến 207/1.501 = 13,79 %, cần từ 50 %: không đạt".
    public func sentence(_ evidence: EvaluationEvidence) -> String {
        let title = evidence.measure.title[language]
        let minimum = numbers.limit(evidence.minimum)
        if evidence.rate.isDefined, !evidence.isApplicable {
            let (count, least) = (numbers.count(evidence.rate.whole), numbers.count(evidence.leastDocuments))
            return Phrase(
                "\(title): chỉ có \(count) văn bản, ít hơn \(least) nên không xét (cần từ \(minimum))",
                "\(title): only \(plural(count, "document")), fewer than \(least), so not rated (needs \(minimum))")[
                    language]
        }
        guard evidence.isApplicable else {
            return Phrase(
                "\(title): không có văn bản để tính, không xét (cần từ \(minimum))",
                "\(title): nothing to take a share of, not asked for (needs \(minimum))")[language]
        }
        let share = "\(numbers.fraction(evidence.rate)) = \(numbers.percent(evidence.rate))"
        return evidence.holds
            ? Phrase("\(title) \(share), cần từ \(minimum): đạt", "\(title) \(share), needs \(minimum): met")[language]
            : Phrase("\(title) \(share), cần từ \(minimum): không đạt", "\(title) \(share), needs \(minimum): not met")[
                language]
    }

    /// Why the unit is in its band and not in a better one, one sentence a line.
    public func reasons(_ unit: UnitEvaluation) -> [String] {
        guard let band = unit.band else { return [missing(unit)] }
        var lines: [String] = []
        if unit.evidence.isEmpty {
            lines.append(
                Phrase(
                    "\(band.title.vietnamese): mức cuối, không có điều kiện.",
                    "\(band.title.english): the last band, without conditions.")[language])
        } else {
            lines.append(
                Phrase("\(band.title.vietnamese), các điều kiện:", "\(band.title.english), its conditions:")[language])
            lines += unit.evidence.map { "✓ " + sentence($0) }
        }
        if unit.record.incoming?.evaluatedProcessing != nil {
            let basis = processingBasis(unit)
            lines.append(Phrase("Tỷ lệ xử lý tính trên: \(basis).", "Processing is a share of: \(basis).")[language])
        }
        guard let next = unit.nextBetter else { return lines }
        lines.append(
            Phrase(
                "Chưa đạt mức \(next.band.title.vietnamese):", "Not in the band \(next.band.title.english):")[language])
        return lines + next.evidence.map { ($0.holds ? "✓ " : "✗ ") + sentence($0) }
    }

    /// What keeps the unit out of the next better band, short; "" for the best band.
    public func shortReason(_ unit: UnitEvaluation) -> String {
        guard unit.band != nil else { return missing(unit) }
        let failed = unit.nextBetter?.evidence.filter { !$0.holds } ?? []
        let reasons = failed.map {
            "\($0.measure.title[language]) \(numbers.percent($0.rate)) < \(numbers.limit($0.minimum))"
        }
        return (reasons + [notRated(unit)].compactMap { $0 }).joined(separator: "; ")
    }

    /// "không xét: Ký số đơn vị, Lãnh đạo ký số"; nil where everything the rule asks for is rated.
    public func notRated(_ unit: UnitEvaluation) -> String? {
        guard !unit.notRated.isEmpty else { return nil }
        let titles = unit.notRated.map { $0.title[language] }.joined(separator: ", ")
        return Phrase(
            "không xét (quá ít, không có hoặc chưa rõ): \(titles)", "not rated (too few, none, or not known): \(titles)"
        )[
            language]
    }

    /// Of how many units the processing share counts the old backlog, and which units it does not; nil where it is the same
    /// for all.
    public func processingBases(_ evaluation: Evaluation) -> String? {
        let rated = evaluation.units.filter { $0.record.incoming?.evaluatedProcessing != nil }
        let own = rated.filter { !($0.record.incoming?.evaluatesCarriedOver ?? false) }
        guard !own.isEmpty, own.count < rated.count else {
            guard let first = rated.first else { return nil }
            let basis = processingBasis(first)
            return Phrase("Tỷ lệ xử lý tính trên: \(basis).", "Processing is of: \(basis).")[language]
        }
        let names = own.map(\.record.unit.name).joined(separator: "; ")
        return Phrase(
            "Tỷ lệ xử lý tính trên tồn kỳ trước và đến trong kỳ; chỉ tính văn bản đến trong kỳ (chưa rõ tồn kỳ trước): \(names).",
            "Processing is of carried over and received; of received alone (what was carried over is not known): \(names)."
        )[language]
    }

    /// Which documents the processing share is taken of.
    public func processingBasis(_ unit: UnitEvaluation) -> String {
        guard let incoming = unit.record.incoming, incoming.evaluatedProcessing != nil else {
            return NumberText.missing
        }
        return incoming.evaluatesCarriedOver
            ? Phrase("tồn + đến", "carried + received")[language] : Phrase("đến trong kỳ", "received")[language]
    }

    private func missing(_ unit: UnitEvaluation) -> String {
        guard !unit.missing.isEmpty else {
            if !unit.untold.isEmpty {
                let names = unit.untold.map { $0.title[language].lowercased() }.joined(separator: ", ")
                return Phrase(
                    "Chưa xếp loại được: số liệu không cho biết tỷ lệ \(names).",
                    "Not rated: the figures do not tell: \(names).")[language]
            }
            let hasAny = EvaluationMeasure.allCases.contains { unit.record.rate(of: $0).isDefined }
            return hasAny
                ? Phrase("Quá ít văn bản để xếp loại.", "Too few documents to be rated.")[language]
                : Phrase("Không có văn bản nào trong kỳ.", "No documents in the period.")[language]
        }
        let tables = unit.missing.map { $0.title[language].lowercased() }.joined(separator: ", ")
        return Phrase("Thiếu số liệu: \(tables).", "Figures are missing: \(tables).")[language]
    }

    /// The trend of completing what arrives, in a word with its sign.
    public func trend(_ record: UnitRecord) -> String {
        switch record.trend {
        case .greater: Phrase("↑ tốt lên", "↑ better")[language]
        case .less: Phrase("↓ kém đi", "↓ worse")[language]
        case .equal: Phrase("= giữ nguyên", "= the same")[language]
        case nil: NumberText.missing
        }
    }

    /// "Kỳ 15/12/2022–14/06/2023".
    public func period(_ evaluation: Evaluation) -> String {
        let period = evaluation.period
        let days = "\(numbers.date(period.from))–\(numbers.date(period.to))"
        guard evaluation.asOf < period.to else { return Phrase("kỳ \(days)", "period \(days)")[language] }
        return Phrase(
            "kỳ \(days), số liệu mới đến \(numbers.date(evaluation.asOf))",
            "period \(days), figures only through \(numbers.date(evaluation.asOf))")[language]
    }

    /// Where the counts come from, one sentence a table.
    public func sources(_ evaluation: Evaluation) -> [String] {
        [(TableKind.incoming, evaluation.incoming), (.issued, evaluation.issued)].map { table, basis in
            let title = table.title[language]
            let begin =
                evaluation.registersFrom.map {
                    Phrase(
                        "; sổ chỉ có từ \(numbers.date($0)), KHÔNG đủ kỳ",
                        "; it begins on \(numbers.date($0)), NOT the whole period")
                } ?? Phrase("", "")
            let text: Phrase =
                switch basis {
                case .report:
                    Phrase(
                        "phụ lục báo cáo của đúng kỳ này, số như đã in", "the report of exactly this period, as printed"
                    )
                case .register:
                    Phrase(
                        "sổ đăng ký: văn bản trong kỳ, tính đến hết ngày cuối kỳ\(begin.vietnamese)",
                        "the register: documents of the period as they stood at its end\(begin.english)")
                case .otherReport(let period?):
                    Phrase(
                        "phụ lục báo cáo kỳ \(numbers.date(period.from))–\(numbers.date(period.to)), KHÔNG trùng kỳ đánh giá",
                        "the report of \(numbers.date(period.from))–\(numbers.date(period.to)), NOT the period evaluated"
                    )
                case .otherReport(nil):
                    Phrase(
                        "phụ lục báo cáo không ghi kỳ, KHÔNG chắc trùng kỳ đánh giá",
                        "a report that names no period, perhaps NOT the period evaluated")
                case .none: Phrase("không có số liệu", "no figures")
                }
            return "\(title): \(text[language])."
        }
    }

    /// "VB đi: báo cáo đến 07/06/2023, không trùng kỳ": the tables that are not of exactly the period, in few words; empty
    /// where both are.
    public func otherDays(_ evaluation: Evaluation) -> String {
        let tables = [
            (Phrase("VB đến", "incoming"), evaluation.incoming), (Phrase("VB đi", "issued"), evaluation.issued),
        ]
        var parts: [String] = tables.compactMap { title, basis in
            guard case .otherReport(let period) = basis else { return nil }
            let text =
                period.map {
                    Phrase(
                        "báo cáo đến \(numbers.date($0.to)), không trùng kỳ",
                        "report to \(numbers.date($0.to)), not this period")
                } ?? Phrase("báo cáo không ghi kỳ", "report that names no period")
            return "\(title[language]): \(text[language])"
        }
        if let day = evaluation.registersFrom.map(numbers.date) {
            parts.append(Phrase("sổ chỉ có từ \(day)", "the register begins on \(day)")[language])
        }
        return parts.joined(separator: "; ")
    }

    /// How complete the data are: "36/36 đơn vị", and who is missing.
    public func completeness(_ evaluation: Evaluation) -> String {
        let missing = evaluation.units.filter { !$0.missing.isEmpty }
        let present = "\(evaluation.units.count - missing.count)/\(evaluation.units.count)"
        let untold = evaluation.units.count { !$0.untold.isEmpty }
        guard !missing.isEmpty else {
            let short =
                untold == 0
                ? Phrase("", "")
                : Phrase(" Chưa đủ để xếp loại: \(untold).", " Not enough told to rate: \(untold).")
            return Phrase(
                "Đủ số liệu: \(present) đơn vị.\(short.vietnamese)",
                "Figures of all: \(plural(present, "unit")).\(short.english)"
            )[
                language]
        }
        let names = missing.prefix(12).map(\.record.unit.name).joined(separator: "; ")
        let more = missing.count > 12 ? "; …" : ""
        return Phrase(
            "Có số liệu: \(present) đơn vị, thiếu \(missing.count): \(names)\(more).",
            "Figures of \(plural(present, "unit")), \(missing.count) missing: \(names)\(more).")[language]
    }

    /// The rule in sentences: one a band.
    public func rule(_ rule: EvaluationRule) -> [String] {
        rule.bands.map { band in
            let conditions = EvaluationMeasure.allCases.compactMap { measure in
                band.minimums[measure].map { "\(measure.title[language]) ≥ \(numbers.limit($0))" }
            }
            let text =
                conditions.isEmpty
                ? Phrase("các đơn vị còn lại", "all other units")[language] : conditions.joined(separator: "; ")
            return "\(band.title[language]): \(text)."
        } + [fewest(rule)]
    }

    /// With how many documents a share is rated at all.
    private func fewest(_ rule: EvaluationRule) -> String {
        let numbersOf = rule.asked.map { rule.leastDocuments(for: $0) }
        if let one = numbersOf.first, numbersOf.allSatisfy({ $0 == one }) {
            return Phrase(
                "Tỷ lệ tính trên dưới \(numbers.count(one)) văn bản thì không xét.",
                "A share of fewer than \(plural(numbers.count(one), "document")) is not rated.")[language]
        }
        let each = rule.asked.map { "\($0.title[language]) \(numbers.count(rule.leastDocuments(for: $0)))" }
        return Phrase(
            "Ít văn bản hơn số sau thì không xét: \(each.joined(separator: "; ")).",
            "Not rated with fewer documents than: \(each.joined(separator: "; ")).")[language]
    }

    /// Says that the thresholds are only an example; nil when they are the office's own.
    public func exampleWarning(_ rule: EvaluationRule) -> String? {
        guard rule.isExample else { return nil }
        return Phrase(
            "Các mức dưới đây chỉ là VÍ DỤ, không theo văn bản nào: ghi quy định của cơ quan vào mục evaluation của dondoc.yaml.",
            "The bands below are only an EXAMPLE and follow no regulation: put the office's own rule into the section evaluation of dondoc.yaml."
        )[language]
    }

    /// How every rate is computed, for whoever computes it again by hand.
    public var formulas: [String] {
        [
            Phrase(
                "Tính lại bằng tay từ phụ lục: mỗi tỷ lệ ghi kèm hai số đếm; so sánh bằng số đếm, không làm tròn.",
                "To compute it again by hand from the appendix: every rate stands beside its two counts; counts are compared, nothing is rounded."
            )[language]
        ] + EvaluationMeasure.allCases.map { "\($0.title[language]) = \($0.formula[language])." }
    }

    /// What comparing a frozen evaluation with the data of today told, one sentence a line.
    public func verification(_ verification: FrozenEvaluation.Verification, of frozen: FrozenEvaluation) -> [String] {
        let day = numbers.date(frozen.day)
        let short = String(frozen.digest.prefix(12))
        switch verification {
        case .unchanged:
            return [
                Phrase(
                    "Bản chốt ngày \(day) (\(short)…): số liệu không đổi.",
                    "Frozen on \(day) (\(short)…): the data have not changed.")[language]
            ]
        case .damaged:
            return [
                Phrase(
                    "Bản chốt ngày \(day) đã bị sửa: nội dung không khớp mã SHA-256. Không dùng được.",
                    "The evaluation frozen on \(day) was altered: its text does not match its SHA-256. It cannot be used."
                )[
                    language]
            ]
        case .changed(let changes):
            let head = Phrase(
                "Bản chốt ngày \(day) (\(short)…): số liệu ĐÃ THAY ĐỔI sau khi chốt, \(changes.count) chỗ:",
                "Frozen on \(day) (\(short)…): the data HAVE CHANGED since, in \(changes.count) places:")[language]
            return [head]
                + changes.map { change in
                    let nothing = Phrase("không có", "nothing")[language]
                    return "\(change.subject): \(change.frozen ?? nothing) → \(change.now ?? nothing)"
                }
        }
    }
}
