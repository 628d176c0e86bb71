import Statistics
import Terminal

/// The panel in front as lines of text.
enum PlainPanel {
    /// Whether one of its lines is selected.
    private static func isList(_ overlay: Overlay?) -> Bool {
        switch overlay {
        case .sort, .copy, .confirm, .palette, .saveAgreed, .columns, .views, .scopes, .export: true
        default: false
        }
    }

    /// Nil where there is none; `isTypedBelow` where a line is typed below the screen, which stays what it is.
    static func lines(_ model: Model) -> (lines: [String], isTypedBelow: Bool)? {
        switch model.overlay {
        case nil, .welcome: return nil
        case .filter, .jump, .days, .typedList, .setting:
            var frame = Frame(size: model.size)
            FootLine.draw(model, on: &frame)
            let line = frame.plainText.last?.spoken ?? ""
            return line.isEmpty ? nil : ([line], true)
        default:
            // As high as everything needs, so that nothing is left to scroll to.
            var whole = model
            _ = update(&whole, .resized(Size(columns: 100, rows: 240)))
            var frame = Frame(size: whole.size)
            drawOverlay(whole, on: &frame)
            let selected = isList(model.overlay) ? frame.cursor?.row : nil
            let lines = frame.plainText.enumerated().map { row, line in
                let isOn = line.contains("✓ ")
                let text = line.spoken + (isOn ? Phrase(", đang bật", ", on")[model.language] : "")
                return text.isEmpty || row != selected
                    ? text : Phrase("Đang chọn: ", "Selected: ")[model.language] + text
            }
            return (lines.filter { !$0.isEmpty }, false)
        }
    }
}

extension String {
    /// Without what is drawn and not said: bars, lines, signs; numbers and words stay.
    var spoken: String {
        let kept = unicodeScalars.filter { scalar in
            let value = scalar.value
            return !((0x2190...0x21FF).contains(value) || (0x2300...0x28FF).contains(value))
        }
        return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
    }
}
