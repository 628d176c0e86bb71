import Statistics
import Text

/// The unit a register without a unit column belongs to: one the roster knows and a title line, the name of the sheet
/// or of the file names; else what a title line gives after "Đơn vị:".
func unitNamed(inTitleOf source: RecognisedSheet, roster: Roster) -> Unit? {
    let texts = source.title.lines + [source.sheet.name, source.file]
    // The line that says little else names the unit; of equal ones the later, since the office above stands first.
    var best: (unit: Unit, rest: Int)?
    for text in texts {
        let words = foldedForSearch(String(text.prefix(300))).split(separator: " ")
        for start in words.indices {
            for end in (start + 1)...min(start + 16, words.count) {
                let name = words[start..<end]
                let rest = words.count - name.count
                guard rest <= best?.rest ?? rest, name.reduce(0, { $0 + $1.utf8.count }) >= 5,
                    let unit = roster.unit(foldedName: name, on: source.title.asOf ?? source.period?.to)
                else { continue }
                best = (unit, rest)
            }
        }
    }
    if let best { return best.unit }
    for line in source.title.lines {
        guard let mark = line.firstIndex(of: ":") else { continue }
        let label = foldedForSearch(String(line[..<mark]))
        let name = trimmedCell(String(line[line.index(after: mark)...]))
        if ["don vi", "co quan", "ten don vi", "ten co quan", "unit"].contains(label), !name.isEmpty {
            return Unit(id: UnitID(name), name: name)
        }
    }
    return nil
}
