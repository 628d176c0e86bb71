/// Maps what cells mean to how they look. `dark` and `light` keep the terminal's own background; `highContrast` and
/// `colorBlind` bring a black one.
public enum Scheme: String, CaseIterable, Sendable {
    case dark, light
    /// Black ground, white text, bright colours: for a projector in a light room.
    case highContrast = "high-contrast"
    /// Blue, orange and purple instead of green and red, for eyes that do not tell these apart.
    case colorBlind = "colour-blind"
    case monochrome

    /// The look of a style on a terminal of this depth; without colours, attributes alone.
    ///
    /// The severities (met, below, low, zero, no data) look different from each other in every scheme, depth and
    /// selection.
    public func appearance(of style: Style, depth: ColorDepth = .indexed) -> Appearance {
        guard depth != .none, let palette else { return withoutColor(style) }
        var look = colored(style.role, palette, depth)
        if style.flags.contains(.marked), depth == .indexed || depth == .direct {
            look.background = palette.marked.color(depth)
        }
        if style.flags.contains(.selected) {
            if depth == .indexed || depth == .direct, !look.isReversed, let selection = palette.selection {
                look.background = selection.color(depth)
                look.isBold = true
            } else {
                // Few colours can be read on another one of the eight; weight still tells severities apart.
                look.isReversed.toggle()
            }
        }
        add(style.flags, to: &look)
        return look
    }

    private var palette: SchemePalette? {
        switch self {
        case .dark: .dark
        case .light: .light
        case .highContrast: .highContrast
        case .colorBlind: .colorBlind
        case .monochrome: nil
        }
    }

    private func colored(_ role: Role, _ palette: SchemePalette, _ depth: ColorDepth) -> Appearance {
        var look = Appearance(
            foreground: palette.text?.color(depth) ?? .standard,
            background: palette.background?.color(depth) ?? .standard)
        func ink(_ ink: Ink) { look.foreground = ink.color(depth) }
        switch role {
        case .normal, .hintText, .dialog: break
        case .deadline: look.isBold = true
        case .heading: look.isUnderlined = true
        case .muted, .chartAxis: ink(palette.faint)
        case .met, .good: ink(palette.met)
        case .below: ink(palette.below)
        case .noData: ink(palette.noData)
        case .tab, .dialogBorder, .chartLine, .barFilled: ink(palette.accent)
        case .low, .warning:
            ink(palette.low)
            look.isBold = true
        case .zero, .error, .bad:
            ink(palette.zero)
            look.isBold = true
        case .hintKey, .groupHeading:
            ink(palette.accent)
            look.isBold = true
        case .link:
            ink(palette.accent)
            look.isUnderlined = true
        case .headingSorted:
            ink(palette.accent)
            look.isBold = true
            look.isUnderlined = true
        case .title, .total:
            look.background = palette.raised.color(depth)
            look.isBold = true
        case .input, .barEmpty: look.background = palette.raised.color(depth)
        case .placeholder:
            ink(palette.faint)
            look.background = palette.raised.color(depth)
        case .tabActive:
            ink(palette.accent)
            look.isBold = true
            look.isReversed = true
        case .sample:
            ink(palette.noData)
            look.isReversed = true
        case .match:
            ink(palette.below)
            look.isReversed = true
        }
        return look
    }

    /// Selection reverses and adds nothing else, so that what tells the severities apart survives it; a mark shows by
    /// its sign alone.
    private func withoutColor(_ style: Style) -> Appearance {
        var look = Appearance()
        switch style.role {
        case .title, .total, .groupHeading, .low, .hintKey, .deadline, .warning: look.isBold = true
        case .heading, .below, .input, .link: look.isUnderlined = true
        case .headingSorted, .noData:
            look.isUnderlined = true
            look.isBold = true
        case .zero, .error, .bad:
            look.isReversed = true
            look.isBold = true
        case .sample, .tabActive, .match: look.isReversed = true
        case .muted, .placeholder, .chartAxis: look.isDim = true
        case .normal, .met, .good, .tab, .hintText, .barFilled, .barEmpty, .dialog, .dialogBorder, .chartLine: break
        }
        if style.flags.contains(.selected) { look.isReversed.toggle() }
        add(style.flags, to: &look)
        return look
    }

    private func add(_ flags: StyleFlags, to look: inout Appearance) {
        if flags.contains(.bold) { look.isBold = true }
        if flags.contains(.underline) { look.isUnderlined = true }
        if flags.contains(.reverse) { look.isReversed.toggle() }
    }
}
