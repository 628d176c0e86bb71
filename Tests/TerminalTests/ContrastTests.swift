import Testing

@testable import Terminal

/// Every pair of colours that can stand on the screen, measured as WCAG 2.1 measures them.
@Suite struct ContrastTests {
    /// What terminals show behind and in front where a scheme leaves both to them.
    private static func ground(_ scheme: Scheme) -> (text: Color, background: Color) {
        switch scheme {
        case .dark: (.rgb(0xDA, 0xDA, 0xDA), .rgb(0, 0, 0))
        case .light: (.rgb(0, 0, 0), .rgb(0xFF, 0xFF, 0xFF))
        case .highContrast, .colorBlind, .monochrome: (.rgb(0xFF, 0xFF, 0xFF), .rgb(0, 0, 0))
        }
    }

    private static func luminance(_ color: Color) -> Double? {
        guard case .rgb(let red, let green, let blue) = color else { return nil }
        func linear(_ value: UInt8) -> Double {
            let part = Double(value) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// x to the power of 2.4: the twelfth root of its 24th … taken by halving the interval, without a library.
    private static func power(_ x: Double) -> Double {
        let twelfth = x * x * x * x * x * x * x * x * x * x * x * x
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if middle * middle * middle * middle * middle < twelfth { low = middle } else { high = middle }
        }
        return low
    }

    private static func contrast(_ style: Style, _ scheme: Scheme) -> Double? {
        let look = scheme.appearance(of: style, depth: .direct)
        let ground = ground(scheme)
        func real(_ color: Color, _ standard: Color) -> Color { color == .standard ? standard : color }
        var front = real(look.foreground, ground.text)
        var back = real(look.background, ground.background)
        if look.isReversed { swap(&front, &back) }
        guard let front = luminance(front), let back = luminance(back) else { return nil }
        return (max(front, back) + 0.05) / (min(front, back) + 0.05)
    }

    @Test("the measure itself: black on white is 21, and two known pairs")
    func theMeasure() throws {
        let white = try #require(Self.luminance(.rgb(255, 255, 255)))
        let grey = try #require(Self.luminance(.rgb(0x76, 0x76, 0x76)))
        #expect(abs((white + 0.05) / 0.05 - 21) < 0.001)
        #expect(abs((white + 0.05) / (grey + 0.05) - 4.54) < 0.01, "the darkest grey that passes on white")
    }

    @Test(
        "text of every role can be read, selected and marked too: AA everywhere, AAA in high contrast",
        arguments: [Scheme.highContrast, .dark, .light, .colorBlind])
    func everyPair(scheme: Scheme) {
        let flags: [StyleFlags] = [[], .selected, .bold, .marked, [.selected, .bold], [.marked, .selected]]
        let least = scheme == .highContrast ? 7.0 : 4.5
        for role in Role.allCases where role != .barEmpty {
            for flag in flags {
                guard let contrast = Self.contrast(Style(role, flags: flag), scheme) else {
                    Issue.record("\(scheme) \(role): no colour to measure")
                    continue
                }
                #expect(contrast >= least, "\(scheme) \(role) \(flag.rawValue): \(contrast)")
            }
        }
    }
}
