/// A colour as a terminal is asked for it.
public enum Color: Hashable, Sendable {
    /// What the terminal shows without being asked for a colour.
    case standard
    /// A place in the terminal's palette of 8, 16 or 256 colours.
    case palette(UInt8)
    /// Red, green and blue, 0 to 255, for terminals without a palette.
    case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal has.
public enum ColorDepth: Hashable, CaseIterable, Sendable {
    /// None, or none wanted.
    case none
    case eight
    case sixteen
    /// The 256 of xterm.
    case indexed
    /// Any mixture of red, green and blue.
    case direct

    /// The depth of a terminal that says it has this many colours.
    public init(colors: Int) {
        self =
            switch colors {
            case ..<8: .none
            case 8..<16: .eight
            case 16..<256: .sixteen
            case 256...65_536: .indexed
            default: .direct
            }
    }
}

/// How a cell looks.
public struct Appearance: Hashable, Sendable {
    /// Colour of the text.
    public var foreground: Color
    /// Colour behind it.
    public var background: Color
    /// Heavier.
    public var isBold: Bool
    /// Fainter.
    public var isDim: Bool
    /// Underlined.
    public var isUnderlined: Bool
    /// Colours exchanged.
    public var isReversed: Bool

    /// A look; without arguments, the terminal's own.
    public init(
        foreground: Color = .standard, background: Color = .standard, bold: Bool = false, dim: Bool = false,
        underlined: Bool = false, reversed: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        isBold = bold
        isDim = dim
        isUnderlined = underlined
        isReversed = reversed
    }
}
