import Statistics

/// What is told at the foot, with the bell, once: a unit crossed a limit, a promise falls due today.
enum Alerts {
    /// After new figures.
    static func take(from before: DashboardData, to data: DashboardData, _ model: inout Model) -> [Effect] {
        let crossings = data.assessment.crossings(since: before.assessment)
        guard !crossings.isEmpty else { return [] }
        func text(_ language: Language) -> String {
            crossings.prefix(2).map { $0.sentence(language) }.joined(separator: "; ")
        }
        let more = crossings.count - 2
        let rest =
            more > 0 ? Phrase(" và \(more) trường hợp nữa", " and \(more) more") : Phrase("", "")
        let alert = Phrase("⚠ " + text(.vietnamese), "⚠ " + text(.english)).joined(rest)
        // How many rows would move stands first: the foot may be too short for both.
        let moved = MeetingText.moved(model) == nil ? nil : model.notice
        model.notice = moved.map { $0.joined(Phrase(" · ", " · ")).joined(alert) } ?? alert
        return [.bell]
    }

    /// When the journal is known, or the day has changed: which promises have fallen due and were not told yet.
    static func promises(_ model: inout Model) -> [Effect] {
        guard let today = model.today, let data = model.data else { return [] }
        let due = promisesDue(on: today, in: model.journal, figures: data.asOf).filter {
            !model.toldPromises.contains($0)
        }
        guard !due.isEmpty else { return [] }
        model.toldPromises.formUnion(due)
        func names(_ entries: [JournalEntry]) -> String {
            entries.map { model.name(of: $0.unit) }.joined(separator: "; ")
        }
        let (now, missed) = (due.filter { $0.promised == today }, due.filter { $0.promised != today })
        var told: [Phrase] = []
        if !now.isEmpty {
            told.append(Phrase("Hôm nay đến hẹn: \(names(now))", "Promised for today: \(names(now))"))
        }
        if !missed.isEmpty {
            told.append(
                Phrase(
                    "Đã qua ngày hẹn, chưa có số liệu mới: \(names(missed))",
                    "The promised day is over, no newer figures: \(names(missed))"))
        }
        func text(_ language: Language) -> String { "⚠ " + told.map { $0[language] }.joined(separator: " · ") }
        model.notice = Phrase(text(.vietnamese) + ". J: xem", text(.english) + ". J: look")
        return [.bell]
    }
}
