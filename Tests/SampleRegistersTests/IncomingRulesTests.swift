import Statistics
import Testing

@testable import SampleRegisters

/// What holds for every line of every register of incoming documents.
@Suite struct IncomingRulesTests {
    private let first = SampleAdministration.firstDay
    private let last = SampleAdministration.lastDay

    @Test func thePeriodIsThePublishedOne() {
        #expect(first.iso == "2022-12-15")
        #expect(last.iso == "2023-06-14")
    }

    @Test(arguments: Registers.all)
    func documentsArriveInThePeriodUpToAWeekAfterTheirDate(_ registers: Registers) {
        let wrong = registers.incoming.filter {
            !(first...last).contains($0.arrivalDay) || !(0...7).contains(day($0.documentDate).days(to: $0.arrivalDay))
        }
        #expect(wrong.isEmpty)
        #expect(registers.incoming.contains { $0.arrivalDay == last })
    }

    @Test(arguments: Registers.all)
    func arrivalNumbersRiseWithTheDatesAndStartAgainOn1January(_ registers: Registers) {
        for (unit, lines) in registers.incomingByUnit() {
            for (earlier, later) in zip(lines, lines.dropFirst()) {
                let isNewYear = earlier.arrivalDay.year != later.arrivalDay.year
                let number = isNewYear ? 1 : (Int(earlier.number) ?? 0) + 1
                #expect(later.number == "\(number)" && earlier.arrivalDay <= later.arrivalDay, "unit \(unit)")
            }
        }
    }

    @Test(arguments: Registers.districts)
    func inDecemberNumbersContinueThoseOfTheYear(_ registers: Registers) throws {
        for (unit, lines) in registers.incomingByUnit() where lines.count > 100 {
            let number = try #require(Int(lines[0].number))
            // 348 days of the year were over; the period has 182.
            let expected = lines.count * 348 / 182
            #expect((expected * 9 / 10...expected * 11 / 10).contains(number), "unit \(unit)")
        }
    }

    @Test(arguments: Registers.districts)
    func fewDocumentsArriveWhenOfficesRest(_ registers: Registers) throws {
        let calendar = WorkingCalendar(holidays: SampleAdministration.publicHolidays)
        let resting = registers.incoming.filter { !calendar.isWorkingDay($0.arrivalDay) }
        #expect((100...3_000).contains(resting.count))
        let tet = try #require(CalendarDay(iso: "2023-01-20"))...(try #require(CalendarDay(iso: "2023-01-26")))
        #expect((0...60).contains(registers.incoming.count { tet.contains($0.arrivalDay) }))
    }

    @Test(arguments: Registers.districts)
    func rolesUrgenciesAndDueDatesAreMixedPlausibly(_ registers: Registers) {
        let count = registers.incoming.count
        func percent(_ matches: (IncomingLine) -> Bool) -> Int {
            registers.incoming.count(where: matches) * 100 / count
        }
        #expect((33...37).contains(percent { $0.role == "Xử lý chính" }))
        #expect((23...27).contains(percent { $0.role == "Phối hợp" }))
        #expect((38...42).contains(percent { $0.role == "Để biết" }))
        #expect((80...88).contains(percent { $0.urgency == "Thường" }))
        #expect(percent { ["Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc"].contains($0.urgency) } == 100)
        #expect((18...22).contains(percent { !$0.due.isEmpty }))
        #expect(percent { !$0.due.isEmpty && $0.role == "Để biết" } == 0)
    }

    @Test(arguments: Registers.all)
    func dueDatesLie3To30DaysAfterArrival(_ registers: Registers) {
        let wrong = registers.incoming.filter {
            !$0.due.isEmpty && !(3...30).contains($0.arrivalDay.days(to: day($0.due)))
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: Registers.all)
    func whatIsProcessedHasADateFromArrivalToTheEnd(_ registers: Registers) {
        for line in registers.incoming {
            switch line.state {
            case "Chưa xử lý", "Đang xử lý": #expect(line.processed.isEmpty && line.reply.isEmpty)
            case "Kết thúc":
                #expect((line.arrivalDay...last).contains(day(line.processed)) && line.reply.isEmpty)
            case "Phúc đáp": #expect((line.arrivalDay...last).contains(day(line.processed)) && !line.reply.isEmpty)
            default: Issue.record("state \(line.state)")
            }
        }
    }

    /// An answer is a document of the same unit, issued on the day the incoming one counts as processed.
    @Test(arguments: Registers.all)
    func answersAreInTheUnitsOwnRegister(_ registers: Registers) {
        var issued: [String: Int] = [:]
        for line in registers.issued { issued["\(line.unit) \(line.reference) \(line.date)", default: 0] += 1 }
        let answered = registers.incoming.filter { $0.state == "Phúc đáp" }
        #expect(!answered.isEmpty)
        for line in answered { #expect(issued["\(line.unit) \(line.reply) \(line.processed)"] == 1) }
        #expect(answered.allSatisfy { $0.role != "Để biết" })
    }

    /// A document that was sent to several units of the district is the same in all their registers.
    @Test(arguments: Registers.districts)
    func aCircularReadsTheSameWhereverItArrived(_ registers: Registers) {
        var known: [String: IncomingLine] = [:]
        var shared = 0
        for line in registers.incoming {
            let key = "\(line.issuer) \(line.reference) \(line.documentDate.suffix(4))"
            guard let other = known.updateValue(line, forKey: key) else { continue }
            #expect(other.subject == line.subject && other.documentDate == line.documentDate)
            #expect(other.urgency == line.urgency)
            shared += 1
        }
        #expect(shared > 5_000)
    }
}
