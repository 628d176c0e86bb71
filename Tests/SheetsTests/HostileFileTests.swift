import Foundation
import Sheets
import TestSupport
import Testing

/// Files made to break their reader: cut short, bits flipped, random, swollen. Each must end in a workbook or an error,
/// soon, and within the memory that ``ReadLimits`` allow; a trap would end the tests.
@Suite(.serialized) struct HostileFileTests {
    private static let files = ["phu-luc.xlsx", "legacy-fonts.xlsx", "phu-luc.xls", "phu-luc.html"]

    /// Reads everything there is, as the program would. True when it is a workbook.
    @discardableResult
    private func survives(_ bytes: [UInt8], _ limits: ReadLimits = .standard) -> Bool {
        guard let workbook = try? readWorkbook(SharedBytes(copying: bytes), limits: limits) else { return false }
        for sheet in workbook.sheets { _ = sheet.rows(limit: 200) }
        for note in workbook.notes { _ = note.sentence }
        return true
    }

    /// Every byte of the small ones; of the larger ones a place every so often. Old workbooks are read in a process of
    /// their own each, so fewer of them.
    @Test(arguments: files + ["../csv-spectrum/csvs/quotes_and_newlines.csv"])
    func cutShortAnywhere(file: String) throws {
        let bytes = try WorkbookFixtureTests.bytes(file)
        #expect(survives(bytes))
        let cuts = file.hasSuffix(".xls") ? 150 : 1_500
        for end in stride(from: 0, to: bytes.count, by: 1 + bytes.count / cuts) { survives(Array(bytes[..<end])) }
    }

    @Test func cutShortAtEveryByte() {
        let page = "<html><p>Phụ lục</p><table><tr><th colspan=2>Đơn vị &amp; số<td>1<br>2</tr><!-- x --></table>"
        let rows = "<row><c r='B2' t='inlineStr'><is><t>Vĩnh Ô &amp; x</t></is></c><c t='s' s='1'><v>0</v></c></row>"
        let workbook = StoredArchive.workbook(rows: rows, strings: "<sst><si><t>x</t></si></sst>")
        for bytes in [Array(page.utf8), Array(page.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, workbook] {
            #expect(survives(bytes))
            for end in bytes.indices { survives(Array(bytes[..<end])) }
        }
    }

    @Test(arguments: files)
    func bitsFlipped(file: String) throws {
        let bytes = try WorkbookFixtureTests.bytes(file)
        let seed: UInt64 = 1_812
        print("bits flipped in \(file): seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<(file.hasSuffix(".xls") ? 100 : 300) {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                broken[Int.random(in: 0..<broken.count, using: &generator)] ^=
                    1 << UInt8.random(in: 0...7, using: &generator)
            }
            survives(broken)
        }
    }

