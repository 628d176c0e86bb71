/// A count of documents that has a name: a population that screens, reports, rules and letters ask for.
///
/// Without more, a name means the documents **received in the period**, as the published appendices mean it. `carried_…`
/// are those that were open when the period began, `…_all` both together, and `…_lead`, `…_cooperate`, `…_information`
/// those in which the unit has that role.
public struct Measure: Hashable, Comparable, Sendable {
    /// Which incoming documents, seen from the period.
    public enum Span: Int, CaseIterable, Sendable {
        /// Received in the period.
        case period
        /// Carried over into it (tồn kỳ trước chuyển sang).
        case carried
        /// Both (phải xử lý).
        case all
    }

    /// Place in ``allCases``.
    let place: Int

    /// Less is earlier in ``allCases``.
    public static func < (left: Measure, right: Measure) -> Bool { left.place < right.place }

    /// What it counts.
    public var population: Population { Self.entries[place].population }
    /// Its name in machine formats and on the command line: `open`, `carried_open`, `open_all_late`, `open_lead`.
    public var name: String { Self.entries[place].name }
    /// Which documents.
    public var kind: FiguresKind { population.kind }
    /// The document's basic measure: `open` of `carried_open_lead`.
    var base: Base { Self.entries[place].base }
    /// Which incoming documents; ``Span/period`` for issued ones.
    public var span: Span { Self.entries[place].span }
    /// Whose role; nil for any.
    public var role: IncomingAxes.Role? { Self.entries[place].role }

    /// Every measure: first those that most sources know.
    public static let allCases: [Measure] = entries.indices.map { Measure(place: $0) }

    /// The measure with this name.
    public init?(name: String) {
        guard let place = Self.places[name] else { return nil }
        self.place = place
    }

    private init(place: Int) { self.place = place }

    /// The measure of a base in a span and role.
    init(_ base: Base, _ span: Span = .period, _ role: IncomingAxes.Role? = nil) {
        place = Self.place(base, span, role)
    }

    /// The same base in another span: ``open`` in ``Span/all`` is `open_all`.
    public func of(_ span: Span) -> Measure { kind == .incoming ? Measure(base, span, role) : self }
    /// The same with a role: ``open`` as ``IncomingAxes/Role/lead`` is `open_lead`.
    public func of(_ role: IncomingAxes.Role) -> Measure { kind == .incoming ? Measure(base, span, role) : self }

    // MARK: The entries

    /// One line of the table of measures; spans and roles of incoming documents are made of it.
    enum Base: Int, CaseIterable, Sendable {
        case received, processed, open, replied, closed
        case processedInTime, processedLate, openInTime, openLate, notStarted, inProgress, returned
        case processedUndated, openUndated
        case issued, electronic, paper, signed, unsigned, leaderSigned
        case fullySigned, exempt, toSign, electronicWithPaper

        static let incoming = Base.received.rawValue...Base.openUndated.rawValue
        static let issuedPlaces = Base.issued.rawValue...Base.electronicWithPaper.rawValue
    }

    private struct Entry: Sendable {
        let base: Base
        let span: Span
        let role: IncomingAxes.Role?
        let name: String
        let population: Population
    }

    private static func place(_ base: Base, _ span: Span, _ role: IncomingAxes.Role?) -> Int {
        guard Base.incoming.contains(base.rawValue) else { return base.rawValue }
        let bases = Base.incoming.count
        let family = span.rawValue + (role.map { $0.rawValue + 1 } ?? 0) * Span.allCases.count
        // The period's and the issued documents' come first; the other families follow.
        return family == 0 ? base.rawValue : Base.allCases.count + (family - 1) * bases + base.rawValue
    }

    private static let entries: [Entry] = {
        var entries: [Entry] = Base.allCases.map { base in
            Entry(
                base: base, span: .period, role: nil, name: base.name(.period, nil),
                population: base.population(.period, nil))
        }
        for role in [nil] + IncomingAxes.Role.allCases.map(Optional.some) {
            for span in Span.allCases where role != nil || span != .period {
                for base in Base.allCases where Base.incoming.contains(base.rawValue) {
                    entries.append(
                        Entry(
                            base: base, span: span, role: role, name: base.name(span, role),
                            population: base.population(span, role)))
                }
            }
        }
        return entries
    }()

