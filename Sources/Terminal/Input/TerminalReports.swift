/// What terminals report in strings (ESC ] … ESC \\): only the answer to the question for the background (OSC 11).
enum TerminalReports {
    /// The key of a string with its introducer and without its end; nil for everything else.
    static func key(_ bytes: [UInt8]) -> Key? {
        let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
        guard bytes.count < 64, bytes.dropFirst().first == UInt8(ascii: "]"), text.hasPrefix("11;rgb") else {
            return nil
        }
        // "rgb:ffff/ffff/ffff" or "rgba:…/…"; one to four digits each, all of which give the share of the whole.
        let parts = text.split(separator: ":").last?.split(separator: "/") ?? []
        let shares = parts.prefix(3).compactMap { part -> Double? in
            guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
            return Double(value) / Double((1 << (4 * part.count)) - 1)
        }
        guard shares.count == 3 else { return nil }
        // Brightness by the weights of ITU-R BT.601.
        return .background(isLight: shares[0] * 0.299 + shares[1] * 0.587 + shares[2] * 0.114 > 0.5)
    }
}
