import ArgumentParser
import Output
import Statistics

/// One of the tables.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Print a table: summary, incoming, issued or pace.")

    @Argument(help: "Which table.") var table: TableKind
    @OptionGroup var data: DataOptions

    @Option(help: "Columns to sort by, COL or COL:desc, separated by commas.")
    var sort: String?

    @Option(help: "Only units that match; accents are optional.") var filter = ""
    @Option(name: .customLong("group-by"), help: "Put units together: group, parent or successor.") var groupBy:
        Grouping?
    @Flag(help: "Only units that fail.") var failing = false
    @OptionGroup var output: OutputOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let request = try data.request(today: nil)
            let keys = try SortOption.keys(sort, columns: Column.allCases, name: \.rawValue)
            let result = try request.load { _, _ in true }
            let query = TableQuery(
                table: table, sort: keys.map { SortKey($0.column, descending: $0.isDescending) }, filter: filter,
                failing: failing ? .failing : .off, grouping: groupBy)
            let assessment = result.data.assessment
            let answer = UnitTable(
                assessment, query: query, groups: result.data.groups,
                searchKeys: assessment.searchKeys(groups: result.data.groups))
            try output.write(
                UnitTableReport(answer, of: assessment, groups: result.data.groups, language: request.language)
                    .bytes(as: output.format))
        }
    }
}

extension TableKind: ExpressibleByArgument {}
extension Grouping: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {}

/// Format and destination.
struct OutputOptions: ParsableArguments {
    @Option(help: "table, csv, tsv, json, md, html or xlsx (with -o).") var format: OutputFormat = .table
    @OptionGroup var destination: DestinationOptions

    /// Refuses a workbook without a file before anything is read.
    func check() throws {
        if format.isBinary, destination.file == nil { throw Complaint(Messages.needsFile(format.rawValue)) }
    }

    func write(_ bytes: [UInt8]) throws {
        if let file = destination.file {
            try OutputFile.write(bytes, to: file, replacing: destination.force)
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
