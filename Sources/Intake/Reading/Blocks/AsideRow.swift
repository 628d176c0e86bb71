import Statistics

/// A row with figures that is no unit's: it adds units up, or tells something of them together.
public struct AsideRow: Equatable, Sendable {
    /// Why it is no unit's.
    public enum Reason: Equatable, Sendable {
        /// Its figures are the sum of units beside it.
        case sum
        /// It stands below the grand total, without a number where units have one.
        case belowTotal
        /// It is a part of the unit above: "- Bộ phận …", "Trong đó: …".
        case part
        /// Its name says what is counted, not who: "Tỷ lệ (%)", "Kỳ trước".
        case measure
    }

    /// Row in the sheet, from 0.
    public let row: Int
    /// What it is called.
    public let name: String
    /// Why it is no unit's.
    public let reason: Reason
}

extension AsideRow.Reason {
    /// Why the row called `name` counts as no unit, as one sentence.
    func sentence(_ name: String) -> Phrase {
        switch self {
        case .sum:
            Phrase(
                "Dòng “\(name)” là tổng của các đơn vị bên cạnh, không tính là đơn vị.",
                "The row “\(name)” is the sum of units beside it and counts as no unit.")
        case .belowTotal:
            Phrase(
                "Dòng “\(name)” nằm dưới dòng tổng, không có số thứ tự, nên không tính là đơn vị. Nếu là đơn vị, ghi số thứ tự và chuyển lên trên.",
                "The row “\(name)” stands below the total without a number and counts as no unit. If it is one, number it and move it up."
            )
        case .part:
            Phrase(
                "Dòng “\(name)” là một phần của dòng phía trên, không tính là đơn vị.",
                "The row “\(name)” is a part of the row above and counts as no unit.")
        case .measure:
            Phrase(
                "Dòng “\(name)” không phải tên đơn vị, nên không tính.",
                "“\(name)” names no unit; the row is not counted.")
        }
    }
}
