/// Cells of a row that look alike and can be set as one piece of text without leaving the grid.
struct FrameRun: Equatable {
    /// Its first column.
    let column: Int
    /// Columns it takes.
    var width: Int
    var text: String
    let look: PaperLook
    /// Whether fonts are sure to give each of its characters exactly one cell.
    let isPlain: Bool

    var isBlank: Bool { text.allSatisfy { $0 == " " } }
}

extension Frame {
    /// The runs of a row from left to right. A wide character, a sign or a bar is a run of its own: whichever font it
    /// comes from, it cannot push its neighbours off their cells.
    func runs(row: Int, _ scheme: Scheme) -> [FrameRun] {
        let colors = PaperColors(scheme)
        var looks: [Style: PaperLook] = [:]
        var runs: [FrameRun] = []
        for column in 0..<size.columns {
            let cell = self[row, column]
            guard cell.width > 0 else { continue }
            let look = looks[cell.style] ?? colors.look(of: cell.style, in: scheme)
            looks[cell.style] = look
            let isPlain = cell.width == 1 && cell.firstMark == 0 && Self.isLetter(cell.base)
            if isPlain, let last = runs.last, last.isPlain, last.look == look {
                runs[runs.count - 1].text += Self.text(cell)
                runs[runs.count - 1].width += 1
            } else {
                runs.append(
                    FrameRun(
                        column: column, width: Int(cell.width), text: Self.text(cell), look: look, isPlain: isPlain))
            }
        }
        return runs
    }

    private static func text(_ cell: Cell) -> String {
        var scalars = String.UnicodeScalarView()
        for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// Latin letters with Vietnamese ones, digits and common punctuation: what every fixed-width font has.
    private static func isLetter(_ value: UInt32) -> Bool {
        (0x20..<0x250).contains(value) || (0x1E00..<0x1F00).contains(value) || [0x2013, 0x2014, 0x2026].contains(value)
    }
}
