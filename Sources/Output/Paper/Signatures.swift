import Sheets
import Statistics

/// Who signs what is printed: the same words on every paper.
enum Signatures {
    static let day = Phrase("Ngày …… tháng …… năm ………", "Date: ………………………")
    /// From left to right.
    static let signers = [
        Phrase("NGƯỜI LẬP", "PREPARED BY"), Phrase("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE OFFICE"),
    ]
    static let hint = Phrase("(Ký, ghi rõ họ tên)", "(Signature and name)")
}

extension Spreadsheet.Page {
    /// Room for signatures below the last row of a table that has so many columns.
    mutating func addSignatures(below row: Int, columns: Int, _ language: Language) {
        guard columns >= 4 else { return }
        let sides = [0...columns / 2 - 1, columns / 2...columns - 1]
        var slanted = Spreadsheet.Look(isCentered: true)
        slanted.isItalic = true
        merge(row + 2...row + 2, sides[1], Signatures.day[language], slanted)
        for (side, signer) in zip(sides, Signatures.signers) {
            merge(row + 3...row + 3, side, signer[language], Spreadsheet.Look(isBold: true, isCentered: true))
            merge(row + 4...row + 4, side, Signatures.hint[language], slanted)
        }
        // Room to sign in.
        set(row + 8, 0, .text(""))
    }
}
