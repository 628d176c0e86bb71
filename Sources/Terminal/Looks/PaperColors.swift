/// Colours on paper and in pages, where there is no terminal to bring its own.
struct PaperColors: Sendable {
    /// Of text without a colour of its own.
    let text: String
    /// Behind cells without a colour of their own.
    let background: String

    /// What the schemes that leave text and background to the terminal are drawn on.
    init(_ scheme: Scheme) {
        switch scheme {
        case .dark, .highContrast, .colorBlind: (text, background) = ("#dadada", "#121212")
        case .light, .monochrome: (text, background) = ("#000000", "#ffffff")
        }
    }

    /// The looks of a style as a page draws them: reversal and faintness are already colours.
    func look(of style: Style, in scheme: Scheme) -> PaperLook {
        let appearance = scheme.appearance(of: style, depth: scheme == .monochrome ? .none : .direct)
        var front = Self.code(appearance.foreground) ?? text
        var back = Self.code(appearance.background) ?? background
        if appearance.isReversed { swap(&front, &back) }
        return PaperLook(
            foreground: front, background: back, isBold: appearance.isBold, isUnderlined: appearance.isUnderlined,
            isDim: appearance.isDim)
    }

    private static func code(_ color: Color) -> String? {
        guard case .rgb(let red, let green, let blue) = color else { return nil }
        return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// How a run of cells looks on a page; colours as `#rrggbb`.
struct PaperLook: Hashable, Sendable {
    let foreground: String
    let background: String
    let isBold: Bool
    let isUnderlined: Bool
    let isDim: Bool
}
