/// A path as a terminal hands over a file that is dropped on it: quoted, escaped, as an address, or as Windows writes it.
public struct DroppedPath: Equatable, Sendable {
    /// The path.
    public let path: String

    /// Nil when there is nothing in `text`. Of several lines the first counts.
    public init?(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        var path = Self.trimmed(line)
        if path.count >= 2, let first = path.first, first == path.last, first == "'" || first == "\"" {
            path = String(path.dropFirst().dropLast())
        } else if path.hasPrefix("file://") {
            path = Self.decoded(String(path.dropFirst(7)))
        } else if !Self.isWindows(path) {
            path = Self.unescaped(path)
        }
        if Self.isWindows(path), let drive = path.first {
            let rest = path.dropFirst(2).map { $0 == "\\" ? "/" : String($0) }.joined()
            path = "/mnt/\(drive.lowercased())\(rest)"
        }
        guard !path.isEmpty else { return nil }
        self.path = path
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// `C:\Users\…`
    private static func isWindows(_ path: String) -> Bool {
        let start = Array(path.prefix(3))
        return start.count == 3 && start[0].isASCII && start[0].isLetter && start[1] == ":"
            && (start[2] == "\\" || start[2] == "/")
    }

    private static func unescaped(_ path: String) -> String {
        var result = ""
        var isEscaped = false
        for character in path {
            if character == "\\", !isEscaped {
                isEscaped = true
                continue
            }
            result.append(character)
            isEscaped = false
        }
        return result
    }

    /// `%20` and its like, as UTF-8.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), rest.count >= 3,
                let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
