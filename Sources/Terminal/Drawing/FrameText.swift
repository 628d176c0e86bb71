/// A frame as text: for tests, for documents and for screen readers.
extension Frame {
    /// The lines as text, without spaces at their ends.
    public var plainText: [String] {
        (0..<size.rows).map { row in
            var line: [Unicode.Scalar] = []
            var length = 0
            for column in 0..<size.columns {
                let cell = self[row, column]
                guard cell.width > 0 else { continue }
                for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
                    if let scalar = Unicode.Scalar(value) { line.append(scalar) }
                }
                if cell.base != 0x20 || cell.firstMark != 0 { length = line.count }
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line.prefix(length))
            return String(text)
        }
    }

    /// The roles as a grid of letters, one per cell (see ``Role/letter``), without the plain ones at the ends of lines.
    public var roleText: [String] {
        (0..<size.rows).map { row in
            let letters = (0..<size.columns).map { self[row, $0].style.role.letterByte }
            let length = letters.lastIndex { $0 != Role.normal.letterByte }.map { $0 + 1 } ?? 0
            return String(decoding: letters[..<length], as: UTF8.self)
        }
    }
}
