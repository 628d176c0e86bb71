/// Counts of incoming documents (văn bản đến) of one unit or of several added up.
public struct IncomingTally: Hashable, Sendable {
    /// Answered by a document of the unit's own (phúc đáp).
    public var replied: Int
    /// Closed without an answer (kết thúc).
    public var closed: Int
    /// Neither yet (chưa xử lý).
    public var open: Int

    /// Counts, each 0 or more.
    public init(replied: Int = 0, closed: Int = 0, open: Int = 0) {
        self.replied = replied
        self.closed = closed
        self.open = open
    }

    /// Received = replied + closed + open (tổng số).
    public var received: Int { replied + closed + open }
    /// Processed = replied + closed (đã xử lý).
    public var processed: Int { replied + closed }
    /// Processed of received (tỷ lệ xử lý).
    public var processingRate: Rate { Rate(processed, of: received) }

    /// Counts added up; percentages are never averaged.
    public static func + (left: IncomingTally, right: IncomingTally) -> IncomingTally {
        IncomingTally(
            replied: left.replied + right.replied, closed: left.closed + right.closed, open: left.open + right.open)
    }
}

/// Counts of issued documents (văn bản đi) of one unit or of several added up.
public struct IssuedTally: Hashable, Sendable {
    /// Issued on paper.
    public var paper: Int
    /// Electronic with the unit's digital signature (ký số).
    public var signed: Int
    /// Electronic without it (không ký số).
    public var unsigned: Int
    /// Digitally signed by a leader (lãnh đạo ký số).
    public var leaderSigned: Int
    /// Electronic, unsigned, and exempt from signing (secret, or paper required); part of `unsigned`.
    public var exempt: Int

    /// Counts, each 0 or more.
    public init(paper: Int = 0, signed: Int = 0, unsigned: Int = 0, leaderSigned: Int = 0, exempt: Int = 0) {
        self.paper = paper
        self.signed = signed
        self.unsigned = unsigned
        self.leaderSigned = leaderSigned
        self.exempt = exempt
    }

    /// Electronic = signed + unsigned.
    public var electronic: Int { signed + unsigned }
    /// Issued = electronic + paper (tổng văn bản đi).
    public var issued: Int { electronic + paper }
    /// Signed of electronic, exempt documents left out (tỷ lệ ký số đơn vị).
    public var signingRate: Rate { Rate(signed, of: electronic - exempt) }
    /// Leader-signed of **signed**, as the appendix has it (tỷ lệ LĐ ký số).
    public var leaderRateOfSigned: Rate { Rate(leaderSigned, of: signed) }
    /// Leader-signed of all issued, which flatters nobody.
    public var leaderRateOfIssued: Rate { Rate(leaderSigned, of: issued) }

    /// Counts added up; percentages are never averaged.
    public static func + (left: IssuedTally, right: IssuedTally) -> IssuedTally {
        IssuedTally(
            paper: left.paper + right.paper, signed: left.signed + right.signed,
            unsigned: left.unsigned + right.unsigned, leaderSigned: left.leaderSigned + right.leaderSigned,
            exempt: left.exempt + right.exempt)
    }
}
