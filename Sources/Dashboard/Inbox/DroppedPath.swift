import Terminal

/// A path as a terminal hands over a file that is dropped on it: quoted, escaped, as an address, or as Windows writes it.
public struct DroppedPath: Equatable, Sendable {
    /// The path.
    public let path: String

    /// Nil when there is nothing in `text`. Of several lines the first counts.
    public init?(_ text: String) {
        let line = text.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        var path = Self.trimmed(line)
        let inner = String(path.dropFirst().dropLast())
        if path.count >= 2, path.first == "\"", path.last == "\"", Self.isWindows(inner) {
            path = inner
        } else if path.hasPrefix("file://") {
            path = Self.decoded(String(path.dropFirst(7)))
            // As browsers of Windows write it: `file:///C:/Users/…`.
            if path.hasPrefix("/"), Self.isWindows(String(path.dropFirst())) { path = String(path.dropFirst()) }
        } else if let inside = Self.insideWSL(path) {
            path = inside
        } else if !Self.isWindows(path) {
            path = Self.unquoted(path)
        }
        if Self.isWindows(path), let drive = path.first {
            let rest = path.dropFirst(2).map { $0 == "\\" ? "/" : String($0) }.joined()
            path = "/mnt/\(drive.lowercased())\(rest)"
        }
        guard !path.isEmpty else { return nil }
        self.path = path
    }

    /// Whether it begins at a root or at home, as what a terminal hands over does: no word that somebody pasted.
    public var isWhole: Bool { path.hasPrefix("/") || path.hasPrefix("~/") }

    /// Keys that came all at once and spell a whole path: a terminal that does not tell what is pasted from what is typed hands
    /// over a file dropped on it so. They are a paste, not a row of commands.
    public static func gathered(_ keys: [Key]) -> [Key] {
        var text = ""
        for key in keys {
            guard case .character(let character) = key else { return keys }
            text.append(character)
        }
        guard text.count >= 6, !text.hasPrefix("//"), let dropped = DroppedPath(text), dropped.isWhole,
            dropped.path.dropFirst().contains("/")
        else { return keys }
        return [.paste(text)]
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    /// The path here of a file of this system as Explorer writes it: `\\wsl.localhost\Debian\home\…`; nil for others.
    private static func insideWSL(_ path: String) -> String? {
        let bare =
            path.count >= 2 && path.first == "\"" && path.last == "\"" ? String(path.dropFirst().dropLast()) : path
        for host in ["\\\\wsl.localhost\\", "\\\\wsl$\\"] where bare.lowercased().hasPrefix(host) {
            guard let end = bare.dropFirst(host.count).firstIndex(of: "\\") else { return nil }
            return bare[end...].map { $0 == "\\" ? "/" : String($0) }.joined()
        }
        return nil
    }

    /// `C:\Users\…`
    private static func isWindows(_ path: String) -> Bool {
        let start = Array(path.prefix(3))
        return start.count == 3 && start[0].isASCII && start[0].isLetter && start[1] == ":"
            && (start[2] == "\\" || start[2] == "/")
    }

    /// Quoted as shells do it, in part or whole: `'it'\\''s.xlsx'`, `"a b"`, `a\\ b`.
    private static func unquoted(_ text: String) -> String {
        var result = ""
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote, character == open {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else {
                result.append(character)
            }
        }
        // A quote that nothing closes belongs to the name.
        return quote == nil ? result : text
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
