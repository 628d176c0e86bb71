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
            }
        }
        let text = " " + (parts + crumbs).joined(separator: crumbs.isEmpty ? " · " : " › ")
        frame.put(text, row: 0, column: 0, style: Style(.title), maxWidth: max(0, right - 1))
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
