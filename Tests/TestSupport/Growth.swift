#if canImport(Glibc)
    import Glibc
#endif

/// Whether work grows no faster than what it is given: the processor time of this thread at n and at 2n.
public enum Growth {
    /// How many times longer `work` takes for twice as much; nil where it is too short to tell, which is as good. Three tries
    /// of each, the fastest of which counts.
    public static func ratio<Input>(_ size: Int, _ make: (Int) -> Input, _ work: (Input) -> Void) -> Double? {
        let (once, twice) = (seconds(make(size), work), seconds(make(2 * size), work))
        return twice < 0.05 ? nil : twice / max(once, 0.001)
    }

    private static func seconds<Input>(_ input: Input, _ work: (Input) -> Void) -> Double {
        (0..<3).map { _ in
            let start = clock()
            work(input)
            return clock() - start
        }.min() ?? 0
    }

    private static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
