#if canImport(Glibc)
    import Glibc
#endif

/// Whether work grows no faster than what it is given: the processor time of this thread at n and at 2n. Never the time on
/// the wall, which is others' too.
public enum Growth {
    /// Less than this, in seconds, says nothing: then there is made more of it.
    private static let shortest = 0.03
    /// So many times more than asked for at most.
    private static let most = 8
    /// Twice, and what caches and allocations add; work that grew with the square would be four times.
    public static let tolerated = 3.0

    /// How many times longer `work` takes for twice as much. It begins with `size` and goes on with more until that can be
    /// measured; nil where it never can, which is as good. What grew too fast is measured again, twice: noise does not come three
    /// times, a square does.
    public static func ratio<Input>(_ size: Int, _ make: (Int) -> Input, _ work: (Input) -> Void) -> Double? {
        var size = size
        let end = most * size
        var twice = seconds(make(2 * size), work)
        while twice < shortest, size < end {
            size *= 2
            twice = seconds(make(2 * size), work)
        }
        guard twice >= shortest else { return nil }
        var ratio = Double.infinity
        for _ in 0..<3 where ratio >= tolerated {
            let once = seconds(make(size), work)
            ratio = min(ratio, seconds(make(2 * size), work) / max(once, 0.000_1))
        }
        return ratio
    }

    /// The fastest of three tries; of what takes long, one is as good.
    private static func seconds<Input>(_ input: Input, _ work: (Input) -> Void) -> Double {
        var (fastest, all) = (Double.infinity, 0.0)
        for _ in 0..<3 where all < 5 * shortest {
            let start = clock()
            work(input)
            let time = clock() - start
            (fastest, all) = (min(fastest, time), all + time)
        }
        return fastest
    }

    private static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// One way in which what is read can become more.
public struct GrowthDimension<Input: Sendable>: Sendable, CustomStringConvertible {
    /// What there is more of.
    public let description: String
    private let size: Int
    private let make: @Sendable (Int) -> Input

    /// `make` is asked for `size` of it, and for more.
    public init(_ description: String, _ size: Int, _ make: @escaping @Sendable (Int) -> Input) {
        self.description = description
        self.size = size
        self.make = make
    }

    /// See ``Growth/ratio(_:_:_:)``; 0 where it is too short to be measured.
    public func ratio(_ work: (Input) -> Void) -> Double { Growth.ratio(size, make, work) ?? 0 }
}

extension GrowthDimension where Input == [UInt8] {
    /// Text of `count` units between a head and a tail.
    public static func text(
        _ head: String, _ count: Int, _ tail: String = "", _ unit: (Int) -> String
    ) -> [UInt8] {
        var bytes = Array(head.utf8)
        for place in 0..<count { bytes += unit(place).utf8 }
        return bytes + Array(tail.utf8)
    }
}
