import TestSupport

/// A generator whose seed a failing test prints: `Seeded(seed: n)` repeats that run.
struct Seeded: RandomNumberGenerator {
    let seed: UInt64
    private var generator: SeededGenerator

    init(seed: UInt64 = UInt64.random(in: 0...UInt64.max)) {
        self.seed = seed
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> UInt64 { generator.next() }
}

/// Scalars that break programs, and ordinary ones.
func hostileText(_ random: inout Seeded) -> String {
    let nasty: [Unicode.Scalar] = [
        "\u{0}", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{300}", "\u{302}", "\u{323}",
        "\u{31B}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{FE0F}",
        "\u{E0041}", "漢", "🙂", "가", "\u{1100}", "\u{1161}", "đ", "ệ", "…", "│", "a", " ",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &random) {
        if Bool.random(using: &random) {
            text.append(nasty.randomElement(using: &random) ?? " ")
        } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
            text.append(scalar)
        }
    }
    return String(text)
}
