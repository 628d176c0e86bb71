import Text
import Statistics
import Text

/// The three lists of units that a letter names for low results, each complete to its threshold.
public struct LowLists: Equatable, Sendable {
    /// Which list.
    public enum Kind: String, CaseIterable, Sendable {
        case processing
        case unitSigning = "unit_signing"
        case leaderSigning = "leader_signing"
    }

    /// The order of the names.
    public enum Order: String, CaseIterable, Sendable {
        /// As in the report.
        case reported
        /// Lowest first.
        case value
    }

    /// One unit named.
    public struct Entry: Equatable, Sendable {
        /// Who.
        public let unit: Unit
        /// The exact share.
        public let rate: Rate

        /// The limit and for whom it holds, where it is not that of everyone.
        public var ownLimit: Phrase?

        /// Name and percentage as a letter writes them.
        public func text(_ numbers: NumberText) -> String {
            let own = ownLimit.map { Phrase("; mức riêng \($0.vietnamese)", "; own limit \($0.english)") }
            return "\(unit.name) (\(numbers.wholePercent(rate))\(own?[numbers.language] ?? ""))"
        }
    }

    /// One list.
    public struct List: Equatable, Sendable {
        /// Which.
        public let kind: Kind
        /// Up to where a share is low.
        public let threshold: Threshold
        /// The units.
        public let entries: [Entry]
        /// How many units there are of which it is not known whether they belong to it.
        public let unknown: Int
        /// Whether it is known of any unit.
        public let isTold: Bool

        /// The sentence a letter begins the list with, for example "1. Các đơn vị có …, 12 đơn vị:".
        public func sentence(number: Int, _ numbers: NumberText, isCounted: Bool = true) -> String {
            let limit = numbers.limit(threshold.limit)
            let range =
                threshold.includesLimit
                ? Phrase("từ \(limit) trở xuống", "\(limit) or less") : Phrase("dưới \(limit)", "under \(limit)")
            return "\(number). \(kind.sentence(range: range, count: isCounted ? entries.count : nil)[numbers.language])"
        }

        /// How many units may belong to it; nil where it is known of all, or of none.
        public func doubt(_ numbers: NumberText) -> String? {
            guard isTold, unknown > 0 else { return nil }
            let count = numbers.count(unknown)
            return Phrase("Chưa rõ: \(count) đơn vị.", "Not known: \(count).")[numbers.language]
        }
    }

    /// What is said of a list of which nobody tells who belongs to it.
    public static let untold = Phrase("chưa rõ, số liệu không cho biết.", "not known, the figures do not tell.")
    /// The lists in the order of the letter.
    public let lists: [List]
    private let assessment: Assessment

    /// The lists of `assessment`. Counts decide who is named, so nobody is missed and nobody named for a rounding.
    public init(_ assessment: Assessment, order: Order = .reported) {
        self.assessment = assessment
        lists = Kind.allCases.map { kind in
            var entries = assessment.units.filter { $0.has(kind.flag) }.compactMap { unit in
                kind.rate(of: unit).map {
                    Entry(unit: unit.figures.unit, rate: $0, ownLimit: kind.ownLimit(of: unit))
                }
            }
            if order == .value {
                // Equal shares keep the order of the report.
                entries = entries.enumerated().sorted { left, right in
                    switch left.element.rate.compared(to: right.element.rate) {
                    case .less: true
                    case .greater: false
                    case .equal, nil: left.offset < right.offset
                    }
                }.map(\.element)
            }
            let unknown = assessment.units.count { kind.isUnknown(of: $0) }
            return List(
                kind: kind, threshold: kind.threshold(assessment.targets), entries: entries, unknown: unknown,
                isTold: assessment.units.contains { kind.rate(of: $0) != nil })
        }
    }

    /// The lists in the wording of an official letter.
    public func letter(_ language: Language) -> Letter {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        let sample = snapshot.isSample ? Phrase(" (DỮ LIỆU MẪU)", " (SAMPLE DATA)")[language] : ""
        let title = Phrase(
            "Đơn vị có kết quả thấp, số liệu đến ngày \(numbers.date(snapshot.asOf))\(sample)",
            "Units with low results as of \(numbers.date(snapshot.asOf))\(sample)")
        var parts: [Letter.Part] = []
        let coverage = snapshot.coverageSentence(language)
        if !coverage.isEmpty { parts.append(.paragraph(coverage.asSentence)) }
        for (place, list) in lists.enumerated() {
            let sentence = list.sentence(number: place + 1, numbers)
            guard list.isTold else {
                let sentence = list.sentence(number: place + 1, numbers, isCounted: false)
                parts.append(.paragraph("\(sentence) \(Self.untold[language])"))
                continue
            }
            let doubt = list.doubt(numbers).map { " \($0)" } ?? ""
            guard !list.entries.isEmpty else {
                parts.append(.paragraph("\(sentence) \(Phrase("không có.", "none.")[language])\(doubt)"))
                continue
            }
            let names = list.entries.map { $0.text(numbers) }
            let held = list.kind == .processing ? share(of: list).map { " \($0.theseSentence(language))." } ?? "" : ""
            parts.append(.paragraph("\(sentence) \(names.joined(separator: "; ")).\(held)\(doubt)"))
        }
        return Letter(title: title[language], parts: parts, languageCode: language.rawValue)
    }

