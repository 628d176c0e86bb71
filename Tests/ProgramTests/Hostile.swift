import Foundation
import TestSupport

/// Text that means harm, and files that have it everywhere a text can stand.
enum Hostile {
    /// Each piece marked with a word, so that it can be seen that it was shown at all.
    static let pieces: [String] = [
        "tít\u{1B}]0;PWNED\u{7}x", "csi\u{1B}[2J\u{1B}[31mđỏ", "osc8\u{1B}]8;;http://x\u{1B}\\l\u{1B}]8;;\u{1B}\\",
        "osc52\u{1B}]52;c;UFdORUQ=\u{7}", "hỏi\u{1B}[c\u{1B}[6n\u{1B}P+q\u{1B}\\", "c1\u{9B}31m\u{9D}0;PWNED\u{9C}",
        "đảo\u{202E}gpj.exe\u{202C}", "cô\u{2066}lập\u{2069}\u{200F}", "rỗng\u{200B}\u{200D}\u{FEFF}\u{2060}",
        "thẻ\u{E0041}\u{E0042}\u{E007F}", "chuông\u{7}\u{8}\u{8}xóa\u{7F}", "dòng\u{85}\u{2028}\u{2029}\u{B}\u{C}",
        "dấu" + String(repeating: "\u{301}", count: 60), "=cmd|'/C calc'!A0", "+84", "@SUM(A1)",
        "<script>alert(1)</script>",
        "dài" + String(repeating: "rất ", count: 300), "ẩn\u{3164}\u{115F}\u{180E}\u{AD}\u{034F}",
    ]

    /// All in one line, those that a format cannot hold left out.
    static func text(_ place: Int, isXML: Bool = false) -> String {
        let piece = pieces[place % pieces.count]
        guard isXML else { return piece }
        return String(
            String.UnicodeScalarView(
                piece.unicodeScalars.map { scalar in
                    scalar.value < 0x20 ? "\u{FFFD}" : scalar
                }))
    }

    static let incomingHeading = [
        "Mã đơn vị", "Tên đơn vị", "Số đến", "Ngày đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
        "Tên loại và trích yếu nội dung văn bản", "Độ khẩn", "Hạn xử lý", "Vai trò xử lý", "Tình trạng",
        "Ngày xử lý", "Số văn bản trả lời", "Người ký", "Cột lạ",
    ]

    /// A register in which every column of text is hostile; some rows are broken, so that findings quote them.
    static func incoming(isXML: Bool = false) -> [[String]] {
        [["SỔ VĂN BẢN ĐẾN " + text(3, isXML: isXML)], incomingHeading]
            + (0..<57).map { row in
                let bad = text(row, isXML: isXML)
                let unit = row % 19
                return [
                    "\(100 + unit)", "Phòng " + text(unit, isXML: isXML), "\(row)", row % 9 == 8 ? bad : "05/01/2023",
                    bad, bad,
                    row % 2 == 0 ? bad : "1/1/2023", bad, row % 3 == 0 ? bad : "Khẩn", row % 4 == 0 ? bad : "1/3/2023",
                    row % 5 == 0 ? bad : "Xử lý chính", row % 7 == 6 ? bad : "Chưa xử lý", "", bad, bad, bad,
                ]
            }
    }

    static func issued() -> [[String]] {
        [
            [
                "Mã đơn vị", "Tên đơn vị", "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Trích yếu", "Nơi nhận",
                "Hình thức",
                "Ký số", "Lãnh đạo ký số",
            ]
        ]
            + (0..<38).map { row in
                let bad = text(row)
                return [
                    "\(100 + row % 19)", "Phòng " + text(row % 19), bad, "02/02/2023", bad, bad, "Điện tử",
                    row % 6 == 5 ? bad : "không", "không",
                ]
            }
    }

    static func delimited(_ rows: [[String]], _ delimiter: String) -> [UInt8] {
        Array(
            rows.map { row in
                row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: delimiter)
            }.joined(separator: "\n").utf8)
    }

    static func workbook(_ rows: [[String]]) -> [UInt8] {
        let cells = rows.map { row in
            "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(escaped($0))</t></is></c>" }.joined() + "</row>"
        }
        return StoredArchive.workbook(rows: cells.joined())
    }

    static func page(_ rows: [[String]]) -> [UInt8] {
        let body = rows.map { "<tr>" + $0.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }.joined()
        return Array("<html><meta charset=\"utf-8\"><table>\(body)</table></html>".utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
            .replacingOccurrences(of: ">", with: "&gt;").replacingOccurrences(of: "\"", with: "&quot;")
    }

    /// A folder with the files, hostile in their names too; removed by the caller.
    static func folder(_ files: [(name: String, bytes: [UInt8])]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hostile-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files {
            let descriptor = open("\(folder)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL, 0o600)
            guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
            var rest = file.bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            close(descriptor)
        }
        return folder
    }

    /// A register whose text has bytes that are no UTF-8, NUL and lone surrogates among them.
    static func invalidBytes() -> [UInt8] {
        var bytes = delimited(incoming(), ",")
        let bad: [[UInt8]] = [
            [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0], [0xC2], [0x9B],
        ]
        for (place, sequence) in bad.enumerated() {
            guard let mark = bytes[(3_000 + place * 900)...].firstIndex(of: 0x70) else { continue }
            bytes.insert(contentsOf: sequence, at: mark)
        }
        return bytes
    }
}