    /// The XML inside an archive, which a checksum protects from bits flipped outside.
    @Test func bytesChangedInsideParts() {
        let rows = """
            <row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="B1" s="0"><v>45091.5</v></c></row>\
            <row r="3"><c r="C3" t="inlineStr"><is><t>a&amp;b_x000D_</t></is></c><c r="XFD3" t="b"><v>1</v></c></row>
            """
        let after = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        let seed: UInt64 = 604
        print("bytes changed inside parts: seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let replacements = Array("<>&;\"'/=0918AZ:_- \u{0}é".utf8)
        func broken(_ text: String) -> String {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 0...3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[place] = replacements[Int.random(in: 0..<replacements.count, using: &generator)]
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        for _ in 0..<1_500 {
            let bytes = StoredArchive.workbook(
                rows: broken(rows), after: broken(after),
                strings: broken("<sst><si><t>x</t></si><si><r><t>y</t></r></si></sst>"),
                styles: broken(
                    "<s><numFmts><numFmt numFmtId='7' formatCode='[h]:m;&quot;'/></numFmts><cellXfs><xf numFmtId='14'/><xf numFmtId='7'/></cellXfs></s>"
                ))
            survives(bytes)
        }
    }

    @Test(
        arguments: [
            [], [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            [0x09, 0x08, 0x10, 0x00],
            [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], Array("<html><table><tr><td>".utf8), Array("%PDF-1.4".utf8),
        ] as [[UInt8]])
    func randomBytesBehindEveryBeginning(beginning: [UInt8]) {
        let seed: UInt64 = 99
        print("random bytes behind \(beginning): seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let isOld = beginning.first == 0xD0 || beginning.first == 0x09
        for _ in 0..<(isOld ? 30 : 80) {
            let count = Int.random(in: 0...3_000, using: &generator)
            survives(beginning + (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
            // Bytes that a text could have.
            survives(beginning + (0..<count).map { _ in UInt8.random(in: 0x20...0xFF, using: &generator) })
        }
    }

    private func error(_ bytes: [UInt8], _ limits: ReadLimits = .standard) -> SheetError? {
        do throws(SheetError) { _ = try readWorkbook(SharedBytes(copying: bytes), limits: limits) } catch {
            return error
        }
        return nil
    }

    @Test func entitiesAreNeverExpanded() {
        let entities = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
            """
        for use in ["&b;", "&c;", "x"] {
            let strings = "\(entities)<sst><si><t>\(use)</t></si></sst>"
            let bytes = StoredArchive.workbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: strings)
            #expect(error(bytes) == .damaged(.xlsx, part: "xl/strings.xml"))
        }
        let page = "<!DOCTYPE html [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><table><tr><td>&b;</table>"
        let rows = try? readWorkbook(SharedBytes(copying: Array(page.utf8))).sheets.last?.rows()
        #expect(rows?.last == ["&b;"])
    }

    @Test func limitsOfPackedWorkbooks() {
        let rows = "<row>" + String(repeating: "<c><v>1</v></c>", count: 100) + "</row>"
        func changed(_ change: (inout ReadLimits) -> Void) -> ReadLimits {
            var limits = ReadLimits.standard
            change(&limits)
            return limits
        }
        let bytes = StoredArchive.workbook(rows: String(repeating: rows, count: 20))
        #expect(error(bytes) == nil)
        #expect(error(bytes, changed { $0.unpackedPart = 10_000 }) == .tooLarge(.unpackedPart))
        #expect(error(bytes, changed { $0.unpackedTotal = 30_500 }) == .tooLarge(.unpackedTotal))
        #expect(error(bytes, changed { $0.rows = 19 }) == .tooLarge(.rows))
        #expect(error(bytes, changed { $0.columns = 99 }) == .tooLarge(.columns))
        #expect(error(bytes, changed { $0.cells = 1_999 }) == .tooLarge(.cells))
        #expect(error(bytes, changed { $0.text = 3_998 }) == .tooLarge(.text))
        #expect(error(bytes, changed { $0.sheets = 0 }) == .tooLarge(.sheets))
        let far = StoredArchive.workbook(rows: "<row r='999999999'><c r='A1'><v>1</v></c></row>")
        #expect(error(far) == .tooLarge(.rows))
        let wide = (1...3_000).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
        #expect(error(StoredArchive.workbook(rows: wide)) == .tooLarge(.cells))
        // One long shared string, used in many cells.
        let strings = "<sst><si><t>" + String(repeating: "x", count: 100_000) + "</t></si></sst>"
        let uses = "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 20) + "</row>"
        let used = StoredArchive.workbook(rows: uses, strings: strings)
        #expect(error(used, changed { $0.text = 1_900_000 }) == .tooLarge(.text))
        #expect(error(used) == nil)
    }

    @Test func textOfACellHasALimit() throws {
        let long = String(repeating: "Vĩnh ", count: 40_000)
        let bytes = StoredArchive.workbook(rows: "<row><c t='str'><v>\(long)</v></c></row>")
        let workbook = try readWorkbook(SharedBytes(copying: bytes))
        #expect(workbook.notes == [.cellTextCut(sheet: "S & T", count: 1, row: 1, column: 1)])
        let text = workbook.sheets[0].rows()[0][0]
        #expect(text.utf8.count > 131_000 && long.hasPrefix(text))
    }

    /// A megabyte of blanks packed into a kilobyte.
    @Test func archivesThatSwell() throws {
        let bytes = try WorkbookFixtureTests.bytes("swelling.xlsx")
        #expect(bytes.count < 20_000)
        #expect(error(bytes) == .tooLarge(.unpackingRatio))
    }

    @Test func protectedWorkbooks() throws {
        #expect(error(try WorkbookFixtureTests.bytes("protected.xls")) == .passwordProtected)
    }
}
