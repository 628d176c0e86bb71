import Foundation

/// Writes archives whose parts are stored as they are, so that tests can show the XML of a workbook in full.
public enum StoredArchive {
    /// A workbook with one sheet; `rows` is what stands in its sheetData, `after` what follows it.
    public static func workbook(
        rows: String, after: String = "", strings: String? = nil, styles: String? = nil, properties: String = "",
        sheetAttributes: String = "", separator: String = "/"
    ) -> [UInt8] {
        var parts = [
            (
                "_rels/.rels",
                #"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
            ),
            (
                "xl/workbook.xml",
                "<workbook>\(properties)<sheets><sheet name=\"S &amp; T\" sheetId=\"1\" r:id=\"r1\" xmlns:r=\"r\"\(sheetAttributes)/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                #"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/../worksheets/s.xml"/>"#
                    + #"<Relationship Id="r2" Type="x/sharedStrings" Target="strings.xml"/>"#
                    + #"<Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>"#
            ),
            ("xl/worksheets/s.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
        ]
        parts.append(("xl/strings.xml", strings ?? "<sst/>"))
        parts.append(("xl/styles.xml", styles ?? "<styleSheet/>"))
        return archive(
            parts.map { ($0.0.split(separator: "/").joined(separator: separator), Array($0.1.utf8)) })
    }

    /// An archive of these parts.
    public static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let fields =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(crc32(part.bytes), 4)
                + number(part.bytes.count, 4) + number(part.bytes.count, 4) + number(part.name.utf8.count, 2)
                + number(0, 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 2) + number(0, 2) + number(0, 2)
            directory += number(0, 4) + number(bytes.count, 4) + Array(part.name.utf8)
            bytes += number(0x0403_4B50, 4) + fields + Array(part.name.utf8) + part.bytes
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
        return bytes + directory + end
    }

    private static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func crc32(_ bytes: [UInt8]) -> Int {
        var register: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? register >> 1 ^ 0xEDB8_8320 : register >> 1 }
        }
        return Int(~register)
    }
}
