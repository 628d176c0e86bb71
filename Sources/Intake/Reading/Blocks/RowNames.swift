import Statistics
import Text

/// What the names of a table's rows are: units, or what documents are counted by instead, such as kinds of documents, books,
/// months, degrees of urgency, people.
struct RowNames {
    private let names: [String]

    /// `names` as they stand in the rows.
    init(_ names: [String]) { self.names = names.map { Self.bare(HeadingReader.line($0)) }.filter { !$0.isEmpty } }

    /// The first name where most are no unit's; nil where they may be.
    var otherThanUnits: String? {
        let told = names.filter { !Self.rest.contains(foldedForSearch($0)) }
        guard told.count > 1 else { return nil }
        for isOther in [Self.isOfDocuments, Self.isTime, Self.isLevel]
        where told.count(where: isOther) * 5 >= told.count * 4 {
            return told.first
        }
        // Wards are called after people too, but not by their titles, and seldom all of them by names of three parts.
        let people = told.count { Self.isPerson($0) }
        let sure = told.count { Self.isSurelyPerson($0) }
        let areAllLong = told.allSatisfy { Self.isPerson($0) && Self.nameWords($0).count > 2 }
        return told.count > 2 && people * 5 >= told.count * 4 && (sure * 3 >= told.count || areAllLong)
            ? told.first : nil
    }

    /// Whether most names are those of people, by their titles or by what they are made of.
    var arePeople: Bool {
        names.count { Self.isPerson($0) } * 5 >= names.count * 4
            && names.count { Self.isSurelyPerson($0) } * 3 >= names.count
    }

    /// Whether at least half of the names say themselves that they are units.
    var areCalledUnits: Bool { names.count { Self.isCalledUnit($0) } * 2 >= names.count }

    /// Whatever is left over stands in every kind of table.
    private static let rest: Set<String> = [
        "khac", "loai khac", "con lai", "khong xac dinh", "co quan khac", "don vi khac", "noi khac",
    ]

    /// Without numbers and marks of lists before it.
    private static func bare(_ name: String) -> String {
        String(name.drop { $0.isWhitespace || "-–+•*".contains($0) })
    }

    // MARK: Documents

    private static func words(_ name: String) -> [Substring] {
        foldedForSearch(name).split { !$0.isLetter && !$0.isNumber }
    }

    /// Kinds of documents (decree 30/2020/NĐ-CP, article 7), degrees of urgency and secrecy, books, fields, ways in.
    private static let ofDocuments: [[Substring]] = """
        nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|de an|bao cao|bien ban
        to trinh|hop dong|cong van|cong dien|ban ghi nho|ban thoa thuan|giay uy quyen|giay moi|giay gioi thieu|giay nghi phep|phieu gui
        phieu chuyen|phieu bao|thu cong|thu moi|don thu|van ban|nghi dinh|thong tu|luat|cong ham|tai lieu|ho so|van kien
        thuong|khan|thuong khan|hoa toc|binh thuong|mat|toi mat|tuyet mat|khong mat|linh vuc|nop truc tiep|truc tiep|gui truc tiep
        """.split { $0 == "|" || $0 == "\n" }.map { $0.split(separator: " ") }

    /// Units whose name begins like a kind of document: "Văn phòng" does not, "Hồ Xá" does not.
    private static func isOfDocuments(_ name: String) -> Bool {
        // "Sổ" and "Sở" fold to the same letters.
        let lowercase = name.lowercased()
        if lowercase.hasPrefix("sổ ") || lowercase.hasPrefix("so\u{302}\u{309} ") { return true }
        let words = words(name)
        // "VB chỉ đạo", "Qua bưu chính"; of the other single words each may begin the name of a place.
        if let first = words.first, ["qua", "vb", "cv"].contains(first) { return true }
        return ofDocuments.contains { words.starts(with: $0) && ($0.count > 1 || words.count == 1) }
    }

    // MARK: Levels

    private static let levels: Set<String> = [
        "trung uong", "tw", "tinh", "thanh pho", "tp", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu",
    ]

    /// "Trung ương", "Cấp tỉnh": from where documents come. A unit of that level has a name besides.
    private static func isLevel(_ name: String) -> Bool {
        var words = words(name)[...]
        if let first = words.first, first == "cap" || first == "cac" { words.removeFirst() }
        return levels.contains(words.joined(separator: " "))
    }

    // MARK: Time

    /// "01/2023", "T1", "Q2/2023", "2021".
    private static func isTime(_ name: String) -> Bool {
        var words = words(name)[...]
        var isNamed = false
        if let first = words.first {
            if ["thang", "quy", "tuan", "nam"].contains(first) {
                words.removeFirst()
                isNamed = true
            } else if first.first == "t" || first.first == "q" {
                words[0] = first.dropFirst()
                isNamed = true
            }
        }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, let last = numbers.last else { return false }
        // A number alone may be a unit's own.
        let isYear = (1990...2100).contains(last)
        return isNamed ? numbers.count < 3 : isYear && (numbers.count == 1 || numbers.count == 2 && numbers[0] < 13)
    }

