import Statistics
import Text

/// Words that columns beside them give another meaning.
extension [ReadColumn] {
    private static let opens: Set<Facet> = [.open, .openOrNotStarted]

    /// Gives words the meaning that their neighbours say.
    mutating func settleWords() {
        for place in indices { self[place].settleBareState() }
        for place in indices where self[place].has(.information) && self[place].isSeen {
            // Documents only to be read are done when they were seen, and open until then.
            self[place].replace { $0 == .inProgress ? .processed : $0 == .notStarted ? .open : $0 }
        }
        let open = indices.filter { self[$0].facets.contains { Self.opens.contains($0) } }
        guard open.contains(where: { self[$0].has(.early) }), open.contains(where: { self[$0].has(.onDayOrInTime) })
        else { return }
        // "Chưa xử lý: trước hạn, đúng hạn, trễ hạn": the due day is ahead, has come, is past.
        for place in open {
            self[place].replace { $0 == .early ? .notYet : $0 == .onDayOrInTime ? .soon : $0 }
        }
    }
}

extension ReadColumn {
    /// "Quá hạn: Chưa, Đã" and "Ký số: Đã, Chưa" say nothing of what without the heading above.
    fileprivate mutating func settleBareState() {
        guard levels.count > 1, let last = levels.last else { return }
        let words = headingTokens(last.text).map(\.word)
        if foldedForSearch(last.text) == "th", levels.dropLast().contains(where: { $0.speaks(of: .outcome) }) {
            levels[levels.count - 1] = last.meaning([.inTime])
        }
        guard words == ["da"] || words == ["chua"] else { return }
        let above = levels.dropLast().flatMap { $0.items.map(\.facet) }
        let isDone = words == ["da"]
        if kind == .incoming, !above.contains(where: { $0.axis == .outcome && $0 != .maybeProcessed }) {
            levels[levels.count - 1] = last.meaning([isDone ? .processed : .openOrNotStarted])
        } else if kind == .issued, above.contains(.signed) {
            if !isDone { replace { $0 == .signed ? .unsigned : $0 } }
            levels[levels.count - 1] = last.meaning([.count])
        }
    }

    /// Whether it counts documents that were seen, or were not yet.
    fileprivate var isSeen: Bool {
        guard let last = levels.last, last.has(.inProgress) || last.has(.notStarted) else { return false }
        let words = headingTokens(last.text).map(\.word)
        return words.contains("xem") || words.contains("doc")
    }

    fileprivate mutating func replace(_ change: (Facet) -> Facet) { levels = levels.map { $0.saying(change) } }
}
