import Statistics

/// Finds for each arrival a document that such a unit is sent, and what the unit has to do with it.
///
/// A sender's numbers run through the year at so many a working day; a document is one of those numbers. Several are
/// tried until one speaks to the unit (its field, its tone) and has not arrived before.
struct DocumentPicker {
    private static let sendersTried = 4
    private static let documentsTried = 8
    /// Fields that concern every office: staff, money, systems.
    private static let commonFields: [Field] = [.homeAffairs, .finance, .information]

    private let calendar: RegisterCalendar
    private let directory: Directory
    private let standing: Institution.Standing
    /// For each field whether such documents are sent to the unit.
    private let isConcerned: [Bool]
    private let writers: [UInt16]
    private var received: IdentitySet
    private var random: SplitMix64

    init(
        calendar: RegisterCalendar, directory: Directory, unit: Institution, expected: Int, random: SplitMix64
    ) {
        self.calendar = calendar
        self.directory = directory
        standing = unit.standing
        isConcerned = Field.allCases.map {
            unit.isGeneral || unit.concerns($0) || Self.commonFields.contains($0)
        }
        writers = directory.writers(to: unit)
        received = IdentitySet(capacity: expected)
        self.random = random
    }

    /// Settles role, document and due date of an arrival whose state is settled.
    mutating func fill(_ incoming: inout PlannedIncoming) {
        let isReplied = incoming.state == .replied
        incoming.role = role(isReplied: isReplied)
        var candidate = document(for: incoming, isReplied: isReplied)
        for _ in 1..<Self.sendersTried where !candidate.isApt {
            candidate = document(for: incoming, isReplied: isReplied)
        }
        received.insert(candidate.document.identity)
        incoming.document = candidate.document
        incoming.dueDay = dueDay(of: incoming, urgency: directory.traits(of: candidate.document).urgency)
    }

    private mutating func role(isReplied: Bool) -> DocumentRole {
        let roll = random.below(100)
        if isReplied { return roll < 86 ? .lead : .cooperate }
        return roll < 34 ? .lead : roll < 59 ? .cooperate : .information
    }

    /// The first of several documents of a sender that is apt: it speaks to the unit and has not arrived before. Where
    /// none is, one of them all the same.
    private mutating func document(
        for incoming: PlannedIncoming, isReplied: Bool
    ) -> (document: SentDocument, isApt: Bool) {
        let index = random.pick(writers)
        let sender = directory.senders[Int(index)]
        let isFromBelow = sender.standing > standing
        let kind = sender.offered(
            random.pick(DocumentKind.arriving(for: incoming.role, isFromBelow: isFromBelow, isAnswered: isReplied)))
        let tone: Tone = incoming.role == .information ? .notice : isFromBelow ? .submission : .directive
        var candidate = drawn(from: index, sender, kind: kind, arrivalDay: Int(incoming.day))
        for _ in 0..<Self.documentsTried {
            let traits = directory.traits(of: candidate)
            let suitsRole = kind != .letter || traits.tone == tone
            let concernsUnit = !sender.isGeneral || isConcerned[traits.field.rawValue]
            if suitsRole, concernsUnit, !received.contains(candidate.identity) { return (candidate, true) }
            candidate = drawn(from: index, sender, kind: kind, arrivalDay: Int(incoming.day))
        }
        return (candidate, false)
    }

    /// A document of the sender's from a working day 0–7 days before it arrived.
    private mutating func drawn(
        from index: UInt16, _ sender: Sender, kind: DocumentKind, arrivalDay: Int
    ) -> SentDocument {
        let roll = random.below(100)
        let travel = roll < 45 ? random.below(2) : roll < 85 ? 1 + random.below(3) : 2 + random.below(6)
        let day = calendar.workingDay(
            notAfter: arrivalDay - travel, from: arrivalDay - RegisterCalendar.daysBefore, to: arrivalDay)
        let perDay = kind == .letter ? sender.lettersPerDay : 1 + sender.lettersPerDay / 6
        let number = calendar.workingDaysBefore(day) * perDay + 1 + random.below(perDay)
        let year = UInt64(calendar.year(of: day))
        return SentDocument(
            sender: index, kind: kind, number: Int32(clamping: number), day: Int32(clamping: day),
            identity: SplitMix64.seed(sender.seed, UInt64(kind.rawValue), year << 32 | UInt64(number)))
    }

    /// About one document in five is due, 3–30 days after it arrived: what asks for something, sooner when urgent.
    private mutating func dueDay(of incoming: PlannedIncoming, urgency: Urgency) -> Int32 {
        let isUrgent = urgency != .normal
        let chance =
            switch (incoming.role, incoming.document.kind) {
            case (.information, _): 1
            case (_, .invitation), (_, .report): 0
            case (.lead, _): isUrgent ? 64 : 36
            default: isUrgent ? 45 : 22
            }
        guard random.chance(chance, in: 100) else { return PlannedIncoming.none }
        let arrival = Int(incoming.day)
        let wait = isUrgent ? 3 + random.below(5) : 5 + random.below(24)
        let due = calendar.workingDay(notBefore: arrival + wait, from: arrival + 3, to: arrival + 30)
        return Int32(clamping: due)
    }
}
