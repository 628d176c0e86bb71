/// The number that names a unit for good; names change, this does not.
///
/// Systems number their units; where one uses a code of letters, the code is kept as it is.
public struct UnitID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Numbers are kept as numbers: thousands of identities are compared and looked up.
    private enum Value: Hashable, Sendable {
        case number(Int)
        case code(String)
    }

    private let value: Value

    /// Numbers alone tell identities apart well: what kind they are need not be mixed in.
    public func hash(into hasher: inout Hasher) {
        switch value {
        case .number(let number): hasher.combine(number)
        case .code(let code): hasher.combine(code)
        }
    }

    /// The identity written as `text`.
    public init(_ text: String) {
        value = Self.number(in: text).map { .number($0) } ?? .code(text)
    }

    /// As written in the report, for example "143".
    public var text: String {
        switch value {
        case .number(let number): String(number)
        case .code(let code): code
        }
    }

    /// The identity as a number when it is one in canonical form: "143", not "0143" or "+143".
    public var number: Int? {
        if case .number(let number) = value { number } else { nil }
    }

    /// The identity as written.
    public var description: String { text }

    /// Numbers by value and before codes; codes by their bytes.
    public static func < (left: UnitID, right: UnitID) -> Bool {
        switch (left.value, right.value) {
        case (.number(let first), .number(let second)): first < second
        case (.number, .code): true
        case (.code, .number): false
        case (.code(let first), .code(let second)): first < second
        }
    }

    /// Digits without a leading zero; up to 18 of them, so that none is too large.
    private static func number(in text: String) -> Int? {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 18, first != UInt8(ascii: "0") || bytes.count == 1 else {
            return nil
        }
        var number = 0
        for byte in bytes {
            guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}

/// An organisational unit (đơn vị) as the roster knows it.
///
/// Units come and go: a unit holds between two days, has a place in an administration (``level``, ``parent``) and may
/// be followed by others. Its number is what it is told by; a unit of another time may have the same name.
public struct Unit: Hashable, Sendable {
    /// Its lasting number.
    public let id: UnitID
    /// The unit above it, where the report tells.
    public var parent: UnitID?
    /// Its name as a letter writes it.
    public var name: String
    /// The code of its group (nhóm), "" when none is known.
    public var group: String
    /// The code of its level (cấp), "" when none is known.
    public var level: String
    /// Other spellings seen for it.
    public var aliases: [String]
    /// The first day it existed; nil when it always has.
    public var validFrom: CalendarDay?
    /// The last day it existed; nil when it still does.
    public var validTo: CalendarDay?
    /// The units it became part of, with their shares of its documents; empty when it still stands.
    public var successors: [Succession]
    /// The unit of which this is the share of one successor; nil for whole units.
    public var partOf: UnitID?

    /// A unit. `successor` is the only one it has, where units were merged.
    public init(
        id: UnitID, parent: UnitID? = nil, name: String, group: String = "", level: String = "",
        aliases: [String] = [], validFrom: CalendarDay? = nil, validTo: CalendarDay? = nil,
        successor: String? = nil, successors: [Succession] = []
    ) {
        self.id = id
        self.parent = parent
        self.name = name
        self.group = group
        self.level = level
        self.aliases = aliases
        self.validFrom = validFrom
        self.validTo = validTo
        self.successors = successors.isEmpty ? successor.map { [Succession($0)] } ?? [] : successors
    }

    /// The unit that took over most of its documents; nil when it has no successor.
    public var successor: String? {
        successors.max {
            ($0.share, successors.firstIndex(of: $1) ?? 0) < ($1.share, successors.firstIndex(of: $0) ?? 0)
        }?
        .name
    }

    /// The whole unit that this is, or is a part of.
    public var wholeID: UnitID { partOf ?? id }

    /// Whether the unit existed at the end of `day`.
    public func isValid(on day: CalendarDay) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}
