import Statistics
import Testing

@testable import SampleRegisters

/// What holds for every line of every register of issued documents.
@Suite struct IssuedRulesTests {
    @Test(arguments: Registers.all)
    func numbersRiseWithTheDatesAndStartAgainOn1January(_ registers: Registers) {
        for (unit, lines) in registers.issuedByUnit() {
            for (earlier, later) in zip(lines, lines.dropFirst()) {
                let isNewYear = day(earlier.date).year != day(later.date).year
                #expect(day(earlier.date) <= day(later.date), "unit \(unit)")
                #expect(
                    number(of: later.reference) == (isNewYear ? 1 : number(of: earlier.reference) + 1), "unit \(unit)")
            }
        }
    }

    @Test(arguments: Registers.all)
    func aLeaderSignsOnlyWhatTheUnitSignsAndNobodySignsPaper(_ registers: Registers) {
        for line in registers.issued {
            #expect(["Có", "Không"].contains(line.signed) && ["Điện tử", "Giấy"].contains(line.form))
            #expect(line.leaderSigned == "Không" || line.signed == "Có")
            #expect(line.form == "Điện tử" || (line.signed == "Không" && line.leaderSigned == "Không"))
            #expect(line.exempt == "Không")
        }
        #expect(registers.issued.contains { $0.initialled == "Có" })
    }

    @Test(arguments: Registers.all)
    func everyDocumentIsDatedInThePeriodAndGoesSomewhere(_ registers: Registers) {
        let period = SampleAdministration.firstDay...SampleAdministration.lastDay
        #expect(registers.issued.allSatisfy { period.contains(day($0.date)) && !$0.recipients.isEmpty })
    }

    /// What an answer says it answers did arrive at the unit and is answered by it.
    @Test(arguments: Registers.districts)
    func anAnswerCitesWhatItAnswersAndGoesToWhoAsked(_ registers: Registers) {
        var answered: [String: [IncomingLine]] = [:]
        for line in registers.incoming where !line.reply.isEmpty {
            answered["\(line.unit) \(line.reply) \(line.processed)", default: []].append(line)
        }
        var cited = 0
        for line in registers.issued {
            guard let documents = answered["\(line.unit) \(line.reference) \(line.date)"] else { continue }
            if documents.count == 1 {
                #expect(line.subject.contains("số \(documents[0].reference) "), "\(line.subject)")
                #expect(line.subject.hasSuffix("của \(documents[0].issuer)"), "\(line.subject)")
                #expect(line.recipients == documents[0].issuer)
                cited += 1
            } else {
                #expect(line.subject.hasPrefix("Báo cáo tổng hợp kết quả thực hiện các văn bản"))
            }
        }
        #expect(cited > 300)
    }

    /// More answers than documents, all issued before most arrivals: the plan still comes out.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func manyAnswersFindRoomInFewDocuments(seed: UInt64) {
        let plan = BacklogAgeTests.planner(
            incoming: UnitQuota.Incoming(replied: 40, closed: 5, open: 5), issued: UnitQuota.Issued(signed: 2),
            seed: seed
        ).plan()
        let answered = plan.incoming.filter { $0.state == .replied }
        #expect(answered.count == 40)
        for line in answered {
            let answer = plan.issued[Int(line.answer)]
            #expect(answer.day >= line.day && answer.day == line.processedDay)
        }
        #expect(plan.issued.map(\.answers).reduce(0, +) == 40)
    }
}
