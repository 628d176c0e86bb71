import Statistics
import Text

/// What a typed list forgot and what it names without need.
public struct TypedListReport: Sendable {
    private let typed: TypedList
    private let lists: LowLists
    private let names: [UnitID: String]

    /// Holds `typed` against every list.
    public init(_ typed: TypedList, _ lists: LowLists, units: [Unit]) {
        self.typed = typed
        self.lists = lists
        names = Dictionary(units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// Three lines on the list that was meant, or on every list where none was; then the names that were not understood.
    public func text(_ language: Language) -> String {
        let numbers = NumberText(language)
        var lines: [String] = []
        for list in typed.meant(among: lists).map({ [$0] }) ?? lists.lists {
            let missing = typed.missing(from: list).map { unit in
                let rate = list.entries.first { $0.unit.id == unit.id }?.rate
                return "\(unit.id) \(unit.name) (\(rate.map { numbers.wholePercent($0) } ?? NumberText.missing))"
            }
            let strangers = typed.strangers(to: list).map { "\($0) \(names[$0] ?? "")" }
            let count = Phrase("\(list.entries.count) đơn vị", plural(list.entries.count, "unit"))[language]
            lines.append("\(list.kind.title[language]) (\(count)):")
            lines.append("  \(Phrase("thiếu", "missing")[language]): \(joined(missing, language))")
            lines.append(
                "  \(Phrase("không thuộc danh sách", "should not be here")[language]): \(joined(strangers, language))")
        }
        if !typed.unknown.isEmpty {
            lines.append("\(Phrase("Không nhận ra", "Not recognised")[language]): \(joined(typed.unknown, language))")
        }
        return lines.map { VisibleText.clean($0) + "\n" }.joined()
    }

    private func joined(_ names: [String], _ language: Language) -> String {
        names.isEmpty ? Phrase("không có", "none")[language] : names.joined(separator: "; ")
    }
}
