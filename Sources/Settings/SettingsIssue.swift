import Statistics

/// A mistake in a settings file: what, and on which line. The value concerned keeps its default.
public struct SettingsIssue: Equatable, Sendable {
    /// Name of the file.
    public let file: String
    /// Line, from 1; nil when the file as a whole is concerned.
    public let line: Int?
    /// What is wrong.
    public let kind: Kind

    /// Kinds of mistakes, with their facts.
    public enum Kind: Equatable, Sendable {
        /// Not YAML; what the parser says.
        case notYAML(String)
        case tooLarge
        /// An anchor (`&name`) or an alias (`*name`): what stands once and is meant in several places.
        case alias
        /// Sections inside sections, deeper than any setting is.
        case tooDeep
        /// So many mistakes beside those that were told.
        case more(Int)
        /// A key that does not exist here, with the one that was probably meant and all there are.
        case unknownKey(String, nearest: String?, known: [String])
        case repeatedKey(String)
        case missingKey(String)
        case wrongType(key: String, expected: Expected)
        case notADay(String)
        case notAPercentage(String)
        /// Not a number of documents.
        case notANumber(String)
        /// A name for a measure that another one has, or that is no name.
        case notAMeasureName(String)
        /// Counts of incoming and of issued documents in one share.
        case mixedMeasure(String)
        /// A part that is not all of its whole: where it is more, the share is left blank. The measure is kept.
        case partBesideWhole(String)
        case notYesOrNo(String)
        case repeatedGroup(String)
        case repeatedDay(CalendarDay)
        /// A make-up day that is worked anyway.
        case makeUpDayIsWorked(CalendarDay)
        /// A word that does not exist here, with the one that was probably meant and all there are.
        case unknownWord(String, nearest: String?, known: [String])
        /// Days in the wrong order.
        case periodReversed(CalendarDay, CalendarDay)
        /// Two targets for the same units and days.
        case repeatedTarget
        /// Not a day on which reporting months can end.
        case notACutOff(String)
        case repeatedBand(String)
        /// A last band that not everyone reaches: some units would be in none.
        case lastBandHasConditions(String)
        /// Nothing but spaces.
        case emptyText(key: String)
    }

    /// What should stand at a key.
    public enum Expected: Equatable, Sendable {
        case section, list, text
    }

