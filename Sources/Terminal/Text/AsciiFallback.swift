import VietnameseText

extension Frame {
    /// The same frame in ASCII, for terminals that do not speak UTF-8: letters without their marks, lines and glyphs as
    /// the nearest signs. Every cell keeps its width, so that columns stay where they are.
    public var inASCII: Frame {
        var result = self
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                var cell = result[row, column]
                cell.firstMark = 0
                cell.secondMark = 0
                if cell.base == 0 {
                    cell.base = 0x3F
                } else if cell.base >= 0x80 {
                    cell.base = asciiSubstitute(cell.base)
                }
                result[row, column] = cell
            }
        }
        return result
    }
}

private func asciiSubstitute(_ value: UInt32) -> UInt32 {
    if let scalar = Unicode.Scalar(value), let letter = VietnameseLetter(scalar) {
        return letter.isUppercase ? letter.plain.value - 32 : letter.plain.value
    }
    return substitutes[value] ?? 0x3F
}

private let substitutes: [UInt32: UInt32] = {
    let pairs: [(String, String)] = [
        ("─│┌┐└┘├┤┬┴┼", "-|++++++++ +"), ("▼▽▲△▸▾◂", "VvA^>v<"), ("✓✗⊘·•", "+xO.*"), ("█▉▊▋▌▍▎▏", "########"),
        ("…–—›‹→←↓↑⚠", "~--><><v^!"), ("“”‘’×", "\"\"''x"), ("①②③④⑤", "12345"),
    ]
    var table: [UInt32: UInt32] = [0xA0: 0x20]
    for (special, plain) in pairs {
        for (from, to) in zip(special.unicodeScalars, plain.unicodeScalars) { table[from.value] = to.value }
    }
    return table
}()
