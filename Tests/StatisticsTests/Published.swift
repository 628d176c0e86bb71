import Foundation
import Statistics

/// The published appendices and the test vectors, read by code that shares nothing with the program's own reader.
enum Published {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
        return day
    }

    static let asOf = day("2023-06-14")
    static let period = ReportingPeriod(from: day("2022-12-15"), to: asOf)
    static let deadline = Deadline(day: day("2023-08-10"), isInclusive: false)
    static let calendar = WorkingCalendar(
        holidays: Set(vector("holidays-vn").dropFirst().map { day($0[0]) }))

    static func vector(_ name: String) -> [[String]] {
        lines(root.appendingPathComponent("Tests/StatisticsTests/Vectors/\(name).csv")).map {
            $0.components(separatedBy: ",")
        }
    }

    /// A text as another version of the program wrote it.
    static func fixture(_ name: String) -> String {
        let url = root.appendingPathComponent("Tests/StatisticsTests/Vectors/\(name)")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { fatalError("unreadable: \(url)") }
        return text
    }

    static func appendix(_ name: String) -> [[String]] {
        lines(root.appendingPathComponent("SampleData/\(name).tsv")).map { $0.components(separatedBy: "\t") }
            .filter { $0.first == "2730" }
    }

    private static func lines(_ url: URL) -> [String] {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { fatalError("unreadable: \(url)") }
        return text.components(separatedBy: .newlines).filter { !$0.isEmpty }
    }

    static let groups = [
        UnitGroup(code: "huyen", title: Phrase("Cơ quan huyện", "District")),
        UnitGroup(code: "chuyen-mon", title: Phrase("Phòng chuyên môn", "Offices")),
        UnitGroup(code: "su-nghiep", title: Phrase("Đơn vị sự nghiệp", "Public service")),
        UnitGroup(code: "thi-tran", title: Phrase("Thị trấn", "Towns")),
        UnitGroup(code: "xa", title: Phrase("Xã", "Communes")),
    ]

    /// Group and successor of each unit. Names in the roster may hold commas inside quotes: the group is found by its
    /// code, the successor is what follows the last comma.
    private static let roster: [String: (group: String, successor: String)] = {
        var result: [String: (String, String)] = [:]
        for line in lines(root.appendingPathComponent("SampleData/units.csv")).dropFirst() {
            let fields = line.components(separatedBy: ",")
            guard let group = fields.first(where: { code in groups.contains { $0.code == code } }) else { continue }
            result[fields[1]] = (group, fields.last ?? "")
        }
        return result
    }()

    static let snapshot: Snapshot = {
        let issued = Dictionary(uniqueKeysWithValues: appendix("phu-luc-2-van-ban-di").map { ($0[1], $0) })
        let units = appendix("phu-luc-1-van-ban-den").enumerated().map { order, row in
            func number(_ text: String) -> Int { Int(text) ?? -1 }
            let issue = issued[row[1]] ?? []
            return UnitFigures(
                unit: Unit(
                    id: UnitID(row[1]), parent: UnitID(row[0]), name: row[2], group: roster[row[1]]?.group ?? "",
                    successor: roster[row[1]].map(\.successor)),
                reportOrder: order,
                incoming: Counts.incoming(replied: number(row[4]), closed: number(row[5]), open: number(row[7])),
                issued: Counts.issued(
                    paper: number(issue[5]), signed: number(issue[6]), unsigned: number(issue[8]),
                    leaderSigned: number(issue[9])),
                published: PublishedPercents(
                    processing: number(row[6]), signing: number(issue[7]), leader: number(issue[10])))
        }
        return Snapshot(asOf: asOf, period: period, units: units)
    }()

    static let assessment = Assessment(snapshot, targets: Targets(), deadline: deadline, calendar: calendar)

    static func unit(_ id: String) -> UnitAssessment {
        guard let unit = assessment.units.first(where: { $0.figures.unit.id == UnitID(id) }) else {
            fatalError("no unit \(id)")
        }
        return unit
    }

    static func table(_ query: TableQuery) -> UnitTable {
        UnitTable(assessment, query: query, groups: groups, searchKeys: assessment.searchKeys(groups: groups))
    }
}
