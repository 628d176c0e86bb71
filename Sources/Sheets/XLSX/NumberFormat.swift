/// What a number format makes of a number, as far as its meaning goes: how it is shown is not kept.
enum NumberFormat: UInt8, Equatable, Sendable {
    case plain
    case percent
    /// A day, perhaps with a time.
    case date
    /// A time of day alone.
    case time
    /// Hours that may pass a day: `[h]:mm`.
    case elapsed

    /// The format of a number that every workbook knows (ECMA-376 part 1, 18.8.30, the numbers of East Asia included).
    init(builtIn number: Int) {
        switch number {
        case 9, 10: self = .percent
        case 18...21, 32...35, 45, 47, 55, 56: self = .time
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
        case 46: self = .elapsed
        default: self = .plain
        }
    }

    /// The format that `code` describes. Only its first section counts: the others are for negative numbers, zero and
    /// text. What stands in quotes, behind a backslash or in brackets (colours, languages) is no part of the format,
    /// except hours, minutes or seconds in brackets.
    init(code: String) {
        var isQuoted = false
        var skipsNext = false
        /// Inside brackets: whether only hours, minutes or seconds stood there, and whether anything did.
        var bracket: (isDuration: Bool, isEmpty: Bool)?
        var parts = Parts()
        for scalar in code.unicodeScalars {
            if skipsNext {
                skipsNext = false
            } else if isQuoted {
                isQuoted = scalar != "\""
            } else if let inside = bracket {
                if scalar == "]" {
                    parts.isElapsed = parts.isElapsed || (inside.isDuration && !inside.isEmpty)
                    bracket = nil
                } else {
                    let isOfTime = "hHmMsS".unicodeScalars.contains(scalar)
                    bracket = (inside.isDuration && isOfTime, false)
                }
            } else {
                switch scalar {
                case "\"": isQuoted = true
                case "\\", "_", "*": skipsNext = true
                case "[": bracket = (true, true)
                case ";":
                    self = parts.format
                    return
                default: parts.add(scalar)
                }
            }
        }
        self = parts.format
    }

    /// What the first section of a code is made of.
    private struct Parts {
        var (hasDay, hasMonthOrMinute, hasTime, hasDigit, hasPercent, isElapsed) =
            (false, false, false, false, false, false)

        mutating func add(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "%": hasPercent = true
            case "0", "#", "?": hasDigit = true
            case "d", "D", "y", "Y": hasDay = true
            case "m", "M": hasMonthOrMinute = true
            case "h", "H", "s", "S": hasTime = true
            default: break
            }
        }

        var format: NumberFormat {
            if hasPercent { return .percent }
            if isElapsed { return .elapsed }
            if hasTime { return hasDay ? .date : .time }
            // A number with letters between its digits is no date; only seconds may have digits behind them (ss.000).
            return (hasDay || hasMonthOrMinute) && !hasDigit ? .date : .plain
        }
    }
}
