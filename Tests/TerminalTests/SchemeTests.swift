import Testing

@testable import Terminal

@Suite struct SchemeTests {
    private static let severities: [Role] = [.met, .below, .low, .zero, .noData]

    @Test(arguments: Scheme.allCases, ColorDepth.allCases)
    func severitiesLookDifferent(scheme: Scheme, depth: ColorDepth) {
        for flags in [StyleFlags(), .selected, .reverse, .marked] {
            let looks = Self.severities.map { scheme.appearance(of: Style($0, flags: flags), depth: depth) }
            #expect(Set(looks).count == looks.count, "\(flags)")
        }
    }

    @Test(arguments: Scheme.allCases, ColorDepth.allCases)
    func theSelectedLineStandsOut(scheme: Scheme, depth: ColorDepth) {
        for role in Role.allCases {
            let plain = scheme.appearance(of: Style(role), depth: depth)
            let selected = scheme.appearance(of: Style(role, flags: .selected), depth: depth)
            #expect(plain.background != selected.background || plain.isReversed != selected.isReversed, "\(role)")
        }
    }

    @Test func withoutColoursOnlyAttributesAreUsed() {
        for role in Role.allCases {
            for look in [
                Scheme.monochrome.appearance(of: Style(role)), Scheme.dark.appearance(of: Style(role), depth: .none),
            ] {
                #expect(look.foreground == .standard && look.background == .standard)
            }
        }
    }

    /// WCAG 2 asks for 4.5 to 1 of text; 7 to 1 where more contrast is what was asked for.
    @Test(arguments: [
        (Scheme.dark, 0.0, 4.5), (.light, 1.0, 4.5), (.highContrast, 0.0, 7.0), (.colorBlind, 0.0, 4.5),
    ])
    func textCanBeRead(scheme: Scheme, ground: Double, least: Double) {
        for role in Role.allCases {
            for flags in [StyleFlags(), .selected, .marked] {
                let look = scheme.appearance(of: Style(role, flags: flags), depth: .indexed)
                let text = luminance(look.foreground) ?? 1 - ground
                let behind = luminance(look.background) ?? ground
                let contrast = (max(text, behind) + 0.05) / (min(text, behind) + 0.05)
                #expect(contrast >= least, "\(role) \(flags.rawValue)")
            }
        }
    }

    /// The relative luminance of WCAG 2; nil for the terminal's own colour.
    private func luminance(_ color: Color) -> Double? {
        guard case .palette(let place) = color, case .rgb(let red, let green, let blue) = Ink.mixture(place) else {
            return nil
        }
        func linear(_ value: UInt8) -> Double {
            let part = Double(value) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// x to the power of 2.4 = x² · (x²)^(1/5), the root by Newton's method.
    private func power(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 { root = (4 * root + x * x / (root * root * root * root)) / 5 }
        return x * x * root
    }

    @Test func mixturesAreThoseOfXterm() {
        #expect(Ink.mixture(16) == .rgb(0, 0, 0))
        #expect(Ink.mixture(114) == .rgb(0x87, 0xD7, 0x87))
        #expect(Ink.mixture(231) == .rgb(255, 255, 255))
        #expect(Ink.mixture(232) == .rgb(8, 8, 8))
        #expect(Ink.mixture(255) == .rgb(238, 238, 238))
    }

    @Test func everyRoleHasALetterOfItsOwn() {
        #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    }

    @Test(arguments: [
        (-1, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
        (1 << 24, .direct),
    ])
    func depthFollowsTheNumberOfColours(colors: Int, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
    }
}
