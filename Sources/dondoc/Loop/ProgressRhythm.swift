/// When progress is worth a frame: ten times a second, and not in the first tenth. Drawing more often takes the processor from
/// the reading it tells of.
struct ProgressRhythm {
    private static let pause = Duration.milliseconds(100)
    private var last = ContinuousClock.now

    /// Whether enough time has passed since it last was, or since the beginning.
    mutating func isDue() -> Bool {
        let now = ContinuousClock.now
        guard now - last >= Self.pause else { return false }
        last = now
        return true
    }
}
