/// An evaluation as it was on the day it was decided: every count, target and band as text, sealed with a digest, so
/// that it can be told later whether the data behind it have changed.
public struct FrozenEvaluation: Hashable, Sendable {
    /// The day it was frozen.
    public let day: CalendarDay
    /// Everything that was counted and decided, one fact a line; see ``canonicalText(of:)``.
    public let text: String
    /// SHA-256 of ``text``, 64 hexadecimal digits.
    public let digest: String

    /// Freezes `evaluation`.
    public init(_ evaluation: Evaluation, on day: CalendarDay) {
        self.day = day
        text = Self.canonicalText(of: evaluation)
        digest = SHA256.hex(text)
    }

    /// One that was stored.
    public init(day: CalendarDay, text: String, digest: String) {
        self.day = day
        self.text = text
        self.digest = digest
    }

    /// Whether the text is still the one that was sealed.
    public var isIntact: Bool { SHA256.hex(text) == digest }

    /// By which rules of counting it was made; nil when the text is not that of an evaluation this program knows.
    public var version: EvaluationVersion? {
        let fields = text.split(separator: "\n").first?.split(separator: "\t") ?? []
        guard fields.count == 2, fields[0] == "dondoc evaluation" else { return nil }
        return Int(fields[1]).flatMap { EvaluationVersion(rawValue: $0) }
    }

    /// The days it is about; nil when the text is not that of an evaluation.
    public var period: ReportingPeriod? {
        let fields = text.split(separator: "\n").first { $0.hasPrefix("period\t") }?.split(separator: "\t") ?? []
        guard fields.count == 3, let from = CalendarDay(iso: fields[1]), let to = CalendarDay(iso: fields[2]) else {
            return nil
        }
        return ReportingPeriod(from: from, to: to)
    }

    /// Whose units it is about.
    public var scope: String {
        let line = text.split(separator: "\n").first { $0.hasPrefix("scope\t") } ?? ""
        return String(line.dropFirst("scope\t".count))
    }

    /// What comparing with the data of today tells.
    public enum Verification: Equatable, Sendable {
        /// The same data give the same evaluation.
        case unchanged
        /// The text does not match its digest: the stored evaluation itself was changed.
        case damaged
        /// The data are not those that were evaluated; what differs.
        case changed([Change])
    }

    /// One line that differs.
    public struct Change: Equatable, Sendable {
        /// What it is about: the unit's number, or the name of the line.
        public let subject: String
        /// What it says in the frozen evaluation; nil when it says nothing.
        public let frozen: String?
        /// What it says today; nil when it says nothing.
        public let now: String?
    }

    /// Compares with an evaluation of the same period from the data of today, made by the rules of ``version``.
    public func verify(against evaluation: Evaluation) -> Verification {
        guard isIntact else { return .damaged }
        let now = Self.canonicalText(of: evaluation)
        if now == text { return .unchanged }
        let (before, after) = (Self.facts(text), Self.facts(now))
        var subjects = before.map(\.subject)
        let known = Set(subjects)
        subjects += after.map(\.subject).filter { !known.contains($0) }
        let (old, new) = (Self.bySubject(before), Self.bySubject(after))
        return .changed(
            subjects.compactMap { subject in
                old[subject] == new[subject]
                    ? nil : Change(subject: subject, frozen: old[subject], now: new[subject])
            })
    }

    /// The facts of `evaluation`, one a line, fields separated by TAB: format, period, what the counts come from, the
    /// rule band by band, then every unit in the order of numbers with its counts and band. Rates are two integers.
    /// The same facts always give the same bytes.
    public static func canonicalText(of evaluation: Evaluation) -> String {
        let isFirst = evaluation.version == .first
        var lines = [["dondoc evaluation", "\(evaluation.version.rawValue)"]]
        lines.append(["period", evaluation.period.from.iso, evaluation.period.to.iso])
        lines.append(["as of", evaluation.asOf.iso])
        lines.append(["scope", evaluation.scope])
        lines.append(["incoming from", code(evaluation.incoming)])
        lines.append(["issued from", code(evaluation.issued)])
        lines.append(["reports"] + evaluation.reportDays.map(\.iso))
        for (place, band) in evaluation.rule.bands.enumerated() {
            let conditions = EvaluationMeasure.allCases.compactMap { measure in
                band.minimums[measure].map { "\(measure.rawValue)>=\(fraction($0))" }
            }
            lines.append(["band \(place + 1)", band.code] + conditions)
        }
        if !isFirst {
            let least = evaluation.rule.asked.map { "\($0.rawValue)=\(evaluation.rule.leastDocuments(for: $0))" }
            lines.append(["fewest documents"] + least)
        }
        for unit in evaluation.units.sorted(by: { $0.record.unit.id < $1.record.unit.id }) {
            let rates =
                isFirst
                ? []
                : EvaluationMeasure.allCases.dropLast().map {
                    "\($0.rawValue)=\(fraction(unit.record.rate(of: $0, by: evaluation.version)))"
                }
            lines.append(["unit \(unit.record.unit.id.text)"] + fields(of: unit) + rates)
        }
        return lines.map { fields in fields.map(oneLine).joined(separator: "\t") + "\n" }.joined()
    }

    private static func fields(of unit: UnitEvaluation) -> [String] {
        let record = unit.record
        let incoming =
            record.incoming.map {
                "replied=\(count($0[.replied])) closed=\(count($0[.closed])) open=\(count($0[.open]))"
            } ?? "no incoming figures"
        let issued =
            record.issued.map {
                "paper=\(count($0[.paper])) signed=\(count($0[.signed])) unsigned=\(count($0.withoutSignature)) leader=\(count($0[.leaderSigned])) exempt=\(count($0[.exempt] ?? 0))"
            } ?? "no issued figures"
        return [
            incoming, issued, "on time=\(fraction(record.onTime))", "first part=\(fraction(record.firstPart))",
            "last part=\(fraction(record.lastPart))", "reminders=\(record.reminders)",
            "reported=\(fraction(record.reported))", "band=\(unit.band?.code ?? "none")",
        ]
    }

    private static func code(_ basis: Evaluation.Basis) -> String {
        switch basis {
        case .report: "report"
        case .register: "register"
        case .otherReport(let period): "report of \(period.map { "\($0.from.iso) to \($0.to.iso)" } ?? "unknown days")"
        case .none: "nothing"
        }
    }

    private static func count(_ number: Int?) -> String { number.map { "\($0)" } ?? "unknown" }

    private static func fraction(_ rate: Rate) -> String { "\(rate.part)/\(rate.whole)" }

    private static func oneLine(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }

    private static func facts(_ text: String) -> [(subject: String, value: String)] {
        text.split(separator: "\n").map { line in
            let pieces = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return (
                String(pieces[0]), pieces.count > 1 ? pieces[1].split(separator: "\t").joined(separator: " · ") : ""
            )
        }
    }

    private static func bySubject(_ facts: [(subject: String, value: String)]) -> [String: String] {
        Dictionary(facts.map { ($0.subject, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Where frozen evaluations are kept.
public protocol FrozenEvaluationStore: Sendable {
    /// Keeps one for good; keeping the same one twice changes nothing.
    func keep(_ evaluation: FrozenEvaluation) throws
    /// Those kept, oldest first.
    func frozenEvaluations() throws -> [FrozenEvaluation]
}
