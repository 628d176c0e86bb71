import CursesTerminal
import Statistics

/// Text for other programs: handed to the terminal's clipboard (OSC 52, which also works through ssh), and left in a
/// file, because a terminal does not say whether it took it.
enum Clipboard {
    /// Terminals drop longer sequences.
    private static let longest = 74_000

    /// Copies and says what was done.
    static func copy(_ text: String, reminders: Int, through screen: CursesScreen) -> Phrase {
        let encoded = base64(Array(text.utf8))
        let isSent = encoded.count <= longest
        if isSent { screen.copy(base64: encoded) }
        guard let path = StateFile.copyPath else { return done(reminders, isSent: isSent, path: nil) }
        do {
            try Folder.make(Folder.parent(of: path))
            try OutputFile.write(text, to: path, replacing: true)
            return done(reminders, isSent: isSent, path: path)
        } catch {
            return isSent ? done(reminders, isSent: true, path: nil) : Messages.sentence(for: error)
        }
    }

    private static func done(_ reminders: Int, isSent: Bool, path: String?) -> Phrase {
        let file = path.map { Phrase("; cũng lưu ở \($0)", "; also in \($0)") } ?? Phrase("", "")
        return isSent
            ? Phrase(
                "Đã chép văn bản nhắc \(reminders) đơn vị, dán được ngay\(file.vietnamese).",
                "Copied reminders to \(reminders) units, ready to paste\(file.english).")
            : Phrase(
                "Quá dài cho bộ nhớ tạm của cửa sổ\(file.vietnamese).", "Too long for the clipboard\(file.english).")
    }

    /// Base64 as in RFC 4648.
    static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let isPadding = place > group.count
                result.append(isPadding ? 0x3D : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
