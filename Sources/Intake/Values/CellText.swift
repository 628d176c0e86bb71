/// What a cell says once read.
public enum CellReading<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Nothing: blank, or a dash that stands for nothing.
    case blank
    case value(Value)
    case problem(CellProblem)

    /// The value, if there is one.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// What is wrong, if anything is.
    public var problem: CellProblem? {
        if case .problem(let problem) = self { return problem }
        return nil
    }
}

/// Spaces of every kind that stand around and inside numbers: ordinary, no-break, thin, figure, narrow no-break.
func isCellSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
}

/// `text` without the spaces around it and without the apostrophe that spreadsheets put before numbers kept as text.
func trimmedCell(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    func trim() {
        while let first = scalars.first, isCellSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isCellSpace(last) { scalars.removeLast() }
    }
    trim()
    if let first = scalars.first, first == "'" || first == "\u{2018}" || first == "\u{2019}" {
        scalars.removeFirst()
        trim()
    }
    return String(scalars)
}

/// Whether a trimmed cell stands for nothing.
func isBlankCell(_ trimmed: String) -> Bool {
    trimmed.isEmpty || trimmed == "./." || trimmed == "/"
        || trimmed.unicodeScalars.allSatisfy { $0 == "-" || $0 == "–" || $0 == "—" || $0 == "−" }
}
