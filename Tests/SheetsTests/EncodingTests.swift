import Foundation
import Sheets
import TestSupport
import Testing

/// The published appendices, in every encoding an office may have saved them in, read as the same cells.
@Suite struct EncodingTests {
    static let sampleData = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "SampleData")

    private func appendix(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: Self.sampleData.appending(path: name)), as: UTF8.self)
    }

    private func read(_ bytes: [UInt8]) throws -> Workbook { try readWorkbook(SharedBytes(copying: bytes)) }

    @Test(
        arguments: ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv"],
        [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .tcvn3, .vni])
    func sameCellsInEveryEncoding(file: String, encoding: TextEncoding) throws {
        let text = try appendix(file)
        let typed = encoding == .tcvn3 ? LegacyEncoder.asTypedInTCVN3(text) : text
        let expected = try read(Array(typed.utf8)).sheets[0].rows()
        let workbook = try read(LegacyEncoder.encode(text == typed ? text : typed, encoding))
        #expect(workbook.encoding == encoding)
        #expect(workbook.sheets[0].rows() == expected)
        let isGuess = workbook.notes.contains {
            if case .encodingGuessed(encoding, runnerUp: _) = $0 { true } else { false }
        }
        #expect(isGuess == [.windows1258, .tcvn3, .vni].contains(encoding))
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE], TextEncoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
            ([0xEF, 0xBB, 0xBF], .utf8),
        ] as [([UInt8], TextEncoding)])
    func byteOrderMarksAreNoText(mark: [UInt8], encoding: TextEncoding) throws {
        let workbook = try read(mark + LegacyEncoder.encode("Đơn vị\tTổng\nVĩnh Ô\t12\n", encoding))
        #expect(workbook.encoding == encoding)
        #expect(workbook.sheets[0].rows() == [["Đơn vị", "Tổng"], ["Vĩnh Ô", "12"]])
        #expect(workbook.notes.isEmpty)
    }

    /// What each encoding looks like where its font is missing, as people know it.
    @Test(arguments: [
        ("Vieät Nam Vónh Thuûy", TextEncoding.vni, "Việt Nam Vĩnh Thủy"),
        ("UÛY BAN NHAÂN DAÂN HUYEÄN ÑAÉK LAÉK", .vni, "ỦY BAN NHÂN DÂN HUYỆN ĐẮK LẮK"),
        ("ViÖt Nam VÜnh Thñy", .tcvn3, "Việt Nam Vĩnh Thủy"), ("§µ N½ng", .tcvn3, "Đà Nẵng"),
        ("Viê\u{F2}t Nam Vi\u{DE}nh Thu\u{D2}y", .windows1258, "Việt Nam Vĩnh Thủy"),
        ("Café Zürich", .windows1252, "Café Zürich"),
    ])
    func asSeenWithoutItsFont(seen: String, encoding: TextEncoding, text: String) throws {
        let bytes = seen.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let workbook = try read(bytes + [0x0A])
        #expect(workbook.encoding == encoding)
        #expect(workbook.sheets[0].rows() == [[text]])
    }

    @Test(arguments: ["Vĩnh Thủy", "Phòng Nội vụ", "Hồ Xá", "Kỳ họp", "Tổng số văn bản"])
    func oneNameIsEnough(name: String) throws {
        for encoding in [TextEncoding.windows1258, .tcvn3, .vni] {
            let workbook = try read(LegacyEncoder.encode(name + "\n", encoding))
            #expect(workbook.sheets[0].rows() == [[name]], "\(encoding.name)")
        }
    }

    @Test func decomposedTextIsComposedCellByCell() throws {
        let text = try appendix("phu-luc-1-van-ban-den.tsv")
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(Array(decomposed.utf8) != Array(text.utf8))
        let rows = try read(Array(decomposed.utf8)).sheets[0].rows()
        let expected = try read(Array(text.utf8)).sheets[0].rows()
        #expect(rows.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
    }

    @Test func aFewBrokenBytesAreDamageNotAnotherEncoding() throws {
        var bytes = Array(try appendix("phu-luc-1-van-ban-den.tsv").utf8)
        let place = try #require(bytes.firstIndex { $0 >= 0xC3 })
        bytes.remove(at: place + 1)
        let workbook = try read(bytes)
        #expect(workbook.encoding == .utf8)
        #expect(workbook.notes == [.invalidTextReplaced(count: 1, firstLine: 1)])
        #expect(workbook.sheets[0].rows()[0][0].contains("\u{FFFD}"))
    }

    @Test func halfASurrogatePairIsReplacedAndNoted() throws {
        let bytes =
            LegacyEncoder.encode("\u{FEFF}a\tb\n", .utf16LittleEndian) + [0x00, 0xD8, 0x63, 0x00, 0x0A, 0x00, 0x64]
        let workbook = try read(bytes)
        #expect(workbook.sheets[0].rows() == [["a", "b"], ["\u{FFFD}c"], ["\u{FFFD}"]])
        #expect(workbook.notes == [.invalidTextReplaced(count: 2, firstLine: 2)])
    }

    /// A large register whose headings are plain ASCII: the names come long after the first look.
    @Test func theMiddleOfALargeFileCounts() throws {
        let heading = String(repeating: "unit_id,name,total\n", count: 8_000)
        let names = String(repeating: "100,Ủy ban nhân dân huyện,5\n", count: 8_000)
        let workbook = try read(LegacyEncoder.encode(heading + names, .vni))
        #expect(workbook.encoding == .vni)
        #expect(workbook.sheets[0].rows().last == ["100", "Ủy ban nhân dân huyện", "5"])
    }

    @Test func convertedTextHasALimit() {
        var limits = ReadLimits()
        limits.text = 1_000
        let bytes = LegacyEncoder.encode(String(repeating: "Vĩnh Thủy\n", count: 200), .tcvn3)
        #expect(throws: SheetError.tooLarge(.text)) { try readWorkbook(SharedBytes(copying: bytes), limits: limits) }
    }
}
