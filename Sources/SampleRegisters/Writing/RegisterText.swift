import Statistics

/// The fixed texts of the two registers, as a reader of them must find them.
enum RegisterText {
    /// Said in the first line of each register, so that nobody takes it for a real one.
    static let sampleMark = "DỮ LIỆU MẪU (tổng hợp tự động, không phải văn bản thật)"
    static let incomingTitle = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN - \(sampleMark)"
    static let issuedTitle = "SỔ ĐĂNG KÝ VĂN BẢN ĐI - \(sampleMark)"

    static let incomingColumns = [
        "Mã đơn vị", "Tên đơn vị", "Số đến", "Ngày đến", "Số ký hiệu", "Ngày văn bản", "Cơ quan ban hành", "Trích yếu",
        "Độ khẩn", "Hạn xử lý", "Vai trò xử lý", "Tình trạng", "Ngày xử lý", "Số văn bản trả lời",
    ]
    static let issuedColumns = [
        "Mã đơn vị", "Tên đơn vị", "Số ký hiệu", "Ngày văn bản", "Trích yếu", "Nơi nhận", "Hình thức",
        "Ký số đơn vị", "Lãnh đạo ký số", "Ký nháy", "Miễn ký số",
    ]

    static let electronic = Array("Điện tử".utf8)
    static let paper = Array("Giấy".utf8)
    static let yes = Array("Có".utf8)
    static let no = Array("Không".utf8)

    /// Title, period and heading of a register.
    static func heading(title: String, columns: [String], calendar: RegisterCalendar) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendField(title)
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: "Từ ngày ".utf8)
        calendar.appendDate(0, to: &bytes)
        bytes.append(contentsOf: " đến ngày ".utf8)
        calendar.appendDate(calendar.lastDay, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        for (place, column) in columns.enumerated() {
            if place > 0 { bytes.appendComma() }
            bytes.appendField(column)
        }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }
}

/// Words of one of the engine's enumerations as bytes.
struct WordTable<Key: CaseIterable & Equatable & Sendable>: Sendable {
    private var store = TextStore()
    private var words: [(key: Key, piece: TextPiece)] = []

    init(_ title: (Key) -> Phrase) {
        for key in Key.allCases { words.append((key, store.add(title(key)[.vietnamese]))) }
    }

    /// Writes the word for `key`.
    func append(_ key: Key, to bytes: inout [UInt8]) {
        for word in words where word.key == key { bytes.appendField(word.piece, of: store) }
    }
}
