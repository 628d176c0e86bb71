import Statistics
import Text

/// A list of units someone typed or pasted, held against a complete one.
public struct TypedList: Equatable, Sendable {
    /// The units that were meant, in the order typed.
    public let units: [UnitID]
    /// Pieces that name no unit, or several.
    public let unknown: [String]

    /// Reads names from `text`: one a line, or separated by `;` or `,`, with or without numbers, bullets and percentages
    /// in brackets. Names may hold commas themselves: the longest run of pieces that names a unit is taken.
    public init(_ text: String, among known: [Unit]) {
        var found: [UnitID] = []
        var missed: [String] = []
        for line in text.split(whereSeparator: { $0.isNewline || $0 == ";" }).flatMap(Self.cells(of:)) {
            let pieces = line.split(separator: ",").map { String($0) }
            var place = 0
            while place < pieces.count {
                var end = pieces.count
                var unit: UnitID?
                while end > place {
                    unit = Self.unit(named: pieces[place..<end].joined(separator: ","), among: known)
                    if unit != nil { break }
                    end -= 1
                }
                if let unit {
                    if !found.contains(unit) { found.append(unit) }
                    place = end
                } else {
                    let piece = Self.bare(pieces[place])
                    if piece.contains(where: \.isLetter) { missed.append(piece) }
                    place += 1
                }
            }
        }
        units = found
        unknown = missed
    }

    /// The names in a line copied out of a spreadsheet, without the numbers beside them; other lines as they are.
    private static func cells(of line: Substring) -> [Substring] {
        let cells = line.split(separator: "\t")
        let names = cells.filter { $0.contains(where: \.isLetter) }
        return names.isEmpty ? cells : names
    }

    /// Units of `list` that were not typed.
    public func missing(from list: LowLists.List) -> [Unit] {
        list.entries.map(\.unit).filter { !units.contains($0.id) }
    }

    /// Typed units that `list` does not have.
    public func strangers(to list: LowLists.List) -> [UnitID] {
        units.filter { id in !list.entries.contains { $0.unit.id == id } }
    }

    /// The list that was meant: the one that holds the most of the names typed, however few these are; among equals the
    /// one that is nearest to being typed whole. Nil when none has anything.
    public func meant(among lists: LowLists) -> LowLists.List? {
        func common(_ list: LowLists.List) -> Int { units.count - strangers(to: list).count }
        // What two sets share of what they hold together, compared as integers.
        return lists.lists.filter { common($0) > 0 }.max { first, second in
            guard common(first) == common(second) else { return common(first) < common(second) }
            let shares = [first, second].map { Rate(common($0), of: units.count + $0.entries.count - common($0)) }
            return shares[0].compared(to: shares[1]) == .less
        }
    }

    private static func unit(named text: String, among known: [Unit]) -> UnitID? {
        let name = bare(text)
        guard name.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        if let unit = known.first(where: { $0.id.text == name }) { return unit.id }
        let folded = foldedForSearch(name)
        guard folded.contains(where: \.isLetter) else { return nil }
        if let exact = known.first(where: { unit in
            ([unit.name] + unit.aliases).contains { foldedForSearch($0) == folded }
        }) {
            return exact.id
        }
        // Part of a name is enough when only one unit has it: "xã Vĩnh Long".
        let query = SearchKey(name)
        let matches = known.filter { unit in ([unit.name] + unit.aliases).contains { SearchKey($0).matches(query) } }
        guard folded.count >= 4 else { return nil }
        if matches.count == 1 { return matches[0].id }
        // "Hồ Xá" begins words of "UBND xã Vĩnh Hòa", too; one unit only has these very words side by side.
        let whole = matches.filter { unit in
            ([unit.name] + unit.aliases).contains { " \(foldedForSearch($0)) ".contains(" \(folded) ") }
        }
        return whole.count == 1 ? whole[0].id : nil
    }

    /// A name without its number, bullet, percentage and final point.
    private static func bare(_ text: String) -> String {
        var name = Substring(text)
        while let last = name.last, last.isWhitespace || last == "." { name = name.dropLast() }
        // "(14 %)" at the end; a bracket in the middle belongs to several names in one piece.
        if name.last == ")", let bracket = name.lastIndex(of: "("), name[bracket...].contains(where: \.isNumber) {
            name = name[..<bracket]
        }
        let noise: (Character) -> Bool = { $0.isWhitespace || "-*•+.:".contains($0) }
        var trimmed = name.drop(while: noise)
        if let dot = trimmed.firstIndex(where: { $0 == "." || $0 == ")" }), trimmed[..<dot].allSatisfy(\.isNumber) {
            trimmed = trimmed[trimmed.index(after: dot)...].drop(while: noise)
        }
        while let last = trimmed.last, noise(last) { trimmed = trimmed.dropLast() }
        return String(trimmed)
    }
}
