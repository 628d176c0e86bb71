import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Rows that are no unit's")
struct RowsOfNoUnitTests {
    private static let units = [
        "1\tPhòng A\t100\t40\t60", "2\tPhòng B\t90\t35\t55", "3\tXã C\t70\t15\t55", "4\tXã D\t50\t21\t29",
    ]
    private static let total = "\tTổng cộng\t310\t111\t199"

    private static func file(_ rows: [String]) -> SourceFile {
        SourceFile(
            "a.tsv",
            "BÁO CÁO XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2023 đến ngày 30/06/2023\n"
                + "STT\tĐơn vị\tTổng số\tĐã xử lý\tChưa xử lý\n" + rows.joined(separator: "\n") + "\n")
    }

    /// What is put in front of these rows of ``units`` (and of what is behind the last one).
    private struct Case: Sendable {
        let rows: [Int: [String]]
    }

    private static let cases: [Case] = [
        Case(rows: [2: ["\tCộng khối phòng ban\t190\t75\t115"], 4: ["\tCác xã\t120\t36\t84", total]]),
        Case(
            rows: [0: ["\tHUYỆN E\t310\t111\t199", "\tKHỐI PHÒNG\t190\t75\t115"], 2: ["\tKHỐI XÃ\t120\t36\t84"]]),
        Case(rows: [4: ["\tCộng các phòng\t190\t75\t115", "\tCộng các xã\t120\t36\t84", total]]),
        Case(rows: [4: [total, "\tBình quân\t78\t28\t50", "\tVăn bản hỏa tốc\t4\t1\t3"]]),
        Case(rows: [4: ["\tTrong đó: khẩn\t4\t1\t3", total]]),
        Case(rows: [1: ["\t- Bộ phận một cửa\t60\t20\t40", "\t- Bộ phận văn thư\t40\t20\t20"], 4: [total]]),
    ]

    @Test("sums of units, above them, below them or together at the end, count nowhere", arguments: 0..<6)
    func sums(_ number: Int) throws {
        var rows: [String] = []
        for place in 0...Self.units.count {
            rows += Self.cases[number].rows[place] ?? []
            if place < Self.units.count { rows.append(Self.units[place]) }
        }
        let loaded = try loadReports([Self.file(rows)])
        #expect(loaded.snapshot.units.map(\.unit.name) == ["Phòng A", "Phòng B", "Xã C", "Xã D"])
        #expect(loaded.snapshot.units.compactMap { $0.incoming?[.received] } == [100, 90, 70, 50])
        #expect(loaded.rejectedRows == 0)
        #expect(loaded.findings.contains { $0.kind.code == "row-aside" })
    }

    @Test("a unit without a number whose figures are no sum stays a unit")
    func unit() throws {
        var rows = Self.units
        rows.insert("\tUBND huyện\t71\t22\t49", at: 2)
        let loaded = try loadReports([Self.file(rows)])
        #expect(loaded.snapshot.units.count == 5)
    }

    @Test("a grand total that differs from its units in most columns is asked about, in one alone it is told")
    func grandTotal() throws {
        let most = Self.file(Self.units + ["\tTổng cộng\t410\t151\t199"])
        #expect(throws: LoadError.self) { try loadReports([most]) }
        let one = try loadReports([Self.file(Self.units + ["\tTổng cộng\t410\t111\t199"])])
        #expect(one.snapshot.units.count == 4)
        #expect(one.findings.contains { $0.severity == .warning })
    }

    private static func table(_ names: [String], heading: String = "Đơn vị", above: String = "") -> SourceFile {
        let lines = names.enumerated().map { place, name in
            "\(place + 1)|\(name)|\(100 + place)|\(60 + place)|40"
        }
        return LoadedLines.file(
            "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\n" + above, ["STT|\(heading)|Tổng số|Đã xử lý|Chưa xử lý"] + lines)
    }

