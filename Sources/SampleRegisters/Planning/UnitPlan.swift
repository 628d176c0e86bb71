import Statistics

/// A document as its sender's register has it, settled by sender, kind and number: every unit that receives it reads
/// the same subject.
struct SentDocument: Sendable {
    /// Place of the sender in the directory.
    var sender: UInt16 = 0
    var kind = DocumentKind.letter
    var number: Int32 = 0
    /// Day of the sender's date.
    var day: Int32 = 0
    /// Source of everything else about it.
    var identity: UInt64 = 0
}

/// One line of the register of incoming documents before it is written; days are offsets from the period's first.
struct PlannedIncoming: Sendable {
    /// A day or document that there is not.
    static let none: Int32 = -1

    var day: Int32
    var state = DocumentState.unprocessed
    var role = DocumentRole.information
    var dueDay = Self.none
    var processedDay = Self.none
    /// Place of the issued document that answers it.
    var answer = Self.none
    var document = SentDocument()
}

/// One line of the register of issued documents before it is written.
struct PlannedIssued: Sendable {
    var day: Int32
    var number: Int32 = 0
    var kind = DocumentKind.letter
    var tone = Tone.directive
    var field = Field.homeAffairs
    var identity: UInt64 = 0
    var isPaper = false
    var isSigned = false
    var isLeaderSigned = false
    var isInitialled = false
    /// How many incoming documents it answers.
    var answers: Int32 = 0
    /// Place of the first incoming document it answers.
    var firstAnswered = PlannedIncoming.none
}

/// Everything that stands in one unit's two registers, but for the words.
struct UnitPlan: Sendable {
    /// Number of the first arrival; the numbers start again on 1 January.
    var firstArrivalNumber = 1
    var incoming: [PlannedIncoming] = []
    var issued: [PlannedIssued] = []
}
