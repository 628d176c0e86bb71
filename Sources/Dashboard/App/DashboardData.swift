import Intake
import Statistics
import Terminal
import Text

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
    /// Which reading brought it; two readings of the same files are equal all the same.
    public var reading = ReadingID(0)
    /// Which units stand above which.
    let tree: UnitTree
    /// Columns that the longest name of a unit takes.
    let longestName: Int
    private let preparedKeys: [SearchKey]?
    private let places: [UnitID: Int]

    /// Data ready to show. What is shown only until something better comes need not be prepared for
    /// searching.
    public init(
        assessment: Assessment, groups: [UnitGroup], findings: [Finding], source: String,
        office: OfficeView = OfficeView(), preparedForSearching: Bool = true
    ) {
        self.assessment = assessment
        self.groups = groups
        self.findings = findings
        self.source = source
        self.office = office
        tree = assessment.snapshot.tree
        preparedKeys = preparedForSearching ? assessment.searchKeys(groups: groups) : nil
        longestName = Self.longestName(of: assessment.units)
        var places: [UnitID: Int] = [:]
        places.reserveCapacity(assessment.units.count)
        for (place, unit) in assessment.units.enumerated() {
            let id = unit.id
            if places[id] == nil { places[id] = place }
        }
        self.places = places
    }

    /// The same, brought by this reading.
    public func of(_ reading: ReadingID) -> DashboardData {
        var data = self
        data.reading = reading
        return data
    }

    /// The unit names folded for search, in the order of the units.
    var searchKeys: [SearchKey] { preparedKeys ?? assessment.searchKeys(groups: groups) }

    /// Columns that the longest name of `units` takes; room for a name where there are none.
    static func longestName(of units: [UnitAssessment]) -> Int {
        units.isEmpty
            ? 20
            : units.reduce(0) { longest, unit in
                let name = unit.name
                // No character takes more columns than bytes.
                return name.utf8.count > longest ? max(longest, displayWidth(of: name)) : longest
            }
    }

    /// The unit with this identity.
    public func unit(_ id: UnitID) -> UnitAssessment? { places[id].map { assessment.units[$0] } }

    /// The last day of the figures.
    public var asOf: CalendarDay { assessment.snapshot.asOf }

    /// The day as of which a unit's documents are listed: that of the figures, or where their register ends before it.
    func documentsDay(of unit: UnitID) -> CalendarDay {
        self.unit(unit).flatMap { assessment.snapshot.documentsThrough(of: $0.figures) } ?? asOf
    }

    /// Same files, same figures: compared by what can differ, not by the keys derived from it.
    public static func == (left: DashboardData, right: DashboardData) -> Bool {
        left.assessment == right.assessment && left.groups == right.groups && left.findings == right.findings
            && left.source == right.source && left.office == right.office
    }
}
