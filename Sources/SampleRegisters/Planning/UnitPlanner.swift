import Statistics

/// Plans one unit's registers so that they add up to its quota exactly.
///
/// The order matters: dates first, then which documents are open (the backlog's age), then which of the processed ones
/// are answered by which issued document, then everything that follows from the state. Each step draws from a stream
/// of its own, so that a change to one leaves the others as they were.
struct UnitPlanner {
    let calendar: RegisterCalendar
    let quota: UnitQuota
    /// The unit's institution with the names of its place.
    let institution: Institution
    let directory: Directory
    let seed: UInt64
    /// Whether the last arrival must fall on the last day of the period.
    let reachesLastDay: Bool

    private enum Stream: UInt64 {
        case arrivals, backlog, answers, documents, issues, signatures, processing
    }

    private func stream(_ stream: Stream) -> SplitMix64 { SplitMix64(seed: SplitMix64.seed(seed, stream.rawValue)) }

    /// The plan of the unit; the same each time it is asked for. Where only the issued documents matter and none of
    /// them answers anything, the incoming ones are left out.
    func plan(onlyIssued: Bool = false) -> UnitPlan {
        var plan = UnitPlan()
        if onlyIssued, quota.incoming.replied == 0 {
            planIssued(&plan)
            return plan
        }
        planArrivals(&plan)
        chooseBacklog(&plan)
        planIssued(&plan)
        chooseAnswers(&plan)
        chooseDocuments(&plan)
        planProcessing(&plan)
        return plan
    }

    // MARK: Dates

    private func planArrivals(_ plan: inout UnitPlan) {
        var random = stream(.arrivals)
        let count = quota.incoming.received
        var days = calendar.arrivalDays(count, &random)
        if reachesLastDay, !days.isEmpty { days[days.count - 1] = Int32(calendar.lastDay) }
        plan.incoming = days.map { PlannedIncoming(day: $0, state: .closed) }
        plan.firstArrivalNumber = 1 + numberReached(received: count) * (95 + random.below(11)) / 100
    }

    /// How many numbers a unit that has `received` in the period has used up in the year before it began.
    private func numberReached(received: Int) -> Int {
        let first = calendar.firstDay
        let elapsed = CalendarDay(year: first.year, month: 1, day: 1)?.days(to: first) ?? 0
        let perDay = calendar.lastDay + 1
        return received / perDay * elapsed + received % perDay * elapsed / perDay
    }

    // MARK: Backlog

    /// Marks exactly as many documents open as the quota says. The better a unit processes, the more its backlog leans
    /// to recent arrivals: a document's chance grows with the place of its arrival times the processing rate. One in
    /// ten takes a random place instead, so that some old ones were forgotten and some recent ones dealt with at once.
    private func chooseBacklog(_ plan: inout UnitPlan) {
        var random = stream(.backlog)
        let count = plan.incoming.count
        guard count > 0 else { return }
        let percent = quota.incoming.processed * 100 / count
        var keys = (0..<count).map { place -> UInt64 in
            let effectivePlace = random.chance(1, in: 10) ? random.below(count) : place
            let lean = 3 * 65_536 * percent / 100 * effectivePlace / count
            return UInt64(random.below(65_536) + lean) << 32 | UInt64(place)
        }
        keys.sort()
        for key in keys.suffix(quota.incoming.open) {
            plan.incoming[Int(key & 0xFFFF_FFFF)].state = .unprocessed
        }
    }

    // MARK: Issued documents

    private func planIssued(_ plan: inout UnitPlan) {
        var random = stream(.issues)
        let tally = quota.issued
        let days = calendar.issueDays(tally.issued, &random)
        plan.issued = days.map { PlannedIssued(day: $0) }
        for place in plan.issued.indices {
            plan.issued[place].kind = random.pick(institution.kinds)
            plan.issued[place].field = random.pick(institution.fields)
            plan.issued[place].tone = Self.ownTone(institution.standing, &random)
            plan.issued[place].identity = random.next()
        }
        numberIssued(&plan, &random)
        chooseSignatures(&plan)
    }

    private static func ownTone(_ standing: Institution.Standing, _ random: inout SplitMix64) -> Tone {
        let roll = random.below(100)
        return switch standing {
        case .central, .provinceCommittee, .districtCommittee:
            roll < 60 ? .directive : roll < 80 ? .notice : .submission
        case .provinceOffice, .districtOffice: roll < 45 ? .directive : roll < 60 ? .notice : .submission
        case .commune: roll < 20 ? .notice : .submission
        }
    }

    /// One series of numbers a unit and year, so that number and year name a document.
    private func numberIssued(_ plan: inout UnitPlan, _ random: inout SplitMix64) {
        var next = 1 + numberReached(received: quota.issued.issued) * (95 + random.below(11)) / 100
        var year = calendar.year(of: 0)
        for place in plan.issued.indices {
            let itsYear = calendar.year(of: Int(plan.issued[place].day))
            if itsYear != year {
                year = itsYear
                next = 1
            }
            plan.issued[place].number = Int32(clamping: next)
            next += 1
        }
    }

