import Text

/// A frame as a page: the text can be selected and searched, every cell stands at its place, and it prints across on
/// one sheet of A4.
extension Frame {
    /// The frame as one file of HTML in the colours of `scheme`; `language` as in `lang`.
    public func html(_ scheme: Scheme, title: String, language: String) -> String {
        let colors = PaperColors(scheme)
        var classes: [PaperLook: String] = [:]
        var rules: [String] = []
        var lines = ""
        for row in 0..<size.rows {
            for run in runs(row: row, scheme) {
                let name = classes[run.look] ?? "s\(classes.count)"
                if classes[run.look] == nil {
                    classes[run.look] = name
                    rules.append(".\(name){\(Self.css(run.look, on: colors))}")
                }
                let width = "width:\(run.width)ch"
                lines += "<span class=\"\(name)\" style=\"\(width)\">\(MarkupText.escaped(run.text))</span>"
            }
            lines += "\n"
        }
        // The screen fills the sheet: 273 × 186 mm between its margins, 0.61 × 1.3 em a cell.
        let printed = Self.tenths(min(273_000 / max(1, size.columns * 61), 18_600 / max(1, size.rows * 13)))
        return """
            <!DOCTYPE html>
            <html lang="\(MarkupText.escaped(language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(MarkupText.escaped(VisibleText.clean(title)))</title>
            <style>
            @page{size:A4 landscape;margin:12mm}
            body{margin:0;background:\(colors.background);color:\(colors.text)}
            pre{margin:.5em;font:15px/1.3 "DejaVu Sans Mono","Liberation Mono",Menlo,Consolas,monospace}
            span{display:inline-block;white-space:pre;overflow:hidden;height:1.3em;vertical-align:top}
            \(rules.joined(separator: "\n"))
            @media print{pre{margin:0;font-size:\(printed)mm}*{print-color-adjust:exact}}
            </style>
            </head>
            <body>
            <pre>\(lines)</pre>
            </body>
            </html>

            """
    }

    private static func css(_ look: PaperLook, on colors: PaperColors) -> String {
        var parts = ["color:\(look.foreground)"]
        if look.background != colors.background { parts.append("background:\(look.background)") }
        if look.isBold { parts.append("font-weight:bold") }
        if look.isUnderlined { parts.append("text-decoration:underline") }
        if look.isDim { parts.append("opacity:.6") }
        return parts.joined(separator: ";")
    }

    private static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
}