    /// A mistake.
    public init(file: String, line: Int?, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// Whether nothing of the file is taken: all is judged by other rules than those it gives.
    public var leavesOutAll: Bool {
        switch kind {
        case .notYAML, .tooLarge, .alias, .tooDeep: true
        default: false
        }
    }

    /// The mistake as a sentence with the likely fix, without its place.
    public var message: Phrase {
        switch kind {
        case .notYAML(let problem):
            Phrase(
                "Không phải YAML: \(problem). Kiểm tra thụt đầu dòng (chỉ dùng dấu cách) và dấu hai chấm.",
                "Not YAML: \(problem). Check the indentation (spaces only) and the colons.")
        case .tooLarge:
            Phrase("Tệp quá lớn, không phải tệp cấu hình.", "The file is too large to be a settings file.")
        case .alias:
            Phrase(
                "Không dùng được ký hiệu & và * của YAML (ghi một chỗ, dùng nhiều chỗ). Ghi đầy đủ ở từng chỗ; chữ bắt đầu "
                    + "bằng & hoặc * thì để trong dấu nháy.",
                "Anchors (&) and aliases (*) of YAML are not accepted. Write the value out at each place; put a text that "
                    + "begins with & or * in quotes.")
        case .tooDeep:
            Phrase(
                "Các mục lồng nhau quá sâu, không phải tệp cấu hình.",
                "Keys are nested too deep for a settings file.")
        case .more(let count):
            Phrase(
                "Còn \(count) lỗi khác. Sửa các lỗi trên trước.", "There are \(count) more mistakes. Mend these first.")
        case .unknownKey(let key, let nearest, let known):
            Phrase(
                "Không có mục “\(key)”. "
                    + (nearest.map { "Có phải “\($0)”?" } ?? "Các mục: \(known.joined(separator: ", "))."),
                "There is no key “\(key)”. "
                    + (nearest.map { "Did you mean “\($0)”?" } ?? "Keys: \(known.joined(separator: ", "))."))
        case .repeatedKey(let key):
            Phrase(
                "Mục “\(key)” ghi hai lần. Chỉ giữ một.", "The key “\(key)” stands twice. Keep one of them.")
        case .missingKey(let key): Phrase("Thiếu mục “\(key)”. Thêm vào.", "The key “\(key)” is missing. Add it.")
        case .wrongType(let key, let expected): wrongType(key, expected)
        case .notADay(let text):
            Phrase(
                "“\(text)” không phải là ngày. Ghi dạng 2023-08-10 hoặc 10/08/2023.",
                "“\(text)” is not a day. Write it as 2023-08-10 or 10/08/2023.")
        case .notAPercentage(let text):
            Phrase(
                "“\(text)” không phải là tỷ lệ từ 0 đến 100. Ghi dạng 75 hoặc 75,5 %.",
                "“\(text)” is not a percentage from 0 to 100. Write it as 75 or 75.5 %.")
        case .notANumber(let text):
            Phrase(
                "“\(text)” không phải là số văn bản. Ghi một số nguyên, ví dụ 10.",
                "“\(text)” is not a number of documents. Write a whole number, for example 10.")
        case .notAMeasureName(let text):
            Phrase(
                "“\(text)” không dùng làm tên chỉ số được: chỉ gồm chữ thường không dấu, số, dấu gạch dưới, và chưa có.",
                "“\(text)” cannot name a measure: small letters, digits and underscores only, and no name that is taken."
            )
        case .mixedMeasure(let name):
            Phrase(
                "Chỉ số “\(name)” lấy cả văn bản đến và văn bản đi. Tử số và mẫu số phải cùng một loại.",
                "The measure “\(name)” takes incoming and issued documents together. Part and whole must be of one kind."
            )
        case .partBesideWhole(let name):
            Phrase(
                "Chỉ số “\(name)”: tử số có văn bản không nằm trong mẫu số, đơn vị nào tử lớn hơn mẫu thì để trống. Sửa lại nếu không phải ý muốn.",
                "The measure “\(name)”: its part has documents that its whole has not, and where it is more the share is left blank. Correct it if that is not meant."
            )
        case .notYesOrNo(let text):
            Phrase("“\(text)” không phải true hay false.", "“\(text)” is neither true nor false.")
        case .repeatedGroup(let code):
            Phrase("Nhóm “\(code)” ghi hai lần. Chỉ giữ một.", "The group “\(code)” stands twice. Keep one of them.")
        case .repeatedDay(let day):
            Phrase(
                "Ngày \(NumberText(.vietnamese).date(day)) ghi hai lần.", "The day \(day.iso) stands twice.")
        case .makeUpDayIsWorked(let day):
            Phrase(
                "\(NumberText(.vietnamese).date(day)) vốn là ngày làm việc; ngày làm bù phải là thứ bảy hoặc chủ nhật.",
                "\(day.iso) is a working day anyway; make-up days are Saturdays or Sundays.")
        case .unknownWord(let word, let nearest, let known):
            Phrase(
                "Không có “\(word)”. "
                    + (nearest.map { "Có phải “\($0)”?" } ?? "Dùng một trong: \(known.joined(separator: ", "))."),
                "There is no “\(word)”. "
                    + (nearest.map { "Did you mean “\($0)”?" } ?? "Use one of: \(known.joined(separator: ", "))."))
        case .periodReversed(let from, let to):
            Phrase(
                "Ngày kết thúc \(NumberText(.vietnamese).date(to)) trước ngày bắt đầu \(NumberText(.vietnamese).date(from)). Đổi hai ngày.",
                "The end \(to.iso) is before the beginning \(from.iso). Exchange the two days.")
        case .repeatedTarget:
            Phrase(
                "Đã có chỉ tiêu cho cùng đơn vị và cùng thời gian. Chỉ giữ một, hoặc ghi from, to khác nhau.",
                "There is a target for the same units and days already. Keep one, or give them different from and to.")
        case .notACutOff(let text):
            Phrase(
                "“\(text)” không phải ngày chốt kỳ. Ghi calendar, hoặc một ngày từ 1 đến 28, ví dụ 14.",
                "“\(text)” is no day on which periods end. Write calendar, or a day from 1 to 28, for example 14.")
        case .repeatedBand(let code):
            Phrase("Mức “\(code)” ghi hai lần. Chỉ giữ một.", "The band “\(code)” stands twice. Keep one of them.")
        case .lastBandHasConditions(let code):
            Phrase(
                "Mức cuối “\(code)” không được có điều kiện, nếu không sẽ có đơn vị không thuộc mức nào. Thêm một mức cuối.",
                "The last band “\(code)” must have no conditions, else some units are in no band. Add a last one.")
        case .emptyText(let key): Phrase("Mục “\(key)” để trống.", "The key “\(key)” is empty.")
        }
    }

    private func wrongType(_ key: String, _ expected: Expected) -> Phrase {
        switch expected {
        case .section:
            Phrase(
                "Mục “\(key)” phải có các mục con thụt vào bên dưới.",
                "“\(key)” must have its own keys, indented below it.")
        case .list:
            Phrase(
                "Mục “\(key)” phải là danh sách: mỗi dòng bắt đầu bằng “- ”.",
                "“\(key)” must be a list: every line begins with “- ”.")
        case .text:
            Phrase("Mục “\(key)” phải là một giá trị trên cùng dòng.", "“\(key)” must be a single value on its line.")
        }
    }

    /// The place and the sentence: `dondoc.yaml, dòng 12: …`.
    public func line(_ language: Language) -> String {
        guard let line else { return "\(file): \(message[language])" }
        return "\(file), \(Phrase("dòng", "line")[language]) \(line): \(message[language])"
    }
}
