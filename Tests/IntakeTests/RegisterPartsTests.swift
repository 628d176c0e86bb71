import SampleFiles
import Sheets
import Statistics
import TestSupport
import Testing

@testable import Intake

/// Does the pieces in the reverse order, so that no result can depend on the one before it.
private struct Backwards: Crew {
    let size = 3

    func work<Result: Sendable>(
        _ count: Int, each: @escaping @Sendable (Int) -> Result, take: (Result) -> Bool
    ) -> Bool {
        let results = (0..<count).reversed().map(each)
        return results.reversed().allSatisfy(take)
    }
}

@Suite("Registers scanned in parts")
struct RegisterPartsTests {
    /// What a scan gave, as text.
    private struct Outcome: Equatable {
        let entries: [String]
        let units: [String]
        let findings: [Finding]
        let rejected: [Int]

        init(_ scanner: some RegisterScanner) {
            entries = scanner.entries.map { "\($0)" }
            units = scanner.units.spellings.map { "\($0)" }
            findings = scanner.findings
            rejected = scanner.complaints.rejectedRows
        }
    }

    private static func scanned(_ source: RecognisedSheet, cutAt cuts: [Int]?) -> Outcome {
        func outcome(_ scanner: some RegisterScanner) -> Outcome {
            var scanner = scanner
            let crew: any Crew = cuts == nil ? Alone() : Backwards()
            #expect(scanner.scan(crew: crew, cuts: cuts.map { RegisterCuts(at: $0) }) { _ in true })
            return Outcome(scanner)
        }
        return source.report == .incomingRegister
            ? outcome(IncomingScanner(source, sheet: 0, title: nil, vocabulary: .standard))
            : outcome(IssuedScanner(source, sheet: 0, title: nil, vocabulary: .standard))
    }

    @Test("wherever a register is cut, the scan gives the same", arguments: 1...40 as ClosedRange<UInt64>)
    func cuttingChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = seed % 4 == 0 ? Self.issued(&random) : Self.incoming(&random)
        let bytes = Array(text.utf8)
        let file = SourceFile(name: "sổ.csv", bytes: SharedBytes(copying: bytes))
        let source = try file.recognised()
        let whole = Self.scanned(source, cutAt: nil)
        #expect(whole.entries.count > 20)
        for _ in 0..<25 {
            let count = Int.random(in: 1...12, using: &random)
            var cuts = Set((0..<count).map { _ in Int.random(in: 0...bytes.count, using: &random) }).sorted()
            if Bool.random(using: &random) {
                // As a reader cuts: behind line ends, those in quotes among them.
                let starts = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
                cuts = cuts.compactMap { cut in starts.first { $0 >= cut } }
            }
            let parts = Self.scanned(source, cutAt: cuts)
            #expect(parts == whole, "seed \(seed), cut at \(cuts)")
        }
    }

    @Test("cuts stand behind records where quoted fields hold line ends")
    func cutsBehindRecords() throws {
        let line = #"143,UBND xã,1,02/01/2023,"một\#n hai, ba\#n bốn",Kết thúc"# + "\n"
        let bytes = Array(String(repeating: line, count: 40_000).utf8)
        let cuts = bytes.withUnsafeBufferPointer {
            RegisterCuts($0.span, from: 0, delimiter: .comma, fields: 6, threads: 4).places
        }
        #expect(cuts.count > 4)
        for cut in cuts { #expect(cut % line.utf8.count == 0) }
    }

    @Test("stopping stops")
    func stopping() throws {
        var random = SeededGenerator(seed: 5)
        let file = SourceFile(
            name: "sổ.csv", bytes: SharedBytes(copying: Array(Self.incoming(&random).utf8)))
        let source = try file.recognised()
        var scanner = IncomingScanner(source, sheet: 0, title: nil, vocabulary: .standard)
        var calls = 0
        let isComplete = scanner.scan(crew: Backwards(), cuts: RegisterCuts(at: [2_000, 4_000, 6_000])) { _ in
            calls += 1
            return calls < 2
        }
        #expect(!isComplete && calls == 2)
    }

    // MARK: Registers with everything that can go wrong

    private static func incoming(_ random: inout SeededGenerator) -> String {
        var text = RegisterTests.incomingHeader
        for number in 1...Int.random(in: 60...200, using: &random) {
            switch Int.random(in: 0..<20, using: &random) {
            case 0: text += "\n"
            case 1: text += ",,,,,,,,,,,,,\n"
            case 2: text += "Người lập biểu\n"
            case 3: text += "143,UBND xã,\(number),ngày mai,1/A,,Sở,Nội dung,,,,Kết thúc,,\n"
            case 4: text += "143,\"UBND xã,\(number),02/01/2023,1/A,,Sở,Nội dung,,,,Kết thúc,,\n"
            default: text += incomingRow(number, &random)
            }
        }
        return text
    }

    private static func incomingRow(_ number: Int, _ random: inout SeededGenerator) -> String {
        let unit = Int.random(in: 100...130, using: &random)
        let day =
            ["02/01/2023", "2023-02-10", " 15/03/2023 ", "31/02/2023", "45091"].randomElement(using: &random) ?? ""
        let subject =
            [
                "Kế hoạch", "\"Kế hoạch, đợt \"\"hai\"\"\"", "\"Dòng một\n143,UBND,7,01/01/2023\nDòng ba\"",
                "\"a\r\nb\"", "5\" ống", "\"\n\n\"",
            ].randomElement(using: &random) ?? ""
        let state =
            ["Kết thúc", "Phúc đáp", "Chưa xử lý", "Đang xử lý", "Trả lại", "", "Để đó"].randomElement(using: &random)
            ?? ""
        let urgency = ["Thường", "Khẩn", "Vội", ""].randomElement(using: &random) ?? ""
        let role = ["Để biết", "Xử lý chính", "Tùy", ""].randomElement(using: &random) ?? ""
        let done = ["", "20/02/2023", "01/01/2020", "mai"].randomElement(using: &random) ?? ""
        let arrival = Int.random(in: 0..<9, using: &random) == 0 ? "\(number)a" : String(number)
        return
            "\(unit),UBND xã \(unit),\(arrival),\(day),\(number)/UBND,,Sở,\(subject),\(urgency),,\(role),\(state),\(done),"
            + (Bool.random(using: &random) ? "\n" : "\r\n")
    }

    private static func issued(_ random: inout SeededGenerator) -> String {
        var text =
            "Mã đơn vị,Tên đơn vị,Số ký hiệu,Ngày văn bản,Trích yếu,Nơi nhận,Hình thức,Ký số đơn vị,Lãnh đạo ký số,"
            + "Ký nháy,Miễn ký số\n"
        for number in 1...Int.random(in: 60...200, using: &random) {
            let unit = Int.random(in: 100...130, using: &random)
            let words = ["Có", "Không", "", "x", "02/01/2023", "Chắc"]
            let signs = (0..<4).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: ",")
            let medium = ["Điện tử", "Giấy", "", "Đá"].randomElement(using: &random) ?? ""
            let subject = ["Báo cáo", "\"Báo cáo\n\(unit),UBND,1/A\"", "\"mở"].randomElement(using: &random) ?? ""
            text += "\(unit),UBND xã \(unit),\(number)/UBND,02/01/2023,\(subject),Sở,\(medium),\(signs)\n"
        }
        return text
    }
}
