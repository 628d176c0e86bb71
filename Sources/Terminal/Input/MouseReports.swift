/// Reports of the mouse: the form asked for (SGR, 1006), and the older ones, which some terminals send all the same.
///
/// The button's number: bits 0 and 1 the button (3: released), 2 to 4 Shift, Alt and Ctrl, 5 motion, 6 the wheel, 7
/// further buttons. Motion, sideways wheels and further buttons are left out.
enum MouseReports {
    /// `button;column;row` after ESC [ <, ending in M for press or m for release.
    static func sgr(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> Key? {
        guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"), let numbers = KeySequences.numbers(parameters),
            numbers.count == 3
        else { return nil }
        return event(numbers[0], column: numbers[1], row: numbers[2], isRelease: final == UInt8(ascii: "m"))
    }

    /// `button;column;row` after ESC [, ending in M; the button's number has 32 added.
    static func rxvt(_ numbers: [Int]) -> Key? {
        guard numbers.count == 3, numbers[0] >= 32 else { return nil }
        return event(numbers[0] - 32, column: numbers[1], row: numbers[2], isRelease: false)
    }

    /// Three bytes after ESC [ M, each with 32 added.
    static func legacy(_ bytes: ArraySlice<UInt8>) -> Key? {
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        return event(numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
    }

    private static func event(_ code: Int, column: Int, row: Int, isRelease: Bool) -> Key? {
        guard (0..<128).contains(code), code & 32 == 0, (1...Size.limit).contains(column),
            (1...Size.limit).contains(row)
        else { return nil }
        let kind: MouseEvent.Kind
        var button = MouseEvent.Button.left
        if code & 64 != 0 {
            guard code & 2 == 0, !isRelease else { return nil }
            kind = code & 1 == 0 ? .wheelUp : .wheelDown
        } else if code & 3 == 3 {
            // The older forms do not say which button was released.
            kind = .release
        } else {
            kind = isRelease ? .release : .press
            button = code & 3 == 0 ? .left : code & 3 == 1 ? .middle : .right
        }
        return .mouse(
            MouseEvent(
                kind, button: button, row: row - 1, column: column - 1,
                modifiers: MouseEvent.Modifiers(rawValue: UInt8(code >> 2 & 7))))
    }
}
