/// ``TimeWords`` of the half months met so far, as bytes; days refer to them by a key.
struct TimeTable: Sendable {
    private(set) var store = TextStore()
    private(set) var past: [[TextPiece]] = []
    private(set) var ahead: [[TextPiece]] = []
    private(set) var year: [TextPiece] = []
    private var halves: [HalfMonth] = []

    /// The key of a half month, added when it is new.
    mutating func key(of half: HalfMonth) -> Int {
        if let known = halves.lastIndex(of: half) { return known }
        let words = TimeWords(half)
        past.append(words.past.map { store.add(" " + $0) })
        ahead.append(words.ahead.map { store.add(" " + $0) })
        year.append(store.add(" " + words.year))
        halves.append(half)
        return halves.count - 1
    }
}
