import Sheets
import Statistics

/// Makes reports of many forms: facets, groups, spans, order, totals, units and noise by chance.
struct LayoutGenerator<Random: RandomNumberGenerator> {
    private let words: LayoutWords
    private(set) var random: Random
    private var layout = Layout(.incoming)
    private var atoms: [UInt128] = []
    private var hasSubtotals = false
    private var hasPercents = false
    private var isFlat = false
    /// What the report is about: without documents carried over, those of the period.
    private var scope: UInt128 = ~0

    init(_ words: LayoutWords, _ random: Random) {
        self.words = words
        self.random = random
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    private mutating func word(_ meaning: String) -> String { words.word(meaning, &random) }

    /// The next one.
    mutating func next() -> Layout {
        scope = ~0
        layout = Layout(chance(70) ? .incoming : .issued)
        hasSubtotals = chance(40)
        hasPercents = chance(45)
        isFlat = chance(25)
        if layout.kind == .incoming { incoming() } else { issued() }
        if layout.kind == .incoming { dropUntested() }
        if chance(8),
            let place = layout.columns.indices.filter({ layout.columns[$0].whole == nil }).randomElement(using: &random)
        {
            layout.columns[place].path[layout.columns[place].path.count - 1] = word("strange")
            layout.columns[place].isStrange = true
            layout.isStrange = true
        }
        fill()
        write()
        return layout
    }

    // MARK: What is counted

    private typealias Axes = IncomingAxes

    private func cells(
        _ origin: Set<Axes.Origin>? = nil, _ role: Set<Axes.Role>? = nil, _ outcome: Set<Axes.Outcome>? = nil,
        _ timing: Set<Axes.Timing>? = nil
    ) -> UInt128 { Axes.population(origin: origin, role: role, outcome: outcome, timing: timing).cells & scope }

    private mutating func add(_ path: [String], _ cells: UInt128, share whole: UInt128? = nil) {
        layout.columns.append(Layout.Column(path: path, cells: cells))
        guard let whole, hasPercents else { return }
        var percent = path
        if path.count > 1, chance(50) {
            percent[path.count - 1] = word("percent")
        } else {
            percent.append(word("percent"))
            layout.columns[layout.columns.count - 1].path.append(word("count"))
        }
        layout.columns.append(Layout.Column(path: percent, cells: cells, whole: whole))
    }

    private mutating func incoming() {
        let processed: Set<Axes.Outcome> = [.replied, .closed]
        let open: Set<Axes.Outcome> = [.notStarted, .inProgress]
        let carries = chance(18)
        if !carries { scope = Axes.population(origin: [.period]).cells }
        let byRole = !carries && chance(12)
        let hasReturned = chance(8)
        let timing = Int.random(in: 0..<10, using: &random)
        let hasUndated = timing >= 3 && chance(25)
        let origins: [Axes.Origin] = carries ? [.carried, .period] : [.period]
        let roles: [Axes.Role] =
            byRole ? (chance(50) ? [.lead, .cooperate, .information] : [.lead, .cooperate]) : [.lead]
        for origin in origins {
            for role in roles {
                for outcome in [Axes.Outcome.replied, .closed, .notStarted, .inProgress] {
                    let timings: [Axes.Timing] = outcome.isProcessed ? [.early, .onDay, .late] : [.notYet, .late]
                    for timing in timings + (hasUndated ? [.undated] : []) {
                        atoms.append(cells([origin], [role], [outcome], [timing]))
                    }
                }
                if hasReturned { atoms.append(cells([origin], [role], [.returned])) }
            }
        }
        let received = cells(nil, nil, processed.union(open))
        if carries {
            // Some say in the heading of a stock up to which day it was counted.
            let dated = chance(30) ? "-dated" : ""
            add([word("carried" + dated)], cells([.carried], nil, processed.union(open)))
            add([word("arrived" + dated)], cells([.period], nil, processed.union(open)))
            if chance(60) { add([word("toProcess")], received) }
            outcomes(received, processed, open, timing, hasUndated)
            if chance(30) { add([word("openEnd" + dated)], cells(nil, nil, open)) }
            return
        }
        if byRole {
            if chance(70) { add([word("total-incoming")], received) }
            for role in roles {
                let name = word("\(role)")
                if chance(80) { add([name, word("total")], cells(nil, [role], processed.union(open))) }
                add([name, word("processed")], cells(nil, [role], processed))
                if chance(70) { add([name, word("open")], cells(nil, [role], open)) }
            }
            return
        }
        if chance(88) { add([word(chance(60) ? "total-incoming" : "total")], received) }
        outcomes(received, processed, open, timing, hasUndated)
        if hasReturned { add([word("returned")], cells(nil, nil, [.returned])) }
        if hasPercents, chance(50) {
            layout.columns.append(
                Layout.Column(path: [word("percent-processed")], cells: cells(nil, nil, processed), whole: received))
        }
        if chance(15) { layout.columns.shuffle(using: &random) }
    }

    private mutating func outcomes(
        _ received: UInt128, _ processed: Set<Axes.Outcome>, _ open: Set<Axes.Outcome>, _ timing: Int,
        _ hasUndated: Bool
    ) {
        let done = cells(nil, nil, processed)
        let undone = cells(nil, nil, open)
        let inTime = Axes.Timing.inTime
        switch timing {
        case 0:
            let hasOpen = chance(85)
            add([word(hasOpen && chance(25) ? "processed-noun" : "processed")], done, share: received)
            if hasOpen { add([word("open")], undone, share: received) }
        case 1:
            let group = word("processed")
            if chance(50) { add([group, word("total")], done) }
            add([group, word("replied")], cells(nil, nil, [.replied]))
            add([group, word("closed")], cells(nil, nil, [.closed]))
            if chance(85) { add([word("open")], undone) }
        case 2:
            add([word("notStarted")], cells(nil, nil, [.notStarted]))
            add([word("inProgress")], cells(nil, nil, [.inProgress]))
            add([word("processed")], done, share: received)
        case 3, 4, 5, 6:
            timed(word("processed"), done, [("inTime", inTime), ("late", [.late])], hasUndated, received)
            timed(word("open"), undone, [("inTime-open", inTime), ("late", [.late])], hasUndated, received)
        case 7:
            timed(
                word("processed"), done, [("early", [.early]), ("onDay", [.onDay]), ("late", [.late])], hasUndated,
                received)
            if chance(80) { add([word("open")], undone) }
        case 8:
            add([word("processed")], done, share: received)
            add([word("open")], undone)
            let group = word("result")
            add([group, word("inTime")], done & cells(nil, nil, nil, inTime), share: done)
            add([group, word("late")], done & cells(nil, nil, nil, [.late]), share: done)
        default:
            if hasUndated { add([word("undated")], received & cells(nil, nil, nil, [.undated])) }
            let group = word("dated")
            add([group, word("processed"), word("inTime")], done & cells(nil, nil, nil, inTime))
            add([group, word("processed"), word("late")], done & cells(nil, nil, nil, [.late]))
            add([group, word("open"), word("inTime-open")], undone & cells(nil, nil, nil, inTime))
            add([group, word("open"), word("late")], undone & cells(nil, nil, nil, [.late]))
        }
    }

    private mutating func timed(
        _ group: String, _ outcome: UInt128, _ parts: [(String, Set<Axes.Timing>)], _ hasUndated: Bool,
        _ received: UInt128
    ) {
        if hasSubtotals { add([group, word("total")], outcome, share: received) }
        for (name, timings) in parts {
            let name = word(name)
            let path = isFlat ? ["\(group) \(name.lowercased())"] : [group, name]
            add(path, outcome & cells(nil, nil, nil, timings), share: hasSubtotals ? outcome : nil)
        }
        if hasUndated, chance(60) {
            let name = word("undated")
            add(isFlat ? ["\(group) \(name.lowercased())"] : [group, name], outcome & cells(nil, nil, nil, [.undated]))
        }
    }

    private mutating func issued() {
        typealias Axes = IssuedAxes
        let hasPaper = chance(60)
        let splitsPaper = hasPaper && chance(30)
        let electronic: Set<Axes.Medium> = splitsPaper ? [.electronicOnly, .electronicWithPaper] : [.electronicOnly]
        for medium in electronic {
            for signature in Axes.Signature.allCases {
                atoms.append(Axes.population(medium: [medium], signature: [signature], exempt: false).cells)
            }
        }
        if hasPaper { atoms.append(Axes.population(medium: [.paper], exempt: false).cells) }
        let all = Axes.population().cells
        let digital = Axes.population(medium: Axes.Medium.electronic).cells
        let namesMedium = hasPaper
        add([word("total-issued")], all)
        if namesMedium {
            if splitsPaper {
                if chance(70) { add([word("electronic")], digital) }
                add([word("electronicOnly")], Axes.population(medium: [.electronicOnly]).cells)
                add([word("electronicWithPaper")], Axes.population(medium: [.electronicWithPaper]).cells)
            } else {
                add([word("electronic")], digital, share: all)
            }
            if chance(60) { add([word("paper")], Axes.population(medium: [.paper]).cells) }
        }
        let organisation = Axes.population(signature: Axes.Signature.byOrganisation).cells
        let leader = Axes.population(signature: Axes.Signature.byLeader).cells
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            add([word("signed")], organisation, share: digital)
            if chance(70) { add([word("unsigned")], digital & ~organisation) }
        case 1:
            add([word("signed")], organisation, share: digital)
            add([word("leader")], leader, share: chance(50) ? digital : nil)
        case 2:
            add([word("leader")], leader, share: digital)
            add([word("organisation")], organisation, share: digital)
            if chance(60) { add([word("both")], leader & organisation) }
        default:
            add([word("organisation")], organisation)
            if chance(50) {
                layout.columns.append(
                    Layout.Column(path: [word("percent-signed")], cells: organisation, whole: digital))
            }
        }
    }

