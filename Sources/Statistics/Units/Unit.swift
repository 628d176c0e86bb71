/// The number that names a unit for good; names change, this does not.
///
/// Systems number their units; where one uses a code of letters, the code is kept as it is.
public struct UnitID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// As written in the report, for example "143".
    public let text: String

    /// The identity written as `text`.
    public init(_ text: String) { self.text = text }

    /// The identity as a number when it is one in canonical form.
    public var number: Int? {
        guard let number = Int(text), String(number) == text else { return nil }
        return number
    }

    /// The identity as written.
    public var description: String { text }

    /// Numbers by value and before codes; codes by their bytes.
    public static func < (left: UnitID, right: UnitID) -> Bool {
        switch (left.number, right.number) {
        case (let first?, let second?): first < second
        case (_?, nil): true
        case (nil, _?): false
        case (nil, nil): left.text < right.text
        }
    }
}

/// An organisational unit (đơn vị) as the roster knows it.
public struct Unit: Hashable, Sendable {
    /// Its lasting number.
    public let id: UnitID
    /// The unit above it, where the report tells.
    public var parent: UnitID?
    /// Its name as a letter writes it.
    public var name: String
    /// The code of its group (nhóm), "" when none is known.
    public var group: String
    /// Other spellings seen for it.
    public var aliases: [String]
    /// The unit it became part of, where units were merged.
    public var successor: String?

    /// A unit.
    public init(
        id: UnitID, parent: UnitID? = nil, name: String, group: String = "", aliases: [String] = [],
        successor: String? = nil
    ) {
        self.id = id
        self.parent = parent
        self.name = name
        self.group = group
        self.aliases = aliases
        self.successor = successor
    }
}
