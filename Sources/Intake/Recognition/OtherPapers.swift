import Text

/// Registers of other things look like those of documents: they have numbers, days, subjects, units and states too.
extension TitleText {
    /// Whether the title names petitions, complaints, receptions, tasks or files, and no documents.
    var isOfOtherPapers: Bool {
        let titles = lines.map { foldedForSearch($0) }
        let isOfDocuments = titles.contains { line in
            line.contains("cong van") || (line.contains("van ban") && !line.contains("van ban noi bo"))
        }
        guard !isOfDocuments else { return false }
        return titles.contains { line in
            ["so ", "danh sach", "bang ", "theo doi"].contains(where: line.contains)
                && Self.others.contains(where: line.contains)
        }
    }

    private static let others = [
        "don thu", "khieu nai", "to cao", "tiep cong dan", "phan anh", "kien nghi", "van ban noi bo", "mot cua",
        "ket luan", "phieu giao viec", "thu tuc hanh chinh", "nhiem vu", "cong viec", "lich hop", "tai lieu hop",
    ]
}
