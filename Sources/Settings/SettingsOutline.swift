import Statistics

/// Every value of a settings file in its order, for the screen that shows them.
public struct SettingsOutline: Equatable, Sendable {
    /// A value, or the heading above some.
    public struct Item: Equatable, Sendable {
        /// The keys and places in lists that lead to it, places from 0.
        public let path: [String]
        /// What it is called.
        public let title: Phrase
        /// What it says; nil for a heading. Lists of plain values are one value, separated by commas.
        public let value: String?
        /// Whether it is one value that can be replaced by another.
        public let isEditable: Bool
        /// Its line, from 1; nil when it is not in the file and the standard holds.
        public let line: Int?
    }

    /// The values.
    public let items: [Item]

    /// The outline of `yaml`; only what is not set and could be when it is no YAML at all. `settings` tells what holds
    /// for the common settings that the file does not have.
    public init(_ yaml: String, settings: Settings) {
        var items: [Item] = []
        if let root = (try? settingsNode(yaml)) ?? nil { Self.add(root, path: [], to: &items) }
        let numbers = NumberText(.english)
        func missing(_ path: [String], _ value: String) {
            // Where a section is there in another form (a list), its values stand in the list.
            let isThere = items.contains {
                $0.path.starts(with: path) || (path.count > 1 && $0.path == [path[0]] && $0.value != nil)
            }
            guard !isThere,
                !items.contains(where: { $0.path.count > path.count && $0.path.starts(with: path.prefix(2)) })
            else { return }
            items.append(
                Item(path: path, title: SettingsNames.wholeTitle(path), value: value, isEditable: true, line: nil))
        }
        func percent(_ rate: Rate) -> String { String(numbers.limit(rate).prefix { $0 != " " }) }
        func offer(_ path: [String], _ value: String) {
            guard !items.contains(where: { $0.path == path }) else { return }
            items.append(
                Item(path: path, title: SettingsNames.wholeTitle(path), value: value, isEditable: true, line: nil))
        }
        offer(["scope"], "")
        offer(["inbox"], "")
        if settings.deadlines.isEmpty { missing(["deadline", "day"], "") }
        let isOne = items.contains { $0.path.first == "deadline" }
        for place in settings.deadlines.indices {
            let deadline = isOne ? ["deadline"] : ["deadlines", String(place)]
            offer(deadline + ["inclusive"], settings.deadlines[place].isInclusive ? "true" : "false")
            offer(deadline + ["order"], settings.deadlines[place].order?.iso ?? "")
        }
        missing(["targets", "processing"], percent(settings.targets.processing))
        missing(["targets", "signing"], percent(settings.targets.signing))
        for measure in TargetMeasure.targets.dropFirst(2) where settings.targets[measure] == nil {
            missing(["targets", measure.rawValue], "")
        }
        missing(["low_lists", "processing", "limit"], percent(settings.targets.processingLow.limit))
        missing(["low_lists", "unit_signing", "limit"], percent(settings.targets.signingLow.limit))
        missing(["low_lists", "leader_signing", "limit"], percent(settings.targets.leaderLow.limit))
        missing(["periods", "preset"], settings.preset.rawValue)
        let cutOff =
            switch settings.cutOff {
            case .calendar: "calendar"
            case .day(let day): String(day)
            }
        offer(["periods", "cut_off"], cutOff)
        for path in [["holidays", ""], ["make_up_days", ""], ["aliases", ""]] { offer(path, "") }
        self.items = items
    }

    private static func add(_ node: Node, path: [String], to items: inout [Item]) {
        switch node.content {
        case .section(let entries):
            for entry in entries {
                let below = path + [entry.key.string ?? "?"]
                if entry.value.string == nil, !isPlainList(entry.value) {
                    addHeading(below, line: entry.key.mark.line, to: &items)
                }
                add(entry.value, path: below, to: &items)
            }
        case .list(let nodes) where isPlainList(node):
            addValue(nodes.map { $0.string ?? "" }.joined(separator: ", "), isEditable: true, node, path, to: &items)
        case .list(let nodes):
            for (place, value) in nodes.enumerated() {
                let below = path + [String(place)]
                addHeading(below, line: value.mark.line, to: &items)
                add(value, path: below, to: &items)
            }
        case .text(let text): addValue(text, isEditable: true, node, path, to: &items)
        }
    }

    private static func addValue(
        _ value: String, isEditable: Bool, _ node: Node, _ path: [String], to items: inout [Item]
    ) {
        items.append(
            Item(
                path: path, title: SettingsNames.title(path), value: value, isEditable: isEditable, line: node.mark.line
            )
        )
    }

    private static func addHeading(_ path: [String], line: Int?, to items: inout [Item]) {
        items.append(Item(path: path, title: SettingsNames.title(path), value: nil, isEditable: false, line: line))
    }

    private static func isPlainList(_ node: Node) -> Bool {
        node.sequence.map { $0.allSatisfy { $0.string != nil } } ?? false
    }
}

/// What settings are called. A key that has no name of its own is shown as it is written.
enum SettingsNames {
    /// What a setting is called that does not stand below its heading.
    static func wholeTitle(_ path: [String]) -> Phrase {
        let own = title(path)
        guard path.count > 1, path.last != "", let first = path.first else { return own }
        let heading = title([first])
        return Phrase("\(heading.vietnamese): \(own.vietnamese)", "\(heading.english): \(own.english)")
    }

