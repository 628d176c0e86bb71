import ArgumentParser
import Output
import Statistics

/// The low lists of a letter.
struct ListsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: said(
            "Ba danh sách đơn vị có kết quả thấp, đủ đến mức quy định, theo lời văn công văn; hoặc danh sách gõ tay thiếu ai.",
            "The three low lists, complete to their thresholds, in letter form; or what a typed list forgot."))

    @OptionGroup var data: DataOptions
    @Option(help: .said("text, md, html hoặc json.", "text, md, html or json.")) var format: LetterFormat = .text
    @Option(
        help: .said(
            "Thứ tự: reported (như báo cáo) hoặc value (từ thấp lên).",
            "Order of the names: reported, or value (lowest first).")) var order: LowLists.Order = .reported

    @Option(
        help: .said(
            "Tệp chứa danh sách gõ hoặc dán, hoặc - là đầu vào chuẩn: cho biết danh sách ấy thiếu ai.",
            "A file with names typed or pasted, or - for standard input: says what it forgot."), completion: .file())
    var against: String?

    @OptionGroup var destination: DestinationOptions

    func run() throws {
        let language = data.look.language
        try reportingErrors(language) {
            let result = try data.request(today: nil).load { _, _ in true }
            let lists = LowLists(result.data.assessment, order: order)
            if let against {
                let typed = TypedList(
                    try TextInput.read(against), among: result.data.assessment.units.map(\.figures.unit))
                try destination.write(
                    TypedListReport(typed, lists, units: result.data.assessment.units.map(\.figures.unit)).text(
                        language))
                return
            }
            if let letter = format.letter {
                try destination.write(lists.letter(language).formatted(as: letter))
            } else {
                try destination.write(lists.json.text + "\n")
            }
        }
    }
}

extension LowLists.Order: ExpressibleByArgument {}

/// Formats of letters on the command line.
enum LetterFormat: String, ExpressibleByArgument, CaseIterable {
    case text, md, html, json

    /// The form of the letter; nil for JSON.
    var letter: Letter.Format? { Letter.Format(rawValue: rawValue) }
}

/// Where the result goes.
struct DestinationOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: .said("Ghi ra tệp này; - là đầu ra chuẩn.", "Write to this file; - is standard output."),
        completion: .file())
    var file: String?

    @Flag(help: .said("Ghi đè nếu tệp đã có.", "Replace the file if it exists.")) var force = false

    func write(_ text: String) throws {
        if let file, file != "-" {
            try OutputFile.write(text, to: file, replacing: force)
        } else {
            try Console.deliver(text)
        }
    }
}
