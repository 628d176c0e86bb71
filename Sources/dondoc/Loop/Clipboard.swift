import CursesTerminal
import Statistics

/// Text for other programs: handed to the terminal's clipboard (OSC 52, which also works through ssh), and left in a
/// file, because a terminal does not say whether it took it.
enum Clipboard {
    /// Terminals drop longer sequences.
    private static let longest = 74_000

    /// Copies and says what was done with what.
    static func copy(_ text: String, naming name: Phrase, through screen: CursesScreen) -> Phrase {
        let encoded = base64(Array(text.utf8))
        let sequences = encoded.count <= longest ? ClipboardRoute(Console.variable).sequences(for: encoded) : []
        for sequence in sequences { screen.send(sequence) }
        guard let path = StateFile.copyPath else { return done(name, isSent: !sequences.isEmpty, path: nil) }
        do {
            try Folder.make(Folder.parent(of: path))
            try OutputFile.write(text, to: path, replacing: true)
            return done(name, isSent: !sequences.isEmpty, path: path)
        } catch {
            return sequences.isEmpty ? Messages.sentence(for: error) : done(name, isSent: true, path: nil)
        }
    }

    private static func done(_ name: Phrase, isSent: Bool, path: String?) -> Phrase {
        switch (isSent, path) {
        case (true, let path?):
            Phrase(
                "Đã chép \(name.vietnamese); cũng ở \(Folder.shortened(path))",
                "Copied \(name.english); also in \(Folder.shortened(path))")
        case (true, nil): Phrase("Đã chép \(name.vietnamese).", "Copied \(name.english).")
        case (false, let path?):
            Phrase(
                "Cửa sổ này không chép được: \(name.vietnamese) ở \(Folder.shortened(path))",
                "This terminal cannot copy: \(name.english) in \(Folder.shortened(path))")
        case (false, nil):
            Phrase(
                "Cửa sổ này không nhận bản chép, cũng không có thư mục để lưu.",
                "This terminal takes no copy, and there is no folder to leave it in.")
        }
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
