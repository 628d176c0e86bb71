extension UnitAssessment {
    /// Why `flag` holds for this unit: one plain sentence with the rule, the target and the numbers.
    public func explanation(of flag: Flag, targets: Targets, frame: PaceFrame, in language: Language) -> String {
        let numbers = NumberText(language)
        let incoming = figures.incoming ?? IncomingTally()
        let issued = figures.issued ?? IssuedTally()
        func share(_ rate: Rate) -> String { "\(numbers.fraction(rate)) (\(numbers.percent(rate)))" }
        func documents(_ count: Int) -> String { "\(numbers.count(count)) document\(count == 1 ? "" : "s")" }
        func low(_ threshold: Threshold) -> String {
            let limit = numbers.limit(threshold.limit)
            return threshold.includesLimit
                ? Phrase("từ \(limit) trở xuống", "\(limit) or less")[language]
                : Phrase("dưới \(limit)", "under \(limit)")[language]
        }
        switch flag {
        case .processingBelowTarget:
            let target = numbers.limit(targets.processing)
            let open = numbers.count(incoming.open)
            return Phrase(
                "Đã xử lý \(share(incoming.processingRate)), chỉ tiêu \(target): còn \(open) văn bản\(paceClause(frame, numbers)).",
                "Processed \(share(incoming.processingRate)), target \(target): \(documents(incoming.open)) still open\(paceClause(frame, numbers))."
            )[language]
        case .processingLow:
            return Phrase(
                "Vào danh sách xử lý thấp (\(low(targets.processingLow))): \(share(incoming.processingRate)).",
                "In the list of low processing (\(low(targets.processingLow))): \(share(incoming.processingRate)).")[
                    language]
        case .signingBelowTarget:
            let target = numbers.limit(targets.signing)
            let missing = numbers.count(issued.unsigned - issued.exempt)
            return Phrase(
                "Đơn vị ký số \(share(issued.signingRate)) văn bản điện tử, chỉ tiêu \(target): \(missing) văn bản chưa ký số.",
                "Signed \(share(issued.signingRate)) of its electronic documents, target \(target): \(missing) not signed."
            )[language]
        case .signingLow:
            return Phrase(
                "Vào danh sách ký số đơn vị thấp (\(low(targets.signingLow))): \(share(issued.signingRate)).",
                "In the list of low unit signing (\(low(targets.signingLow))): \(share(issued.signingRate)).")[language]
        case .leaderSigningZero:
            return Phrase(
                "Lãnh đạo chưa ký số văn bản nào: 0/\(numbers.count(issued.signed)) văn bản đã ký số, 0/\(numbers.count(issued.issued)) văn bản đi.",
                "No document is signed by a leader: 0 of \(numbers.count(issued.signed)) signed, 0 of \(numbers.count(issued.issued)) issued."
            )[language]
        case .leaderSigningLow:
            return Phrase(
                "Vào danh sách lãnh đạo ký số thấp (\(low(targets.leaderLow))): \(share(issued.leaderRateOfSigned)) văn bản đã ký số.",
                "In the list of low leader signing (\(low(targets.leaderLow))): \(share(issued.leaderRateOfSigned)) of signed documents."
            )[language]
        case .behindPace:
            guard let pace else { return flag.title[language] }
            guard pace.requiredPerDay.isDefined else {
                return Phrase("Đã hết hạn mà còn văn bản tồn.", "The deadline is past and documents are open.")[
                    language]
            }
            return Phrase(
                "Chậm tiến độ: cần \(numbers.pace(pace.requiredPerDay)) văn bản mỗi ngày làm việc, \(pace.span[.vietnamese]) mới làm được \(numbers.pace(pace.currentPerDay)).",
                "Behind: \(numbers.pace(pace.requiredPerDay)) documents per working day are needed, \(numbers.pace(pace.currentPerDay)) were done \(pace.span[.english])."
            )[language]
        case .overdue:
            var parts: [String] = []
            if let overdue = figures.backlog?.overdue, overdue > 0 {
                parts.append(
                    Phrase(
                        "\(numbers.count(overdue)) văn bản tồn đã quá hạn xử lý",
                        overdue == 1
                            ? "1 open document is past its due date"
                            : "\(numbers.count(overdue)) open documents are past their due date")[language])
            }
            if let pace, pace.open > 0, pace.daysPastDeadline > 0 {
                parts.append(
                    Phrase(
                        "đã quá hạn chung \(pace.daysPastDeadline) ngày, còn \(numbers.count(pace.open)) văn bản",
                        "the deadline passed \(pace.daysPastDeadline) day\(pace.daysPastDeadline == 1 ? "" : "s") ago, \(numbers.count(pace.open)) still open"
                    )[language])
            }
            return parts.joined(separator: "; ") + "."
        case .noData:
            let missing = [
                figures.incoming == nil ? TableKind.incoming.title[language].lowercased() : nil,
                figures.issued == nil ? TableKind.issued.title[language].lowercased() : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            return Phrase(
                "Có trong danh sách đơn vị nhưng không có dòng trong báo cáo: \(missing).",
                "In the roster, but without a row in the report: \(missing).")[language]
        }
    }

    /// "; cần 33 văn bản mỗi ngày làm việc đến 09/08"; empty without a deadline ahead.
    private func paceClause(_ frame: PaceFrame, _ numbers: NumberText) -> String {
        guard let pace, let deadline = frame.deadline, pace.open > 0, pace.requiredPerDay.isDefined else { return "" }
        let perDay = numbers.wholePace(pace.requiredPerDay)
        let last = numbers.dayAndMonth(deadline.lastDay)
        return Phrase(
            "; cần \(perDay) văn bản mỗi ngày làm việc đến \(last)",
            "; \(perDay) per working day needed through \(last)")[numbers.language]
    }
}
