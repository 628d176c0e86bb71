import ArgumentParser
import Output
import Statistics
import Text

/// One unit's open documents, or those that lack a signature.
struct BacklogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backlog",
        abstract: said(
            "Liệt kê văn bản tồn (hoặc chưa ký số) của một đơn vị, cũ nhất trước.",
            "List one unit's open (or unsigned) documents, oldest first."))

    @Argument(help: .said("Đơn vị: mã, hoặc một phần tên.", "The unit: its ID, or part of its name.")) var unit: String
    @OptionGroup var data: DataOptions
    @Flag(
        help: .said(
            "Văn bản chưa có chữ ký số của đơn vị hoặc của lãnh đạo.",
            "Documents that lack the unit's or a leader's signature.")) var signing = false

    @Option(
        help: .said(
            "Các cột để sắp xếp, CỘT hoặc CỘT:desc, cách nhau bằng dấu phẩy.",
            "Columns to sort by, COL or COL:desc, separated by commas."))
    var sort: String?

    @Option(help: .said("Liệt kê nhiều nhất bấy nhiêu văn bản.", "List at most so many documents.")) var limit: Int?
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit must not be negative.") }
    }

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let request = try data.request(today: nil)
            let result = try request.load { _, _ in true }
            let assessment = result.data.assessment
            let found = try UnitFinder.unit(unit, in: assessment)
            let id = found.figures.unit.id
            guard let source = result.documents, signing ? source.holds.issued : source.holds.incoming else {
                throw Complaint(Messages.noRegister)
            }
            let asOf = assessment.snapshot.asOf
            let documents: DocumentReport.Documents
            if signing {
                let all = try source.notFullySigned(of: id, asOf: asOf)
                let keys = try SortOption.keys(sort, columns: SigningColumn.allCases, name: \.rawValue)
                documents = .signing(all, shown: limited(SigningColumn.sortedPlaces(of: all, by: keys, asOf: asOf)))
            } else {
                let all = try source.backlog(of: id, asOf: asOf)
                let keys = try SortOption.keys(sort, columns: BacklogColumn.allCases, name: \.rawValue)
                documents = .backlog(all, shown: limited(BacklogColumn.sortedPlaces(of: all, by: keys, asOf: asOf)))
            }
            try result.checkFiles()
            try output.write(
                DocumentReport(documents, of: found, in: assessment, language: request.language)
                    .bytes(as: output.format))
        }
    }

    private func limited(_ places: [Int]) -> [Int] { limit.map { Array(places.prefix($0)) } ?? places }
}

/// Finds the unit that someone means.
enum UnitFinder {
    static func unit(_ text: String, in assessment: Assessment) throws -> UnitAssessment {
        let matches = assessment.units(called: text)
        if let only = matches.first, matches.count == 1 { return only }
        guard !matches.isEmpty else { throw Complaint(Messages.unknownUnit(text)) }
        throw Complaint(
            Messages.ambiguousUnit(text, matches.prefix(8).map { "\($0.figures.unit.id) \($0.figures.unit.name)" }))
    }
}
