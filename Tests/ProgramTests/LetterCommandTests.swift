import Foundation
import Testing

@Suite struct LetterCommandTests {
    @Test func listsInEveryForm() {
        let text = Program.run("lists", Program.sample, "--format", "text")
        #expect(text.code == 0)
        #expect(
            text.output.contains("12 đơn vị") && text.output.contains("8 đơn vị") && text.output.contains("16 đơn vị"))
        #expect(text.output.contains("DỮ LIỆU MẪU"))
        let lists = Program.run("lists", Program.sample, "--format", "json").json["lists"] as? [String: [[String: Any]]]
        #expect(lists?["processing"]?.count == 12)
        #expect(lists?["unit_signing"]?.count == 8)
        #expect(lists?["leader_signing"]?.count == 16)
        #expect(Program.run("lists", Program.sample, "--format", "html").output.hasPrefix("<!DOCTYPE html>"))
    }

    @Test func aTypedListIsCompared() throws {
        let file = try Program.file("danh-sach.txt", Array("Phòng Lao động, TB - XH\nUBND xã Vĩnh Long\n".utf8))
        let result = Program.run("lists", Program.sample, "--against", file)
        #expect(result.output.contains("126 BQL dự án, PTQĐ và CCN, DLB (70 %)"))
        #expect(result.output.contains("129 Phòng Tài nguyên và Môi trường (70 %)"))
        #expect(result.output.contains("Đơn vị ký số thấp") && !result.output.contains("(12 đơn vị)"), "the list meant")
    }

    @Test func reminders() throws {
        let one = Program.run("remind", "143", Program.sample)
        #expect(one.code == 0, "\(one.errors)")
        #expect(one.output.contains("1.526") && one.output.contains("mỗi ngày cần xử lý 39 văn bản"))
        #expect(one.output.contains("Số đến 3010, ngày 15/12/2022"))
        #expect(one.output.contains("190 văn bản chưa ký số"))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        let all = Program.run("remind", "--failing", Program.sample, "-o", folder, "--format", "md")
        #expect(all.code == 0, "\(all.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 36)
        let again = Program.run("remind", "143", Program.sample, "-o", folder, "--format", "md")
        #expect(again.code == 2, "an existing file is not replaced")
        #expect(again.errors.contains("--force"))
        #expect(Program.run("remind", "143", Program.sample, "-o", folder, "--format", "md", "--force").code == 0)
        try FileManager.default.removeItem(atPath: folder)
        #expect(Program.run("remind", Program.sample).code == 2)
        #expect(Program.run("remind", "nowhere", Program.sample).code == 2)
    }
}
