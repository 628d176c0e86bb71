import Statistics
import Terminal

/// What belongs to showing the figures to a room.
public struct Presentation: Equatable, Sendable {
    /// The colours while presenting; the user's own come back afterwards.
    public var scheme = Scheme.highContrast
    /// Whether the screen is blank for the moment.
    public var isBlank = false
    /// In which order units are called.
    public var order = RollCallOrder.largestBacklog
}

/// Documents supposed to be cleared by the marked units; the figures stay as they are.
public struct SupposedClearing: Equatable, Sendable {
    /// How many; nil means all they have open.
    public var documents: Int?
}

extension Model {
    /// Whether the screen is shown to a room.
    public var isPresenting: Bool { stack.contains(.meeting) }

    /// The colours to draw with. Whoever wants no colours gets none in the meeting either.
    public var shownScheme: Scheme { isPresenting && scheme != .monochrome ? presentation.scheme : scheme }

    /// The roll-call on top, if it is one.
    public var rollCall: RollCall? {
        get {
            if case .rollCall(let roll) = stack.last { return roll }
            return nil
        }
        set {
            guard let newValue, case .rollCall = stack.last else { return }
            stack[stack.count - 1] = .rollCall(newValue)
        }
    }

    /// What would be if the unit that is called, or the marked units, cleared their documents; with none marked, a
    /// number of documents is taken off the whole. Nil when nothing is supposed.
    func supposition(_ supposed: SupposedClearing) -> Supposition? {
        guard let data, let whole = current.content?.all else { return nil }
        let units: [UnitAssessment]
        if let unit = rollCall?.unit.flatMap(data.unit) {
            units = [unit]
        } else if !marks.isEmpty {
            units = data.assessment.units.filter { marks.contains($0.figures.unit.id) }
        } else if supposed.documents != nil {
            units = data.assessment.units
        } else {
            return nil
        }
        return Supposition(clearing: supposed.documents, of: units, outOf: whole, frame: data.assessment.frame)
    }
}
