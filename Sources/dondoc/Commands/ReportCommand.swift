import ArgumentParser
import Glibc
import Output
import Sheets
import Statistics

/// One of the tables.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: said(
            "In một bảng: summary (tổng hợp), incoming (văn bản đến), issued (văn bản đi), pace (tiến độ).",
            "Print a table: summary, incoming, issued or pace."))

    @Argument(help: .said("Bảng nào.", "Which table.")) var table: TableKind
    @OptionGroup var data: DataOptions

    @Option(
        help: .said(
            "Các cột để sắp xếp, CỘT hoặc CỘT:desc, cách nhau bằng dấu phẩy.",
            "Columns to sort by, COL or COL:desc, separated by commas."))
    var sort: String?

    @Option(
        help: .said(
            "Các cột muốn in, cách nhau bằng dấu phẩy, sau mã và tên; tên cột như trong JSON (dondoc measures).",
            "The columns to print after number and name, separated by commas, by their names in JSON (dondoc measures)."
        ))
    var columns: String?

    @Option(help: .said("Chỉ các đơn vị khớp; không cần gõ dấu.", "Only units that match; accents are optional."))
    var filter = ""
    @Option(
        name: .customLong("group-by"),
        help: .said(
            "Gộp đơn vị: group (nhóm), parent (cấp trên), successor (đơn vị mới).",
            "Put units together: group, parent or successor.")) var groupBy: Grouping?
    @Flag(help: .said("Chỉ các đơn vị chưa đạt.", "Only units that fail.")) var failing = false
    @OptionGroup var output: OutputOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let request = try data.request(today: nil)
            let result = try request.load { _, _ in true }
            let own = result.data.assessment.ownMeasures.map { Column.rate($0) }
            let keys = try SortOption.keys(sort, columns: Column.allCases + own, name: \.rawValue)
            let chosen = try columns.map { try SortOption.keys($0, columns: Column.allCases + own, name: \.rawValue) }
            let query = TableQuery(
                table: table, sort: keys.map { SortKey($0.column, descending: $0.isDescending) }, filter: filter,
                failing: failing ? .failing : .off, grouping: groupBy)
            let assessment = result.data.assessment
            let answer = UnitTable(
                assessment, query: query, groups: result.data.groups,
                searchKeys: assessment.searchKeys(groups: result.data.groups))
            try output.write(
                UnitTableReport(
                    answer, of: assessment, groups: result.data.groups, language: request.language,
                    columns: chosen?.map(\.column)
                ).bytes(as: output.format))
            if output.format == .pdf, let face = Paper.otherFace {
                Console.complain(Messages.otherFace(face)[request.language])
            }
            try RowsLeftOut.tell(result.data.findings, request.language)
        }
    }
}

extension TableKind: ExpressibleByArgument {}
extension Grouping: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Format and destination.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: .said(
            "table, csv, tsv, json, md, html, xlsx hoặc pdf (hai loại sau cần -o).",
            "table, csv, tsv, json, md, html, xlsx or pdf (these two with -o)."))
    var chosen: OutputFormat?

    @Option(
        name: .customLong("for"),
        help: .said(
            "excel: CSV nhấp đúp là mở được, ngăn bằng ; và dùng dấu phẩy thập phân.",
            "excel: CSV that a double click opens, with ; and decimal commas."))
    var program: Reader?

    @OptionGroup var destination: DestinationOptions

    /// A program that shall read what is written.
    enum Reader: String, ExpressibleByArgument, CaseIterable { case excel }

    /// The format asked for.
    var format: OutputFormat { program == nil ? chosen ?? .table : .excelCSV }

    /// Refuses a workbook without a file before anything is read.
    func check() throws {
        if let chosen, program != nil, chosen != .csv { throw Complaint(Messages.notForExcel(chosen.rawValue)) }
        // Through a pipe a workbook goes where it is wanted; on a terminal it is noise.
        let isShown = destination.file == nil || destination.file == "-" && isatty(STDOUT_FILENO) == 1
        if format.isBinary, isShown { throw Complaint(Messages.needsFile(format.rawValue)) }
    }

    func write(_ bytes: [UInt8]) throws {
        if let file = destination.file {
            try OutputFile.write(bytes, to: file, replacing: destination.force)
        } else if format == .excelCSV {
            // The mark in front would not pass the gate before the terminal; what a terminal must not see is cleaned already.
            try Console.deliver(bytes)
        } else {
            try Console.deliver(String(decoding: bytes, as: UTF8.self))
        }
    }
}

/// `--sort COL[:desc],…`.
enum SortOption {
    /// The keys named in `text`, a column by its name in machine formats.
    static func keys<Column>(
        _ text: String?, columns: [Column], name: (Column) -> String
    ) throws -> [(column: Column, isDescending: Bool)] {
        try (text ?? "").split(separator: ",").map { part in
            let pieces = part.split(separator: ":", maxSplits: 1).map { String($0) }
            let wanted = pieces.first?.lowercased().split(separator: " ").joined() ?? ""
            let direction = pieces.count > 1 ? pieces[1].lowercased() : "asc"
            guard let column = columns.first(where: { name($0) == wanted }), ["asc", "desc"].contains(direction) else {
                throw Complaint(Messages.unknownColumn(String(part), known: columns.map(name)))
            }
            return (column, direction == "desc")
        }
    }
}
