import Statistics
import Terminal

/// What would be, in one line at the foot of a table: as much of it as there is room for.
enum SuppositionLine {
    static func draw(_ model: Model, row: Int, column: Int, on frame: inout Frame) {
        guard let supposed = model.supposed else { return }
        let label = " \(MeetingText.supposed[model.language]) "
        let used = frame.put(label, row: row, column: column, style: Style(.warning, flags: .reverse))
        let room = model.size.columns - column - used - 2
        let sentences =
            model.supposition(supposed).map { Self.sentences($0, model) } ?? [MeetingText.markToSuppose[model.language]]
        let fitting = sentences.first { displayWidth(of: $0) <= room } ?? sentences.last ?? ""
        frame.put(fitting, row: row, column: column + used + 1, style: Style(.warning), maxWidth: room)
    }

    /// All of it; nil where nothing is supposed.
    static func sentence(_ model: Model) -> String? {
        guard let supposed = model.supposed else { return nil }
        let sentence =
            model.supposition(supposed).flatMap { sentences($0, model).first }
            ?? MeetingText.markToSuppose[model.language]
        return "\(MeetingText.supposed[model.language]): \(sentence)."
    }

    /// From the longest to the shortest.
    private static func sentences(_ what: Supposition, _ model: Model) -> [String] {
        let numbers = NumberText(model.language)
        let cleared = numbers.count(what.cleared)
        let open = numbers.count(what.then.open)
        let rate = numbers.percent(what.then.processed)
        let pace = numbers.pace(what.then.pace.requiredPerDay)
        let share = "\(numbers.fraction(what.then.processed)) (\(rate))"
        let units = model.marks.count
        let who =
            units == 0
            ? Phrase("", "")
            : Phrase("\(units) đơn vị xong ", units == 1 ? "1 unit clears " : "\(plural(units, "unit")) clear ")
        return [
            Phrase(
                "\(who.vietnamese)\(cleared) văn bản: đã xử lý \(share), còn \(open), cần \(pace)/ngày",
                "\(who.english)\(plural(cleared, "document")): processed \(share), \(open) open, need \(pace)/day"),
            Phrase(
                "xong \(cleared): đã xử lý \(share), còn \(open), cần \(pace)/ngày",
                "\(cleared) done: processed \(share), \(open) open, need \(pace)/day"),
            Phrase(
                "xong \(cleared): \(rate), còn \(open), cần \(pace)/ngày",
                "\(cleared) done: \(rate), \(open) open, need \(pace)/day"),
            Phrase("xong \(cleared): \(rate), còn \(open)", "\(cleared) done: \(rate), \(open) open"),
        ].map { $0[model.language] }
    }
}

/// The small panel: the whole as it is beside the whole as it would be.
enum WhatIfPanel {
    static func draw(_ field: TextField, _ model: Model, on frame: inout Frame) {
        let language = model.language
        let typed = supposedClearing(field)
        let what = typed.isWrong ? nil : model.supposition(typed.clearing)
        let rows = what.map { table($0, language) } ?? []
        let width = min(64, model.size.columns - 6)
        let subject = typed.isWrong ? MeetingText.noNumber(field.text)[language] : subject(what, typed.clearing, model)
        let lines = wrapped(subject, to: width)
        let placement = Box(columns: width, rows: lines.count + rows.count + 4, in: model.size)
        placement.draw(title: MeetingText.whatIfTitle[language], on: &frame)
        let inner = placement.inner
        var row = inner.row
        for line in lines {
            frame.put(
                line, row: row, column: inner.column, style: Style(typed.isWrong ? .error : .dialog, flags: .bold),
                maxWidth: inner.columns)
            row += 1
        }
        if !rows.isEmpty {
            row += 1
            let width = (inner.columns - 16) / 2
            let columns = (now: inner.column + inner.columns - width, then: inner.column + inner.columns)
            for line in rows {
                let isHeading = line.title.isEmpty
                frame.put(line.title, row: row, column: inner.column, style: Style(.dialog), maxWidth: 15)
                frame.putRight(line.now, row: row, endColumn: columns.now, style: Style(.muted), maxWidth: width - 1)
                frame.putRight(
                    line.then, row: row, endColumn: columns.then, style: Style(isHeading ? .warning : .deadline),
                    maxWidth: width - 1)
                row += 1
            }
        }
        TextEntry.draw(
            prompt: MeetingText.documentsPrompt[language], field,
            Rect(row: inner.row + inner.rows - 2, column: inner.column, rows: 1, columns: inner.columns), on: &frame)
        let foot =
            what == nil && !typed.isWrong
            ? MeetingText.whatIfFootUnmarked
            : model.rollCall == nil ? MeetingText.whatIfFoot : MeetingText.whatIfFootInRollCall
        frame.put(
            foot[language], row: inner.row + inner.rows - 1, column: inner.column, style: Style(.muted),
            maxWidth: inner.columns)
    }

    /// Who is supposed to clear what.
    private static func subject(_ what: Supposition?, _ supposed: SupposedClearing, _ model: Model) -> String {
        guard let what else { return MeetingText.markOrType[model.language] }
        let numbers = NumberText(model.language)
        let cleared = numbers.count(what.cleared)
        let name: Phrase
        if let unit = model.rollCall?.unit.flatMap({ model.data?.unit($0) }) {
            name = Phrase(unit.figures.unit.name, unit.figures.unit.name)
        } else if !model.marks.isEmpty {
            name = MeetingText.markedUnits(model.marks.count).joined(MeetingText.hidden(model))
        } else {
            name = MeetingText.anyUnits
        }
        let sentence = Phrase(
            "\(name.vietnamese) xử lý xong \(cleared) văn bản", "\(name.english): \(plural(cleared, "document")) done")
        guard let asked = supposed.documents, asked > what.available else { return sentence[model.language] + "." }
        return sentence[model.language] + MeetingText.notMore(numbers.count(what.available))[model.language]
    }

    private struct Line {
        let title: String
        let now: String
        let then: String
    }

    private static func table(_ what: Supposition, _ language: Language) -> [Line] {
        let numbers = NumberText(language)
        func line(_ title: Phrase, _ now: String, _ then: String) -> Line {
            Line(title: title[language], now: now, then: then)
        }
        return [
            line(Phrase("", ""), MeetingText.asItIs[language], MeetingText.supposed[language]),
            line(
                (what.isAll ? Column.count(.processedAll) : .processed).definition.title,
                numbers.fraction(what.now.processed), numbers.fraction(what.then.processed)),
            line(
                (what.isAll ? Column.rate(.processingAll) : .processingRate).definition.title,
                numbers.percent(what.now.processed), numbers.percent(what.then.processed)),
            line(
                (what.isAll ? Column.count(.openAll) : .open).definition.title, numbers.count(what.now.open),
                numbers.count(what.then.open)),
            line(
                Column.requiredPerDay.definition.shortTitle, numbers.pace(what.now.pace.requiredPerDay),
                numbers.pace(what.then.pace.requiredPerDay)),
            line(
                Column.requiredPerDayWithInflow.definition.shortTitle,
                numbers.pace(what.now.pace.requiredPerDayWithInflow),
                numbers.pace(what.then.pace.requiredPerDayWithInflow)),
        ]
    }
}
