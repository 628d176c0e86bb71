import CYaml

/// Why a text is no settings file.
enum YAMLProblem: Error, Equatable {
    /// What libyaml says.
    case malformed(String, line: Int?)
    /// Keys that stand twice in one section, in the order of the alphabet; the line of the first.
    case repeatedKeys([String], line: Int)
    /// An anchor or an alias: a file of a few lines can mean more than fits into memory by them.
    case alias(line: Int)
    /// More sections inside each other than any setting has.
    case tooDeep(line: Int)
    /// More values than the settings of the largest office.
    case tooMany
}

/// The root of `yaml`; nil when there is nothing in it.
func settingsNode(_ yaml: String) throws(YAMLProblem) -> Node? {
    if yaml.isEmpty { return nil }
    let bytes = Array(yaml.utf8)
    if let line = lineOfDirective(bytes) { throw .malformed("found a %TAG directive", line: line) }
    var parser = YAMLParser(bytes)
    return try parser.root()
}

/// The first line that names a handle for tags, from 1. Settings have no tags, and libyaml compares these lines each with each:
/// a file of a megabyte of them would take minutes.
private func lineOfDirective(_ bytes: [UInt8]) -> Int? {
    let mark = Array("%TAG".utf8)
    // How whatever ends a line for libyaml ends, a mark of the order of bytes too.
    let breaks: Set<UInt8> = [0x0A, 0x0D, 0x85, 0xA8, 0xA9, 0xBF]
    var line = 1
    for place in bytes.indices {
        let before = place > 0 ? bytes[place - 1] : 0x0A
        if place > 0, before == 0x0A { line += 1 }
        if bytes[place] == mark[0], breaks.contains(before), bytes[place...].starts(with: mark) { return line }
    }
    return nil
}

/// Builds nodes from libyaml's events. Memory and time grow with the length of the text and nothing else: aliases are
/// refused, and the depth is bounded before libyaml has gone deeper.
private struct YAMLParser: ~Copyable {
    /// The deepest setting (a condition of a band of the evaluation) lies five deep.
    private static let deepest = 32
    /// Other names for each of 15,000 units are 60,000.
    private static let most = 250_000

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// libyaml reads it in place.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    init(_ text: [UInt8]) {
        parser = .allocate(capacity: 1)
        bytes = .allocate(capacity: text.count)
        _ = bytes.initialize(from: text)
        // Fails only without memory; the first event tells.
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    mutating func root() throws(YAMLProblem) -> Node? {
        _ = try next()
        guard case .open = try next() else { return nil }
        let node = try node(next(), depth: 0)
        _ = try next()
        guard case .open(let mark) = try next() else { return node }
        throw .malformed("but found another document", line: mark.line)
    }

    private enum Event {
        case text(Node)
        case list(Node.Style, Node.Mark)
        case section(Node.Style, Node.Mark)
        /// The beginning of a document.
        case open(Node.Mark)
        /// The end of a list, a section, a document or of all.
        case close
    }

    private mutating func node(_ event: Event, depth: Int) throws(YAMLProblem) -> Node {
        switch event {
        case .text(let node): return node
        case .list(let style, let mark):
            try check(depth, mark)
            var nodes: [Node] = []
            while true {
                let event = try next()
                if case .close = event { return Node(content: .list(nodes), style: style, mark: mark) }
                nodes.append(try node(event, depth: depth + 1))
            }
        case .section(let style, let mark):
            try check(depth, mark)
            var entries: [Node.Entry] = []
            while true {
                let event = try next()
                if case .close = event { break }
                let key = try node(event, depth: depth + 1)
                entries.append(Node.Entry(key: key, value: try node(next(), depth: depth + 1)))
            }
            try checkKeys(entries)
            return Node(content: .section(entries), style: style, mark: mark)
        case .open(let mark): throw .malformed("unexpected document", line: mark.line)
        case .close: throw .malformed("unexpected end", line: nil)
        }
    }

    private func check(_ depth: Int, _ mark: Node.Mark) throws(YAMLProblem) {
        if depth >= Self.deepest { throw .tooDeep(line: mark.line) }
    }

    private func checkKeys(_ entries: [Node.Entry]) throws(YAMLProblem) {
        var first: [String: Int] = [:]
        var repeated: Set<String> = []
        for entry in entries {
            guard let key = entry.key.string else { continue }
            if first[key] == nil { first[key] = entry.key.mark.line } else { repeated.insert(key) }
        }
        let keys = repeated.sorted()
        if let key = keys.first { throw .repeatedKeys(keys, line: first[key] ?? 1) }
    }

    private mutating func next() throws(YAMLProblem) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        count += 1
        if count > Self.most { throw .tooMany }
        let mark = Node.Mark(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
        switch event.type {
        case YAML_ALIAS_EVENT: throw .alias(line: mark.line)
        case YAML_DOCUMENT_START_EVENT: return .open(mark)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            if scalar.anchor != nil { throw .alias(line: mark.line) }
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return .text(Node(content: .text(text), style: Self.style(scalar.style), mark: mark))
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            if start.anchor != nil { throw .alias(line: mark.line) }
            return .list(start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .plain, mark)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            if start.anchor != nil { throw .alias(line: mark.line) }
            return .section(start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .plain, mark)
        default: return .close
        }
    }

    private static func style(_ style: yaml_scalar_style_t) -> Node.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    private var problem: YAMLProblem {
        let text = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return .malformed(text, line: Int(parser.pointee.problem_mark.line) + 1)
        case YAML_READER_ERROR:
            let before = bytes.prefix(parser.pointee.problem_offset)
            return .malformed(text, line: before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) })
        default: return .malformed(text, line: nil)
        }
    }
}
