import Statistics

/// Single values of a settings file.
extension SettingsReader {
    /// `2023-08-10` or, day first, `10/08/2023`.
    mutating func day(_ node: Node, key: String) -> CalendarDay? {
        guard let text = value(node, key: key) else { return nil }
        if let day = CalendarDay(typed: text) { return day }
        tell(.notADay(text), node)
        return nil
    }

    /// `75`, `75 %`, `75,5 %`: from 0 to 100, exactly.
    mutating func percent(_ node: Node, key: String) -> Rate? {
        guard let text = value(node, key: key) else { return nil }
        let bare = text.filter { $0 != "%" && !$0.isWhitespace }
        let parts = bare.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let isNumber = parts.allSatisfy {
            !$0.isEmpty && $0.count <= 6 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard isNumber, parts.count <= 2, let whole = Int(parts[0]) else {
            tell(.notAPercentage(text), node)
            return nil
        }
        let decimals = parts.count == 2 ? parts[1] : ""
        let scale = decimals.reduce(1) { scale, _ in scale * 10 }
        let rate = Rate(whole * scale + (Int(decimals) ?? 0), of: 100 * scale)
        guard rate.part <= rate.whole else {
            tell(.notAPercentage(text), node)
            return nil
        }
        return rate
    }

    /// A number of documents, from 0 to 999,999.
    mutating func documents(_ node: Node, key: String) -> Int? {
        guard let text = value(node, key: key) else { return nil }
        if text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) {
            return number
        }
        tell(.notANumber(text), node)
        return nil
    }

    /// true or false, in the words of YAML.
    mutating func yesOrNo(_ node: Node, key: String) -> Bool? {
        guard let text = value(node, key: key) else { return nil }
        switch text.lowercased() {
        case "true", "yes", "on", "có": return true
        case "false", "no", "off", "không": return false
        default:
            tell(.notYesOrNo(text), node)
            return nil
        }
    }

    private mutating func value(_ node: Node, key: String) -> String? {
        guard let text = node.string else {
            tell(.wrongType(key: key, expected: .text), node)
            return nil
        }
        let scalars = text.unicodeScalars
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()))
    }
}
