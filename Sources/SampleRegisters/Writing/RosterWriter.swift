import Statistics

/// Writes the roster: one line a unit with its lasting number, other spellings and what became of it.
enum RosterWriter {
    static let heading = Array("parent_id,unit_id,name,group,aliases,successor_2025\n".utf8)

    static func append(_ unit: Unit, to bytes: inout [UInt8]) {
        let fields = [
            unit.parent?.text ?? "", unit.id.text, unit.name, unit.group, unit.aliases.joined(separator: "|"),
            unit.successor ?? "",
        ]
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.appendComma() }
            bytes.appendField(field)
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}
