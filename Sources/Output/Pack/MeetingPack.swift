import Sheets
import Statistics
import Text

/// What a meeting is held with, in one folder: a page to read, the tables to print, the lists, a reminder to every unit
/// concerned, a page to look things up in, and a text that says what all of it is and of which days.
public struct MeetingPack {
    /// A file of the pack: its name, what it is, and its bytes when they are asked for.
    public struct File {
        /// In Vietnamese without accents, or in English; may begin with a folder.
        public let name: String
        /// What it is, in a line.
        public let title: Phrase
        /// Makes the bytes; throws when a library is missing.
        public let bytes: () throws -> [UInt8]
    }

    /// A reminder to a unit.
    public struct Recipient {
        let unit: Unit
        let letter: Letter

        /// A reminder to `unit`.
        public init(_ unit: Unit, _ letter: Letter) {
            self.unit = unit
            self.letter = letter
        }
    }

    private let assessment: Assessment
    private let groups: [UnitGroup]
    private let reminders: [Recipient]
    private let documents: [BrowserPage.Documents]
    private let language: Language

    /// A pack of what `assessment` says, with these reminders, and with the documents of the units or none.
    public init(
        _ assessment: Assessment, groups: [UnitGroup], reminders: [Recipient],
        documents: [BrowserPage.Documents],
        language: Language
    ) {
        self.assessment = assessment
        self.groups = groups
        self.reminders = reminders
        self.documents = documents
        self.language = language
    }

    /// The name of its folder.
    public var folderName: String {
        Phrase("goi-hop", "meeting-pack")[language] + "-" + assessment.snapshot.asOf.iso
    }

    /// The files in the order in which they are read, without the text that lists them.
    public var files: [File] {
        let (assessment, groups, documents, language) = (assessment, groups, documents, language)
        func name(_ vietnamese: String, _ english: String) -> String {
            Phrase(vietnamese, english)[language]
        }
        let lists = LowLists(assessment).letter(language)
        let main = [
            File(
                name: name("01-tom-tat.pdf", "01-summary.pdf"),
                title: Phrase("tóm tắt một trang A4, để in", "summary on one page of A4, to be printed"),
                bytes: { try SummaryPaper(assessment, groups: groups, language: language).pdf() }),
            File(
                name: name("02-phu-luc-va-ton-dong.xlsx", "02-appendices-and-backlog.xlsx"),
                title: Phrase(
                    "\(sheets.map(\.vietnamese).joined(separator: ", ")); mở bằng Excel, in được",
                    "\(sheets.map(\.english).joined(separator: ", ")); for Excel, ready to print"),
                bytes: { try Self.table(assessment, groups, language).spreadsheet.xlsx() }),
            File(
                name: name("03-danh-sach-thap.html", "03-low-lists.html"),
                title: Phrase(
                    "ba danh sách đơn vị có kết quả thấp, theo lời văn công văn",
                    "the three lists of units with low results, worded for a letter"),
                bytes: { Array(lists.formatted(as: .html).utf8) }),
            File(
                name: name("04-bang-tra-cuu.html", "04-units.html"),
                title: documents.isEmpty
                    ? Phrase(
                        "bảng các đơn vị, mở bằng trình duyệt để sắp xếp và lọc",
                        "all units, to be sorted and filtered in a browser")
                    : Phrase(
                        "bảng các đơn vị và từng văn bản, mở bằng trình duyệt để sắp xếp và lọc",
                        "all units with their documents, to be sorted and filtered in a browser"),
                bytes: {
                    Array(
                        BrowserPage(assessment, groups: groups, documents: documents, language: language).text
                            .utf8)
                }),
        ]
        return main + reminderFiles
    }

    /// The sheets that the workbook has: no appendix without figures.
    private var sheets: [Phrase] {
        let units = assessment.snapshot.units
        var sheets = [Phrase("bảng tổng hợp", "summary table")]
        if units.contains(where: { $0.incoming != nil }) { sheets.append(Phrase("phụ lục 1", "appendix 1")) }
        if units.contains(where: { $0.issued != nil }) { sheets.append(Phrase("phụ lục 2", "appendix 2")) }
        if units.contains(where: { $0.backlog != nil }) { sheets.append(Phrase("tồn đọng", "the backlog")) }
        return sheets
    }

    private var reminderFiles: [File] {
        zip(reminders, FileName.reminders(to: reminders.map(\.unit), language)).map { recipient, name in
            File(
                name: "\(Phrase("05-nhac", "05-reminders")[language])/\(name).txt",
                title: Phrase("nhắc \(recipient.unit.name)", "reminder to \(recipient.unit.name)"),
                bytes: { Array(recipient.letter.formatted(as: .text).utf8) })
        }
    }

