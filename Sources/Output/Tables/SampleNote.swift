import Sheets
import Statistics

/// The label of synthetic data in delimited output: a column of its own, so that every line carries it wherever it is
/// pasted. Absent when nothing is synthetic.
struct SampleNote {
    private let isSample: Bool
    private let language: Language

    init(_ snapshot: Snapshot, _ language: Language) { self.init(isSample: snapshot.isSample, language) }

    init(isSample: Bool, _ language: Language) {
        self.isSample = isSample
        self.language = language
    }

    func writeTitle(to writer: inout DelimitedWriter) {
        if isSample { writer.text(Phrase("Ghi chú", "Note")[language]) }
    }

    func writeValue(to writer: inout DelimitedWriter) {
        if isSample { writer.text(Phrase("dữ liệu mẫu", "sample data")[language]) }
    }
}
