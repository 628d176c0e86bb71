import Statistics
import Terminal

/// What is remembered for a user from one start to the next: language, colours, views. Filters are not, because whoever
/// starts the program must see every unit.
public struct SavedState: Equatable, Sendable {
    /// The language chosen by a key; nil when none was.
    public var language: Language?
    var scheme: Scheme?
    var table: TableKind?
    var views: [TableKind: ViewSettings] = [:]
    var named: [NamedView] = []
    var hasSeenWelcome = false
    var hasPlainGlyphs = false
    var homeUnit: UnitID?
    /// What was typed and not kept yet, by the figures it is about and the unit: it must not turn up beside others. Those of
    /// the first version are of "".
    var drafts: [String: [UnitID: AgreementDraft]] = [:]

    /// Nothing remembered yet.
    public init() {}

    /// What there is to remember of a program.
    public init(_ model: Model) {
        language = model.rememberedLanguage
        scheme = model.rememberedScheme
        table = model.table
        views = model.tables.mapValues(\.view.withoutFilters).filter { $0.value != ViewSettings() }
        named = model.namedViews
        hasSeenWelcome = model.hasSeenWelcome
        hasPlainGlyphs = model.hasPlainGlyphs
        homeUnit = model.homeUnit
        if !model.drafts.isEmpty { drafts[model.source] = model.drafts }
    }

    /// Takes in the drafts of `source`: those that are not as they were `before` are as they are `now`, the others as they are
    /// here, where another window may have put or taken them.
    public mutating func take(
        _ now: [UnitID: AgreementDraft], since before: [UnitID: AgreementDraft], of source: String
    ) {
        var kept = (drafts[source] ?? [:]).merging(drafts[""] ?? [:]) { own, _ in own }
        for unit in before.keys where now[unit] == nil { kept[unit] = nil }
        for (unit, draft) in now where before[unit] != draft { kept[unit] = draft }
        drafts[""] = nil
        drafts[source] = kept.isEmpty ? nil : kept
    }

    /// The drafts of `source`.
    public func drafts(of source: String) -> [UnitID: AgreementDraft]? { drafts[source] }

    /// The same with the drafts of `other`.
    public func withDrafts(of other: SavedState) -> SavedState {
        var state = self
        state.drafts = other.drafts
        return state
    }

    /// Brings it back.
    func apply(to model: inout Model) {
        model.rememberedScheme = scheme
        model.rememberedLanguage = language
        if let scheme {
            model.scheme = scheme
            model.isSchemeChosen = true
        }
        if let language, !model.isLanguageChosen { model.language = language }
        if let table { model.table = table }
        for (kind, view) in views { model.tables[kind]?.view = view }
        model.namedViews = named
        model.hasSeenWelcome = hasSeenWelcome
        if hasPlainGlyphs { model.hasPlainGlyphs = true }
        model.homeUnit = homeUnit
        for source in [model.source, ""] { model.drafts.merge(drafts[source] ?? [:]) { now, _ in now } }
        guard let data = model.data else { return }
        for kind in TableKind.allCases { model.tables[kind]?.refresh(data) }
    }
}

