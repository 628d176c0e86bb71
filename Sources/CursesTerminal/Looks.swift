import CNcurses
import Terminal

/// What ncurses is told for every style: a pair of colours and attributes, worked out once per style and scheme.
struct Looks {
    /// What ncurses is told.
    struct Look: Equatable {
        let pair: Int16
        let attributes: UInt8
        /// The background, as ncurses numbers it.
        var ground: Int32 = -1

        /// The terminal's own colours.
        static let plain = Look(pair: 0, attributes: 0)

        /// Whether a blank looks the same in both: same ground, and no line or exchange of colours that a blank shows.
        func isAlikeWhenBlank(_ other: Look) -> Bool {
            ground == other.ground && (attributes | other.attributes) & Self.seenInBlanks == 0
        }

        private static let seenInBlanks = UInt8(dondoc_underline) | UInt8(dondoc_reverse)
    }

    private let depth: ColorDepth
    private(set) var scheme: Scheme
    private var known: [Style: Look] = [:]
    private var pairs: [ColorPair: Int16] = [:]

    private struct ColorPair: Hashable {
        let foreground: Int32
        let background: Int32
    }

    init(depth: ColorDepth, scheme: Scheme) {
        self.depth = depth
        self.scheme = scheme
    }

    /// Changes the scheme; false when it is in use already.
    mutating func use(_ scheme: Scheme) -> Bool {
        guard scheme != self.scheme else { return false }
        self.scheme = scheme
        known = [:]
        return true
    }

    mutating func look(of style: Style) -> Look {
        if let look = known[style] { return look }
        let appearance = scheme.appearance(of: style, depth: depth)
        var attributes: UInt8 = 0
        if appearance.isBold { attributes |= UInt8(dondoc_bold) }
        if appearance.isDim { attributes |= UInt8(dondoc_dim) }
        if appearance.isUnderlined { attributes |= UInt8(dondoc_underline) }
        if appearance.isReversed { attributes |= UInt8(dondoc_reverse) }
        let look = Look(
            pair: pair(appearance), attributes: attributes, ground: Self.number(of: appearance.background))
        known[style] = look
        return look
    }

    /// A pair defined once; pair 0, the terminal's own colours, when there are no more.
    private mutating func pair(_ appearance: Appearance) -> Int16 {
        let wanted = ColorPair(
            foreground: Self.number(of: appearance.foreground), background: Self.number(of: appearance.background))
        if wanted.foreground < 0, wanted.background < 0 { return 0 }
        if let pair = pairs[wanted] { return pair }
        let pair = Int16(clamping: pairs.count + 1)
        guard dondoc_define_pair(pair, wanted.foreground, wanted.background) else { return 0 }
        pairs[wanted] = pair
        return pair
    }

    private static func number(of color: Color) -> Int32 {
        switch color {
        case .standard: -1
        case .palette(let place): Int32(place)
        case .rgb(let red, let green, let blue): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        }
    }
}
