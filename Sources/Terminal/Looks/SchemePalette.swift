/// A colour for every kind of terminal: among 8, among 16 and among the 256 of xterm.
struct Ink: Hashable, Sendable {
    let eight: UInt8
    let sixteen: UInt8
    let indexed: UInt8

    init(_ eight: UInt8, _ sixteen: UInt8, _ indexed: UInt8) {
        self.eight = eight
        self.sixteen = sixteen
        self.indexed = indexed
    }

    func color(_ depth: ColorDepth) -> Color {
        switch depth {
        case .none: .standard
        case .eight: .palette(eight)
        case .sixteen: .palette(sixteen)
        case .indexed: .palette(indexed)
        case .direct: Self.mixture(indexed)
        }
    }

    /// What xterm shows for a place from 16 on: a cube of 6 × 6 × 6 colours, then 24 greys.
    static func mixture(_ place: UInt8) -> Color {
        guard place >= 16 else { return .palette(place) }
        guard place < 232 else {
            let grey = 8 + 10 * (place - 232)
            return .rgb(grey, grey, grey)
        }
        func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
        let cube = place - 16
        return .rgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    }
}

/// The colours of a scheme, by use.
struct SchemePalette: Sendable {
    /// Ordinary text and what is behind it; nil leaves the terminal's own.
    var text: Ink?
    var background: Ink?
    /// Text that may be overlooked.
    let faint: Ink
    let met: Ink
    let below: Ink
    let low: Ink
    let zero: Ink
    let noData: Ink
    /// Keys, tabs, borders, bars.
    let accent: Ink
    /// Behind titles, totals and input.
    let raised: Ink
    /// Behind the selected line, where there are 256 colours; nil exchanges text and background there too.
    let selection: Ink?
    /// Behind marked lines, where there are 256 colours.
    let marked: Ink

    static let dark = SchemePalette(
        faint: Ink(7, 8, 248), met: Ink(2, 10, 114), below: Ink(3, 11, 222), low: Ink(3, 3, 215),
        zero: Ink(1, 9, 210), noData: Ink(5, 13, 183), accent: Ink(6, 14, 117), raised: Ink(0, 0, 236),
        selection: Ink(4, 4, 19), marked: Ink(5, 5, 53))

    static let light = SchemePalette(
        faint: Ink(0, 8, 241), met: Ink(2, 2, 22), below: Ink(4, 4, 58), low: Ink(5, 5, 94), zero: Ink(1, 1, 124),
        noData: Ink(6, 6, 90), accent: Ink(4, 4, 24), raised: Ink(7, 7, 254), selection: Ink(6, 14, 195),
        marked: Ink(3, 11, 230))

    static let highContrast = SchemePalette(
        text: Ink(7, 15, 231), background: Ink(0, 0, 16), faint: Ink(7, 7, 252), met: Ink(2, 10, 120),
        below: Ink(3, 11, 228), low: Ink(3, 3, 222), zero: Ink(1, 9, 217), noData: Ink(5, 13, 225),
        accent: Ink(6, 14, 159), raised: Ink(0, 0, 234), selection: Ink(4, 4, 18), marked: Ink(5, 5, 53))

    /// After Okabe and Ito: blue for good, then yellow, orange and a light purple, which differ in brightness too.
    static let colorBlind = SchemePalette(
        text: Ink(7, 15, 255), background: Ink(0, 0, 16), faint: Ink(7, 7, 248), met: Ink(6, 12, 75),
        below: Ink(3, 11, 228), low: Ink(3, 3, 208), zero: Ink(5, 13, 213), noData: Ink(7, 7, 250),
        accent: Ink(6, 14, 152), raised: Ink(0, 0, 235), selection: Ink(4, 4, 19), marked: Ink(5, 5, 53))
}
