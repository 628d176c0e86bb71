/// The day and the time of day in Vietnam, wherever the machine stands: seven hours ahead of UTC all year, as
/// Asia/Ho_Chi_Minh has been since 1975.
public enum VietnamTime {
    private static let ahead = 7 * 3_600

    /// The day at a moment, in seconds since 1970-01-01 UTC.
    public static func day(_ seconds: Int) -> CalendarDay {
        CalendarDay(daysSince1970: Int32(clamping: (seconds + ahead) / 86_400))
    }

    /// Hours and minutes at a moment, "08:05".
    public static func clock(_ seconds: Int) -> String {
        let minutes = (seconds + ahead) / 60 % (24 * 60)
        return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
