/// One piece of the program and what must hold for it whatever bytes it is given. Run by libFuzzer (`make fuzz`) and,
/// over the corpus, by the ordinary tests.
public struct FuzzTarget: Sendable {
    /// Its name on the command line, and of the folder of its corpus.
    public let name: String
    /// The longest input that is tried, in bytes.
    public let longest: Int
    /// How many times as long as the quickest targets one try takes, roughly.
    public let cost: Int
    private let body: @Sendable ([UInt8]) -> Void

    init(_ name: String, longest: Int, cost: Int, _ body: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.longest = longest
        self.cost = cost
        self.body = body
    }

    /// Tries one input; what must not happen ends the process.
    public func run(_ bytes: [UInt8]) { body(bytes) }

    /// All of them.
    public static let all: [FuzzTarget] = [
        FuzzTarget("delimited", longest: 4_096, cost: 1, fuzzDelimited),
        FuzzTarget("xlsx", longest: 4_096, cost: 5, fuzzWorkbookParts),
        FuzzTarget("zip", longest: 16_384, cost: 1, fuzzArchive),
        FuzzTarget("xls", longest: 20_480, cost: 20, fuzzOldWorkbook),
        FuzzTarget("html", longest: 4_096, cost: 2, fuzzPage),
        FuzzTarget("encodings", longest: 2_048, cost: 2, fuzzEncodings),
        FuzzTarget("values", longest: 128, cost: 1, fuzzValues),
        FuzzTarget("reports", longest: 8_192, cost: 300, fuzzReports),
        FuzzTarget("settings", longest: 4_096, cost: 4, fuzzSettings),
        FuzzTarget("state", longest: 2_048, cost: 20, fuzzState),
        FuzzTarget("keys", longest: 1_024, cost: 3, fuzzKeys),
        FuzzTarget("frame", longest: 512, cost: 2, fuzzFrame),
        FuzzTarget("update", longest: 512, cost: 500, fuzzUpdate),
    ]

    /// The target of this name.
    public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Bytes taken one by one as choices; zeros when they have run out.
struct Choices {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isEmpty: Bool { place >= bytes.count }

    mutating func byte() -> UInt8 {
        guard place < bytes.count else { return 0 }
        defer { place += 1 }
        return bytes[place]
    }

    mutating func below(_ limit: Int) -> Int { limit < 1 ? 0 : (Int(byte()) << 8 | Int(byte())) % limit }

    mutating func element<Element>(of list: [Element]) -> Element? { list.isEmpty ? nil : list[below(list.count)] }

    /// Up to `longest` bytes as text.
    mutating func text(longest: Int) -> String {
        let end = min(bytes.count, place + Int(byte()) % (longest + 1))
        defer { place = max(place, end) }
        return place < end ? String(decoding: bytes[place..<end], as: UTF8.self) : ""
    }
}

/// What no output may carry: scalars that a terminal acts on, that reorder a line or hide in it.
func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE0FFF:
        true
    default: false
    }
}
