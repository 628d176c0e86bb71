import Statistics
import TestSupport

/// A world of documents and the exports an office made of it on several days: what a test knows of them is written here in
/// its own words, so that nothing of the program decides what is right.
struct RandomRegisters {
    /// What happened to one incoming document.
    struct Incoming {
        var unit: Int
        var number: Int
        var arrival: Int
        var due: Int?
        var begun: Int?
        var done: Int?
        var isReplied: Bool
        var returned: Int?
        var role: Int
        /// From this day on the office's system has it no more.
        var withdrawn: Int?
    }

    /// What one issued document was from the beginning.
    struct Issued {
        var unit: Int
        var number: Int
        var day: Int
        var isPaper: Bool
        /// Electronic, and sent on paper too.
        var isWithPaper: Bool
        var signed: Int?
        var leader: Int?
        var isExempt: Bool
        var withdrawn: Int?
    }

    /// One export: the days and units it covers, and the columns it has.
    struct Export {
        var from: Int
        var through: Int
        var units: Set<Int>
        var hasDue: Bool
        var hasDone: Bool
        var hasRole: Bool
        /// Whether its states tell replied from closed.
        var tellsKind: Bool
        var hasMedium: Bool
        var hasExempt: Bool
        var hasLeader: Bool
    }

    static let day0 = CalendarDay(daysSince1970: 19_358)
    static let roles = ["Xử lý chính", "Phối hợp", "Để biết"]

    var incoming: [Incoming] = []
    var issued: [Issued] = []
    var exports: [Export] = []

    /// Three units, 45 documents of each kind in 100 days that hold a turn of the year, two or three exports; columns are the
    /// same in all of them unless `columnsDiffer`.
    init(using generator: inout SeededGenerator, columnsDiffer: Bool) {
        func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &generator) == 0 }
        func day(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        for number in 1...45 {
            let arrival = day(0...100)
            let returned = chance(12) ? arrival + day(0...20) : nil
            let begun = chance(2) ? arrival + day(0...10) : nil
            incoming.append(
                Incoming(
                    unit: number % 3, number: number, arrival: arrival, due: chance(3) ? nil : arrival + day(-1...30),
                    begun: begun, done: returned == nil && chance(2) ? arrival + day(0...40) : nil,
                    isReplied: chance(2), returned: returned, role: day(0...2),
                    withdrawn: chance(10) ? arrival + day(1...60) : nil))
            let issue = day(0...100)
            issued.append(
                Issued(
                    unit: number % 3, number: number, day: issue, isPaper: chance(6), isWithPaper: chance(5),
                    signed: chance(3) ? nil : issue + day(0...5), leader: chance(2) ? nil : issue + day(0...5),
                    isExempt: chance(8), withdrawn: chance(10) ? issue + day(1...60) : nil))
        }
        var export = Export(
            from: 0, through: 0, units: [0, 1, 2], hasDue: !chance(4), hasDone: !chance(3), hasRole: !chance(4),
            tellsKind: !chance(4), hasMedium: !chance(4), hasExempt: !chance(4), hasLeader: !chance(4))
        var through = day(30...60)
        for _ in 0..<day(2...3) {
            if columnsDiffer {
                export.hasDue = !chance(4)
                export.hasDone = !chance(3)
                export.hasRole = !chance(4)
            }
            export.from = chance(2) ? 0 : day(0...through)
            export.through = through
            export.units = chance(3) ? [0, day(1...2)] : [0, 1, 2]
            exports.append(export)
            through += day(7...45)
        }
    }

    static func text(_ day: Int) -> String { NumberText(.vietnamese).date(day0.advanced(by: day)) }

    /// The rows an export had of incoming documents.
    func rows(_ export: Export) -> [Incoming] {
        incoming.filter {
            export.units.contains($0.unit) && (export.from...export.through).contains($0.arrival)
                && $0.withdrawn.map { $0 > export.through } ?? true
        }
    }

    /// The rows an export had of issued documents.
    func issuedRows(_ export: Export) -> [Issued] {
        issued.filter {
            export.units.contains($0.unit) && (export.from...export.through).contains($0.day)
                && $0.withdrawn.map { $0 > export.through } ?? true
        }
    }

    private func title(_ name: String, _ export: Export) -> String {
        "\(name)\nTừ ngày \(Self.text(export.from)) đến ngày \(Self.text(export.through))\n"
    }

    /// The register of incoming documents as the export wrote it.
    func incomingFile(_ export: Export) -> String {
        var columns = ["Mã đơn vị", "Tên đơn vị", "Số đến", "Ngày đến", "Trích yếu"]
        if export.hasDue { columns.append("Hạn xử lý") }
        if export.hasRole { columns.append("Vai trò xử lý") }
        columns.append("Tình trạng")
        if export.hasDone { columns.append("Ngày xử lý") }
        var text = title("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", export) + columns.joined(separator: ",") + "\n"
        for row in rows(export) {
            var cells = ["\(100 + row.unit)", "Đơn vị \(row.unit)", "\(row.number)", Self.text(row.arrival), "Về việc"]
            if export.hasDue { cells.append(row.due.map(Self.text) ?? "") }
            if export.hasRole { cells.append(Self.roles[row.role]) }
            let done = row.done.flatMap { $0 <= export.through ? $0 : nil }
            if row.returned.map({ $0 <= export.through }) ?? false {
                cells.append("Trả lại")
            } else if done != nil {
                cells.append(!export.tellsKind ? "Đã xử lý" : row.isReplied ? "Phúc đáp" : "Kết thúc")
            } else {
                cells.append(row.begun.map { $0 <= export.through } ?? false ? "Đang xử lý" : "Chưa xử lý")
            }
            if export.hasDone { cells.append(done.map(Self.text) ?? "") }
            text += cells.joined(separator: ",") + "\n"
        }
        return text
    }

    /// The register of issued documents as the export wrote it.
    func issuedFile(_ export: Export) -> String {
        var columns = ["Mã đơn vị", "Tên đơn vị", "Số ký hiệu", "Ngày văn bản", "Trích yếu"]
        if export.hasMedium { columns.append("Hình thức") }
        columns.append("Ký số đơn vị")
        if export.hasLeader { columns.append("Lãnh đạo ký số") }
        if export.hasExempt { columns.append("Miễn ký số") }
        var text = title("SỔ ĐĂNG KÝ VĂN BẢN ĐI", export) + columns.joined(separator: ",") + "\n"
        for row in issuedRows(export) {
            var cells = [
                "\(100 + row.unit)", "Đơn vị \(row.unit)", "\(row.number)/CV-UBND", Self.text(row.day), "Về việc",
            ]
            func word(_ day: Int?) -> String {
                !row.isPaper && day.map { $0 <= export.through } ?? false ? "Có" : "Không"
            }
            if export.hasMedium { cells.append(row.isPaper ? "Giấy" : row.isWithPaper ? "Điện tử và giấy" : "Điện tử") }
            cells.append(word(row.signed))
            if export.hasLeader { cells.append(word(row.leader)) }
            if export.hasExempt { cells.append(row.isExempt ? "Có" : "Không") }
            text += cells.joined(separator: ",") + "\n"
        }
        return text
    }
}
