import Text

/// What the lines above a table say of its documents that no column repeats: that they are not all of them, or no
/// documents at all. Figures of some documents must not be told as those of all.
struct TitleScope {
    /// Words of headings that choose documents by what no measure has: urgent ones, secret ones.
    static let someOnly: Set<String> = ["khan", "toc", "giao"]

    /// The line that is in doubt; nil when the title says nothing besides the columns.
    private(set) var doubtful: String?

    private let reader: HeadingReader
    private let columns: [ReadColumn]

    init(_ titles: [String], sheetName: String, _ columns: [ReadColumn], _ reader: HeadingReader) {
        self.reader = reader
        self.columns = columns
        let lines = titles.filter { $0.utf8.count <= 400 }.map { ($0, Self.words($0)) }
        doubtful = lines.first { restricts($0.1) }?.0
        guard doubtful == nil else { return }
        let isOfDocuments =
            lines.contains { Self.speaksOfDocuments($0.1) } || Self.speaksOfDocuments(Self.words(sheetName))
            || columns.contains { speaksOfDocuments($0) }
        if !isOfDocuments { doubtful = lines.first { isSubject($0.1, $0.0) }?.0 }
    }

    private static func words(_ line: String) -> [String] { headingTokens(HeadingReader.line(line)).map(\.word) }

    // MARK: Some documents only

    /// What a phrase chooses: one axis, one value.
    private enum Axis { case timing, dated, role, secret, urgency, order, carried, signer, kind }

    private static let phrases: [(words: [String], axis: Axis, value: String)] = [
        ("qua han", Axis.timing, "late"), ("dung han", .timing, "in time"), ("trong han", .timing, "in time"),
        ("truoc han", .timing, "early"), ("som han", .timing, "early"), ("sap den han", .timing, "soon"),
        ("chua den han", .timing, "not yet"), ("khong co han", .dated, "no"), ("khong han", .dated, "no"),
        ("co han", .dated, "yes"), ("xu ly chinh", .role, "lead"), ("chu tri", .role, "lead"),
        ("phoi hop", .role, "cooperate"), ("de biet", .role, "information"), ("van ban mat", .secret, "secret"),
        ("tuyet mat", .secret, "secret"), ("toi mat", .secret, "secret"), ("khan", .urgency, "urgent"),
        ("thuong khan", .urgency, "urgent"), ("hoa toc", .urgency, "urgent"), ("giao", .order, "order"),
        ("chi dao", .order, "order"), ("ton truoc", .carried, "carried"), ("ky so ca nhan", .signer, "leader"),
        ("cua lanh dao", .signer, "leader"), ("to chuc", .signer, "organisation"),
        ("ky so quyet dinh", .kind, "decision"), ("quy pham phap luat", .kind, "law"), ("di noi bo", .kind, "internal"),
        ("gui lien thong", .kind, "sent"), ("ban sao", .kind, "copy"), ("xu ly tthc", .kind, "procedure"),
        ("hoa don", .kind, "invoice"), ("du thao", .kind, "draft"),
    ].map { ($0.0.split(separator: " ").map(String.init), $0.1, $0.2) }

    /// Words behind which a phrase is another: "khẩn trương", "giao thông".
    private static let other: [String: Set<String>] = ["khan": ["truong"], "giao": ["thong", "dich", "duc"]]

    /// Whether a line about documents chooses some of them by an axis that no column has.
    private func restricts(_ words: [String]) -> Bool {
        guard Self.speaksOfDocuments(words) else { return false }
        var found: [(axis: Axis, value: String)] = []
        var place = 0
        while place < words.count {
            let rest = words[place...]
            let hit = Self.phrases.filter { rest.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
            guard let hit else {
                place += 1
                continue
            }
            // "Phục vụ chỉ đạo điều hành" is what documents are processed for.
            let isPurpose = words[..<place].suffix(2).elementsEqual(["phuc", "vu"])
            place += hit.words.count
            if isPurpose { continue }
            let next = place < words.count ? words[place] : ""
            if let last = hit.words.last, Self.other[last]?.contains(next) ?? false { continue }
            found.append((hit.axis, hit.value))
        }
        return found.contains { one in
            Set(found.filter { $0.axis == one.axis }.map(\.value)).count == 1 && !isNamed(one.axis)
                && (one.axis != .signer || (one.value == "leader" && words.contains("so")))
        }
    }

    /// Whether columns tell the values of an axis apart.
    private func isNamed(_ axis: Axis) -> Bool {
        switch axis {
        case .timing: columns.contains { $0.facets.contains { $0.axis == .timing } }
        case .dated: columns.contains { $0.has(.dated) || $0.has(.undated) }
        case .role: columns.contains { $0.facets.contains { $0.axis == .role } }
        case .secret: columns.contains { $0.facets.contains { $0.axis == .exempt } }
        case .urgency: columns.contains(where: isUrgent) && columns.contains { !isUrgent($0) && $0.has(.total) }
        case .order, .kind: false
        case .carried: columns.contains { $0.has(.carried) || $0.has(.openAtEnd) }
        case .signer:
            columns.contains { column in
                column.facets.contains { [.leader, .onlyLeader, .bothSignatures, .leaderNot].contains($0) }
            }
        }
    }

    private func isUrgent(_ column: ReadColumn) -> Bool { column.residue.contains(where: Self.someOnly.contains) }

    // MARK: No documents

    private static func speaksOfDocuments(_ words: [String]) -> Bool {
        words.indices.contains { place in
            let pair = words[place...].prefix(2)
            return pair.elementsEqual(["van", "ban"]) || pair.elementsEqual(["ky", "so"])
                || pair.elementsEqual(["phat", "hanh"]) || words[place] == "hscv"
        }
    }

    private func speaksOfDocuments(_ column: ReadColumn) -> Bool {
        column.facets.contains { $0.axis == .subject || $0.restrictsIssued || $0 == .replied || $0 == .returned }
            || column.levels.contains { Self.speaksOfDocuments(Self.words($0.text)) }
    }

    private static let openings = [
        "ket qua", "tinh hinh", "bao cao", "thong ke", "tong hop", "danh sach", "bang", "bieu", "theo doi", "tien do",
        "so lieu", "chi tiet",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Whether a line says what a table is about, in words that are none of ours.
    private func isSubject(_ words: [String], _ line: String) -> Bool {
        Self.openings.contains { words.starts(with: $0) } && !reader.phrase(HeadingReader.line(line)).residue.isEmpty
    }
}
