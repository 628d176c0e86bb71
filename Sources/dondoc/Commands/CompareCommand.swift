import ArgumentParser
import Intake
import Output
import Statistics

/// Two days side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: said(
            "So sánh hai ngày theo từng đơn vị: đến bao nhiêu, xử lý bao nhiêu, ai lên, ai xuống.",
            "Compare two days, unit by unit: what arrived, what was done, who gained and who lost."),
        discussion: said(
            """
            Các ngày là ngày của báo cáo, hoặc ngày bất kỳ của sổ đăng ký. Tỷ lệ tăng giảm tính bằng điểm phần \
            trăm, từ số đếm chính xác.
            """,
            """
            The days are those of reports, or any days of a register. Changes of rates are in percentage points, from \
            the exact counts.
            """))

    @Argument(
        help: .said(
            "Một ngày: 2023-06-07, 07/06/2023 hoặc 'today' (hôm nay).", "A day: 2023-06-07, 07/06/2023 or 'today'."))
    var first: String
    @Argument(
        help: .said("Ngày kia; thứ tự trước sau không quan trọng.", "The other day; which comes first does not matter.")
    ) var second: String
    @OptionGroup var data: DataOptions

    @Option(
        help: .said(
            "Các cột để sắp xếp, CỘT hoặc CỘT:desc, cách nhau bằng dấu phẩy.",
            "Columns to sort by, COL or COL:desc, separated by commas."))
    var sort: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let days = try (DataOptions.day(first), DataOptions.day(second))
            let keys = try SortOption.keys(sort, columns: ComparisonColumn.allCases, name: \.rawValue)
            let request = try data.request(today: nil)
            let result = try request.load { _, _ in true }
            var comparison = try result.figures.comparison(days.0, days.1)
            if !keys.isEmpty { comparison.sort(by: keys) }
            let report = ComparisonReport(comparison, language: request.language)
            try output.write(report.bytes(as: output.format))
        }
    }
}
