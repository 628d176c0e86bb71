import Intake
import SampleFiles
import Statistics

/// Reports written as lines of cells separated by bars, read as files are.
enum LoadedLines {
    static let days = "Từ ngày 01/07/2025 đến ngày 30/09/2025"

    static func file(_ title: String, _ lines: [String], name: String = "a.tsv", days: String = days) -> SourceFile {
        SourceFile(
            name,
            "\(title)\n\(days)\n"
                + lines.map { line in
                    line.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\t")
                }.joined(separator: "\n") + "\n")
    }

    static func incoming(_ lines: String...) -> SourceFile { incoming(lines) }
    static func incoming(_ lines: [String]) -> SourceFile { file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", lines) }
    static func issued(_ lines: String...) -> SourceFile { file("KẾT QUẢ KÝ SỐ VĂN BẢN ĐI", lines) }

    static func totals(_ loaded: LoadedReports) -> Counts {
        let counts = loaded.snapshot.units.compactMap { $0.incoming ?? $0.issued }
        return counts.dropFirst().reduce(counts.first ?? Counts(), +)
    }

    static func totals(_ file: SourceFile) throws -> Counts { totals(try loadReports([file])) }
}
