import Statistics

/// The days off of the whole country, as the settings that ship have them: data with dates, in the form of a settings file
/// (`Resources/public-holidays.yaml`).
public enum PublicHolidays {
    /// The file they ship in.
    static let file = "public-holidays.yaml"

    /// The working days by them.
    public static let calendar: WorkingCalendar = {
        var settings = Settings(calendar: WorkingCalendar())
        let text = String(decoding: PackageResources.public_holidays_yaml, as: UTF8.self)
        guard let root = (try? settingsNode(text)) ?? nil else { return settings.calendar }
        var reader = SettingsReader(file: file, headingCodes: [])
        reader.read(root, into: &settings)
        return settings.calendar
    }()

    /// The calendar of an office that named days off of its own: the years of which it names days off follow the office, the
    /// others the country. Make-up days alone leave the country's days off as they are.
    static func calendar(of own: WorkingCalendar) -> WorkingCalendar {
        let off = Set(own.holidays.map(\.components.year))
        let made = off.union(own.makeUpDays.map(\.components.year))
        return WorkingCalendar(
            holidays: own.holidays.union(calendar.holidays.filter { !off.contains($0.components.year) }),
            makeUpDays: own.makeUpDays.union(calendar.makeUpDays.filter { !made.contains($0.components.year) }))
    }
}
