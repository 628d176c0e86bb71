/// What stands at one place of a settings file. Every value is text; the key above it says how it is read.
struct Node: Sendable {
    /// A place in the file, both from 1; columns count letters, not bytes.
    struct Mark: Equatable, Sendable {
        let line: Int
        let column: Int
    }

    /// How it is written.
    enum Style: Equatable, Sendable {
        /// Text as it is, or lines indented below.
        case plain
        case singleQuoted, doubleQuoted
        /// Text on several lines, after `|` or `>`.
        case block
        /// In brackets or braces.
        case flow
    }

    /// A key of a section and what stands there.
    struct Entry: Sendable {
        let key: Node
        let value: Node
    }

    /// What it is.
    enum Content: Sendable {
        case text(String)
        case list([Node])
        case section([Entry])
    }

    let content: Content
    let style: Style
    let mark: Mark

    /// What stands in an empty file.
    static let nothing = Node(content: .text(""), style: .plain, mark: Mark(line: 1, column: 1))

    /// The text of a single value; nil for a list and a section.
    var string: String? {
        if case .text(let text) = content { text } else { nil }
    }

    /// The values of a list.
    var sequence: [Node]? {
        if case .list(let nodes) = content { nodes } else { nil }
    }

    /// The entries of a section in their order.
    var mapping: [Entry]? {
        if case .section(let entries) = content { entries } else { nil }
    }

    /// Whether a section has `key`; false where it is no section.
    func lacks(_ key: String) -> Bool { mapping.map { !$0.contains { $0.key.string == key } } ?? false }
}
