import Sheets
import Text

/// Whether a document is secret by the word in a column of its register: its subject is then neither kept nor shown.
enum SecrecyWords {
    /// What may stand in such a column beside a document that is not secret. Any other word counts as secret: a subject that
    /// is missing can be looked up, one that was printed cannot be taken back.
    private static let open: Set<String> = [
        "", "0", "thuong", "binh thuong", "khong", "khong mat", "khong co", "cong khai", "pho thong", "van ban thuong",
        "chua", "no", "n", "none", "normal", "false", "public",
    ]

    /// What says so in a column of something else: why a document need not be signed, how urgent it is.
    private static let marks: Set<String> = ["mat", "toi mat", "tuyet mat", "van ban mat", "secret"]

    /// Whether the text of a cell of a column of something else says so.
    static func isMarked(_ cell: String) -> Bool {
        // Longer ones are sentences.
        cell.utf8.count <= 24 && marks.contains(foldedForSearch(trimmedCell(cell)))
    }

    /// Whether the text of a cell says so.
    static func isSecret(_ cell: String) -> Bool {
        isBlankCell(trimmedCell(cell)) ? false : !open.contains(foldedForSearch(cell))
    }
}

extension RecognisedSheet {
    /// Columns in which the word may stand though they are of something else.
    var marksOfSecrecy: [Int] { [ReportField.exempt, .urgency].compactMap { column($0) } }

    /// Finds the column that says whether a document is secret.
    mutating func findSecrecy() {
        secrecyColumn = columnHeaded([
            "mat", "do mat", "muc do mat", "cap do mat", "do bao mat", "muc do bao mat", "cap do bao mat",
            "van ban mat",
            "dau mat", "loai mat", "secret", "secrecy", "security", "security level", "confidentiality",
        ])
        forgetHeading(secrecyColumn)
    }
}
