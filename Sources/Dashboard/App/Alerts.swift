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

    /// When the journal is known, or the day has changed: what falls due today and was not told yet.
    static func promises(_ model: inout Model) -> [Effect] {
        guard let today = model.today, model.data != nil else { return [] }
        let due = promisesDue(on: today, in: model.journal).filter { !model.toldPromises.contains($0) }
        guard !due.isEmpty else { return [] }
        model.toldPromises.formUnion(due)
        let names = due.map { model.name(of: $0.unit) }.joined(separator: "; ")
        model.notice = Phrase("⚠ Hôm nay đến hẹn: \(names). J: xem", "⚠ Promised for today: \(names). J: look")
        return [.bell]
    }
}