    private static let places = Dictionary(
        entries.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
}

extension Measure {
    /// Received in the period (tổng số): processed and open. Returned documents stand beside it.
    public static let received = Measure(.received)
    /// Replied and closed (đã xử lý).
    public static let processed = Measure(.processed)
    /// Not started and in progress (chưa xử lý, tồn).
    public static let open = Measure(.open)
    /// Answered by a document (phúc đáp).
    public static let replied = Measure(.replied)
    /// Closed without an answer (kết thúc).
    public static let closed = Measure(.closed)
    /// Processed on the due day or before.
    public static let processedInTime = Measure(.processedInTime)
    /// Processed after the due day.
    public static let processedLate = Measure(.processedLate)
    /// Open with the due day ahead.
    public static let openInTime = Measure(.openInTime)
    /// Open with the due day reached or past.
    public static let openLate = Measure(.openLate)
    /// Processed, without a due day.
    public static let processedUndated = Measure(.processedUndated)
    /// Open without a due day: late only by the law's word "at once", never by a day.
    public static let openUndated = Measure(.openUndated)
    /// Not yet opened or assigned (chưa mở, chưa xử lý).
    public static let notStarted = Measure(.notStarted)
    /// In progress (đang xử lý).
    public static let inProgress = Measure(.inProgress)
    /// Returned or recalled (trả lại, thu hồi): legitimate (decree 30/2020/NĐ-CP, article 21), counted beside the others.
    public static let returned = Measure(.returned)
    /// Open when the period began (tồn kỳ trước chuyển sang), whatever became of it.
    public static let carriedOver = Measure(.received, .carried)
    /// Carried over and processed since.
    public static let carriedProcessed = Measure(.processed, .carried)
    /// Carried over and still open.
    public static let carriedOpen = Measure(.open, .carried)
    /// Carried over and received (phải xử lý).
    public static let toProcess = Measure(.received, .all)
    /// Processed of carried over and received.
    public static let processedAll = Measure(.processed, .all)
    /// Open of carried over and received (tồn cả trước).
    public static let openAll = Measure(.open, .all)
    /// Issued (tổng văn bản đi).
    public static let issued = Measure(.issued)
    /// Issued electronically, whether or not on paper too.
    public static let electronic = Measure(.electronic)
    /// Issued electronically and on paper.
    public static let electronicWithPaper = Measure(.electronicWithPaper)
    /// Issued on paper alone.
    public static let paper = Measure(.paper)
    /// With the organisation's digital signature (ký số đơn vị).
    public static let signed = Measure(.signed)
    /// Electronic without it, exempt ones included.
    public static let unsigned = Measure(.unsigned)
    /// With a leader's digital signature (lãnh đạo ký số).
    public static let leaderSigned = Measure(.leaderSigned)
    /// With both signatures, as the law asks.
    public static let fullySigned = Measure(.fullySigned)
    /// Electronic and exempt from signing (secret, or paper required).
    public static let exempt = Measure(.exempt)
    /// Electronic and not exempt: what has to be signed.
    public static let toSign = Measure(.toSign)
}

extension Measure.Base {
    /// The name: the base's in the period, with a word for another span and a role.
    func name(_ span: Measure.Span, _ role: IncomingAxes.Role?) -> String {
        let suffix = role.map { "_\($0)" } ?? ""
        let (stem, rest) = parts
        switch span {
        case .period: return stem + rest + suffix
        case .carried: return (self == .received ? "carried_over" : "carried_" + stem + rest) + suffix
        case .all: return (self == .received ? "to_process" : stem + "_all" + rest) + suffix
        }
    }

    private var parts: (stem: String, rest: String) {
        switch self {
        case .received: ("received", "")
        case .processed: ("processed", "")
        case .open: ("open", "")
        case .replied: ("replied", "")
        case .closed: ("closed", "")
        case .processedInTime: ("processed", "_in_time")
        case .processedLate: ("processed", "_late")
        case .openInTime: ("open", "_in_time")
        case .openLate: ("open", "_late")
        case .processedUndated: ("processed", "_undated")
        case .openUndated: ("open", "_undated")
        case .notStarted: ("not_started", "")
        case .inProgress: ("in_progress", "")
        case .returned: ("returned", "")
        case .issued: ("issued", "")
        case .electronic: ("electronic", "")
        case .paper: ("paper", "")
        case .signed: ("signed", "")
        case .unsigned: ("unsigned", "")
        case .leaderSigned: ("leader_signed", "")
        case .fullySigned: ("fully_signed", "")
        case .exempt: ("exempt", "")
        case .toSign: ("to_sign", "")
        case .electronicWithPaper: ("electronic_with_paper", "")
        }
    }

    /// The documents it counts.
    func population(_ span: Measure.Span, _ role: IncomingAxes.Role?) -> Population {
        typealias Axes = IncomingAxes
        let origin: Set<Axes.Origin>? =
            switch span {
            case .period: [.period]
            case .carried: [.carried]
            case .all: nil
            }
        func incoming(_ outcome: Set<Axes.Outcome>, _ timing: Set<Axes.Timing>? = nil) -> Population {
            Axes.population(origin: origin, role: role.map { [$0] }, outcome: outcome, timing: timing)
        }
        let electronic = IssuedAxes.Medium.electronic
        switch self {
        case .received: return incoming([.replied, .closed, .notStarted, .inProgress])
        case .processed: return incoming([.replied, .closed])
        case .open: return incoming([.notStarted, .inProgress])
        case .replied: return incoming([.replied])
        case .closed: return incoming([.closed])
        case .processedInTime: return incoming([.replied, .closed], Axes.Timing.inTime)
        case .processedLate: return incoming([.replied, .closed], [.late])
        case .openInTime: return incoming([.notStarted, .inProgress], Axes.Timing.inTime)
        case .openLate: return incoming([.notStarted, .inProgress], [.late])
        case .processedUndated: return incoming([.replied, .closed], [.undated])
        case .openUndated: return incoming([.notStarted, .inProgress], [.undated])
        case .notStarted: return incoming([.notStarted])
        case .inProgress: return incoming([.inProgress])
        case .returned: return incoming([.returned])
        case .issued: return IssuedAxes.population()
        case .electronic: return IssuedAxes.population(medium: electronic)
        case .paper: return IssuedAxes.population(medium: [.paper])
        case .signed: return IssuedAxes.population(signature: IssuedAxes.Signature.byOrganisation)
        case .unsigned:
            return IssuedAxes.population(medium: electronic, exempt: false).subtracting(
                IssuedAxes.population(signature: IssuedAxes.Signature.byOrganisation))
        case .leaderSigned: return IssuedAxes.population(signature: IssuedAxes.Signature.byLeader)
        case .fullySigned: return IssuedAxes.population(signature: [.both])
        case .exempt: return IssuedAxes.population(medium: electronic, exempt: true)
        case .toSign: return IssuedAxes.population(medium: electronic, exempt: false)
        case .electronicWithPaper: return IssuedAxes.population(medium: [.electronicWithPaper])
        }
    }
}
