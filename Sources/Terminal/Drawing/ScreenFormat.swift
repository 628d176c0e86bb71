/// The forms in which a screen leaves the program.
public enum ScreenFormat: String, CaseIterable, Hashable, Sendable {
    case text, svg, html

    /// The ending of its files.
    public var ending: String { self == .text ? "txt" : rawValue }
}

extension Frame {
    /// The frame in `format`, ending with a line end.
    public func formatted(as format: ScreenFormat, _ scheme: Scheme, title: String, language: String) -> String {
        switch format {
        case .text: plainText.map { $0 + "\n" }.joined()
        case .svg: svg(scheme, title: title)
        case .html: html(scheme, title: title, language: language)
        }
    }
}
