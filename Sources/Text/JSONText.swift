/// A JSON value to be written. Objects keep the order of their members, so that output is the same every time.
public indirect enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case decimal(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// Equal when written alike.
    public static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

    /// The value as JSON, one member a line, two spaces a level.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes, level: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], level: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
        case .string(let value): Self.write(value, to: &bytes)
        case .array(let values):
            // Arrays of plain values stand on one line.
            let isFlat = values.allSatisfy { !$0.isContainer }
            Self.writeList(values, brackets: ("[", "]"), isFlat: isFlat, level: level, to: &bytes) {
                $0.write(to: &$1, level: level + 1)
            }
        case .object(let members):
            Self.writeList(members, brackets: ("{", "}"), isFlat: false, level: level, to: &bytes) {
                Self.write($0.0, to: &$1)
                $1 += ": ".utf8
                $0.1.write(to: &$1, level: level + 1)
            }
        }
    }

    private var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], brackets: (String, String), isFlat: Bool, level: Int, to bytes: inout [UInt8],
        write: (Element, inout [UInt8]) -> Void
    ) {
        bytes += brackets.0.utf8
        for (place, element) in elements.enumerated() {
            if place > 0 { bytes += (isFlat ? ", " : ",").utf8 }
            if !isFlat { indent(level + 1, &bytes) }
            write(element, &bytes)
        }
        if !isFlat, !elements.isEmpty { indent(level, &bytes) }
        bytes += brackets.1.utf8
    }

    private static func indent(_ level: Int, _ bytes: inout [UInt8]) {
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: level * 2))
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            // Controls and everything that could hide or reorder text is escaped: JSON is shown in terminals too.
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            // Controls and everything that could hide or reorder text is escaped: JSON is shown in terminals too.
            case _ where !VisibleText.isVisible(scalar):
                for unit in String(scalar).utf16 { bytes += escape(unit).utf8 }
            default: bytes += String(scalar).utf8
            }
        }
        bytes.append(0x22)
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
