import Statistics
import Text

/// Walks the nodes of a settings file: one function a section, one table of keys each.
struct SettingsReader {
    let file: String
    let headingCodes: [String]
    private(set) var issues: [SettingsIssue] = []
    /// How many mistakes there are beside ``issues``.
    private(set) var more = 0

    init(file: String, headingCodes: [String]) {
        self.file = file
        self.headingCodes = headingCodes
    }

    /// Groups and levels named by targets, to be looked up when the whole file is read.
    var namedCodes: [(isGroup: Bool, code: String, node: Node)] = []

    /// Days off and make-up days of the office's own.
    private var daysOff = WorkingCalendar()

    /// What, for whom and when targets were told for so far.
    var told: Set<TargetRule> = []

    mutating func read(_ root: Node, into settings: inout Settings) {
        let known = [
            "scope", "roster", "inbox", "deadline", "deadlines", "targets", "low_lists", "groups", "levels", "aliases",
            "periods", "evaluation", "measures", "holidays", "make_up_days", "headings", "words",
        ]
        for (key, node) in entries(of: root, key: file, known: known) {
            switch key {
            case "scope": settings.scope = text(node, key: key) ?? settings.scope
            case "roster": settings.roster = text(node, key: key) ?? settings.roster
            case "inbox": settings.inbox = text(node, key: key) ?? settings.inbox
            case "deadline":
                settings.deadlines += deadline(node, known: ["day", "inclusive", "name", "order"]).map { [$0] } ?? []
            case "deadlines":
                settings.deadlines += items(of: node, key: key).compactMap {
                    deadline($0, known: ["day", "inclusive", "name", "order"])
                }
            case "targets": readTargets(node, into: &settings)
            case "low_lists": readLowLists(node, into: &settings)
            case "groups": settings.groups = groups(node, key: key)
            case "levels":
                let levels = groups(node, key: key)
                if !levels.isEmpty { settings.levels = levels }
            case "aliases": settings.aliases = aliases(node)
            case "periods": readPeriods(node, into: &settings)
            case "evaluation": settings.evaluation = evaluation(node) ?? settings.evaluation
            case "measures": settings.measures = measures(node, key: key)
            case "holidays": daysOff.holidays = days(node, key: key)
            case "make_up_days": daysOff.makeUpDays = days(node, key: key) { $0.weekday > 5 }
            case "headings": settings.vocabularyAdditions.headings = words(node, key: key, codes: headingCodes)
            default: readWords(node, into: &settings.vocabularyAdditions)
            }
        }
        finishTargets(&settings)
        if file == PublicHolidays.file {
            settings.calendar = daysOff
        } else {
            settings.calendar = PublicHolidays.calendar(of: daysOff)
        }
    }

    private mutating func deadline(_ node: Node, known: [String]) -> Deadline? {
        var day: CalendarDay?
        var isInclusive = false
        var name = ""
        var order: CalendarDay?
        for (key, node) in entries(of: node, key: "deadline", known: known) {
            switch key {
            case "order": order = self.day(node, key: key)
            case "day": day = self.day(node, key: key)
            case "name": name = text(node, key: key) ?? ""
            default: isInclusive = yesOrNo(node, key: key) ?? isInclusive
            }
        }
        if day == nil, node.lacks("day") { tell(.missingKey("day"), node) }
        return day.map { Deadline(day: $0, isInclusive: isInclusive, name: name, order: order) }
    }

    private mutating func groups(_ node: Node, key: String) -> [UnitGroup] {
        var groups: [UnitGroup] = []
        var codes: Set<String> = []
        for item in items(of: node, key: key) {
            var texts: [String: String] = [:]
            for (key, node) in entries(of: item, key: key, known: ["code", "vi", "en"]) {
                texts[key] = text(node, key: key)
            }
            guard let code = texts["code"] else {
                tell(.missingKey("code"), item)
                continue
            }
            guard codes.insert(code).inserted else {
                tell(.repeatedGroup(code), item)
                continue
            }
            groups.append(UnitGroup(code: code, title: Self.title(texts, code)))
        }
        return groups
    }

    /// The name in both languages; where only one is given it stands for both, without any the code.
    static func title(_ texts: [String: String], _ code: String) -> Phrase {
        let vietnamese = texts["vi"] ?? texts["en"] ?? code
        return Phrase(vietnamese, texts["en"] ?? vietnamese)
    }

