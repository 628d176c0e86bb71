import Statistics
import Text

/// Targets and limits: one value for everyone, or a list of values with those and the days they hold for.
extension SettingsReader {
    mutating func readTargets(_ node: Node, into settings: inout Settings) {
        for (key, node) in entries(of: node, key: "targets", known: TargetMeasure.targets.map(\.rawValue)) {
            guard let measure = TargetMeasure(rawValue: key) else { continue }
            if node.sequence != nil {
                for item in items(of: node, key: key) { readRule(measure, item, key: key, into: &settings) }
            } else if let rate = value(measure, node, key: key) {
                settings.targets[measure] = Threshold(rate, includesLimit: false)
            }
        }
    }

    mutating func readLowLists(_ node: Node, into settings: inout Settings) {
        let known = ["processing", "unit_signing", "leader_signing"]
        for (key, node) in entries(of: node, key: "low_lists", known: known) {
            let measure: TargetMeasure =
                switch key {
                case "processing": .processingLow
                case "unit_signing": .signingLow
                default: .leaderLow
                }
            if node.sequence != nil {
                for item in items(of: node, key: key) { readRule(measure, item, key: key, into: &settings) }
            } else {
                readRule(measure, node, key: key, isForAll: true, into: &settings)
            }
        }
    }

    /// One value with its conditions. Without conditions it is the value of everyone.
    private mutating func readRule(
        _ measure: TargetMeasure, _ node: Node, key: String, isForAll: Bool = false, into settings: inout Settings
    ) {
        let isTarget = TargetMeasure.targets.contains(measure)
        let value = measure == .urgentOpen ? "documents" : isTarget ? "rate" : "limit"
        let own = isTarget ? [value] : ["limit", "includes_limit"]
        var rule = TargetRule(measure, settings.targets[measure] ?? Threshold(.percent(100), includesLimit: false))
        var limit: Rate?
        let conditions = isForAll ? [] : ["group", "level", "from", "to"]
        for (key, node) in entries(of: node, key: key, known: own + conditions) {
            switch key {
            case "rate", "limit", "documents": limit = self.value(measure, node, key: key)
            case "includes_limit":
                let includes = yesOrNo(node, key: key) ?? rule.threshold.includesLimit
                rule.threshold = Threshold(rule.threshold.limit, includesLimit: includes)
            case "group", "level":
                guard let code = text(node, key: key) else { return }
                namedCodes.append((key == "group", code, node))
                if key == "group" { rule.group = code } else { rule.level = code }
            case "from": rule.from = day(node, key: key)
            default: rule.to = day(node, key: key)
            }
        }
        if let limit {
            rule.threshold = Threshold(limit, includesLimit: rule.threshold.includesLimit)
        } else if !isForAll {
            // A value that cannot be read has been told of; here there is none at all.
            if node.lacks(value) { tell(.missingKey(value), node) }
            return
        }
        if let from = rule.from, let to = rule.to, to < from { return tell(.periodReversed(from, to), node) }
        guard rule.group != nil || rule.level != nil || rule.from != nil || rule.to != nil else {
            settings.targets[measure] = rule.threshold
            return
        }
        guard told.insert(rule.withoutThreshold).inserted else { return tell(.repeatedTarget, node) }
        settings.targetRules.append(rule)
    }

    /// A share in per cent; of urgent documents how many may be open.
    private mutating func value(_ measure: TargetMeasure, _ node: Node, key: String) -> Rate? {
        guard measure == .urgentOpen else { return percent(node, key: key) }
        return documents(node, key: key).map { Rate($0, of: 1) }
    }

    /// Looks up the groups and levels that targets name, and words for whom and when they hold.
    mutating func finishTargets(_ settings: inout Settings) {
        let groups = settings.groups.map(\.code)
        let levels = settings.levels.map(\.code)
        let (groupCodes, levelCodes) = (Set(groups), Set(levels))
        for named in namedCodes {
            let known = named.isGroup ? groups : levels
            // Without a list of groups those of the roster are meant, which is not known here.
            if known.isEmpty || (named.isGroup ? groupCodes : levelCodes).contains(named.code) { continue }
            tell(.unknownWord(named.code, nearest: nearestName(to: named.code, among: known), known: known), named.node)
        }
        let groupTitles = Dictionary(settings.groups.map { ($0.code, $0.title) }) { first, _ in first }
        let levelTitles = Dictionary(settings.levels.map { ($0.code, $0.title) }) { first, _ in first }
        for place in settings.targetRules.indices {
            settings.targetRules[place].title = Self.title(
                of: settings.targetRules[place], groups: groupTitles, levels: levelTitles)
        }
    }

    private static func title(
        of rule: TargetRule, groups: [String: Phrase], levels: [String: Phrase]
    ) -> Phrase {
        var parts: [Phrase] = []
        if let code = rule.group {
            let title = groups[code] ?? Phrase(code, code)
            parts.append(Phrase("nhóm \(title.vietnamese)", "group \(title.english)"))
        }
        if let code = rule.level {
            parts.append(levels[code] ?? Phrase(code, code))
        }
        if let day = rule.from { parts.append(Phrase("từ \(date(day, .vietnamese))", "from \(date(day, .english))")) }
        if let day = rule.to { parts.append(Phrase("đến \(date(day, .vietnamese))", "to \(date(day, .english))")) }
        return Phrase(
            parts.map(\.vietnamese).joined(separator: ", "), parts.map(\.english).joined(separator: ", "))
    }

    private static func date(_ day: CalendarDay, _ language: Language) -> String { NumberText(language).date(day) }
}

extension TargetRule {
    /// Equal for two that hold for the same units and days, so that neither could win.
    fileprivate var withoutThreshold: TargetRule {
        TargetRule(
            measure, Threshold(Rate(0, of: 1), includesLimit: false), group: group, level: level, from: from, to: to)
    }
}

extension Targets {
    /// The target or limit of a measure; nil where nobody set one.
    subscript(_ measure: TargetMeasure) -> Threshold? {
        get {
            func target(_ rate: Rate?) -> Threshold? { rate.map { Threshold($0, includesLimit: false) } }
            return switch measure {
            case .leaderSigning: target(leader)
            case .fullySigned: target(fullySigned)
            case .inTime: target(inTime)
            case .urgentOpen: target(urgentOpen.map { Rate($0, of: 1) })
            case .processing: Threshold(processing, includesLimit: false)
            case .signing: Threshold(signing, includesLimit: false)
            case .processingLow: processingLow
            case .signingLow: signingLow
            case .leaderLow: leaderLow
            }
        }
        set {
            guard let newValue else { return }
            switch measure {
            case .leaderSigning: leader = newValue.limit
            case .fullySigned: fullySigned = newValue.limit
            case .inTime: inTime = newValue.limit
            case .urgentOpen: urgentOpen = newValue.limit.part
            case .processing: processing = newValue.limit
            case .signing: signing = newValue.limit
            case .processingLow: processingLow = newValue
            case .signingLow: signingLow = newValue
            case .leaderLow: leaderLow = newValue
            }
        }
    }
}
