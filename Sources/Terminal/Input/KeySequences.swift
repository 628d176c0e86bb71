/// The escape sequences of keys that terminals in use send, whatever TERM says.
enum KeySequences {
    /// The key of `ESC introducer text`, modifiers ignored (`1;5A` is Up); nil when unknown.
    static func key(introducer: UInt8, _ text: String) -> Key? {
        if introducer == UInt8(ascii: "O") { return singleShift[String(text.suffix(1))] }
        if text.hasPrefix("["), let letter = text.last { return linuxFunction[letter] }
        guard let final = text.last else { return nil }
        let parameters = text.dropLast().split(separator: ";", omittingEmptySubsequences: false)
        if final == "~" || final == "^" || final == "$" {
            guard let first = parameters.first, let number = Int(first) else { return nil }
            return tilde[number]
        }
        return letters[final]
    }

    private static let letters: [Character: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    ]

    private static let singleShift: [String: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    ]

    private static let linuxFunction: [Character: Key] = [
        "A": .function(1), "B": .function(2), "C": .function(3), "D": .function(4), "E": .function(5),
    ]

    private static let tilde: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]
}
