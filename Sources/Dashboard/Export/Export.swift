import Intake
import Output
import Statistics
import Terminal

/// Something that is to leave the program as a file: all that its bytes are made of. They are made by whoever writes
/// them, away from the keyboard.
public enum Export: Equatable, Sendable {
    /// A table of units as it stands on the screen.
    case units(UnitTableReport, OutputFormat)
    /// A unit's documents as they stand on the screen.
    case documents(DocumentReport, OutputFormat)
    /// Two days side by side.
    case comparison(ComparisonReport, OutputFormat)
    /// The evaluation of a period.
    case evaluation(EvaluationReport, OutputFormat)
    /// Groups of documents, promises.
    case list(ListReport, OutputFormat)
    /// A letter, or lists in the words of one.
    case letter(Letter, Letter.Format)
    /// A screen.
    case screen(Frame, ScreenFormat, Scheme, title: String, Language)

    /// The bytes of the file. Throws only where a workbook cannot be made.
    public func bytes() throws -> [UInt8] {
        switch self {
        case .units(let report, let format): try report.bytes(as: format)
        case .documents(let report, let format): try report.bytes(as: format)
        case .comparison(let report, let format): try report.bytes(as: format)
        case .evaluation(let report, let format): try report.bytes(as: format)
        case .list(let report, let format): try report.bytes(as: format)
        case .letter(let letter, let format): Array(letter.formatted(as: format).utf8)
        case .screen(let frame, let format, let scheme, let title, let language):
            Array(frame.formatted(as: format, scheme, title: title, language: language.rawValue).utf8)
        }
    }
}

/// What became of an export.
public enum ExportAnswer: Equatable, Sendable {
    /// It is written; a sentence that says where.
    case written(Phrase)
    /// There is a file of that name, which nobody allowed to be replaced.
    case exists(String)
    /// It could not be written, and nothing is left of it: why.
    case failed(Phrase)
}
