import Statistics

/// The findings about documents that earlier registers had and a newer one has no more, one a unit.
public enum WithdrawnFindings {
    /// Where the newer register was met, and with it what to do when it is only an extract.
    public enum Place: Sendable {
        case imported, opened
    }

    /// So many documents of a unit are named.
    private static let mostNamed = 5

    /// The findings; `file` is the register that lacks the documents.
    public static func findings(_ documents: [WithdrawnDocument], file: String, _ place: Place) -> [Finding] {
        var groups: [(unit: Unit, kind: FiguresKind, documents: [WithdrawnDocument])] = []
        for document in documents {
            if groups.last?.unit.id != document.unit.id || groups.last?.kind != document.kind {
                groups.append((document.unit, document.kind, []))
            }
            groups[groups.count - 1].documents.append(document)
        }
        return groups.map { group in
            Finding(
                .kept("document-withdrawn", sentence(group.unit, group.kind, group.documents, place)),
                at: FindingPlace(file: file), read: group.unit.name, severity: .warning)
        }
    }

    private static func sentence(
        _ unit: Unit, _ kind: FiguresKind, _ documents: [WithdrawnDocument], _ place: Place
    ) -> Phrase {
        let vietnamese = names(documents, .vietnamese)
        let english = names(documents, .english)
        let count = documents.count
        let what =
            kind == .incoming
            ? Phrase("văn bản đến", count == 1 ? "incoming document" : "incoming documents")
            : Phrase("văn bản đi", count == 1 ? "issued document" : "issued documents")
        let advice =
            switch place {
            case .imported: Phrase("hãy bỏ lần nhập này: dondoc forget", "take the import back: dondoc forget")
            case .opened: Phrase("đừng mở nó cùng sổ kia", "do not open it together with the other one")
            }
        return Phrase(
            "\(unit.name): sổ này không còn \(NumberText(.vietnamese).count(count)) \(what.vietnamese) mà sổ trước đã có (\(vietnamese)); coi là đã rút, không tính nữa. Nếu đây chỉ là sổ trích, \(advice.vietnamese)",
            "\(unit.name): \(NumberText(.english).count(count)) \(what.english) of an earlier register \(count == 1 ? "is" : "are") missing from this one (\(english)): withdrawn, and not counted any more. If this is only an extract, \(advice.english)"
        )
    }

    private static func names(_ documents: [WithdrawnDocument], _ language: Language) -> String {
        let named = documents.prefix(mostNamed).map { document in
            let day = NumberText(language).date(document.day)
            if document.number == 0 { return day }
            return Phrase("số \(document.number) ngày \(day)", "number \(document.number) of \(day)")[language]
        }
        return named.joined(separator: ", ") + (documents.count > mostNamed ? ", …" : "")
    }
}
