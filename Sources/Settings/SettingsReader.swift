import Statistics
import VietnameseText
import Yams

/// Walks the nodes of a settings file: one function a section, one table of keys each.
struct SettingsReader {
    let file: String
    let headingCodes: [String]
    private(set) var issues: [SettingsIssue] = []

    init(file: String, headingCodes: [String]) {
        self.file = file
        self.headingCodes = headingCodes
    }

    mutating func read(_ root: Node, into settings: inout Settings) {
        let known = [
            "scope", "roster", "deadline", "targets", "low_lists", "groups", "holidays", "make_up_days", "headings",
            "words",
        ]
        for (key, node) in entries(of: root, key: file, known: known) {
            switch key {
            case "scope": settings.scope = text(node, key: key) ?? settings.scope
            case "roster": settings.roster = text(node, key: key) ?? settings.roster
            case "deadline": settings.deadline = deadline(node) ?? settings.deadline
            case "targets": readTargets(node, into: &settings.targets)
            case "low_lists": readLowLists(node, into: &settings.targets)
            case "groups": settings.groups = groups(node)
            case "holidays": settings.calendar.holidays = days(node, key: key)
            case "make_up_days":
                settings.calendar.makeUpDays = days(node, key: key) { $0.weekday > 5 }
            case "headings": settings.vocabularyAdditions.headings = words(node, key: key, codes: headingCodes)
            default: readWords(node, into: &settings.vocabularyAdditions)
            }
        }
    }

    private mutating func deadline(_ node: Node) -> Deadline? {
        var day: CalendarDay?
        var isInclusive = false
        for (key, node) in entries(of: node, key: "deadline", known: ["day", "inclusive"]) {
            if key == "day" {
                day = self.day(node, key: key)
            } else {
                isInclusive = yesOrNo(node, key: key) ?? isInclusive
            }
        }
        if day == nil, node.mapping?.contains(where: { $0.key.string == "day" }) == false {
            tell(.missingKey("day"), node)
        }
        return day.map { Deadline(day: $0, isInclusive: isInclusive) }
    }

    private mutating func readTargets(_ node: Node, into targets: inout Targets) {
        for (key, node) in entries(of: node, key: "targets", known: ["processing", "signing"]) {
            guard let rate = percent(node, key: key) else { continue }
            if key == "processing" { targets.processing = rate } else { targets.signing = rate }
        }
    }

    private mutating func readLowLists(_ node: Node, into targets: inout Targets) {
        let known = ["processing", "unit_signing", "leader_signing"]
        for (key, node) in entries(of: node, key: "low_lists", known: known) {
            switch key {
            case "processing": targets.processingLow = threshold(node, key: key, targets.processingLow)
            case "unit_signing": targets.signingLow = threshold(node, key: key, targets.signingLow)
            default: targets.leaderLow = threshold(node, key: key, targets.leaderLow)
            }
        }
    }

    private mutating func threshold(_ node: Node, key: String, _ old: Threshold) -> Threshold {
        var limit = old.limit
        var includesLimit = old.includesLimit
        for (key, node) in entries(of: node, key: key, known: ["limit", "includes_limit"]) {
            if key == "limit" {
                limit = percent(node, key: key) ?? limit
            } else {
                includesLimit = yesOrNo(node, key: key) ?? includesLimit
            }
        }
        return Threshold(limit, includesLimit: includesLimit)
    }

    private mutating func groups(_ node: Node) -> [UnitGroup] {
        var groups: [UnitGroup] = []
        for item in items(of: node, key: "groups") {
            var texts: [String: String] = [:]
            for (key, node) in entries(of: item, key: "groups", known: ["code", "vi", "en"]) {
                texts[key] = text(node, key: key)
            }
            guard let code = texts["code"] else {
                tell(.missingKey("code"), item)
                continue
            }
            guard !groups.contains(where: { $0.code == code }) else {
                tell(.repeatedGroup(code), item)
                continue
            }
            let vietnamese = texts["vi"] ?? texts["en"] ?? code
            groups.append(UnitGroup(code: code, title: Phrase(vietnamese, texts["en"] ?? vietnamese)))
        }
        return groups
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

    private mutating func list(_ node: Node, key: String) -> [String] {
        items(of: node, key: key).compactMap { text($0, key: key) }
    }

    // MARK: Nodes

    mutating func tell(_ kind: SettingsIssue.Kind, _ node: Node) {
        issues.append(SettingsIssue(file: file, line: node.mark?.line, kind: kind))
    }

    /// The known keys of a section with their values. A key without a value is a section left empty on purpose.
    private mutating func entries(of node: Node, key: String, known: [String]) -> [(String, Node)] {
        if isEmpty(node) { return [] }
        guard let mapping = node.mapping else {
            tell(.wrongType(key: key, expected: .section), node)
            return []
        }
        var entries: [(String, Node)] = []
        for (keyNode, value) in mapping {
            guard let name = keyNode.string, known.contains(name) else {
                let name = keyNode.string ?? "?"
                tell(.unknownKey(name, nearest: nearestName(to: name, among: known), known: known), keyNode)
                continue
            }
            if !isEmpty(value) { entries.append((name, value)) }
        }
        return entries
    }

    private mutating func items(of node: Node, key: String) -> [Node] {
        if isEmpty(node) { return [] }
        guard let sequence = node.sequence else {
            tell(.wrongType(key: key, expected: .list), node)
            return []
        }
        return Array(sequence)
    }

    private func isEmpty(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        return scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private mutating func text(_ node: Node, key: String) -> String? {
        guard let scalar = node.scalar else {
            tell(.wrongType(key: key, expected: .text), node)
            return nil
        }
        let text = composed(scalar.string)
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            tell(.emptyText(key: key), node)
            return nil
        }
        return text
    }
}
