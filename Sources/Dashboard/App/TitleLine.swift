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
                parts += dates(of: snapshot, model)
            } else {
                let day = day(of: snapshot, model, room: right - 2)
                right -= displayWidth(of: day) + 1
                frame.put(day, row: 0, column: right, style: Style(.title))
            }
        }
        let text = " " + (parts + crumbs).joined(separator: crumbs.isEmpty ? " · " : " › ")
        frame.put(text, row: 0, column: 0, style: Style(.title), maxWidth: max(0, right - 1))
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
            ? Phrase("\(date) (-\(days) ngày)", "\(date) (-\(days) days)")[language]
            : Phrase("Số liệu đến \(date), cách đây \(days) ngày", "As of \(date), \(days) days old")[language]
    }

    private static func dates(of snapshot: Snapshot, _ model: Model) -> [String] {
        let numbers = NumberText(model.language)
        var parts: [String] = []
        if let period = snapshot.period {
            parts.append("\(Text.period[model.language]) \(numbers.date(period.from))–\(numbers.date(period.to))")
        }
        if snapshot.period?.to != snapshot.asOf {
            parts.append("\(Text.asOf[model.language]) \(numbers.date(snapshot.asOf))")
        }
        if let today = model.today, snapshot.asOf < today {
            let days = numbers.count(snapshot.asOf.days(to: today))
            parts.append(Phrase("cách đây \(days) ngày", "\(days) days old")[model.language])
        }
        return parts
    }
}