    /// Other names by the number of the unit; any number may stand there, since units are known only to the roster.
    private mutating func aliases(_ node: Node) -> [UnitID: [String]] {
        if isEmpty(node) { return [:] }
        guard let mapping = node.mapping else {
            tell(.wrongType(key: "aliases", expected: .section), node)
            return [:]
        }
        var result: [UnitID: [String]] = [:]
        for entry in mapping {
            guard let number = text(entry.key, key: "aliases") else { continue }
            result[UnitID(number)] = list(entry.value, key: number)
        }
        return result
    }

    private mutating func days(
        _ node: Node, key: String, isSensible: (CalendarDay) -> Bool = { _ in true }
    ) -> Set<CalendarDay> {
        var days: Set<CalendarDay> = []
        for item in items(of: node, key: key) {
            guard let day = day(item, key: key) else { continue }
            if !isSensible(day) { tell(.makeUpDayIsWorked(day), item) }
            if !days.insert(day).inserted { tell(.repeatedDay(day), item) }
        }
        return days
    }

    private mutating func readWords(_ node: Node, into additions: inout VocabularyAdditions) {
        let known = ["states", "roles", "urgencies", "electronic", "paper", "yes", "no"]
        for (key, node) in entries(of: node, key: "words", known: known) {
            switch key {
            case "states": additions.states = meanings(node, key: key)
            case "roles": additions.roles = meanings(node, key: key)
            case "urgencies": additions.urgencies = meanings(node, key: key)
            case "electronic": additions.electronic = list(node, key: key)
            case "paper": additions.paper = list(node, key: key)
            case "yes": additions.yes = list(node, key: key)
            default: additions.no = list(node, key: key)
            }
        }
    }

    private mutating func meanings<Meaning: RawRepresentable<String> & CaseIterable & Hashable>(
        _ node: Node, key: String
    ) -> [Meaning: [String]] {
        let byCode = words(node, key: key, codes: Meaning.allCases.map(\.rawValue))
        return byCode.reduce(into: [:]) { result, entry in
            if let meaning = Meaning(rawValue: entry.key) { result[meaning] = entry.value }
        }
    }

    private mutating func words(_ node: Node, key: String, codes: [String]) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for (code, node) in entries(of: node, key: key, known: codes) { result[code] = list(node, key: code) }
        return result
    }

    mutating func list(_ node: Node, key: String) -> [String] {
        items(of: node, key: key).compactMap { text($0, key: key) }
    }

    // MARK: Nodes

    /// So many are told one by one: a file that is none of ours at all would make thousands.
    private static let mostIssues = 100

    /// Beyond the first hundred mistakes only their number is kept, and `kind` is not looked for.
    mutating func tell(_ kind: @autoclosure () -> SettingsIssue.Kind, _ node: Node) {
        if issues.count < Self.mostIssues {
            issues.append(SettingsIssue(file: file, line: node.mark.line, kind: kind()))
        } else {
            more += 1
        }
    }

    /// The known keys of a section with their values. A key without a value is a section left empty on purpose.
    mutating func entries(of node: Node, key: String, known: [String]) -> [(String, Node)] {
        if isEmpty(node) { return [] }
        guard let mapping = node.mapping else {
            tell(.wrongType(key: key, expected: .section), node)
            return []
        }
        var entries: [(String, Node)] = []
        for entry in mapping {
            guard let name = entry.key.string, known.contains(name) else {
                let name = entry.key.string ?? "?"
                tell(.unknownKey(name, nearest: nearestName(to: name, among: known), known: known), entry.key)
                continue
            }
            if !isEmpty(entry.value) { entries.append((name, entry.value)) }
        }
        return entries
    }

    mutating func items(of node: Node, key: String) -> [Node] {
        if isEmpty(node) { return [] }
        guard let sequence = node.sequence else {
            tell(.wrongType(key: key, expected: .list), node)
            return []
        }
        return sequence
    }

    func isEmpty(_ node: Node) -> Bool {
        guard node.style == .plain, let text = node.string else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    mutating func text(_ node: Node, key: String) -> String? {
        guard let string = node.string else {
            tell(.wrongType(key: key, expected: .text), node)
            return nil
        }
        let text = composed(string)
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            tell(.emptyText(key: key), node)
            return nil
        }
        return text
    }
}
