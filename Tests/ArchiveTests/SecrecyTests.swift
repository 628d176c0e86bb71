import Foundation
import Statistics
import Testing

@testable import Archive

/// Subjects of secret documents do not get into the archive.
@Suite struct SecrecyTests {
    @Test(arguments: [
        ("(MẬT) V/v điều động", "1/QĐ", true), ("[Mật] Kế hoạch", "1/KH", true), ("Tối mật: phương án", "2/PA", true),
        ("TUYỆT MẬT - kế hoạch A2", "3/KH", true), ("Mật", "4/CV", true),
        ("Báo cáo tình hình", "5/BC-UBND (Mật)", true),
        ("Báo cáo", "5/BC-MẬT", true), ("Mật khẩu truy cập hệ thống", "6/CV", false),
        ("V/v bảo mật thông tin", "7/CV", false), ("Mật ong rừng Vĩnh Ô", "8/CV", false),
        ("Tối nay họp", "9/GM", false),
        ("", "10/CV", false), ("Thông báo (mật độ dân cư)", "11/TB", false), ("Công văn", "12/BVHTT-MẬTVỤ", false),
    ])
    func markings(_ subject: String, _ reference: String, _ isSecret: Bool) {
        let found = Array(subject.utf8).withUnsafeBufferPointer { subject in
            Array(reference.utf8).withUnsafeBufferPointer { Secrecy.isMarked(subject: subject, reference: $0) }
        }
        #expect(found == isSecret)
    }

    @Test(arguments: EngineKind.allCases) func theArchiveHasTheDocumentWithoutItsSubject(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let secret = "(MẬT) V/v điều động lực lượng"
        let lines = [
            MadeRegister.Line(unit: 0, number: 1, arrival: 1, processed: nil, subject: secret),
            MadeRegister.Line(unit: 0, number: 2, arrival: 1, processed: nil, subject: "V/v hội nghị"),
        ]
        // The made register writes the subject as the reference too.
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: MadeRegister.day0.advanced(by: 9)), at: 0) {
            TemporaryArchive.digest(1)
        }
        let backlog = try archive.figures().documents?.backlog(
            of: UnitID("100"), asOf: MadeRegister.day0.advanced(by: 9))
        #expect(backlog?.map(\.subject) == ["", "V/v hội nghị"])
        #expect(try archive.number("SELECT count(*) FROM text WHERE value LIKE '%điều động%'") == 0)
    }
}
