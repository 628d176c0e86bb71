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
            let spelled = abbreviations[String(word)] ?? Spelling.abbreviations[String(word)]
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
        case "(", ")", "[", "]", ":", "\n", "\r", "\t", "\"", "*": flush()
        default: piece.unicodeScalars.append(scalar)
        }
    }
    flush()
    return Spelling.unified(tokens)
}

/// How offices shorten and vary the same words; folded.
private enum Spelling {
    static let abbreviations: [String: String] = [
        "vb": "van ban", "vbd": "van ban di", "vbden": "van ban den", "vbdi": "van ban di", "vbdt": "van ban dien tu",
        "cv": "van ban", "cvden": "van ban den", "ks": "ky so", "ld": "lanh dao", "xl": "xu ly", "gq": "xu ly",
        "dv": "don vi", "tl": "ty le", "sl": "so luong", "cq": "co quan", "hs": "ho so", "ts": "tong so",
        "kt": "ket thuc", "th": "thuc hien", "dt": "dien tu", "ph": "phoi hop", "xlc": "xu ly chinh",
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
        "toan huyen > toan", "toan tinh > toan", "toan xa > toan", "toan thanh pho > toan",
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
