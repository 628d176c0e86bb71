import Statistics

/// What a unit's registers must add up to, and who the unit is.
struct UnitQuota: Sendable {
    /// Unit and roster entry; its name is the one in the register of incoming documents.
    let unit: Unit
    /// Its name in the register of issued documents, where that differs.
    let issuedName: String
    /// What kind of institution it is: what it receives and writes.
    let institution: Institution
    let incoming: IncomingTally
    let issued: IssuedTally
}
