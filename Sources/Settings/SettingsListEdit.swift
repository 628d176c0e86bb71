import Statistics
import Text

/// Lists, and sections in braces.
extension SettingsEdit {
    /// The items that the value names.
    var items: [String] {
        value.split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The change as one of a whole value: what a path ending with "" adds joins what is there.
    func whole(in root: Node) throws(Refusal) -> SettingsEdit {
        guard path.last == "" else { return self }
        let above = Array(path.dropLast())
        if Self.lists.contains(above) {
            let there = node(at: above[...], in: root)?.sequence?.compactMap(\.string) ?? []
            let added = items.filter { !there.contains($0) }
            let shipped = above == ["holidays"] ? Self.shipped(of: added, beside: there) : []
            return SettingsEdit(
                path: above, value: (there + shipped.filter { !there.contains($0) } + added).joined(separator: ", "))
        }
        guard let colon = value.firstIndex(of: ":") ?? value.firstIndex(of: "=") else { throw .mistake(Self.noColon) }
        let key = String(value[..<colon].filter { $0 != " " })
        let rest = SettingsEdit(path: above + [key], value: String(value[value.index(after: colon)...]))
        guard !key.isEmpty, !rest.items.isEmpty else { throw .mistake(Self.noColon) }
        let there = node(at: rest.path[...], in: root)?.sequence?.compactMap(\.string) ?? []
        return SettingsEdit(
            path: rest.path, value: (there + rest.items.filter { !there.contains($0) }).joined(separator: ", "))
    }

    private static let noColon = Phrase(
        "Hãy ghi mã đơn vị, dấu hai chấm, rồi các tên. Ví dụ: 144: UBND xã Vĩnh Lâm cũ, Xã Lâm",
        "Write the number of the unit, a colon, and its names, as in 144: UBND xã Vĩnh Lâm cũ, Xã Lâm")

    /// The country's days off of the years that get their first day of the office's own: a year that an office names follows the
    /// office alone, and whoever adds a day does not give up the others.
    private static func shipped(of added: [String], beside there: [String]) -> [String] {
        func years(_ texts: [String]) -> Set<Int> {
            Set(texts.compactMap { CalendarDay(typed: $0)?.components.year })
        }
        let new = years(added).subtracting(years(there))
        return PublicHolidays.calendar.holidays.filter { new.contains($0.components.year) }.sorted().map(\.iso)
    }

    private static let lists = [["holidays"], ["make_up_days"]]

    /// Whether it is a list that is changed.
    func isList(_ existing: Node?) -> Bool {
        if let existing, existing.string.map({ !$0.isEmpty }) ?? false { return false }
        return existing?.sequence != nil || Self.lists.contains(path) || path.count == 2 && path[0] == "aliases"
    }

    /// Whether a place says what was to be said.
    func says(_ node: Node?) -> Bool {
        isList(node) ? (node?.sequence?.map(\.string) ?? []) == items.map { Optional($0) } : node?.string == value
    }

    /// The list in brackets.
    var flowList: String { "[\(items.map(Self.item).joined(separator: ", "))]" }

    /// An item as it can stand in a list.
    private static func item(_ text: String) -> String {
        let isPlain = !text.contains { "[]{},:#&*!|>%@`\"'\\".contains($0) } && text.first != "-" && text.first != "?"
        return isPlain ? text : spellings(of: text).last ?? text
    }

    /// The file with the list changed: items that go lose their lines, those that come get lines below the last; nil when they do
    /// not stand on lines of their own.
    func listed(_ list: Node?, in yaml: String) -> [String]? {
        guard let list, let nodes = list.sequence else { return nil }
        if list.style == .flow { return inBrackets(list, in: yaml) }
        var lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard let first = nodes.first, Set(nodes.map(\.mark.line)).count == nodes.count else { return nil }
        let indent = first.mark.column - 3
        guard indent >= 0,
            nodes.allSatisfy({
                lines.indices.contains($0.mark.line - 1) && lines[$0.mark.line - 1].drop { $0 == " " }.first == "-"
            })
        else { return nil }
        let wanted = items
        let there = nodes.compactMap(\.string)
        let end = (nodes.map(\.mark.line).max() ?? 1)
        // From below, so that the numbers of the lines above hold.
        lines.insert(
            contentsOf: wanted.filter { !there.contains($0) }.map {
                String(repeating: " ", count: indent) + "- " + Self.item($0)
            }, at: end)
        for node in nodes.reversed() where !wanted.contains(node.string ?? "") { lines.remove(at: node.mark.line - 1) }
        return [lines.joined(separator: "\n")]
    }

    private func inBrackets(_ list: Node, in yaml: String) -> [String]? {
        let scalars = yaml.unicodeScalars
        guard let start = Self.index(line: list.mark.line, column: list.mark.column, in: scalars),
            scalars[start] == "[",
            let end = scalars[start...].firstIndex(where: { $0 == "]" || $0 == "\n" }), scalars[end] == "]"
        else { return nil }
        return [String(scalars[..<start]) + flowList + String(scalars[scalars.index(after: end)...])]
    }

    /// The file with a value added to a section that stands in braces on one line.
    func addedInBraces(_ section: Node, _ depth: Int, to yaml: String, _ spellings: [String]) -> [String]? {
        let scalars = yaml.unicodeScalars
        guard let start = Self.index(line: section.mark.line, column: section.mark.column, in: scalars),
            scalars[start] == "{"
        else { return nil }
        let inside = scalars.index(after: start)
        guard let first = section.mapping?.first?.key.mark else {
            // Nothing in them: the values get lines of their own.
            guard inside < scalars.endIndex, scalars[inside] == "}" else { return nil }
            let end = scalars[inside...].firstIndex(of: "\n") ?? scalars.endIndex
            let rest = String(scalars[scalars.index(after: inside)..<end])
            return spellings.map { spelling in
                String(scalars[..<start]) + rest + "\n" + lines(from: depth, indent: 2 * depth, spelling)
                    + String(scalars[(end < scalars.endIndex ? scalars.index(after: end) : end)...])
            }
        }
        guard depth == path.count - 1, first.line == section.mark.line,
            let place = Self.index(line: first.line, column: first.column, in: scalars)
        else { return nil }
        return spellings.map { spelling in
            String(scalars[..<place]) + "\(path[depth]): \(spelling), " + String(scalars[place...])
        }
    }
}
