import Foundation
import Testing

@testable import dondoc

/// What someone types who does not know the commands.
@Suite struct TypedCommandTests {
    @Test func aPathOpensAndAMistakeGetsASuggestion() {
        func typed(_ arguments: String...) -> TypedCommand {
            TypedCommand(arguments, commands: ["open", "report", "remind", "help"], exists: { $0 == "Data" })
        }
        #expect(typed() == .understood([]))
        #expect(typed("report", "summary") == .understood(["report", "summary"]))
        #expect(typed("Data", "--lang", "en") == .understood(["open", "Data", "--lang", "en"]))
        #expect(typed("x.csv") == .understood(["open", "x.csv"]))
        #expect(typed("reprot") == .mistyped("reprot", like: "report"))
        #expect(typed("rep") == .mistyped("rep", like: "report"))
        #expect(typed("xylophone") == .mistyped("xylophone", like: nil))
        #expect(typed("--help") == .understood(["--help"]))
        let behind = TypedCommand.understood(["report", "--lang", "en", "--plain", "issued", "--for", "excel"])
        #expect(typed("--lang", "en", "--plain", "report", "issued", "--for", "excel") == behind)
        #expect(typed("--plain", "Data") == .understood(["open", "Data", "--plain"]))
        #expect(typed("--lang=en", "report") == .understood(["report", "--lang=en"]))
        #expect(typed("--lang", "en") == .understood(["--lang", "en"]))
    }

    @Test func pathsOfWindowsAreThoseHere() {
        func path(_ text: String) -> String {
            TypedCommand.path(text) { ["/mnt/c/Users/vp/Báo cáo.xlsx", "/tmp/a b.csv", "d:x"].contains($0) }
        }
        #expect(path("C:\\Users\\vp\\Báo cáo.xlsx") == "/mnt/c/Users/vp/Báo cáo.xlsx")
        #expect(path("file:///tmp/a%20b.csv") == "/tmp/a b.csv")
        for same in ["d:x", "C:\\nowhere.xlsx", "report", "--lang", "UBND xã: Long"] { #expect(path(same) == same) }
    }

    @Test func helpAndMistakesAreInTheLanguageOfTheUser() {
        let vietnamese = Program.run("help")
        #expect(vietnamese.code == 0, "\(vietnamese.errors)")
        for word in ["CÁCH DÙNG:", "CÁC LỆNH:", "Lập gói họp"] { #expect(vietnamese.output.contains(word), "\(word)") }
        for word in ["OVERVIEW", "USAGE", "SUBCOMMANDS", "Show "] {
            #expect(!vietnamese.output.contains(word), "\(word)")
        }
        let english = Program.run("pack", "--help", environment: ["LANG": "en_US.UTF-8"])
        #expect(english.output.contains("USAGE:") && english.output.contains("A folder for the meeting"))
        #expect(Program.run("report", "--help", "--lang", "en").output.contains("OPTIONS:"))
        let unknown = Program.run("report", "summary", "--nonsense")
        #expect(unknown.code == 2 && unknown.errors.contains("Không có tùy chọn '--nonsense'"), "\(unknown.errors)")
        #expect(!unknown.errors.contains("Usage") && !unknown.errors.contains("Error"))
        let mistyped = Program.run("chekc")
        #expect(mistyped.code == 2 && mistyped.errors.contains("Ý bạn là: dondoc check?"), "\(mistyped.errors)")
    }

    /// The version alone on the first line, for scripts; below it the versions of what is linked in.
    @Test func theVersionNamesWhatIsBuiltIn() throws {
        let lines = Program.run("--version", "--lang", "en").output.components(separatedBy: "\n")
        #expect(lines.count == 3 && lines[2].isEmpty, "\(lines)")
        #expect(lines[0].wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+/) != nil, "\(lines)")
        let parts = /Built in: Swift [0-9]+\.[0-9.+]+, swift-argument-parser [0-9]+\.[0-9]+\.[0-9]+/
        #expect(lines[1].wholeMatch(of: parts) != nil, "\(lines)")
    }

    @Test func checkPrintsWords() {
        let output = Program.run("check", Program.sample).output
        #expect(output.contains("Lãnh đạo ký số 0 %") && !output.contains("leader_signing_zero"))
    }

    /// Not a digit and not a name of the file is in it; its headings are.
    @Test func aProblemIsReportedWithoutNumbersAndNames() {
        let result = Program.run("report-problem", "\(Program.sample)/phu-luc-1-van-ban-den.tsv")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("Kết thúc") && result.output.contains("incoming-appendix"))
        for secret in ["Vĩnh Linh", "Phòng", "2730", "1.501", "1501", "2291", "Thanh tra"] {
            #expect(!result.output.contains(secret), "\(secret)")
        }
    }

    /// What stands in rows is nobody's business, also where a line of names stands above the headings, and where there are none.
    @Test(arguments: [
        (
            "Nơi gửi\tNguyễn Văn An\tPhòng Nội vụ\tVĩnh Lâm\nTT\tĐơn vị\tTổng số\tĐã xử lý\tViệc lạ\n1\tVĩnh Lâm\t10\t6\t4\n"
                + "2\tVĩnh Long\t20\t6\t14\n3\tVĩnh Ô\t20\t6\t14\n", "Việc lạ"
        ),
        (
            "Vĩnh Lâm\tNguyễn Văn An\tV/v hỗ trợ bà Hồ Thị Bưởi\tSở Nội vụ\nVĩnh Long\tTrần Văn Đến\tV/v đất đai\tSở Nội vụ\n",
            "xxxx"
        ),
        ("Nguyễn Văn An\tTrần Thị Bản\tPhòng Nội vụ\nSố đến\tNgày đến\tNgười lạ\n7\t1/2/2023\tHồ Thị Bưởi\n", "Số đến"),
    ]) func aProblemIsReportedWithoutWhatStandsInRows(_ file: (text: String, stays: String)) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString).tsv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try file.text.write(toFile: path, atomically: true, encoding: .utf8)
        let result = Program.run("report-problem", path)
        #expect(result.output.contains(file.stays), "\(result.output)")
        for secret in ["Nguyễn", "An", "Trần", "Vĩnh", "Nội", "Bưởi", "đất"] {
            #expect(!result.output.contains(secret), "\(secret): \(result.output)")
        }
    }
}
