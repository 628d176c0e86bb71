import Statistics

/// How a column of a table of units is shown.
public enum CellKind: Hashable, Sendable {
    /// The value as text; rates with the glyph of their severity.
    case value(Column)
    /// A bar for a rate.
    case bar(Column)
    /// Only the glyph of a severity, where the table does not show the rate itself.
    case glyph(Measure)
}

/// The three measures that are judged.
public enum Measure: String, CaseIterable, Hashable, Sendable {
    case processing, signing, leader

    func severity(of unit: UnitAssessment) -> Severity {
        switch self {
        case .processing: unit.processing
        case .signing: unit.signing
        case .leader: unit.leaderSigning
        }
    }
}

extension Column {
    /// The column that had this name when it was remembered: one of the program's, else perhaps a share of the office's own,
    /// known by its name until the settings are read.
    init?(remembered name: String) {
        if let column = Column(rawValue: name) {
            self = column
        } else {
            let isName = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
            guard isName, !name.isEmpty, name.utf8.count <= 40 else { return nil }
            self = .rate(RateMeasure(named: name))
        }
    }
}

extension CellKind {
    /// The kind with this name in state files: a column's own name, or `bar:` or `glyph:` and a name.
    public init?(code: String) {
        if code.hasPrefix("bar:") {
            guard let column = Column(rawValue: String(code.dropFirst(4))) else { return nil }
            self = .bar(column)
        } else if code.hasPrefix("glyph:") {
            guard let measure = Measure(rawValue: String(code.dropFirst(6))) else { return nil }
            self = .glyph(measure)
        } else if let column = Column(remembered: code) {
            self = .value(column)
        } else {
            return nil
        }
    }

    /// The name in state files.
    public var code: String {
        switch self {
        case .value(let column): column.rawValue
        case .bar(let column): "bar:\(column.rawValue)"
        case .glyph(let measure): "glyph:\(measure.rawValue)"
        }
    }

    /// What the column panel calls it.
    var title: Phrase {
        switch self {
        case .value(let column): column.sortTitle
        case .bar(let column):
            Phrase("Thanh: \(column.barTitle.vietnamese)", "Bar: \(column.barTitle.english)")
        case .glyph(.processing): Phrase("Ký hiệu: xử lý", "Mark: processing")
        case .glyph(.signing): Phrase("Ký hiệu: ký số đơn vị", "Mark: unit signing")
        case .glyph(.leader): Phrase("Ký hiệu: lãnh đạo ký số", "Mark: leader signing")
        }
    }
}

extension Column {
    /// The heading of its bar.
    var barTitle: Phrase {
        self == .signingRate ? Phrase("Mức ký số", "Signed") : Phrase("Mức xử lý", "Progress")
    }
}
