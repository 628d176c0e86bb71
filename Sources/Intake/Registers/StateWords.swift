import Sheets
import Statistics

/// Words of a state column that the vocabulary does not list, read as phrases: "Hoàn thành quá hạn" is processed, "Chờ cho
/// ý kiến" in progress. Words of timing are no states: alone they mean open, and that is told.
final class StateWords: Sendable {
    private let words: HeadingWords
    private let known: WordMeanings

    init(_ vocabulary: Vocabulary) {
        words = HeadingWords(vocabulary)
        known = WordMeanings(vocabulary.states)
    }

    /// What a word says.
    enum Meaning: Equatable {
        case state(DocumentState)
        /// It speaks of the due day alone.
        case timing
        case unknown
    }

    /// What `text` says of a document.
    func meaning(_ text: String) -> Meaning {
        let code = known.code(text)
        if code != WordMeanings.unknown { return .state(DocumentState.codes[Int(code)]) }
        guard text.utf8.count <= 200 else { return .unknown }
        let phrase = HeadingPhrase(text, words)
        guard phrase.residue.isEmpty else { return .unknown }
        // "Xử lý đúng hạn" may be done in time: it is no word of timing alone.
        if phrase.has(.maybeProcessed) { return .unknown }
        let states = Set(phrase.items.compactMap { Self.states[$0.facet] })
        if states.count == 1, let state = states.first { return .state(state) }
        return states.isEmpty && phrase.speaks(of: .timing) ? .timing : .unknown
    }

    /// Whether `text` speaks of a due day, alone or beside a state.
    func speaksOfTiming(_ text: String) -> Bool {
        text.utf8.count <= 200 && HeadingPhrase(text, words).speaks(of: .timing)
    }

    private static let states: [Facet: DocumentState] = [
        .replied: .replied, .closed: .closed, .processed: .processed, .open: .open, .openAtEnd: .open,
        .openOrNotStarted: .unprocessed, .unreplied: .unprocessed, .notStarted: .unprocessed, .inProgress: .inProgress,
        .returned: .returned,
    ]
}

extension RecognisedSheet {
    /// Takes for the state the column whose words are states, whatever its heading says: many systems have a column of
    /// timing beside it that is called a state too.
    mutating func chooseState(_ words: StateWords) {
        guard report == .incomingRegister else { return }
        let rows = sheet.rows(limit: firstDataRow + Self.sampledRows).dropFirst(firstDataRow)
        let taken = Set(mapping.filter { $0.field != .state }.map(\.column))
        var best: (hits: Int, column: Int)?
        var timing: (hits: Int, column: Int)?
        let width = min(SheetGrid.mostColumns, rows.reduce(0) { max($0, $1.count) })
        let current = column(.state)
        for column in 0..<width where !taken.contains(column) && !personalColumns.contains(column) {
            var (hits, filled, timings) = (0, 0, 0)
            for row in rows where column < row.count {
                let text = trimmedCell(row[column])
                if text.isEmpty { continue }
                filled += 1
                switch words.meaning(text) {
                case .state: hits += 1
                case .timing: timings += 1
                case .unknown: break
                }
            }
            if timings * 2 > filled, timings > timing?.hits ?? 0 { timing = (timings, column) }
            guard hits * 2 > filled, hits > 0 else { continue }
            // Of two columns of states the one that is called so counts.
            if hits > best?.hits ?? 0 || (hits == best?.hits && column == current) { best = (hits, column) }
        }
        if timingColumn == nil, let timing, timing.column != best?.column ?? current { timingColumn = timing.column }
        chooseReturns(words, besides: best?.column ?? current)
        guard let best, best.column != current else { return }
        let heading = headingText(best.column)
        mapping.removeAll { $0.field == .state }
        mapping.append(ColumnMapping(column: best.column, heading: heading, field: .state))
        mapping.sort { $0.column < $1.column }
        findings.removeAll {
            if case .headingRepeated(.state) = $0.kind { return true }
            return $0.kind == .headingUnknown && $0.place.column == best.column
        }
    }

    /// A column of due days in which no day stands says in words how a document stands to its due day, or nothing.
    mutating func dropDueDaysInWords(_ words: StateWords) {
        guard report == .incomingRegister, let due = column(.dueDate) else { return }
        let texts = sheet.rows(limit: firstDataRow + Self.sampledRows).dropFirst(firstDataRow)
            .compactMap { due < $0.count ? trimmedCell($0[due]) : nil }.filter { !isBlankCell($0) }
        guard !texts.isEmpty, texts.allSatisfy({ $0.first?.isLetter ?? false }) else {
            return
        }
        mapping.removeAll { $0.field == .dueDate }
        guard texts.contains(where: words.speaksOfTiming) else { return }
        timingColumn = due
    }

    private static let sampledRows = 60

    /// The headings above a column.
    func headingText(_ column: Int) -> String {
        let rows = sheet.rows(limit: headerRows.upperBound).dropFirst(headerRows.lowerBound)
        let block = HeadingBlock(ArraySlice(Array(rows)))
        return column < block.columns.count ? block.columns[column].full : ""
    }
}