    private func chooseSignatures(_ plan: inout UnitPlan) {
        var random = stream(.signatures)
        let tally = quota.issued
        var places = Array(plan.issued.indices)
        random.shuffle(&places)
        for place in places.prefix(tally.signed) {
            plan.issued[place].isSigned = true
            plan.issued[place].isInitialled = random.chance(3, in: 5)
        }
        for place in places.prefix(tally.leaderSigned) {
            plan.issued[place].isLeaderSigned = true
            plan.issued[place].isInitialled = random.chance(17, in: 20)
        }
        for place in places.dropFirst(tally.signed + tally.unsigned) { plan.issued[place].isPaper = true }
    }

    // MARK: Answers

    /// Marks exactly as many processed documents replied as the quota says and gives each an issued document of its
    /// arrival day or later. Where too few arrived before the last issued document, that one is issued later.
    private func chooseAnswers(_ plan: inout UnitPlan) {
        var random = stream(.answers)
        let count = quota.incoming.replied
        guard count > 0, let last = plan.issued.last else { return }
        let processed = plan.incoming.indices.filter { plan.incoming[$0].state == .closed }
        var candidates = processed.filter { plan.incoming[$0].day <= last.day }
        if candidates.count < count {
            candidates = Array(processed.prefix(count))
            if let latest = candidates.last { delayLastIssued(&plan, to: plan.incoming[latest].day) }
        } else {
            random.shuffle(&candidates)
        }
        let firstByDay = firstIssuedByDay(plan.issued)
        for place in candidates.prefix(count).sorted() {
            let day = Int(plan.incoming[place].day)
            let wanted = min(calendar.lastDay, day + Self.delay(&random))
            let from = firstByDay[wanted] < plan.issued.count ? firstByDay[wanted] : firstByDay[day]
            let answerDay = Int(plan.issued[from].day)
            let answer = from + random.below(firstByDay[answerDay + 1] - from)
            plan.incoming[place].state = .replied
            plan.incoming[place].answer = Int32(clamping: answer)
            plan.incoming[place].processedDay = plan.issued[answer].day
            if plan.issued[answer].answers == 0 { plan.issued[answer].firstAnswered = Int32(clamping: place) }
            plan.issued[answer].answers += 1
            plan.issued[answer].kind = random.chance(2, in: 5) ? .report : .letter
            plan.issued[answer].tone = .submission
        }
        for place in plan.issued.indices where plan.issued[place].answers > 1 { plan.issued[place].kind = .report }
    }

    private func delayLastIssued(_ plan: inout UnitPlan, to day: Int32) {
        guard let last = plan.issued.indices.last, plan.issued[last].day < day else { return }
        let isNewYear = calendar.year(of: Int(day)) != calendar.year(of: Int(plan.issued[last].day))
        plan.issued[last].day = day
        if isNewYear { plan.issued[last].number = 1 }
    }

    /// For each day the place of the first document issued on it or later; one more entry at the end.
    private func firstIssuedByDay(_ issued: [PlannedIssued]) -> [Int] {
        var first = [Int](repeating: issued.count, count: calendar.lastDay + 2)
        for place in issued.indices.reversed() { first[Int(issued[place].day)] = place }
        for day in stride(from: calendar.lastDay, through: 0, by: -1) where first[day] == issued.count {
            first[day] = first[day + 1]
        }
        return first
    }

    /// Days until a document is dealt with: half within three days, most within two weeks, a few only after weeks.
    static func delay(_ random: inout SplitMix64) -> Int {
        let roll = random.below(100)
        if roll < 50 { return random.below(4) }
        if roll < 80 { return 4 + random.below(10) }
        return 14 + random.below(40)
    }

    // MARK: What follows from the state

    private func chooseDocuments(_ plan: inout UnitPlan) {
        var picker = DocumentPicker(
            calendar: calendar, directory: directory, unit: institution, expected: plan.incoming.count,
            random: stream(.documents))
        for place in plan.incoming.indices { picker.fill(&plan.incoming[place]) }
    }

    /// Slow units take longer for what they do process; nothing is processed before it arrived or after the period.
    private func planProcessing(_ plan: inout UnitPlan) {
        var random = stream(.processing)
        let percent = quota.incoming.received > 0 ? quota.incoming.processed * 100 / quota.incoming.received : 0
        for place in plan.incoming.indices {
            let incoming = plan.incoming[place]
            switch incoming.state {
            case .closed:
                let day = Int(incoming.day)
                var processed = day + Self.delay(&random) * (160 - percent) / 100
                if processed > calendar.lastDay { processed = day + random.below(calendar.lastDay - day + 1) }
                processed = calendar.workingDay(notBefore: processed, from: day, to: calendar.lastDay)
                plan.incoming[place].processedDay = Int32(clamping: processed)
            case .unprocessed:
                let isBegun = incoming.role == .information ? random.chance(1, in: 20) : random.chance(7, in: 20)
                if isBegun { plan.incoming[place].state = .inProgress }
            case .inProgress, .replied, .returned, .open, .processed, .unknown: break
            }
        }
    }
}
