import Text

/// A table as Markdown (the tables of GitHub's dialect).
enum MarkdownText {
    static func text(_ table: PrintedTable) -> String {
        var result = "# \(escaped(table.title))\n\n"
        if table.isSample { result += "**\(PrintedTable.sampleLabel(table.language))**\n\n" }
        for line in table.lines where !line.isEmpty { result += escaped(line) + "\n\n" }
        result += row(table.headings.map(escaped))
        result += row(table.isRightAligned.map { $0 ? "---:" : "---" })
        for line in table.rows + table.totals {
            result += row(
                line.cells.map { cell in
                    let text = escaped(cell.marked)
                    return line.isTotal && !text.isEmpty ? "**\(text)**" : text
                })
        }
        if !table.remark.isEmpty { result += "\n\(escaped(table.remark))\n" }
        return result
    }

    /// A line of a table.
    static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    /// `text` so that nothing in it is markup: no HTML, no link, no other cell.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in VisibleText.clean(text).unicodeScalars {
            switch character {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\\", "|", "*", "_", "`", "[", "]", "~", "#": result += "\\\(character)"
            case ":": result += "&#58;"
            case "@": result += "&#64;"
            default: result.unicodeScalars.append(character)
            }
        }
        // An address written out becomes a link even without brackets.
        return result.split(separator: "www.", omittingEmptySubsequences: false).joined(separator: "www&#46;")
    }
}