// The file: one line a fact, fields separated by TAB. A line that is not understood is left out, so that an older or a
// newer program can read it.
extension SavedState {
    /// The state written as `text`.
    public init(text: String) {
        for line in text.split(separator: "\n").prefix(1_000) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            switch fields.first {
            case "language": language = fields.count > 1 ? Language(rawValue: fields[1]) : nil
            case "scheme": scheme = fields.count > 1 ? Scheme(rawValue: fields[1]) : nil
            case "table": table = fields.count > 1 ? TableKind(rawValue: fields[1]) : nil
            case "welcome": hasSeenWelcome = true
            case "unit": homeUnit = fields.count > 1 ? UnitID(Self.oneLine(fields[1])) : nil
            case "glyphs": hasPlainGlyphs = fields.count > 1 && fields[1] == "plain"
            case "view":
                guard fields.count == 3, let kind = TableKind(rawValue: fields[1]) else { continue }
                views[kind] = ViewSettings(code: fields[2]).withoutFilters
            case "named":
                guard fields.count == 5, let kind = TableKind(rawValue: fields[1]) else { continue }
                var settings = ViewSettings(code: fields[2])
                settings.filter = Self.oneLine(fields[3])
                named.append(NamedView(name: Self.oneLine(fields[4]), table: kind, settings: settings))
            case "draft":
                guard (4...5).contains(fields.count) else { continue }
                let source = fields.count == 5 ? Self.oneLine(fields[4]) : ""
                drafts[source, default: [:]][UnitID(Self.oneLine(fields[1]))] = AgreementDraft(
                    note: Self.oneLine(fields[2]), day: Self.oneLine(fields[3]))
            default: continue
            }
        }
    }

    /// The state as text for the state file.
    public var text: String {
        var lines: [String] = []
        if let language { lines.append("language\t\(language.rawValue)") }
        if let scheme { lines.append("scheme\t\(scheme.rawValue)") }
        if let table { lines.append("table\t\(table.rawValue)") }
        if let homeUnit { lines.append("unit\t\(Self.oneLine(homeUnit.text))") }
        if hasPlainGlyphs { lines.append("glyphs\tplain") }
        if hasSeenWelcome { lines.append("welcome\tseen") }
        for kind in TableKind.allCases {
            if let view = views[kind] { lines.append("view\t\(kind.rawValue)\t\(view.code)") }
        }
        for view in named {
            let fields = [
                view.table.rawValue, view.settings.code, Self.oneLine(view.settings.filter), Self.oneLine(view.name),
            ]
            lines.append("named\t" + fields.joined(separator: "\t"))
        }
        for (source, drafts) in drafts.sorted(by: { $0.key < $1.key }) {
            for (unit, draft) in drafts.sorted(by: { $0.key < $1.key }) {
                let fields = [unit.text, draft.note, draft.day] + (source.isEmpty ? [] : [source])
                lines.append("draft\t" + fields.map { Self.oneLine($0) }.joined(separator: "\t"))
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
    }
}

extension ViewSettings {
    /// Settings from `sort=open:desc,name group=group failing=low columns=… width=open:2`; what is unknown is left out.
    init(code: String) {
        self.init()
        for part in code.split(separator: " ") {
            let pieces = part.split(separator: "=", maxSplits: 1).map { String($0) }
            guard pieces.count == 2 else { continue }
            let items = pieces[1].split(separator: ",").map { String($0) }
            switch pieces[0] {
            case "sort":
                sort = items.compactMap { item in
                    let descending = item.hasSuffix(":desc")
                    let name = descending ? String(item.dropLast(5)) : item
                    return Column(remembered: name).map { SortKey($0, descending: descending) }
                }
            case "group": grouping = Grouping(rawValue: pieces[1])
            case "family": showsCarriedOver = pieces[1] == "all"
            case "failing": failing = FailingFilter(rawValue: pieces[1]) ?? .off
            case "columns":
                let known = items.compactMap { CellKind(code: $0) }
                columns = known.isEmpty ? nil : known
            case "width":
                for item in items {
                    guard let colon = item.lastIndex(of: ":"), let kind = CellKind(code: String(item[..<colon])),
                        let extra = Int(item[item.index(after: colon)...]), (-12...40).contains(extra)
                    else { continue }
                    extraWidth[kind] = extra
                }
            default: continue
            }
        }
    }

    var code: String {
        var parts: [String] = []
        if !sort.isEmpty {
            let keys = sort.map { $0.column.rawValue + ($0.isDescending ? ":desc" : "") }
            parts.append("sort=" + keys.joined(separator: ","))
        }
        if let grouping { parts.append("group=\(grouping.rawValue)") }
        if showsCarriedOver { parts.append("family=all") }
        if failing != .off { parts.append("failing=\(failing.rawValue)") }
        if let columns { parts.append("columns=" + columns.map(\.code).joined(separator: ",")) }
        if !extraWidth.isEmpty {
            let widths = extraWidth.map { "\($0.key.code):\($0.value)" }.sorted()
            parts.append("width=" + widths.joined(separator: ","))
        }
        return parts.joined(separator: " ")
    }
}
