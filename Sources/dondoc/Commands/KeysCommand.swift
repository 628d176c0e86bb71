import ArgumentParser
import Dashboard

/// The keys of the dashboard as a document.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: said(
            "In danh sách phím của bảng theo dõi dạng Markdown.", "Print the keys of the dashboard as Markdown."))

    func run() throws {
        try reportingErrors(LanguageOptions.language(of: nil)) { try Console.deliver(KeysDocument.markdown) }
    }
}
