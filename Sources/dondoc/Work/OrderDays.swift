import Archive
import Settings
import Statistics

/// The day of the order behind a deadline that does not say it: that of the figures when the deadline was entered. It is
/// kept in the archive and not moved by later imports, so that everyone counts what is left of the same documents.
enum OrderDays {
    /// Remembers the newest day of the figures as that of the order, for every deadline ahead of it that has none yet.
    static func remember(in archive: Archive, of office: OfficeSettings) throws {
        try ArchiveFile.telling(archive.path) { () throws(ArchiveError) in
            guard let newest = try archive.newestDay() else { return }
            let kept = try archive.settings(asOf: newest)
            let settings = kept.map { OfficeSettings(parsing: $0.text, name: $0.name, folder: nil).settings }
            let known = Set(try archive.facts().map(\.name))
            let facts = (settings ?? office.settings).deadlines.filter { deadline in
                deadline.order == nil && newest < deadline.lastDay && !known.contains(name(deadline))
            }.map {
                OfficeFact(name: name($0), value: newest.iso, validFrom: newest, writtenAt: Today.seconds)
            }
            if !facts.isEmpty { try archive.keep(facts) }
        }
    }

    /// `office` with the days of orders that `archive` remembers.
    static func completed(_ office: OfficeSettings, from archive: Archive) throws -> OfficeSettings {
        guard office.settings.deadlines.contains(where: { $0.order == nil }) else { return office }
        let facts = try ArchiveFile.telling(archive.path) { () throws(ArchiveError) in try archive.facts() }
        let days = Dictionary(facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return office.withDeadlines(
            office.settings.deadlines.map { deadline in
                guard deadline.order == nil, let day = days[name(deadline)].flatMap({ CalendarDay(iso: $0[...]) })
                else { return deadline }
                return Deadline(
                    day: deadline.day, isInclusive: deadline.isInclusive, name: deadline.name, order: day)
            })
    }

    /// Under which name the archive remembers it.
    private static func name(_ deadline: Deadline) -> String { "order " + deadline.lastDay.iso }
}