    /// Documents without a due day that no heading names and no sum tests cannot be known of: what nobody names does not
    /// exist as long as nothing contradicts it.
    private mutating func dropUntested() {
        let undated = Axes.population(timing: [.undated]).cells
        let counts = layout.columns.filter { $0.whole == nil }.map(\.cells)
        let isNamed = counts.contains { $0 & ~undated == 0 }
        let isTested = counts.contains { whole in
            let parts = counts.filter { $0 & ~whole == 0 && $0 != whole }.reduce(0, |)
            let existing = atoms.filter { $0 & whole != 0 }.reduce(0, |)
            return existing & ~(parts | undated) == 0 && existing & ~parts != 0
        }
        if !isNamed, !isTested { atoms.removeAll { $0 & undated != 0 } }
    }

    // MARK: Rows

    private mutating func fill() {
        let units = Int.random(in: 4...22, using: &random)
        let places = [
            "Nội vụ", "Tài chính - Kế hoạch", "Y tế", "Tư pháp", "Văn hóa và Thông tin", "Kinh tế", "Thanh tra",
        ]
        for unit in 0..<units {
            layout.names.append(unit < places.count ? "Phòng \(places[unit])" : "UBND xã số \(unit)")
            var documents: [UInt128: Int] = [:]
            for atom in atoms { documents[atom] = chance(12) ? 0 : Int.random(in: 1...300, using: &random) }
            layout.documents.append(documents)
        }
        atoms = []
    }