    static func title(_ path: [String]) -> Phrase {
        if path.count == 2, path[0] == "aliases", let unit = path.last, !unit.isEmpty {
            return Phrase("Đơn vị \(unit)", "Unit \(unit)")
        }
        let keys = path.filter { Int($0) == nil }
        if let last = path.last, let place = Int(last) {
            return Phrase("Mục \(place + 1)", "Entry \(place + 1)")
        }
        return names[keys.joined(separator: ".")] ?? keys.last.flatMap { names["." + $0] }
            ?? Phrase(keys.last ?? "", keys.last ?? "")
    }

    private static let names: [String: Phrase] = [
        "scope": Phrase("Địa bàn", "Scope"), "roster": Phrase("Danh mục đơn vị", "Roster of units"),
        "inbox": Phrase("Hộp nhận", "Inbox"),
        "deadline": Phrase("Hạn xử lý tồn đọng", "Deadline"), "deadlines": Phrase("Các hạn xử lý", "Deadlines"),
        "deadline.day": Phrase("Ngày hạn", "Day of the deadline"), ".day": Phrase("Ngày", "Day"),
        ".inclusive": Phrase("Tính cả ngày đó", "That day counts"),
        ".order": Phrase("Ngày chỉ đạo", "Day of the order"), ".name": Phrase("Tên", "Name"),
        "targets": Phrase("Chỉ tiêu (%)", "Targets (%)"),
        "targets.processing": Phrase("Xử lý văn bản đến", "Processing"),
        "targets.signing": Phrase("Ký số đơn vị", "Unit signing"),
        "targets.leader_signing": Phrase("Lãnh đạo ký số", "Leader signing"),
        "targets.fully_signed": Phrase("Ký số đủ hai chữ ký", "Both signatures"),
        "targets.in_time": Phrase("Xử lý đúng hạn", "In time"),
        "targets.urgent_open": Phrase("Số văn bản khẩn được tồn", "Urgent documents that may be open"),
        ".documents": Phrase("Số văn bản", "Documents"),
        "low_lists": Phrase("Danh sách thấp (%)", "Low lists (%)"),
        "low_lists.processing": Phrase("Xử lý văn bản đến", "Processing"),
        "low_lists.unit_signing": Phrase("Ký số đơn vị", "Unit signing"),
        "low_lists.leader_signing": Phrase("Lãnh đạo ký số", "Leader signing"),
        "low_lists.processing.limit": Phrase("Mức xử lý thấp", "Low processing"),
        "low_lists.unit_signing.limit": Phrase("Mức ký số đơn vị thấp", "Low unit signing"),
        "low_lists.leader_signing.limit": Phrase("Mức lãnh đạo ký số thấp", "Low leader signing"),
        ".limit": Phrase("Mức", "Limit"), ".includes_limit": Phrase("Kể cả bằng mức", "Names the limit too"),
        ".rate": Phrase("Tỷ lệ", "Rate"), ".group": Phrase("Nhóm", "Group"), ".level": Phrase("Cấp", "Level"),
        ".from": Phrase("Từ ngày", "From"), ".to": Phrase("Đến ngày", "To"),
        "groups": Phrase("Nhóm đơn vị", "Groups of units"), "levels": Phrase("Cấp đơn vị", "Levels of units"),
        ".code": Phrase("Mã", "Code"), ".vi": Phrase("Tiếng Việt", "Vietnamese"), ".en": Phrase("Tiếng Anh", "English"),
        "aliases": Phrase("Tên khác của đơn vị", "Other names of units"),
        "periods": Phrase("Kỳ báo cáo", "Periods"),
        "periods.cut_off": Phrase("Ngày chốt kỳ", "Day that closes a period"),
        "periods.preset": Phrase("Kỳ đánh giá", "Period evaluated"),
        "evaluation": Phrase("Đánh giá", "Evaluation"), "evaluation.bands": Phrase("Các mức xếp loại", "Bands"),
        "evaluation.minimum_documents": Phrase("Ít văn bản hơn thì không xét", "Not rated with fewer documents"),
        "evaluation.bands.processing": Phrase("Xử lý từ", "Processing at least"),
        "evaluation.bands.signing": Phrase("Ký số đơn vị từ", "Unit signing at least"),
        "evaluation.bands.leader_signing": Phrase("Lãnh đạo ký số từ", "Leader signing at least"),
        "evaluation.bands.on_time": Phrase("Đúng hạn từ", "On time at least"),
        "measures": Phrase("Chỉ số riêng", "Measures of the office"),
        "measures.name": Phrase("Tên máy", "Name for machines"), "measures.part": Phrase("Tử số", "Part"),
        "measures.of": Phrase("Mẫu số", "Whole"), "measures.better": Phrase("Tốt khi", "Better when"),
        "holidays.": Phrase("Thêm ngày nghỉ", "Add a day off"),
        "make_up_days.": Phrase("Thêm ngày làm bù", "Add a make-up day"),
        "aliases.": Phrase("Thêm tên khác (mã: tên, tên)", "Add other names (number: name, name)"),
        "holidays": Phrase("Ngày nghỉ", "Holidays"), "make_up_days": Phrase("Ngày làm bù", "Make-up days"),
        "headings": Phrase("Tên cột riêng", "Names of columns"), "words": Phrase("Từ riêng trong ô", "Words in cells"),
    ]
}