    /// What the units of a list hold of the whole backlog; nil when nothing is open.
    private func share(of list: List) -> Contribution? {
        let named = Set(list.entries.map(\.unit.id))
        let places = assessment.units.filter { named.contains($0.figures.unit.id) }
        let whole = Totals(assessment.units, frame: assessment.frame)
        return Totals(places, frame: assessment.frame, whole: whole).contribution
    }

    /// The lists for programs.
    public var json: JSONValue {
        .object([
            ("as_of", .string(assessment.snapshot.asOf.iso)), ("sample", .bool(assessment.snapshot.isSample)),
            (
                "lists",
                .object(lists.map { list in (list.kind.rawValue, .array(list.entries.map(Self.entry))) })
            ),
        ])
    }

    private static func percent(_ rate: Rate) -> JSONValue {
        guard let told = rate.percentToTell else { return .null }
        return told == told.rounded() ? .number(Int(told)) : .decimal(told)
    }

    private static func entry(_ entry: Entry) -> JSONValue {
        .object([
            ("unit_id", UnitTableJSON.identity(entry.unit.id)), ("name", .string(entry.unit.name)),
            ("percent", percent(entry.rate)), ("part", .number(entry.rate.part)),
            ("whole", .number(entry.rate.whole)),
        ])
    }
}

extension LowLists.Kind {
    /// The list in a few words.
    public var title: Phrase {
        switch self {
        case .processing: Phrase("Xử lý văn bản đến thấp", "Low processing")
        case .unitSigning: Phrase("Đơn vị ký số thấp", "Low unit signing")
        case .leaderSigning: Phrase("Lãnh đạo ký số thấp", "Low leader signing")
        }
    }

    var flag: Flag {
        switch self {
        case .processing: .processingLow
        case .unitSigning: .signingLow
        case .leaderSigning: .leaderSigningLow
        }
    }

    /// The limit of a unit that is not held to the one of everyone: "30 %, nhóm Xã".
    func ownLimit(of unit: UnitAssessment) -> Phrase? {
        let measure: TargetMeasure =
            switch self {
            case .processing: .processingLow
            case .unitSigning: .signingLow
            case .leaderSigning: .leaderLow
            }
        guard let title = unit.targets.origins[measure] else { return nil }
        let limit = threshold(unit.targets).limit
        return Phrase(
            "\(NumberText(.vietnamese).limit(limit)), \(title.vietnamese)",
            "\(NumberText(.english).limit(limit)), \(title.english)")
    }

    func rate(of unit: UnitAssessment) -> Rate? {
        switch self {
        case .processing: unit.figures.incoming?.judgedProcessing
        case .unitSigning: unit.figures.issued?[rate: .signing]
        case .leaderSigning where unit.leaderSigning == .zero && unit.figures.issued?[.signed] == 0:
            unit.figures.issued?[.toSign].map { Rate(0, of: $0) }
        case .leaderSigning:
            unit.figures.issued?[rate: .leaderOfSigned]
                // The most that can carry both signatures, where even that is few.
                ?? (unit.has(flag) ? unit.figures.issued?.fullySignedOfSigned?.upperRate : nil)
        }
    }

    /// Whether the unit has figures of the table that do not tell this share, nor which side of the limit it is on.
    func isUnknown(of unit: UnitAssessment) -> Bool {
        if self == .leaderSigning, unit.leaderSigning == .zero { return false }
        if self == .leaderSigning, let bounds = unit.figures.issued?.fullySignedOfSigned {
            let low = threshold(unit.targets)
            return low.holds(for: bounds.lowerRate) != low.holds(for: bounds.upperRate)
        }
        let hasRow = self == .processing ? unit.figures.incoming != nil : unit.figures.issued != nil
        return hasRow && rate(of: unit) == nil
    }

    func threshold(_ targets: Targets) -> Threshold {
        switch self {
        case .processing: targets.processingLow
        case .unitSigning: targets.signingLow
        case .leaderSigning: targets.leaderLow
        }
    }

    func sentence(range: Phrase, count: Int?) -> Phrase {
        let (subject, english): (String, String) =
            switch self {
            case .processing: ("xử lý văn bản đến trên hệ thống", "processing of incoming documents")
            case .unitSigning: ("ký số văn bản đi của đơn vị", "digital signing by the unit")
            case .leaderSigning: ("lãnh đạo ký số văn bản đi", "digital signing by leaders")
            }
        return Phrase(
            "Các đơn vị có tỷ lệ \(subject) thấp (\(range.vietnamese))\(count.map { ", \($0) đơn vị" } ?? ""):",
            "Units with low \(english) (\(range.english))\(count.map { ", \($0)" } ?? ""):")
    }
}