    private mutating func text(_ column: Layout.Column, _ unit: Int, alter: Bool, zero: String, decimals: Int) -> String
    {
        let part = layout.count(unit, column.cells)
        guard let whole = column.whole else {
            let count = alter ? part + Int.random(in: 1...40, using: &random) : part
            return count == 0 ? zero : "\(count)"
        }
        let all = layout.count(unit, whole)
        guard all > 0 else { return "0" }
        let power = [1, 10, 100][decimals]
        let scaled = (part * 200 * power + all) / (2 * all)
        if decimals == 0 { return "\(scaled)" }
        let rest = "\(scaled % power)"
        return "\(scaled / power)," + String(repeating: "0", count: decimals - rest.count) + rest
    }

    private mutating func write() {
        let hasOrdinal = chance(80)
        let hasCode = chance(20)
        var paths: [[String]] =
            (hasOrdinal ? [[word("ordinal")]] : []) + (hasCode ? [[word("code")]] : []) + [[word("unit")]]
        let first = paths.count
        paths += layout.columns.map(\.path)
        let noise = chance(25) ? word("noise") : nil
        if let noise { paths.append([noise]) }
        let depth = paths.map(\.count).max() ?? 1
        layout.rows = [[word("title-\(layout.kind.rawValue)")], ["Từ ngày 01/01/2023 đến ngày 30/06/2023"]]
        headings(paths, depth, isMerged: chance(75))
        if chance(15) { layout.rows.append(paths.indices.map { "(\($0 + 1))" }) }
        let zero = chance(20) ? "-" : "0"
        let decimals = Int.random(in: 0...2, using: &random)
        let alters = chance(10)
        var body: [[String]] = []
        for unit in layout.names.indices {
            var cells = hasOrdinal ? ["\(unit + 1)"] : []
            if hasCode { cells.append("\(200 + unit)") }
            cells.append(layout.names[unit])
            let alter = alters && chance(12)
            let victim = layout.columns.indices.filter { layout.columns[$0].whole == nil }.randomElement(using: &random)
            if alter { layout.altered.insert(unit) }
            for (place, column) in layout.columns.enumerated() {
                cells.append(text(column, unit, alter: alter && place == victim, zero: zero, decimals: decimals))
            }
            if noise != nil { cells.append(chance(50) ? "\(unit % 5 + 1)" : "") }
            body.append(cells)
        }
        if chance(45) { total(&body, first, isAbove: chance(20)) }
        layout.rows += body
        if chance(40) { layout.rows += [[""], ["", "Người lập biểu", "", "TRƯỞNG PHÒNG"]] }
    }

