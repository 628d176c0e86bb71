import Statistics

/// What a unit's registers must add up to, and who the unit is.
struct UnitQuota: Sendable {
    /// Incoming documents by what became of them.
    struct Incoming: Equatable, Sendable {
        var replied = 0
        var closed = 0
        var open = 0

        var processed: Int { replied + closed }
        var received: Int { processed + open }
    }

    /// Issued documents by their medium and signatures.
    struct Issued: Equatable, Sendable {
        var paper = 0
        var signed = 0
        var unsigned = 0
        /// Those of the signed ones that the leader signed.
        var leaderSigned = 0

        var electronic: Int { signed + unsigned }
        var issued: Int { paper + electronic }
    }

    /// Unit and roster entry; its name is the one in the register of incoming documents.
    let unit: Unit
    /// Its name in the register of issued documents, where that differs.
    let issuedName: String
    /// What kind of institution it is: what it receives and writes.
    let institution: Institution
    let incoming: Incoming
    let issued: Issued
}

extension UnitQuota {
    /// The unit above all others in the published report.
    static let publishedParent = UnitID("2730")

    /// The units of the published appendices, in their order.
    static func published(_ file: WordFile, _ institutions: Institutions) throws(WordsError) -> [UnitQuota] {
        var quotas: [UnitQuota] = []
        for row in try file.rows("units", columns: 9) {
            let incoming = row[7].split(separator: " ").compactMap { Int($0) }
            let issued = row[8].split(separator: " ").compactMap { Int($0) }
            let institution =
                row[5].isEmpty ? institutions.communeCommittee(name: row[1]) : institutions.inDistrict(row[5])
            guard let institution, incoming.count == 3, issued.count == 4 else {
                throw .malformed(section: "units", line: row.joined(separator: " | "))
            }
            let aliases = row[3].split(separator: ";").map { String($0.drop { $0 == " " }) }
            let unit = Unit(
                id: UnitID(row[0]), parent: publishedParent, name: row[1], group: row[2], aliases: aliases,
                successor: row[6].isEmpty ? nil : row[6])
            quotas.append(
                UnitQuota(
                    unit: unit, issuedName: row[4].isEmpty ? row[1] : row[4], institution: institution,
                    incoming: Incoming(replied: incoming[0], closed: incoming[1], open: incoming[2]),
                    issued: Issued(paper: issued[0], signed: issued[1], unsigned: issued[2], leaderSigned: issued[3])))
        }
        return quotas
    }
}
