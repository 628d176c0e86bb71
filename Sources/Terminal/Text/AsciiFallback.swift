import Text

extension Frame {
    /// The same frame in ASCII, for terminals that do not speak UTF-8: letters without their marks, lines, bars and
    /// glyphs as the nearest signs, "?" for the rest. Every character keeps its columns, so that tables stay aligned.
    public var inASCII: Frame {
        mapped { cell in
            Cell(base: AsciiSubstitutes.substitute(for: cell.base), style: cell.style)
        }
    }
}

extension Frame {
    /// The same frame with plain signs in place of lines, bars and glyphs; letters keep their marks. For terminals whose
    /// fonts have Vietnamese letters and little else.
    public var withPlainGlyphs: Frame {
        mapped { cell in
            // What Latin-1 has, every font with letters has: ± stays what it is.
            guard let scalar = Unicode.Scalar(cell.base), cell.base > 0xFF, !scalar.properties.isAlphabetic else {
                return cell
            }
            var plain = cell
            plain.base = AsciiSubstitutes.substitute(for: cell.base)
            return plain
        }
    }
}

private enum AsciiSubstitutes {
    private static let unknown = UInt32(UInt8(ascii: "?"))

    static func substitute(for base: UInt32) -> UInt32 {
        // 0 is the second half of a wide character, which becomes two question marks.
        if base < 0x7F { return base < 0x20 ? unknown : base }
        if let scalar = Unicode.Scalar(base), let letter = VietnameseLetter(scalar) {
            return letter.isUppercase ? letter.plain.value - 0x20 : letter.plain.value
        }
        if (0x2800...0x28FF).contains(base) { return braille(base - 0x2800) }
        return table[base] ?? unknown
    }

    /// Dots of charts: high, low or both.
    private static func braille(_ dots: UInt32) -> UInt32 {
        let isHigh = dots & 0x1B != 0
        let isLow = dots & 0xE4 != 0
        switch (isHigh, isLow) {
        case (true, true): return UInt32(UInt8(ascii: ":"))
        case (true, false): return UInt32(UInt8(ascii: "'"))
        case (false, true): return UInt32(UInt8(ascii: "."))
        case (false, false): return UInt32(UInt8(ascii: " "))
        }
    }

    /// The glyphs of the severities (✓ ▽ ▼ ✗ ⊘) stay apart.
    private static let glyphs: [(plain: Unicode.Scalar, special: String)] = [
        ("-", "─╌┄━‐‑‒–—―−▃"), ("=", "═▄"), ("|", "│┃║┆┊╎"), ("+", "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬✓✔±▅"),
        ("#", "█▀▉▊▋▌▍▎▏▓◆■"), ("%", "▇"), ("_", "▁░"), ("/", "↗"), ("\\", "↘"), ("V", "▼"), ("v", "▽▾↓"), ("A", "▲"),
        ("^", "△▴↑"), ("<", "◂◀◄←‹≤«"), (">", "▸▶►→›≥»"),
        ("x", "✗✘×"),
        ("O", "⊘"), ("!", "⚠"), (".", "·⋅▂"), ("*", "•●★✱▆"), ("o", "○◌◇□☆°"), ("~", "…≈"), ("\"", "“”„"), ("'", "‘’‚"),
        (":", "÷▒"), ("d", "₫"), ("E", "€"), ("1", "①"), ("2", "②"), ("3", "③"), ("4", "④"), ("5", "⑤"), ("6", "⑥"),
        ("7", "⑦"),
        ("8", "⑧"), ("9", "⑨"), (" ", "\u{A0}\u{2007}\u{202F}\u{2009}"),
    ]

    /// Letters of other alphabets that turn up in names.
    private static let letters: [(plain: Unicode.Scalar, special: String)] = [
        ("d", "ð"), ("D", "Ð"), ("a", "äåāą"), ("A", "ÄÅĀĄ"), ("c", "çćč"), ("C", "ÇĆČ"), ("e", "ëēėęě"),
        ("E", "ËĒĖĘĚ"), ("i", "ïîī"), ("I", "ÏÎĪ"), ("n", "ñńň"), ("N", "ÑŃŇ"), ("o", "öøō"), ("O", "ÖØŌ"),
        ("s", "śšß"),
        ("S", "ŚŠ"), ("u", "üûūů"), ("U", "ÜÛŪŮ"), ("y", "ÿ"), ("z", "źžż"), ("Z", "ŹŽŻ"),
    ]

    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for (plain, special) in glyphs + letters {
            for scalar in special.unicodeScalars { table[scalar.value] = plain.value }
        }
        return table
    }()
}