    // MARK: People

    private static let titles: Set<Substring> = ["ong", "ba", "dc", "anh", "chi"]
    private static let surnames: Set<Substring> = [
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
        "ly",
        "dinh", "trinh", "doan", "luong", "truong", "mai", "cao", "ta", "thai", "lam", "phung", "dao", "quach", "to",
        "chu",
        "luu", "kieu", "ha", "ton", "nghiem", "khuat", "hua", "chau", "vuong", "tang", "than",
    ]

    /// "Nguyễn Văn An", "Ông Trần An - Phó Chủ tịch", "Đ/c Lê Cường": as far as a name tells.
    static func isPerson(_ name: String) -> Bool {
        var words = nameWords(name)
        if hasTitle(name) { words = words.dropFirst(words.first == "dong" || words.first == "d" ? 2 : 1) }
        return (hasTitle(name) || (2...5).contains(words.count)) && words.first.map(surnames.contains) ?? false
            && !isCalledUnit(name)
    }

    private static func isSurelyPerson(_ name: String) -> Bool {
        let words = nameWords(name)
        return isPerson(name) && (hasTitle(name) || words.count > 2 && ["van", "thi"].contains(words[1]))
    }

    private static func hasTitle(_ name: String) -> Bool {
        let words = nameWords(name)
        return words.first.map(titles.contains) ?? false || words.starts(with: ["dong", "chi"])
            || words.starts(with: ["d", "c"])
    }

    /// The words before what a person is: "- Phó Chủ tịch", ", Chánh Văn phòng", "(Văn thư)".
    private static func nameWords(_ name: String) -> ArraySlice<Substring> {
        let end = name.firstIndex { ",(–;:".contains($0) } ?? name.range(of: " - ") ?? name.endIndex
        return words(String(name[..<end]))[...]
    }

    /// "Phòng Nội vụ - Nguyễn Văn An" without the person, also where the person stands first.
    static func withoutPerson(_ name: String) -> String {
        for mark in [" - ", " – ", "\n", "/", ",", ":", "("] {
            guard let place = name.range(of: mark) else { continue }
            let head = trimmedCell(String(name[..<place]))
            let tail = trimmedCell(String(name[place...].dropFirst(mark.count)).replacing(")", with: ""))
            if isCalledUnit(head), isPerson(tail) { return head }
            if isPerson(head), isCalledUnit(tail) { return tail }
        }
        return name
    }

    // MARK: Units

    /// "Phòng Nội vụ; UBND xã Vĩnh Long": several units in one text. A comma may stand in the name of one.
    static func areSeveralUnits(_ name: String) -> Bool {
        func parts(_ isMark: (Character) -> Bool) -> [String] {
            name.split(whereSeparator: isMark).map { trimmedCell(String($0)) }.filter { !$0.isEmpty }
        }
        let listed = parts { $0 == ";" || $0.isNewline || $0 == "+" }
        if listed.count > 1, listed.allSatisfy(isCalledUnit) { return true }
        let joined = parts { $0 == "," }
        return joined.count > 1 && joined.allSatisfy(beginsLikeUnit)
    }

    private static let organisations: [[Substring]] = """
        ubnd|hdnd|uy ban|hoi dong|phong|ban|bql|xa|phuong|thi tran|tt|thi xa|huyen|quan|tinh|thanh pho|tp|trung tam|truong|van phong|vp
        vpub|thanh tra|chi cuc|cuc|tong cuc|bo|benh vien|tram|hoi|dang uy|huyen uy|tinh uy|thanh uy|don vi|co quan|cong an|bch|doan|mttq
        mat tran|lien doan|kho bac|toa an|vien|vks|cong ty|bhxh|bao hiem|chi nhanh|hat|khoa|bo phan|nha|thu vien|bao tang|doi|khoi|dac khu
        kbnn|ngan hang|buu dien|dien luc|xi nghiep|htx|so|to|cum|lang|thon|ap|khu|p|x|tieu hoc|mam non|thcs|thpt|thue
        """.split { $0 == "|" || $0 == "\n" }.map { $0.split(separator: " ") }

    private static func beginsLikeUnit(_ name: String) -> Bool {
        organisations.contains(where: words(name).starts)
    }

    /// "Phòng Nội vụ", "P. Nội vụ", "TN&MT".
    private static func isCalledUnit(_ name: String) -> Bool {
        if beginsLikeUnit(name) { return true }
        let capitals = name.filter { $0.isLetter || $0 == "&" }
        return capitals.count > 1 && capitals.allSatisfy { $0.isUppercase || $0 == "&" } && !name.contains(" ")
    }
}

extension String {
    /// Where ` part` begins in it.
    fileprivate func range(of part: String) -> Index? {
        indices.first { self[$0...].hasPrefix(part) }
    }
}