    private static func table(
        _ assessment: Assessment, _ groups: [UnitGroup], _ language: Language
    )
        -> UnitTableReport
    {
        let table = UnitTable(
            assessment, query: TableQuery(table: .summary), groups: groups,
            searchKeys: assessment.searchKeys(groups: groups))
        return UnitTableReport(table, of: assessment, groups: groups, language: language)
    }

    // MARK: What it contains

    /// The name of the text that says what the pack contains.
    public var listName: String { Phrase("00-doc-truoc.txt", "00-read-me-first.txt")[language] }

    /// What the pack contains and of which days. `missing` are files that could not be made, each with the reason;
    /// `made` is the day it is made on.
    public func list(missing: [(name: String, reason: Phrase)], made: CalendarDay) -> String {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        func say(_ vietnamese: String, _ english: String) -> String {
            Phrase(vietnamese, english)[language]
        }
        var lines = [say("GÓI TÀI LIỆU HỌP", "MEETING PACK"), ""]
        if snapshot.isSample { lines += [PrintedTable.sampleLabel(language), ""] }
        if !snapshot.scope.isEmpty {
            lines.append(say("Đơn vị: \(snapshot.scope)", "Office: \(snapshot.scope)"))
        }
        let asOf = numbers.date(snapshot.asOf)
        lines.append(say("Số liệu đến hết ngày: \(asOf)", "Figures as of the end of: \(asOf)"))
        if let period = snapshot.period {
            let (from, to) = (numbers.date(period.from), numbers.date(period.to))
            lines.append(say("Kỳ báo cáo: \(from)–\(to)", "Period: \(from)–\(to)"))
        }
        if let deadline = assessment.frame.deadline {
            let last = numbers.date(deadline.lastDay)
            lines.append(
                say("Hạn xử lý dứt điểm: hết ngày \(last)", "To be cleared by the end of: \(last)"))
        }
        let units = assessment.totals.completeness(in: .summary)
        lines.append(say("Có số liệu: \(units.vietnamese)", "With figures: \(units.english)"))
        lines.append(say("Lập ngày: \(numbers.date(made))", "Made on: \(numbers.date(made))"))
        lines += ["", say("Trong gói có:", "It contains:")]
        let absent = Set(missing.map(\.name))
        for file in files where !file.name.contains("/") && !absent.contains(file.name) {
            lines.append("- \(file.name): \(file.title[language])")
        }
        let folder = say("05-nhac", "05-reminders")
        lines.append(
            reminders.isEmpty
                ? say("- không có đơn vị nào phải nhắc", "- no unit has to be reminded")
                : say(
                    "- \(folder): văn bản nhắc \(reminders.count) đơn vị, mỗi đơn vị một tệp",
                    "- \(folder): reminders to \(plural(reminders.count, "unit")), a file each"))
        for (name, reason) in missing {
            lines.append(
                say("- THIẾU \(name): \(reason.vietnamese)", "- MISSING \(name): \(reason.english)"))
        }
        if !documents.isEmpty {
            lines += [
                "",
                say(
                    "Bảng tra cứu có trích yếu từng văn bản: chỉ chuyển cho người được xem.",
                    "The page of units lists single documents: pass it on only to those who may see them."),
            ]
        }
        return lines.map { VisibleText.clean($0) + "\n" }.joined()
    }
}

/// Names of files that every system takes.
public enum FileName {
    /// `text` in lower-case letters without accents, digits and single dashes; at most `most` of them.
    public static func safe(_ text: String, most: Int = 80) -> String {
        var name = ""
        for character in foldedForSearch(text).lowercased() {
            if character.isASCII, character.isLetter || character.isNumber {
                name.append(character)
            } else if !name.isEmpty, name.last != "-" {
                name.append("-")
            }
        }
        name = String(name.prefix(most))
        while name.last == "-" { name.removeLast() }
        return name.isEmpty ? "x" : name
    }

    /// What the reminders to `units` are called wherever they are written, without an ending: the number of the unit and
    /// its name, each name once.
    public static func reminders(to units: [Unit], _ language: Language) -> [String] {
        var taken: Set<String> = []
        return units.map { unit in
            let start = "\(Phrase("nhac", "reminder")[language])-\(safe(unit.id.text))-\(safe(unit.name, most: 40))"
            var name = start
            var number = 1
            while !taken.insert(name).inserted {
                number += 1
                name = "\(start)-\(number)"
            }
            return name
        }
    }
}
