import Glibc
import Statistics

/// Texts as a server can have them: every letter but U+0000, which SQLite keeps. It stands there as U+FDD0 U+FDD2, and a U+FDD0,
/// which is no letter and which no office ever wrote, as U+FDD0 U+FDD1; so every text comes back as it was.
enum StoredText {
    private static let mark: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let mark1: [UInt8] = [0xEF, 0xB7, 0x91]
    private static let mark2: [UInt8] = [0xEF, 0xB7, 0x92]

    /// Whether `text` can be sent as it is: looked at in bulk, since nearly every text can.
    static func isPlain(_ text: LentText) -> Bool {
        guard let start = text.baseAddress, !text.isEmpty else { return true }
        return memchr(start, 0, text.count) == nil && !hasMark(UnsafeRawBufferPointer(text))
    }

    private static func hasMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
            let found = memchr(start, Int32(mark[0]), rest.count)
        {
            rest = rest.dropFirst(UnsafeRawPointer(found) - start)
            if rest.starts(with: mark) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// The bytes that are sent.
    static func stored(_ text: LentText) -> [UInt8] {
        if isPlain(text) { return Array(text) }
        var bytes: [UInt8] = []
        var place = 0
        while place < text.count {
            if text[place] == 0 {
                bytes += mark + mark2
            } else if text[place...].starts(with: mark) {
                bytes += mark + mark1
                place += mark.count - 1
            } else {
                bytes.append(text[place])
            }
            place += 1
        }
        return bytes
    }

    /// The text that bytes from the server are; nil where they are none that could have been sent.
    static func text(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard hasMark(bytes) else { return String(validating: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place...].starts(with: mark) else {
                text.append(bytes[place])
                place += 1
                continue
            }
            let rest = bytes[(place + mark.count)...]
            if rest.starts(with: mark1) {
                text += mark
            } else if rest.starts(with: mark2) {
                text.append(0)
            } else {
                return nil
            }
            place += 2 * mark.count
        }
        return String(validating: text, as: UTF8.self)
    }
}
