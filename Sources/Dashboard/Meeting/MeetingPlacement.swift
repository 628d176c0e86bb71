import Statistics
import Terminal

/// Where the parts of the meeting's table stand: few lines with a blank one between them, wide margins.
struct MeetingPlacement {
    /// Columns left free on both sides.
    let margin: Int
    /// Days to the deadline and the sums.
    let status: Int
    let heading: Int
    let body: Range<Int>
    let totals: Int
    /// What would be; nil when nothing is supposed.
    let supposed: Int?

    /// Rows a unit takes.
    static let rowsEach = 2

    init(_ model: Model) {
        let size = model.size
        let isLow = size.rows < 20
        margin = size.columns >= 110 ? 8 : size.columns >= 76 ? 3 : 1
        status = isLow ? 1 : 2
        heading = isLow ? 3 : 4
        supposed = model.supposed == nil ? nil : size.rows - 2
        totals = size.rows - (isLow ? 2 : 3) - (model.supposed != nil ? 1 : 0)
        let first = heading + (isLow ? 1 : 2)
        body = first..<max(first + 1, totals - (isLow ? 0 : 1))
    }

    /// How many units are shown at once.
    var shown: Int { max(1, (body.count + 1) / Self.rowsEach) }

    /// The line of the table that stands in this row of the screen.
    func line(at row: Int, in model: Model) -> Int? {
        guard body.contains(row) else { return nil }
        let place = model.current.window.top + (row - body.lowerBound) / Self.rowsEach
        return model.current.rows.indices.contains(place) ? place : nil
    }
}

/// The few columns of the meeting.
enum MeetingColumns {
    /// The title for a room: no abbreviation that has to be explained.
    static func title(_ column: Column) -> Phrase {
        switch column {
        case .received: Phrase("Đã nhận", "Received")
        case .open: Phrase("Còn tồn", "Open")
        case .count(.openAll): Phrase("Tồn cả trước", "All open")
        case .processingRate: Phrase("Đã xử lý", "Processed")
        case .issued: Phrase("Đã gửi đi", "Issued")
        case .unsigned: Phrase("Chưa ký số", "Unsigned")
        case .signingRate: Phrase("Ký số", "Signed")
        case .leaderRateOfSigned, .rate(.leaderOfElectronic): Phrase("LĐ ký số", "By leader")
        case .achievedLong, .achievedPerDay: Phrase("Làm/ngày", "Done/day")
        case .clearingPerDay: Phrase("Giảm tồn", "Cleared")
        default: column.definition.shortTitle
        }
    }

    /// What is open: all of it, where that is known. The room is asked to clear the stock, and the need a day is of it.
    private static func open(_ model: Model) -> Column { model.knowsCarriedOver ? .count(.openAll) : .open }

    /// What was done a day: of the documents open before, which is what the verdict beside it looks at; where no register
    /// tells that, of all in the last 20 days or since the period began.
    private static func achieved(_ model: Model) -> Column {
        if model.data?.assessment.frame.flow?.clearing.isEmpty == false { return .clearingPerDay }
        return model.current.content?.all.pace?.achievedLong.isDefined == true ? .achievedLong : .achievedPerDay
    }

    /// In the order shown; tables that are not named here show what the summary does.
    private static func all(_ model: Model) -> [Column] {
        let (leader, open) = (model.leaderColumn, open(model))
        let all: [TableKind: [Column]] = [
            .incoming: [.received, open, .processingRate, .requiredPerDay],
            .issued: [.issued, .unsigned, .signingRate, leader],
            .pace: [open, .requiredPerDay, achieved(model), .paceVerdict],
        ]
        return all[model.table] ?? [open, .processingRate, .requiredPerDay, leader]
    }

    /// In the order they are given room: both rules of the order can be told apart at any width.
    private static func yielding(_ model: Model) -> [Column] {
        let (leader, open) = (model.leaderColumn, open(model))
        let yielding: [TableKind: [Column]] = [
            .incoming: [.processingRate, open, .requiredPerDay, .received],
            .issued: [leader, .signingRate, .unsigned, .issued],
            .pace: [.paceVerdict, open, .requiredPerDay, achieved(model)],
        ]
        return yielding[model.table] ?? [.processingRate, open, leader, .requiredPerDay]
    }

    /// The columns that fit beside a name of at least `leastName` columns, and what they leave for the name.
    static func view(_ model: Model, from start: Int, to end: Int, line: Range<Int>) -> TableView<Column> {
        let gap = model.size.columns >= 110 ? 5 : model.size.columns >= 76 ? 3 : 2
        let leastName = model.size.columns >= 76 ? 26 : 22
        let layout = TableLayout(
            all(model).map { TableLayout.Column($0, width: width($0, model)) },
            yielding: yielding(model), room: start + leastName..<max(start + leastName, end), gap: gap,
            isFlushRight: true)
        let nameEnd = layout.placed.first.map { $0.start - gap } ?? end
        return TableView(first: start..<max(start, nameEnd), layout, line: line, flags: .bold)
    }

    /// As wide as the title with the mark of a sort, and as the sum of all, which is the widest number.
    private static func width(_ column: Column, _ model: Model) -> Int {
        let definition = column.definition
        let text = ColumnText(model.language, groups: [])
        let total = model.current.content.map { text.totalText(definition.total($0.all)) } ?? ""
        let verdicts = PaceVerdict.allCases.map { displayWidth(of: $0.title[model.language]) }.max() ?? 0
        let value = definition.kind == .rate ? 9 : column == .paceVerdict ? verdicts : displayWidth(of: total)
        return max(displayWidth(of: title(column)[model.language]) + 1, value)
    }
}
