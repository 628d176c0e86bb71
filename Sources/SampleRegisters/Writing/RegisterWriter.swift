import Statistics

/// Writes the lines of one register, unit after unit; only one unit's plan is held at a time.
struct RegisterWriter {
    /// Bytes handed on at a time, about.
    private static let chunkSize = 1 << 20

    let calendar: RegisterCalendar
    private let subjects: SubjectWriter
    private let book: Phrasebook
    private let states = WordTable<DocumentState>(\.title)
    private let roles = WordTable<DocumentRole>(\.title)
    private let urgencies = WordTable<Urgency>(\.title)

    init(calendar: RegisterCalendar, book: Phrasebook) {
        self.calendar = calendar
        self.book = book
        subjects = SubjectWriter(calendar: calendar, book: book)
    }

    /// Hands `bytes` on once there is a chunk of them.
    func flush(_ bytes: inout [UInt8], always: Bool = false, to sink: ([UInt8]) throws -> Void) rethrows {
        guard bytes.count >= Self.chunkSize || (always && !bytes.isEmpty) else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// An empty chunk with room for what it will hold.
    func emptyChunk() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.chunkSize + 4096)
        return bytes
    }

    // MARK: Incoming

    func writeIncoming(
        _ planned: PlannedUnit, to bytes: inout [UInt8], sink: ([UInt8]) throws -> Void
    ) rethrows {
        let start = Self.unitFields(planned.quota.unit.id, name: planned.quota.unit.name)
        var number = planned.plan.firstArrivalNumber
        var year = calendar.year(of: 0)
        for incoming in planned.plan.incoming {
            let itsYear = calendar.year(of: Int(incoming.day))
            if itsYear != year {
                year = itsYear
                number = 1
            }
            bytes.append(contentsOf: start)
            bytes.append(decimal: number)
            bytes.appendComma()
            append(incoming, of: planned, to: &bytes)
            number += 1
            try flush(&bytes, to: sink)
        }
    }

    private func append(_ incoming: PlannedIncoming, of planned: PlannedUnit, to bytes: inout [UInt8]) {
        let directory = planned.directory
        let sender = Int(incoming.document.sender)
        let traits = directory.traits(of: incoming.document)
        calendar.appendDate(Int(incoming.day), to: &bytes)
        bytes.appendComma()
        directory.references[sender].append(incoming.document, field: traits.field, to: &bytes)
        bytes.appendComma()
        calendar.appendDate(Int(incoming.document.day), to: &bytes)
        bytes.appendComma()
        bytes.appendField(directory.names[sender], of: directory.store)
        bytes.appendComma()
        subjects.append(
            kind: incoming.document.kind, tone: traits.tone, field: traits.field,
            level: directory.senders[sender].level,
            day: Int(incoming.document.day), identity: incoming.document.identity, to: &bytes)
        bytes.appendComma()
        urgencies.append(traits.urgency, to: &bytes)
        bytes.appendComma()
        appendOptionalDate(incoming.dueDay, to: &bytes)
        bytes.appendComma()
        roles.append(incoming.role, to: &bytes)
        bytes.appendComma()
        states.append(incoming.state, to: &bytes)
        bytes.appendComma()
        appendOptionalDate(incoming.processedDay, to: &bytes)
        bytes.appendComma()
        if incoming.answer != PlannedIncoming.none {
            appendReference(planned.plan.issued[Int(incoming.answer)], of: planned, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    // MARK: Issued

    func writeIssued(
        _ planned: PlannedUnit, to bytes: inout [UInt8], sink: ([UInt8]) throws -> Void
    ) rethrows {
        let start = Self.unitFields(planned.quota.unit.id, name: planned.quota.issuedName)
        for issued in planned.plan.issued {
            bytes.append(contentsOf: start)
            append(issued, of: planned, to: &bytes)
            try flush(&bytes, to: sink)
        }
    }

    private func append(_ issued: PlannedIssued, of planned: PlannedUnit, to bytes: inout [UInt8]) {
        appendReference(issued, of: planned, to: &bytes)
        bytes.appendComma()
        calendar.appendDate(Int(issued.day), to: &bytes)
        bytes.appendComma()
        appendSubject(issued, of: planned, to: &bytes)
        bytes.appendComma()
        appendRecipients(issued, of: planned, to: &bytes)
        bytes.appendComma()
        bytes.append(contentsOf: issued.isPaper ? RegisterText.paper : RegisterText.electronic)
        for isSet in [issued.isSigned, issued.isLeaderSigned, issued.isInitialled, false] {
            bytes.appendComma()
            bytes.append(contentsOf: isSet ? RegisterText.yes : RegisterText.no)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private func appendSubject(_ issued: PlannedIssued, of planned: PlannedUnit, to bytes: inout [UInt8]) {
        switch issued.answers {
        case 0:
            subjects.append(
                kind: issued.kind, tone: issued.tone, field: issued.field, level: planned.institution.level,
                day: Int(issued.day), identity: issued.identity, to: &bytes)
        case 1:
            subjects.appendAnswer(
                kind: issued.kind, to: planned.plan.incoming[Int(issued.firstAnswered)].document,
                in: planned.directory, bytes: &bytes)
        default:
            subjects.appendAnswerToSeveral(day: Int(issued.day), identity: issued.identity, to: &bytes)
        }
    }

    /// An answer goes to whoever asked; anything else up or down by its kind.
    private func appendRecipients(_ issued: PlannedIssued, of planned: PlannedUnit, to bytes: inout [UInt8]) {
        if issued.answers == 1 {
            let sender = planned.plan.incoming[Int(issued.firstAnswered)].document.sender
            bytes.appendField(planned.directory.names[Int(sender)], of: planned.directory.store)
            return
        }
        let goesUp =
            switch issued.kind {
            case .letter: issued.tone == .submission
            case .report, .submission: true
            case .plan, .decision, .notice, .invitation, .guidance, .directive, .telegram, .resolution, .conclusion:
                false
            }
        let choices = book.recipients(
            of: planned.institution.standing, direction: goesUp ? .up : .down, field: issued.field)
        bytes.appendField(choices[Int(issued.identity >> 48) % choices.count], of: book.store)
    }

    // MARK: Fields

    private func appendReference(_ issued: PlannedIssued, of planned: PlannedUnit, to bytes: inout [UInt8]) {
        planned.reference.append(
            number: Int(issued.number), kind: issued.kind, field: issued.field, identity: issued.identity, to: &bytes)
    }

    private func appendOptionalDate(_ day: Int32, to bytes: inout [UInt8]) {
        if day != PlannedIncoming.none { calendar.appendDate(Int(day), to: &bytes) }
    }

    /// Identity and name of a unit with the commas after them: the start of each of its lines.
    private static func unitFields(_ id: UnitID, name: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendField(id.text)
        bytes.appendComma()
        bytes.appendField(name)
        bytes.appendComma()
        return bytes
    }
}

/// A unit with its plan and with what is needed to put that into words.
struct PlannedUnit {
    let quota: UnitQuota
    /// The unit's institution with the names of its place.
    let institution: Institution
    let reference: ReferenceForm
    let directory: Directory
    let plan: UnitPlan
}
