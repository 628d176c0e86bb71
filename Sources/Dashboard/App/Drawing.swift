import Terminal

/// What is on the screen, kept so that a moved cursor costs two lines and not a screen: whoever holds a key down sees every
/// line go by.
///
/// What is drawn never depends on what was drawn before: ``frame`` is always that of ``render(_:)-(Model)``.
public struct Drawing: Sendable {
    /// The frame of the model shown last.
    public private(set) var frame: Frame
    private var model: Model

    /// Draws a model from nothing.
    public init(_ model: Model) {
        self.model = model
        frame = render(model)
    }

    /// Draws a model that follows the one before.
    public mutating func show(_ next: Model) {
        if let move = CursorMove(from: model, to: next) {
            move.draw(next, on: &frame)
        } else {
            frame = render(next)
        }
        model = next
    }
}

/// The step from one model to the next where nothing but the cursor in the list in front has moved.
private struct CursorMove {
    private let before: ListWindow
    private let after: ListWindow
    private let hasNewFoot: Bool

    init?(from model: Model, to next: Model) {
        // What is supposed at the foot speaks of the unit under the cursor.
        guard next.supposed == nil, !next.hasPlainGlyphs, next.overlay == nil, model.overlay == nil,
            !ScreenSize.isTooSmall(next.size),
            next.data != nil, FootLine.noticeLines(model).count < 2, FootLine.noticeLines(next).count < 2,
            let before = model.listWindow, let after = next.listWindow, before.count == after.count, after.count > 0
        else { return nil }
        var same = model
        same.listWindow = after
        same.notice = next.notice
        guard same == next else { return nil }
        self.before = before
        self.after = after
        hasNewFoot = model.notice != next.notice
    }

    func draw(_ model: Model, on frame: inout Frame) {
        guard let lines = ListLines(model) else { return }
        let old = frame
        for row in lines.body {
            let place = after.top + row - lines.body.lowerBound
            let oldRow = lines.body.lowerBound + place - before.top
            if place != before.selected, place != after.selected, lines.body.contains(oldRow) {
                if oldRow != row { frame.copyRow(oldRow, of: old, to: row) }
            } else {
                frame.clearRow(row)
                lines.draw(row: row, on: &frame)
            }
        }
        if hasNewFoot {
            frame.clearRow(model.size.rows - 1)
            FootLine.draw(model, on: &frame)
        }
    }
}

/// The lines of the list in front, drawn one by one.
private enum ListLines {
    case table(TableDrawing, TablePlacement, Model)
    case unit(UnitDrawing, UnitPlacement)

    init?(_ model: Model) {
        guard let data = model.data else { return nil }
        if let screen = model.unitScreen {
            self = .unit(UnitDrawing(model, screen), UnitPlacement(model.size))
        } else {
            let places = TablePlacement(model)
            self = .table(TableDrawing(model: model, data: data), places, model)
        }
    }

    var body: Range<Int> {
        switch self {
        case .table(_, let places, _): places.body
        case .unit(_, let places): places.body
        }
    }

    func draw(row: Int, on frame: inout Frame) {
        switch self {
        case .table(let drawing, let places, let model): drawing.bodyLine(row, places, model, on: &frame)
        case .unit(let drawing, let places): drawing.bodyLine(row, places, on: &frame)
        }
    }
}

extension Model {
    /// The window of the list in front; nil on screens of other kinds.
    fileprivate var listWindow: ListWindow? {
        get { stack.isEmpty ? current.window : unitScreen?.window }
        set {
            guard let newValue else { return }
            if stack.isEmpty {
                current.window = newValue
            } else if var screen = unitScreen {
                screen.window = newValue
                unitScreen = screen
            }
        }
    }
}
