/// Whom a document is sent to (nơi nhận).
enum Recipients {
    /// Which way it goes.
    enum Direction: Int, CaseIterable, Sendable {
        case up, down
    }

    /// Who writes, and which way it goes.
    struct Way: Hashable, Sendable {
        let standing: Institution.Standing
        let direction: Direction
    }

    /// The recipients of documents, with `{department}` and `{office}` for those of the field.
    static func all(_ file: WordFile) throws(WordsError) -> [Way: [String]] {
        var all: [Way: [String]] = [:]
        for standing in Institution.Standing.allCases {
            for direction in Direction.allCases {
                all[Way(standing: standing, direction: direction)] = try file.lines("\(standing) \(direction)")
            }
        }
        return all
    }
}

extension Words {
    /// The recipients that a document of `field` by an institution of `standing` can have.
    func recipients(of standing: Institution.Standing, _ direction: Recipients.Direction, _ field: Field) -> [String] {
        let wording = wording(of: field)
        return (recipients[Recipients.Way(standing: standing, direction: direction)] ?? []).map { line in
            line.split(separator: "{department}", omittingEmptySubsequences: false).joined(
                separator: wording.department
            )
            .split(separator: "{office}", omittingEmptySubsequences: false).joined(separator: wording.office)
        }
    }
}

extension Institution {
    /// Its place in the order of command: whoever stands lower reports to whoever stands higher.
    enum Standing: Int, CaseIterable, Comparable, Sendable {
        case central, provinceCommittee, provinceOffice, districtCommittee, districtOffice, commune

        static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
    }

    /// Committees, councils and the Party stand above the offices of their level.
    var standing: Standing {
        let leads = isGeneral || fields.first == .council || fields == [.party]
        return switch level {
        case .central: .central
        case .province: leads ? .provinceCommittee : .provinceOffice
        case .district: leads ? .districtCommittee : .districtOffice
        case .commune: .commune
        }
    }
}
