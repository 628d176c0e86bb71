import Foundation
import Intake
import Sheets
import Statistics

/// The files of SampleData, found from the place of this file.
public enum SampleFiles {
    /// SampleData.
    public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "SampleData")

    /// One of them.
    public static func file(_ name: String) throws -> SourceFile {
        SourceFile(name: name, bytes: SharedBytes(copying: [UInt8](try Data(contentsOf: folder.appending(path: name)))))
    }
}

extension SourceFile {
    /// A file with this text.
    public init(_ name: String, _ text: String) { self.init(name: name, bytes: SharedBytes(copying: Array(text.utf8))) }

    /// Its first sheet recognised.
    public func recognised(_ vocabulary: Vocabulary = .standard) throws -> RecognisedSheet {
        let sheets = try readWorkbook(bytes).sheets
        return recognise(sheets[0], file: name, vocabulary: vocabulary)[0]
    }
}

extension RecognisedSheet {
    /// The mapping as `column letter: field` lines, for tests that a reader can check against the sheet.
    public var mappingText: [String] {
        mapping.map { "\(place(field: $0.field).columnLetters ?? "?"): \($0.field.rawValue)" }
    }
}

/// The day written `2023-06-14`.
public func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? CalendarDay(daysSince1970: .min) }
