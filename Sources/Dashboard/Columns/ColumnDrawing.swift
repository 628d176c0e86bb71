import Statistics
import Terminal

/// The panel in which columns are chosen.
enum ColumnPanelDrawing {
    static func placement(_ panel: ColumnPanel, _ size: Size) -> OverlayPlacement {
        OverlayPlacement(columns: 62, rows: panel.columns.count + 2, in: size)
    }

    static func draw(_ panel: ColumnPanel, _ model: Model, on frame: inout Frame) {
        let placement = placement(panel, model.size)
        placement.drawBox(title: Text.columnsTitle[model.language], on: &frame)
        let inner = placement.inner
        placement.drawList(panel.window, foot: Text.columnsFoot[model.language], on: &frame) { place, row, frame in
            let column = panel.columns[place]
            let isShown = panel.shown.contains(column)
            let extra = model.current.view.extraWidth[column].map { " (\($0 > 0 ? "+" : "")\($0))" } ?? ""
            frame.put(
                "\(isShown ? "✓" : " ") \(column.title[model.language])\(extra)", row: row, column: inner.column,
                style: Style(isShown ? .dialog : .muted), maxWidth: inner.columns)
        }
    }
}

/// The panel of named views.
enum ViewsPanel {
    static func placement(_ model: Model) -> OverlayPlacement {
        OverlayPlacement(columns: 64, rows: allViews(model).count + 2, in: model.size)
    }

    static func draw(_ window: ListWindow, _ naming: TextField?, _ model: Model, on frame: inout Frame) {
        let placement = placement(model)
        placement.drawBox(title: Text.viewsTitle[model.language], on: &frame)
        let inner = placement.inner
        let views = allViews(model)
        let foot = naming == nil ? Text.viewsFoot[model.language] : ""
        placement.drawList(window, foot: foot, on: &frame) { place, row, frame in
            frame.put(
                views[place].name, row: row, column: inner.column, style: Style(.dialog),
                maxWidth: max(0, inner.columns - 16))
            frame.putRight(
                views[place].table.title[model.language], row: row, endColumn: inner.column + inner.columns,
                style: Style(.muted), maxWidth: 15)
        }
        if let naming {
            let last = Rect(row: inner.row + inner.rows - 1, column: inner.column, rows: 1, columns: inner.columns)
            TextEntry.draw(prompt: Text.namePrompt[model.language], naming, last, on: &frame)
        }
    }
}

/// One screen at the first start: what is seen, three keys, where help is.
enum WelcomePanel {
    static func draw(_ model: Model, on frame: inout Frame) {
        let width = min(70, model.size.columns - 6)
        let lines = Text.welcome.flatMap { phrase -> [String] in
            let text = phrase[model.language]
            // Lines with a key keep the spaces after it.
            return text.contains("  ") ? [text] : text.isEmpty ? [""] : wrapped(text, to: width)
        }
        let placement = OverlayPlacement(columns: width, rows: min(lines.count, model.size.rows - 4), in: model.size)
        placement.drawBox(title: Text.welcomeTitle[model.language], on: &frame)
        for (row, line) in lines.prefix(placement.inner.rows).enumerated() {
            frame.put(
                line, row: placement.inner.row + row, column: placement.inner.column, style: Style(.dialog),
                maxWidth: placement.inner.columns)
        }
        frame.put(
            " \(Text.pressAnyKey[model.language]) ", row: placement.box.row + placement.box.rows - 1,
            column: placement.box.column + 2, style: Style(.dialogBorder))
    }
}
