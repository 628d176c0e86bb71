import Sheets
import Statistics

/// Both appendices in the layout in which they are published, in Vietnamese as the form is: title, period, two rows of
/// headings with merged cells, the numbers of the parent and of the unit.
struct AppendixPages {
    let snapshot: Snapshot
    let language: Language

    private let heading = Spreadsheet.Look.heading
    private let head = 4

    /// Appendix 1, incoming documents; nil without figures.
    var incoming: Spreadsheet.Page? {
        let units = snapshot.units.filter { $0.incoming != nil }
        guard !units.isEmpty else { return nil }
        var page = begun("Phụ lục 1", "BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", columns: 8)
        for (column, title) in [(3, "Tổng số văn bản đến"), (6, "Tỷ lệ % xử lý HSCV"), (7, "VB đến chưa xử lý")] {
            page.merge(head...head + 1, column...column, title, heading)
        }
        page.merge(head...head, 4...5, "Văn bản đến đã xử lý", heading)
        page.set(head + 1, 4, .text("Phúc đáp"), heading)
        page.set(head + 1, 5, .text("Kết thúc"), heading)
        for (place, unit) in units.enumerated() {
            guard let tally = unit.incoming else { continue }
            let percent = percent(unit.published.processing, tally[rate: .processing])
            add(
                unit.unit, numbers([.received, .replied, .closed], tally) + [percent] + numbers([.open], tally),
                at: head + 2 + place,
                to: &page)
        }
        page.addSignatures(below: head + 1 + units.count, columns: 8, .vietnamese)
        return page
    }

    /// Appendix 2, issued documents; nil without figures.
    var issued: Spreadsheet.Page? {
        let units = snapshot.units.filter { $0.issued != nil }
        guard !units.isEmpty else { return nil }
        var page = begun("Phụ lục 2", "BÁO CÁO TÌNH HÌNH BAN HÀNH VĂN BẢN", columns: 11)
        page.merge(head...head, 3...9, "Văn bản đi", heading)
        let titles = ["Tổng", "Điện tử", "Giấy", "Ký số", "Tỷ lệ Ký số đơn vị", "Không ký số", "Lãnh đạo ký số"]
        for (place, title) in titles.enumerated() { page.set(head + 1, 3 + place, .text(title), heading) }
        page.merge(head...head + 1, 10...10, "Tỷ lệ LĐ KS", heading)
        for (place, unit) in units.enumerated() {
            guard let tally = unit.issued else { continue }
            let signing = percent(unit.published.signing, tally[rate: .signing])
            let leader = percent(unit.published.leader, tally[rate: .leaderOfSigned])
            add(
                unit.unit,
                numbers([.issued, .electronic, .paper, .signed], tally) + [
                    signing, tally.withoutSignature.map(Double.init),
                ]
                    + numbers([.leaderSigned], tally) + [leader], at: head + 2 + place, to: &page)
        }
        page.addSignatures(below: head + 1 + units.count, columns: 11, .vietnamese)
        return page
    }

    /// The rows that units with such figures take on their sheet.
    func rowsOfUnits<Tally>(_ figures: KeyPath<UnitFigures, Tally?>) -> Range<Int> {
        head + 2..<head + 2 + snapshot.units.count { $0[keyPath: figures] != nil }
    }

    private func begun(_ name: String, _ title: String, columns: Int) -> Spreadsheet.Page {
        var page = Spreadsheet.Page(name: name)
        let centered = Spreadsheet.Look(isBold: true, isCentered: true)
        page.merge(0...0, 0...columns - 1, name, centered)
        page.merge(1...1, 0...columns - 1, title, centered)
        let numbers = NumberText(.vietnamese)
        let period =
            snapshot.period.map { "Từ ngày \(numbers.date($0.from)) đến ngày \(numbers.date($0.to))" }
            ?? "Số liệu đến ngày \(numbers.date(snapshot.asOf))"
        page.merge(2...2, 0...columns - 1, period, Spreadsheet.Look(isCentered: true))
        if snapshot.isSample {
            page.set(3, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
        }
        for (column, title) in ["ID", "ID", "Tên"].enumerated() {
            page.merge(head...head + 1, column...column, title, heading)
        }
        page.frozen = (head..<head + 2, 3)
        page.widths = [8, 8, 36] + [Double](repeating: 11, count: columns - 3)
        return page
    }

    private func numbers(_ measures: [Measure], _ tally: Counts) -> [Double?] {
        measures.map { tally[$0].map(Double.init) }
    }

    /// The whole percentage as published; with its hundredths where a whole one would say all or nothing and it is not.
    private func percent(_ published: Int?, _ rate: Rate?) -> Double? {
        if let published, rate?.roundedPercent != published { return Double(published) }
        return rate.flatMap(\.percentToTell)
    }

    private func add(_ unit: Unit, _ figures: [Double?], at row: Int, to page: inout Spreadsheet.Page) {
        let plain = Spreadsheet.Look(isBordered: true)
        func identity(_ id: UnitID?) -> Spreadsheet.Value {
            id?.number.map { .number(Double($0)) } ?? .text(id?.text ?? "")
        }
        page.set(row, 0, identity(unit.parent), plain)
        page.set(row, 1, identity(unit.id), plain)
        page.set(row, 2, .text(unit.name), Spreadsheet.Look(isBordered: true, isWrapped: true))
        for (place, figure) in figures.enumerated() {
            page.set(
                row, 3 + place, figure.map { .number($0) } ?? .text(NumberText.missing),
                Spreadsheet.Look(figure.map { $0 == $0.rounded() } ?? true ? .count : .general, isBordered: true))
        }
    }
}
