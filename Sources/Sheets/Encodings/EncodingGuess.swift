/// What the bytes of a text say about its encoding.
struct EncodingGuess: Equatable {
    /// The encoding that fits best.
    let encoding: TextEncoding
    /// The next best, when the answer is a guess; nil when the bytes leave no doubt.
    let runnerUp: TextEncoding?
    /// Where the text begins: after a byte order mark.
    let start: Int
}

/// Recognises the encoding of a text by its content: a byte order mark, the zero bytes of UTF-16, valid UTF-8; else the
/// legacy encoding that makes the most Vietnamese syllables of it. Nil when the bytes are no text.
func guessEncoding(_ bytes: Span<UInt8>) -> EncodingGuess? {
    func begins(_ mark: [UInt8]) -> Bool {
        mark.indices.allSatisfy { $0 < bytes.count && bytes[$0] == mark[$0] }
    }
    if begins([0xEF, 0xBB, 0xBF]) { return EncodingGuess(encoding: .utf8, runnerUp: nil, start: 3) }
    if begins([0xFF, 0xFE]) { return EncodingGuess(encoding: .utf16LittleEndian, runnerUp: nil, start: 2) }
    if begins([0xFE, 0xFF]) { return EncodingGuess(encoding: .utf16BigEndian, runnerUp: nil, start: 2) }
    let head = bytes.extracting(0..<min(bytes.count, TextSample.headSize))
    if let encoding = wideEncoding(head) { return EncodingGuess(encoding: encoding, runnerUp: nil, start: 0) }
    var foreign = 0
    for place in 0..<head.count where isForeignToText(head[place]) { foreign += 1 }
    if isBinary(foreign: foreign, of: head.count) { return nil }
    let sample = TextSample(bytes)
    let check = UTF8Check(sample.bytes.span)
    // A few broken bytes in a text that is full of valid sequences are damage, not another encoding.
    if check.invalid == 0 || check.sequences >= 10 * check.invalid {
        return EncodingGuess(encoding: .utf8, runnerUp: nil, start: 0)
    }
    let ranked = rankLegacyEncodings(sample.bytes.span, declared: declaredEncoding(bytes))
    if ranked[0].score <= 0, check.sequences > check.invalid {
        return EncodingGuess(encoding: .utf8, runnerUp: nil, start: 0)
    }
    return EncodingGuess(encoding: ranked[0].encoding, runnerUp: ranked[1].encoding, start: 0)
}

/// Whether so many control characters among so many are too many for a text. A few stray ones are hostile or damaged
/// text, which is read and shown as what it is; of random bytes one in ten is one.
func isBinary(foreign: Int, of count: Int) -> Bool { foreign * 16 > count }

/// Control characters that no text has; TAB, line ends, form feed and end-of-file marks do occur.
func isForeignToText(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains(byte)
}

/// UTF-16 without a byte order mark: digits, blanks, delimiters and most letters have a zero byte on one side only.
private func wideEncoding(_ sample: Span<UInt8>) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for place in 0..<sample.count where sample[place] == 0 {
        if place % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = sample.count / 2
    guard pairs > 0, zeros.even + zeros.odd > 0 else { return nil }
    if zeros.odd * 4 >= pairs, zeros.even * 20 <= zeros.odd { return .utf16LittleEndian }
    if zeros.even * 4 >= pairs, zeros.odd * 20 <= zeros.even { return .utf16BigEndian }
    return nil
}

/// The legacy encodings, the one that makes the most Vietnamese syllables first. Of equals the one declared in the text
/// wins, else the one listed first; a text without any Vietnamese syllable is Western European.
func rankLegacyEncodings(
    _ sample: Span<UInt8>, declared: TextEncoding? = nil
) -> [(encoding: TextEncoding, score: Int)] {
    var ranked = TextEncoding.legacy.map { encoding in
        (encoding: encoding, score: ByteEncoding.of(encoding).map { syllableScore(sample, $0) } ?? 0)
    }
    if let western = ranked.firstIndex(where: { $0.encoding == .windows1252 }) { ranked[western].score = 0 }
    func place(_ encoding: TextEncoding) -> Int {
        encoding == declared ? -1 : TextEncoding.legacy.firstIndex(of: encoding) ?? 0
    }
    return ranked.sorted { ($1.score, place($0.encoding)) < ($0.score, place($1.encoding)) }
}

/// Words with letters beyond ASCII that can be Vietnamese syllables, less those that cannot.
func syllableScore(_ sample: Span<UInt8>, _ table: ByteEncoding) -> Int {
    var score = 0
    var word: [Unicode.Scalar] = []
    var isMarked = false
    func endWord() {
        // A letter alone may be anything: fonts of symbols make ticks of ü.
        if isMarked, word.count > 1 { score += VietnameseSyllable.isPossible(word) ? 1 : -1 }
        word.removeAll(keepingCapacity: true)
        isMarked = false
    }
    table.decode(sample) { scalar, _ in
        let isASCIILetter = (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
        guard isASCIILetter || scalar.value >= 0x80, scalar.value != 0xA0 else { return endWord() }
        word.append(scalar)
        if scalar.value >= 0x80 { isMarked = true }
    }
    endWord()
    return score
}

/// A part of a text that is small enough to be read at once: its beginning, and lines from all over a large file, which
/// may begin with headings in plain ASCII.
struct TextSample {
    static let headSize = 65_536
    private static let windowSize = 4_096
    private static let windows = 16
    let bytes: [UInt8]

    init(_ all: Span<UInt8>) {
        var sample: [UInt8] = []
        func take(from start: Int, to end: Int) {
            sample.reserveCapacity(sample.count + end - start)
            for place in start..<end { sample.append(all[place]) }
        }
        guard all.count > Self.headSize * 2 else {
            take(from: 0, to: all.count)
            bytes = sample
            return
        }
        take(from: 0, to: Self.lineEnd(all, before: Self.headSize, notBefore: 0))
        let step = (all.count - Self.headSize) / Self.windows
        for window in 0..<Self.windows {
            let from = Self.headSize + window * step
            let end = Self.lineEnd(all, before: min(all.count, from + Self.windowSize), notBefore: from)
            var start = from
            while start < end, all[start] != 0x0A { start += 1 }
            take(from: start, to: end)
        }
        bytes = sample
    }

    /// After the last line end in a window, so that no character is cut in two; its end when there is none.
    private static func lineEnd(_ all: Span<UInt8>, before end: Int, notBefore start: Int) -> Int {
        var place = end
        while place > start, all[place - 1] != 0x0A { place -= 1 }
        return place > start ? place : end
    }
}
