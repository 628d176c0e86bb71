import Text

/// A frame as a picture: every cell at its place whatever font is used, no scripts, nothing from elsewhere.
extension Frame {
    /// The frame as SVG in the colours of `scheme`.
    public func svg(_ scheme: Scheme, title: String) -> String {
        svgPicture(scheme, title: title, body: svgBody(scheme))
    }

    /// A picture of the frame's size around `body`.
    func svgPicture(_ scheme: Scheme, title: String, body: String) -> String {
        SVGDrawing(frame: self, scheme: scheme).picture(title: title, body: body)
    }

    /// What is drawn of the frame, without the picture around it.
    func svgBody(_ scheme: Scheme) -> String { SVGDrawing(frame: self, scheme: scheme).body }
}

private struct SVGDrawing {
    let frame: Frame
    let scheme: Scheme
    /// A cell in pixels: common fixed-width fonts are 0.6 em wide, so 9 at 15 pixels.
    private let width = 9
    private let height = 19
    private let fontSize = 15
    private let margin = 8

    func picture(title: String, body: String) -> String {
        let colors = PaperColors(scheme)
        let (columns, rows) = (frame.size.columns * width + 2 * margin, frame.size.rows * height + 2 * margin)
        let name = MarkupText.escaped(VisibleText.clean(title))
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(columns) \(rows)" width="\(columns)" \
            height="\(rows)" role="img" aria-label="\(name)" \
            font-family="'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace" font-size="\(fontSize)">
            <title>\(name)</title>
            <rect width="100%" height="100%" fill="\(colors.background)"/>
            \(body)</svg>

            """
    }

    var body: String {
        let colors = PaperColors(scheme)
        var result = ""
        for row in 0..<frame.size.rows {
            let runs = frame.runs(row: row, scheme)
            result += backgrounds(runs, row, beside: colors.background)
            for run in runs { result += drawn(run, row) }
        }
        return result
    }

    /// What is behind the text, one rectangle for neighbours of one colour.
    private func backgrounds(_ runs: [FrameRun], _ row: Int, beside ground: String) -> String {
        var result = ""
        var start = 0
        while start < runs.count {
            var end = start + 1
            while end < runs.count, runs[end].look.background == runs[start].look.background { end += 1 }
            if runs[start].look.background != ground {
                let last = runs[end - 1]
                result += rectangle(
                    left(runs[start]), top(row), (last.column + last.width - runs[start].column) * width, height,
                    runs[start].look.background)
            }
            start = end
        }
        return result
    }

    private func drawn(_ run: FrameRun, _ row: Int) -> String {
        let line =
            run.look.isUnderlined
            ? rectangle(left(run), top(row) + height - 2, run.width * width, 1, run.look.foreground) : ""
        if run.isBlank { return line }
        return line + (block(run, row) ?? rule(run, row) ?? letters(run, row))
    }

    /// A run as pieces of text: pictures make one space of several, so what lies between two is set by itself.
    private func letters(_ run: FrameRun, _ row: Int) -> String {
        guard run.isPlain else { return piece(run.text[...], run.column, run.width, run.look, row) }
        var result = ""
        var place = run.text.startIndex
        var column = run.column
        while place < run.text.endIndex {
            if run.text[place] == " " {
                place = run.text.index(after: place)
                column += 1
                continue
            }
            let rest = run.text[place...]
            let end = Self.doubleSpace(in: rest)
            let text = run.text[place..<end]
            result += piece(text, column, text.count, run.look, row)
            column += text.count
            place = end
        }
        return result
    }

    private func piece(_ text: Substring, _ column: Int, _ columns: Int, _ look: PaperLook, _ row: Int) -> String {
        var attributes = "x=\"\(margin + column * width)\" y=\"\(top(row) + height - 5)\" fill=\"\(look.foreground)\""
        attributes += " textLength=\"\(columns * width)\" lengthAdjust=\"spacingAndGlyphs\""
        if look.isBold { attributes += " font-weight=\"bold\"" }
        if look.isDim { attributes += " opacity=\"0.6\"" }
        return "<text \(attributes)>\(MarkupText.escaped(String(text)))</text>\n"
    }

    /// Bars are drawn, so that they join: eighths of a cell from the left.
    private func block(_ run: FrameRun, _ row: Int) -> String? {
        guard let value = run.text.unicodeScalars.first?.value, (0x2588...0x258F).contains(value) else { return nil }
        let eighths = Int(0x2590 - value)
        let length = Double(width * eighths) / 8
        return
            "<rect x=\"\(left(run))\" y=\"\(top(row) + 2)\" width=\"\(length)\" height=\"\(height - 4)\" "
            + "fill=\"\(run.look.foreground)\"/>\n"
    }

    /// So are the lines of boxes and charts: which of left, right, up and down each sign has.
    private func rule(_ run: FrameRun, _ row: Int) -> String? {
        guard let sign = run.text.unicodeScalars.first, let arms = Self.arms[sign] else { return nil }
        let (x, y) = (left(run) + width / 2, top(row) + height / 2)
        var result = ""
        func line(_ left: Int, _ top: Int, _ columns: Int, _ rows: Int) {
            result += rectangle(left, top, columns, rows, run.look.foreground)
        }
        if arms.contains("l") { line(left(run), y, width / 2 + 1, 1) }
        if arms.contains("r") { line(x, y, width - width / 2, 1) }
        if arms.contains("u") { line(x, top(row), 1, height / 2 + 1) }
        if arms.contains("d") { line(x, y, 1, height - height / 2) }
        return result
    }

    private static let arms: [Unicode.Scalar: String] = [
        "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd",
        "┴": "lru", "┼": "lrud",
    ]

    /// Where two spaces begin, or the end.
    private static func doubleSpace(in text: Substring) -> Substring.Index {
        var place = text.startIndex
        while place < text.endIndex {
            let next = text.index(after: place)
            if text[place] == " ", next == text.endIndex || text[next] == " " { return place }
            place = next
        }
        return text.endIndex
    }

    private func left(_ run: FrameRun) -> Int { margin + run.column * width }
    private func top(_ row: Int) -> Int { margin + row * height }

    private func rectangle(_ left: Int, _ top: Int, _ columns: Int, _ rows: Int, _ color: String) -> String {
        "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(columns)\" height=\"\(rows)\" fill=\"\(color)\"/>\n"
    }
}
