import Statistics

/// What the words of a table leave open, and which cells exist under an answer.
extension FigureJudge {
    /// More readings than these are not tried.
    private static let mostReadings = 3_000

    private var questions: [Question] {
        var questions: [Question] = []
        func ask(_ question: Question, if isRaised: Bool) { if isRaised { questions.append(question) } }
        if kind == .incoming {
            ask(.open, if: words.has(.openOrNotStarted) && words.has(.inProgress))
            ask(.onDay, if: words.has(.onDayOrInTime) && words.has(any: [.early, .notYet, .inTime]))
            ask(.states, if: hasStatesBesideEachOther)
            ask(
                .inTime,
                if: (words.has(.inTime) && words.has(any: [.soon, .onDayOrInTime]))
                    || (words.has(.notYet) && words.has(.soon)))
            ask(.notStarted, if: words.has(.inProgress) && !words.has(any: [.notStarted, .openOrNotStarted, .open]))
            ask(.inProgress, if: words.has(.notStarted) && !words.has(.inProgress))
            ask(.replied, if: words.has(.closed) && !words.has(any: [.replied, .processed]))
            ask(.closed, if: words.has(.replied) && !words.has(any: [.closed, .processed, .unreplied]))
            ask(.unreplied, if: words.has(.unreplied))
            ask(.noun, if: columns.contains { $0.kind == kind && $0.isBareNoun })
            ask(.onDueDay, if: words.has(.early) && !words.has(any: [.onDayOrInTime, .inTime]))
            ask(.totalSpan, if: hasCarried)
            ask(.outcomeSpan, if: hasCarried)
            ask(.returned, if: words.has(.returned))
            for question in Question.contexts { ask(question, if: columns.contains { $0.context == question }) }
            ask(.undated, if: words.speaks(of: .timing) && !words.has(.undated))
            ask(.cooperate, if: words.has(.information) && !words.has(.cooperate))
            ask(.information, if: words.speaks(of: .role) && !words.has(.information))
        } else {
            ask(.electronic, if: words.has(.electronic) && words.has(.electronicWithPaper))
            ask(.exempt, if: words.has(.exempt) && words.has(any: [.paper, .electronic]))
            ask(
                .signature,
                if: words.has(any: [.signed, .unsigned]) && words.has(any: [.leader, .bothSignatures, .onlyLeader]))
            ask(.unsignedPaper, if: columns.contains { $0.kind == kind && $0.has(.unsigned) && $0.has(.paper) })
            ask(.onlySigner, if: words.has(.bothSignatures) && words.has(any: [.leader, .organisation]))
            ask(.paper, if: words.speaks(of: .signature) && !words.speaks(of: .medium))
        }
        return questions
    }

    /// Whether columns tell what is not done by more states than there are kinds of it.
    private var hasStatesBesideEachOther: Bool {
        let own = columns.filter { $0.kind == kind && !$0.isPercent && $0.standing == .understood }
        let endings = own.filter { $0.ending != nil }
        if Dictionary(grouping: endings, by: { [$0.group, $0.ending?.rawValue ?? ""] }).contains(where: {
            Set($0.value.map(\.heading)).count > 1
        }) {
            return true
        }
        let groups = own.filter(\.tellsOpenState)
        return Dictionary(grouping: groups, by: \.group).contains { $0.value.count > 1 + ($0.value.allDiffer ? 1 : 0) }
    }

    /// Every combination of answers, with how far it is from the plainest one.
    func readings() -> [(choices: Choices, cost: Int)] {
        var readings: [(choices: Choices, cost: Int)] = [(Choices(), 0)]
        // Where no plain whole stands beside it, a bare noun may as well be what was done.
        let isNounOpen = !columns.contains { $0.kind == kind && $0.isPlainWhole && !$0.isBareNoun }
        for question in questions {
            let options = question.options(words)
            guard readings.count * options.count <= Self.mostReadings else { break }
            readings = readings.flatMap { reading in
                options.enumerated().map { place, option in
                    var choices = reading.choices
                    choices[question] = option
                    let isOpen = question.isOpen || (question == .noun && isNounOpen)
                    return (choices, reading.cost + (place > 0 && !isOpen ? 1 : 0))
                }
            }
        }
        return readings
    }

    /// The cells that exist: values of an axis that nobody names do not, unless `choices` say so.
    func universe(_ choices: Choices) -> UInt128 {
        var gone: UInt128 = 0
        typealias Axes = IncomingAxes
        if kind == .incoming {
            func drop(_ population: Population, if isGone: Bool) { if isGone { gone |= population.cells } }
            let asked = Set(questions)
            func isDropped(_ question: Question) -> Bool { asked.contains(question) && choices[question] == 0 }
            drop(Axes.population(outcome: [.returned]), if: !words.has(.returned))
            drop(Axes.population(timing: [.soon]), if: !words.has(.soon))
            drop(Axes.population(origin: [.carried]), if: !hasCarried)
            drop(Axes.population(timing: [.undated]), if: isDropped(.undated))
            drop(Axes.population(outcome: [.notStarted]), if: isDropped(.notStarted))
            drop(Axes.population(outcome: [.inProgress]), if: isDropped(.inProgress))
            drop(Axes.population(outcome: [.replied]), if: isDropped(.replied))
            drop(Axes.population(outcome: [.closed]), if: isDropped(.closed))
            drop(Axes.population(timing: [.onDay]), if: isDropped(.onDueDay))
            drop(Axes.population(role: [.cooperate]), if: choices[.cooperate] == 1)
            drop(Axes.population(role: [.information]), if: isDropped(.information))
        } else {
            if !words.speaks(of: .exempt) { gone |= IssuedAxes.population(exempt: true).cells }
            if !words.has(any: [.electronicWithPaper, .electronicOnly]) {
                gone |= IssuedAxes.population(medium: [.electronicWithPaper]).cells
            }
            if questions.contains(.paper), choices[.paper] == 0 {
                gone |= IssuedAxes.population(medium: [.paper]).cells
            }
        }
        return Population.everything(kind).cells & ~gone
    }
}

extension [ReadColumn] {
    /// Whether no two of them name the same states.
    fileprivate var allDiffer: Bool { Set(map { Set($0.facets) }).count == count }
}
