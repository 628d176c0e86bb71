import Statistics

/// Where the row of a document stands: the sheet and the byte in it, in 64 bits.
struct RowLocator: Equatable {
    private let packed: UInt64

    /// So many registers can be told apart.
    static let mostSheets = 1 << 16

    /// `sheet` is the place of the register among those read together, below ``mostSheets``.
    init(sheet: Int, offset: Int) {
        packed = UInt64(truncatingIfNeeded: sheet) << 48 | UInt64(truncatingIfNeeded: offset)
    }

    var sheet: Int { Int(packed >> 48) }
    var offset: Int { Int(packed & 0xFFFF_FFFF_FFFF) }
}

/// One incoming document as the program keeps it: 32 bytes for what is counted; its text stays in the file.
struct IncomingEntry: RegisterEntry {
    var locator: RowLocator
    /// Place of its unit among the units of the source.
    var unit: Int32
    /// Number in the unit's register; 0 when it has none.
    var number: Int32
    /// Days since 1970-01-01.
    var arrival: Int32
    /// Day it was answered or closed; ``none`` when that is not known.
    var processed: Int32
    /// Day by which it is due; ``none`` without one.
    var due: Int32
    /// Places in the `allCases` of ``DocumentState``, ``DocumentRole`` and ``Urgency``.
    var state: UInt8
    var role: UInt8
    var urgency: UInt8

    var day: Int32 { arrival }

    /// No such day.
    static let none = Int32.min
    /// What ``state`` is for a document that counts nowhere: another row has the same key.
    static let repeated: UInt8 = 255

    /// The state at the end of `day`; nil when the document does not count then. A document that was processed later
    /// was open; one whose day of processing is not known counts as processed since it arrived.
    @inline(__always)
    func state(asOf day: Int32) -> UInt8? {
        guard arrival <= day, state < Self.returned else { return nil }
        return state >= Self.replied && processed > day ? Self.unprocessed : state
    }

    static let unprocessed: UInt8 = 0
    static let replied: UInt8 = 2
    static let closed: UInt8 = 3
    static let returned: UInt8 = 4
}

/// One issued document as the program keeps it: 24 bytes for what is counted; its text stays in the file.
struct IssuedEntry: RegisterEntry {
    var locator: RowLocator
    /// Place of its unit among the units of the source.
    var unit: Int32
    /// Days since 1970-01-01.
    var date: Int32
    /// Of the bytes of its number and symbol; 0 when it has none.
    var referenceHash: UInt32
    var traits: Traits

    var day: Int32 { date }

    /// What is known of its form and signatures.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let electronic = Traits(rawValue: 1)
        static let signed = Traits(rawValue: 2)
        static let leaderSigned = Traits(rawValue: 4)
        static let initialled = Traits(rawValue: 8)
        static let exempt = Traits(rawValue: 16)
        /// Counts nowhere: another row has the same key.
        static let repeated = Traits(rawValue: 128)
    }
}
