import Statistics
import Terminal

/// The table of units.
enum TableScreen {
    static func draw(_ model: Model, on frame: inout Frame) {
        TitleLine.draw(model, on: &frame)
        StatusLine.draw(model, on: &frame)
        TabLine.draw(model, on: &frame)
        guard let data = model.data, let content = model.current.content else {
            LoadingView.draw(model, on: &frame)
            return
        }
        let places = TablePlacement(model)
        let drawing = TableDrawing(model: model, data: data)
        if let row = places.days {
            frame.put(
                TabLine.days(model, room: model.size.columns - 2), row: row, column: 1, style: Style(.warning),
                maxWidth: model.size.columns - 2)
        }
        drawing.heading(row: places.heading, on: &frame)
        for row in places.body { drawing.bodyLine(row, places, model, on: &frame) }
        if model.current.rows.isEmpty {
            let sentence = content.query.filter.isEmpty ? Text.noFailing : Text.noMatch
            frame.put(
                sentence[model.language], row: places.body.lowerBound + 1, column: 2, style: Style(.muted),
                maxWidth: model.size.columns - 4)
        }
        if let row = places.shownTotals {
            let title = Text.units(shown: content.shown.unitCount, all: content.all.unitCount)[model.language]
            drawing.totals(content.shown, title: title, row: row, on: &frame)
        }
        let all = content.all
        let title = Text.all(all.completeness(in: model.table), isWhole: all.missing(in: model.table) == 0)[
            model.language]
        drawing.totals(content.all, title: title, row: places.allTotals, on: &frame)
        if let row = places.supposed { SuppositionLine.draw(model, row: row, column: 1, on: &frame) }
    }
}

/// What is shown while nothing has been read yet, or when nothing could be.
enum LoadingView {
    static func draw(_ model: Model, on frame: inout Frame) {
        switch model.loading {
        case .idle: break
        case .running(let done, let total):
            let percent = total > 0 ? done * 100 / total : 0
            frame.put(Text.reading(percent: percent)[model.language], row: 5, column: 2, style: Style(.muted))
        case .failed(let sentences):
            var row = 5
            let lines = sentences.flatMap { wrapped($0[model.language], to: model.size.columns - 4) }
            for line in lines where row < model.size.rows - 3 {
                frame.put(line, row: row, column: 2, style: Style(.error))
                row += 1
            }
            frame.put(Text.tryAgain[model.language], row: row + 1, column: 2, style: Style(.muted))
        }
    }
}
