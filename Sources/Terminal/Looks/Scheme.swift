/// A colour of the terminal's palette.
public enum Color: Hashable, Sendable {
    /// What the terminal shows without any colour.
    case standard
    /// One of the first 16, with a place among the 256 for terminals that have them.
    case palette(basic: UInt8, extended: UInt8)
}

/// How a cell looks.
public struct Appearance: Hashable, Sendable {
    /// Colour of the text.
    public var foreground: Color = .standard
    /// Colour behind it.
    public var background: Color = .standard
    /// Heavier.
    public var isBold = false
    /// Fainter.
    public var isDim = false
    /// Underlined.
    public var isUnderlined = false
    /// Colours exchanged.
    public var isReversed = false

    /// The terminal's own look.
    public init() {}
}

/// Maps what cells mean to how they look.
public enum Scheme: String, CaseIterable, Sendable {
    case dark, light
    /// Black ground, white text, the brightest colours: for a projector in a light room.
    case highContrast = "high-contrast"
    /// Blue, orange and white instead of green and red, for eyes that do not tell these apart.
    case colorBlind = "colour-blind"
    case monochrome

    /// The look of a style.
    public func appearance(of style: Style) -> Appearance {
        var look = base(style.role)
        if style.flags.contains(.bold) { look.isBold = true }
        if style.flags.contains(.underline) { look.isUnderlined = true }
        if style.flags.contains(.selected) {
            switch self {
            case .monochrome: look.isReversed.toggle()
            case .dark, .colorBlind: look.background = .palette(basic: 4, extended: 24)
            case .light: look.background = .palette(basic: 6, extended: 153)
            case .highContrast:
                look.background = .palette(basic: 3, extended: 226)
                look.foreground = .palette(basic: 0, extended: 16)
            }
            look.isBold = true
            look.isDim = false
            if self == .dark || self == .colorBlind, look.foreground == .standard {
                look.foreground = .palette(basic: 7, extended: 255)
            }
        }
        return look
    }

    private func base(_ role: Role) -> Appearance {
        switch self {
        case .monochrome: return withoutColor(role)
        case .dark, .light: return colored(role)
        case .colorBlind:
            var look = colored(role)
            switch role {
            case .met, .good: look.foreground = .palette(basic: 6, extended: 117)
            case .below: look.foreground = .palette(basic: 7, extended: 252)
            case .low, .warning: look.foreground = .palette(basic: 3, extended: 214)
            case .zero, .error, .bad:
                look.foreground = .palette(basic: 7, extended: 231)
                look.background = .palette(basic: 1, extended: 130)
            default: break
            }
            return look
        case .highContrast:
            var look = withoutColor(role)
            look.foreground = .palette(basic: 7, extended: 231)
            look.background = .palette(basic: 0, extended: 16)
            switch role {
            case .met, .good: look.foreground = .palette(basic: 2, extended: 46)
            case .below: look.foreground = .palette(basic: 7, extended: 231)
            case .low, .warning: look.foreground = .palette(basic: 3, extended: 226)
            case .zero, .error, .bad:
                look.foreground = .palette(basic: 1, extended: 203)
                look.isReversed = false
                look.isBold = true
            case .hintKey, .deadline: look.foreground = .palette(basic: 6, extended: 51)
            default: break
            }
            return look
        }
    }

    private func colored(_ role: Role) -> Appearance {
        let isDark = self != .light
        func color(_ dark: (UInt8, UInt8), _ light: (UInt8, UInt8)) -> Color {
            let chosen = isDark ? dark : light
            return .palette(basic: chosen.0, extended: chosen.1)
        }
        var look = Appearance()
        switch role {
        case .normal, .hintText, .dialog: break
        case .title, .tabActive, .groupHeading: look.isBold = true
        case .heading: look.isUnderlined = true
        case .headingSorted:
            look.isUnderlined = true
            look.isBold = true
        case .total:
            look.background = color((0, 236), (7, 254))
            look.isBold = true
        case .muted, .chartAxis, .barEmpty: look.foreground = color((7, 246), (0, 242))
        case .met, .good: look.foreground = color((2, 114), (2, 28))
        case .below: look.foreground = color((3, 222), (0, 94))
        case .low, .warning: look.foreground = color((3, 214), (5, 130))
        case .zero, .error, .bad:
            look.foreground = color((1, 210), (1, 124))
            look.isBold = true
        case .noData: look.foreground = color((5, 176), (5, 90))
        case .tab, .dialogBorder, .chartLine: look.foreground = color((6, 116), (4, 25))
        case .hintKey:
            look.foreground = color((6, 116), (4, 25))
            look.isBold = true
        case .input: look.background = color((0, 238), (7, 252))
        case .sample:
            look.isReversed = true
            look.foreground = color((5, 176), (5, 90))
        case .deadline: look.isBold = true
        }
        if role == .title || role == .tabActive { look.isReversed = role == .tabActive }
        return look
    }

    private func withoutColor(_ role: Role) -> Appearance {
        var look = Appearance()
        switch role {
        case .title, .total, .groupHeading, .low, .hintKey, .deadline, .warning, .dialogBorder: look.isBold = true
        case .heading: look.isUnderlined = true
        case .headingSorted:
            look.isUnderlined = true
            look.isBold = true
        case .zero, .error, .bad, .sample, .tabActive: look.isReversed = true
        case .input: look.isUnderlined = true
        default: break
        }
        return look
    }
}
