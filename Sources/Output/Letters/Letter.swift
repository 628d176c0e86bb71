import Text

/// Text to be sent: a title, paragraphs and lists, in whatever form it leaves the program.
public struct Letter: Equatable, Sendable {
    /// A piece of it.
    public enum Part: Equatable, Sendable {
        case paragraph(String)
        case list([String])
    }

    /// The first line.
    public let title: String
    /// The rest in order.
    public let parts: [Part]
    /// "vi" or "en", for HTML.
    public let languageCode: String

    /// The forms a letter can take.
    public enum Format: String, CaseIterable, Sendable {
        case text
        case markdown = "md"
        case html

        /// What the name of a file in this form ends with.
        public var fileEnding: String { self == .text ? "txt" : rawValue }
    }

    /// The letter in a form, ending with a line end. Text from files is made safe on the way.
    public func formatted(as format: Format) -> String {
        switch format {
        case .text: text
        case .markdown: markdown
        case .html: html
        }
    }

    private var text: String {
        var lines = [VisibleText.clean(title), ""]
        for part in parts {
            switch part {
            case .paragraph(let paragraph): lines.append(VisibleText.clean(paragraph))
            case .list(let items): lines += items.map { "- " + VisibleText.clean($0) }
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private var markdown: String {
        var blocks = ["# " + Self.markdownEscaped(title)]
        for part in parts {
            switch part {
            case .paragraph(let paragraph): blocks.append(Self.markdownEscaped(paragraph))
            case .list(let items): blocks.append(items.map { "- " + Self.markdownEscaped($0) }.joined(separator: "\n"))
            }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var html: String {
        var body = "<h1>\(Self.markup(title))</h1>\n"
        for part in parts {
            switch part {
            case .paragraph(let paragraph): body += "<p>\(Self.markup(paragraph))</p>\n"
            case .list(let items):
                body += "<ul>\n" + items.map { "<li>\(Self.markup($0))</li>\n" }.joined() + "</ul>\n"
            }
        }
        return """
            <!DOCTYPE html>
            <html lang="\(languageCode)">
            <head><meta charset="utf-8"><title>\(Self.markup(title))</title>
            <style>body{font:12pt/1.5 "Times New Roman",serif;max-width:42em;margin:2em auto;padding:0 1em}
            h1{font-size:14pt}@page{size:A4;margin:2cm}</style></head>
            <body>
            \(body)</body>
            </html>

            """
    }

    private static func markup(_ text: String) -> String { MarkupText.escaped(VisibleText.clean(text)) }

    private static func markdownEscaped(_ text: String) -> String {
        var result = ""
        for character in VisibleText.clean(text) {
            if "\\`*_[]<>#|".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