    @Test(
        "kinds of documents, books, months, degrees and people are no units, whatever their column is called",
        arguments: [
            "Công văn|Quyết định|Tờ trình|Khác", "Sổ công văn đến|Sổ đơn thư|Sổ giấy mời", "01/2023|02/2023|03/2023",
            "T1|T2|T3", "2021|2022|2023", "Thường|Khẩn|Hỏa tốc", "Lĩnh vực đất đai|Lĩnh vực hộ tịch|Lĩnh vực xây dựng",
            "VB chỉ đạo|VB phối hợp|VB khác", "Nguyễn Hoàng An|Trần Quốc Bưởi|Lê Minh Cam",
            "Nguyễn Văn An|Trần Thị Bưởi|Lê Hoàng Cam", "Ông Lê An - Chủ tịch|Bà Võ Bưởi - Phó Chủ tịch|Đ/c Hồ Cam",
            "Trung ương|Tỉnh|Huyện|Cơ quan khác", "Cấp tỉnh|Cấp huyện|Cấp xã",
        ], ["Đơn vị", "Nội dung"])
    func noUnits(_ names: String, _ heading: String) {
        #expect(throws: LoadError.self) {
            try loadReports([Self.table(names.split(separator: "|").map(String.init), heading: heading)])
        }
    }

    @Test(
        "units are read by their own names, also those called after people or like documents",
        arguments: [
            "Hồ Xá|Vĩnh Long|Kim Thạch", "Lê Lợi|Trần Phú|Nguyễn Trãi|Hoàng Văn Thụ|Tam Thanh",
            "Sở Nội vụ|Sở Tài chính",
            "Văn Bán|Văn Khê|Quảng Trị", "TN&MT|LĐTBXH|GD&ĐT", "P. Nội vụ|P. Tư pháp",
        ])
    func units(_ names: String) throws {
        let wanted = names.split(separator: "|").map(String.init)
        let loaded = try loadReports([Self.table(wanted)])
        #expect(loaded.snapshot.units.map(\.unit.name) == wanted)
    }

    @Test("an unknown column tells units where they say so themselves")
    func unknownHeading() throws {
        let loaded = try loadReports([Self.table(["UBND xã A", "UBND xã B", "Phòng C"], heading: "Danh mục")])
        #expect(loaded.snapshot.units.count == 3)
        #expect(throws: LoadError.self) {
            try loadReports([Self.table(["Đất đai", "Hộ tịch", "Xây dựng"], heading: "Danh mục")])
        }
    }

    @Test(
        "shares and thousands are no numbers of documents",
        arguments: ["Đơn vị tính: %", "(ĐVT: 1.000 văn bản)", "Đơn vị tính: nghìn văn bản", "ĐVT: phần trăm"])
    func notCounts(_ line: String) throws {
        let error = #expect(throws: LoadError.self) { try loadReports([Self.table(["Xã A", "Xã B"], above: line)]) }
        #expect(error?.message(.english).contains(line) == true)
        #expect(
            try loadReports([Self.table(["Xã A", "Xã B"], above: "Đơn vị tính: văn bản")]).snapshot.units.count == 2)
    }

    @Test(
        "an office above the table is no unit of measure",
        arguments: ["Trạm Y tế", "Phòng Tổ chức", "Ngân hàng", "100 - UBND huyện"])
    func officeAbove(_ name: String) throws {
        let loaded = try loadReports([Self.table(["Xã A", "Xã B"], above: "Đơn vị: \(name)")])
        #expect(loaded.snapshot.units.count == 2)
    }

    @Test("thousands in the headings themselves are no numbers of documents")
    func scaledHeadings() {
        let head = "STT|Đơn vị|Tổng số (nghìn)|Đã xử lý (nghìn)|Chưa xử lý (nghìn)"
        let file = LoadedLines.incoming([head, "1|Xã A|100|60|40", "2|Xã B|90|70|20", "3|Xã C|50|30|20"])
        #expect(throws: LoadError.self) { try loadReports([file]) }
    }

    @Test("an unknown column may be part of what came, where nothing states the whole")
    func unknownPart() throws {
        func file(_ whole: Bool) -> SourceFile {
            LoadedLines.incoming(
                ["STT|Đơn vị|Đã xử lý|Gác lại|Chưa xử lý" + (whole ? "|Tổng số" : "")]
                    + ["1|Xã A|60|9|40", "2|Xã B|70|8|20", "3|Xã C|30|7|20"].enumerated().map { place, line in
                        line + (whole ? "|\([100, 90, 50][place])" : "")
                    })
        }
        #expect(throws: LoadError.self) { try loadReports([file(false)]) }
        #expect(try loadReports([file(true)]).snapshot.units.count == 3)
    }
}

