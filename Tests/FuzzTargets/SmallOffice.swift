import Dashboard
import Intake
import Statistics

/// A few units and documents with names that are hard on a screen.
enum SmallOffice {
    private static let names = [
        "Phòng Tài nguyên và Môi trường", "UBND xã Vĩnh Ô", "", "漢字の部署", "Trung tâm\u{202E}đảo", "a\u{1B}]0;x\u{7}b",
        String(repeating: "Phòng rất dài ", count: 40), "e\u{301}\u{323}\u{302}\u{31B}",
    ]

    static func unit(_ place: Int) -> UnitID { UnitID("\(120 + place)") }

    static let data = data(units: 8)
    static let otherData = data(units: 3)

    private static func data(units: Int) -> DashboardData {
        let figures = (0..<units).map { place in
            UnitFigures(
                unit: Unit(id: unit(place), name: names[place], group: place % 2 == 0 ? "a" : "b"),
                reportOrder: place,
                incoming: place == 3 ? nil : Counts.incoming(replied: place * 7, closed: place, open: place * place),
                issued: place == 4
                    ? nil : Counts.issued(paper: place, signed: place * 3, unsigned: place % 3, leaderSigned: place))
        }
        let snapshot = Snapshot(asOf: CalendarDay(daysSince1970: 19_522), units: figures)
        let assessment = Assessment(
            snapshot, targets: Targets(),
            deadline: Deadline(day: CalendarDay(daysSince1970: 19_579), isInclusive: false),
            calendar: WorkingCalendar())
        let finding = Finding(
            .rowRejected, at: FindingPlace(file: "x\u{9B}31m.csv", row: 3, column: 2, heading: "\u{200B}"), read: "\0")
        return DashboardData(
            assessment: assessment, groups: [UnitGroup(code: "a", title: Phrase("Nhóm A", "Group A"))],
            findings: [finding, finding], source: "x")
    }

    static func documents(of unit: UnitID, asOf day: CalendarDay) -> [IncomingDocument]? {
        guard unit != self.unit(2) else { return nil }
        return (0..<12).map { place in
            IncomingDocument(
                unit: unit, arrivalNumber: place, arrivalDate: day.advanced(by: -place * 9),
                reference: "\(place)/UBND", issuer: names[place % names.count],
                subject: names[(place * 3) % names.count], urgency: Urgency.allCases[place % Urgency.allCases.count],
                dueDate: place % 2 == 0 ? day.advanced(by: place - 6) : nil,
                role: DocumentRole.allCases[place % DocumentRole.allCases.count], state: .unprocessed)
        }
    }

    static func unsigned(of unit: UnitID) -> [IssuedDocument]? {
        (0..<3).map { place in
            IssuedDocument(
                unit: unit, reference: names[place + 4], date: CalendarDay(daysSince1970: 19_400),
                subject: names[place],
                recipients: names[7 - place], isSigned: place == 0, isLeaderSigned: false)
        }
    }
}
