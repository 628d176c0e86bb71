/// What a cell means; a ``Scheme`` decides how that looks.
public enum Role: UInt8, CaseIterable, Sendable {
    case normal, title, heading, headingSorted, muted
    /// The severities of a measure, from good to bad, and the absence of one.
    case met, below, low, zero, noData
    case warning, error, good, bad
    case tab, tabActive, hintKey, hintText
    case barFilled, barEmpty, total, groupHeading
    case input, placeholder, link
    /// The label of synthetic data.
    case sample
    case deadline
    case dialog, dialogBorder
    /// What a search found.
    case match
    case chartLine, chartAxis

    /// One letter for golden frames: what the reader of a test sees in place of colour. Every role has its own.
    public var letter: Character { Character(Unicode.Scalar(letterByte)) }

    /// The ASCII code of ``letter``.
    var letterByte: UInt8 {
        switch self {
        case .normal: UInt8(ascii: ".")
        case .title: UInt8(ascii: "T")
        case .heading: UInt8(ascii: "h")
        case .headingSorted: UInt8(ascii: "H")
        case .muted: UInt8(ascii: "m")
        case .met: UInt8(ascii: "+")
        case .below: UInt8(ascii: "b")
        case .low: UInt8(ascii: "l")
        case .zero: UInt8(ascii: "z")
        case .noData: UInt8(ascii: "n")
        case .warning: UInt8(ascii: "w")
        case .error: UInt8(ascii: "e")
        case .good: UInt8(ascii: "g")
        case .bad: UInt8(ascii: "x")
        case .tab: UInt8(ascii: "t")
        case .tabActive: UInt8(ascii: "A")
        case .hintKey: UInt8(ascii: "K")
        case .hintText: UInt8(ascii: "k")
        case .barFilled: UInt8(ascii: "#")
        case .barEmpty: UInt8(ascii: "_")
        case .total: UInt8(ascii: "S")
        case .groupHeading: UInt8(ascii: "G")
        case .input: UInt8(ascii: "i")
        case .placeholder: UInt8(ascii: "o")
        case .link: UInt8(ascii: "u")
        case .sample: UInt8(ascii: "D")
        case .deadline: UInt8(ascii: "d")
        case .dialog: UInt8(ascii: "p")
        case .dialogBorder: UInt8(ascii: "P")
        case .match: UInt8(ascii: "M")
        case .chartLine: UInt8(ascii: "c")
        case .chartAxis: UInt8(ascii: "a")
        }
    }
}
