extension Pace {
    /// Over which days ``currentPerDay`` was achieved.
    public var span: Phrase {
        achievedLong.isDefined
            ? Phrase("\(achievedLong.whole) ngày làm việc qua", "in the last \(achievedLong.whole) working days")
            : Phrase("trong kỳ", "in the period")
    }

    /// The verdict with its numbers, in as few words as a title strip has room for: "Chậm: cần 33/ngày, đang làm 20,1".
    public func verdictSentence(_ language: Language) -> String {
        let numbers = NumberText(language)
        let needed = numbers.pace(requiredPerDay)
        let current = numbers.pace(currentPerDay)
        switch verdict {
        case nil:
            return Phrase("Còn \(numbers.count(open)) văn bản tồn", "\(numbers.count(open)) documents open")[language]
        case .met: return Phrase("Đã xong, không còn tồn", "Met: nothing is open")[language]
        case .onTrack:
            return Phrase(
                "Kịp hạn: cần \(needed)/ngày, đang làm \(current)", "On track: needs \(needed)/day, doing \(current)")[
                    language]
        case .behind:
            return Phrase(
                "Chậm: cần \(needed)/ngày, đang làm \(current)", "Behind: needs \(needed)/day, doing \(current)")[
                    language]
        case .outOfReach:
            guard requiredPerDay.isDefined else {
                return Phrase(
                    "Không kịp: hết ngày làm việc, còn \(numbers.count(open))",
                    "Out of reach: no working day is left, \(numbers.count(open)) open")[language]
            }
            return Phrase(
                "Không kịp: cần \(needed)/ngày, cao nhất mới \(numbers.pace(bestPerDay))",
                "Out of reach: needs \(needed)/day, best ever \(numbers.pace(bestPerDay))")[language]
        case .overdue:
            return Phrase(
                "Quá hạn \(daysPastDeadline) ngày, còn \(numbers.count(open)) văn bản",
                "\(daysPastDeadline) days overdue, \(numbers.count(open)) still open")[language]
        }
    }
}
