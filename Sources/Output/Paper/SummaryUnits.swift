import Sheets
import Statistics
import Text

/// What the page of a summary says of single units.
extension SummaryPaper {
    // MARK: The two rules

    func rules(_ paper: Paper, _ top: Double) -> Double {
        var y = top + heading(paper, Phrase("Hai tiêu chí", "The two rules"), top)
        let all = numbers.count(assessment.units.count)
        let face = Paper.Face(11)
        if value(.received) != .missing {
            let (below, low) = (
                numbers.count(assessment.count(of: .processingBelowTarget)),
                numbers.count(assessment.count(of: .processingLow))
            )
            let limit = numbers.limit(assessment.targets.processingLow.limit)
            let range =
                assessment.targets.processingLow.includesLimit
                ? Phrase("từ \(limit) trở xuống", "\(limit) or less") : Phrase("dưới \(limit)", "under \(limit)")
            let sentence = Phrase(
                "– Chưa xử lý đủ 100 % văn bản đến: \(below)/\(all) đơn vị, trong đó \(low) đơn vị thấp (\(range.vietnamese)).",
                "– Less than 100 % of incoming documents processed: \(below) of \(plural(all, "unit")), \(low) of them low (\(range.english))."
            )
            y += paper.text(sentence[language], left, y, width: width, face)
        }
        if value(.issued) != .missing {
            let named = assessment.units.filter { $0.has(.leaderSigningZero) }
            let names = named.map(\.figures.unit.name).joined(separator: "; ")
            let count = numbers.count(named.count)
            let sentence = Phrase(
                "– Lãnh đạo chưa ký số văn bản nào (0 %): \(count)/\(all) đơn vị",
                "– Leader signing at 0 %: \(count) of \(plural(all, "unit"))")
            let whole = sentence[language] + (names.isEmpty ? "." : ": \(names).")
            y += paper.text(whole, left, y, width: width, Paper.Face(11, lines: 6))
        }
        return y
    }

    // MARK: The largest backlogs

    func worst(_ paper: Paper, _ top: Double) -> Double {
        let units = largest
        guard let greatest = units.first?.open, greatest > 0 else { return top - 9 }
        let title = Phrase("\(units.count) đơn vị tồn nhiều nhất", "The \(units.count) largest backlogs")
        let y = top + heading(paper, title, top)
        let columns: [Column] = [
            .unitID, .name, .received, .processed, .processingRate, isStockTold ? .count(.openAll) : .open,
        ]
        let widths = [32.0, 170, 54, 54, 54, 54]
        let bar = width - 22 - widths.reduce(0, +)
        let table = PaperTable(
            paper, left, y,
            [PaperTable.Item(Phrase("TT", "No.")[language], 22, .middle)]
                + zip(columns, widths).map { column, width in
                    .init(
                        column.definition.shortTitle[language], width,
                        column == .unitID ? .middle : column.definition.kind.isRightAligned ? .right : .left)
                } + [.init("", bar)])
        for (place, (unit, open)) in units.enumerated() {
            let row = table.bottom
            table.add(
                [String(place + 1)] + columns.map { text.text($0.definition.value(unit)) } + [""], size: 10,
                padding: 1.6)
            let length = (bar - 8) * Double(open) / Double(greatest)
            paper.box(
                left + width - bar + 4, row + 3.5, width: length, height: table.bottom - row - 7, color: 0x595959)
        }
        guard let share = assessment.largestBacklogs(units.count) else { return table.bottom }
        let sentence = share.largestSentence(language) + "."
        return table.bottom + 2
            + paper.text(sentence, left, table.bottom + 2, width: width, Paper.Face(10.5, isItalic: true))
    }

    /// The ten units with most open documents; equal ones in the order of the report.
    private var largest: [(unit: UnitAssessment, open: Int)] {
        let known = assessment.units.enumerated().compactMap { place, unit -> (Int, UnitAssessment, Int)? in
            let incoming = unit.figures.incoming
            guard let open = incoming?.stock ?? incoming?[.open], open > 0 else { return nil }
            return (place, unit, open)
        }
        return known.sorted { (-$0.2, $0.0) < (-$1.2, $1.0) }.prefix(10).map { ($0.1, $0.2) }
    }

    // MARK: How the units are spread

    func spread(_ paper: Paper, _ top: Double) -> Double {
        let rates = assessment.units.compactMap { unit -> Rate? in
            guard case .rate(let rate) = Column.processingRate.definition.value(unit), rate.isDefined else {
                return nil
            }
            return rate
        }
        guard rates.count > 1 else { return top - 9 }
        let title = Phrase("Số đơn vị theo tỷ lệ xử lý văn bản đến (%)", "Units by share of documents processed (%)")
        let y = top + heading(paper, title, top)
        let bands = RateBands(rates)
        let (step, height) = (width / Double(RateBands.titles.count), 42.0)
        let greatest = max(1, bands.counts.max() ?? 1)
        let base = y + 13 + height
        for (place, count) in bands.counts.enumerated() {
            let x = left + Double(place) * step
            let length = height * Double(count) / Double(greatest)
            paper.box(x + 6, base - length, width: step - 12, height: length, color: 0x595959)
            let face = Paper.Face(9.5, alignment: .middle)
            if count > 0 { paper.text(String(count), x, base - length - 12.5, width: step, face) }
            paper.text(RateBands.titles[place], x, base + 1, width: step, face)
        }
        paper.line(from: left, base, to: left + width, base)
        return base + 13
    }
}
