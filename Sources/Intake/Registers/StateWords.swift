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
        let states = Set(phrase.items.compactMap { Self.states[$0.facet] })
        if states.count == 1, let state = states.first { return .state(state) }
        return states.isEmpty && phrase.speaks(of: .timing) ? .timing : .unknown
    }

    private static let states: [Facet: DocumentState] = [
        .replied: .replied, .closed: .closed, .processed: .processed, .open: .open, .openAtEnd: .open,
        .openOrNotStarted: .unprocessed, .notStarted: .unprocessed, .inProgress: .inProgress, .returned: .returned,
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
        let width = min(SheetGrid.mostColumns, rows.reduce(0) { max($0, $1.count) })
        let current = column(.state)
        for column in 0..<width where !taken.contains(column) && !personalColumns.contains(column) {
            var (hits, filled) = (0, 0)
            for row in rows where column < row.count {
                let text = trimmedCell(row[column])
                if text.isEmpty { continue }
                filled += 1
                if case .state = words.meaning(text) { hits += 1 }
            }
            guard hits * 2 > filled, hits > 0 else { continue }
            // Of two columns of states the one that is called so counts.
            if hits > best?.hits ?? 0 || (hits == best?.hits && column == current) { best = (hits, column) }
        }
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

    private static let sampledRows = 60

    /// The headings above a column.
    private func headingText(_ column: Int) -> String {
        let rows = sheet.rows(limit: headerRows.upperBound).dropFirst(headerRows.lowerBound)
        let block = HeadingBlock(ArraySlice(Array(rows)))
        return column < block.columns.count ? block.columns[column].full : ""
    }

    /// Finds columns in which a foreign locale has swapped day and month of half the dates: those that a spreadsheet took
    /// for dates have no day after the 12th, those it left as text only such days.
    mutating func findSwappedDays() {
        guard report.isRegister, sheet.delimiter == .tab else { return }
        for entry in mapping where [.arrivalDate, .dueDate, .processedDate, .documentDate].contains(entry.field) {
            guard let count = swappedDays(in: entry.column) else { continue }
            swappedColumns.insert(entry.column)
            var place = place(field: entry.field)
            place.row = headerRows.upperBound
            findings.append(Finding(.reading(.daysSwapped(count: count)), at: place))
        }
    }

    private func swappedDays(in column: Int) -> Int? {
        var real: [CalendarDay] = []
        var written: [CalendarDay] = []
        var isHalf = true
        var row = 0
        sheet.forEachRecord { bytes, fields, _ in
            row += 1
            guard row > firstDataRow, column < fields.count else { return true }
            let text = trimmedCell(Sheets.text(of: fields[column], in: bytes))
            guard let day = readDay(text).value else { return row < 20_000 }
            let isISO = text.utf8.count >= 10 && text.utf8.dropFirst(4).first == 0x2D
            isHalf = isISO ? day.components.day <= 12 : day.components.day > 12
            if isISO { real.append(day) } else { written.append(day) }
            return isHalf && row < 20_000
        }
        guard isHalf, !real.isEmpty, written.count >= 2, let first = written.min(), let last = written.max()
        else { return nil }
        let range = first.advanced(by: -45)...last.advanced(by: 45)
        let turned = real.compactMap(\.swappedDayAndMonth)
        return turned.count { range.contains($0) } > real.count { range.contains($0) } ? real.count : nil
    }
}

extension CalendarDay {
    /// The day whose day and month are exchanged; nil when there is none.
    var swappedDayAndMonth: CalendarDay? {
        let (year, month, day) = components
        return CalendarDay(year: year, month: day, day: month)
    }
}
