import Reports
import Statistics

struct OfficeSettings {
    var targets = Targets()
    var deadline: Deadline? = CalendarDay(iso: "2023-08-10").map { Deadline(day: $0, isInclusive: false) }
    var calendar = WorkingCalendar()
    var groups: [UnitGroup] = [
        UnitGroup(code: "huyen", title: Phrase("Cơ quan huyện", "District")),
        UnitGroup(code: "chuyen-mon", title: Phrase("Phòng chuyên môn", "Offices")),
        UnitGroup(code: "su-nghiep", title: Phrase("Đơn vị sự nghiệp", "Public service")),
        UnitGroup(code: "thi-tran", title: Phrase("Thị trấn", "Towns")),
        UnitGroup(code: "xa", title: Phrase("Xã", "Communes")),
    ]
    var rosterPath: String?
    static func find(_ path: String?, beside: [String]) throws -> (OfficeSettings, [Finding]) { (OfficeSettings(), []) }
    func apply(to options: inout LoadOptions) {}
}
