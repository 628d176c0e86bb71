import Foundation
import Statistics
import Testing

@testable import SampleRegisters

/// The registers at district scale count up to what was published, column by column.
@Suite struct PublishedAppendixTests {
    /// Lines of the units of a published appendix, split at TABs.
    private func appendix(_ name: String) throws -> [[String]] {
        let lines = String(decoding: try sampleData(name), as: UTF8.self).split(separator: "\n")
        return lines.filter { $0.hasPrefix("2730\t") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
    }

    @Test func theTableOfQuotasIsThePublishedOne() throws {
        let incoming = try appendix("phu-luc-1-van-ban-den.tsv")
        let issued = try appendix("phu-luc-2-van-ban-di.tsv")
        let fromTable = Words.standard.published.map { quota -> [String] in
            let tally = quota.incoming
            let percent = Rate(tally.processed, of: tally.received).roundedPercent ?? -1
            let figures = [tally.received, tally.replied, tally.closed, percent, tally.open]
            return ["2730", quota.unit.id.text, quota.unit.name] + figures.map { String($0) }
        }
        #expect(fromTable == incoming)
        let issuedFromTable = Words.standard.published.map { quota -> [String] in
            let tally = quota.issued
            let percent = Rate(tally.signed, of: tally.electronic).roundedPercent ?? -1
            let leaderPercent = Rate(tally.leaderSigned, of: tally.signed).roundedPercent ?? -1
            let figures = [
                tally.issued, tally.electronic, tally.paper, tally.signed, percent, tally.unsigned, tally.leaderSigned,
                leaderPercent,
            ]
            return ["2730", quota.unit.id.text, quota.issuedName] + figures.map { String($0) }
        }
        #expect(issuedFromTable == issued)
    }

    @Test func theRosterIsTheCommittedOne() throws {
        let roster = SampleAdministration(scale: .district, seed: 1, words: .standard).text(of: .roster)
        #expect(try Data(roster) == sampleData("units.csv"))
    }

    @Test(arguments: Registers.districts)
    func countingTheIncomingRegisterGivesAppendix1(_ registers: Registers) throws {
        let counted = registers.incomingByUnit().map { unit, lines -> [String] in
            let replied = lines.count { $0.state == "Phúc đáp" }
            let closed = lines.count { $0.state == "Kết thúc" }
            let figures = [lines.count, replied, closed, lines.count { $0.isOpen }]
            return [unit, lines[0].name] + figures.map { String($0) }
        }
        let published = try appendix("phu-luc-1-van-ban-den.tsv").map { [$0[1], $0[2], $0[3], $0[4], $0[5], $0[7]] }
        #expect(counted == published)
        #expect(registers.incoming.count == 56_912)
    }

    @Test(arguments: Registers.districts)
    func countingTheIssuedRegisterGivesAppendix2(_ registers: Registers) throws {
        let counted = registers.issuedByUnit().map { unit, lines -> [String] in
            let electronic = lines.filter { $0.form == "Điện tử" }
            let paper = lines.count { $0.form == "Giấy" }
            let signed = electronic.count { $0.signed == "Có" }
            let unsigned = electronic.count { $0.signed == "Không" }
            let leaderSigned = lines.count { $0.leaderSigned == "Có" }
            let figures = [lines.count, electronic.count, paper, signed, unsigned, leaderSigned]
            return [unit, lines[0].name] + figures.map { String($0) }
        }
        let published = try appendix("phu-luc-2-van-ban-di.tsv").map {
            [$0[1], $0[2], $0[3], $0[4], $0[5], $0[6], $0[8], $0[9]]
        }
        #expect(counted == published)
        #expect(registers.issued.count == 6_679)
    }

    @Test(arguments: Registers.all)
    func theFirstLinesSayWhatTheFileIs(_ registers: Registers) {
        #expect(
            registers.incomingHead == [
                ["SỔ ĐĂNG KÝ VĂN BẢN ĐẾN - DỮ LIỆU MẪU (tổng hợp tự động, không phải văn bản thật)"],
                ["Từ ngày 15/12/2022 đến ngày 14/06/2023"],
                [
                    "Mã đơn vị", "Tên đơn vị", "Số đến", "Ngày đến", "Số ký hiệu", "Ngày văn bản",
                    "Cơ quan ban hành", "Trích yếu", "Độ khẩn", "Hạn xử lý", "Vai trò xử lý", "Tình trạng",
                    "Ngày xử lý", "Số văn bản trả lời",
                ],
            ])
        #expect(
            registers.issuedHead == [
                ["SỔ ĐĂNG KÝ VĂN BẢN ĐI - DỮ LIỆU MẪU (tổng hợp tự động, không phải văn bản thật)"],
                ["Từ ngày 15/12/2022 đến ngày 14/06/2023"],
                [
                    "Mã đơn vị", "Tên đơn vị", "Số ký hiệu", "Ngày văn bản", "Trích yếu", "Nơi nhận", "Hình thức",
                    "Ký số đơn vị", "Lãnh đạo ký số", "Ký nháy", "Miễn ký số",
                ],
            ])
    }

    /// The committed registers are what the generator writes; README.md there says how.
    @Test func theCommittedRegistersAreThoseOfSeed2023() throws {
        let administration = SampleAdministration(scale: .district, seed: 2023, words: .standard)
        for file in [SampleAdministration.File.incomingRegister, .issuedRegister] {
            #expect(try Data(administration.text(of: file)) == sampleData(file.name))
        }
    }
}