    private mutating func total(_ body: inout [[String]], _ first: Int, isAbove: Bool) {
        var cells = [String](repeating: "", count: first)
        cells[first - 1] = word("total-row")
        for column in layout.columns {
            guard column.whole == nil else {
                cells.append("")
                continue
            }
            cells.append("\(layout.names.indices.reduce(0) { $0 + layout.count($1, column.cells) })")
        }
        if isAbove { body.insert(cells, at: 0) } else { body.append(cells) }
    }

    /// Headings as printed forms have them: a heading spans what stands below it, one without anything below goes down.
    private mutating func headings(_ paths: [[String]], _ depth: Int, isMerged: Bool) {
        let top = layout.rows.count
        var rows = [[String]](repeating: [String](repeating: "", count: paths.count), count: depth)
        for level in 0..<depth {
            var column = 0
            while column < paths.count {
                guard level < paths[column].count else {
                    column += 1
                    continue
                }
                var end = column
                while end + 1 < paths.count, level + 1 < paths[end + 1].count, level + 1 < paths[column].count,
                    paths[end + 1].prefix(level + 1) == paths[column].prefix(level + 1)
                {
                    end += 1
                }
                rows[level][column] = paths[column][level]
                let last = level + 1 == paths[column].count ? depth - 1 : level
                if isMerged, end > column || last > level {
                    layout.merged.append(CellRange(rows: (top + level)...(top + last), columns: column...end))
                }
                column = end + 1
            }
        }
        layout.rows += rows
    }
}
