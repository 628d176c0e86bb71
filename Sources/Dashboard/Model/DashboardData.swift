import Reports
import Statistics
import VietnameseText

/// What was read, judged and made ready to search: everything the screens show.
public struct DashboardData: Equatable, Sendable {
    /// The figures and what the rules say of them.
    public let assessment: Assessment
    /// Groups in their order.
    public let groups: [UnitGroup]
    /// What was noticed while reading.
    public let findings: [Finding]
    /// The name of the file or folder.
    public let source: String
    /// The settings in force and the scopes there are.
    public let office: OfficeView
    /// Which units stand above which.
    let tree: UnitTree
    /// The unit names folded for search, in the order of the units.
    let searchKeys: [SearchKey]
    private let places: [UnitID: Int]

    /// Data ready to show.
    public init(
        assessment: Assessment, groups: [UnitGroup], findings: [Finding], source: String,
        office: OfficeView = OfficeView()
    ) {
        self.assessment = assessment
        self.groups = groups
        self.findings = findings
        self.source = source
        self.office = office
        tree = assessment.snapshot.tree
        searchKeys = assessment.searchKeys(groups: groups)
        places = Dictionary(
            assessment.units.enumerated().map { ($0.element.figures.unit.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The unit with this identity.
    public func unit(_ id: UnitID) -> UnitAssessment? { places[id].map { assessment.units[$0] } }

    /// The last day of the figures.
    public var asOf: CalendarDay { assessment.snapshot.asOf }

    /// Same files, same figures: compared by what can differ, not by the keys derived from it.
    public static func == (left: DashboardData, right: DashboardData) -> Bool {
        left.assessment == right.assessment && left.groups == right.groups && left.findings == right.findings
            && left.source == right.source && left.office == right.office
    }
}
