import CursesTerminal
import Statistics

/// Text for other programs. Wherever it may have got to, it also stands in the outbox; the message says what is certain.
enum Clipboard {
    /// Terminals drop longer sequences.
    private static let longest = 74_000

    /// How far the text got.
    enum Outcome: Equatable {
        /// It is there: a program said so, or a terminal known to take it was sent it.
        case copied(Phrase)
        /// It was sent to a terminal that does not say whether it takes it.
        case sent
        /// There is no clipboard to be reached.
        case nowhere
    }

    /// Copies and says what was done with what.
    static func copy(_ text: String, naming name: Phrase, through screen: CursesScreen) -> Phrase {
        let outcome = handOver(text, by: ClipboardRoute(Console.variable)) { screen.send($0) }
        do {
            let path = Folder.join(try Outbox.ready(), Phrase("da-chep.txt", "copied.txt")[language])
            try OutputFile.write(text, to: path, replacing: true)
            return sentence(name, outcome, path: Folder.shortened(Folder.absolute(path)))
        } catch {
            if case .nowhere = outcome { return Messages.sentence(for: error) }
            return sentence(name, outcome, path: nil)
        }
    }

    /// The name of the file does not follow the language of the screen: it is the same one every time.
    private static var language: Language { LanguageOptions.language(of: nil) }

    /// Hands the text to the first program that takes it, and to the terminal.
    static func handOver(_ text: String, by route: ClipboardRoute, send: (String) -> Void) -> Outcome {
        let taker = route.helpers.first { helper in
            HelperProgram.run(helper.command, input: helper.takesUTF16 ? utf16(text) : Array(text.utf8))
        }
        // What tmux or the desktop has may still be wanted on the machine in front.
        let encoded = base64(Array(text.utf8))
        let sequences = encoded.count <= longest ? route.sequences(for: encoded) : []
        for sequence in sequences { send(sequence) }
        if let taker { return .copied(taker.place) }
        if sequences.isEmpty { return .nowhere }
        return route.isTerminalKnown ? .copied(Phrase("khay nhớ tạm", "the clipboard")) : .sent
    }

    static func sentence(_ name: Phrase, _ outcome: Outcome, path: String?) -> Phrase {
        switch (outcome, path) {
        case (.copied(let place), let path?):
            Phrase(
                "Đã chép \(name.vietnamese) vào \(place.vietnamese); cũng ở \(path)",
                "Copied \(name.english) to \(place.english); also in \(path)")
        case (.copied(let place), nil):
            Phrase(
                "Đã chép \(name.vietnamese) vào \(place.vietnamese).", "Copied \(name.english) to \(place.english).")
        case (.sent, let path?):
            Phrase(
                "Đã ghi \(name.vietnamese) vào \(path); nếu dán không ra, hãy lấy ở tệp này",
                "\(name.english) in \(path); if pasting brings nothing, take it from there")
        case (.sent, nil):
            Phrase(
                "Đã gửi \(name.vietnamese) tới cửa sổ, không rõ có nhận không.",
                "Sent \(name.english) to the terminal, which does not say whether it took it.")
        case (.nowhere, let path?):
            Phrase(
                "Cửa sổ này không chép được: \(name.vietnamese) ở \(path)",
                "This terminal cannot copy: \(name.english) in \(path)")
        case (.nowhere, nil):
            Phrase(
                "Cửa sổ này không nhận bản chép, cũng không có thư mục để lưu.",
                "This terminal takes no copy, and there is no folder to leave it in.")
        }
    }

    /// UTF-16 as Windows has it. A mark of the order of its bytes would stay on the clipboard, and make a number a text.
    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
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
