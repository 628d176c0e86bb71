/// What one source covers: a flow covers days from–to, a stock is as of the end of the last of them.
public struct Coverage: Hashable, Sendable {
    /// Whether it is a report or a register.
    public enum Source: String, Sendable {
        case report, register

        /// In a word.
        public var title: Phrase {
            switch self {
            case .report: Phrase("báo cáo", "report")
            case .register: Phrase("sổ", "register")
            }
        }
    }

    /// Whether a report or a register tells.
    public let source: Source
    /// Which documents.
    public let kind: FiguresKind
    /// The first day; nil where a report does not tell.
    public let from: CalendarDay?
    /// The last day.
    public let to: CalendarDay
    /// Whether it reaches behind the period, so that what was carried over is known.
    public let isSinceEver: Bool
    /// How many units it has.
    public let units: Int

    /// What a source covers.
    public init(
        _ source: Source, _ kind: FiguresKind, from: CalendarDay?, to: CalendarDay, isSinceEver: Bool, units: Int
    ) {
        self.source = source
        self.kind = kind
        self.from = from
        self.to = to
        self.isSinceEver = isSinceEver
        self.units = units
    }
}

extension Snapshot {
    /// Whether figures of different days stand in one row, or the documents end before the figures: then every screen says
    /// so with ``coverageSentence(_:isShort:of:)``.
    public var mixesDays: Bool {
        documentsThrough != nil || units.contains { $0.openByRegister != nil } || otherDays.incoming != nil
            || otherDays.issued != nil
    }

    /// The day the documents of a unit, or of all of them, are as of, when that is not the day of the figures.
    public func documentsThrough(of unit: UnitFigures?) -> CalendarDay? {
        guard let unit, let registers = lastRegisterDay else { return documentsThrough }
        let own = min(unit.documentsThrough ?? registers, registers)
        return documentsThrough == nil || own >= asOf ? nil : own
    }

    /// The newest day of a register of incoming documents.
    private var lastRegisterDay: CalendarDay? {
        coverage.filter { $0.source == .register && $0.kind == .incoming }.map(\.to).max()
    }

    /// Registers behind a report tell only documents: their day is ``documentsThrough``.
    private func isShown(_ one: Coverage) -> Bool {
        one.source == .report || !coverage.contains { $0.source == .report && $0.kind == one.kind }
    }

    /// The days of the tables that are not of the day of the figures.
    public var otherDays: (incoming: CalendarDay?, issued: CalendarDay?) {
        func day(_ kind: FiguresKind) -> CalendarDay? {
            // Of a past day a register that goes on says how it stood then.
            let last = coverage.filter { $0.kind == kind && isShown($0) }.map(\.to).max()
            return last.flatMap { $0 < asOf ? $0 : nil }
        }
        return (day(.incoming), day(.issued))
    }

    /// "VB đến: số liệu đến 21/06/2023; từng văn bản theo sổ đến 14/06/2023", shorter where there is little room; empty when
    /// all is of one day. Of a unit only its own register counts.
    public func coverageSentence(
        _ language: Language, isShort: Bool = false, of unit: UnitFigures? = nil
    ) -> String {
        guard mixesDays else { return "" }
        let documentsThrough = documentsThrough(of: unit)
        let numbers = NumberText(language)
        // Where there is little room the year is that of the figures.
        func shown(_ day: CalendarDay) -> String {
            isShort && day.components.year == asOf.components.year ? numbers.dayAndMonth(day) : numbers.date(day)
        }
        var parts: [String] = []
        if let day = otherDays.incoming.map(shown) {
            parts.append(
                Phrase(
                    "VB đến\(isShort ? "" : ": số liệu") đến \(day)", "incoming\(isShort ? "" : ": figures") to \(day)")[
                        language])
        }
        if let day = otherDays.issued.map(shown) {
            parts.append(
                Phrase(
                    "VB đi\(isShort ? "" : ": số liệu") đến \(day)", "issued\(isShort ? "" : ": figures") to \(day)")[
                        language])
        }
        if let documentsThrough {
            let day = shown(documentsThrough)
            parts.append(
                isPartlyKnown(unit)
                    ? isShort
                        ? Phrase("có VB chỉ biết đến \(day)", "some known to \(day)")[language]
                        : Phrase("có văn bản chỉ biết đến \(day)", "some documents known to \(day)")[language]
                    : isShort
                        ? Phrase("sổ đến \(day)", "register to \(day)")[language]
                        : Phrase("từng văn bản theo sổ đến \(day)", "documents by the register to \(day)")[language])
        }
        parts += otherwiseRegistered(unit, isShort: isShort).map { [$0[language]] } ?? []
        return parts.joined(separator: "; ")
    }

