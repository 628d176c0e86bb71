import Intake
import Statistics
import Text

/// What a unit's screen in the roll-call says, as sentences: for drawing and for the plain view.
struct RollCallText {
    /// One of the three numbers that matter.
    struct Number: Equatable {
        let text: String
        let title: String
        let role: Severity?
    }

    let unit: UnitAssessment
    private let data: DashboardData
    private let model: Model
    private let roll: RollCall
    private let numbers: NumberText
    private var language: Language { model.language }

    /// Nil when there is no such unit.
    init?(_ model: Model, _ roll: RollCall) {
        guard let data = model.data, let unit = roll.unit.flatMap(data.unit) else { return nil }
        self.model = model
        self.data = data
        self.unit = unit
        self.roll = roll
        numbers = NumberText(model.language)
    }

    /// "Gọi tên 3/36 · tồn nhiều nhất trước".
    var crumb: String {
        let place = "\(MeetingText.rollCall[language]) \(roll.place + 1)/\(roll.units.count)"
        let title = model.size.columns < 100 ? roll.order.shortTitle(roll.table) : roll.order.title(roll.table)
        return "\(place) · \(title[language])"
    }

    /// The three numbers: for incoming documents what is open, the rate and the pace; for issued ones what is unsigned
    /// and the two rates.
    var threeNumbers: [Number] {
        if roll.table == .issued {
            guard let issued = unit.figures.issued else { return [] }
            return [
                Number(
                    text: numbers.count(issued.missingSignatures), title: MeetingText.unsigned[language],
                    role: unit.signing),
                Number(
                    text: numbers.percent(issued[rate: .signing]), title: MeetingText.signingRate[language],
                    role: unit.signing),
                Number(
                    text: numbers.percent(issued[rate: .leaderOfElectronic]), title: MeetingText.leaderRate[language],
                    role: unit.leaderSigning),
            ]
        }
        guard let incoming = unit.figures.incoming else { return [] }
        return [
            Number(
                text: numbers.count(incoming.stock), title: MeetingText.openDocuments[language], role: unit.processing),
            Number(
                text: numbers.percent(incoming.judgedProcessing), title: MeetingText.processed[language],
                role: unit.processing),
            Number(
                text: unit.pace.map { numbers.wholePace($0.requiredPerDay) } ?? NumberText.missing,
                title: MeetingText.needed(isLeast: unit.pace?.isLeast ?? false)[language],
                role: unit.has(.behindPace) ? .low : nil),
        ]
    }

    /// The marks of all three measures with their names, those of the two rules of the order first: they are seen
    /// whatever is called and however narrow the window is.
    var marks: [(text: String, severity: Severity)] {
        [Measure.processing, .leader, .signing].map { measure in
            let severity = measure.severity(of: unit)
            let glyph = Glyph.text(measure, of: unit)
            let word = rate(of: measure).map(numbers.percent) ?? severity.title[language]
            let title = MeetingText.measure(measure)[language]
            return ("\(glyph == " " ? "" : glyph + " ")\(title) \(word)", severity)
        }
    }

    /// The share of a measure; nil for those that are large on the screen already, where a word tells more, and for
    /// shares of nothing.
    private func rate(of measure: Measure) -> Rate? {
        let isShown = roll.table == .issued ? measure != .processing : measure == .processing
        if isShown, measure != .leader { return nil }
        let rate =
            switch measure {
            case .processing: unit.figures.incoming?.judgedProcessing
            case .signing: unit.figures.issued?[rate: .signing]
            case .leader: unit.figures.issued?[rate: .leaderOfElectronic]
            }
        return rate.flatMap { $0.isDefined ? $0 : nil }
    }

