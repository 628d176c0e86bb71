import Statistics
import Testing

/// One plain sentence per highlight, with rule, target and numbers, in both languages.
@Suite struct WhyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let flag: Flag
        let incoming: Counts?
        let issued: Counts?
        let vietnamese: String
        let english: String
        var overdue = 0
        var urgent = 0
        var targets = Targets()
        var isPastDeadline = false
        var testDescription: String { "\(flag.rawValue) \(isPastDeadline ? "after the deadline" : "")" }
    }

    /// Targets that an office set for itself; without them their rules judge nobody.
    static let office: Targets = {
        var targets = Targets()
        targets.leader = .percent(80)
        targets.fullySigned = .percent(100)
        targets.inTime = .percent(90)
        targets.urgentOpen = 2
        return targets
    }()

    private static let inTime: Counts = {
        var counts = Counts.incoming(closed: 20)
        counts[.processedInTime] = 17
        counts[.processedLate] = 3
        return counts
    }()

    static let cases: [Case] = [
        Case(
            flag: .processingBelowTarget, incoming: Counts.incoming(replied: 7, closed: 200, open: 1_294), issued: nil,
            vietnamese:
                "Đã xử lý 207/1.501 (13,79 %), chỉ tiêu 100 %: còn 1.294 văn bản; cần 33 văn bản mỗi ngày làm việc đến 09/08.",
            english:
                "Processed 207/1,501 (13.79 %), target 100 %: 1,294 documents still open; 33 per working day needed through 08-09."
        ),
        Case(
            flag: .processingBelowTarget, incoming: Counts.incoming(closed: 999, open: 1), issued: nil,
            vietnamese: "Đã xử lý 999/1.000 (99,90 %), chỉ tiêu 100 %: còn 1 văn bản.",
            english: "Processed 999/1,000 (99.90 %), target 100 %: 1 document still open.", isPastDeadline: true),
        Case(
            flag: .processingLow, incoming: Counts.incoming(closed: 35, open: 918), issued: nil,
            vietnamese: "Vào danh sách xử lý thấp (dưới 20 %): 35/953 (3,67 %).",
            english: "In the list of low processing (under 20 %): 35/953 (3.67 %)."),
        Case(
            flag: .signingBelowTarget, incoming: nil,
            issued: Counts.issued(signed: 648, unsigned: 2, leaderSigned: 645),
            vietnamese: "Đơn vị ký số 648/650 (99,69 %) văn bản điện tử, chỉ tiêu 100 %: 2 văn bản chưa ký số.",
            english: "Signed 648/650 (99.69 %) of its electronic documents, target 100 %: 2 not signed."),
        Case(
            flag: .signingLow, incoming: nil, issued: Counts.issued(signed: 7, unsigned: 126, leaderSigned: 1),
            vietnamese: "Vào danh sách ký số đơn vị thấp (từ 75 % trở xuống): 7/133 (5,26 %).",
            english: "In the list of low unit signing (75 % or less): 7/133 (5.26 %)."),
        Case(
            flag: .leaderSigningZero, incoming: nil, issued: Counts.issued(paper: 3, signed: 154, unsigned: 10),
            vietnamese: "Lãnh đạo chưa ký số văn bản nào: 0/154 văn bản đã ký số, 0/167 văn bản đi.",
            english: "No document is signed by a leader: 0 of 154 signed, 0 of 167 issued."),
        Case(
            flag: .leaderSigningLow, incoming: nil, issued: Counts.issued(signed: 246, unsigned: 3, leaderSigned: 14),
            vietnamese: "Vào danh sách lãnh đạo ký số thấp (dưới 10 %): 14/246 (5,69 %) văn bản đã ký số.",
            english: "In the list of low leader signing (under 10 %): 14/246 (5.69 %) of signed documents."),
        Case(
            flag: .leaderSigningBelowTarget, incoming: nil,
            issued: Counts.issued(signed: 90, unsigned: 14, leaderSigned: 79, exempt: 4),
            vietnamese: "Lãnh đạo ký số 79/100 (79,00 %) văn bản điện tử phải ký, chỉ tiêu 80 %.",
            english: "Leaders signed 79/100 (79.00 %) of the electronic documents to be signed, target 80 %.",
            targets: office),
        Case(
            flag: .fullySignedBelowTarget, incoming: nil,
            issued: Counts.issued(signed: 90, unsigned: 14, leaderSigned: 79, exempt: 4),
            vietnamese: "Đủ chữ ký số của lãnh đạo và của đơn vị: 79/100 (79,00 %), chỉ tiêu 100 %.",
            english: "Signed by leader and unit: 79/100 (79.00 %), target 100 %.", targets: office),
        Case(
            flag: .inTimeBelowTarget, incoming: inTime, issued: nil,
            vietnamese: "Xử lý đúng hạn 17/20 (85,00 %) văn bản có hạn đã xử lý, chỉ tiêu 90 %.",
            english: "Processed in time: 17/20 (85.00 %) of the processed documents with a due day, target 90 %.",
            targets: office),
        Case(
            flag: .urgentOpen, incoming: Counts.incoming(closed: 5, open: 40), issued: nil,
            vietnamese: "Còn 3 văn bản khẩn chưa xử lý, mức cho phép 2.",
            english: "3 documents marked urgent still open, at most 2 allowed.", urgent: 3, targets: office),
        Case(
            flag: .behindPace, incoming: Counts.incoming(replied: 7, closed: 200, open: 1_294), issued: nil,
            vietnamese:
                "Chậm tiến độ: cần 33 văn bản mỗi ngày làm việc, tính cả văn bản mới đến mới làm được 1,7.",
            english: "Behind: 33 documents per working day are needed, 1.7 were done, new ones included."),
        Case(
            flag: .overdue, incoming: Counts.incoming(closed: 5, open: 40), issued: nil,
            vietnamese: "28 văn bản tồn đã quá hạn xử lý.", english: "28 open documents are past their due date.",
            overdue: 28),
        Case(
            flag: .overdue, incoming: Counts.incoming(closed: 5, open: 40), issued: nil,
            vietnamese: "1 văn bản tồn đã quá hạn xử lý.", english: "1 open document is past its due date.", overdue: 1,
            isPastDeadline: true),
        Case(
            flag: .pastDeadline, incoming: Counts.incoming(closed: 5, open: 40), issued: nil,
            vietnamese: "Đã quá hạn chung 1 ngày, còn 40 văn bản.",
            english: "The deadline passed 1 day ago, 40 still open.", isPastDeadline: true),
        Case(
            flag: .noData, incoming: nil, issued: nil,
            vietnamese: "Có trong danh sách đơn vị nhưng không có dòng trong báo cáo: văn bản đến, văn bản đi.",
            english: "In the roster, but without a row in the report: incoming, issued."),
    ]

    @Test(arguments: cases) func theSentence(of sample: Case) throws {
        let asOf = sample.isPastDeadline ? Published.day("2023-08-10") : Published.asOf
        var backlog: BacklogBreakdown?
        if sample.overdue + sample.urgent > 0 {
            var made = BacklogBreakdown()
            for _ in 0..<sample.urgent {
                made.add(
                    arrival: asOf.advanced(by: -9), dueDate: nil, role: .lead, urgency: .urgent, asOf: asOf)
            }
            for _ in 0..<sample.overdue {
                made.add(
                    arrival: asOf.advanced(by: -9), dueDate: asOf.advanced(by: -1), role: .lead, urgency: .normal,
                    asOf: asOf)
            }
            backlog = made
        }
        let frame = PaceFrame(
            asOf: asOf, period: Published.period, deadline: Published.deadline, calendar: Published.calendar)
        let unit = UnitAssessment(
            UnitFigures(
                unit: Unit(id: UnitID("1"), name: "x"), reportOrder: 0, incoming: sample.incoming,
                issued: sample.issued, backlog: backlog),
            targets: sample.targets, frame: frame, expected: (sample.flag == .noData, sample.flag == .noData),
            wholeBacklog: 1)
        try #require(unit.has(sample.flag), "the rule holds for the example")
        for (language, sentence) in [(Language.vietnamese, sample.vietnamese), (.english, sample.english)] {
            #expect(unit.explanation(of: sample.flag, frame: frame, in: language) == sentence)
        }
    }

    /// What nobody set, what is not known and what is of nothing judges nobody.
    @Test func officeTargetsJudgeOnlyWhatIsKnown() {
        let frame = PaceFrame(
            asOf: Published.asOf, period: Published.period, deadline: nil, calendar: Published.calendar)
        func flags(_ incoming: Counts?, _ issued: Counts?, _ targets: Targets) -> [Flag] {
            UnitAssessment(
                UnitFigures(unit: Unit(id: UnitID("1"), name: "x"), reportOrder: 0, incoming: incoming, issued: issued),
                targets: targets, frame: frame, expected: (false, false), wholeBacklog: 1
            ).flags
        }
        let low = Counts.issued(signed: 90, unsigned: 10, leaderSigned: 50)
        #expect(flags(Self.inTime, low, Targets()) == [.signingBelowTarget])
        #expect(
            flags(Self.inTime, low, Self.office)
                == [.signingBelowTarget, .leaderSigningBelowTarget, .fullySignedBelowTarget, .inTimeBelowTarget])
        let untold = Counts.issued(signed: 100, leaderSigned: nil)
        #expect(flags(.incoming(closed: 9), untold, Self.office) == [])
        #expect(flags(.incoming(), .issued(paper: 4), Self.office) == [])
    }

    @Test func everyFlagIsAmongTheCases() {
        #expect(Set(Self.cases.map(\.flag)) == Set(Flag.allCases))
    }
}
