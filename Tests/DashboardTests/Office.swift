import Foundation
import Intake
import Sheets
import Statistics
import Terminal

@testable import Dashboard

/// The published office as the dashboard gets it, with a few documents for one unit.
enum Office {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let unit = UnitID("143")

    static let groups = [
        UnitGroup(code: "huyen", title: Phrase("Cơ quan cấp huyện", "District bodies")),
        UnitGroup(code: "chuyen-mon", title: Phrase("Phòng chuyên môn", "Specialised offices")),
        UnitGroup(code: "su-nghiep", title: Phrase("Đơn vị sự nghiệp", "Public service units")),
        UnitGroup(code: "thi-tran", title: Phrase("Thị trấn", "Towns")),
        UnitGroup(code: "xa", title: Phrase("Xã", "Communes")),
    ]

    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { fatalError("no day: \(iso)") }
        return day
    }

    /// As the settings of the sample say.
    static let scope = "UBND huyện Vĩnh Linh"

    static let data: DashboardData = {
        let files = ["units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv"].map { name in
            guard let data = try? Data(contentsOf: root.appendingPathComponent("SampleData/\(name)")) else {
                fatalError("no \(name)")
            }
            return SourceFile(name: name, bytes: SharedBytes(copying: Array(data)))
        }
        guard let reports = try? loadReports(files) else { fatalError("the appendices cannot be read") }
        return data(of: reports.snapshot)
    }()

    /// The same office with its registers, and whatever they tell of other days.
    static let registered: (data: DashboardData, figures: any FiguresSource) = {
        let names = [
            "units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "so-van-ban-den.csv",
            "so-van-ban-di.csv",
        ]
        let files = names.compactMap { name in
            (try? Data(contentsOf: root.appendingPathComponent("SampleData/\(name)"))).map {
                SourceFile(name: name, bytes: SharedBytes(copying: Array($0)))
            }
        }
        guard let reports = try? loadReports(files) else { fatalError("the sample data cannot be read") }
        var snapshot = reports.snapshot
        snapshot.scope = scope
        do {
            try snapshot.addRecentWork(from: reports.figures, calendar: WorkingCalendar())
        } catch {
            fatalError("\(error)")
        }
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Deadline(day: day("2023-08-10"), isInclusive: false),
            calendar: WorkingCalendar())
        let data = DashboardData(assessment: assessment, groups: groups, findings: [], source: "SampleData")
        return (data, reports.figures)
    }()

    static func data(of snapshot: Snapshot, findings: [Finding] = []) -> DashboardData {
        var snapshot = snapshot
        if snapshot.scope.isEmpty { snapshot.scope = scope }
        if let place = snapshot.units.firstIndex(where: { $0.unit.id == unit }) {
            var breakdown = BacklogBreakdown()
            for document in documents {
                breakdown.add(
                    arrival: document.arrivalDate, dueDate: document.dueDate, role: document.role,
                    urgency: document.urgency, asOf: snapshot.asOf)
            }
            snapshot.units[place].backlog = breakdown
        }
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Deadline(day: day("2023-08-10"), isInclusive: false),
            calendar: WorkingCalendar())
        return DashboardData(assessment: assessment, groups: groups, findings: findings, source: "SampleData")
    }

    static let documents: [IncomingDocument] = (0..<30).map { place in
        IncomingDocument(
            unit: unit, arrivalNumber: 100 + place, arrivalDate: day("2023-01-05").advanced(by: place * 5),
            reference: "\(40 + place)/UBND-VP", documentDate: day("2023-01-03").advanced(by: place * 5),
            issuer: place % 2 == 0 ? "UBND huyện Vĩnh Linh" : "Sở Nội vụ",
            subject:
                "V/v \(["rà soát hồ sơ đất đai", "báo cáo cải cách hành chính", "giấy mời họp"][place % 3]) lần \(place + 1)",
            urgency: place % 10 == 0 ? .express : .normal,
            dueDate: place % 5 == 0 ? day("2023-06-01").advanced(by: place) : nil,
            role: [.lead, .cooperate, .information][place % 3], state: .unprocessed)
    }

    static let unsigned: [IssuedDocument] = (0..<4).map { place in
        IssuedDocument(
            unit: unit, reference: "\(place + 1)/BC-UBND", date: day("2023-02-01").advanced(by: place),
            subject: "Báo cáo tháng \(place + 1)", recipients: "UBND huyện", isSigned: place % 2 == 0,
            isLeaderSigned: false)
    }

    /// A program that has read the office and was given these keys; documents are fetched at once.
    static func model(
        _ columns: Int, _ rows: Int, _ keys: String = "", language: Language = .vietnamese, data: DashboardData = data
    ) -> Model {
        var model = Model(size: Size(columns: columns, rows: rows), language: language)
        _ = update(&model, .loaded(data))
        press(keys, in: &model)
        return model
    }

    static func press(_ keys: String, in model: inout Model) {
        guard let sequence = try? Key.sequence(keys) else { fatalError("unknown key in \(keys)") }
        for key in sequence { send(.key(key), to: &model) }
    }

    static func send(_ message: Message, to model: inout Model) {
        for effect in update(&model, message) {
            switch effect {
            case .ask(let question):
                if let answer = answer(question, model) { send(.answer(question, answer), to: &model) }
            case .record(let entries):
                var journal = model.journal
                for entry in entries { journal[entry.unit, default: []].append(entry) }
                send(.journal(journal), to: &model)
            default: break
            }
        }
    }

    /// What the office answers at once; nil where a test answers by itself.
    static func answer(_ question: Question, _ model: Model) -> Answer? {
        switch question.subject {
        case .backlog(let id, _): return .backlog(id == unit ? documents : nil)
        case .signing(let id, _): return .signing(id == unit ? unsigned : nil)
        case .comparison(let from, let to): return .comparison(compare(from, to, model))
        case .history(let id, let day):
            let figures = model.data?.assessment.snapshot.hasRegister == true ? registered.figures : nil
            return .history(figures.flatMap { try? History(of: id, through: day, from: $0) })
        case .openDocuments(let id, _): return .openDocuments(id == nil || id == unit ? documents : nil)
        case .evaluation, .promises, .reminders: return nil
        }
    }

    private static func compare(_ from: CalendarDay, _ to: CalendarDay, _ model: Model) -> ComparisonAnswer {
        guard model.data == registered.data else {
            let days = FigureDays(reports: [to], register: nil)
            let problem = ComparisonError.noFigures(from, days).sentence
            return ComparisonAnswer(from: from, to: to, comparison: nil, problem: problem, days: days)
        }
        let days = FigureDays(registered.figures)
        do {
            return ComparisonAnswer(
                from: from, to: to, comparison: try registered.figures.comparison(from, to), days: days)
        } catch {
            let problem = (error as? ComparisonError)?.sentence
            return ComparisonAnswer(from: from, to: to, comparison: nil, problem: problem, days: days)
        }
    }
}