    /// Whose register says otherwise than its report: "sổ ghi 7 văn bản tồn, báo cáo 34", "sổ khác báo cáo ở 4 đơn vị".
    private func otherwiseRegistered(_ unit: UnitFigures?, isShort: Bool) -> Phrase? {
        guard let unit else {
            let count = units.count { $0.openByRegister != nil }
            guard count > 0 else { return nil }
            return isShort
                ? Phrase("sổ khác báo cáo: \(count)", "register differs: \(count)")
                : Phrase("sổ khác báo cáo ở \(count) đơn vị", "the register differs from the report in \(count)")
        }
        guard let listed = unit.openByRegister, let open = unit.incoming?.stock ?? unit.incoming?[.open] else {
            return nil
        }
        let (vietnamese, english) = (NumberText(.vietnamese), NumberText(.english))
        return Phrase(
            "sổ ghi \(vietnamese.count(listed)) văn bản tồn, báo cáo \(vietnamese.count(open))",
            "the register lists \(english.count(listed)) open, the report \(english.count(open))")
    }

    /// Whether registers reach the day of the figures, and only documents of an earlier one are not known on it.
    private func isPartlyKnown(_ unit: UnitFigures?) -> Bool {
        guard !isReported, let last = lastRegisterDay, last >= asOf else { return false }
        return (unit.map { [$0] } ?? units).allSatisfy { $0.incoming.map { $0[.received] != nil } ?? true }
    }

    /// What is known of the stock carried over into the period while what became of it is not: "tồn kỳ trước: chưa rõ
    /// (30.805 ngày 14/06)"; empty where all is known.
    public func carriedSentence(_ counts: Counts?, _ language: Language) -> String {
        guard let counts, counts[.carriedOpen] == nil, counts[.openAll] == nil else { return "" }
        let eve = period.map { $0.from.advanced(by: -1) }
        let before =
            counts.earlierStock ?? eve.flatMap { eve in counts[.carriedOver].map { EarlierStock(open: $0, day: eve) } }
        guard let before, before.open > 0 else { return "" }
        let numbers = NumberText(language)
        let number = numbers.count(before.open)
        let date = eve == before.day ? numbers.dayAndMonth(before.day) : numbers.date(before.day)
        return Phrase(
            "tồn kỳ trước: chưa rõ (\(number) ngày \(date))", "carried over: not known (\(number) on \(date))")[
                language]
    }
}

extension Counts {
    /// Whether what is told whole is that of carried over and received together, and not that of the period: then sentences
    /// speak of both, and say so.
    public var tellsAllOnly: Bool {
        let own = [Measure.received, .processed, .open].allSatisfy { self[$0] != nil }
        return !own && [Measure.toProcess, .processedAll, .openAll].allSatisfy { self[$0] != nil }
    }

    /// Whether documents were carried over and it is known what became of them: then all that is open stands beside what is
    /// open of the period.
    public var tellsStockBeside: Bool { (self[.carriedOver] ?? 0) > 0 && self[.openAll] != nil }

    /// Everything that is open: of carried over and received where both are told, else of the period; nil where documents
    /// were carried over of which it is not known what became.
    public var stock: Int? {
        if let all = self[.openAll] { return all }
        if let earlierStock, earlierStock.open > 0 { return nil }
        return (self[.carriedOver] ?? 0) > 0 ? nil : self[.open]
    }
}
