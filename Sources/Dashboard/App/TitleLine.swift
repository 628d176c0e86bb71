import Intake
import Statistics
import Terminal

/// The title strip: whose figures, of when, and whether they are real.
enum TitleLine {
    static func draw(_ model: Model, crumbs: [String] = [], on frame: inout Frame) {
        frame.fill(Rect(row: 0, column: 0, rows: 1, columns: model.size.columns), style: Style(.title))
        var right = model.size.columns
        if let snapshot = model.data?.assessment.snapshot, snapshot.isSample {
            let label = " \(Text.sample[model.language]) "
            right -= displayWidth(of: label)
            frame.put(label, row: 0, column: right, style: Style(.sample))
        }
        if let label = lost(model) {
            right -= displayWidth(of: label) + 1
            frame.put(label, row: 0, column: right, style: Style(.sample))
        }
        if model.isOrderFrozen {
            let label = " \(MeetingText.orderKept[model.language]) "
            right -= displayWidth(of: label) + 1
            frame.put(label, row: 0, column: right, style: Style(.tabActive))
        }
        var parts = [Text.program[model.language]]
        if let snapshot = model.data?.assessment.snapshot {
            if crumbs.isEmpty {
                let path = model.current.view.path.compactMap { model.data?.unit($0)?.figures.unit.name }
                if !path.isEmpty {
                    parts.append(path.joined(separator: " › "))
                } else if !snapshot.scope.isEmpty {
                    parts.append(snapshot.scope)
                }
                let whole = parts + dates(of: snapshot, model)
                if let fitting = fitting(whole, parts, snapshot, model, room: right - 2) {
                    frame.put(" " + fitting, row: 0, column: 0, style: Style(.title), maxWidth: max(0, right - 1))
                    return
                }
            }
            let day = day(of: snapshot, model, room: right - 2)
            right -= displayWidth(of: day) + 1
            frame.put(day, row: 0, column: right, style: Style(.title))
        }
        // Where we are is worth more than the program's own name.
        let separator = crumbs.isEmpty ? " · " : " › "
        let whole = " " + (parts + crumbs).joined(separator: separator)
        let shorter = crumbs.isEmpty ? parts.dropFirst() + [] : crumbs
        let text = displayWidth(of: whole) <= right - 1 ? whole : " " + shorter.joined(separator: separator)
        frame.put(text, row: 0, column: 0, style: Style(.title), maxWidth: max(0, right - 1))
    }

    /// That the server is not reached: on every screen, as long as it is so.
    private static func lost(_ model: Model) -> String? {
        model.lostSource.map { " \(Text.lostSince($0.since)[model.language]) " }
    }

    /// What the table's title says where it has the room: all of it, or shorter, or without the program's own name. How
    /// old the figures are gives way last.
    private static func fitting(
        _ whole: [String], _ start: [String], _ snapshot: Snapshot, _ model: Model, room: Int
    ) -> String? {
        var choices = [whole]
        if let period = period(of: snapshot, model), snapshot.period?.to == snapshot.asOf {
            let dated = period + (age(of: snapshot, model).map { " (\($0))" } ?? "")
            choices += [start + [dated], start.dropFirst() + [dated]]
        }
        return choices.map { $0.joined(separator: " · ") }.first { displayWidth(of: $0) <= room }
    }

    /// Whether the title of what is presented has room for the period.
    static func showsPeriod(_ model: Model) -> Bool {
        guard let snapshot = model.data?.assessment.snapshot else { return false }
        let sample = snapshot.isSample ? displayWidth(of: Text.sample[model.language]) + 2 : 0
        let kept = model.isOrderFrozen ? displayWidth(of: MeetingText.orderKept[model.language]) + 3 : 0
        let lost = lost(model).map { displayWidth(of: $0) + 1 } ?? 0
        return model.size.columns - sample - kept - lost - 2 >= 100
    }

    /// "Kỳ 15/12/2022–14/06/2023".
    static func period(of snapshot: Snapshot, _ model: Model) -> String? {
        let numbers = NumberText(model.language)
        return snapshot.period.map {
            "\(Text.period[model.language]) \(numbers.date($0.from))–\(numbers.date($0.to))"
        }
    }

    /// "cũ 16 ngày"; nil when the figures are of today.
    static func age(of snapshot: Snapshot, _ model: Model) -> String? {
        guard let today = model.today, snapshot.asOf < today else { return nil }
        let days = NumberText(model.language).count(snapshot.asOf.days(to: today))
        return Phrase("cũ \(days) ngày", "\(plural(days, "day")) old")[model.language]
    }

    /// The day of the figures and how old they are, on every screen: spelled out where there is room.
    private static func day(of snapshot: Snapshot, _ model: Model, room: Int) -> String {
        let language = model.language
        let numbers = NumberText(language)
        let date = numbers.date(snapshot.asOf)
        guard let today = model.today, snapshot.asOf < today else {
            if room >= 100, model.isPresenting { return dates(of: snapshot, model).joined(separator: " · ") }
            return room < 100 ? date : "\(Text.asOf[language]) \(date)"
        }
        let days = numbers.count(snapshot.asOf.days(to: today))
        // A room is told of which period, too.
        if room >= 100, model.isPresenting { return dates(of: snapshot, model).joined(separator: " · ") }
        return room < 100
            ? Phrase("\(date) (cũ \(days) ngày)", "\(date) (\(plural(days, "day")) old)")[language]
            : Phrase("Số liệu đến \(date), cách đây \(days) ngày", "As of \(date), \(plural(days, "day")) old")[
                language]
    }

    private static func dates(of snapshot: Snapshot, _ model: Model) -> [String] {
        let numbers = NumberText(model.language)
        var parts: [String] = []
        if let period = period(of: snapshot, model) { parts.append(period) }
        if snapshot.period?.to != snapshot.asOf {
            parts.append("\(Text.asOf[model.language]) \(numbers.date(snapshot.asOf))")
        }
        if let today = model.today, snapshot.asOf < today {
            let days = numbers.count(snapshot.asOf.days(to: today))
            parts.append(Phrase("cách đây \(days) ngày", "\(plural(days, "day")) old")[model.language])
        }
        return parts
    }
}
