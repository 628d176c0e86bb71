import Text

extension UnitAssessment {
    /// Why `flag` holds for this unit: one plain sentence with the rule, the target and the numbers. A target that is
    /// not that of everyone is named.
    public func explanation(of flag: Flag, frame: PaceFrame, in language: Language) -> String {
        let numbers = NumberText(language)
        let incoming = figures.incoming ?? Counts()
        let issued = figures.issued ?? Counts()
        func share(_ rate: Rate?) -> String {
            rate.map { "\(numbers.fraction($0)) (\(numbers.percent($0)))" } ?? NumberText.missing
        }
        /// ", cả tồn kỳ trước" after a share of the period's documents, before the number of all that are open.
        let carried =
            !incoming.tellsAllOnly && incoming.tellsStockBeside
            ? Phrase(" cả tồn kỳ trước", " those carried over included")[language] : ""
        func count(_ number: Int?) -> String { number.map(numbers.count) ?? NumberText.missing }
        /// "ít nhất " where what was carried over, and is still open, is not known.
        let least = incoming.stock == nil ? Phrase("ít nhất ", "at least ")[language] : ""
        func documents(_ number: Int?) -> String { "\(count(number)) document\(number == 1 ? "" : "s")" }
        /// " [nhóm Xã, từ 01/07/2023]"; empty where the target of everyone applies.
        func origin(_ measure: TargetMeasure) -> String {
            let title = targets.origins[measure]?[language] ?? ""
            return title.isEmpty ? "" : " [\(title)]"
        }
        func low(_ threshold: Threshold, _ measure: TargetMeasure) -> String {
            let limit = numbers.limit(threshold.limit)
            let range =
                threshold.includesLimit
                ? Phrase("từ \(limit) trở xuống", "\(limit) or less") : Phrase("dưới \(limit)", "under \(limit)")
            return range[language] + origin(measure)
        }
        switch flag {
        case .processingBelowTarget:
            let target = numbers.limit(targets.processing) + origin(.processing)
            if incoming.judgedProcessing == nil, let open = incoming.openAtLeast {
                return Phrase(
                    "Chưa rõ đã xử lý bao nhiêu, chỉ tiêu \(target): còn ít nhất \(numbers.count(open)) văn bản.",
                    "How many are processed is not known, target \(target): at least \(documents(open)) still open.")[
                        language]
            }
            let open = count(incoming.stock ?? incoming[.open])
            return Phrase(
                "Đã xử lý \(share(incoming.judgedProcessing)), chỉ tiêu \(target): còn \(least)\(open) văn bản\(carried)\(paceClause(frame, numbers)).",
                "Processed \(share(incoming.judgedProcessing)), target \(target): \(least)\(documents(incoming.stock ?? incoming[.open])) still open\(carried)\(paceClause(frame, numbers))."
            )[language]
        case .processingLow:
            return Phrase(
                "Vào danh sách xử lý thấp (\(low(targets.processingLow, .processingLow))): \(share(incoming.judgedProcessing)).",
                "In the list of low processing (\(low(targets.processingLow, .processingLow))): \(share(incoming.judgedProcessing))."
            )[
                language]
        case .signingBelowTarget:
            let target = numbers.limit(targets.signing) + origin(.signing)
            let missing = count(issued.missingSignatures)
            return Phrase(
                "Đơn vị ký số \(share(issued[rate: .signing])) văn bản điện tử, chỉ tiêu \(target): \(missing) văn bản chưa ký số.",
                "Signed \(share(issued[rate: .signing])) of its electronic documents, target \(target): \(missing) not signed."
            )[language]
        case .signingLow:
            return Phrase(
                "Vào danh sách ký số đơn vị thấp (\(low(targets.signingLow, .signingLow))): \(share(issued[rate: .signing])).",
                "In the list of low unit signing (\(low(targets.signingLow, .signingLow))): \(share(issued[rate: .signing]))."
            )[language]
        case .leaderSigningZero:
            if issued[.signed] == 0, let whole = issued[.toSign], whole > 0 {
                return Phrase(
                    "Lãnh đạo chưa ký số văn bản nào: 0/\(numbers.count(whole)) văn bản điện tử phải ký số.",
                    "No document is signed by a leader: 0 of \(numbers.count(whole)) electronic documents to be signed."
                )[
                    language]
            }
            return Phrase(
                "Lãnh đạo chưa ký số văn bản nào: 0/\(count(issued[.signed])) văn bản đã ký số, 0/\(count(issued[.issued])) văn bản đi.",
                "No document is signed by a leader: 0 of \(count(issued[.signed])) signed, 0 of \(count(issued[.issued])) issued."
            )[language]
        case .leaderSigningLow:
            // The most that can carry both signatures, where only the two apart are told.
            let known = issued[rate: .leaderOfSigned]
            let most = known == nil ? Phrase("nhiều nhất ", "at most ") : Phrase("", "")
            let leaders = share(known ?? issued.fullySignedOfSigned?.upperRate)
            return Phrase(
                "Vào danh sách lãnh đạo ký số thấp (\(low(targets.leaderLow, .leaderLow))): \(most.vietnamese)\(leaders) văn bản đã ký số.",
                "In the list of low leader signing (\(low(targets.leaderLow, .leaderLow))): \(most.english)\(leaders) of signed documents."
            )[language]
        case .leaderSigningBelowTarget:
            let target = (targets.leader.map(numbers.limit) ?? "") + origin(.leaderSigning)
            return Phrase(
                "Lãnh đạo ký số \(share(issued.judgedLeader)) văn bản điện tử phải ký, chỉ tiêu \(target).",
                "Leaders signed \(share(issued.judgedLeader)) of the electronic documents to be signed, target \(target)."
            )[language]
        case .fullySignedBelowTarget:
            let target = (targets.fullySigned.map(numbers.limit) ?? "") + origin(.fullySigned)
            let rate = share(issued[rate: .fullySigned])
            return Phrase(
                "Đủ chữ ký số của lãnh đạo và của đơn vị: \(rate), chỉ tiêu \(target).",
                "Signed by leader and unit: \(rate), target \(target).")[language]
        case .inTimeBelowTarget:
            let target = (targets.inTime.map(numbers.limit) ?? "") + origin(.inTime)
            let rate = share(incoming[rate: .inTime])
            return Phrase(
                "Xử lý đúng hạn \(rate) văn bản có hạn đã xử lý, chỉ tiêu \(target).",
                "Processed in time: \(rate) of the processed documents with a due day, target \(target).")[language]
        case .urgentOpen:
            let most = targets.urgentOpen.map(numbers.count) ?? "0"
            let open = figures.backlog?.urgent
            return Phrase(
                "Còn \(count(open)) văn bản khẩn chưa xử lý, mức cho phép \(most)\(origin(.urgentOpen)).",
                "\(documents(open)) marked urgent still open, at most \(most) allowed\(origin(.urgentOpen)).")[language]
        case .behindPace:
            guard let pace else { return flag.title[language] }
            guard pace.requiredPerDay.isDefined else {
                // Behind whatever the number is that is not known.
                if pace.workingDaysLeft > 0 { return pace.verdictSentence(language) + "." }
                return Phrase("Đã hết hạn mà còn văn bản tồn.", "The deadline is past and documents are open.")[
                    language]
            }
            // In whole documents, as everywhere else: the same number is never said in two ways.
            let needed = pace.leastWord[language] + numbers.wholePace(pace.requiredPerDay)
            guard pace.clearing.isDefined else {
                let gross = numbers.pace(pace.achievedLong.isDefined ? pace.achievedLong : pace.achievedPerDay)
                return Phrase(
                    "Chậm tiến độ: cần \(needed) văn bản mỗi ngày làm việc, tính cả văn bản mới đến mới làm được \(gross).",
                    "Behind: \(plural(needed, "document")) per working day are needed, \(gross) were done, new ones included."
                )[
                    language]
            }
            let cleared = numbers.paces(pace.requiredPerDay, pace.clearing).1
            // Behind by little is not "1,0 times".
            let multiple =
                pace.neededMultiple.isDefined ? numbers.paces(pace.neededMultiple, Rate(1, of: 1)).0 : ""
            let times =
                multiple.isEmpty
                ? "" : Phrase(", gấp \(multiple) lần hiện nay", ", \(multiple) times today's pace")[language]
            let sentence = Phrase(
                "Chậm tiến độ: cần giảm \(needed) văn bản tồn mỗi ngày làm việc\(times); \(pace.recentDays.vietnamese) mới giảm \(cleared) (chỉ tính văn bản tồn từ trước).",
                "Behind: \(plural(needed, "old document")) have to be cleared per working day\(times); over \(pace.recentDays.english) it was \(cleared)."
            )[language]
            return [sentence, pace.cohortSentence(language), pace.recentWorkSentence(language)].compactMap { $0 }
                .joined(separator: " ")
        case .overdue:
            var parts: [String] = []
            if let overdue = figures.backlog?.overdue ?? incoming[.openLate], overdue > 0 {
                // Documents are as of where their register ends: a later report may count fewer open ones than were late then.
                let registers = frame.flow.flatMap { $0.asOf < frame.asOf ? $0.asOf : nil }
                let through = figures.backlog?.overdue == nil ? nil : figures.documentsThrough ?? registers
                let then =
                    through.map {
                        Phrase(
                            " theo sổ đến \(NumberText(.vietnamese).date($0))",
                            " by the register, which ends on \(NumberText(.english).date($0))")
                    } ?? Phrase("", "")
                parts.append(
                    Phrase(
                        "\(numbers.count(overdue)) văn bản tồn đã quá hạn xử lý\(then.vietnamese)",
                        overdue == 1
                            ? "1 open document is past its due date\(then.english)"
                            : "\(plural(numbers.count(overdue), "open document")) are past their due date\(then.english)"
                    )[
                        language])
            }
            return (parts.isEmpty ? flag.title[language] : parts.joined(separator: "; ")).asSentence
        case .pastDeadline:
            guard let pace, let open = pace.stock?.lowerBound else { return flag.title[language] }
            let (days, ofOrder) = (pace.daysPastDeadline, pace.ofOrder[language])
            return Phrase(
                "Đã quá hạn chung \(numbers.count(days)) ngày, còn \(numbers.count(open)) văn bản\(ofOrder).",
                "The deadline passed \(numbers.count(days)) day\(days == 1 ? "" : "s") ago, \(numbers.count(open)) still open\(ofOrder)."
            )[language]
        case .noData:
            let missing = [
                figures.incoming == nil && expected.incoming ? TableKind.incoming.title[language].lowercased() : nil,
                figures.issued == nil && expected.issued ? TableKind.issued.title[language].lowercased() : nil,
            ].compactMap { $0 }.joined(separator: ", ")
            return Phrase(
                "Có trong danh sách đơn vị nhưng không có dòng trong báo cáo: \(missing).",
                "In the roster, but without a row in the report: \(missing).")[language]
        }
    }

    /// "; cần 33 văn bản mỗi ngày làm việc đến 09/08"; empty without a deadline ahead.
    private func paceClause(_ frame: PaceFrame, _ numbers: NumberText) -> String {
        guard let pace, let deadline = frame.deadline, (pace.open ?? 0) > 0, pace.requiredPerDay.isDefined else {
            return ""
        }
        let perDay = pace.leastWord[numbers.language] + numbers.wholePace(pace.requiredPerDay)
        let last = numbers.dayAndMonth(deadline.lastDay)
        return Phrase(
            "; cần \(perDay) văn bản\(pace.ofOrder.vietnamese) mỗi ngày làm việc đến \(last)",
            "; \(perDay)\(pace.ofOrder.english) per working day needed through \(last)")[numbers.language]
    }
}