    /// What the unit must do per day, and of which days its figures are where they are not all of one; then shorter and
    /// shorter: what is said of recent work gives way first, what is to be done and until when never.
    var tasks: [String] {
        let snapshot = data.assessment.snapshot
        let carried = roll.table == .issued ? "" : snapshot.carriedSentence(unit.figures.incoming, language)
        let notes = [carried, snapshot.coverageSentence(language, of: unit.figures)].filter { !$0.isEmpty }
            .map { $0.asSentence }
        let duty = duty
        return (0..<max(1, duty.count)).map { place in
            (duty.dropLast(place) + notes).filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private var duty: [String] {
        if roll.table == .issued { return [signingTask] }
        guard let pace = unit.pace else {
            return [unit.explanation(of: .noData, frame: data.assessment.frame, in: language)]
        }
        guard let left = pace.open else { return [pace.verdictSentence(language) + "."] }
        if left == 0 {
            return [(pace.cohort == nil ? MeetingText.nothingOpen : MeetingText.nothingOrderedOpen)[language]]
        }
        guard let deadline = data.assessment.frame.deadline else { return [Text.noDeadline[language] + "."] }
        let open = numbers.count(left)
        let last = numbers.date(deadline.lastDay)
        if pace.daysPastDeadline > 0 {
            return [MeetingText.past(days: pace.daysPastDeadline, last, open)[language]]
        }
        guard pace.requiredPerDay.isDefined else { return [MeetingText.noDayLeft(last, open)[language]] }
        var sentence = MeetingText.mustDo(
            pace.leastWord[language] + numbers.wholePace(pace.requiredPerDay), through: last, days: pace.workingDaysLeft
        )
        if pace.requiredPerDayWithInflow.isDefined {
            let inflow = numbers.wholePace(pace.requiredPerDayWithInflow)
            sentence = sentence.joined(MeetingText.withInflow(inflow))
        }
        var task = sentence[language] + "."
        if pace.clearing.isDefined {
            // What is judged and what is foretold stand on the same pace.
            sentence = sentence.joined(
                pace.clearing.part == 0
                    ? MeetingText.clearsNothing(in: pace.recentDays)
                    : MeetingText.clears(numbers.paces(pace.requiredPerDay, pace.clearing).1, in: pace.recentDays))
            let left = pace.leftAtDeadline.ceiling ?? 0
            task =
                left > 0
                ? sentence.joined(MeetingText.leftAtDeadline(numbers.count(left)))[language] : sentence[language] + "."
        } else if pace.achievedPerDay.isDefined {
            task = sentence.joined(MeetingText.didSoFar(numbers.pace(pace.achievedPerDay)))[language] + "."
        }
        return [
            task, pace.nextWeekSentence(language), pace.cohortSentence(language),
            pace.recentWorkSentence(language),
        ].compactMap { $0 }
    }

    private var signingTask: String {
        let flags = [Flag.signingBelowTarget, .leaderSigningZero, .noData].filter(unit.has)
        return flags.map {
            unit.explanation(of: $0, frame: data.assessment.frame, in: language)
        }.joined(separator: " ")
    }

    /// The oldest document.
    var oldest: String {
        switch unit.figures.unit.id == roll.unit ? roll.oldest[unit.figures.unit.id] : nil {
        case .waiting, nil: return Text.fetching[language]
        case .unavailable: return MeetingText.noRegister[language]
        case .failed(let why): return why[language]
        case .nothing: return (roll.table == .issued ? MeetingText.allSigned : MeetingText.nothingOpen)[language]
        case .incoming(let document):
            let age = document.age(asOf: data.asOf)
            return MeetingText.oldest(document, numbers.date(document.arrivalDate), age: numbers.count(age))[language]
        case .issued(let document):
            return MeetingText.oldest(document, numbers.date(document.date))[language]
        }
    }

    /// What was said to the unit before, the latest first: for the presenter, not for the room.
    var earlier: [String] {
        model.earlierEntries(of: unit.figures.unit.id).enumerated().map { place, entry in
            MeetingText.earlier(
                entry, isLatest: place == 0, today: model.meetingDay, open: unit.figures.incoming?[.open],
                asOf: model.data?.asOf)[language]
        }
    }

    /// What was agreed today, or is typed and not stored.
    var agreement: (text: String, isStored: Bool)? {
        let id = unit.figures.unit.id
        if let draft = model.drafts[id] {
            let parts = [draft.note, draft.day].filter { !$0.isEmpty }
            return ("\(MeetingText.unsaved[language]): \(parts.joined(separator: " · "))", false)
        }
        return model.agreement(with: id).map {
            ("✓ \(MeetingText.agreedToday[language]): \($0.promiseText(language))", true)
        }
    }

    /// Everything from top to bottom, for screen readers and printing.
    var sentences: [String] {
        var lines = [crumb.asSentence, unit.figures.unit.name.asSentence]
        lines += threeNumbers.map { "\($0.title): \($0.text)".asSentence }
        lines += [Measure.processing, .leader, .signing].map { measure in
            let severity = measure.severity(of: unit).title[language]
            let rate = rate(of: measure).map { numbers.percent($0) + ", " } ?? ""
            return "\(MeetingText.measure(measure)[language]): \(rate)\(severity)".asSentence
        }
        lines += [tasks.first ?? "", "\(MeetingText.oldestTitle[language]): \(oldest)".asSentence]
        if let agreement { lines.append(agreement.text.replacing("✓ ", with: "").asSentence) }
        return lines.filter { !$0.isEmpty }
    }
}

extension JournalEntry {
    /// The promise and the note, without the figures: "hẹn 20/07/2023; họp lại sau".
    func promiseText(_ language: Language) -> String {
        let numbers = NumberText(language)
        let promise = promised.map {
            Phrase("hẹn \(numbers.date($0))", "promised for \(numbers.date($0))")[language]
        }
        return [promise, note.isEmpty ? nil : note].compactMap { $0 }.joined(separator: "; ")
    }
}

extension Phrase {
    /// Both one after the other.
    func joined(_ next: Phrase) -> Phrase { Phrase(vietnamese + next.vietnamese, english + next.english) }
}
