import Statistics

/// Changes one value of a settings file and leaves every other character as it was: notes, order and spacing are the
/// office's own. The value of a list are its items with commas between; a path that ends with "" adds to what is there: an item
/// to a list, to a section a key and its value with a colon between.
public struct SettingsEdit: Equatable, Sendable {
    /// The keys and places in lists that lead to the value.
    public let path: [String]
    /// What it shall say.
    public let value: String

    /// A change.
    public init(path: [String], value: String) {
        self.path = path
        self.value = value
    }

    /// Why a value cannot be changed here.
    public enum Refusal: Error, Equatable, Sendable {
        /// The file has mistakes that keep it from being read at all.
        case notReadable
        /// The value would be a mistake; the sentence that tells it.
        case mistake(Phrase)
        /// The value is written in a way that is only safe to change by hand: on several lines, or as an alias.
        case byHandOnly(line: Int?)
    }

    /// `yaml` with the value changed. What is not there yet is added: to its section, else at the end of the file.
    /// Throws when the result would hold a mistake that was not there before.
    public func applied(to yaml: String, headingCodes: [String]) throws(Refusal) -> String {
        guard let root = try? settingsNode(yaml) ?? .nothing else { throw .notReadable }
        let edit = try whole(in: root)
        guard edit == self else { return try edit.applied(to: yaml, headingCodes: headingCodes) }
        let existing = node(at: path[...], in: root)
        let candidates =
            if isList(existing) {
                listed(existing, in: yaml) ?? (existing == nil ? added(to: yaml, root: root, as: [flowList]) : nil)
            } else {
                existing.map { replaced($0, in: yaml) } ?? added(to: yaml, root: root, as: Self.spellings(of: value))
            }
        guard let candidates else { throw .byHandOnly(line: node(at: path[...], in: root)?.mark.line) }
        let known = SettingsFile.parse(yaml, name: "", headingCodes: headingCodes).issues.map(\.kind)
        var refusal = Refusal.byHandOnly(line: node(at: path[...], in: root)?.mark.line)
        for candidate in candidates {
            guard let changed = try? settingsNode(candidate), says(node(at: path[...], in: changed)) else { continue }
            let issues = SettingsFile.parse(candidate, name: "", headingCodes: headingCodes).issues
            guard let new = issues.first(where: { !known.contains($0.kind) }) else { return candidate }
            refusal = .mistake(new.message)
        }
        throw refusal
    }

    func node(at path: ArraySlice<String>, in node: Node) -> Node? {
        guard let key = path.first else { return node }
        let below: Node? =
            if let sequence = node.sequence {
                Int(key).flatMap { sequence.indices.contains($0) ? sequence[$0] : nil }
            } else {
                node.mapping?.first { $0.key.string == key }?.value
            }
        return below.flatMap { self.node(at: path.dropFirst(), in: $0) }
    }

    // MARK: A value that is there

    /// The file with the value at its place, plain and in quotes; nil when it does not stand on one line as it is read.
    private func replaced(_ node: Node, in yaml: String) -> [String]? {
        guard let text = node.string else { return nil }
        let mark = node.mark
        let scalars = yaml.unicodeScalars
        guard let start = Self.index(line: mark.line, column: mark.column, in: scalars) else { return nil }
        let rest = scalars[start...]
        let end: String.UnicodeScalarView.Index
        switch node.style {
        case .singleQuoted, .doubleQuoted:
            guard let closing = Self.closingQuote(in: rest) else { return nil }
            end = closing
        case .plain where !text.isEmpty:
            guard rest.starts(with: text.unicodeScalars),
                let after = scalars.index(
                    start, offsetBy: text.unicodeScalars.count, limitedBy: scalars.endIndex)
            else { return nil }
            end = after
        default: return nil
        }
        return Self.spellings(of: value).map { spelling in
            var changed = String(scalars[..<start])
            changed += spelling
            changed += String(scalars[end...])
            return changed
        }
    }

    static func index(
        line: Int, column: Int, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index? {
        var index = scalars.startIndex
        for _ in 1..<max(1, line) {
            guard let end = scalars[index...].firstIndex(of: "\n") else { return nil }
            index = scalars.index(after: end)
        }
        return scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex)
    }

    /// The place after the quote that closes the one `rest` begins with; nil when it is not on the same line.
    private static func closingQuote(in rest: Substring.UnicodeScalarView) -> String.UnicodeScalarView.Index? {
        guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
        var index = rest.index(after: rest.startIndex)
        while index < rest.endIndex, rest[index] != "\n" {
            if quote == "\"", rest[index] == "\\" {
                index = rest.index(after: index)
                guard index < rest.endIndex else { return nil }
            } else if rest[index] == quote {
                let after = rest.index(after: index)
                guard quote == "'", after < rest.endIndex, rest[after] == quote else { return after }
                index = after
            }
            index = rest.index(after: index)
        }
        return nil
    }

    /// The value as it can stand in the file: plain where YAML allows, else in quotes.
    static func spellings(of value: String) -> [String] {
        let line = String(value.map { $0.isNewline ? " " : $0 })
        var quoted = ""
        for character in line {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return (line.isEmpty ? [] : [line]) + ["\"\(quoted)\""]
    }

    // MARK: A value that is not there

    /// The file with the value added; nil when its section is written in a way that cannot be added to safely.
    private func added(to yaml: String, root: Node, as spellings: [String]) -> [String]? {
        // The longest part of the path that is there.
        var depth = path.count - 1
        while depth > 0, node(at: path[..<depth], in: root) == nil { depth -= 1 }
        guard depth > 0 else {
            let start = yaml.isEmpty || yaml.hasSuffix("\n") ? yaml : yaml + "\n"
            return spellings.map { start + lines(from: 0, indent: 0, $0) }
        }
        if let section = node(at: path[..<depth], in: root), section.style == .flow {
            return addedInBraces(section, depth, to: yaml, spellings)
        }
        // Before the first key of the section, indented as that one is.
        guard let section = node(at: path[..<depth], in: root),
            let mark = section.mapping?.first?.key.mark,
            let start = Self.index(line: mark.line, column: 1, in: yaml.unicodeScalars)
        else { return nil }
        return spellings.map { spelling in
            String(yaml.unicodeScalars[..<start]) + lines(from: depth, indent: mark.column - 1, spelling)
                + String(yaml.unicodeScalars[start...])
        }
    }

    func lines(from depth: Int, indent: Int, _ spelling: String) -> String {
        var text = ""
        for (step, key) in path[depth...].enumerated() {
            let isLast = depth + step == path.count - 1
            text += String(repeating: " ", count: indent + 2 * step) + key + (isLast ? ": \(spelling)\n" : ":\n")
        }
        return text
    }
}
