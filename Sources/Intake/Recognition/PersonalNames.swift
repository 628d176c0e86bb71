import Sheets
import Text

/// Names of people in what was read: columns of the decree's forms and of systems' exports that say who signed, received
/// or handles a document. They are dropped before anything is shown, searched or written, unless asked for.
extension RecognisedSheet {
    /// The column of receivers, "Đơn vị hoặc người nhận", is of people where something else tells the unit.
    mutating func addReceivers() {
        guard report.isRegister, let receiver = column(.receiver) else { return }
        let tellsUnit =
            unitReceiver != nil && column(.unitID) == nil && column(.unitName) == nil
            && unitNamed(inTitleOf: self, roster: Roster()) == nil
        if !tellsUnit { personalColumns.insert(receiver) }
    }

    /// The column of receivers where it names units; one of people alone ("Người xử lý") tells no unit.
    var unitReceiver: Int? {
        guard let entry = mapping.first(where: { $0.field == .receiver }) else { return nil }
        return foldedForSearch(entry.heading).hasPrefix("nguoi") ? nil : entry.column
    }

    /// The cells of a row as they may be shown: those of people empty, unless names were asked for, and the subject of
    /// a secret document.
    func shown(_ cells: [String]) -> [String] {
        var hidden = keepsNames ? [] : personalColumns
        let isSecret = secrecyColumn.map { $0 < cells.count && SecrecyWords.isSecret(cells[$0]) } ?? false
        if isSecret || marksOfSecrecy.contains(where: { $0 < cells.count && SecrecyWords.isMarked(cells[$0]) }) {
            for field in [ReportField.subject, .description] {
                if let column = column(field) { hidden.insert(column) }
            }
        }
        guard !hidden.isEmpty else { return cells }
        return cells.enumerated().map { hidden.contains($0.offset) ? "" : $0.element }
    }

    /// Who is named in a row, the same name once; empty unless names were asked for.
    func people(in cells: [String]) -> String {
        guard keepsNames else { return "" }
        var names: [String] = []
        for column in personalColumns.sorted() where column < cells.count {
            let name = trimmedCell(cells[column])
            if !isBlankCell(name), !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: "; ")
    }
}
