import Statistics

/// Registers read from files: what is counted is in memory, the text of a document is read from its file when shown.
public struct RegisterSource: DocumentSource {
    /// The units that have documents, in the order of the registers.
    public let units: [Unit]
    let incoming: IncomingDocuments?
    let issued: IssuedDocuments?
    private let placeOf: [UnitID: Int]

    init(units: [Unit], incoming: IncomingDocuments?, issued: IssuedDocuments?) {
        self.units = units
        self.incoming = incoming
        self.issued = issued
        placeOf = Dictionary(
            units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the registers cover.
    public var coverage: [RegisterCoverage] { (incoming?.coverage ?? []) + (issued?.coverage ?? []) }

    /// Hands the incoming documents over to a counter.
    public func countIncoming<Counter: IncomingCounter>(of unit: UnitID?, _ zero: Counter) -> Counter {
        guard let incoming else { return zero }
        guard let unit else { return incoming.count(ofUnit: nil, zero) }
        return placeOf[unit].map { incoming.count(ofUnit: $0, zero) } ?? zero
    }

    /// Hands the issued documents over to a counter.
    public func countIssued<Counter: IssuedCounter>(_ zero: Counter) -> Counter { issued?.count(zero) ?? zero }

    /// The documents open at the end of `day`, oldest first.
    public func backlog(of unit: UnitID, asOf day: CalendarDay) -> [IncomingDocument] {
        placeOf[unit].flatMap { incoming?.backlog(ofUnit: $0, id: unit, asOf: day) } ?? []
    }

    /// Electronic documents issued by the end of `day` that lack a signature, oldest first.
    public func notFullySigned(of unit: UnitID, asOf day: CalendarDay) -> [IssuedDocument] {
        placeOf[unit].flatMap { issued?.notFullySigned(ofUnit: $0, id: unit, asOf: day) } ?? []
    }
}
