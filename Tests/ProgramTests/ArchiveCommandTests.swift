import Foundation
import Testing

/// The archive, as a user works with it from week to week.
@Suite struct ArchiveCommandTests {
    /// An archive in a folder of its own.
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        var archive: String { folder.appendingPathComponent("archive.sqlite").path }

        init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: folder) }

        func run(_ arguments: String...) -> Program.Result { Program.run(arguments + ["--archive", archive]) }

        func write(_ name: String, _ text: String) throws -> String {
            let file = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: file)
            return file.path
        }
    }

    private static let register = "\(Program.sample)/so-van-ban-den.csv"

    private func number(_ result: Program.Result, _ key: String) -> Int? {
        ((result.json["totals"] as? [String: Any])?[key] as? NSNumber)?.intValue
    }

    @Test("an empty archive tells how to begin; nothing is made by looking")
    func empty() throws {
        let place = try Place()
        let result = place.run()
        #expect(result.code == 0)
        #expect(result.output.contains("dondoc import"))
        #expect(place.run("snapshots").output.contains("dondoc import"))
        #expect(place.run("report", "incoming").code == 2)
        #expect(!FileManager.default.fileExists(atPath: place.archive))
    }

    @Test("importing the sample twice changes nothing; every command gives the numbers of the files")
    func sampleTwice() throws {
        let place = try Place()
        let first = place.run("import", Program.sample)
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("56.912"))
        let listed = place.run("snapshots", "--format", "json").output
        let second = place.run("import", Program.sample)
        #expect(second.code == 0)
        #expect(second.output.components(separatedBy: "không thay đổi gì").count == 7)
        #expect(place.run("snapshots", "--format", "json").output == listed)
        for command in [
            ["report", "incoming", "--format", "json"], ["report", "issued", "--format", "csv"],
            ["report", "summary", "--format", "json", "--group-by", "group"], ["check"], ["lists"],
            ["backlog", "143", "--format", "json"], ["backlog", "143", "--signing", "--format", "json"],
            ["remind", "143"],
            ["report", "incoming", "--format", "json", "--as-of", "2023-03-31"],
        ] {
            let kept = Program.run(command + ["--archive", place.archive])
            let files = Program.run(command + [Program.sample])
            #expect(kept.output == files.output, "\(command)")
            #expect(kept.code == files.code, "\(command)")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: place.archive)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(!FileManager.default.fileExists(atPath: place.archive + "-wal"), "the archive is one file")
    }

    @Test("rows that were left out are kept, and shown again with their place and text")
    func rejectedRowsShown() throws {
        let place = try Place()
        let file = try place.write(
            "so.csv",
            """
            Mã đơn vị,Số đến,Ngày đến,Trích yếu,Tình trạng
            143,1,15/12/2022,Báo cáo,Chưa xử lý
            143,2,hôm qua,V/v \u{1B}[31mhọp giao ban,Chưa xử lý
            143,3,16/12/2022,Kế hoạch,Chưa xử lý
            """)
        #expect(place.run("import", file).code <= 1)
        let rejected = place.run("snapshots", "--rejected", "1")
        #expect(rejected.code == 0)
        #expect(rejected.output.contains("hôm qua") && rejected.output.contains("họp giao ban"), "\(rejected.output)")
        #expect(!rejected.output.contains("\u{1B}") && !rejected.output.contains("Kế hoạch"))
        let rows = place.run("snapshots", "--rejected", "1", "--format", "json").json["rejected"] as? [[String: Any]]
        #expect((rows?.first?["row"] as? NSNumber)?.intValue == 3 && rows?.count == 1)
        #expect(place.run("import", "\(Program.sample)/units.csv").code <= 1)
        #expect(place.run("snapshots", "--rejected", "2", "--lang", "en").output.contains("no row"))
        let wrong = place.run("snapshots", "--rejected", "9", "--lang", "en")
        #expect(wrong.code == 2 && wrong.errors.contains("no import 9"))
    }

    @Test("the register alone gives the appendix, and with --as-of the state of that day")
    func registerAlone() throws {
        let place = try Place()
        #expect(place.run("import", Self.register).code == 0)
        let rows = place.run("report", "incoming", "--format", "json").rows
        let published = Program.appendix("phu-luc-1-van-ban-den")
        #expect(rows.count == published.count)
        for expected in published {
            let row = rows.first { ($0["unit_id"] as? NSNumber)?.intValue == Int(expected[1]) } ?? [:]
            let counts = ["received", "replied", "closed", "open"].map { (row[$0] as? NSNumber)?.intValue }
            #expect(counts == [3, 4, 5, 7].map { Int(expected[$0]) }, "\(expected[2])")
        }
        let past = try Place()
        #expect(past.run("import", Self.register, "--as-of", "2023-03-31").code == 0)
        for result in [
            past.run("report", "incoming", "--format", "json"),
            place.run("report", "incoming", "--format", "json", "--as-of", "31/3/2023"),
        ] {
            #expect(result.json["as_of"] as? String == "2023-03-31")
            #expect(number(result, "received") == 32_482)
            #expect(number(result, "open") == 14_080)
        }
    }

    @Test("a later report is a snapshot of its own; taking it back brings the earlier one to the front again")
    func weekAfterWeek() throws {
        let place = try Place()
        func report(_ last: String, open: Int) -> String {
            "Từ ngày 01/01/2023 đến ngày \(last)\nID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n1,Phòng Một,100,10,\(90 - open),\(open)\n"
        }
        for (day, open) in [("07/06/2023", 40), ("14/06/2023", 30)] {
            let file = try place.write("bao-cao-\(open).csv", report(day, open: open))
            #expect(place.run("import", file).code == 0)
        }
        #expect(number(place.run("report", "incoming", "--format", "json"), "open") == 30)
        #expect(number(place.run("report", "incoming", "--format", "json", "--as-of", "2023-06-08"), "open") == 40)
        #expect(place.run("forget", "2").code == 0)
        let now = place.run("report", "incoming", "--format", "json")
        #expect(number(now, "open") == 40)
        #expect(now.json["as_of"] as? String == "2023-06-07")
        #expect(place.run("forget", "2").code == 2)
        #expect(place.run("forget").code == 2 && place.run("forget", "1", "--before", "1/1/2024").code == 2)
        #expect(place.run("forget", "--before", "7/6/2023").output.contains("Không có lần nhập nào"))
        // Nobody sits before the screen: what cannot be imported back is deleted only when that was said.
        let unasked = place.run("forget", "--before", "08/06/2023")
        #expect(
            unasked.code == 2 && unasked.errors.contains("--yes") && unasked.errors.contains("số 1"),
            "\(unasked.errors)")
        #expect(place.run("report", "incoming").code == 0)
        #expect(place.run("forget", "--before", "08/06/2023", "--yes").output.contains("trước ngày 08/06/2023: 1."))
        #expect(place.run("report", "incoming").code == 2)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: place.archive))
        #expect(bytes.range(of: Data("Phòng Một".utf8)) == nil, "the name of a unit of which nothing is left")
    }

    @Test("a corrected report of the same day counts, and the archive says that it replaces one")
    func correctedReport() throws {
        let place = try Place()
        func report(_ open: Int) -> String {
            "Từ ngày 01/01/2023 đến ngày 07/06/2023\nID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n1,Phòng Một,100,10,\(90 - open),\(open)\n2,Phòng Hai,5,5,0,0\n"
        }
        for open in [40, 35] {
            let file = try place.write("bao-cao-\(open).csv", report(open))
            let result = place.run("import", file)
            #expect(result.code == 0)
            #expect(result.output.contains("khác ở 1 đơn vị") == (open == 35))
        }
        #expect(number(place.run("report", "incoming", "--format", "json"), "open") == 35)
        #expect(place.run("forget", "2").code == 0)
        #expect(number(place.run("report", "incoming", "--format", "json"), "open") == 40)
    }

    @Test("rows that are left out are told, counted and kept")
    func rejectedRows() throws {
        let place = try Place()
        let file = try place.write(
            "so.csv",
            """
            Mã đơn vị,Số đến,Ngày đến,Trích yếu,Tình trạng
            143,1,02/01/2023,Một,Chưa xử lý
            143,2,32/01/2023,Hai,Chưa xử lý
            143,3,03/01/2023,Ba,Đang bay

            """)
        let result = place.run("import", file)
        #expect(result.code == 1)
        #expect(result.output.contains("nhận 2 dòng, loại 1 dòng"))
        #expect(result.output.contains("dòng 3, cột C"))
        // A state that is not understood is asked about; the document has arrived, and what became of it is unknown.
        #expect(result.output.contains("dòng 4, cột E"))
    }

    @Test("what cannot be imported is one sentence, and the other files are imported")
    func failures() throws {
        let place = try Place()
        let picture = try place.write("anh.png", "\u{89}PNG\r\n\u{1A}\n")
        let result = place.run("import", picture, "\(Program.sample)/units.csv", "/không/có")
        #expect(result.code == 2)
        #expect(place.run("import", picture, "\(Program.sample)/units.csv").code == 2)
        #expect(place.run("snapshots").output.contains("units.csv"))
        let noArchive = try place.write("ghi-chu.txt", "không phải kho lưu, chỉ là ghi chú\n")
        let refused = Program.run(["import", Self.register, "--archive", noArchive])
        #expect(refused.code == 2)
        #expect(refused.errors.contains("không phải kho lưu"))
        #expect(try String(contentsOfFile: noArchive, encoding: .utf8) == "không phải kho lưu, chỉ là ghi chú\n")
    }
}
