/// What is wrong with the words.
public enum WordsError: Error, Equatable, Sendable {
    /// A section that has to be there is not, or holds nothing.
    case missing(String)
    /// A line that does not say what its section holds.
    case malformed(section: String, line: String)
}

/// Sections of texts: `[name]`, then a phrase a line; a line that begins with `#` is a remark.
struct WordFile: Sendable {
    private var sections: [String: [String]] = [:]

    /// The sections of all `texts`.
    init(_ texts: [String]) {
        for text in texts {
            var name = ""
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                if line.hasPrefix("["), line.hasSuffix("]") {
                    name = String(line.dropFirst().dropLast())
                } else {
                    sections[name, default: []].append(String(line))
                }
            }
        }
    }

    /// The lines of a section.
    func lines(_ name: String) throws(WordsError) -> [String] {
        guard let lines = sections[name] else { throw .missing(name) }
        return lines
    }

    /// Whether there is such a section.
    func has(_ name: String) -> Bool { sections[name] != nil }

    /// The lines of a section, each parted at its bars; "" where a part is "-".
    func rows(_ name: String, columns: Int) throws(WordsError) -> [[String]] {
        var rows: [[String]] = []
        for line in try lines(name) {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
                let text = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                return text == "-" ? "" : text
            }
            guard parts.count == columns else { throw .malformed(section: name, line: line) }
            rows.append(parts)
        }
        return rows
    }

    /// What stands after `key: ` in a section.
    func value(_ key: String, in name: String) throws(WordsError) -> String {
        guard let line = try lines(name).first(where: { $0.hasPrefix(key + ": ") }) else {
            throw .missing("\(name): \(key)")
        }
        return String(line.dropFirst(key.count + 2))
    }
}
