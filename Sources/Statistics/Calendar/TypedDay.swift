extension CalendarDay {
    /// The day as a person types it: `2023-08-10`, or day first: `10/8/2023`, `10-8-2023`, `10.8.2023`; of a known `year`
    /// also `10/8`. Nil when it is no day.
    public init?(typed text: some StringProtocol, inYear year: Int? = nil) {
        if let day = CalendarDay(iso: text) {
            self = day
            return
        }
        let parts = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count else { return nil }
        switch (numbers.count, year) {
        case (3, _): self.init(year: numbers[2], month: numbers[1], day: numbers[0])
        case (2, let year?): self.init(year: year, month: numbers[1], day: numbers[0])
        default: return nil
        }
    }
}
