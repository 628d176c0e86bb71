/// Changes, projections and trends as text.
extension NumberText {
    /// `+12`, `-54`, `0`.
    public func signed(_ number: Int) -> String { number > 0 ? "+" + count(number) : count(number) }

    /// `-54 ↘`: the number and the arrow as it runs; whether that is good, colour and words say.
    public func signed(_ change: CountChange) -> String { marked(signed(change.difference), change.difference) }

    /// `+1,25 ↗`, in percentage points; "—" when undefined.
    public func points(_ change: RateChange) -> String {
        change.isDefined ? marked(points(change.hundredthsOfPoint), change.hundredthsOfPoint ?? 0) : Self.missing
    }

    /// Hundredths of a percentage point as points: `+1,25`; "—" when undefined.
    public func points(_ hundredths: Int?) -> String {
        guard let hundredths else { return Self.missing }
        let sign = hundredths > 0 ? "+" : hundredths < 0 ? "-" : ""
        let size = Int(hundredths.magnitude)
        return "\(sign)\(count(size / 100))\(decimalMark)\(twoDigits(size % 100))"
    }

    private func marked(_ text: String, _ difference: Int) -> String {
        difference == 0 ? text + "  " : "\(text) \(difference > 0 ? "↗" : "↘")"
    }

    /// When a backlog will be gone: a date, or in a word.
    public func finish(_ finish: ProjectedFinish) -> String {
        switch finish {
        case .done: Phrase("xong", "done")[language]
        case .on(let day): date(day)
        case .beyondTenYears: Phrase("quá 10 năm", "10+ years")[language]
        case .never: Phrase("không bao giờ", "never")[language]
        }
    }
}

extension Improvement {
    /// The word that judges a change, so that colour is never the only sign; nothing where nothing is better.
    public var title: Phrase {
        switch self {
        case .better: Phrase("tốt lên", "better")
        case .worse: Phrase("xấu đi", "worse")
        case .same: Phrase("", "")
        }
    }
}

/// Numbers as a row of bars of eight heights, one a number, from nothing to the greatest: `▂▃▅█`. With more than `width`
/// numbers, the newest of every step is shown, so that the last bar is always the last number.
public func sparkline(_ numbers: [Int], width: Int = 12) -> String {
    guard width > 0, let greatest = numbers.max() else { return "" }
    let step = max(1, (numbers.count + width - 1) / width)
    let shown = stride(from: numbers.count - 1, through: 0, by: -step).map { numbers[$0] }.reversed()
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return shown.map { number in
        guard greatest > 0, number > 0 else { return bars[0] }
        return bars[min(7, number * 7 / greatest)]
    }.joined()
}
