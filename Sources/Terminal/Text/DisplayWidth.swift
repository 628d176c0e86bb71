import Text

/// Columns that text takes on a terminal, counted exactly as ``Frame/put(_:row:column:style:maxWidth:)`` draws it:
/// hostile scalars count as what is shown in their place (see `VisibleText`).
public func displayWidth(of text: String) -> Int {
    var width = 0
    var hasBase = false
    for scalar in text.unicodeScalars {
        switch DisplayWidth.kind(of: scalar.value) {
        case .narrow: width += 1
        case .wide: width += 2
        case .mark: width += hasBase ? 0 : 1
        case .hidden: width += displayWidth(of: DisplayWidth.replacement(for: scalar))
        }
        hasBase = hasBase || width > 0
    }
    return width
}

/// Columns one scalar takes: 0 for combining marks, 2 for East Asian wide ones and emoji, otherwise 1; for hostile ones
/// the columns of what is shown in their place.
public func displayWidth(of scalar: Unicode.Scalar) -> Int {
    switch DisplayWidth.kind(of: scalar.value) {
    case .narrow: 1
    case .wide: 2
    case .mark: 0
    case .hidden: displayWidth(of: DisplayWidth.replacement(for: scalar))
    }
}

/// What kind of scalar a terminal is given. Marks and invisible scalars are told by the properties that the standard
/// library knows; East Asian width, which it does not know, stands in ``WideScalars``.
enum DisplayWidth {
    enum Kind {
        /// One column.
        case narrow
        /// Two columns.
        case wide
        /// Combines with the one before it.
        case mark
        /// A control, or something that hides or steers: never sent to a terminal.
        case hidden
    }

    static func kind(of value: UInt32) -> Kind {
        // Nearly everything this program draws: ASCII, Latin, Vietnamese, punctuation, arrows, boxes, bars.
        if value < 0x7F { return value < 0x20 ? .hidden : .narrow }
        if value < 0x300 { return value < 0xA0 || value == 0xAD ? .hidden : .narrow }
        switch value {
        case 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20C0, 0x2190...0x2319, 0x2460...0x25FC:
            return .narrow
        default: return looked(up: value)
        }
    }

    private static func looked(up value: UInt32) -> Kind {
        guard let scalar = Unicode.Scalar(value) else { return .hidden }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return .hidden }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: return .hidden
        case .nonspacingMark, .enclosingMark: return .mark
        default: break
        }
        // Vowels and final consonants of decomposed Hangul join the first consonant.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return .mark }
        return WideScalars.contains(value) ? .wide : .narrow
    }

    /// What is shown for a hidden scalar: what `VisibleText` makes of it, and a replacement character where it makes
    /// nothing of it. The selectors of text or emoji presentation are left out: terminals disagree about what they do.
    static func replacement(for scalar: Unicode.Scalar) -> String {
        if scalar.value == 0xFE0E || scalar.value == 0xFE0F { return "" }
        let shown = VisibleText.clean(String(scalar))
        return shown.unicodeScalars.elementsEqual([scalar]) ? "\u{FFFD}" : shown
    }
}
