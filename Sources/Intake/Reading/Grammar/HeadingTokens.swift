import Text

/// A word of a heading, folded.
struct HeadingToken: Equatable {
    let word: String
    /// A comma, slash, plus or the like stands before it: what it says is added to what was said before.
    let isJoined: Bool
}

/// The words of a heading: folded, abbreviations spelled out, words that offices use for the same thing made one word.
/// "%" is a word; other punctuation is none.
func headingTokens(_ text: String, _ abbreviations: [String: String] = [:]) -> [HeadingToken] {
    var tokens: [HeadingToken] = []
    var piece = ""
    var joins = false
    func flush() {
        guard !piece.isEmpty else { return }
        for word in foldedForSearch(piece).split(separator: " ") {
            // "CXL TH" is what is open and in time; "TH" alone what was done.
            let isTiming = word == "th" && tokens.last?.word == "ly"
            let spelled =
                abbreviations[String(word)] ?? (isTiming ? "trong han" : Spelling.abbreviations[String(word)])
            for part in spelled?.split(separator: " ") ?? [word] {
                tokens.append(HeadingToken(word: String(part), isJoined: joins))
                joins = false
            }
        }
        piece = ""
    }
    for scalar in text.unicodeScalars.prefix(400) {
        switch scalar {
        case ",", "/", "+", "&", ";":
            flush()
            joins = !tokens.isEmpty
        case "%":
            flush()
            tokens.append(HeadingToken(word: "%", isJoined: joins))
            joins = false
        case "\u{2264}", "<", ">":
            flush()
            tokens.append(HeadingToken(word: scalar == ">" ? ">" : "<", isJoined: joins))
            joins = false
        case "(", ")", "[", "]", ":", "\n", "\r", "\t", "\"", "*": flush()
        default: piece.unicodeScalars.append(scalar)
        }
    }
    flush()
    return Spelling.unified(spellSigns(tokens))
}

/// A heading without the formula of its column: "(1)=(2)+(5)", "10=11+12", and the bare number "(3)".
func withoutFormula(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars.prefix(400))
    func isPart(_ scalar: Unicode.Scalar, behind: Bool) -> Bool {
        let isPlain = ("0"..."9").contains(scalar) || isCellSpace(scalar) || scalar == "(" || scalar == ")"
        return isPlain || scalar == "\n" || scalar == "\r"
            || (behind && ["+", "-", "\u{2013}", "=", "/", "*", ":", "%"].contains(scalar))
    }
    while let sign = scalars.firstIndex(of: "=") {
        var (first, end) = (sign, sign + 1)
        while first > 0, isPart(scalars[first - 1], behind: false) { first -= 1 }
        while end < scalars.count, isPart(scalars[end], behind: true) { end += 1 }
        scalars.replaceSubrange(first..<end, with: [" "])
    }
    while let close = scalars.firstIndex(of: ")"), let open = scalars[..<close].lastIndex(of: "("),
        (2...3).contains(close - open), scalars[(open + 1)..<close].allSatisfy({ ("0"..."9").contains($0) })
    {
        scalars.replaceSubrange(open...close, with: [" "])
    }
    return String(String.UnicodeScalarView(scalars))
}

/// "≤ hạn" is in time, "> hạn" late; before anything else such signs say nothing.
private func spellSigns(_ tokens: [HeadingToken]) -> [HeadingToken] {
    guard tokens.contains(where: { $0.word == "<" || $0.word == ">" }) else { return tokens }
    return tokens.indices.compactMap { place in
        let token = tokens[place]
        guard token.word == "<" || token.word == ">" else { return token }
        let next = tokens[(place + 1)...].prefix(2).map(\.word)
        guard next.first == "han" || next == ["thoi", "han"] else { return nil }
        return HeadingToken(word: token.word == "<" ? "trong" : "qua", isJoined: token.isJoined)
    }
}

/// How offices shorten and vary the same words; folded.
private enum Spelling {
    static let abbreviations: [String: String] = [
        "vb": "van ban", "vbd": "van ban di", "vbden": "van ban den", "vbdi": "van ban di", "vbdt": "van ban dien tu",
        "cv": "van ban", "cvden": "van ban den", "ks": "ky so", "ld": "lanh dao", "xl": "xu ly", "gq": "xu ly",
        "dv": "don vi", "tl": "ty le", "sl": "so luong", "cq": "co quan", "hs": "ho so", "ts": "tong so",
        "kt": "ket thuc", "th": "thuc hien", "dxl": "da xu ly", "cxl": "chua xu ly", "dgq": "da xu ly",
        "cgq": "chua xu ly", "dh": "dung han", "qh": "qua han", "dt": "dien tu", "ph": "phoi hop", "xlc": "xu ly chinh",
    ]

    /// Sequences of words and what they are made, tried in this order at each place.
    static let unifying: [(from: [String], to: [String])] = [
        "giai quyet > xu ly", "xu li > xu ly", "thuc hien > xu ly", "tham muu xu ly > xu ly", "cong van > van ban",
        "hoan tat > hoan thanh", "tre han > qua han", "muon han > qua han", "cham han > qua han", "sau han > qua han",
        "ti le > ty le", "ty li > ty le", "ti li > ty le", "ty trong > ty le", "ki so > ky so", "trong ki > trong ky",
        "qua thoi han > qua han", "thoi han > han", "thoi hang > han", "tien do cham > qua han",
        "dung tien do > dung han", "cham tien do > qua han", "tre tien do > qua han", "chu ky so > ky so",
        "ton dong > ton", "ton ton > ton", "to chuc co quan > to chuc", "co quan to chuc > to chuc",
        "co quan > to chuc",
        "ban hanh > phat hanh", "dien tu hoa > dien tu", "so luong van ban > so luong", "ton lai > ton",
        "thoi diem > ky",
        // "Hành chính" is a kind of documents or of units, and "chính" in it no role.
        "thu tuc hanh chinh > tthc", "don vi hanh chinh > don vi", "hanh chinh > hanhchinh",
        "t so > tong so", "toan huyen > toan", "d han > dung han", "q han > qua han", "t han > trong han",
        "toan tinh > toan", "toan xa > toan", "toan thanh pho > toan",
    ].map { line in
        let parts = line.split(separator: ">").map { $0.split(separator: " ").map(String.init) }
        return (parts[0], parts[1])
    }

    private static let starts = Set(unifying.compactMap(\.from.first))

    static func unified(_ tokens: [HeadingToken]) -> [HeadingToken] {
        guard tokens.contains(where: { starts.contains($0.word) }) else { return tokens }
        var tokens = tokens
        for rule in unifying {
            guard tokens.count >= rule.from.count else { continue }
            var place = 0
            while place + rule.from.count <= tokens.count {
                if rule.from.indices.allSatisfy({ tokens[place + $0].word == rule.from[$0] }) {
                    let joined = tokens[place].isJoined
                    tokens.replaceSubrange(
                        place..<place + rule.from.count,
                        with: rule.to.enumerated().map { HeadingToken(word: $1, isJoined: $0 == 0 && joined) })
                }
                place += 1
            }
        }
        return tokens
    }
}
