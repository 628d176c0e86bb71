import Statistics
import Text

/// A report laid out as a table, before it becomes Markdown or HTML.
public struct PrintedTable: Sendable {
    struct Cell: Sendable {
        var text: String
        /// How the measure stands that the cell belongs to.
        var severity: Severity?
        /// Shown before the text, so that colour is never the only sign.
        var glyph = ""

        init(_ text: String, severity: Severity? = nil, glyph: String = "") {
            self.text = VisibleText.clean(text)
            self.severity = severity
            self.glyph = glyph
        }

        var marked: String { glyph.isEmpty ? text : "\(glyph) \(text)" }
    }

    struct Row: Sendable {
        var cells: [Cell]
        var isTotal = false
    }

    /// Bars of one measure, one a unit.
    struct Chart: Sendable {
        struct Bar: Sendable {
            let label: String
            let value: String
            /// 0…1 of the whole width.
            let length: Double
            let severity: Severity?
        }

        let title: String
        let bars: [Bar]
    }

    let language: Language
    let title: String
    let lines: [String]
    let isSample: Bool
    let headings: [String]
    let isRightAligned: [Bool]
    let rows: [Row]
    /// Shown below the table.
    let totals: [Row]
    let charts: [Chart]
    /// How many rows lie in each band of a measure; bars from left to right.
    var distributions: [Chart] = []
    /// The place of a column that is for the screen only: on paper it would make everything else small; nil for none.
    var screenColumn: Int?
    /// A line after the table, "" for none.
    var remark = ""

    static func sampleLabel(_ language: Language) -> String {
        Phrase("DỮ LIỆU MẪU – không phải số liệu thật", "SAMPLE DATA – not real figures")[language]
    }
}

extension Severity {
    /// The name of its class in HTML.
    var className: String {
        switch self {
        case .met: "met"
        case .neutral: "neutral"
        case .unknown: "unknown"
        case .below: "below"
        case .low: "low"
        case .zero: "zero"
        case .noData: "no-data"
        }
    }

    /// Its colour on paper, 0xRRGGBB; all have a contrast of at least 4.5 on white.
    var color: UInt32 {
        switch self {
        case .met: 0x006B2D
        case .neutral: 0x000000
        case .unknown: 0x555555
        case .below: 0x5F5F00
        case .low: 0x875F00
        case .zero: 0xAF0000
        case .noData: 0x6B4A8A
        }
    }

    var cssColor: String {
        let digits = String(color, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