@Suite("Units with their parts below them")
struct NestedPartsTests {
    private static let parts = ["Văn phòng", "Tư pháp - Hộ tịch", "Địa chính - Xây dựng"]
    private static let people = ["Nguyễn Văn An", "Trần Thị Bưởi", "Lê Văn Cam"]

    private static func lines(_ style: String) -> [String] {
        ["UBND xã A", "UBND xã B", "UBND xã C"].enumerated().flatMap { place, unit in
            let ordinal = style == "I" ? ["I", "II", "III"][place] : "\(place + 1)"
            let base = 10 * (place + 1)
            return ["\(ordinal)|\(unit)|\(6 * base + 9)|\(3 * base + 6)|\(3 * base + 3)"]
                + (0..<3).map { part in
                    let name = (style == "-" ? "- " : "") + (style == "people" ? Self.people : Self.parts)[part]
                    let number =
                        style == "1.1" || style == "people"
                        ? "\(place + 1).\(part + 1)" : style == "I" ? "\(part + 1)" : ""
                    return "\(number)|\(name)|\(2 * base + 2 * part + 1)|\(base + part + 1)|\(base + part)"
                }
        }
    }

    @Test(arguments: ["-", "1.1", "I", "", "people"], [true, false])
    func sumsAreUnitsAndPartsCountNowhere(_ style: String, hasTotal: Bool) throws {
        let total = hasTotal ? ["|Tổng cộng|387|198|189"] : []
        let loaded = try loadReports([
            LoadedLines.incoming(["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + Self.lines(style) + total)
        ])
        #expect(loaded.snapshot.units.map(\.unit.name) == ["UBND xã A", "UBND xã B", "UBND xã C"])
        #expect(LoadedLines.totals(loaded)[.received] == 387 && LoadedLines.totals(loaded)[.open] == 189)
        #expect(!loaded.findings.contains { "\($0)".contains("Nguyễn") }, "people are not named")
    }

    /// Where only the sums are numbered, either may be meant.
    @Test("groups with other units below each stay groups, or are asked about", arguments: ["I", ""])
    func groups(_ style: String) throws {
        let names = ["Phòng A", "Phòng B", "Phòng C", "Xã D", "Xã E", "Xã G", "Trường H", "Trường K", "Trường L"]
        var place = -1
        let lines = Self.lines(style).map { line in
            guard Self.parts.contains(where: line.contains) else { return line }
            place += 1
            return Self.parts.reduce(line) { $0.replacing($1, with: names[place]) }
        }
        let file = LoadedLines.incoming(["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + lines)
        if style.isEmpty {
            #expect(throws: LoadError.self) { try loadReports([file]) }
        } else {
            #expect(try loadReports([file]).snapshot.units.map(\.unit.name) == names)
        }
    }

    @Test("one unit whose parts do not add up does not make units of them")
    func oneWrongSum() {
        let lines = Self.lines("").map { $0.replacing("|UBND xã B|129|", with: "|UBND xã B|130|") }
        #expect(throws: LoadError.self) {
            try loadReports([LoadedLines.incoming(["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + lines)])
        }
    }

    @Test("parts that do not add up are not read: no row is all of its unit")
    func wrongSums() {
        let lines = Self.lines("1.1").map { $0.replacing("|UBND xã A|69|", with: "|UBND xã A|70|") }
            .map { $0.replacing("|UBND xã B|129|", with: "|UBND xã B|130|") }
            .map { $0.replacing("|UBND xã C|189|", with: "|UBND xã C|190|") }
        #expect(throws: LoadError.self) {
            try loadReports([LoadedLines.incoming(["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + lines)])
        }
    }
}
