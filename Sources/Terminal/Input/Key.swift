/// A key or a use of the mouse, whatever bytes the terminal sent for it. Shift, Ctrl and Alt with a named key are the
/// named key: terminals disagree about them too much to hang commands on them.
public enum Key: Hashable, Sendable {
    /// What was typed, with its combining marks. Compared up to canonical equivalence.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, pageUp, pageDown, home, end
    /// F1 to F12.
    case function(Int)
    /// Ctrl with a lowercase letter, a space or one of `\ ] ^ _`.
    case control(Character)
    /// Alt (or Meta, or Esc shortly before) with a character.
    case alt(Character)
    /// Text pasted as one piece: line breaks are "\n", tabs are kept, other control characters are spaces.
    case paste(String)
    case mouse(MouseEvent)
    /// The terminal's answer to the question for its background.
    case background(isLight: Bool)
}

/// A use of the mouse.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        case press, release, wheelUp, wheelDown
    }

    /// With which button; `left` for the wheel.
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    /// Keys held meanwhile.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// The bits, as mouse reports encode them divided by 4.
        public let rawValue: UInt8

        /// Modifiers from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift; many terminals keep it for their own selection of text.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt or Meta.
        public static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        public static let control = Modifiers(rawValue: 4)
    }

    /// What was done.
    public let kind: Kind
    /// With which button.
    public let button: Button
    /// From the top, from 0.
    public let row: Int
    /// From the left, from 0.
    public let column: Int
    /// Keys held meanwhile.
    public let modifiers: Modifiers

    /// An event.
    public init(_ kind: Kind, button: Button = .left, row: Int, column: Int, modifiers: Modifiers = []) {
        self.kind = kind
        self.button = button
        self.row = row
        self.column = column
        self.modifiers = modifiers
    }
}
