import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Every key of the table of actions as a Vietnamese input method hands it on: alone, and after a letter that it holds.
@Suite struct InputMethodTests {
    /// What the input method hands on for keys typed one after the other; nil where it hands on something that names no
    /// key any more.
    enum Method: CaseIterable, Sendable {
        case telex, vni

        private static let tones: [Character: [Character: Character]] = [
            "s": ["a": "á", "e": "é", "i": "í", "o": "ó", "u": "ú", "y": "ý"],
            "f": ["a": "à", "e": "è", "i": "ì", "o": "ò", "u": "ù", "y": "ỳ"],
            "r": ["a": "ả", "e": "ẻ", "i": "ỉ", "o": "ỏ", "u": "ủ", "y": "ỷ"],
            "x": ["a": "ã", "e": "ẽ", "i": "ĩ", "o": "õ", "u": "ũ", "y": "ỹ"],
            "j": ["a": "ạ", "e": "ẹ", "i": "ị", "o": "ọ", "u": "ụ", "y": "ỵ"],
        ]
        private static let vniTones: [Character: Character] = ["1": "s", "2": "f", "3": "r", "4": "x", "5": "j"]

        /// The character handed on for `key` after `held`.
        func handsOn(_ key: Character, after held: Character?) -> Character {
            let lower = Character(key.lowercased())
            switch self {
            case .telex:
                if lower == "w" || lower == "]" { return "ư" }
                if lower == "[" { return "ơ" }
                if let held, let letter = Self.tones[lower]?[held] { return letter }
                if lower == "z", held != nil { return held ?? key }
                return key
            case .vni:
                if let held, let tone = Self.vniTones[lower], let letter = Self.tones[tone]?[held] { return letter }
                if lower == "0", let held { return held }
                return key
            }
        }
    }

    @Test(
        "each action has a key that comes through, whatever was typed before", arguments: Method.allCases)
    func everyActionComesThrough(method: Method) {
        let before: [Character?] = [nil, "a", "e", "i", "o", "u", "y"]
        for entry in ActionTable.entries {
            for context in entry.contexts {
                for held in before {
                    let reached = entry.keys.contains { key in
                        guard case .character(let character) = key else {
                            // Named keys, Ctrl and Alt never pass through the input method.
                            return ActionTable.action(for: key, in: context) == entry.action
                        }
                        let handed = method.handsOn(character, after: held)
                        return handed == character
                            && ActionTable.action(for: .character(handed), in: context) == entry.action
                    }
                    #expect(
                        reached, "\(method) \(entry.action) in \(context) after \(held.map(String.init) ?? "nothing")")
                }
            }
        }
    }

    @Test("a tone key pressed alone is still the command it was")
    func telexIsUndone() {
        #expect(ActionTable.action(for: .character("ư"), in: .table) == .why)
        #expect(ActionTable.action(for: .character("á"), in: .table) == .sort)
        #expect(ActionTable.action(for: .alt("["), in: .comparison) == .earlierDay)
        #expect(ActionTable.action(for: .character("<"), in: .comparison) == .earlierDay)
    }
}
