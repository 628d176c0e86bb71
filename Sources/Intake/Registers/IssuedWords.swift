import Sheets
import Statistics

/// Words of issued documents' form and signatures that the vocabulary does not list, read as phrases: "Điện tử kèm giấy",
/// "VB giấy", "Cá nhân, cơ quan".
final class IssuedWords: Sendable {
    /// What is asked of a word.
    enum Question { case medium, signature, yesOrNo }

    /// A cell that says electronic with paper, beside 0 (paper) and 1 (electronic).
    static let withPaper: Int32 = 2

    /// A cell that says who signed, beside 0 (no) and 1 (yes).
    enum Signer {
        static let leader: Int32 = 2
        static let organisation: Int32 = 3
        static let both: Int32 = 4
    }

    private let words: HeadingWords
    private let question: Question

    init(_ vocabulary: Vocabulary, _ question: Question) {
        words = HeadingWords(vocabulary)
        self.question = question
    }

    /// The number of what `text` says; nil when it says nothing that is known.
    func code(_ text: String) -> Int32? {
        guard text.utf8.count <= 200 else { return nil }
        // The day of a signature says that there is one.
        if question != .medium, readDay(text).value != nil { return 1 }
        guard question != .yesOrNo else { return nil }
        let phrase = HeadingPhrase(text, words)
        guard phrase.residue.isEmpty else { return nil }
        return question == .medium ? medium(phrase) : signature(phrase)
    }

    private func medium(_ phrase: HeadingPhrase) -> Int32? {
        if phrase.has(.electronicWithPaper) { return Self.withPaper }
        if phrase.has(.electronic) || phrase.has(.electronicOnly) { return 1 }
        return phrase.has(.paper) ? 0 : nil
    }

    private func signature(_ phrase: HeadingPhrase) -> Int32? {
        let isDenied =
            phrase.has(.unsigned) || phrase.has(.leaderNot) || phrase.has(.organisationNot)
        let byLeader = phrase.has(.leader) || phrase.has(.onlyLeader)
        let byOrganisation =
            phrase.has(.organisation) || phrase.has(.onlyOrganisation) || phrase.has(.unit)
        if isDenied { return byLeader || byOrganisation || !phrase.has(.unsigned) ? nil : 0 }
        if phrase.has(.bothSignatures) || (byLeader && byOrganisation) { return Signer.both }
        if byLeader { return Signer.leader }
        if byOrganisation { return Signer.organisation }
        return phrase.has(.signed) ? 1 : nil
    }
}

extension RecognisedSheet {
    /// Takes for the signature the column whose words say whether or who signed, whatever its heading says: "Người đã ký
    /// số" beside it holds names.
    mutating func chooseSignature(_ vocabulary: Vocabulary) {
        guard report == .issuedRegister else { return }
        let meanings = WordMeanings.signature(vocabulary)
        let rows = sheet.rows(limit: firstDataRow + 60).dropFirst(firstDataRow)
        func words(_ column: Int) -> (known: Int, filled: Int, tellsSigner: Bool) {
            let texts = rows.compactMap { column < $0.count ? trimmedCell($0[column]) : nil }.filter { !$0.isEmpty }
            let codes = texts.map(meanings.code)
            return (
                codes.count { $0 != WordMeanings.unknown }, codes.count,
                codes.contains { $0 >= IssuedWords.Signer.leader && $0 <= IssuedWords.Signer.both }
            )
        }
        if let current = column(.signed) {
            let own = words(current)
            if own.known * 2 > own.filled || own.filled == 0 {
                tellsSigner = own.tellsSigner
                return
            }
        }
        let taken = Set(mapping.filter { $0.field != .signed }.map(\.column))
        let width = min(SheetGrid.mostColumns, rows.reduce(0) { max($0, $1.count) })
        let other = (0..<width).first { column in
            guard !taken.contains(column), !personalColumns.contains(column), column != self.column(.signed) else {
                return false
            }
            let found = words(column)
            return found.filled > 0 && found.known == found.filled && found.tellsSigner
        }
        guard let other else { return }
        // What was taken for signatures by its heading may be names of people.
        if let current = column(.signed) { personalColumns.insert(current) }
        mapping.removeAll { $0.field == .signed }
        mapping.append(ColumnMapping(column: other, heading: headingText(other), field: .signed))
        mapping.sort { $0.column < $1.column }
        findings.removeAll { $0.kind == .headingUnknown && $0.place.column == other }
        tellsSigner = true
    }
}
